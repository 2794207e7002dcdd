import { globSync, mkdirSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { parseArgs } from "node:util";
import { generate } from "./generate.ts";
import { fail, ROOT } from "./support.ts";

const USAGE = "give the category and the id of the rule: npm run new:rule -- runner/insecure-commands";

/** The text of a rule that is still to be written: a whole one, whose examples hold, to change piece by piece. */
export function ruleSkeleton(category: string, id: string): string {
  const workflow = (script: string) => `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: ${script}
`;
  return `import { defineRule } from "../../rule.js";

export default defineRule({
  id: "${id}",
  category: "${category}",
  severity: "medium",
  summary: "What the rule flags, without a full stop",
  risk: "What an attacker gains, in a sentence or two.",
  mend: "How to mend it, in a sentence or two.",
  sources: [],
  examples: {
    flagged: [
      {
        text: \`${workflow("to-be-flagged")}\`,
        at: [7],
      },
    ],
    silent: [
      {
        text: \`${workflow("not-to-be-flagged-as-it-is-fine")}\`,
        because: "it is fine",
      },
    ],
  },

  run(script, report) {
    if (script.text === "to-be-flagged") report(script.scalar, "The cause, in one sentence");
  },
});
`;
}

if (import.meta.main) {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { root: { type: "string", default: ROOT } },
  });
  const [, category, id] = /^([a-z][a-z0-9-]*)\/([a-z][a-z0-9-]*)$/.exec(positionals[0] ?? "") ?? [];
  if (!category || !id || positionals.length > 1) fail([`new:rule: ${USAGE}`]);
  const path = `packages/workflow-analysis/src/rules/${category}/${id}.ts`;
  const file = join(values.root, path);
  const known = globSync(`packages/workflow-analysis/src/rules/*/${id}.ts`, { cwd: values.root });
  if (known.length > 0) fail([`${known[0]}: is there already: choose another id`]);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, ruleSkeleton(category, id));
  console.log(`wrote ${path}: write the rule there; its examples are its tests and its page`);
  await generate(values.root);
}
