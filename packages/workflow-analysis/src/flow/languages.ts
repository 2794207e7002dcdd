import type { CharacterClass } from "./path.js";
import { isAtMost } from "./taint.js";

/** Characters that mean nothing to any shell, wherever they stand. */
const HARMLESS = /^[A-Za-z0-9_.,:@%+=/-]$/;
const NAMED_SETS = /\[:(?:alnum|alpha|digit|lower|upper|xdigit):\]/g;

/**
 * The class of the texts that only hold characters of a set, as `tr` and the brackets of patterns write it: `a-z0-9_`.
 */
export function alphabetOf(set: string): CharacterClass {
  const bare = set
    .replace(NAMED_SETS, "")
    .replaceAll(/\\[dw]/g, "")
    .replaceAll(/[[\](){}*+?\\]|\{\d+(?:,\d*)?\}/g, "");
  // A range such as `!-~` takes everything between.
  for (const [range] of bare.matchAll(/(?:[^A-Za-z0-9]-[^-]|[A-Za-z0-9]-[^A-Za-z0-9])/g)) {
    if (/[^\w.,:@%+=/ -]/.test(range)) return "line";
  }
  if (/\n|\\n|:space:|:print:|:graph:|:cntrl:|:punct:/.test(set))
    return /\\n|\n|:space:|:cntrl:/.test(set) ? "text" : "line";
  return [...bare].every((char) => HARMLESS.test(char)) ? "slug" : "line";
}

/** The class of the texts that a whole-string regular expression lets through; null where it isn't anchored at both ends. */
export function languageOf(pattern: string): CharacterClass | null {
  const bare = pattern.trim();
  if (!bare.startsWith("^") || !/(?:^|[^\\])\$$/.test(bare)) return null;
  return classOfPattern(bare.slice(1, -1));
}

/** Without anchors: a pattern that has to match the whole text. */
export function classOfPattern(pattern: string): CharacterClass | null {
  if (hasBareAlternative(pattern)) return null;
  let widest: CharacterClass = "slug";
  const take = (characters: CharacterClass) => {
    if (!isAtMost(characters, widest)) widest = characters;
  };
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i] as string;
    if (char === "\\") {
      i++;
      take(classOfEscape(pattern[i] ?? ""));
    } else if (char === "[") {
      const end = endOfSet(pattern, i);
      const set = pattern.slice(i + 1, end);
      take(set.startsWith("^") ? classWithout(set.slice(1)) : alphabetOf(set));
      i = end;
    } else if (char === ".") take("text");
    else if (char === "{") i = Math.max(i, pattern.indexOf("}", i));
    else if (!"()*+?|".includes(char) && !HARMLESS.test(char)) take("line");
  }
  return widest;
}

/** `^a$|^b` : an alternative outside of parentheses undoes the anchors. */
function hasBareAlternative(pattern: string): boolean {
  let depth = 0;
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === "\\") i++;
    else if (char === "(") depth++;
    else if (char === ")") depth--;
    else if (char === "|" && depth === 0) return true;
  }
  return false;
}

function endOfSet(pattern: string, start: number): number {
  let i = start + 1;
  if (pattern[i] === "^") i++;
  if (pattern[i] === "]") i++;
  while (i < pattern.length && pattern[i] !== "]") {
    if (pattern.startsWith("[:", i)) i = Math.max(i, pattern.indexOf(":]", i) + 1);
    i++;
  }
  return i;
}

function classOfEscape(char: string): CharacterClass {
  if ("dw".includes(char)) return "slug";
  if ("DSWs".includes(char)) return "text";
  return HARMLESS.test(char) ? "slug" : "line";
}

/** `[^\n]` holds no line break, but all else. */
function classWithout(set: string): CharacterClass {
  return set.includes("\\n") || set.includes("\\s") || set.includes(":space:") ? "line" : "text";
}

/** The class of what the groups of a pattern match; of the whole match, where it has none. */
export function classOfGroups(pattern: string): CharacterClass {
  const groups = groupsOf(pattern);
  const parts = groups.length > 0 ? groups : [pattern.replace(/^\^/, "").replace(/\$$/, "")];
  return parts.map(widestOf).reduce((a, b) => (isAtMost(a, b) ? b : a), "slug" as CharacterClass);
}

/** Of a pattern with alternatives the widest one. */
function widestOf(pattern: string): CharacterClass {
  return classOfPattern(`(?:${pattern})`) ?? "text";
}

/** The texts of the outermost capturing groups. */
function groupsOf(pattern: string): string[] {
  const found: string[] = [];
  const open: number[] = [];
  for (let i = 0; i < pattern.length; i++) {
    const char = pattern[i];
    if (char === "\\") i++;
    else if (char === "[") i = endOfSet(pattern, i);
    else if (char === "(") open.push(pattern[i + 1] === "?" && pattern[i + 2] !== "<" ? -1 : i + 1);
    else if (char === ")") {
      const start = open.pop() ?? -1;
      if (start >= 0) found.push(pattern.slice(start, i).replace(/^\?<\w+>/, ""));
    }
  }
  return found;
}
