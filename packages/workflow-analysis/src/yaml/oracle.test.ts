import { describe, expect, it } from "@jest/globals";
import { SourceFile } from "@trustchain/findings";
import fc from "fast-check";
import { corpusTexts, HAS_CORPUS, NO_CORPUS } from "../../../../test/corpus.ts";
import { where } from "../../../../test/where.ts";
import type { YamlDocument, YamlNode } from "./nodes.js";
import { parseYaml } from "./parse.js";
import { parseTolerantly } from "./tolerant.js";

/** Both front ends must give one tree: the `yaml` library judges the fast one. */
type Plain = string | Plain[] | { [key: string]: Plain };

function plain(node: YamlNode | undefined): Plain {
  if (!node) return "nothing";
  if (node.kind === "scalar")
    return `${node.style} ${node.isEmpty ? "" : node.start} ${node.tag} ${JSON.stringify(node.value)}`;
  if (node.kind === "seq") return node.items.map((item) => (item.alias ? `*${item.alias.start}` : plain(item.value)));
  return node.entries.map((entry) => [plain(entry.key), entry.alias ? `*${entry.alias.start}` : plain(entry.value)]);
}

function collectionEnds(node: YamlNode | undefined): string[] {
  if (!node || node.kind === "scalar") return [];
  const own = node.flow ? [`${node.kind} ${node.start}-${node.end}`] : [];
  const children = node.kind === "seq" ? node.items : node.entries;
  return [...own, ...children.flatMap((child) => (child.alias ? [] : collectionEnds(child.value)))];
}

const NO_REFUSAL = { start: 0, end: 0, message: "refused" };

async function both(text: string): Promise<[YamlDocument, YamlDocument]> {
  const file = new SourceFile("f.yml", text);
  return [await parseYaml(file), parseTolerantly(file, NO_REFUSAL)];
}

const texts = corpusTexts();
const withCorpus = where(it, HAS_CORPUS, NO_CORPUS);

describe("the fast YAML front end, judged by the yaml library", () => {
  withCorpus("gives the same tree for every file of the corpus", async () => {
    let compared = 0;
    for (const [path, text] of texts) {
      const [fast, slow] = await both(text);
      if (slow.problems.length > 0) continue;
      expect({ path, tree: plain(fast.root) }).toEqual({ path, tree: plain(slow.root) });
      expect({ path, ends: collectionEnds(fast.root) }).toEqual({ path, ends: collectionEnds(slow.root) });
      compared++;
    }
    expect(compared).toBeGreaterThan(580);
  });

  withCorpus("agrees with it on files that were cut, doubled or overwritten anywhere", async () => {
    const short = [...texts.values()].filter((text) => text.length < 6000);
    const junk = fc.constantFrom(
      "",
      "\t",
      "\r\n",
      "  ",
      ": ",
      "- ",
      "#",
      " # c\n",
      "'",
      '"',
      "[",
      "}",
      "|",
      ">-",
      "&a ",
      "*a",
      "\n\n",
      "é😀",
      "{a: b}",
      "? ",
    );
    await fc.assert(
      fc.asyncProperty(fc.constantFrom(...short), fc.nat(), fc.nat(12), junk, async (text, seed, cut, insert) => {
        const at = seed % text.length;
        const [fast, slow] = await both(text.slice(0, at) + insert + text.slice(at + cut));
        if (fast.problems.length > 0 || slow.problems.length > 0) return;
        expect(plain(fast.root)).toEqual(plain(slow.root));
      }),
      { numRuns: 1500, seed: 7 },
    );
  });
});
