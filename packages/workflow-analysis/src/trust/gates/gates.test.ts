import { beforeAll, describe, expect, it } from "@jest/globals";
import type { CommitChoice, FlowSite, Matter } from "../../flow/path.js";
import { prepareShells } from "../../shell/index.js";
import { repositoryOf, WORKFLOW_PATH } from "../../testing.js";
import { ROLES, type Role } from "../roles.js";
import { DEFAULT_TRUST_SETTINGS, type TrustSettings } from "../settings.js";
import type { GateJudgement, GateQuestion } from "./gate.js";
import { guardMisuse } from "./guard-misuse.js";
import { judgeGates } from "./judge.js";

beforeAll(() => prepareShells());

interface Asked {
  on?: string;
  matter?: Matter;
  commit?: CommitChoice | null;
  trigger?: string;
  source?: string;
  settings?: Partial<TrustSettings>;
  files?: Record<string, string>;
}

const SINK = "      - run: SINK\n";

/** A workflow whose job `build` ends with the step that is asked about. */
async function ask(jobs: string, asked: Asked = {}): Promise<{ question: GateQuestion; judgement: GateJudgement }> {
  const {
    on = "pull_request_target",
    matter = "code",
    commit = matter === "code" ? "payload-sha" : null,
    files = {},
  } = asked;
  const text = `on: ${on}\njobs:\n${jobs}`;
  const repository = await repositoryOf({ ...files, [WORKFLOW_PATH]: text });
  const workflow = repository.workflow(WORKFLOW_PATH);
  if (!workflow) throw new Error("no workflow");
  const trigger = asked.trigger ?? workflow.triggers[0]?.event ?? "";
  const site = workflow.jobs.flatMap((job): FlowSite[] =>
    job.kind === "normal"
      ? job.steps.filter(({ run }) => run?.text.includes("SINK")).map((step) => ({ workflow, job, step }))
      : [],
  );
  const source = { kind: "expression" as const, value: asked.source ?? "" };
  const question: GateQuestion = { trigger, matter, commit, sites: site, source };
  const settings = { ...DEFAULT_TRUST_SETTINGS, ...asked.settings };
  return { question, judgement: judgeGates(question, { repository, settings }) };
}

/** A job with a condition. */
function when(condition: string): string {
  return `  build:\n    if: ${JSON.stringify(condition)}\n    runs-on: ubuntu-24.04\n    steps:\n${SINK}`;
}

/** A job with steps before the one that is asked about. */
function after(steps: string, more = ""): string {
  return `  build:\n${more}    runs-on: ubuntu-24.04\n    steps:\n${steps}${SINK}`;
}

const PR = "github.event.pull_request";
const RUN = "github.event.workflow_run";
const ON_RUN = "{workflow_run: {workflows: [CI], types: [completed]}}";
const CI = { ".github/workflows/ci.yml": "name: CI\non: pull_request\njobs: {}\n" };
const LABELED = "{pull_request_target: {types: [labeled]}}";
const COMMENT = "{issue_comment: {types: [created]}}";
const BODY: Asked = { on: COMMENT, matter: "text", source: "github.event.comment.body" };

type Row = readonly [condition: string, role: Role | null, asked?: Asked];

/** Jest takes a parameter that isn't given for its own. */
function full(rows: readonly Row[]): [string, Role | null, Asked][] {
  return rows.map(([text, role, asked = {}]) => [text, role, asked]);
}

describe("conditions of a job", () => {
  const rows: readonly Row[] = [
    // Is the head ours?
    [`${PR}.head.repo.full_name == github.repository`, null],
    [`${PR}.head.repo.fork == false`, null],
    [`!${PR}.head.repo.fork`, null],
    [`${PR}.head.repo.owner.login == github.repository_owner`, null],
    [`${PR}.head.repo.id == ${PR}.base.repo.id`, null],
    [`github.event_name == 'push' || ${PR}.head.repo.full_name == github.repository`, null],
    [`${PR}.head.repo.html_url == github.event.repository.html_url`, null],
    [`${PR}.head.repo.html_url != github.event.repository.html_url`, "anyone"],
    [`${PR}.head.repo.html_url == github.event.repository.html_url`, "anyone", { matter: "text" }],
    [`contains(${PR}.head.repo.html_url, 'octo-org')`, "anyone"],
    ["github.event.repository.html_url == 'https://github.com/octo-org/app'", "anyone"],
    [`${PR}.head.repo.url == ${PR}.base.repo.url`, null],
    [`${PR}.head.repo.node_id == github.event.repository.node_id`, null],
    // What other events have is null here.
    ["github.event.inputs.x == 'true'", null],
    ["github.event.inputs.x != 'true'", "anyone"],
    ["github.event.schedule == '0 0 * * *'", null],
    ["github.event.ref == 'refs/heads/main'", null],
    [`startsWith(${PR}.head.repo.full_name, 'octo')`, "anyone"],
    [`endsWith(${PR}.head.repo.full_name, '/app')`, "anyone"],
    [`contains(${PR}.head.repo.full_name, 'octo-org/')`, "anyone"],
    [`startsWith(${PR}.head.repo.owner.login, github.repository_owner)`, "anyone"],
    [`startsWith(${PR}.head.repo.full_name, 'octo-org/')`, null],
    [`startsWith(${PR}.head.repo.full_name, github.repository)`, null],
    [`${PR}.head.repo.full_name == 'octo-org/app'`, null],
    [`${PR}.head.repo.fork`, "anyone"],
    [`${PR}.head.repo.full_name != github.repository`, "anyone"],
    [`${PR}.head.repo.fork == false || contains(${PR}.body, '[full]')`, "anyone"],
    [`${PR}.head.repo.full_name == github.repository`, "anyone", { matter: "text" }],
    [`${PR}.head.repo.full_name == github.repository`, null, { matter: "branch-name" }],
    [`\${{ ${PR}.head.repo.fork }} == false`, "anyone"],
    [`\${{ ${PR}.head.repo.fork == false }}`, null],
    [`\${{ ${PR}.head.repo.fork == false }}\n`, "anyone"],
    // Who wrote it?
    [`${PR}.author_association == 'OWNER'`, null],
    [`contains(fromJSON('["OWNER", "MEMBER", "COLLABORATOR"]'), ${PR}.author_association)`, null],
    [`contains('OWNER,MEMBER', ${PR}.author_association)`, null],
    [`${PR}.author_association == 'CONTRIBUTOR' || ${PR}.author_association == 'MEMBER'`, "past-contributor"],
    [`${PR}.author_association != 'NONE'`, "anyone"],
    [`${PR}.author_association != 'NONE' && !startsWith(${PR}.author_association, 'FIRST')`, "past-contributor"],
    [`${PR}.user.login == 'dependabot[bot]'`, null],
    [`${PR}.user.login == 'octocat'`, null],
    [`${PR}.user.id == 49699333`, null],
    [`${PR}.user.id != 49699333`, "anyone"],
    ["github.actor_id == 49699333", "anyone"],
    ["github.event.sender.id == 1234567", "anyone"],
    [`${PR}.user.type == 'Bot'`, null],
    [`endsWith(${PR}.user.login, '[bot]')`, null],
    [`startsWith(${PR}.user.login, 'octo')`, "anyone"],
    // Who acted?
    ["github.actor == 'octocat'", "after-approval"],
    ["github.event.sender.login == 'octocat'", "after-approval"],
    ["github.triggering_actor == 'octocat'", "after-approval"],
    ["github.actor == 'octocat'", null, { on: "{pull_request_target: {types: [opened]}}" }],
    ["github.actor == 'dependabot[bot]'", "anyone"],
    ["github.actor != 'dependabot[bot]'", "anyone"],
    ["github.event.sender.type == 'Bot'", "anyone"],
    ["contains('alice,bob,carol', github.actor)", "anyone"],
    [`contains(fromJSON('["alice", "bob"]'), github.actor)`, "after-approval"],
    ["github.actor == 'octocat'", "after-approval", { on: "issues", matter: "text" }],
    ["github.actor == 'dependabot[bot]'", null, { on: "issues", matter: "text" }],
    // What anybody chooses
    ["github.head_ref == 'main'", "anyone"],
    ["github.base_ref == 'main'", "anyone"],
    [`contains(${PR}.title, '[safe]')`, "anyone"],
    ["github.head_ref == 'a' && github.head_ref == 'b'", null],
    [`github.head_ref == 'a' && ${PR}.head.ref == 'b'`, null],
    ["github.head_ref == 'a' && github.head_ref != 'b'", "anyone"],
    ["github.ref == 'refs/heads/main'", "anyone"],
    ["github.ref_protected", "anyone"],
    ["github.repository == 'octo-org/app'", "anyone"],
    ["secrets.TOKEN != ''", "anyone"],
    ["vars.ENABLED == 'true'", "anyone"],
    // Labels
    [`contains(${PR}.labels.*.name, 'ok')`, "after-approval"],
    [`contains(${PR}.labels.*.name, 'ok')`, "after-approval", { on: LABELED }],
    [`!contains(${PR}.labels.*.name, 'no')`, "anyone"],
    ["github.event.label.name == 'ok'", null, { on: LABELED }],
    ["github.event.label.name == 'ok'", "after-approval", { on: LABELED, commit: "mutable" }],
    ["github.event.label.name == 'ok'", "after-approval", { on: LABELED, matter: "text" }],
    [
      "github.event.label.name == 'ok'",
      "after-approval",
      { on: "{pull_request_target: {types: [labeled, unlabeled]}}" },
    ],
    ["github.event.label.name == 'ok'", null, { on: "{pull_request_target: {types: [labeled, synchronize]}}" }],
    ["github.event.action == 'labeled'", "after-approval", { on: "{pull_request_target: {types: [labeled, opened]}}" }],
    ["always()", "after-approval", { on: LABELED }],
    // Merged, reviews, activities
    [`${PR}.merged == true`, null, { on: "{pull_request_target: {types: [closed]}}" }],
    [`${PR}.merged`, "after-approval", { on: "{pull_request_target: {types: [closed]}}", matter: "text" }],
    ["always()", "anyone", { on: "{pull_request_target: {types: [closed]}}" }],
    ["github.event.review.state == 'approved'", "anyone", { on: "pull_request_review" }],
    ["github.event.review.author_association == 'MEMBER'", null, { on: "pull_request_review" }],
    ["github.event_name == 'push'", null],
    ["github.event.action == 'closed'", null],
    // Comments
    [
      "github.event.comment.author_association == 'MEMBER'",
      null,
      { on: COMMENT, matter: "text", source: "github.event.comment.body" },
    ],
    [
      "github.event.comment.author_association == 'MEMBER'",
      "after-approval",
      { on: COMMENT, matter: "text", source: "github.event.issue.title" },
    ],
    ["github.event.comment.author_association == 'MEMBER'", "after-approval", { on: COMMENT, commit: "mutable" }],
    ["github.event.issue.author_association == 'MEMBER'", "anyone", { on: COMMENT, commit: "mutable" }],
    ["github.event.issue.author_association == 'MEMBER'", "anyone", BODY],
    ["github.event.issue.user.login == 'alice'", "anyone", BODY],
    ["github.event.issue.user.login == 'dependabot[bot]'", "anyone", BODY],
    ["github.event.issue.author_association == 'OWNER' && contains(github.event.comment.body, '/x')", "anyone", BODY],
    ["github.event.discussion.author_association == 'MEMBER'", "anyone", { ...BODY, on: "discussion_comment" }],
    ["github.event.issue.author_association == 'MEMBER'", null, { ...BODY, source: "github.event.issue.title" }],
    ["github.event.issue.user.login == 'alice'", null, { on: "issues", matter: "text" }],
    ["contains(github.event.comment.body, '/test')", "anyone", { on: COMMENT, commit: "mutable" }],
    [
      "github.event.issue.pull_request && startsWith(github.event.comment.body, '/test')",
      "anyone",
      { on: COMMENT, commit: "mutable" },
    ],
    // Runs that follow others
    [`${RUN}.event == 'push'`, null, { on: ON_RUN, files: CI }],
    [`${RUN}.event == 'pull_request'`, "anyone", { on: ON_RUN, files: CI }],
    [`${RUN}.head_repository.full_name == github.repository`, null, { on: ON_RUN, files: CI }],
    [`${RUN}.head_repository.full_name == github.repository`, "anyone", { on: ON_RUN, files: CI, matter: "text" }],
    [`${RUN}.head_branch == 'main' && ${RUN}.conclusion == 'success'`, "anyone", { on: ON_RUN, files: CI }],
    [
      `${RUN}.head_repository.full_name == github.repository`,
      "anyone",
      { on: ON_RUN, files: { ".github/workflows/ci.yml": "name: CI\non: issues\njobs: {}\n" } },
    ],
    [
      `${RUN}.conclusion == 'success'`,
      "anyone",
      { on: ON_RUN, files: { ".github/workflows/ci.yml": "name: CI\non: push\njobs: {}\n" } },
    ],
    [`${RUN}.actor.login == 'octocat'`, null, { on: ON_RUN, files: CI }],
    // Visibility
    ["always()", null, { settings: { visibility: "private" } }],
    ["always()", "anyone", { settings: { visibility: "internal" } }],
    ["always()", null, { on: "push" }],
    ["always()", "anyone", { on: "brand_new_event" }],
    ["always()", "triage", { on: "milestone" }],
  ];
  it.each(full(rows))("%s: %s %j", async (condition, role, asked) => {
    expect((await ask(when(condition), asked)).judgement.role).toBe(role);
  });
});

const GUARD = "octo-org/trustchain/actions/fork-pr-guard@1234567890abcdef1234567890abcdef12345678";
const CHECK = (person: string, rest = "") => `      - env: {WHO: "\${{ ${person} }}", GH_TOKEN: "\${{ github.token }}"}
${rest}        run: |
          p=$(gh api "repos/$GITHUB_REPOSITORY/collaborators/$WHO/permission" -q .permission)
          [ "$p" = admin ] || [ "$p" = write ] || exit 1
`;
const run = (script: string, more = "") => `      - run: |\n${script.replace(/^/gm, "          ")}\n${more}`;

describe("steps that stop a run", () => {
  const asks = "repos/$GITHUB_REPOSITORY/collaborators/$GITHUB_ACTOR/permission";
  const rows: readonly Row[] = [
    [after(`      - if: ${PR}.head.repo.fork\n        run: exit 1\n`), null],
    [
      after(`      - if: ${PR}.head.repo.fork\n        run: |\n          echo 'not for forks'\n          exit 1\n`),
      null,
    ],
    [
      after(
        `      - if: ${PR}.head.repo.fork\n        shell: pwsh\n        run: |\n          Write-Host 'no'\n          exit 1\n`,
      ),
      null,
    ],
    [after(`      - if: ${PR}.head.repo.fork\n        continue-on-error: true\n        run: exit 1\n`), "anyone"],
    [after(`      - if: ${PR}.head.repo.fork\n        run: exit 0\n`), "anyone"],
    [after(`      - if: ${PR}.head.repo.fork == false\n        run: exit 1\n`), "anyone"],
    [
      after(
        `      - env: {FORK: "\${{ ${PR}.head.repo.fork }}"}\n        run: if [ "$FORK" = "true" ]; then exit 1; fi\n`,
      ),
      null,
    ],
    [
      after(
        `      - env: {HEAD: "\${{ ${PR}.head.repo.full_name }}"}\n        run: '[[ "$HEAD" == "$GITHUB_REPOSITORY" ]] || exit 1'\n`,
      ),
      null,
    ],
    [
      after(
        `      - env: {HEAD: "\${{ ${PR}.head.repo.full_name }}"}\n        run: test "$HEAD" = "$GITHUB_REPOSITORY"\n`,
      ),
      null,
    ],
    [
      after(
        `      - env: {HEAD: "\${{ ${PR}.head.repo.full_name }}"}\n        run: test "$HEAD" = "$GITHUB_REPOSITORY" || true\n`,
      ),
      "anyone",
    ],
    [after(run(`[[ "\${{ ${PR}.head.repo.full_name }}" =~ ^octo-org/ ]] || exit 1`)), null],
    [after(run(`[[ "\${{ ${PR}.head.repo.full_name }}" =~ ^octo-org ]] || exit 1`)), "anyone"],
    [after(run(`case "\${{ ${PR}.head.repo.fork }}" in\n  true) exit 1;;\n  *) echo ok;;\nesac`)), null],
    [after(CHECK(`${PR}.user.login`)), null],
    [after(CHECK(`${PR}.user.login`, "        continue-on-error: true\n")), "anyone"],
    [after(CHECK("github.actor")), "after-approval"],
    [after(CHECK("github.event.comment.user.login")), "after-approval", { on: COMMENT, commit: "mutable" }],
    [
      after(CHECK("github.event.comment.user.login")),
      null,
      { on: COMMENT, matter: "text", source: "github.event.comment.body" },
    ],
    [after(CHECK("github.event.issue.user.login")), "anyone", BODY],
    [after(CHECK("github.event.issue.user.login")), "anyone", { on: COMMENT, commit: "mutable" }],
    [after(CHECK(`${PR}.user.login`).replace("|| exit 1", "|| true")), "anyone"],
    [after(CHECK(`${PR}.user.login`).replace('"$p" = write', '"$p" = read')), "anyone"],
    [
      after(
        CHECK(`${PR}.user.login`).replace("-q .permission", "-q .role_name").replace('"$p" = write', '"$p" = triage'),
      ),
      "triage",
    ],
    [
      after(
        run(`p=$(gh api ${asks} --jq .permission)\nif [[ "$p" != "admin" && "$p" != "write" ]]; then\n  exit 1\nfi`),
      ),
      "after-approval",
    ],
    [
      after(run(`p=$(gh api ${asks} --jq .permission)\nif [ "$p" = read ] || [ "$p" = none ]; then exit 1; fi`)),
      "after-approval",
    ],
    [after(run(`p=$(gh api ${asks} --jq .permission)\nif [ "$p" = none ]; then exit 1; fi`)), "anyone"],
    [
      after(run(`p=$(gh api ${asks} | jq -r .permission)\ncase "$p" in\n  admin|write) ;;\n  *) exit 1 ;;\nesac`)),
      "after-approval",
    ],
    [after(run(`gh api ${asks} -q .permission | grep -qE '^(admin|write)$'`)), "after-approval"],
    [
      after(run(`gh api ${asks} | jq -e '.permission == "admin" or .permission == "write"' || { echo no; exit 1; }`)),
      "after-approval",
    ],
    [after(run(`gh api "repos/$GITHUB_REPOSITORY/collaborators/$GITHUB_ACTOR"`)), "after-approval"],
    [after(run("gh api orgs/octo-org/teams/core/memberships/$GITHUB_ACTOR")), "anyone"],
    [
      after(run("gh api orgs/octo-org/teams/core/memberships/$GITHUB_ACTOR")),
      "after-approval",
      { settings: { trustedTeams: ["octo-org/core"] } },
    ],
    [
      after(
        `      - uses: actions-cool/check-user-permission@v2\n        with: {require: write, username: "\${{ ${PR}.user.login }}", error-if-missing: true}\n`,
      ),
      null,
    ],
    [
      after(
        `      - uses: actions-cool/check-user-permission@v2\n        with: {require: write, username: "\${{ ${PR}.user.login }}"}\n`,
      ),
      "anyone",
    ],
    [
      after(`      - uses: prince-chrismc/check-actor-permissions-action@v3\n        with: {permission: write}\n`),
      "after-approval",
    ],
    [
      after(`      - uses: actions/github-script@v7
        with:
          script: |
            const { data } = await github.rest.repos.getCollaboratorPermissionLevel({
              ...context.repo, username: context.payload.pull_request.user.login,
            });
            if (!['admin', 'write'].includes(data.permission)) core.setFailed('no');
`),
      null,
    ],
    [
      after(`      - uses: actions/github-script@v7
        with:
          script: |
            const { data } = await github.rest.repos.getCollaboratorPermissionLevel({
              ...context.repo, username: context.payload.pull_request.user.login,
            });
            if (!['admin', 'write'].includes(data.permission)) core.warning('no');
`),
      "anyone",
    ],
    [
      after(`      - uses: actions/github-script@v7
        with:
          script: |
            const association = context.payload.pull_request.author_association;
            if (!["OWNER", "MEMBER"].includes(association)) core.setFailed("no");
`),
      null,
    ],
    [
      after(`      - uses: actions/github-script@v7
        with:
          script: |
            if (!["OWNER", "CONTRIBUTOR"].includes("\${{ github.event.pull_request.author_association }}")) core.setFailed("no");
`),
      "anyone",
    ],
    [
      after(`      - run: |
          who=$(gh api "repos/$GITHUB_REPOSITORY/pulls/$N" --jq '.author_association')
          [ "$who" = MEMBER ] || exit 1
`),
      null,
    ],
    // Environments
    [after("", "    environment: tests\n"), "anyone"],
    [
      after("", "    environment: tests\n"),
      null,
      { settings: { environments: new Map([["tests", { requiredReviewers: true }]]) } },
    ],
    [
      after("", "    environment: {name: Tests}\n"),
      "after-approval",
      { commit: "mutable", settings: { environments: new Map([["tests", { requiredReviewers: true }]]) } },
    ],
    [
      after("", "    environment: tests\n"),
      "anyone",
      { settings: { environments: new Map([["tests", { requiredReviewers: false }]]) } },
    ],
    [
      after("", "    environment: tests\n"),
      "after-approval",
      { matter: "text", settings: { environments: new Map([["tests", { requiredReviewers: true }]]) } },
    ],
    // The runtime guard
    [after(`      - uses: ${GUARD}\n        with: {mode: enforce}\n`), null, { commit: "guard" }],
    [after(`      - uses: ${GUARD}\n`), null, { commit: "guard" }],
    [after(`      - uses: ${GUARD}\n        with: {mode: analyze}\n`), "anyone", { commit: "guard" }],
    [after(`      - uses: ${GUARD}\n        continue-on-error: true\n`), "anyone", { commit: "guard" }],
    [after(`      - uses: ${GUARD}\n        with: {on-untrusted: skip}\n`), "anyone", { commit: "guard" }],
    [after(`      - uses: ${GUARD}\n`), "after-approval", { commit: "mutable" }],
    [after(`      - uses: ${GUARD}\n`), "after-approval", { matter: "text" }],
    [after(`      - uses: ${GUARD}\n        with: {trusted-permission: triage}\n`), "triage", { commit: "guard" }],
    [
      after(`      - {id: g, uses: ${GUARD}, with: {on-untrusted: skip}}\n`).replace(
        "run: SINK",
        "{if: \"steps.g.outputs.allowed == 'true'\", run: SINK}",
      ),
      null,
      { commit: "guard" },
    ],
  ];
  it.each(full(rows))("%s: %s %j", async (jobs, role, asked) => {
    expect((await ask(jobs, asked)).judgement.role).toBe(role);
  });
});

describe("jobs that stop others", () => {
  const OURS = `${PR}.head.repo.full_name == github.repository`;
  const jobs = (first: string, second: string) =>
    `  auth:\n    runs-on: ubuntu-24.04\n${first}  build:\n    needs: auth\n${second}    runs-on: ubuntu-24.04\n    steps:\n${SINK}`;
  const guarded = `    if: ${OURS}\n    steps: [{run: echo}]\n`;
  const failing = `    steps:\n${CHECK(`${PR}.user.login`)}`;
  const telling = `    outputs: {ok: "\${{ steps.c.outputs.ok }}"}\n    steps:\n      - id: c\n        env: {HEAD: "\${{ ${PR}.head.repo.full_name }}"}\n        run: |\n          if [ "$HEAD" = "$GITHUB_REPOSITORY" ]; then echo "ok=true" >> "$GITHUB_OUTPUT"; else echo "ok=false" >> "$GITHUB_OUTPUT"; fi\n`;
  const rows: readonly Row[] = [
    [jobs(guarded, ""), null],
    [jobs(guarded, "    if: always()\n"), "anyone"],
    [jobs(guarded, '    if: "!cancelled()"\n'), "anyone"],
    [jobs(guarded, "    if: always() && needs.auth.result == 'success'\n"), null],
    [jobs(guarded, "    if: always() && needs.auth.result != 'failure'\n"), "anyone"],
    [jobs(failing, ""), null],
    [jobs(failing, "    if: always()\n"), "anyone"],
    [jobs(failing, '    if: "!failure()"\n'), null],
    [jobs(`    continue-on-error: true\n${failing}`, ""), "anyone"],
    [jobs(telling, ""), "anyone"],
    [jobs(telling, "    if: needs.auth.outputs.ok == 'true'\n"), null],
    [jobs(telling, "    if: needs.auth.outputs.ok != 'true'\n"), "anyone"],
    [
      jobs(
        `    outputs: {ours: "\${{ ${OURS} }}"}\n    steps: [{run: echo}]\n`,
        "    if: needs.auth.outputs.ours == 'true'\n",
      ),
      null,
    ],
  ];
  const guard = `    outputs: {allowed: "\${{ steps.g.outputs.allowed }}"}\n    steps:\n      - {id: g, uses: ${GUARD}, with: {on-untrusted: skip}}\n`;
  const byGuard: readonly Row[] = [
    [jobs(`    steps: [{uses: ${GUARD}}]\n`, ""), null, { commit: "guard" }],
    [jobs(`    steps: [{uses: ${GUARD}}]\n`, "    if: always()\n"), "anyone", { commit: "guard" }],
    [jobs(guard, ""), "anyone", { commit: "guard" }],
    [jobs(guard, "    if: needs.auth.outputs.allowed == 'true'\n"), null, { commit: "guard" }],
    [jobs(guard, "    if: needs.auth.outputs.allowed\n"), "anyone", { commit: "guard" }],
    [jobs(guard, "    if: needs.auth.outputs.allowed == 'true'\n"), "after-approval", { commit: "mutable" }],
  ];
  it.each(full([...rows, ...byGuard]))("%s: %s", async (text, role, asked) => {
    expect((await ask(text, asked)).judgement.role).toBe(role);
  });
});

describe("what is said of gates", () => {
  const gate = async (jobs: string, asked?: Asked) => (await ask(jobs, asked)).judgement.gates.at(-1);

  it.each<[string, Asked | undefined, object]>([
    [
      when(`${PR}.head.repo.fork == false`),
      undefined,
      { kind: "same-repository", effect: "stops", flaw: null, level: "job" },
    ],
    [
      when("github.head_ref == 'main'"),
      undefined,
      { kind: "text", effect: "passes", flaw: "chosen-text", why: "a fork's branch may be named `main`" },
    ],
    [
      when(`startsWith(${PR}.head.repo.full_name, 'octo')`),
      undefined,
      { kind: "same-repository", flaw: "chosen-text", why: "a fork's owner may be named `octo-x`" },
    ],
    [
      when(`endsWith(${PR}.head.repo.full_name, '/app')`),
      undefined,
      { kind: "same-repository", flaw: "chosen-text", why: "a fork may be named `app`" },
    ],
    [when(`\${{ ${PR}.head.repo.fork }} == false`), undefined, { effect: "passes", flaw: "always-true" }],
    [when("contains('alice,bob', github.actor)"), undefined, { kind: "actor", effect: "passes", flaw: "substring" }],
    [when("github.actor == 'dependabot[bot]'"), undefined, { kind: "bot", effect: "passes", flaw: "wrong-person" }],
    [when("startsWith(github.actor, 'dependabot')"), undefined, { kind: "bot", flaw: "wrong-person" }],
    [when("startsWith(github.actor, 'octo')"), undefined, { kind: "actor" }],
    [when("github.actor_id == 49699333"), undefined, { kind: "bot", effect: "passes", flaw: "wrong-person" }],
    [when("github.event.sender.id == '49699333'"), undefined, { kind: "bot", flaw: "wrong-person" }],
    [when("github.actor == 'octocat'"), undefined, { kind: "actor", effect: "after-approval", flaw: "not-bound" }],
    [
      when(`contains(${PR}.labels.*.name, 'ok')`),
      undefined,
      { kind: "label", effect: "after-approval", flaw: "not-bound" },
    ],
    [
      when(`${PR}.merged`),
      { on: "{pull_request_target: {types: [closed]}}", matter: "text" },
      { kind: "merged", effect: "after-approval", flaw: "not-for-text" },
    ],
    [when("github.ref == 'refs/heads/main'"), undefined, { kind: "ref", effect: "passes", flaw: "same-for-all" }],
    [
      when(`${RUN}.head_repository.full_name == github.repository`),
      { on: ON_RUN, files: { ".github/workflows/ci.yml": "name: CI\non: issues\njobs: {}\n" }, matter: "text" },
      { kind: "same-repository", effect: "passes", flaw: "same-for-all" },
    ],
    [when(`${PR}.user.login != 'dependabot[bot]'`), undefined, { kind: "author", effect: "passes", flaw: null }],
    [
      when(`contains(${PR}.title, 'x') && !contains(${PR}.labels.*.name, 'no')`),
      undefined,
      { effect: "passes", flaw: null },
    ],
    [
      when(`${PR}.head.repo.fork == false || contains(${PR}.body, 'x')`),
      undefined,
      { kind: "same-repository", effect: "passes", flaw: "chosen-text" },
    ],
    [after("", "    environment: tests\n"), undefined, { kind: "environment", effect: "unknown", flaw: null }],
    [
      after(CHECK(`${PR}.user.login`)),
      undefined,
      { kind: "permission-check", effect: "stops", flaw: null, level: "step" },
    ],
    [
      after(CHECK(`${PR}.user.login`, "        continue-on-error: true\n")),
      undefined,
      { kind: "permission-check", effect: "passes", flaw: "ignored" },
    ],
    [
      after(`      - uses: ${GUARD}\n        continue-on-error: true\n`),
      { commit: "guard" },
      { kind: "guard", effect: "passes", flaw: "ignored" },
    ],
    [
      when("github.event.comment.author_association == 'MEMBER'"),
      { on: COMMENT, commit: "mutable" },
      { kind: "author", effect: "after-approval", flaw: "not-bound" },
    ],
    [
      when("github.event.issue.author_association == 'MEMBER' && contains(github.event.comment.body, '/x')"),
      BODY,
      { kind: "author", effect: "passes", flaw: "wrong-person" },
    ],
    [
      after(CHECK("github.event.issue.user.login")),
      BODY,
      { kind: "permission-check", effect: "passes", flaw: "wrong-person" },
    ],
    [
      when("github.event.label.name == 'ok'"),
      { on: LABELED, commit: "mutable" },
      { kind: "label", effect: "after-approval", flaw: "not-bound" },
    ],
  ])("%s %j", async (jobs, asked, expected) => expect(await gate(jobs, asked)).toMatchObject(expected));

  it("is unsure where an environment isn't stated", async () => {
    expect((await ask(after("", "    environment: tests\n"))).judgement.certainty).toBe("unknown");
  });
});

describe("a guard that is misused", () => {
  it.each<[string, string | undefined, Asked | undefined]>([
    [after(`      - uses: ${GUARD}\n`), undefined, { commit: "guard" }],
    [after(`      - uses: ${GUARD}\n`), "other-ref", { commit: "payload-sha" }],
    [after(`      - uses: ${GUARD}\n        with: {on-untrusted: skip}\n`), "ignored", { commit: "guard" }],
    [after(`      - uses: ${GUARD}\n        continue-on-error: true\n`), "ignored", { commit: "guard" }],
    [`${after("")}      - uses: ${GUARD}\n`, "too-late", { commit: "guard" }],
    [
      after("")
        .replace("run: SINK", `{if: always(), run: SINK}`)
        .replace("steps:\n", `steps:\n      - uses: ${GUARD}\n`),
      "ignored",
      { commit: "guard" },
    ],
  ])("%s: %s", async (jobs, how, asked) => {
    const { question, judgement } = await ask(jobs, asked);
    expect(guardMisuse(question, judgement)?.how).toBe(how);
  });
});

describe("laws of gates", () => {
  const sound = `${PR}.head.repo.full_name == github.repository`;
  const others = [
    "always()",
    `contains(${PR}.labels.*.name, 'ok')`,
    "github.actor == 'octocat'",
    "github.actor == 'dependabot[bot]'",
    `${PR}.author_association == 'CONTRIBUTOR'`,
    "github.head_ref == 'main'",
    `${PR}.user.login == 'dependabot[bot]'`,
    "!cancelled() && success()",
    "case(github.ref == 'x', true, false)",
  ];
  it.each(others)("a sound gate lets nobody past who didn't get past %s", async (condition) => {
    expect((await ask(when(`(${condition}) && ${sound}`))).judgement.role).toBeNull();
    const order = [...ROLES, null];
    const without = order.indexOf((await ask(when("always()"))).judgement.role);
    expect(order.indexOf((await ask(when(condition))).judgement.role)).toBeGreaterThanOrEqual(without);
  });

  it.each([
    ["a broken condition", when("github.event.pull_request.")],
    ["a job that needs itself", after("", "    needs: build\n")],
    ["a job that needs none", after("", "    needs: [__proto__, constructor]\n")],
    ["jobs that need each other", `  a: {needs: build, runs-on: x, steps: []}\n${after("", "    needs: a\n")}`],
    [
      "jobs that read each other's outputs",
      `  a:\n    needs: build\n    outputs: {x: "\${{ steps.s.outputs.x }}"}\n    runs-on: x\n    steps:\n${`      - {id: s, if: needs.build.outputs.x == 'y', run: 'exit 1'}\n`.repeat(9)}${after(
        `      - {id: s, if: needs.a.outputs.x == 'y', run: 'exit 1'}\n`.repeat(9),
        '    needs: a\n    outputs: {x: "${{ steps.s.outputs.x }}"}\n',
      )}`,
    ],
    ["odd names", after("      - {id: __proto__, run: 'exit $((', if: steps.constructor.outputs.toString}\n")],
    [
      "a variable that names itself",
      after("      - {if: env.A, env: {A: '${{ env.A }}', B: '${{ env.A }}'}, run: exit 1}\n"),
    ],
    ["a long script", after(run("[ a = b ] &&\n".repeat(5000)))],
    [
      "many conditions",
      when(
        Array.from({ length: 60 }, (_, i) => `(github.head_ref == '${i}' || github.head_ref != '${i}')`).join(" && "),
      ),
    ],
  ])("%s stops nothing and takes no time", async (_, jobs) => {
    const { judgement } = await ask(jobs);
    expect(["anyone", null]).toContain(judgement.role);
  });
});

describe("more cases than are tried", () => {
  it("count as passable, and that is told", async () => {
    const names = Array.from({ length: 25 }, (_, i) => i);
    const tests = names.flatMap((i) => [
      `github.repository != 'o/${i}'`,
      `github.event.repository.default_branch != 'b${i}'`,
    ]);
    const { judgement } = await ask(when(`(${tests.join(" || ")}) && ${PR}.state == 'a' && ${PR}.state == 'b'`), {
      on: "{pull_request_target: {types: [opened, edited, closed, labeled]}}",
    });
    expect(judgement).toMatchObject({ role: "anyone", certainty: "limited" });
  });
});

describe("ways through several workflows", () => {
  const CALLEE = ".github/workflows/in.yml";

  async function judge(
    files: Record<string, string>,
    path: readonly (readonly [file: string, job: string])[],
    trigger: string,
  ) {
    const repository = await repositoryOf(files);
    const sites = path.flatMap(([file, id]): FlowSite[] => {
      const workflow = repository.workflow(`.github/workflows/${file}`);
      const job = workflow?.job(id);
      return workflow && job ? [{ workflow, job, step: job.kind === "normal" ? (job.steps[0] ?? null) : null }] : [];
    });
    return judgeGates(
      { trigger, matter: "code", commit: null, sites },
      { repository, settings: DEFAULT_TRUST_SETTINGS },
    ).role;
  }

  const callee = (condition: string) =>
    `on: {workflow_call: {inputs: {go: {type: string}, fork: {type: boolean, default: true}}}}\njobs:\n  a: {if: "${condition}", runs-on: x, steps: [{run: make}]}\n`;
  const caller = (more: string) => `on: pull_request_target\njobs:\n  c:\n    uses: ./${CALLEE}\n${more}`;

  it.each([
    ["", "always()", "anyone"],
    [`    if: ${PR}.head.repo.fork == false\n`, "always()", null],
    [`    with: {go: "\${{ ${PR}.head.repo.fork == false }}"}\n`, "inputs.go == 'true'", null],
    [`    with: {go: "\${{ ${PR}.head.repo.fork }}"}\n`, "inputs.go == 'true'", "anyone"],
    ["    with: {go: no}\n", "inputs.go == 'yes'", null],
    ["    with: {fork: false}\n", "inputs.fork", null],
    ["", "inputs.fork", "anyone"],
    ["", `${PR}.head.repo.fork == false`, null],
  ])("a call with %j and %j: %s", async (more, condition, role) => {
    const files = { [WORKFLOW_PATH]: caller(more), [CALLEE]: callee(condition) };
    expect(
      await judge(
        files,
        [
          ["w.yml", "c"],
          ["in.yml", "a"],
        ],
        "pull_request_target",
      ),
    ).toBe(role);
  });

  it("a called workflow that others need", async () => {
    const needing = (condition: string) =>
      `on: pull_request_target\njobs:\n  auth:\n    uses: ./${CALLEE}\n  a:\n    needs: auth\n${condition}    runs-on: x\n    steps: [{run: make}]\n`;
    const failing = `on: workflow_call\njobs:\n  c: {runs-on: x, steps: [{if: ${PR}.head.repo.fork, run: exit 1}]}\n`;
    const ask = (text: string) =>
      judge({ [WORKFLOW_PATH]: text, [CALLEE]: failing }, [["w.yml", "a"]], "pull_request_target");
    expect(await ask(needing(""))).toBeNull();
    expect(await ask(needing("    if: always()\n"))).toBe("anyone");
  });

  const parent = (condition: string) =>
    `name: CI\non: pull_request\njobs:\n  t: {if: "${condition}", runs-on: x, steps: [{run: make}]}\n`;
  const child = (condition: string) =>
    `on: ${ON_RUN}\njobs:\n  a: {if: "${condition}", runs-on: x, steps: [{run: make}]}\n`;

  it.each([
    ["always()", "always()", "anyone"],
    // An outsider changes the copy of a workflow that runs from the pull request's own commit.
    [`${PR}.head.repo.fork == false`, "always()", "anyone"],
    ["always()", `${RUN}.head_repository.full_name == github.repository`, null],
    ["always()", `${RUN}.event == 'push'`, null],
    ["always()", `${RUN}.event == 'pull_request' && ${RUN}.head_branch == 'main'`, "anyone"],
  ])("a run with %j before one with %j: %s", async (before, behind, role) => {
    const files = { ".github/workflows/ci.yml": parent(before), [WORKFLOW_PATH]: child(behind) };
    expect(
      await judge(
        files,
        [
          ["ci.yml", "t"],
          ["w.yml", "a"],
        ],
        "pull_request",
      ),
    ).toBe(role);
  });
});
