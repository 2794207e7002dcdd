import { didYouMean } from "@trustchain/action-kit";
import { expectKeys, expectMap, isNull, wrong } from "../config/read.js";
import type { YamlEntry, YamlNode } from "../yaml/index.js";
import type { FactFields, FactList } from "./facts.js";
import { FACT_LISTS } from "./lists/index.generated.js";

/**
 * What settings add to the lists of facts: `facts: { <list>: [ entries ] }`.
 *
 * @throws UserError for anything that isn't as it should be, with the place in the file
 */
export function readFacts({ value }: YamlEntry): Map<string, readonly unknown[]> {
  const map = expectMap(value, "`facts` holds names of lists with entries");
  return new Map(map.entries.map((entry) => [entry.key.value, readEntries(entry, listNamed(entry))]));
}

function listNamed({ key }: YamlEntry): FactList {
  const list = FACT_LISTS.find(({ name }) => name === key.value);
  if (list) return list;
  const names = FACT_LISTS.map(({ name }) => name);
  const reason = `there is no list of facts \`${key.value}\`${didYouMean(key.value, names)}`;
  throw wrong(key.file, key.start, reason, `the lists are ${names.join(", ")}`);
}

/** The entries of a list as they stand in a file; defaults fill in for what they leave out. */
export function readEntries({ key, value }: YamlEntry, { fields }: FactList): Record<string, unknown>[] {
  if (value.kind !== "seq")
    throw wrong(value.file, value.start, `\`${key.value}\` is no list`, "write a list of entries");
  return value.items.map((item) => readEntry(item.value, fields));
}

function readEntry(node: YamlNode, fields: FactFields): Record<string, unknown> {
  const map = expectMap(node, "an entry has keys with values");
  expectKeys(map, Object.keys(fields));
  return Object.fromEntries(
    Object.entries(fields).map(([name, field]) => {
      const entry = map.entry(name);
      if (entry && !isNull(entry.value)) return [name, field.read(entry)];
      if (field.isRequired) throw wrong(map.file, map.start, `the entry has no \`${name}\``, `add \`${name}\``);
      return [name, field.default];
    }),
  );
}
