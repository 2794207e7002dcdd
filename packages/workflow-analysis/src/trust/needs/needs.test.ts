import { beforeAll, describe, expect, it } from "@jest/globals";
import { prepareShells } from "../../shell/index.js";
import { repositoryOf, WORKFLOW_PATH } from "../../testing.js";
import { isOpen, leastOf, needsOf } from "./index.js";

beforeAll(prepareShells);

const OWN = `"\${{ github.token }}"`;
const SECRET = `"\${{ secrets.PAT }}"`;

async function needs(steps: string, top = "") {
  const text = `on: push\n${top}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps: [${steps}]\n`;
  const repository = await repositoryOf({ [WORKFLOW_PATH]: text });
  const job = repository.workflow(WORKFLOW_PATH)?.job("a");
  if (!job) throw new Error("no job");
  const found = needsOf(job, repository);
  const sure = found.needs.filter(({ isSure }) => isSure).map(({ scope, level }) => `${scope}: ${level}`);
  return { least: Object.fromEntries(leastOf(found.needs)), sure, isOpen: isOpen(found) };
}

const run = (script: string, env = "") => `{run: '${script}', env: {${env}}}`;
const uses = (name: string, inputs = "") => `{uses: ${name}@v1, with: {${inputs}}}`;

describe("what a job needs its token for", () => {
  it.each([
    ["a checkout", uses("actions/checkout"), { contents: "read" }],
    ["a checkout with another token", uses("actions/checkout", `token: ${SECRET}`), {}],
    ["a build that sees no token", run("make"), {}],
    ["gh with the token", run("gh pr comment 1", `GH_TOKEN: ${OWN}`), { "pull-requests": "write" }],
    ["gh with another token", run("gh pr comment 1", `GH_TOKEN: ${SECRET}`), {}],
    ["gh without any", run("gh pr comment 1"), {}],
    ["a token in the script", run(`GH_TOKEN=\${{ github.token }} gh workflow run x`), { actions: "write" }],
    ["a push with the checkout's credential", `${uses("actions/checkout")}, ${run("git push")}`, { contents: "write" }],
    [
      "a push with a deploy key",
      `${uses("actions/checkout", `ssh-key: ${SECRET}`)}, ${run("git push")}`,
      { contents: "read" },
    ],
    ["a word in quotes", run('echo "git push"', `X: ${OWN}`), {}],
    ["an identity", run("cosign sign x"), { "id-token": "write" }],
    ["a key of its own", run("cosign sign --key k x"), {}],
    ["an identity that a script asks for", run("curl $ACTIONS_ID_TOKEN_REQUEST_URL"), { "id-token": "write" }],
    ["an identity beside another token", uses("actions/attest", `github-token: ${SECRET}`), { "id-token": "write" }],
    ["the inputs that decide", uses("actions/download-artifact", "run-id: 1"), { actions: "read" }],
    ["the same without them", uses("actions/download-artifact"), {}],
    ["an image that is told nothing", "{uses: 'docker://alpine:3'}", {}],
  ])("%s", async (_, steps, least) => {
    const found = await needs(steps);
    for (const [scope, level] of Object.entries(least)) expect(found.least[scope]).toBe(level);
    expect(found.isOpen).toBe(false);
    if (Object.keys(least).length === 0) expect(found.least).toEqual({});
  });

  it.each([
    ["an unknown action", uses("octo-org/unknown")],
    ["an unknown command that sees the token", run("./x.sh", `GITHUB_TOKEN: ${OWN}`)],
    ["a script in another language", `{run: 'print(1)', shell: python, env: {T: ${OWN}}}`],
    ["an image that is given it", `{uses: 'docker://alpine:3', with: {args: ${OWN}}}`],
    ["gh api", run("gh api /x", `GH_TOKEN: ${OWN}`)],
  ])("%s leaves it open", async (_, steps) => expect((await needs(steps)).isOpen).toBe(true));

  it.each([
    [
      "github-script",
      uses("actions/github-script", "script: 'await github.rest.actions.reRunWorkflow({})'"),
      "actions",
      "write",
    ],
    [
      "what it reads",
      uses("actions/github-script", "script: 'await github.rest.checks.listForRef({})'"),
      "checks",
      "read",
    ],
    ["gh api", run("gh api repos/{owner}/{repo}/statuses/x -f state=success", `GH_TOKEN: ${OWN}`), "statuses", "write"],
    ["a path", run(`curl https://api.example.com/repos/\${{ github.repository }}/pages`, `T: ${OWN}`), "pages", "read"],
  ])("sees what API is called by %s", async (_, steps, scope, level) => {
    expect(await needs(steps)).toMatchObject({ sure: [], isOpen: true, least: { [scope]: level } });
  });

  it("sees the workflow's variables", async () => {
    expect((await needs(run("gh issue close 1"), `env: {GH_TOKEN: ${OWN}}`)).sure).toEqual(["issues: write"]);
  });

  it("is not sure of a token that may be another", async () => {
    const steps = run("gh issue close 1", `GH_TOKEN: "\${{ secrets.PAT || github.token }}"`);
    expect(await needs(steps)).toMatchObject({ sure: [], least: { issues: "write" } });
  });

  it("ends where workflows call each other", async () => {
    const call = (path: string) => `on: workflow_call\njobs:\n  a:\n    uses: ./.github/workflows/${path}.yml\n`;
    const repository = await repositoryOf({
      ".github/workflows/a.yml": call("b"),
      ".github/workflows/b.yml": call("a"),
    });
    const [job] = repository.workflow(".github/workflows/a.yml")?.jobs ?? [];
    expect(job && needsOf(job, repository).needs).toEqual([]);
  });
});
