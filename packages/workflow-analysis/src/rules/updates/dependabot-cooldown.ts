import { numberOption } from "../../config/index.js";
import { setIn } from "../../fixes/edits.js";
import { cooldownDays, type DependabotUpdate, excludesAll } from "../../model/index.js";
import { firstLineOf } from "../../places.js";
import { defineRule, type Place } from "../../rule.js";

const KEY = "default-days";

export default defineRule({
  id: "dependabot-cooldown",
  category: "updates",
  severity: "medium",
  isZizmor: true,
  fixes: "safe",
  summary: "Dependabot takes versions that are only a few days old",
  risk: "Most malicious releases are found and removed within days. Whoever takes a version as soon as it is there is among the first that it runs at.",
  mend: "Set `cooldown: {default-days: 7}` in the update entry. Security updates don't wait for it.",
  sources: [
    "https://docs.github.com/code-security/dependabot/working-with-dependabot/dependabot-options-reference#cooldown-",
    "https://docs.zizmor.sh/audits/#dependabot-cooldown",
  ],
  options: { days: numberOption(7, "How many days old a version must be at least") },
  examples: {
    flagged: [
      {
        path: ".github/dependabot.yml",
        text: `version: 2
updates:
  - package-ecosystem: github-actions
    directory: /
    schedule:
      interval: weekly
`,
        at: [3],
        fixed: `version: 2
updates:
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
        text: `version: 2
updates:
  - package-ecosystem: gomod
    directory: /
    schedule: {interval: weekly}
    cooldown: {default-days: 10}
  - package-ecosystem: cargo
    directory: /
    schedule: {interval: weekly}
    cooldown:
      default-days: 2 # too few
`,
        at: [11],
        fixed: `version: 2
updates:
  - package-ecosystem: gomod
    directory: /
    schedule: {interval: weekly}
    cooldown: {default-days: 10}
  - package-ecosystem: cargo
    directory: /
    schedule: {interval: weekly}
    cooldown:
      default-days: 7 # too few
`,
      },
      {
        path: ".github/dependabot.yml",
        text: `version: 2
updates:
  - package-ecosystem: npm
    directory: /
    schedule: {interval: daily}
    cooldown: {semver-major-days: 30}
`,
        at: [6],
        fixed: `version: 2
updates:
  - package-ecosystem: npm
    directory: /
    schedule: {interval: daily}
    cooldown: {semver-major-days: 30, default-days: 7}
`,
      },
      {
        path: ".github/dependabot.yml",
        text: `version: 2
updates:
  - {package-ecosystem: pip, directory: /, schedule: {interval: daily}}
  - {package-ecosystem: docker, directory: /, schedule: {interval: daily}}
`,
        at: [3, 4],
      },
      {
        path: ".github/dependabot.yml",
        text: `version: 2
updates:
  - package-ecosystem: pip
    directory: /
    cooldown: {default-days: 7}
`,
        options: { days: 14 },
        at: [5],
      },
      {
        path: ".github/dependabot.yml",
        text: `version: 2
updates:
  - package-ecosystem: pip
    directory: /
    cooldown: {default-days: 14, exclude: ["*"]}
  - package-ecosystem: npm
    directory: /
    cooldown:
      default-days: 14
      exclude:
        - octo-*
        - "*"
`,
        at: [5, 12],
      },
    ],
    silent: [
      {
        path: ".github/dependabot.yml",
        text: `version: 2
updates:
  - package-ecosystem: pip
    directory: /
    cooldown: {default-days: 7}
`,
        because: "a week is enough",
      },
      {
        path: ".github/dependabot.yml",
        text: `version: 2
updates:
  - package-ecosystem: pip
    directory: /
    cooldown: {default-days: 7, exclude: ["octo-*"]}
`,
        because: "the others wait",
      },
      {
        path: ".github/dependabot.yml",
        text: `version: 2
updates:
  - package-ecosystem: pip
    directory: /
    cooldown: {default-days: 14, semver-patch-days: 3}
`,
        because: "the entry's own default is long enough",
      },
      {
        path: ".github/dependabot.yml",
        text: `version: 2
updates:
  - package-ecosystem: pip
    directory: /
    open-pull-requests-limit: 0
`,
        because: "only security updates are made, and those wait for nothing",
      },
      {
        path: ".github/dependabot.yml",
        text: "version: 2\nupdates: []\n",
        because: "nothing is updated",
      },
    ],
  },

  dependabot(dependabot, report) {
    const { days } = report.options;
    for (const update of dependabot.updates) {
      const effective = cooldownDays(update);
      if (!update.makesVersionUpdates || effective === undefined || effective >= days) continue;
      const all = update.cooldown && excludesAll(update.cooldown);
      if (all) {
        report(all, "No version is held back: every dependency is excluded");
        continue;
      }
      const edit = setIn(update.map, "cooldown", KEY, String(days));
      report(placeOf(update), `Versions are taken when they are ${effective} days old, before ${days} have passed`, {
        fix: edit && { description: `set \`cooldown.${KEY}: ${days}\``, safe: true, edits: [edit] },
      });
    }
  },
});

function placeOf({ map, cooldown }: DependabotUpdate): Place {
  return cooldown?.scalar(KEY) ?? map.entry("cooldown")?.key ?? firstLineOf(map);
}
