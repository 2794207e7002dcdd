import { didYouMean, UserError } from "@trustchain/action-kit";
import type { SourceFile } from "@trustchain/findings";
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from "../yaml/index.js";

/** The word that an entry holds; null where there is none. */
export function oneOf<T extends string>(entry: YamlEntry | undefined, words: readonly T[]): T | null {
  if (!entry || isNull(entry.value)) return null;
  const node = entry.value;
  const text = node.kind === "scalar" ? node.value : "";
  const word = words.find((candidate) => candidate === text);
  if (word) return word;
  const given = node.kind === "scalar" ? `\`${text}\`${didYouMean(text, words)}` : "a collection";
  throw wrong(node.file, node.start, `\`${entry.key.value}\` is ${given}`, `write one of ${words.join(", ")}`);
}

/** The texts of a list, or the one that stands alone. */
export function texts(entry: YamlEntry | undefined): string[] {
  if (!entry || isNull(entry.value)) return [];
  const { value } = entry;
  const scalars: (YamlScalar | null)[] =
    value.kind === "seq"
      ? value.items.map((item) => (item.value.kind === "scalar" ? item.value : null))
      : [value.kind === "scalar" ? value : null];
  return scalars.map((scalar) => {
    if (typeof scalar?.typed === "string" && scalar.value !== "") return scalar.value;
    throw wrong(
      value.file,
      value.start,
      `\`${entry.key.value}\` holds something else than texts`,
      "write a list of texts",
    );
  });
}

export function expectMap(node: YamlNode, what: string): YamlMap {
  if (node.kind === "map") return node;
  throw wrong(node.file, node.start, `no mapping stands here, but ${what}`, "see docs/trustchain.schema.json");
}

export function expectKeys(map: YamlMap, known: readonly string[]): void {
  for (const { key } of map.entries) {
    if (known.includes(key.value)) continue;
    throw wrong(
      key.file,
      key.start,
      `there is no setting \`${key.value}\`${didYouMean(key.value, known)}`,
      `the settings here are ${known.join(", ")}`,
    );
  }
}

export function isNull(node: YamlNode): boolean {
  return node.kind === "scalar" && node.isNull;
}

/** An error at a place of the settings. */
export function wrong(file: SourceFile, offset: number, reason: string, remedy: string): UserError {
  const { line, column } = file.position(offset);
  return new UserError(`${file.path}:${line}:${column}`, reason, remedy);
}
