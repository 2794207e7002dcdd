import type { Span } from "@trustchain/findings";
import type { Script } from "../shell/index.js";

/** No program of a person has more of them. */
const MOST = 2000;
/** No statement of a person is longer. */
const LONGEST_STATEMENT = 4000;

/** Is the offset in plain code, not in a string or comment? */
export function isCode(script: Script, offset: number): boolean {
  const quoting = script.quotingAt(offset);
  return quoting === "none" || quoting === "template-expression" || quoting === "f-string-field";
}

/** An assignment: what it names, and what it is given. */
export interface Statement {
  /** Local names with the keys that they take of an object. */
  names: readonly (readonly [local: string, key: string])[];
  isObject: boolean;
  value: Span;
  at: number;
}

const ASSIGNS =
  /(?:\b(?:const|let|var)\s+)?(?:([A-Za-z_$][\w$]{0,60})(?:\s*:\s*[\w.[\]| ]{1,40})?|\{([\w$\s,:]{1,300})\})\s*=(?![=>])\s*/g;

/** The assignments of a program, in order. */
export function statementsOf(script: Script): Statement[] {
  const found: Statement[] = [];
  for (const match of script.text.matchAll(ASSIGNS)) {
    if (found.length === MOST) break;
    if (!isCode(script, match.index) || /[.\w$]/.test(script.text[match.index - 1] ?? "")) continue;
    const start = match.index + match[0].length;
    const value = { start, end: endOfStatement(script, start) };
    const [, name, keys] = match;
    const names = name === undefined ? keysOf(keys ?? "") : [[name, name] as const];
    found.push({ names, isObject: name === undefined, value, at: value.end });
  }
  return found;
}

function keysOf(text: string): (readonly [string, string])[] {
  return text.split(",").flatMap((part) => {
    const [key = "", local = key] = part.split(":").map((word) => word.trim());
    return /^[\w$]+$/.test(key) && /^[\w$]+$/.test(local) ? [[local, key] as const] : [];
  });
}

/** A statement ends with its line, unless brackets are open. */
function endOfStatement(script: Script, start: number): number {
  const { text } = script;
  const limit = Math.min(text.length, start + LONGEST_STATEMENT);
  let open = 0;
  for (let at = start; at < limit; at++) {
    const char = text[at] as string;
    if (!"([{)]};\n,".includes(char) || !isCode(script, at)) continue;
    if ("([{".includes(char)) open++;
    else if (")]}".includes(char) && --open < 0) return at;
    else if (open === 0 && (char === ";" || (char === "\n" && !/^\s*[.?+]/.test(text.slice(at + 1, at + 40)))))
      return at;
  }
  return limit;
}

/** Where a program reads what comes from outside. */
export type ProgramSource = Span &
  (
    | { kind: "variable" | "input" | "file"; name: string }
    | { kind: "argument"; index: number }
    | { kind: "payload"; path: readonly string[] }
  );

const SOURCES =
  /process\.env(?:\.([A-Za-z_]\w{0,80})|\[\s*["'`](\w{1,80})["'`]\s*\])|(?:os\.)?environ(?:\.get\(\s*|\[\s*)["'](\w{1,80})["']|getenv\(\s*["'](\w{1,80})["']|core\.getInput\(\s*["'`]([\w -]{1,80})["'`]|process\.argv(?:\[(\d{1,2})\]|\b)|sys\.argv(?:\[(\d{1,2})\]|\b)|(?:\bcontext|github)(?:\.context)?\.payload((?:(?:\?\.|\.)\w{1,60}|\[["']?\w{1,60}["']?\]){0,10})|(?:readFile(?:Sync)?|read_text|open)\(\s*["'`]([^"'`\n]{1,200})["'`]/g;

/** The sources in a range; what stands in plain strings isn't one. */
export function sourcesIn(script: Script, { start, end }: Span): ProgramSource[] {
  const found: ProgramSource[] = [];
  for (const match of script.text.slice(start, end).matchAll(SOURCES)) {
    const at = { start: start + match.index, end: start + match.index + match[0].length };
    if (!isCode(script, at.start)) continue;
    const [whole, dotted, indexed, environ, getenv, input, argv, argument, payload, file] = match;
    const variable = dotted ?? indexed ?? environ ?? getenv;
    if (variable !== undefined) found.push({ kind: "variable", name: variable, ...at });
    else if (input !== undefined) found.push({ kind: "input", name: input, ...at });
    else if (file !== undefined) found.push({ kind: "file", name: file, ...at });
    else if (payload !== undefined) found.push({ kind: "payload", path: pathOf(payload), ...at });
    // Node's first two are its own name and the program's, Python's first one is the program's.
    else if (whole.startsWith("process"))
      found.push({ kind: "argument", index: argv === undefined ? -1 : Number(argv) - 2, ...at });
    else found.push({ kind: "argument", index: argument === undefined ? -1 : Number(argument) - 1, ...at });
  }
  return found;
}

const METHODS =
  /^(?:trim|split|slice|substring|replace|replaceAll|toLowerCase|toUpperCase|toString|map|filter|join|match)$/;

function pathOf(written: string): string[] {
  const parts = written
    .replaceAll(/\[["']?(\w+)["']?\]/g, ".$1")
    .split(/\?\.|\./)
    .filter((part) => part !== "");
  const method = parts.findIndex((part) => METHODS.test(part));
  return (method < 0 ? parts : parts.slice(0, method)).map((part) => part.toLowerCase());
}

const NAMES = /(?<![\w$.])([A-Za-z_$][\w$]{0,60})((?:(?:\?\.|\.)\w{1,60}){0,8})/g;

/** Names that are used in a range, with what is read of them. */
export function* namesIn(script: Script, { start, end }: Span): Generator<{ name: string; path: readonly string[] }> {
  for (const match of script.text.slice(start, end).matchAll(NAMES)) {
    if (!isCode(script, start + match.index)) continue;
    yield { name: match[1] as string, path: (match[2] ?? "").split(/\?\.|\./).filter((part) => part !== "") };
  }
}

/** What a call does with its first argument. */
export interface ProgramCall extends Span {
  kind: "evaluate" | "shell" | "program" | "split" | "load" | "dispatch";
  name: string;
  /** The offset behind its bracket. */
  open: number;
}

const CALLS =
  /(?<![\w$])(createWorkflowDispatch|createDispatchEvent|new Function|eval|(?:exec\.)?(?:exec|getExecOutput)|execSync|(?:child_process|cp|childProcess)\.exec(?:Sync|File|FileSync)?|execFile(?:Sync)?|spawn(?:Sync)?|os\.system|os\.popen|subprocess\.(?:run|call|check_call|check_output|Popen|getoutput|getstatusoutput)|vm\.runIn\w{1,30}|require|import|execa(?:Command)?(?:Sync)?|__import__)\s*\(/g;

/** The calls of a program that run something. */
export function callsOf(script: Script): ProgramCall[] {
  const found: ProgramCall[] = [];
  for (const match of script.text.matchAll(CALLS)) {
    if (found.length === MOST) break;
    if (!isCode(script, match.index)) continue;
    const name = match[1] as string;
    const open = match.index + match[0].length;
    const kind = kindOf(name, script.shell === "python", script.text[match.index - 1] === ".");
    if (kind) found.push({ kind, name, start: match.index, end: endOfCall(script, open), open });
  }
  return found;
}

function kindOf(name: string, isPython: boolean, isMethod: boolean): ProgramCall["kind"] | null {
  if (name.startsWith("create")) return "dispatch";
  if (/^(?:exec\.exec|exec\.getExecOutput|getExecOutput|execaCommand)/.test(name)) return "split";
  if (name === "require" || name === "import" || name === "__import__") return isMethod ? null : "load";
  if (name === "eval" || name === "new Function" || name.startsWith("vm.")) return isMethod ? null : "evaluate";
  // `pattern.exec(text)` runs nothing.
  if (name === "exec") return isMethod ? null : isPython ? "evaluate" : "shell";
  if (/^(?:execSync|os\.system|os\.popen|subprocess\.get)|\.exec(?:Sync)?$/.test(name)) return "shell";
  return "program";
}

function endOfCall(script: Script, open: number): number {
  const spans = argumentsAt(script, open);
  return Math.min(script.text.length, (spans.at(-1)?.end ?? open) + 1);
}

/** The arguments of a call whose bracket ends at an offset. */
export function argumentsAt(script: Script, open: number): Span[] {
  const { text } = script;
  const limit = Math.min(text.length, open + LONGEST_STATEMENT);
  const found: Span[] = [];
  let depth = 0;
  let start = open;
  for (let at = open; at < limit; at++) {
    const char = text[at] as string;
    if (!"([{)]},".includes(char) || !isCode(script, at)) continue;
    if ("([{".includes(char)) depth++;
    else if (")]}".includes(char) && --depth < 0) {
      if (at > start) found.push({ start, end: at });
      return found;
    } else if (char === "," && depth === 0) {
      found.push({ start, end: at });
      start = at + 1;
    }
  }
  return found;
}
