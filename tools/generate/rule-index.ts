import { GENERATED } from "./marker.ts";
import { camelCase } from "./names.ts";

/** Where a rule's file is, relative to the folder of rules and without its ending: `runner/insecure-commands`. */
export type RulePath = string;

/**
 * The rules among the files of the rules' folder, in the order of their ids: a rule is `<category>/<rule-id>.ts` and exports
 * what `defineRule` gives; what rules of a category share lies beside them.
 *
 * @param files text by path, relative to the folder
 */
export function rulePaths(files: ReadonlyMap<string, string>): RulePath[] {
  return [...files]
    .filter(([file, text]) => /^[a-z0-9-]+\/[a-z0-9-]+\.ts$/.test(file) && text.includes("export default defineRule("))
    .map(([file]) => file.slice(0, -".ts".length))
    .sort((a, b) => (idOf(a) < idOf(b) ? -1 : 1));
}

export function idOf(path: RulePath): string {
  return path.slice(path.indexOf("/") + 1);
}

/** The module that lists all rules: static imports, since reading many small chunks costs more than one large file. */
export function ruleIndex(paths: readonly RulePath[]): string {
  const imports = [...paths].sort().map((path) => `import ${camelCase(idOf(path))} from "./${path}.js";`);
  return `// ${GENERATED}
import type { Rule } from "../rule.js";
${imports.join("\n")}

/** Every rule, sorted by id. */
export const RULES: readonly Rule[] = [
${paths.map((path) => `  ${camelCase(idOf(path))},`).join("\n")}
];
`;
}
