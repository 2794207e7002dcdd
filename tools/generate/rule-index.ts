import { GENERATED } from "./marker.ts";
import { camelCase } from "./names.ts";

/** Where a rule's file is, relative to the folder of rules and without its ending: `runner/insecure-commands`. */
export type RulePath = string;

/** Rule files among the files of the rules' folder, `<category>/<rule-id>.ts`, in the order of their ids. */
export function rulePaths(files: readonly string[]): RulePath[] {
  return files
    .filter((file) => /^[a-z0-9-]+\/[a-z0-9-]+\.ts$/.test(file))
    .map((file) => file.slice(0, -".ts".length))
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
