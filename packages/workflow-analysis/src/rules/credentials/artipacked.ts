import { lowered, type Persona, type Severity } from "@trustchain/findings";
import { setIn } from "../../fixes/edits.js";
import { expressionsIn, isCommit, isConstant, normalizePath, type Step, type Uses } from "../../model/index.js";
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
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with:
          path: src/app
      - uses: actions/upload-artifact@1234567890abcdef1234567890abcdef12345678
        with:
          path: ./src/**
`,
        at: [7],
        severity: "high",
        confidence: "high",
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
          path: other
      - uses: actions/upload-artifact@1234567890abcdef1234567890abcdef12345678
        with:
          path: ./src/**
`,
        at: [7],
        severity: "medium",
        confidence: "medium",
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
          persist-credentials: no
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with:
          persist-credentials: \${{ false }}
      - run: make
`,
        persona: "auditor",
        because: "the action takes every word but `true` for no",
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
  const first = steps.findIndex((step) => personaOf(step) !== null);
  if (first === -1) return;
  const later = new LaterSteps(hasUnseenSteps, report);
  for (const step of steps.slice(first).reverse()) {
    const persona = personaOf(step);
    if (persona) judgeCheckout(step, later, persona, report);
    later.add(step);
  }
}

/** What is known of the steps behind one, gathered from the last to the first. */
class LaterSteps {
  isEmpty = true;
  mayPush: boolean;
  /** The first upload of each folder of the workspace; `.` is the workspace. */
  private readonly uploads = new Map<string, Step>();

  constructor(
    readonly hasUnseen: boolean,
    private readonly report: Report,
  ) {
    this.mayPush = hasUnseen;
  }

  add(step: Step): void {
    this.isEmpty = false;
    this.mayPush ||= pushes(step, this.report);
    for (const folder of uploadedFolders(step)) this.uploads.set(folder, step);
  }

  /** The first upload that takes the folder along, or one that it lies in. */
  uploadOf(folder: string): Step | undefined {
    const parts = folder === "." ? [] : folder.split("/").slice(0, MOST_FOLDERS);
    const holders = [".", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
    const uploads = holders.flatMap((holder) => this.uploads.get(holder) ?? []);
    return uploads.reduce<Step | undefined>((a, b) => (a && a.index < b.index ? a : b), undefined);
  }
}

/** Folders that lie deeper are made to be slow. */
const MOST_FOLDERS = 50;

/** Null where no credential is kept. */
function personaOf(step: Step): Persona | null {
  if (!step.uses?.is("actions/checkout")) return null;
  if (step.hasDynamicInputs) return "pedantic";
  const setting = step.input(INPUT)?.value;
  if (setting?.kind !== "scalar" || setting.isNull) return "regular";
  if (expressionsIn(setting).length > 0) return isConstant(setting, false) ? null : "pedantic";
  // The action compares with "true" and knows no other word for it.
  return setting.value.trim().toLowerCase() === "true" ? "auditor" : null;
}

function judgeCheckout(step: Step, later: LaterSteps, persona: Persona, report: Report): void {
  const upload = later.uploadOf(folderOf(step));
  const severity = severityOf(step, upload !== undefined);
  const confidence = upload ? "high" : later.isEmpty ? "low" : "medium";
  const hasReaders = !later.isEmpty || later.hasUnseen;
  const readers = hasReaders ? "every later step can read it" : "no later step reads it today";
  const message = upload
    ? "The checkout leaves its token in the workspace, which is uploaded as an artifact"
    : `The checkout leaves its token on disk; ${readers}`;
  const related = upload ? [{ place: firstLineOf(upload.map), message: "the workspace is uploaded here" }] : [];
  report(firstLineOf(step.map), message, {
    severity,
    confidence,
    persona,
    related,
    fix: persona === "auditor" ? null : fixOf(step, !later.mayPush),
  });
}

/** Where in the workspace the repository is put. */
function folderOf(step: Step): string {
  const path = step.input("path")?.value;
  return path?.kind === "scalar" ? normalizePath(path.value) || "." : ".";
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
  /\bgit\b[^\n;|&]{0,400}\b(?:push|fetch|pull|ls-remote|submodule|clone|remote)\b|\bgit-lfs\b|\bgit\s+lfs\b|\bgh\s+(?:pr\s+checkout|repo\s+sync)\b/;

/** Commands that run `git push` themselves. */
const PUSHING_TOOLS =
  /\b(?:semantic-release|release-it|gh-pages|gh-deploy|mike\s+deploy|cargo\s+release|changeset\s+(?:publish|tag|version)|lerna\s+(?:publish|version))\b/;

/** Scripts and tasks of the repository that are called for pushing: `./ci/release.sh`, `make publish`, `npm run deploy`. */
const PUSHING_TASK =
  /(?:\b(?:run|make|just|task|rake|nox|tox|yarn|pnpm|gradlew?|mvn)\s[^\n;|&]{0,400}|(?<![\w./-])(?=[\w./-]*(?:\/|\.(?:sh|bash|py|js|mjs|cjs|ts|rb|ps1)\b))[\w./-]*)(?:backport|bump|commit|deploy|gh-pages|publish|push|release|sync|version)/i;

/** Most scripts hold none of these and needn't be read. */
const HINT =
  /\bg(?:it|h)\b|mike|changeset|lerna|backport|bump|commit|deploy|gh-pages|publish|push|release|sync|version/i;

/** May a step need the credential? What a local action does counts as the step's. */
function pushes({ uses, run }: Step, report: Report): boolean {
  if (run) return run.scalar.mayMatch(HINT) && scriptPushes(run.text);
  if (!uses) return false;
  if (uses.target.kind === "local") return localActionPushes(uses, report);
  const name = uses.text.split("@")[0]?.toLowerCase() ?? "";
  return uses.target.kind === "repository" && MAY_PUSH.test(name) && !DO_NOT_PUSH.test(name);
}

function scriptPushes(text: string): boolean {
  return GIT_WITH_REMOTE.test(text) || PUSHING_TOOLS.test(text) || PUSHING_TASK.test(text);
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

/** The folders whose `.git` an artifact holds. From v4.4 hidden files stay out unless they are asked for. */
function uploadedFolders(step: Step): string[] {
  if (!step.uses?.is("actions/upload-artifact")) return [];
  const path = step.input("path")?.value;
  if (path?.kind !== "scalar") return [];
  const hidden = step.input("include-hidden-files")?.value;
  const takesHidden = hidden?.kind === "scalar" && hidden.value.trim().toLowerCase() !== "false";
  if (!takesHidden && (majorOf(step) ?? 0) >= 4) return [];
  const lines = path.value.split("\n").map((line) => line.trim());
  if (lines.some((line) => /^!.*\.git\b/.test(line))) return [];
  return lines.filter((line) => line !== "" && !line.startsWith("!")).map(uploadedFolder);
}

/** `./site/**` → `site`, `*` and `.git` → `.`: the folder whose whole content, or whose `.git`, a pattern takes. */
function uploadedFolder(pattern: string): string {
  const inWorkspace = pattern.replace(/^\$\{\{\s*github\.workspace\s*\}\}/i, ".");
  const folder = inWorkspace.replace(/(?:^|\/)(?:\*\*?\/?)+$|(?:^|\/)\.git(?:\/(?:\*\*|config)?)?$/, "");
  return /^(?:\.\.\/?)?$/.test(folder) ? "." : normalizePath(folder) || ".";
}

/** The major version of a `uses:` at a version tag; unknown for commits and branches. */
function majorOf(step: Step): number | null {
  const target = step.uses?.target;
  if (target?.kind !== "repository" || isCommit(target.ref)) return null;
  const match = /^v?(\d+)(?:\.|$)/.exec(target.ref);
  return match ? Number(match[1]) : null;
}
