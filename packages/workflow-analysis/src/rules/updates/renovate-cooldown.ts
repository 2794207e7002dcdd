import { numberOption } from "../../config/index.js";
import { setValue } from "../../fixes/edits.js";
import { insertMember } from "../../fixes/json-edits.js";
import { firstLineOf } from "../../places.js";
import { defineRule, type RuleFix } from "../../rule.js";
import { judgeRenovate } from "../../updates/renovate.js";
import type { YamlMap, YamlNode } from "../../yaml/index.js";

const KEY = "minimumReleaseAge";

export default defineRule({
  id: "renovate-cooldown",
  category: "updates",
  severity: "medium",
  fixes: "safe",
  summary: "Renovate takes versions that are only a few days old",
  risk: "Most malicious releases are found and removed within days. Whoever takes a version as soon as it is there is among the first that it runs at.",
  mend: 'Set `"minimumReleaseAge": "7 days"`. Security updates don\'t wait for it.',
  sources: [
    "https://docs.renovatebot.com/key-concepts/minimum-release-age/",
    "https://docs.renovatebot.com/presets-config/#configbest-practices",
  ],
  options: { days: numberOption(7, "How many days old a version must be at least") },
  examples: {
    flagged: [
      {
        path: "renovate.json",
        text: '{\n  "extends": ["config:recommended"]\n}\n',
        at: [1],
        fixed: '{\n  "extends": ["config:recommended"],\n  "minimumReleaseAge": "7 days"\n}\n',
      },
      {
        path: "renovate.json5",
        text: "{\n  // soon\n  minimumReleaseAge: '3 days',\n}\n",
        at: [3],
        fixed: '{\n  // soon\n  minimumReleaseAge: "7 days",\n}\n',
      },
      {
        path: "package.json",
        text: '{\n  "name": "a",\n  "renovate": {\n    "extends": ["config:recommended"]\n  }\n}\n',
        at: [3],
        fixed:
          '{\n  "name": "a",\n  "renovate": {\n    "extends": ["config:recommended"],\n    "minimumReleaseAge": "7 days"\n  }\n}\n',
      },
      {
        path: ".github/renovate.json",
        text: '{"extends": ["config:best-practices"]}\n',
        at: [1],
        fixed: '{"extends": ["config:best-practices"], "minimumReleaseAge": "7 days"}\n',
      },
      {
        path: "renovate.json",
        text: `{
  "minimumReleaseAge": "14 days",
  "packageRules": [
    { "matchUpdateTypes": ["patch"], "minimumReleaseAge": "1 day" }
  ]
}
`,
        at: [4],
      },
      {
        path: "renovate.json",
        text: `{
  "minimumReleaseAge": "14 days",
  "packageRules": [
    { "matchPackageNames": ["*"], "minimumReleaseAge": null }
  ]
}
`,
        at: [4],
      },
    ],
    silent: [
      {
        path: "package.json",
        text: '{"name": "a", "renovate": {"minimumReleaseAge": "7 days"}}\n',
        because: "a week is enough, wherever it is said",
      },
      {
        path: "renovate.json",
        text: '{"extends": ["config:best-practices"], "minimumReleaseAge": "14 days"}\n',
        because: "two weeks are enough",
      },
      {
        path: "renovate.json",
        text: '{"extends": ["github>octo-org/renovate-config"]}\n',
        because: "nobody here knows what the preset says",
      },
      {
        path: "renovate.json",
        text: `{
  "packageRules": [
    { "matchUpdateTypes": ["patch"], "minimumReleaseAge": "1 day" },
    { "matchPackageNames": ["*"], "minimumReleaseAge": "1 week" }
  ]
}
`,
        because: "the last rule that matches wins",
      },
      {
        path: "renovate.json",
        text: `{
  "minimumReleaseAge": "7 days",
  "packageRules": [{ "matchPackageNames": ["@octo-org/**"], "minimumReleaseAge": "0 days" }]
}
`,
        because: "an exception for packages of one's own is a decision",
      },
      { path: "renovate.json", text: '{"enabled": false}\n', because: "Renovate is off" },
    ],
  },

  renovate(renovate, report) {
    const verdict = judgeRenovate(renovate);
    if (!verdict) return;
    const { days } = report.options;
    const { releaseAge, ruleAges } = verdict;
    if ((releaseAge.value ?? 0) < days) {
      const waits =
        releaseAge.value === null ? "Versions are taken as soon as they are there" : tooSoon(releaseAge.value);
      report(releaseAge.node ?? firstLineOf(renovate.root), waits, {
        fix: fixOf(renovate.root, releaseAge.node, days),
      });
    }
    for (const { value, node } of ruleAges) {
      if (value < days && node) report(node, tooSoon(value), { fix: fixOf(renovate.root, node, days) });
    }
  },
});

function tooSoon(days: number): string {
  return `Versions are taken when they are ${Number(days.toFixed(2))} days old`;
}

function fixOf(root: YamlMap, node: YamlNode | null, days: number): RuleFix | null {
  const value = JSON.stringify(`${days} days`);
  // `stabilityDays` holds a number.
  const holder = node && [root, ...mapsBelow(root)].find((map) => map.get(KEY) === node);
  const entry = holder?.entry(KEY);
  const edit = node ? (entry ? setValue(entry, value) : null) : insertMember(root, KEY, value);
  return edit && { description: `set \`${KEY}\` to ${value}`, safe: true, edits: [edit] };
}

function mapsBelow(root: YamlMap): YamlMap[] {
  const rules = root.seq("packageRules")?.items ?? [];
  return rules.flatMap(({ value }) => (value.kind === "map" ? [value] : []));
}
