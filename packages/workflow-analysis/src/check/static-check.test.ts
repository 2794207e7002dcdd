import { execFileSync } from "node:child_process";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { memoryHost, NOTHING_ASKED, type Request, UserError } from "@trustchain/action-kit";
import { RULES } from "../rules/index.generated.js";
import { asSomeoneElse } from "../testing.js";
import { type StaticCheckInputs, staticCheck } from "./static-check.js";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

/** Whether anything keeps the actions up to date is no matter here. */
const RULES_OF_FILES = RULES.filter(({ id }) => id !== "updates-not-configured");

function folderOf(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "check-"));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

const SHA = "1234567890abcdef1234567890abcdef12345678";
const WORKFLOW = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/checkout@${SHA} # v4
      - run: make
      - uses: octo-org/thing@v1
`;
const PATH = ".github/workflows/w.yml";

function check(cwd: string, inputs: Partial<StaticCheckInputs> = {}, request: Request = NOTHING_ASKED) {
  const all = { paths: ["."], persona: undefined, config: undefined, baseline: undefined, ...inputs };
  return staticCheck(
    { inputs: all, host: memoryHost({}, { cwd }), request },
    { command: "audit", rules: RULES_OF_FILES },
  );
}

const rulesOf = (outcome: Awaited<ReturnType<typeof check>>) =>
  outcome.report?.findings.map(({ rule, location }) => `${location.path} ${rule}`);

describe("a static check", () => {
  it("reports one repository with paths from its root", async () => {
    const root = folderOf({ [PATH]: WORKFLOW });
    const outcome = await check(root);
    expect(rulesOf(outcome)).toEqual([`${PATH} artipacked`, `${PATH} unpinned-uses`]);
    expect(outcome.report?.files).toBe(1);
    expect(outcome.root).toBe(root);
    expect(outcome.context?.source(PATH)?.text).toBe(WORKFLOW);
    expect(outcome.context?.rule("artipacked")?.summary).toBeTruthy();
  });

  it("reports several repositories with paths as they were given", async () => {
    const root = folderOf({ [`one/${PATH}`]: WORKFLOW, [`two/${PATH}`]: WORKFLOW });
    const outcome = await check(root, { paths: ["one", "two/"] });
    expect(new Set(outcome.report?.findings.map(({ location }) => location.path))).toEqual(
      new Set([`one/${PATH}`, `two/${PATH}`]),
    );
    expect(outcome.context?.source(`two/${PATH}`)).toBeDefined();
  });

  it("judges one file alone, with the others at hand", async () => {
    const root = folderOf({
      [PATH]: WORKFLOW,
      "act/action.yml": "runs: {using: composite, steps: [{uses: octo-org/x@v1}]}\n",
    });
    const outcome = await check(root, { paths: ["act/action.yml"] });
    expect(rulesOf(outcome)).toEqual(["action.yml unpinned-uses"]);
    expect(outcome.report?.files).toBe(1);
  });

  it("reads a file outside the usual places by what it holds", async () => {
    const root = folderOf({ "somewhere/ci.yml": WORKFLOW });
    expect(rulesOf(await check(root, { paths: ["somewhere/ci.yml"] }))).toEqual([
      "ci.yml artipacked",
      "ci.yml unpinned-uses",
    ]);
  });

  it("reads files that belong to no repository alone", async () => {
    const root = folderOf({
      "a.yml": WORKFLOW,
      "b.yml": WORKFLOW,
      "deep/action.yml": "runs: {using: composite, steps: [{uses: octo-org/x@v1}]}\n",
    });
    const outcome = await check(root, { paths: ["a.yml", "b.yml"] });
    expect(new Set(outcome.report?.findings.map(({ location }) => location.path))).toEqual(new Set(["a.yml", "b.yml"]));
    expect(outcome.report?.files).toBe(2);
  });

  it("names a device that it was given", async () => {
    const outcome = await check(folderOf({}), { paths: ["/dev/null"] });
    expect(rulesOf(outcome)).toEqual(["null unreadable-file"]);
  });

  it("says when there was nothing to judge", async () => {
    const outcome = await check(folderOf({ "README.md": "" }));
    expect(outcome.notes?.join()).toMatch(/no workflow, action, Dockerfile or Dependabot file/);
  });

  it.each([
    ["a path that isn't there", { paths: ["no/such"] }, /^no\/such: /],
    ["settings that are not there", { config: "no.yml" }, /^--config no\.yml: .*does not exist/],
    ["a baseline that is not there", { baseline: "no.json" }, /^--baseline no\.json: .*does not exist/],
    ["a baseline that is none", { baseline: PATH }, /not JSON/],
  ])("refuses %s", async (_, inputs, message) => {
    const error = await check(folderOf({ [PATH]: WORKFLOW }), inputs).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    expect((error as UserError).message).toMatch(message);
  });

  it("takes settings from the repository", async () => {
    const root = folderOf({ [PATH]: WORKFLOW, ".github/trustchain.yml": "rules: {artipacked: off}\n" });
    expect(rulesOf(await check(root))).toEqual([`${PATH} unpinned-uses`]);
  });

  it("leaves out what settings ignore", async () => {
    const root = folderOf({
      [PATH]: WORKFLOW,
      "old/action.yml": "runs: {using: composite, steps: [{uses: octo-org/x@v1}]}\n",
      ".github/trustchain.yml": "ignore: [old/**]\n",
    });
    expect((await check(root)).report?.files).toBe(1);
  });

  it("writes a baseline that silences what it knows, in one repository or several", async () => {
    const root = folderOf({ [`one/${PATH}`]: WORKFLOW, [`two/${PATH}`]: WORKFLOW });
    const paths = ["one", "two"];
    await check(root, { paths }, { ...NOTHING_ASKED, writeBaseline: "b.json" });
    const outcome = await check(root, { paths, baseline: "b.json" });
    expect(outcome.report?.findings.map(({ suppressed }) => suppressed?.by)).toEqual(Array(4).fill("baseline"));
    const bytes = readFileSync(join(root, "b.json"), "utf8");
    await check(root, { paths }, { ...NOTHING_ASKED, writeBaseline: "b.json" });
    expect(readFileSync(join(root, "b.json"), "utf8")).toBe(bytes);
  });

  it("doesn't take a copy of a known file in another repository for known", async () => {
    const root = folderOf({ [`one/${PATH}`]: WORKFLOW, [`two/${PATH}`]: "on: push\n" });
    const paths = ["one", "two"];
    await check(root, { paths }, { ...NOTHING_ASKED, writeBaseline: "b.json" });
    writeFileSync(join(root, "two", PATH), WORKFLOW);
    const { report } = await check(root, { paths, baseline: "b.json" });
    const news = report.findings.filter(({ suppressed }) => !suppressed);
    expect(news.map(({ location }) => location.path)).toEqual(Array(2).fill(`two/${PATH}`));
  });
});

describe("a diff beside a secret", () => {
  // In parts, so that no scanner takes this file for a leak.
  const LITERAL = `sq${"p_"}9f1c27d80be4a356c1f02d9b7e8a4c5360fd17b2`;
  const workflow = (secret: string, far: string) =>
    WORKFLOW.replace("run: make\n", `run: make\n${far}        env: {TOKEN: ${secret}}\n`);
  const diffOf = async (text: string) => {
    const root = folderOf({ [PATH]: text });
    return check(root, {}, { fix: "safe", diff: true });
  };

  it("is left out with a word", async () => {
    const outcome = await diffOf(workflow(LITERAL, ""));
    expect(outcome.diff).toBe("");
    expect(outcome.notes?.join()).toMatch(/w\.yml: its changes are not shown.*--fix/);
  });

  it.each([
    ["no secret is near", workflow(LITERAL, "# far\n".repeat(20))],
    ["nothing is a secret", workflow("none", "")],
  ])("is shown where %s", async (_, text) => {
    const { diff } = await diffOf(text);
    expect(diff).toContain("+          persist-credentials: false");
    expect(diff).not.toContain(LITERAL);
  });
});

describe("fixing", () => {
  const fix = (mode: "safe" | "unsafe"): Request => ({ fix: mode, diff: false });
  const MENDED = WORKFLOW.replace("# v4\n", "# v4\n        with:\n          persist-credentials: false\n");

  it("changes what is asked for and reports what remains", async () => {
    const root = folderOf({ [PATH]: WORKFLOW });
    const outcome = await check(root, {}, fix("safe"));
    expect(readFileSync(join(root, PATH), "utf8")).toBe(MENDED);
    expect(rulesOf(outcome)).toEqual([`${PATH} unpinned-uses`]);
    expect(outcome.notes?.join()).toMatch(/1 file changed/);
  });

  it("changes nothing more the second time", async () => {
    const root = folderOf({ [PATH]: WORKFLOW });
    await check(root, {}, fix("unsafe"));
    const once = readFileSync(join(root, PATH), "utf8");
    await check(root, {}, fix("unsafe"));
    expect(readFileSync(join(root, PATH), "utf8")).toBe(once);
  });

  it("leaves unsafe fixes alone unless they are asked for", async () => {
    const pushing = WORKFLOW.replace("make", "git push").replace("{}", "{contents: write}");
    const root = folderOf({ [PATH]: pushing });
    await check(root, {}, fix("safe"));
    expect(readFileSync(join(root, PATH), "utf8")).toBe(pushing);
    await check(root, {}, fix("unsafe"));
    expect(readFileSync(join(root, PATH), "utf8")).toContain("persist-credentials: false");
  });

  it("fills an empty value", async () => {
    const empty = (value: string) =>
      WORKFLOW.replace("# v4\n", `# v4\n        with:\n          persist-credentials:${value} # c\n`);
    const root = folderOf({ [PATH]: empty("") });
    const outcome = await check(root, {}, fix("safe"));
    expect(outcome.notes).toEqual(["1 file changed by fixes"]);
    expect(readFileSync(join(root, PATH), "utf8")).toBe(empty(" false"));
  });

  it("leaves suppressed findings alone", async () => {
    const silenced = WORKFLOW.replace("# v4", "# trustchain: ignore[artipacked] it pushes later");
    const root = folderOf({ [PATH]: silenced });
    await check(root, {}, fix("safe"));
    expect(readFileSync(join(root, PATH), "utf8")).toBe(silenced);
  });

  it.each([
    ["by absolute paths", (root: string) => [join(root, "one"), join(root, "two")], "."],
    ["by relative ones", () => ["./one/", "two"], "."],
    ["from beside", (root: string) => [join(root, "one"), "../two"], "one"],
  ])("as a diff has paths from the current folder: %s", async (_, pathsOf, folder) => {
    const root = folderOf({ [`one/${PATH}`]: WORKFLOW, [`two/${PATH}`]: WORKFLOW });
    const cwd = join(root, folder);
    const { diff } = await check(cwd, { paths: pathsOf(root) }, { fix: "off", diff: true });
    const headers = [...(diff ?? "").matchAll(/^\+\+\+ b\/(.*)$/gm)].map(([, path]) => path as string);
    expect(headers.map((path) => join(cwd, path)).sort()).toEqual(
      pathsOf(root).map((path) => join(resolve(cwd, path), PATH)),
    );
    expect(headers.filter((path) => path.startsWith("/") || path.includes("//"))).toEqual([]);
    if (folder !== ".") return;
    execFileSync("git", ["apply", "--whitespace=nowarn"], { cwd, input: diff ?? "" });
    expect(readFileSync(join(root, "one", PATH), "utf8")).toContain("persist-credentials: false");
  });

  it("as a diff of one repository has paths from its root, wherever it is", async () => {
    const root = folderOf({ [`one/${PATH}`]: WORKFLOW });
    const { diff } = await check(root, { paths: ["one"] }, { fix: "off", diff: true });
    expect(diff).toContain(`+++ b/${PATH}\n`);
  });

  it("as a diff writes nothing, counts nothing as fixed, and is what git applies", async () => {
    const root = folderOf({
      [PATH]: WORKFLOW.replaceAll("\n", "\r\n"),
      "a b/action.yml":
        "runs:\n  using: composite\n  steps:\n    - uses: actions/checkout@v4\n    - run: make\n      shell: bash",
    });
    const outcome = await check(root, {}, { fix: "off", diff: true });
    expect(rulesOf(outcome)).toContain(`${PATH} artipacked`);
    expect(readFileSync(join(root, PATH), "utf8")).not.toContain("persist-credentials");
    execFileSync("git", ["init", "-q"], { cwd: root });
    execFileSync("git", ["apply", "--whitespace=nowarn"], { cwd: root, input: outcome.diff ?? "" });
    const applied = [PATH, "a b/action.yml"].map((path) => readFileSync(join(root, path), "utf8"));
    const other = folderOf({
      [PATH]: WORKFLOW.replaceAll("\n", "\r\n"),
      "a b/action.yml":
        "runs:\n  using: composite\n  steps:\n    - uses: actions/checkout@v4\n    - run: make\n      shell: bash",
    });
    await check(other, {}, fix("safe"));
    expect(applied).toEqual([PATH, "a b/action.yml"].map((path) => readFileSync(join(other, path), "utf8")));
  });
});

describe("what can't be written", () => {
  const ACTION =
    "runs:\n  using: composite\n  steps:\n    - uses: actions/checkout@v4\n    - run: make\n      shell: bash\n";
  const fix: Request = { fix: "unsafe", diff: false };

  it("is an error, and the report speaks of what is on disk", async () => {
    const root = folderOf({ [PATH]: WORKFLOW, "closed/action.yml": ACTION });
    chmodSync(root, 0o755);
    chmodSync(join(root, "closed"), 0o555);
    chmodSync(join(root, dirname(PATH)), 0o777);
    const outcome = await asSomeoneElse(() => check(root, {}, fix));
    expect(outcome.report?.errors).toEqual([
      {
        path: "closed/action.yml",
        line: 1,
        rule: null,
        message: expect.stringMatching(/permission is denied.*make it writable/),
      },
    ]);
    expect(rulesOf(outcome)).toEqual(expect.arrayContaining(["closed/action.yml artipacked"]));
    expect(rulesOf(outcome)).not.toContain(`${PATH} artipacked`);
    expect(outcome.changedFiles).toBe(1);
    expect(readFileSync(join(root, "closed/action.yml"), "utf8")).toBe(ACTION);
  });

  it("counts once where two names lead to it", async () => {
    const root = folderOf({ [PATH]: WORKFLOW });
    symlinkSync("w.yml", join(root, ".github/workflows/again.yml"));
    const outcome = await check(root, {}, fix);
    expect(outcome.changedFiles).toBe(1);
    expect(rulesOf(outcome)).not.toContain(`${PATH} artipacked`);
  });
});

describe("a file with lone carriage returns", () => {
  it.each(["\r\rSome words\n", "# a\r# b\n"])("is fixed once or left alone: %j", async (head) => {
    const root = folderOf({ [PATH]: head + WORKFLOW });
    const fix: Request = { fix: "unsafe", diff: false };
    await check(root, {}, fix);
    const once = readFileSync(join(root, PATH), "utf8");
    await check(root, {}, fix);
    expect(readFileSync(join(root, PATH), "utf8")).toBe(once);
    expect(once.split("persist-credentials").length).toBeLessThanOrEqual(2);
  });
});

describe("a fix of two files", () => {
  const CALLER =
    "on: push\npermissions: {}\njobs:\n  a:\n    uses: $/.github/workflows/called.yml\n    secrets: inherit\n";
  const called = (on: string) =>
    `${on}permissions: {}\njobs:\n  b:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: make\n        env: {A: "\${{ secrets.A }}", B: "\${{ secrets.B }}"}\n`;

  it.each([
    [
      "an empty call",
      "on:\n  workflow_call:\n",
      "on:\n  workflow_call:\n    secrets: {A: {required: false}, B: {required: false}}\n",
    ],
    [
      "inputs",
      "on:\n  workflow_call:\n    inputs: {x: {type: string}}\n",
      "on:\n  workflow_call:\n    inputs: {x: {type: string}}\n    secrets: {A: {required: false}, B: {required: false}}\n",
    ],
    [
      "one declared",
      "on:\n  workflow_call:\n    secrets:\n      B: {required: true}\n",
      "on:\n  workflow_call:\n    secrets:\n      B: {required: true}\n      A: {required: false}\n",
    ],
    [
      "all declared",
      "on:\n  workflow_call:\n    secrets: {A: {}, B: {}}\n",
      "on:\n  workflow_call:\n    secrets: {A: {}, B: {}}\n",
    ],
  ])("declares the secrets that the called workflow uses, beside %s", async (_, on, after) => {
    const root = folderOf({ [PATH]: CALLER, ".github/workflows/called.yml": called(on) });
    await check(root, {}, { fix: "unsafe", diff: false });
    expect(readFileSync(join(root, PATH), "utf8")).toContain('secrets: {A: "${{ secrets.A }}", B: "${{ secrets.B }}"}');
    expect(readFileSync(join(root, ".github/workflows/called.yml"), "utf8")).toBe(called(after));
  });

  it("changes none where one can't be changed", async () => {
    const root = folderOf({ [PATH]: CALLER, ".github/workflows/called.yml": called("on: workflow_call\n") });
    await check(root, {}, { fix: "unsafe", diff: false });
    expect(readFileSync(join(root, PATH), "utf8")).toBe(CALLER);
  });
});

describe("a file that holds more than anybody reads", () => {
  const step =
    "on: issues\npermissions: {contents: write}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: echo";
  const hundredThousand = `${step} ${"${{ github.event.issue.title }} ".repeat(100_000)}\n`;
  const comments = `${step}\n${"# trustchain: ignore[a,b,c,d] x\n".repeat(80_000)}`;

  it.each([
    ["expressions", hundredThousand, "template-injection", 99_000],
    ["ignore comments", comments, "unused-suppression", 319_000],
  ])(
    "is reported within seconds: %s",
    async (_, text, rule, leftOut) => {
      const start = performance.now();
      const { report, notes } = await check(folderOf({ [PATH]: text }), { persona: "auditor" });
      expect(performance.now() - start).toBeLessThan(30_000);
      const findings = report.findings.filter((finding) => finding.rule === rule);
      expect(findings).toHaveLength(1000);
      expect(findings[0]?.message).toContain(`${leftOut} more findings of this rule`);
      expect(notes?.join()).toContain(`${leftOut} more findings of this rule`);
    },
    60_000,
  );

  it("names more secrets than a call takes arguments", async () => {
    const text = `on: pull_request_target\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    env:\n      A: ${"${{ secrets.A }}".repeat(200_000)}\n    steps:\n      - run: make\n`;
    expect((await check(folderOf({ [PATH]: text }))).report.errors).toEqual([]);
  });
});

describe("what the tokens of jobs need", () => {
  it("is told for each job, with the lines because of which", async () => {
    const text = `on: push
jobs:
  a:
    runs-on: ubuntu-24.04
    permissions: {contents: write}
    steps:
      - uses: actions/checkout@${SHA} # v6
      - run: gh issue create
        env: {GH_TOKEN: "\${{ github.token }}"}
  b:
    runs-on: ubuntu-24.04
    steps: [{uses: octo-org/unknown@v1}]
  c:
    runs-on: ubuntu-24.04
    steps: [{run: gh issue close 1, env: {GH_TOKEN: "\${{ github.token }}"}}]
`;
    const run = { paths: ["."], persona: undefined, config: undefined, baseline: undefined };
    const { report } = await staticCheck(
      { inputs: run, host: memoryHost({}, { cwd: folderOf({ [PATH]: text }) }), request: NOTHING_ASKED },
      { command: "audit", rules: [], suggestPermissions: true },
    );
    const because = [
      { scope: "contents", line: 7 },
      { scope: "issues", line: 8 },
    ];
    expect(report.permissions).toEqual([
      { path: PATH, job: "a", minimal: { contents: "read", issues: "write" }, because, open: false },
      { path: PATH, job: "b", minimal: {}, because: [], open: true },
      { path: PATH, job: "c", minimal: { issues: "write" }, because: [{ scope: "issues", line: 15 }], open: false },
    ]);
    expect(report.tables?.[0]?.rows).toEqual([
      [`${PATH}: a`, "contents: read, issues: write", "7, 8"],
      [`${PATH}: b`, "none; maybe more", ""],
      [`${PATH}: c`, "issues: write", "15"],
    ]);
  });
});
