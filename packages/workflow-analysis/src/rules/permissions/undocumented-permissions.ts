import type { Workflow } from "../../model/index.js";
import { defineRule } from "../../rule.js";
import type { YamlDocument, YamlEntry } from "../../yaml/index.js";

export default defineRule({
  id: "undocumented-permissions",
  category: "permissions",
  severity: "low",
  persona: "pedantic",
  isZizmor: true,
  summary: "Nothing says why a permission is granted",
  risk: "Nobody dares to take away what might be needed: a grant without a reason outlives the step that it was made for.",
  mend: "Say it in a comment, behind the scope or on the line above: `issues: write # to label them`.",
  sources: ["https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions:
  contents: read
  issues: write
  packages: write # to push the image
jobs:
  a:
    runs-on: ubuntu-latest
    permissions:
      contents: write
      id-token: write #
    steps: [{run: make}]
`,
        persona: "pedantic",
        at: [4, 10, 11],
        severity: "low",
      },
      {
        text: `on: push
permissions: {contents: read, checks: write}
jobs: {}
`,
        persona: "pedantic",
        at: [2],
      },
      {
        text: `on: push
permissions:
  # For the labels.
  issues: write
  pull-requests: write
jobs: {}
`,
        persona: "pedantic",
        at: [5],
      },
      {
        text: `on: push
# Why these are needed is told elsewhere.
permissions:
  issues: write
jobs: {}
`,
        persona: "pedantic",
        at: [4],
      },
    ],
    silent: [
      {
        text: `on: push
permissions:
  issues: write # to label them
  # The image is pushed
  # to this repository's registry.
  packages: write
jobs: {}
`,
        persona: "pedantic",
        because: "comments behind and above say why",
      },
      {
        text: `on: push
permissions:
  contents: read
jobs: {}
`,
        persona: "pedantic",
        because: "reading the repository explains itself",
      },
      {
        text: `on: push
permissions: read-all
jobs: {}
`,
        persona: "pedantic",
        because: "another rule speaks of it",
      },
      {
        text: `on: push
permissions: {id-token: write, attestations: write} # to sign what is released
jobs: {}
`,
        persona: "pedantic",
        because: "one comment stands behind both",
      },
    ],
  },

  workflow(workflow, report) {
    const owners: Pick<Workflow, "permissions">[] = [workflow, ...workflow.jobs];
    const grants = owners.flatMap(({ permissions }) => permissions?.grants ?? []);
    const unexplained = grants.filter(({ scope, level }) => scope !== "contents" || level !== "read");
    if (unexplained.length === 0) return;
    const explained = explainedLines(workflow.document);
    for (const { scope, entry } of unexplained) {
      if (!isExplained(entry, explained)) report(entry.key, `Nothing says what \`${scope}\` is needed for`);
    }
  },
});

interface ExplainedLines {
  /** Lines on which a comment stands, alone or behind something. */
  behind: ReadonlySet<number>;
  alone: ReadonlySet<number>;
}

function explainedLines(document: YamlDocument): ExplainedLines {
  const comments = document.comments().filter(({ text }) => /[\p{L}\p{N}]/u.test(text));
  const lineOf = ({ start }: { start: number }) => document.file.position(start).line;
  return {
    behind: new Set(comments.filter(({ alone }) => !alone).map(lineOf)),
    alone: new Set(comments.filter(({ alone }) => alone).map(lineOf)),
  };
}

function isExplained({ key }: YamlEntry, { behind, alone }: ExplainedLines): boolean {
  const { line } = key.file.position(key.start);
  return behind.has(line) || alone.has(line - 1);
}
