import { lowered, type Persona, type Severity } from "@trustchain/findings";
import { setIn } from "../../fixes/edits.js";
import { normalizePath, type Step } from "../../model/index.js";
import { firstLineOf } from "../../places.js";
import type { Repository } from "../../repository/index.js";
import { defineRule, type Report } from "../../rule.js";
import { artifactUploadOf } from "../../trust/artifact-uploads.js";
import { checkoutMajor, type KeptCredential, keptCredential } from "../../trust/checkout-credential.js";
import { mayNeedGitCredential } from "../../trust/git-credential.js";

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
        confidence: "medium",
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
      - uses: actions/upload-artifact@1234567890abcdef1234567890abcdef12345678 # v4.3.6
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
      - uses: actions/upload-artifact@1234567890abcdef1234567890abcdef12345678 # v4.6.2
        with:
          path: .
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
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678 # v6.0.1
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
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678 # v6.0.1
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
      - uses: actions/checkout@9c091bb21b7c1c1d1991bb908d89e4e9dddfe3e0
`,
        at: [7],
        severity: "low",
        confidence: "low",
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
          persist-credentials: \${{ github.ref_name == 'main' }}
      - run: make
`,
        at: [7],
        persona: "pedantic",
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
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/checkout@1234567890abcdef1234567890abcdef12345678
      - run: make
`,
        because: "it is another action",
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
  const first = steps.findIndex((step) => {
    const persona = personaOf(step);
    return persona !== null && report.hears(persona);
  });
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
  private readonly steps: Step[] = [];
  /** How many of them have been asked whether they push. */
  private asked = 0;
  private pushes: boolean;
  /** By the folder of the workspace that they take along; `.` is the workspace. */
  private readonly uploads = new Map<string, Upload>();

  constructor(
    readonly hasUnseen: boolean,
    private readonly report: Report,
  ) {
    this.pushes = hasUnseen;
  }

  get isEmpty(): boolean {
    return this.steps.length === 0;
  }

  /** May one of those that are known so far need the credential? */
  mayPush(): boolean {
    while (!this.pushes && this.asked < this.steps.length) {
      this.pushes = mayNeedGitCredential(this.steps[this.asked++] as Step, this.report.repository);
    }
    return this.pushes;
  }

  add(step: Step): void {
    this.steps.push(step);
    const upload = artifactUploadOf(step, this.report.repository.pinComment);
    for (const folder of upload?.folders ?? []) {
      const found = { step, isSure: upload?.isSure === true };
      this.uploads.set(folder, better(found, this.uploads.get(folder)));
    }
  }

  /** The upload that takes the folder along, or one that it lies in. */
  uploadOf(folder: string): Upload | undefined {
    const parts = folder === "." ? [] : folder.split("/").slice(0, MOST_FOLDERS);
    const holders = [".", ...parts.map((_, index) => parts.slice(0, index + 1).join("/"))];
    const uploads = holders.flatMap((holder) => this.uploads.get(holder) ?? []);
    return uploads.reduce<Upload | undefined>((best, upload) => better(upload, best), undefined);
  }
}

interface Upload {
  step: Step;
  isSure: boolean;
}

/** What is sure before what isn't, then the first. */
function better(a: Upload, b: Upload | undefined): Upload {
  if (!b) return a;
  if (a.isSure !== b.isSure) return a.isSure ? a : b;
  return a.step.index < b.step.index ? a : b;
}

/** Folders that lie deeper are made to be slow. */
const MOST_FOLDERS = 50;

const PERSONAS: Readonly<Record<KeptCredential, Persona>> = {
  "by default": "regular",
  unknown: "pedantic",
  "on purpose": "auditor",
};

/** Null where no credential is kept. */
function personaOf(step: Step): Persona | null {
  const kept = keptCredential(step);
  return kept && PERSONAS[kept];
}

function judgeCheckout(step: Step, later: LaterSteps, persona: Persona, report: Report): void {
  const upload = later.uploadOf(folderOf(step));
  const severity = severityOf(step, upload !== undefined, report.repository);
  const confidence = upload ? (upload.isSure ? "high" : "medium") : later.isEmpty ? "low" : "medium";
  const message = upload ? uploadMessage(upload) : diskMessage(later);
  const related = upload ? [{ place: firstLineOf(upload.step.map), message: "the workspace is uploaded here" }] : [];
  report(firstLineOf(step.map), message, {
    severity,
    confidence,
    persona,
    related,
    fix: persona === "auditor" ? null : () => fixOf(step, !later.mayPush()),
  });
}

function uploadMessage({ isSure }: Upload): string {
  const message = "The checkout leaves its token in the workspace, which is uploaded as an artifact";
  return isSure ? message : `${message}; whether that action's version leaves hidden files out isn't known`;
}

function diskMessage(later: LaterSteps): string {
  const hasReaders = !later.isEmpty || later.hasUnseen;
  const readers = hasReaders ? "every later step can read it" : "no later step reads it today";
  return `The checkout leaves its token on disk; ${readers}`;
}

/** Where in the workspace the repository is put. */
function folderOf(step: Step): string {
  const path = step.input("path")?.value;
  return path?.kind === "scalar" ? normalizePath(path.value) || "." : ".";
}

/** Since v6 the credential lies outside the workspace, where an upload doesn't take it along. */
function severityOf({ uses }: Step, isUploaded: boolean, repository: Repository): Severity {
  const severity = isUploaded ? "high" : "medium";
  const major = uses ? checkoutMajor(uses, repository) : undefined;
  return (major ?? 0) >= 6 ? lowered(severity) : severity;
}

function fixOf(step: Step, safe: boolean) {
  const edit = setIn(step.map, "with", INPUT, "false", step.map.entry("uses"));
  return edit && { description: `set \`${INPUT}: false\``, safe, edits: [edit] };
}
