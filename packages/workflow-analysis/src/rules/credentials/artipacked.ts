import { lowered, type Persona, type Severity } from "@trustchain/findings";
import { setIn } from "../../fixes/edits.js";
import { expressionsIn, isCommit, type Step, type Uses } from "../../model/index.js";
import { firstLineOf } from "../../places.js";
import { defineRule, type Report } from "../../rule.js";

const INPUT = "persist-credentials";

export default defineRule({
  id: "artipacked",
  category: "credentials",
  severity: "medium",
  isZizmor: true,
  fixes: "both",
  summary: "A checkout leaves its credential on disk",
  risk: "Every later step can read the token from there, the tools and scripts of dependencies too; and where the workspace is uploaded, everyone who can download the artifact.",
  mend: "Set `persist-credentials: false`. A step that pushes gets its own token.",
  sources: [
    "https://unit42.paloaltonetworks.com/github-repo-artifacts-leak-tokens/",
    "https://github.com/actions/checkout#usage",
  ],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - name: Get the code
        uses: actions/checkout@1234567890abcdef1234567890abcdef12345678 # v4.2.2
      - run: make
`,
        at: [7],
        severity: "medium",
        confidence: "medium",
        fixed: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - name: Get the code
        uses: actions/checkout@1234567890abcdef1234567890abcdef12345678 # v4.2.2
        with:
          persist-credentials: false
      - run: make
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with: {fetch-depth: 0}
      - uses: actions/upload-artifact@1234567890abcdef1234567890abcdef12345678
        with:
          name: all
          path: |
            .
            !dist
`,
        at: [7],
        severity: "high",
        fixed: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with: {fetch-depth: 0, persist-credentials: false}
      - uses: actions/upload-artifact@1234567890abcdef1234567890abcdef12345678
        with:
          name: all
          path: |
            .
            !dist
`,
      },
      {
        text: `on: push
permissions: {contents: write}
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
      - run: git push --tags
`,
        at: [7],
        severity: "low",
        fixed: `on: push
permissions: {contents: write}
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v6
        with:
          persist-credentials: false
      - run: git push --tags
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with:
          persist-credentials: true
      - run: make
`,
        at: [7],
        persona: "auditor",
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with:
          persist-credentials: false
      - run: make
`,
        because: "it keeps no credential",
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with:
          persist-credentials: true
      - run: make
`,
        because: "somebody said that it is wanted: only an auditor asks again",
      },
    ],
  },

  job(job, report) {
    judgeSteps(job.steps, false, report);
  },

  // Steps of the caller come after those of a composite action.
  action(action, report) {
    if (action.kind === "composite") judgeSteps(action.steps, true, report);
  },
});

function judgeSteps(steps: readonly Step[], hasUnseenSteps: boolean, report: Report): void {
  for (const step of steps) {
    if (!step.uses?.is("actions/checkout")) continue;
    const persona = personaOf(step);
    if (persona) judgeCheckout(step, steps.slice(step.index + 1), hasUnseenSteps, persona, report);
  }
}

/** Null where the credential isn't kept. */
function personaOf(step: Step): Persona | null {
  if (step.hasDynamicInputs) return "pedantic";
  const setting = step.input(INPUT)?.value;
  if (setting?.kind !== "scalar" || setting.isNull) return "regular";
  if (expressionsIn(setting).length > 0) return "pedantic";
  const text = setting.value.trim().toLowerCase();
  return text === "false" ? null : text === "true" ? "auditor" : "regular";
}

function judgeCheckout(
  step: Step,
  later: readonly Step[],
  hasUnseenSteps: boolean,
  persona: Persona,
  report: Report,
): void {
  const upload = later.find(uploadsWorkspace);
  const severity = severityOf(step, upload !== undefined);
  const confidence = upload ? "high" : later.length > 0 ? "medium" : "low";
  const readers = later.length > 0 || hasUnseenSteps ? "every later step can read it" : "no later step reads it today";
  const message = upload
    ? "The checkout leaves its token in the workspace, which is uploaded as an artifact"
    : `The checkout leaves its token on disk; ${readers}`;
  const related = upload ? [{ place: firstLineOf(upload.map), message: "the workspace is uploaded here" }] : [];
  report(firstLineOf(step.map), message, {
    severity,
    confidence,
    persona,
    related,
    fix: persona === "auditor" ? null : fixOf(step, !hasUnseenSteps && !later.some((other) => pushes(other, report))),
  });
}

/** Since v6 the credential lies outside the workspace, where an upload doesn't take it along. */
function severityOf(step: Step, isUploaded: boolean): Severity {
  const severity = isUploaded ? "high" : "medium";
  return (majorOf(step) ?? 0) >= 6 ? lowered(severity) : severity;
}

function fixOf(step: Step, safe: boolean) {
  const edit = setIn(step.map, "with", INPUT, "false", step.map.entry("uses"));
  return edit && { description: `set \`${INPUT}: false\``, safe, edits: [edit] };
}

/** What actions that may push with the credential that the checkout left are called for. */
const MAY_PUSH =
  /backport|branch|bump|changeset|commit|deploy|gh-pages|merge|publish|pull-request|push|release|sync|tag|version/;

/** Their names say so, but they don't push, or they ask for a token of their own. */
const DO_NOT_PUSH = /^(?:actions\/|docker\/|goreleaser\/|pypa\/|softprops\/)/;

const GIT_WITH_REMOTE =
  /\bgit\b[^\n;|&]*\b(?:push|fetch|pull|ls-remote|submodule|clone|remote)\b|\bgit-lfs\b|\bgit\s+lfs\b|\bgh\s+(?:pr\s+checkout|repo\s+sync)\b/;

/** Commands that run `git push` themselves. */
const PUSHING_TOOLS =
  /\b(?:semantic-release|release-it|gh-pages|gh-deploy|mike\s+deploy|cargo\s+release|changeset\s+(?:publish|tag|version)|lerna\s+(?:publish|version))\b/;

/** Most scripts hold none of these and needn't be read. */
const HINTS = ["git", "gh", "release", "mike", "changeset", "lerna"];

/** May a step need the credential? What a local action does counts as the step's. */
function pushes({ uses, run }: Step, report: Report): boolean {
  if (run) return HINTS.some((hint) => run.scalar.mayContain(hint)) && scriptPushes(run.text);
  if (!uses) return false;
  if (uses.target.kind === "local") return localActionPushes(uses, report);
  const name = uses.text.split("@")[0]?.toLowerCase() ?? "";
  return uses.target.kind === "repository" && MAY_PUSH.test(name) && !DO_NOT_PUSH.test(name);
}

function scriptPushes(text: string): boolean {
  return GIT_WITH_REMOTE.test(text) || PUSHING_TOOLS.test(text);
}

/** An action that isn't in the repository, such as one in a folder that another checkout fills, may do anything. */
function localActionPushes(uses: Uses, report: Report): boolean {
  const action = report.repository.resolve(uses);
  if (!action) return true;
  return [...report.repository.reachableFrom(action)].some(
    (unit) =>
      unit.kind === "composite" &&
      unit.steps.some((step) => step.uses?.target.kind !== "local" && pushes(step, report)),
  );
}

/** Does the artifact hold `.git`? From v4.4 hidden files stay out unless they are asked for. */
function uploadsWorkspace(step: Step): boolean {
  if (!step.uses?.is("actions/upload-artifact")) return false;
  const path = step.input("path")?.value;
  if (path?.kind !== "scalar") return false;
  const lines = path.value.split("\n").map((line) => line.trim());
  if (lines.some((line) => /^!.*\.git\b/.test(line)) || !lines.some(isWholeWorkspace)) return false;
  const hidden = step.input("include-hidden-files")?.value;
  const takesHidden = hidden?.kind === "scalar" && hidden.value !== "false";
  return takesHidden || (majorOf(step) ?? 0) < 4;
}

function isWholeWorkspace(line: string): boolean {
  return (
    /^(?:\.{1,2}\/?|\.\/\*\*(?:\/\*)?|\*\*(?:\/\*)?)$/.test(line) ||
    /^\$\{\{\s*github\.workspace\s*\}\}\/?$/i.test(line)
  );
}

/** The major version of a `uses:` at a version tag; unknown for commits and branches. */
function majorOf(step: Step): number | null {
  const target = step.uses?.target;
  if (target?.kind !== "repository" || isCommit(target.ref)) return null;
  const match = /^v?(\d+)(?:\.|$)/.exec(target.ref);
  return match ? Number(match[1]) : null;
}
