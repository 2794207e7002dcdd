import type { Span } from "@trustchain/findings";
import { languageOf } from "./languages.js";
import type { CharacterClass } from "./path.js";
import { isCode } from "./program-text.js";
import type { ProgramText } from "./text.js";

/** Give numbers, hashes, tests, or text that no shell takes apart. */
export const CLEANS =
  /^(?:parseInt|parseFloat|Number|Boolean|encodeURIComponent|int|float|bool|len|shlex\.quote|hash|!)\s*\(|^!|(?:\.(?:length|includes|startsWith|endsWith|test|indexOf)\b)/;

export function eventOf(object: string | undefined): string {
  if (object === "issue") return "issues";
  return object === "comment" ? "issue_comment" : "pull_request_target";
}

/** Methods of texts aren't parts of the payload. */
export function withoutMethod(path: readonly string[]): readonly string[] {
  const at = path.findIndex((part) =>
    /^(?:trim|split|slice|substring|replace|replaceall|tolowercase|touppercase|tostring|map|filter|join|match|at|concat)$/.test(
      part,
    ),
  );
  return at < 0 ? path : path.slice(0, at);
}

interface Check {
  at: number;
  name: string;
  characters: CharacterClass;
}

/** `if (!/^…$/.test(x)) throw`, `if not re.fullmatch("…", x): sys.exit()`. */
export function checksIn(code: string): Check[] {
  const found: Check[] = [];
  const add = (at: number, name: string, pattern: string, isWhole: boolean) => {
    const characters = languageOf(isWhole ? `^${pattern.replace(/^\^|\$$/g, "")}$` : pattern);
    const stops = /^.{0,120}?\b(?:throw|return|process\.exit|sys\.exit|raise|exit)\b/s.test(code.slice(at, at + 200));
    if (characters && characters !== "text" && stops) found.push({ at, name, characters });
  };
  for (const match of code.matchAll(
    /!\s*\/(\^[^\n]{1,200}?\$)\/(?![a-z]{0,4}m)[a-z]{0,5}\.test\(\s*([A-Za-z_$][\w$]{0,60})\s*\)/g,
  )) {
    add(match.index + match[0].length, match[2] as string, match[1] as string, false);
  }
  for (const match of code.matchAll(
    /not\s+re\.(fullmatch|match)\(\s*r?["']([^\n"']{1,200})["']\s*,\s*([A-Za-z_]\w{0,60})\s*\)/g,
  )) {
    add(match.index + match[0].length, match[3] as string, match[2] as string, match[1] === "fullmatch");
  }
  return found;
}

export function returnsOf(script: ProgramText["script"]): Span[] {
  if (script.shell !== "javascript") return [];
  return [...script.text.matchAll(/\breturn\b[ \t]*([^\n;]{1,500})/g)].flatMap((match) => {
    const start = match.index + match[0].length - (match[1] as string).length;
    return isCode(script, match.index) ? [{ start, end: match.index + match[0].length }] : [];
  });
}

/** `"npm", ["ci"]`, `["npm", "ci"]`, `"npm ci"`: the words, where they are written out. */
export function commandLine(args: readonly string[]): string {
  const [first = "", second = ""] = args;
  const isList = (text: string) => text.trim().startsWith("[");
  const words = (text: string) =>
    [...text.matchAll(/(["'`])((?:(?!\1)[^\\\n])*)\1/g)].map((match) => match[2] as string);
  const own = words(first);
  if (isList(first)) return own.join(" ");
  return [own[0] ?? "", ...(isList(second) ? words(second) : [])]
    .join(" ")
    .replaceAll(/\$\{[^}]*\}/g, "")
    .trim();
}
