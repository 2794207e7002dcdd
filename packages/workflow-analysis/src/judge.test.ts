import { describe, expect, it } from "@jest/globals";
import { applyBaseline, parseBaseline, SourceFile, writeBaseline } from "@trustchain/findings";
import { parseConfig } from "./config/index.js";
import type { JudgeOptions } from "./judge.js";
import { defineRule } from "./rule.js";
import { RULES } from "./rules/index.generated.js";
import { judgeTexts, WORKFLOW_PATH } from "./testing.js";

const HEAD = "on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n";
const DIRTY = `${HEAD}      - uses: octo-org/thing@v1`;

/** The catalogue grows; what is tested here is the engine. */
const IDS = new Set(
  "artipacked dangerous-triggers excessive-permissions secrets-inherit template-injection unpinned-images unpinned-uses".split(
    " ",
  ),
);
const FEW = RULES.filter(({ category, id }) => category === "meta" || IDS.has(id));

function judgeFew(text: string, options: JudgeOptions = {}) {
  return judgeTexts(text, { rules: FEW, ...options });
}

async function seen(text: string, persona: "regular" | "pedantic" = "regular") {
  const { findings } = await judgeFew(text, { persona });
  return findings.map(({ rule, suppressed }) =>
    suppressed ? `(${rule}: ${suppressed.by}, ${suppressed.reason})` : rule,
  );
}

describe("ignore comments", () => {
  it.each([
    ["at the end of the line", `${DIRTY} # trustchain: ignore[unpinned-uses] ours`],
    [
      "alone on the line above",
      DIRTY.replace("      - uses", "      # trustchain: ignore[unpinned-uses] ours\n      - uses"),
    ],
    [
      "above other comments",
      DIRTY.replace("      - uses", "      # trustchain: ignore[unpinned-uses] ours\n      # and more\n      - uses"),
    ],
    ["with several rules", `${DIRTY} # trustchain: ignore[artipacked, unpinned-uses] ours`],
    ["with CRLF", `${DIRTY} # trustchain: ignore[unpinned-uses] ours\n`.replaceAll("\n", "\r\n")],
    ["behind a byte order mark", `\ufeff${DIRTY} # trustchain: ignore[unpinned-uses] ours`],
  ])("silence a finding %s", async (_, text) => expect(await seen(text)).toEqual(["(unpinned-uses: comment, ours)"]));

  it("of zizmor are honoured without a reason, for rules that both have", async () => {
    expect(await seen(`${DIRTY} # zizmor: ignore[unpinned-uses]`)).toEqual(["(unpinned-uses: comment, zizmor ignore)"]);
    expect(await seen(`${DIRTY} # zizmor: ignore[unpinned-uses] vendored`)).toEqual([
      "(unpinned-uses: comment, vendored)",
    ]);
  });

  it.each([
    ["another rule", `${DIRTY} # trustchain: ignore[artipacked] ours`],
    ["another line", `${DIRTY}\n      - run: make # trustchain: ignore[unpinned-uses] ours`],
    ["text in a script", `${DIRTY}\n      - run: "echo # trustchain: ignore[unpinned-uses] ours"`],
  ])("of %s silence nothing", async (_, text) => expect(await seen(text)).toEqual(["unpinned-uses"]));

  it.each([
    [
      "dangerous-triggers",
      "on: # zizmor: ignore[dangerous-triggers]\n  pull_request_target:\npermissions: {}\njobs: {a: {runs-on: x, steps: [{run: make}]}}\n",
    ],
    [
      "secrets-inherit",
      `on: push\npermissions: {}\njobs:\n  a:\n    uses: octo-org/x/.github/workflows/y.yml@${"1".repeat(40)} # zizmor: ignore[secrets-inherit]\n    secrets: inherit\n`,
    ],
    [
      "excessive-permissions",
      "on: push\njobs:\n  a:\n    runs-on: x # zizmor: ignore[excessive-permissions]\n    steps: [{run: make}]\n",
    ],
    [
      "template-injection",
      "on: issues\npermissions: {}\njobs:\n  a:\n    runs-on: x\n    steps:\n      - name: n # zizmor: ignore[template-injection]\n        run: echo ${{ github.event.issue.title }}\n",
    ],
  ])("of zizmor are honoured anywhere in what the finding belongs to: %s", async (rule, text) => {
    const { findings } = await judgeFew(text);
    expect(findings.filter((finding) => finding.rule === rule).map(({ suppressed }) => suppressed?.by)).toEqual([
      "comment",
    ]);
    const elsewhere = text.replace(` # zizmor: ignore[${rule}]`, "").concat(`# zizmor: ignore[${rule}]\n`);
    const open = (await judgeFew(elsewhere)).findings.filter((finding) => finding.rule === rule);
    expect(open.map(({ suppressed }) => suppressed)).toEqual([null]);
  });

  it("without a reason silence nothing, and that is said", async () => {
    expect(await seen(`${DIRTY} # trustchain: ignore[unpinned-uses]`)).toEqual([
      "unpinned-uses",
      "suppression-without-reason",
    ]);
  });

  it("that silence nothing are told to the pedantic", async () => {
    const text = `${HEAD}      - run: make # trustchain: ignore[unpinned-usse] ours`;
    expect(await seen(text)).toEqual([]);
    const { findings } = await judgeFew(text, { persona: "pedantic" });
    expect(findings.map(({ message }) => message)).toContain(
      "There is no rule `unpinned-usse` (did you mean `unpinned-uses`?)",
    );
  });

  it("on any line of a step silence what is said of the step", async () => {
    const text = `${HEAD}      - name: get\n        uses: actions/checkout@v4 # zizmor: ignore[artipacked]\n        with: {path: x}\n      - run: make\n`;
    expect(await seen(text)).toEqual(["(artipacked: comment, zizmor ignore)", "unpinned-uses"]);
    const ours = text.replace("zizmor: ignore[artipacked]", "trustchain: ignore[artipacked] it pushes");
    expect(await seen(ours)).toEqual(["(artipacked: comment, it pushes)", "unpinned-uses"]);
  });

  it("of rules that took no part, or that only an auditor hears, aren't called unused", async () => {
    const unused = async (text: string, rules = RULES) =>
      (await judgeFew(text, { persona: "pedantic", rules })).findings.filter(
        ({ rule }) => rule === "unused-suppression",
      );
    const foreign = `${HEAD}      - run: make # trustchain: ignore[artipacked] ours`;
    expect(await unused(foreign)).toHaveLength(1);
    expect(
      await unused(
        foreign,
        RULES.filter(({ id }) => id !== "artipacked"),
      ),
    ).toEqual([]);
    const auditors = HEAD.replace("ubuntu-24.04", "self-hosted # trustchain: ignore[self-hosted-runner] ours");
    expect(await unused(`${auditors}      - run: make\n`)).toEqual([]);
  });

  it("at the header of a block scalar silence what is in it", async () => {
    const text = `on: issues
permissions: {contents: write}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: | # trustchain: ignore[template-injection] only people we trust
          true
          echo \${{ github.event.issue.title }}
`;
    expect(await seen(text)).toEqual(["(template-injection: comment, only people we trust)"]);
  });
});

describe("settings", () => {
  const judged = async (config: string, text = DIRTY) => {
    const parsed = await parseConfig(new SourceFile("trustchain.yml", config), RULES);
    return judgeFew(text, { config: parsed });
  };

  it("switch a rule off", async () => expect((await judged("rules: {unpinned-uses: off}")).findings).toEqual([]));

  it("give a rule another severity", async () => {
    expect((await judged("rules: {unpinned-uses: info}")).findings[0]?.severity).toBe("info");
  });

  it("silence places, with their reason", async () => {
    const { findings } = await judged(`rules: {unpinned-uses: {ignore: ["${WORKFLOW_PATH}:7"], reason: ours}}`);
    expect(findings[0]?.suppressed).toEqual({ by: "config", reason: "ours" });
    expect(
      (await judged(`rules: {unpinned-uses: {ignore: ["${WORKFLOW_PATH}:8"]}}`)).findings[0]?.suppressed,
    ).toBeNull();
  });

  it("choose the persona", async () => {
    const image = DIRTY.replace("octo-org/thing@v1", "docker://alpine:3.20");
    expect((await judged("persona: pedantic", image)).findings.map(({ rule }) => rule)).toContain("unpinned-images");
    expect(
      (await judged("rules: {unpinned-images: {persona: regular}}", image)).findings.map(({ rule }) => rule),
    ).toEqual(["unpinned-images"]);
  });
});

describe("a fingerprint", () => {
  const print = async (text: string) => (await judgeFew(text)).findings.map(({ fingerprint }) => fingerprint);

  it("stays when lines move and when others are reformatted", async () => {
    const [before] = await print(DIRTY);
    const moved = DIRTY.replace("on: push", "# new\n\non:   [push]").replace("permissions: {}", "permissions:\n  {}");
    expect(await print(moved)).toEqual([before]);
  });

  const STEPS = `${HEAD}      - run: |
          set -e
          echo \${{ github.event.issue.title }}
          make
      - uses: octo-org/thing@v1
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678 # v4.2.2
      - run: make
`.replace("ubuntu-24.04", "ubuntu-24.04\n    container: node:latest");

  it.each([
    ["another line of the script", "set -e", "set -euo pipefail"],
    ["a line more in the script", "          make\n", "          make\n          make install\n"],
    ["a script that becomes one line", /\|\n {10}set -e\n {10}(echo .*)\n {10}make/, "$1"],
    ["a name of a script", "- run: |", "- name: x\n        run: |"],
    ["a name of an action", "- uses: octo-org", "- name: x\n        uses: octo-org"],
    ["quotes", "octo-org/thing@v1", "'octo-org/thing@v1'"],
    ["flow style", "- uses: octo-org/thing@v1", "- {uses: octo-org/thing@v1}"],
    ["a newer checkout", "# v4.2.2", "# v4.3.0"],
    ["a name of a checkout", "- uses: actions", "- name: get\n        uses: actions"],
    ["an input of a checkout", "# v4.2.2\n", "# v4.2.2\n        with: {path: x}\n"],
    ["a step before", "      - uses: octo-org", "      - run: make\n      - uses: octo-org"],
    ["an image's long form", "container: node:latest", "container: {image: node:latest}"],
  ])("stays with %s", async (_, from, to) => {
    const changed = STEPS.replace(from, to);
    expect(changed).not.toBe(STEPS);
    const before = await print(STEPS);
    expect(before).toHaveLength(4);
    expect(await print(changed)).toEqual(before);
  });

  it("stays with the long form of triggers", async () => {
    const on = (trigger: string) => print(DIRTY.replace("on: push", `on: ${trigger}`));
    const [short, ...others] = [
      await on("pull_request_target"),
      await on("[pull_request_target, push]"),
      await on("{push: , pull_request_target: {branches: [main]}}"),
    ];
    expect(short).toHaveLength(2);
    for (const other of others) expect(other).toEqual(short);
  });

  it("is the same for every persona", async () => {
    const quiet =
      "      - {uses: actions/checkout@1234567890abcdef1234567890abcdef12345678, with: {persist-credentials: true}}\n";
    const text = `${HEAD}${quiet}      - uses: actions/checkout@v4\n      - run: make\n`;
    const all = (await judgeFew(text, { persona: "auditor" })).findings.map(({ fingerprint }) => fingerprint);
    expect(new Set(all).size).toBe(all.length);
    expect(all).toEqual(expect.arrayContaining(await print(text)));
    expect(await print(text)).toEqual(await print(text.replace(quiet, "")));
  });

  it("differs between two of a kind", async () => {
    const prints = await print(`${DIRTY}\n      - uses: octo-org/thing@v1`);
    expect(new Set(prints).size).toBe(2);
  });

  it("is known again from a baseline", async () => {
    const { findings } = await judgeFew(DIRTY);
    const baseline = parseBaseline(writeBaseline(findings, "9.9.9"), "baseline.json");
    const again = (await judgeFew(`# moved\n${DIRTY}\n      - uses: octo-org/other@v1`)).findings;
    expect(applyBaseline(again, baseline).map(({ suppressed }) => suppressed?.by ?? null)).toEqual(["baseline", null]);
  });
});

describe("a rule that throws", () => {
  it("is one error that names it, and the other rules go on", async () => {
    const broken = defineRule({
      id: "broken",
      category: "test",
      severity: "high",
      summary: "s",
      risk: "r",
      mend: "m",
      examples: { flagged: [], silent: [] },
      step: () => {
        throw new Error("boom");
      },
    });
    const { findings, errors } = await judgeFew(DIRTY, { rules: [broken, ...FEW] });
    expect(findings.map(({ rule }) => rule)).toEqual(["unpinned-uses"]);
    expect(errors).toEqual([
      {
        path: WORKFLOW_PATH,
        line: 1,
        rule: "broken",
        message: expect.stringContaining("internal-error: the rule failed here: boom"),
      },
    ]);
  });
});

describe("the same repository", () => {
  it("gives the same findings twice, in the order of places", async () => {
    const text = `${DIRTY}\n      - uses: actions/checkout@v3\n      - run: echo \${{ github.event.issue.title }}\n`;
    const [first, second] = [await judgeFew(text), await judgeFew(text)];
    expect(first.findings).toEqual(second.findings);
    const lines = first.findings.map(({ location }) => location.startLine);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });
});
