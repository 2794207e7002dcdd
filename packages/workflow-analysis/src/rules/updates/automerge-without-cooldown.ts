import { cooldownDays, type DependabotUpdate, PLATFORM_COOLDOWN_DAYS, type Step } from "../../model/index.js";
import type { Repository } from "../../repository/index.js";
import { defineRule, type Place } from "../../rule.js";
import { dependabotMerge } from "../../updates/dependabot-merge.js";
import { judgeRenovate } from "../../updates/renovate.js";

const MERGE = `on: pull_request
permissions: {}
jobs:
  merge:
    if: github.event.pull_request.user.login == 'dependabot[bot]'
    runs-on: ubuntu-latest
    permissions: {contents: write, pull-requests: write}
    steps:
      - run: gh pr merge --auto --squash "$URL"
        env:
          URL: \${{ github.event.pull_request.html_url }}
          GH_TOKEN: \${{ github.token }}
`;
const updates = (cooldown: string) => `version: 2\nupdates:\n  - package-ecosystem: npm\n    directory: /\n${cooldown}`;

export default defineRule({
  id: "automerge-without-cooldown",
  category: "updates",
  severity: "medium",
  summary: "Updates are merged by themselves as soon as they are released",
  risk: "A malicious release is in the default branch, with all that runs there, before anybody could have found it, and nobody looked at it.",
  mend: "Let updates wait: `minimumReleaseAge` in Renovate, `cooldown` in Dependabot. Or let a person merge them.",
  sources: [
    "https://docs.renovatebot.com/key-concepts/automerge/",
    "https://docs.github.com/code-security/dependabot/working-with-dependabot/automating-dependabot-with-github-actions",
  ],
  examples: {
    flagged: [
      {
        path: "renovate.json5",
        text: "{\n  extends: ['config:recommended'],\n  packageRules: [{matchUpdateTypes: ['patch'], automerge: true}],\n}\n",
        at: [3],
      },
      { path: "renovate.json", text: '{\n  "extends": [\n    ":automergeMinor"\n  ]\n}\n', at: [3] },
      {
        path: "renovate.json",
        text: '{"minimumReleaseAge": "7 days",\n"packageRules": [\n{"matchUpdateTypes": ["patch"], "minimumReleaseAge": "0 days", "automerge": true}]}\n',
        at: [3],
      },
      { text: MERGE, files: { ".github/dependabot.yml": updates("") }, at: [9] },
      { text: MERGE, files: { ".github/dependabot.yml": updates("    cooldown: {default-days: 0}\n") }, at: [9] },
      {
        path: "renovate.json",
        text: `{"packageRules": [
{"matchUpdateTypes": ["patch"], "minimumReleaseAge": "14 days", "automerge": true},
{"matchManagers": ["npm"], "minimumReleaseAge": null}]}
`,
        at: [2],
      },
      {
        path: "renovate.json",
        text: `{"packageRules": [
{"matchManagers": ["npm"], "minimumReleaseAge": "14 days", "automerge": true},
{"minimumReleaseAge": "0 days"}]}
`,
        at: [2],
      },
    ],
    silent: [
      {
        path: "renovate.json",
        text: `{"packageRules": [
{"matchManagers": ["npm"], "minimumReleaseAge": "0 days", "automerge": true},
{"matchManagers": ["pip_requirements"], "minimumReleaseAge": "1 day"},
{"minimumReleaseAge": "14 days"}]}
`,
        because: "the last rule that matches wins",
      },
      {
        path: "renovate.json",
        text: '{"extends": [":automergeMinor"], "minimumReleaseAge": "14 days"}\n',
        because: "releases wait for two weeks",
      },
      {
        path: "renovate.json",
        text: '{"extends": ["config:recommended"]}\n',
        because: "people merge the updates",
      },
      {
        text: MERGE,
        files: { ".github/dependabot.yml": updates("    cooldown: {default-days: 7}\n") },
        because: "Dependabot waits for a week",
      },
      {
        text: MERGE.replace("gh pr merge --auto --squash", "gh pr comment --body hello"),
        files: { ".github/dependabot.yml": updates("") },
        because: "nothing is merged",
      },
      { text: MERGE, because: "Dependabot makes no version updates here" },
    ],
  },

  renovate(renovate, report) {
    for (const { node, days } of judgeRenovate(renovate)?.automerges ?? []) {
      if ((days ?? 0) > 0) continue;
      report(node, "Renovate merges releases as soon as they are there: no `minimumReleaseAge` holds them back");
    }
  },

  step(step, report) {
    const merge = dependabotMerge(step);
    const hasty = merge && hastyUpdate(report.repository);
    if (hasty) speak(merge, hasty, step);

    function speak(place: Place, update: DependabotUpdate, { owner }: Step): void {
      const what = update.ecosystem ? `updates of \`${update.ecosystem.value}\`` : "updates";
      const message = `Dependabot's pull requests are merged by themselves, and no \`cooldown\` holds ${what} back`;
      report(place, message, {
        confidence: owner.kind === "composite" ? "low" : "medium",
        related: [{ place: update.map.entries[0]?.key ?? update.map, message: "these don't wait" }],
      });
    }
  },
});

/** The first entry that says nothing of waiting, or that waits for nothing: the platform's few days may be none on a server of one's own. */
function hastyUpdate({ dependabot }: Repository): DependabotUpdate | undefined {
  const all = dependabot.flatMap(({ updates }) => updates).filter(({ makesVersionUpdates }) => makesVersionUpdates);
  return all.find((update) => !update.cooldown || (cooldownDays(update) ?? PLATFORM_COOLDOWN_DAYS) === 0);
}
