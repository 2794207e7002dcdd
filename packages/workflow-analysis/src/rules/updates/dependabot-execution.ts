import { setValue } from "../../fixes/edits.js";
import { defineRule } from "../../rule.js";

const KEY = "insecure-external-code-execution";

const entry = (setting: string) => `version: 2
updates:
  - package-ecosystem: bundler
    directory: /
    schedule: {interval: weekly}
${setting}`;

export default defineRule({
  id: "dependabot-execution",
  category: "updates",
  severity: "high",
  isZizmor: true,
  fixes: "unsafe",
  summary: "Dependabot runs the code of packages while it updates them",
  risk: "A package that isn't reviewed yet runs with the credentials of the registries that the update may read.",
  mend: `Remove \`${KEY}\`, or set it to \`deny\`. Updates of packages that need their own code to be resolved then fail, and have to be made by hand.`,
  sources: [
    "https://docs.github.com/code-security/dependabot/working-with-dependabot/dependabot-options-reference#insecure-external-code-execution--",
    "https://docs.zizmor.sh/audits/#dependabot-execution",
  ],
  examples: {
    flagged: [
      {
        path: ".github/dependabot.yml",
        text: entry("    insecure-external-code-execution: allow # gems\n"),
        at: [6],
        fixed: entry("    insecure-external-code-execution: deny # gems\n"),
      },
      { path: ".github/dependabot.yml", text: entry('    insecure-external-code-execution: "allow"\n'), at: [6] },
      { path: ".github/dependabot.yaml", text: entry("    insecure-external-code-execution: allow\n"), at: [6] },
      {
        path: ".github/dependabot.yml",
        text: "version: 2\nupdates:\n  - {package-ecosystem: pip, directory: /, insecure-external-code-execution: allow}\n",
        at: [3],
      },
    ],
    silent: [
      { path: ".github/dependabot.yml", text: entry(""), because: "it is off unless it is allowed" },
      {
        path: ".github/dependabot.yml",
        text: entry("    insecure-external-code-execution: deny\n"),
        because: "it is denied",
      },
      {
        path: ".github/dependabot.yml",
        text: entry("    # insecure-external-code-execution: allow\n"),
        because: "it is a comment",
      },
      {
        path: ".github/dependabot.yml",
        text: entry("    labels: [insecure-external-code-execution, allow]\n"),
        because: "these are labels",
      },
    ],
  },

  dependabot(dependabot, report) {
    for (const { map } of dependabot.updates) {
      const setting = map.entry(KEY);
      if (setting?.value.kind !== "scalar" || setting.value.value !== "allow") continue;
      const edit = setValue(setting, "deny");
      report(setting.value, "Dependabot may run code of the packages that it updates", {
        fix: edit && { description: `set \`${KEY}: deny\``, safe: false, edits: [edit] },
      });
    }
  },
});
