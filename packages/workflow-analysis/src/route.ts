import type { SourceFile } from "@trustchain/findings";
import type { Dockerfile, DockerfileInstruction } from "./model/index.js";
import type { YamlDocument, YamlItem, YamlMap, YamlNode } from "./yaml/index.js";

/** Where an offset stands in a file's structure. */
export interface Route {
  /** In words that survive reformatting and moved lines: keys by name, items of a list by what they are rather than by their number. */
  words: string;
  /** Where that part of the file begins: a comment there counts for all that is in it. */
  head: number | null;
}

/** A file with the ways into it. */
export interface Structure {
  file: SourceFile;
  routeTo(offset: number): Route;
}

/** The way from the root of a file to an offset in it. What stands in for an alias isn't there. */
export function yamlStructure({ file, root }: YamlDocument): Structure {
  return { file, routeTo: (offset) => routeInYaml(root, offset) };
}

function routeInYaml(root: YamlNode | undefined, offset: number): Route {
  const parts: string[] = [];
  let node = root;
  while (node && node.kind !== "scalar") {
    const step = node.kind === "map" ? intoMap(node, offset) : intoItems(node.items, offset);
    if (!step) break;
    parts.push(step.name);
    node = step.node;
  }
  // A comment can't stand inside a block scalar.
  const head = node?.kind === "scalar" && node.isBlock ? node.start : null;
  return { words: parts.join("/"), head };
}

interface Into {
  name: string;
  node: YamlNode | undefined;
}

function intoMap(map: YamlMap, offset: number): Into | undefined {
  for (const entry of map.entries) {
    if (within(entry.key, offset)) return { name: entry.key.value, node: undefined };
    if (!entry.alias && within(entry.value, offset)) return { name: entry.key.value, node: entry.value };
  }
  return undefined;
}

function intoItems(items: readonly YamlItem[], offset: number): Into | undefined {
  const item = items.find(({ value, alias }) => !alias && within(value, offset));
  return item && { name: `[${nameOfItem(item.value)}]`, node: item.value };
}

function within(node: YamlNode, offset: number): boolean {
  return node.start <= offset && offset < Math.max(node.end, node.start + 1);
}

/** Names may be whole scripts: the beginning tells them apart well enough. */
const LONGEST_NAME = 120;

/** A step or update entry is known by its id, name, action or first command; a scalar by its text. */
function nameOfItem(node: YamlNode): string {
  if (node.kind === "scalar") return node.value.slice(0, LONGEST_NAME);
  if (node.kind === "seq") return "";
  const name =
    node.text("id") ?? node.text("name") ?? node.text("uses")?.split("@")[0] ?? node.text("package-ecosystem");
  const text = name ?? node.text("run")?.trimStart().split("\n", 1)[0] ?? node.entries[0]?.key.value ?? "";
  return text.slice(0, LONGEST_NAME);
}

/** The way into a Dockerfile: the build stage, and the instruction by its beginning. */
export function dockerfileStructure({ file, instructions }: Dockerfile): Structure {
  return {
    file,
    routeTo(offset) {
      const instruction = instructionAt(instructions, offset);
      if (!instruction) return { words: "", head: null };
      const { stage, start, end } = instruction;
      // Blanks are folded in what may be kept only: instructions may have a megabyte.
      const beginning = file.text.slice(start, Math.min(end, start + 4 * LONGEST_NAME));
      const text = beginning.replace(/(?:\s|[\\`][ \t]*\r?\n)+/g, " ");
      return { words: `${stage?.name ?? stage?.base ?? ""}/${text.slice(0, LONGEST_NAME)}`, head: start };
    },
  };
}

function instructionAt(
  instructions: readonly DockerfileInstruction[],
  offset: number,
): DockerfileInstruction | undefined {
  let low = 0;
  let high = instructions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((instructions[middle] as DockerfileInstruction).end <= offset) low = middle + 1;
    else high = middle;
  }
  const found = instructions[low];
  return found && found.start <= offset ? found : undefined;
}
