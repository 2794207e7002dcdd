import { GENERATED } from "./marker.ts";
import { camelCase } from "./names.ts";

/** Keys of a list's entries that say what they rest on: for its readers, not for the rules. */
const FOR_READERS = new Set(["basis", "note"]);

/**
 * The module that holds the entries of every list of facts. They are texts until somebody asks: most runs need few lists.
 *
 * @param files the JSON texts by the name of the list
 */
export function factsData(files: ReadonlyMap<string, string>): string {
  const lines = [...files].map(([name, text]) => {
    const { entries } = JSON.parse(text, (key, value) => (FOR_READERS.has(key) ? undefined : value)) as {
      entries: unknown;
    };
    return `  ${JSON.stringify(name)}: () => JSON.parse(${JSON.stringify(JSON.stringify(entries))}),`;
  });
  return `// ${GENERATED}

/** The entries of \`data/<name>.json\`, by name. */
export const DATA: Readonly<Record<string, () => readonly Record<string, unknown>[]>> = {
${lines.join("\n")}
};
`;
}

/** The module that lists the lists. */
export function factsIndex(names: readonly string[]): string {
  const imports = names.map((name) => `import ${camelCase(name)} from "./${name}.js";`);
  return `// ${GENERATED}
import type { FactList } from "../facts.js";
${imports.join("\n")}

/** Every list of facts, by name. */
export const FACT_LISTS: readonly FactList[] = [
${names.map((name) => `  ${camelCase(name)},`).join("\n")}
];
`;
}
