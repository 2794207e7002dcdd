import type { SourceFile } from "@trustchain/findings";
import type { FilePlace, PackageContent, PackageSource, Setting } from "../../model/index.js";

/** `name { … }`, or `name(…) { … }`. */
interface Block {
  name: string;
  /** Where its name begins. */
  start: number;
  /** Behind the opening brace. */
  from: number;
  /** At the closing brace. */
  to: number;
  children: Block[];
  above: Block | null;
  /** `buildscript`, `pluginManagement`, `publishing`, or `repositories` outside of them: the list that it belongs to. */
  group: string;
  /** In a block called `repositories`. */
  isInRepositories: boolean;
}

/**
 * Gradle's build scripts, as far as their repositories go: blocks are found by their braces, in Groovy and in Kotlin.
 *
 * @see Gradle documentation, "Declaring repositories", "Filtering repository content"
 */
export function readGradle(file: SourceFile): PackageContent {
  if (!/\brepositories\b/.test(file.text)) return { settings: [], sources: [] };
  const text = withoutComments(file.text);
  const blocks = blocksOf(text);
  // Nested ones are part of the outer: reading each on its own would read their text again and again.
  const repositories = blocks.filter(({ name, isInRepositories }) => name === "repositories" && !isInRepositories);
  return {
    settings: repositories.flatMap((block) => settingsIn(file, text, block)),
    sources: repositories.flatMap((block) => sourcesIn(file, text, block)),
  };
}

/** Comments as blanks; what stands in quotes stays. */
function withoutComments(text: string): string {
  return text.replace(/"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (match) =>
    match.startsWith("/") ? match.replace(/[^\n]/g, " ") : match,
  );
}

function blocksOf(text: string): Block[] {
  const blocks: Block[] = [];
  let open: Block | null = null;
  for (const token of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|[{}]/g)) {
    if (token[0] === "{") {
      const { name, start } = nameBefore(text, token.index);
      const block: Block = {
        name,
        start,
        from: token.index + 1,
        to: text.length,
        children: [],
        above: open,
        group: groupUnder(open),
        isInRepositories: open !== null && (open.isInRepositories || open.name === "repositories"),
      };
      open?.children.push(block);
      blocks.push(block);
      open = block;
    } else if (token[0] === "}" && open) {
      open.to = token.index;
      open = open.above;
    }
  }
  return blocks;
}

/** A name may have arguments between it and the brace; nobody's are longer. */
function nameBefore(text: string, brace: number): { name: string; start: number } {
  const from = Math.max(0, brace - 300);
  const found = /([\w.]+)\s*(?:\([^(){}]*\)\s*)?$/.exec(text.slice(from, brace));
  return found ? { name: found[1] as string, start: from + found.index } : { name: "", start: brace };
}

/** The well-known repositories have functions of their own. */
const NAMED = /\b(mavenCentral|google|gradlePluginPortal|jcenter)\s*\(/g;

function sourcesIn(file: SourceFile, text: string, block: Block): PackageSource[] {
  const { group } = block;
  const sources: PackageSource[] = [];
  for (const found of text.slice(block.from, block.to).matchAll(NAMED)) {
    const start = block.from + found.index;
    const own = startingAt(block, start);
    const url = `${found[1]}()`;
    const place = { file, start, end: start + url.length };
    sources.push({ url, place, urlPlace: undefined, role: roleOf(text, own, block, start), group });
  }
  for (const found of text
    .slice(block.from, block.to)
    .matchAll(
      /\b(?:url|uri|setUrl)\b[\s=(]*(?:uri\s*\(\s*)?(["'])([^"'\n]*)\1|\b(?:maven|ivy)\s*\(\s*(?:url\s*=\s*)?(["'])([^"'\n]*)\3/g,
    )) {
    const url = found[2] ?? found[4] ?? "";
    const at = block.from + found.index + found[0].lastIndexOf(url === "" ? (found[1] ?? '"') : url);
    const start = block.from + found.index;
    const own = innermost(block, start) ?? startingAt(block, start);
    const urlPlace: FilePlace = { file, start: at, end: at + url.length };
    const place = { file, start, end: start + found[0].length };
    sources.push({ url, place, urlPlace, role: roleOf(text, own, block, start), group });
  }
  return sources.sort((a, b) => a.place.start - b.place.start);
}

/** The child of a block that an offset is in. */
function innermost(block: Block, offset: number): Block | undefined {
  const child = lastChild(block, ({ from }) => from <= offset);
  return child && offset < child.to ? child : undefined;
}

/** The child of a block whose name begins at an offset. */
function startingAt(block: Block, offset: number): Block | undefined {
  const child = lastChild(block, ({ start }) => start <= offset);
  return child?.start === offset ? child : undefined;
}

/** The last child that isn't behind a place: children stand in order, so half of them go with each look. */
function lastChild({ children }: Block, isBefore: (child: Block) => boolean): Block | undefined {
  let low = 0;
  let high = children.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (isBefore(children[middle] as Block)) low = middle + 1;
    else high = middle;
  }
  return children[low - 1];
}

/** Its content is filtered, or somebody else's is kept from it. */
function roleOf(text: string, own: Block | undefined, block: Block, offset: number): PackageSource["role"] {
  const around = own ?? innermost(block, offset);
  if (block.group === "publishing") return "limited";
  return around && isLimited(text, around) ? "limited" : "extra";
}

const limited = new WeakMap<Block, boolean>();

function isLimited(text: string, block: Block): boolean {
  const known = limited.get(block);
  if (known !== undefined) return known;
  const is =
    block.name === "exclusiveContent" ||
    /\b(?:include|exclude)(?:Group|Module|Version)\w*\b/.test(text.slice(block.from, block.to));
  limited.set(block, is);
  return is;
}

/** Plugins, the build script's own classes and the project's dependencies are looked for in lists of their own. */
function groupUnder(above: Block | null): string {
  if (!above) return "repositories";
  if (above.name === "uploadArchives") return "publishing";
  return /^(?:pluginManagement|buildscript|publishing)$/.test(above.name) ? above.name : above.group;
}

const ASSIGNED = /\b(isAllowInsecureProtocol|allowInsecureProtocol|password)\s*(?:=\s*|\(\s*|\s)(["']?)([^"'\n)};]*)/g;

function settingsIn(file: SourceFile, text: string, block: Block): Setting[] {
  return Array.from(text.slice(block.from, block.to).matchAll(ASSIGNED), (found) => {
    const [whole, name = "", quote = "", value = ""] = found;
    const start = block.from + found.index;
    const end = start + whole.length;
    // Without quotes it is an expression: `password = findProperty("x")`.
    return {
      path: ["repositories", name, quote === "" ? "expression" : "text"],
      value: value.trim(),
      place: { file, start, end: start + name.length },
      valuePlace: { file, start: end - value.length, end: end - value.length + value.trimEnd().length },
    };
  });
}
