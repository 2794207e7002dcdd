import { mkdirSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { ActionDeclaration } from "@trustchain/action-kit";
import type { FactList, Rule } from "@trustchain/workflow-analysis";
import { actionReadme } from "./generate/action-tables.ts";
import { actionYml } from "./generate/action-yml.ts";
import { catalog } from "./generate/catalog.ts";
import { commandList } from "./generate/commands.ts";
import { factsData, factsIndex } from "./generate/facts.ts";
import { ruleIndex, rulePaths } from "./generate/rule-index.ts";
import { ruleList, rulePage } from "./generate/rule-page.ts";
import { jsonSchema } from "./generate/schema.ts";
import { actionNames, compile, fail, filesBelow, ROOT, readText, readTextIfThere } from "./support.ts";

/** Generated files by their path in the checkout. */
type Generated = ReadonlyMap<string, string>;

const RULES_FOLDER = "packages/workflow-analysis/src/rules";
const FACTS_DATA = "packages/workflow-analysis/data";
const KNOWLEDGE = "packages/workflow-analysis/src/knowledge";
const RULE_PAGES = "docs/rules";

/** What follows from names of files and folders alone: the sources that the compiler needs before anything can be loaded. */
function fromFolders(root: string): Generated {
  const folder = join(root, RULES_FOLDER);
  const rules = new Map(filesBelow(folder).map((file) => [file, readText(join(folder, file))]));
  return new Map([
    [`${RULES_FOLDER}/index.generated.ts`, ruleIndex(rulePaths(rules))],
    ["packages/cli/src/commands.generated.ts", commandList(actionNames(root))],
    [`${KNOWLEDGE}/data.generated.ts`, factsData(dataFiles(root))],
    [`${KNOWLEDGE}/lists/index.generated.ts`, factsIndex(factLists(root))],
  ]);
}

function dataFiles(root: string): Map<string, string> {
  const folder = join(root, FACTS_DATA);
  return new Map(filesBelow(folder).map((file) => [basename(file, ".json"), readText(join(folder, file))]));
}

function factLists(root: string): string[] {
  const files = filesBelow(join(root, KNOWLEDGE, "lists"));
  return files.filter((file) => /^[a-z0-9-]+\.ts$/.test(file)).map((file) => basename(file, ".ts"));
}

/** What follows from the declarations of actions and rules, read from compiled sources. */
async function fromDeclarations(root: string): Promise<Generated> {
  const load = (path: string) => import(pathToFileURL(join(root, path)).href);
  const { RULES } = (await load("packages/workflow-analysis/lib/rules/index.generated.js")) as {
    RULES: readonly Rule[];
  };
  const { configSchema } = await load("packages/workflow-analysis/lib/index.js");
  const { FACT_LISTS } = (await load("packages/workflow-analysis/lib/knowledge/lists/index.generated.js")) as {
    FACT_LISTS: readonly FactList[];
  };
  const { reportSchema } = await load("packages/findings/lib/index.js");
  const files = new Map<string, string>();
  const actions: ActionDeclaration[] = [];
  for (const name of actionNames(root)) {
    const { action } = (await load(`actions/${name}/lib/action.js`)) as { action: ActionDeclaration };
    const readme = `actions/${name}/README.md`;
    files.set(`actions/${name}/action.yml`, actionYml(action));
    files.set(readme, actionReadme(readme, readText(join(root, readme)), action));
    actions.push(action);
  }
  files.set("action-catalog.md", catalog(actions));
  for (const rule of RULES) files.set(`${RULE_PAGES}/${rule.id}.md`, rulePage(rule));
  files.set(`${RULE_PAGES}/README.md`, ruleList(RULES));
  files.set("docs/report.schema.json", jsonSchema(reportSchema()));
  files.set("docs/trustchain.schema.json", jsonSchema(configSchema(RULES, FACT_LISTS)));
  return files;
}

/** Pages of rules that are no more. */
function stalePages(root: string, files: Generated): string[] {
  return pagesOf(root).filter((page) => !files.has(page));
}

function pagesOf(root: string): string[] {
  try {
    return readdirSync(join(root, RULE_PAGES)).map((name) => `${RULE_PAGES}/${name}`);
  } catch {
    return []; // the first run
  }
}

function write(root: string, files: Generated): void {
  for (const [path, text] of files) {
    if (readTextIfThere(join(root, path)) === text) continue;
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), text);
    console.log(`wrote ${path}`);
  }
}

function outdated(root: string, files: Generated): string[] {
  return [...files].filter(([path, text]) => readTextIfThere(join(root, path)) !== text).map(([path]) => path);
}

/** Writes every generated file of a checkout that isn't up to date. */
export async function generate(root: string): Promise<void> {
  write(root, fromFolders(root));
  compile(root);
  const files = await fromDeclarations(root);
  write(root, files);
  for (const page of stalePages(root, files)) rmSync(join(root, page));
}

/** Names of generated files that aren't what their sources give. */
export async function check(root: string): Promise<string[]> {
  const first = outdated(root, fromFolders(root));
  // Without the lists of rules and commands, the rest would be judged by the wrong sources.
  if (first.length) return first;
  compile(root);
  const files = await fromDeclarations(root);
  return [...outdated(root, files), ...stalePages(root, files)];
}

if (import.meta.main) {
  const { values } = parseArgs({
    options: { check: { type: "boolean", default: false }, root: { type: "string", default: ROOT } },
  });
  if (values.check) {
    const wrong = await check(values.root);
    if (wrong.length)
      fail(wrong.map((path) => `${path}: isn't what its source gives: run \`npm run generate\` and commit it`));
    console.log("All generated files are up to date.");
  } else {
    await generate(values.root);
  }
}
