import { defineRule } from "../../rule.js";

export default defineRule({
  id: "unreadable-file",
  category: "meta",
  severity: "high",
  summary: "A file can't be read as GitHub would read it",
  risk: "What can't be read can't be checked: anything may stand in it. GitHub may refuse the file, or read it otherwise than its author meant.",
  mend: "Mend the file at the place that is named. It is UTF-8 text in the syntax of its tool; for GitHub's own files that is one YAML 1.2 document, with each key once in its mapping and without merge keys (`<<`); of those in workflows and actions `invalid-workflow` tells.",
  sources: [
    "https://yaml.org/spec/1.2.2/",
    "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax",
  ],
  examples: {
    flagged: [
      { text: "on: push\njobs:\n  a: [\n", at: [4] },
      {
        text: `version: 2
updates:
  - &npm
    package-ecosystem: npm
    directory: /
    schedule: {interval: weekly}
  - <<: *npm
    directory: /tools
`,
        path: ".github/dependabot.yml",
        at: [7],
      },
      { text: "version: 2\nupdates: []\nupdates: []\n", path: ".github/dependabot.yml", at: [3] },
      { text: "# nothing but a comment\n", at: [1] },
      { text: "- a\n- list\n", at: [1] },
      { path: "pyproject.toml", text: "[project]\nname = ]\n", at: [2] },
      { path: "nuget.config", text: "<configuration>\n<packageSources>\n</configuration>\n", at: [3] },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  a: &a
    runs-on: ubuntu-latest
    steps: [{run: make}]
  b: *a
`,
        because: "GitHub reads anchors and aliases",
      },
    ],
  },

  repository(repository, report) {
    const told = new Map<string, number>();
    for (const { file } of repository.unreadable) told.set(file.path, (told.get(file.path) ?? 0) + 1);
    for (const { file, start, end, reason } of repository.unreadable) {
      const count = told.get(file.path);
      if (count === undefined) continue;
      told.delete(file.path);
      const more = count > 1 ? ` (and ${count - 1} more of its kind)` : "";
      report({ file, start, end }, `This file can't be read: ${reason}${more}`);
    }
  },
});
