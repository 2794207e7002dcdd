import { describe, expect, it } from "@jest/globals";
import type { Job } from "../model/index.js";
import { repositoryOf, WORKFLOW_PATH } from "../testing.js";
import { rateGithubContext } from "./contexts.js";
import { keepsStrangersOut } from "./gates.js";
import { holdingsOf, holdsNothing } from "./holdings.js";

async function jobOf(text: string, id = "a"): Promise<Job> {
  const job = (await repositoryOf({ [WORKFLOW_PATH]: text })).workflow(WORKFLOW_PATH)?.job(id);
  if (!job) throw new Error("no such job");
  return job;
}

describe("what a job holds", () => {
  const job = (top: string, own: string) => jobOf(`on: push\n${top}\njobs:\n  a:\n    runs-on: x\n${own}`);

  it.each([
    ["nothing", "permissions: {}", "    steps: [{run: make}]", true],
    ["only reads", "permissions: {contents: read}", "    steps: [{run: make}]", true],
    ["the default token", "", "    steps: [{run: make}]", false],
    ["a write scope", "permissions: {issues: write}", "    steps: [{run: make}]", false],
    ["an identity", "permissions: {id-token: write}", "    steps: [{run: make}]", false],
    ["a secret of a step", "permissions: {}", "    steps: [{run: make, env: {T: '${{ secrets.T }}'}}]", false],
    ["a secret of the workflow", "permissions: {}\nenv: {T: '${{ secrets.T }}'}", "    steps: [{run: make}]", false],
    ["all secrets", "permissions: {}", "    steps: [{run: 'echo ${{ toJSON(secrets) }}'}]", false],
    [
      "only its own token",
      "permissions: {}",
      "    steps: [{run: make, env: {T: '${{ secrets.GITHUB_TOKEN }}'}}]",
      true,
    ],
    ["less than the workflow", "permissions: {contents: write}", "    permissions: {}\n    steps: [{run: make}]", true],
  ])("%s", async (_, top, own, isNothing) => expect(holdsNothing(holdingsOf(await job(top, own)))).toBe(isNothing));

  it("names secrets and scopes", async () => {
    const text = "permissions: {contents: write, id-token: write}";
    const held = holdingsOf(await job(text, "    steps: [{run: 'x ${{ secrets.B }} ${{ secrets[''a''] }}'}]"));
    expect(held).toMatchObject({
      secrets: ["A", "B"],
      writes: ["contents"],
      hasIdentity: true,
      mayHoldAnySecret: false,
    });
  });
});

const PR = "github.event.pull_request";
const RUN = "github.event.workflow_run";

describe("conditions that keep strangers' pull requests out", () => {
  const job = (condition: string) =>
    jobOf(`on: pull_request\njobs:\n  a:\n    if: ${JSON.stringify(condition)}\n    runs-on: x\n`);

  it.each([
    ["github.event.pull_request.head.repo.full_name == github.repository", true],
    ["${{ github.repository == github.event.pull_request.head.repo.full_name }}", true],
    ["!github.event.pull_request.head.repo.fork", true],
    ["github.event.pull_request.head.repo.fork == false", true],
    ["github.event_name != 'pull_request' || github.event.pull_request.head.repo.full_name == github.repository", true],
    ["github.event_name == 'push'", true],
    ["github.repository == 'octo-org/x' && github.event_name != 'pull_request'", true],
    ["false", true],
    ["github.repository == 'octo-org/x'", false],
    ["github.repository_owner == 'octo-org'", false],
    ["github.repository != 'octo-org/template'", false],
    ["!(github.repository == 'octo-org/mirror')", false],
    ["github.repository == 'a/b' && github.repository != 'a/c'", false],
    ["github.repository == 'a/b' && github.repository == 'a/c'", true],
    ["github.repository_owner != 'octo-org' || github.event_name != 'pull_request'", false],
    ["github.repository != 'octo-org/x' && github.event_name != 'pull_request'", true],
    ["github.repository_owner == 'octo-org' && github.repository != 'octo-org/x'", false],
    ["startsWith(github.repository, 'octo-org/')", false],
    ['contains(fromJSON(\'["a/b", "a/c"]\'), github.repository)', false],
    ["github.repository_id == 1296269", false],
    ["github.event.repository.default_branch != 'main'", false],
    ["github.ref_name == github.event.repository.default_branch && github.repository != 'a/b'", true],
    ["github.actor == 'somebody'", false],
    ["github.event.pull_request.head.repo.full_name != github.repository", false],
    [`${PR}.head.repo.owner.login == ${PR}.base.repo.owner.login`, true],
    [`${PR}.head.repo.owner.login != ${PR}.base.repo.owner.login`, false],
    [`${PR}.head.repo.owner.login == github.event.repository.owner.login`, true],
    [`${PR}.head.repo.owner.login != github.event.repository.owner.login`, false],
    [`${PR}.head.user.login == ${PR}.base.user.login`, true],
    [`${PR}.head.user.login != ${PR}.base.user.login`, false],
    [`${PR}.head.repo.owner.id == github.repository_owner_id`, true],
    [`${PR}.head.repo.id == github.repository_id`, true],
    [`${PR}.head.repo.id != github.repository_id`, false],
    ["success()", false],
    ["github.event_name == 'pull_request' || github.event_name == 'push'", false],
    ["broken ==", false],
    ["${{ false }} ", false],
    ["github.ref == 'refs/heads/main'", true],
    ["startsWith(github.ref, 'refs/tags/')", true],
    ["startsWith(github.ref, 'refs/pull/')", false],
    ["!startsWith(github.ref, 'refs/pull/')", true],
    ["contains(github.ref, 'refs/heads/')", true],
    ["contains(github.ref, 'merge')", false],
    ["contains(github.ref, '12')", false],
    ["!contains(github.ref, '12')", false],
    ["!contains(github.ref, 'release')", false],
    ['contains(fromJSON(\'["refs/heads/main", "refs/heads/dev"]\'), github.ref)', true],
    ["github.ref != 'refs/heads/main'", false],
    ["github.ref == 'refs/pull/7/merge'", false],
    ["github.ref == format('refs/heads/{0}', github.event.repository.default_branch)", true],
    ["github.ref_name == github.event.repository.default_branch", true],
    ["github.event.repository.default_branch == 'main'", false],
    ["github.ref_name == 'main' && !github.event.pull_request", true],
    ["github.ref_name == 'main'", true],
    ["github.ref_type == 'tag'", true],
    ["github.event.pull_request == null", true],
    ["github.event.pull_request != null", false],
    ["github.event.pull_request.merged == true", false],
    ["github.event.issue.number > 0", true],
    ["github.head_ref == ''", true],
    ["!github.head_ref", true],
    ["github.head_ref != ''", false],
    ["github.head_ref == 'main'", false],
    ["startsWith(github.head_ref, 'release/')", false],
    ["(github.head_ref || github.ref_name) == 'main'", false],
    ["github.base_ref == 'main'", false],
    ["github.base_ref == ''", true],
  ])("%s: %p", async (condition, isOut) => expect(keepsStrangersOut(await job(condition), "pull_request")).toBe(isOut));

  it.each([
    ["pull_request_target", "github.ref == 'refs/heads/main'", false],
    ["pull_request_target", "github.ref_name == 'main'", false],
    ["pull_request_target", "startsWith(github.ref, 'refs/tags/')", true],
    ["pull_request_target", "contains(github.ref, '/pull/')", false],
    ["pull_request_target", "github.head_ref == ''", true],
    ["pull_request_review", "github.ref == 'refs/heads/main'", true],
    ["pull_request_review", "github.head_ref == ''", false],
    ["issue_comment", "github.ref == 'refs/heads/main'", false],
    ["issue_comment", "github.event.issue.pull_request", false],
    ["issue_comment", "github.event.pull_request", true],
    ["workflow_run", `${RUN}.event == 'push'`, true],
    ["workflow_run", `${RUN}.event != 'push'`, false],
    ["workflow_run", `${RUN}.event == 'pull_request'`, false],
    ["workflow_run", `${RUN}.head_repository.full_name == github.repository`, true],
    ["workflow_run", `${RUN}.head_repository.full_name != github.repository`, false],
    ["workflow_run", `${RUN}.head_repository.full_name == ${RUN}.repository.full_name`, true],
    ["workflow_run", `!${RUN}.head_repository.fork`, true],
    ["workflow_run", `${RUN}.head_repository.fork`, false],
    ["workflow_run", `${RUN}.head_repository.id == github.repository_id`, true],
    ["workflow_run", `${RUN}.head_repository.id != github.repository_id`, false],
    ["workflow_run", `${RUN}.head_repository.owner.login == github.repository_owner`, true],
    ["workflow_run", `${RUN}.head_branch == 'main'`, false],
  ])("of %s: %s: %p", async (event, condition, isOut) =>
    expect(keepsStrangersOut(await job(condition), event)).toBe(isOut),
  );

  it("are passed on to jobs that need it, unless they ask for its status", async () => {
    const text =
      "on: pull_request\njobs:\n  g:\n    if: github.event_name == 'push'\n    runs-on: x\n  a:\n    needs: [g]\n    runs-on: x\n";
    expect(keepsStrangersOut(await jobOf(text), "pull_request")).toBe(true);
    const always = text.replace("    needs", "    if: always()\n    needs");
    expect(keepsStrangersOut(await jobOf(always), "pull_request")).toBe(false);
  });

  it("are found in a moment where hundreds of jobs need many others", async () => {
    const jobs = Array.from({ length: 300 }, (_, i) => {
      const needs = Array.from({ length: Math.min(i, 50) }, (_n, k) => `j${i - 1 - k}`);
      return `  j${i}: {needs: [${needs}], runs-on: x}\n`;
    });
    const last = await jobOf(`on: pull_request\njobs:\n${jobs.join("")}`, "j299");
    const start = performance.now();
    expect(keepsStrangersOut(last, "pull_request")).toBe(false);
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it("end where jobs need each other in a circle", async () => {
    const text = "on: pull_request\njobs:\n  a: {needs: b, runs-on: x}\n  b: {needs: a, runs-on: x}\n";
    expect(keepsStrangersOut(await jobOf(text), "pull_request")).toBe(false);
  });
});

describe("what a context may hold", () => {
  it.each([
    ["github.event.pull_request.title", "arbitrary"],
    ["github.event.pull_request.head.ref", "arbitrary"],
    ["github.head_ref", "arbitrary"],
    ["github.ref_name", "arbitrary"],
    ["github.event.comment.body", "arbitrary"],
    ["github.event.head_commit.message", "arbitrary"],
    ["github.event.commits.*.author.name", "arbitrary"],
    ["github.event.pages.*.page_name", "arbitrary"],
    ["github.event.workflow_run.head_branch", "arbitrary"],
    ["github.event.client_payload.x", "arbitrary"],
    ["github.event.release.tag_name", "arbitrary"],
    ["github.event.changes.title.from", "arbitrary"],
    ["github.event", "arbitrary"],
    ["github", "arbitrary"],
    ["github.event.pull_request", "arbitrary"],
    ["github.event.pull_request.number", "fixed"],
    ["github.event.pull_request.head.sha", "fixed"],
    ["github.event.pull_request.user.login", "fixed"],
    ["github.event.pull_request.head.repo.full_name", "fixed"],
    ["github.event.pull_request.head.repo.fork", "fixed"],
    ["github.event.pull_request.html_url", "fixed"],
    ["github.event.workflow_run.head_sha", "fixed"],
    ["github.event.comment.created_at", "fixed"],
    ["github.event.repository.name", "fixed"],
    ["github.actor", "fixed"],
    ["github.sha", "fixed"],
    ["github.repository", "fixed"],
    ["github.event.number", "fixed"],
    ["github.event.release.html_url", "structured"],
  ])("%s: %s", (path, capability) => expect(rateGithubContext(path.split("."))).toBe(capability));

  it("is nothing for other contexts", () => expect(rateGithubContext(["inputs", "x"])).toBeUndefined());
});
