import { globMatcher } from "../../config/globs.js";
import type { Dependabot, DependabotUpdate } from "../../model/index.js";
import type { Repository } from "../../repository/index.js";
import { defineRule, type Place, type Report, type RuleFix } from "../../rule.js";
import { isCoveredBy, manifestsOf } from "../../updates/ecosystems.js";
import { isOff, judgeRenovate } from "../../updates/renovate.js";
import type { YamlSeq } from "../../yaml/index.js";

const WORKFLOW = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.0.0
`;
const FILES = { ".github/workflows/ci.yml": WORKFLOW };
const ACTIONS = "github-actions";

export default defineRule({
  id: "updates-not-configured",
  category: "updates",
  severity: "low",
  fixes: "unsafe",
  summary: "Nothing keeps the actions up to date",
  risk: "A pinned action stays what it is, with the holes that are found in it later: nobody is told that there is a mended version.",
  mend: "Add an entry for `github-actions` to `.github/dependabot.yml`, with a cooldown, or let Renovate do it.",
  sources: [
    "https://docs.github.com/code-security/dependabot/working-with-dependabot/keeping-your-actions-up-to-date-with-dependabot",
    "https://docs.renovatebot.com/modules/manager/github-actions/",
  ],
  examples: {
    flagged: [
      { text: WORKFLOW, at: [1] },
      {
        path: ".github/dependabot.yml",
        files: FILES,
        text: "version: 2\nupdates:\n  - package-ecosystem: gomod\n    directory: /\n    schedule:\n      interval: weekly\n",
        at: [2],
        fixed: `version: 2
updates:
  - package-ecosystem: gomod
    directory: /
    schedule:
      interval: weekly
  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: weekly
    cooldown:
      default-days: 7
`,
      },
      {
        path: ".github/dependabot.yml",
        files: FILES,
        text: "version: 2\nupdates:\n  - package-ecosystem: github-actions\n    directory: /docs\n",
        at: [2],
      },
      { text: WORKFLOW, files: { "renovate.json": '{"enabledManagers": ["npm"]}' }, at: [1] },
      { text: WORKFLOW, files: { "renovate.json": '{"enabled": false}' }, at: [1] },
      {
        path: ".github/dependabot.yml",
        files: { ...FILES, "go.mod": "module example.com/m\n" },
        text: "version: 2\nupdates:\n  - package-ecosystem: github-actions\n    directory: /\n",
        persona: "pedantic",
        at: [2],
      },
    ],
    silent: [
      {
        path: ".github/dependabot.yml",
        files: FILES,
        text: "version: 2\nupdates:\n  - package-ecosystem: github-actions\n    directory: /\n",
        because: "Dependabot does it",
      },
      {
        path: ".github/dependabot.yml",
        files: FILES,
        text: 'version: 2\nupdates:\n  - package-ecosystem: github-actions\n    directories: ["**/*", "/"]\n',
        because: "one of its folders is the repository's root",
      },
      { text: WORKFLOW, files: { "renovate.json": "{}" }, because: "Renovate does it" },
      {
        text: WORKFLOW.replace(/octo-org.*/, "./local"),
        because: "it uses no action of others",
      },
      {
        text: WORKFLOW,
        files: { "renovate.json": '{"extends": ["github>octo-org/presets"]}' },
        because: "what Renovate is told elsewhere isn't known",
      },
    ],
  },

  repository(repository, report) {
    if (report.isPartial) return;
    const uses = repository.uses().find(({ target }) => target.kind === "repository");
    if (uses && !updatesActions(repository)) {
      const [dependabot] = repository.dependabot;
      report(placeIn(dependabot, uses.scalar), "Nothing keeps the actions that are used here up to date", {
        fix: dependabot ? fixOf(dependabot) : null,
      });
    }
    if (report.persona !== "regular") judgeOthers(repository, report);
  },
});

/** Renovate takes care of everything that it finds. */
function updatesActions(repository: Repository): boolean {
  if (repository.renovate.some((renovate) => !isOff(renovate) && (judgeRenovate(renovate)?.updatesActions ?? true)))
    return true;
  return updatesOf(repository).some((update) => update.ecosystem?.value === ACTIONS && coversRoot(update));
}

function updatesOf({ dependabot }: Repository): DependabotUpdate[] {
  return dependabot.flatMap(({ updates }) => updates);
}

/** For actions `/` stands for `.github/workflows` and for an `action.yml` at the root. */
function coversRoot({ directories }: DependabotUpdate): boolean {
  return directories.some(({ value }) => {
    const folder = value.replace(/^\/|\/$/g, "");
    return folder === "" || folder === "." || folder === ".github/workflows" || globMatcher(folder)("");
  });
}

/** At the first line, without its text: that says nothing of what is missing. */
function placeIn(dependabot: Dependabot | undefined, uses: Place): Place {
  return dependabot?.root.entry("updates")?.key ?? { file: uses.file, start: 0, end: 0 };
}

function judgeOthers(repository: Repository, report: Report): void {
  if (repository.renovate.length > 0) return;
  const given = updatesOf(repository).flatMap(({ ecosystem }) => ecosystem?.value ?? []);
  for (const { path, ecosystem } of manifestsOf(repository)) {
    const place = repository.dependabot[0]?.root.entry("updates")?.key;
    if (!place || given.some((name) => isCoveredBy(ecosystem, name))) continue;
    report(place, `Nothing keeps the packages of \`${path}\` (${ecosystem}) up to date`, { persona: "pedantic" });
  }
}

/** A further entry, in the style of those that are there. */
function fixOf({ root }: Dependabot): RuleFix | null {
  const updates = root.seq("updates");
  const last = updates?.items.at(-1)?.value;
  if (!updates || updates.flow || last?.kind !== "map" || last.flow) return null;
  return {
    description: "add an entry for `github-actions`",
    safe: false,
    edits: [{ ...endOf(updates), text: entryText(updates, last.start) }],
  };
}

function endOf({ file, end }: YamlSeq): { start: number; end: number } {
  const at = file.text.slice(0, end).trimEnd().length;
  const lineFeed = file.text.indexOf("\n", at);
  // A comment behind the last value stays with it.
  const line = lineFeed === -1 ? file.text.length : lineFeed;
  const start = file.text[line - 1] === "\r" ? line - 1 : line;
  return { start, end: start };
}

function entryText({ file }: YamlSeq, first: number): string {
  const newline = /\r?\n/.exec(file.text)?.[0] ?? "\n";
  const { column } = file.position(first);
  const inner = " ".repeat(column - 1);
  const dash = `${inner.slice(2)}- `;
  const lines = ["directory: /", "schedule:", "  interval: weekly", "cooldown:", "  default-days: 7"];
  return [`${dash}package-ecosystem: ${ACTIONS}`, ...lines.map((line) => inner + line)]
    .map((line) => newline + line)
    .join("");
}
