import type { SourceFile } from "@trustchain/findings";
import { references } from "../expressions/index.js";
import { expressionsIn } from "../model/index.js";
import type { YamlNode, YamlScalar } from "../yaml/index.js";
import { visitScalars } from "./visit-scalars.js";

/** The secrets that expressions below a node name, as they write them; `*` where the name is computed or all are meant. */
export function secretsNamedBelow(node: YamlNode): string[] {
  const names: string[] = [];
  const mayHold = mentionsOf(node.file);
  visitScalars(node, (scalar) => collectSecretsNamedIn(scalar, names), mayHold);
  return names;
}

function collectSecretsNamedIn(scalar: YamlScalar, names: string[]): void {
  for (const embedded of expressionsIn(scalar)) {
    // Few expressions speak of secrets: the others needn't be parsed for this.
    if (!/secrets/i.test(embedded.body) || !embedded.expression) continue;
    for (const { segments, node } of references(embedded.expression)) {
      if (segments[0] !== "secrets") continue;
      const name = segments[1] ?? "*";
      names.push(name === "*" ? name : asWritten(scalar.value.slice(node.start, node.end), name));
    }
  }
}

function asWritten(text: string, name: string): string {
  const at = text.toLowerCase().indexOf(name, "secrets".length);
  return at === -1 ? name : text.slice(at, at + name.length);
}

type MayHold = (node: YamlNode) => boolean;

const cache = new WeakMap<SourceFile, MayHold>();

/** Whether a node may speak of secrets, told from the text, so that the rest of the file needn't be made into a tree. */
function mentionsOf(file: SourceFile): MayHold {
  let mayHold = cache.get(file);
  if (!mayHold) {
    mayHold = readMentions(file.text);
    cache.set(file, mayHold);
  }
  return mayHold;
}

/** By these a node can hold what isn't written in its own lines: anchors, and the escapes of double-quoted text. */
const SPEAKS_ELSEWHERE = /(?:^|[\s:,[{-])&[^\s&]|\\[xuU]/m;

function readMentions(text: string): MayHold {
  if (SPEAKS_ELSEWHERE.test(text)) return () => true;
  const offsets = Array.from(text.matchAll(/secrets/gi), ({ index }) => index);
  return ({ start, end }) => {
    const first = firstFrom(offsets, start);
    return first !== undefined && first < end;
  };
}

/** The least of the sorted offsets that isn't below `start`. */
function firstFrom(offsets: readonly number[], start: number): number | undefined {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return offsets[low];
}
