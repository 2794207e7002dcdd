import type { Span } from "@trustchain/findings";
import { holdsExpression } from "../embedded.js";
import type { Script } from "../script.js";
import { isConstant } from "./constants.js";
import type { EnvironmentFileWrite } from "./write.js";

/** More are found in no program that a person wrote; each costs a look at the whole. */
const MAX_REFERENCES = 40;
const MAX_USES = 40;
const MAX_CALLS = 400;
/** No statement of a person is longer. */
const MAX_STATEMENT = 20_000;

/** A place where a program asks for the path of one of the runner's files. */
interface Reference extends Span {
  file: string;
}

/** Writes by a Python script: `open(os.environ["GITHUB_ENV"], "a")`, `Path(os.getenv("GITHUB_ENV")).write_text(…)`. */
export function pythonWrites(script: Script, names: readonly string[]): EnvironmentFileWrite[] {
  const code = blankStrings(script);
  const writes: EnvironmentFileWrite[] = [];
  const dynamic = dynamicPythonContent(script, code);
  for (const reference of pythonReferences(script, code, names).slice(0, MAX_REFERENCES)) {
    const before = code.slice(0, reference.start);
    const alias = /(?:^|\n)[ \t]*([A-Za-z_]\w*)[ \t]*(?::[^=\n]*)?=[ \t]*$/.exec(before.slice(-200))?.[1];
    const places = alias === undefined ? [reference] : usesOf(code, alias, reference);
    for (const place of places) {
      if (!isWrittenInPython(script, code, place)) continue;
      writes.push(made(script, code, { ...place, file: reference.file }, dynamic));
    }
  }
  return writes;
}

/** Writes by JavaScript: `fs.appendFileSync(process.env.GITHUB_ENV, "…")`, `core.exportVariable("A", "…")`. */
export function javascriptWrites(script: Script, names: readonly string[]): EnvironmentFileWrite[] {
  const code = blankStrings(script);
  const writes = toolkitWrites(script, code, names);
  for (const reference of javascriptReferences(script, code, names).slice(0, MAX_REFERENCES)) {
    const before = code.slice(Math.max(0, reference.start - 200), reference.start);
    const alias = /\b(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*=\s*$/.exec(before)?.[1];
    const places = alias === undefined ? [reference] : usesOf(code, alias, reference);
    for (const place of places) {
      if (
        !/\b(?:appendFile|writeFile|createWriteStream|outputFile)(?:Sync)?\s*\(\s*$/.test(
          code.slice(Math.max(0, place.start - 60), place.start),
        )
      ) {
        continue;
      }
      const end = closingBracket(code, place.end);
      const content = { start: place.end, end };
      const isFixed = code[place.end] === "," && isFixedText(script, code, content);
      writes.push(made(script, code, { ...place, file: reference.file }, isFixed ? undefined : content));
    }
  }
  return writes;
}

/** Functions of @actions/core that write to one of the files. */
const TOOLKIT = new Map([
  ["exportVariable", "GITHUB_ENV"],
  ["addPath", "GITHUB_PATH"],
  ["setOutput", "GITHUB_OUTPUT"],
  ["saveState", "GITHUB_STATE"],
]);

/** @see actions/toolkit, packages/core/src/core.ts */
function toolkitWrites(script: Script, code: string, names: readonly string[]): EnvironmentFileWrite[] {
  const writes: EnvironmentFileWrite[] = [];
  for (const match of code.matchAll(/\bcore\s*\.\s*(\w{1,20})\s*\(/g)) {
    const file = TOOLKIT.get(match[1] as string);
    if (file === undefined || !names.includes(file)) continue;
    const end = match.index + match[0].length;
    const content = { start: end, end: closingBracket(code, end) };
    const reference = { file, start: match.index, end: end - 1 };
    writes.push(made(script, code, reference, isFixedText(script, code, content) ? undefined : content));
    if (writes.length === MAX_REFERENCES) break;
  }
  return writes;
}

/** The code with strings, comments and expressions replaced by blanks: what a pattern may look at. */
function blankStrings(script: Script): string {
  let code = "";
  let at = 0;
  for (const { start, end, quoting } of script.regions) {
    if (quoting === "f-string-field" || quoting === "template-expression") continue;
    code += script.text.slice(at, start) + script.text.slice(start, end).replace(/[^\n]/g, " ");
    at = end;
  }
  return code + script.text.slice(at);
}

function pythonReferences(script: Script, code: string, names: readonly string[]): Reference[] {
  const found: Reference[] = [];
  for (const string of script.strings) {
    if (string.value === undefined || !names.includes(string.value)) continue;
    const opening = /(?:os\.)?(?:environ(?:\.get)?\s*[[(]|getenv\s*\()\s*$/.exec(
      code.slice(Math.max(0, string.start - 60), string.start),
    );
    if (!opening) continue;
    const closing = code.slice(string.end, string.end + 200).search(/[\])]/);
    const end = closing < 0 ? string.end : string.end + closing + 1;
    found.push({ file: string.value, start: string.start - opening[0].length, end });
  }
  return found;
}

function javascriptReferences(script: Script, code: string, names: readonly string[]): Reference[] {
  const found: Reference[] = [];
  for (const match of code.matchAll(/\bprocess\.env\.([A-Z_]{1,40})\b/g)) {
    const file = match[1] as string;
    if (names.includes(file)) found.push({ file, start: match.index, end: match.index + match[0].length });
  }
  for (const string of script.strings) {
    if (string.value === undefined || !names.includes(string.value)) continue;
    const opening = /\bprocess\.env\s*\[\s*$/.exec(code.slice(Math.max(0, string.start - 40), string.start));
    if (opening)
      found.push({
        file: string.value,
        start: string.start - opening[0].length,
        end: code.indexOf("]", string.end) + 1 || string.end,
      });
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Where a variable that holds the path is used after it was set. */
function usesOf(code: string, name: string, after: Span): Span[] {
  const uses: Span[] = [];
  const escaped = name.replaceAll("$", "\\$");
  for (const match of code.matchAll(new RegExp(`(?<![\\w$.])${escaped}(?![\\w$])`, "g"))) {
    if (match.index > after.end) uses.push({ start: match.index, end: match.index + name.length });
    if (uses.length === MAX_USES) break;
  }
  return uses;
}

function isWrittenInPython(script: Script, code: string, { start, end }: Span): boolean {
  const before = code.slice(Math.max(0, start - 60), start);
  if (/\bopen\s*\(\s*(?:file\s*=\s*)?$/.test(before)) return isWriteMode(script, code, end);
  if (!/\bPath\s*\(\s*$/.test(before)) return false;
  const after = /^\s*\)\s*\.\s*(write_text|write_bytes|open)\s*\(/.exec(code.slice(end, end + 100));
  return after !== null && (after[1] !== "open" || isWriteMode(script, code, end + after[0].length));
}

/** Does the next string up to the closing bracket say that the file is opened to write? */
function isWriteMode(script: Script, code: string, from: number): boolean {
  const limit = closingBracket(code, from);
  const mode = script.strings.find(({ start }) => start >= from && start < limit);
  return mode?.value !== undefined && /[wax+]/.test(mode.value);
}

function dynamicPythonContent(script: Script, code: string): Span | undefined {
  let calls = 0;
  let looked = 0;
  for (const match of code.matchAll(/\.(?:write|writelines|write_text)\s*\(|\bprint\s*\(/g)) {
    if (++looked > MAX_CALLS) return { start: 0, end: script.text.length };
    const start = match.index + match[0].length;
    const content = { start, end: closingBracket(code, start) };
    const isPrint = match[0].startsWith("print");
    if (isPrint && !/\bfile\s*=/.test(code.slice(content.start, content.end))) continue;
    calls++;
    if (!isFixedText(script, code, content)) return content;
  }
  return calls === 0 ? { start: 0, end: script.text.length } : undefined;
}

/** Numbers, and what the runner alone decides. */
const FIXED_VALUES =
  /\b(?:\d[\w.]*|[Tt]rue|[Ff]alse|null|undefined|None|path\.(?:join|resolve)|os\.(?:homedir|tmpdir)|process\.cwd|context\.(?:apiUrl|eventName|graphqlUrl|job|runId|runNumber|serverUrl|sha)|context\.repo\.(?:owner|repo)|process\.env\.([A-Z_]{1,40}))\b(?![.\w])/g;

/** Only literals without anything expanded into them, and values that are as fixed? */
function isFixedText(script: Script, code: string, { start, end }: Span): boolean {
  if (holdsExpression(script.expressions, start, end)) return false;
  if (script.strings.some((string) => string.start >= start && string.end <= end && string.value === undefined))
    return false;
  const rest = code
    .slice(start, end)
    .replace(/\bfile\s*=\s*\w+/, "")
    .replace(FIXED_VALUES, (text, variable) => (variable === undefined || isConstant(variable) ? "" : text));
  return /^[\s,+()[\]]*$/.test(rest);
}

/** The offset of the bracket that closes the one that is open at `from`. */
function closingBracket(code: string, from: number): number {
  const limit = Math.min(code.length, from + MAX_STATEMENT);
  let open = 0;
  for (let at = from; at < limit; at++) {
    const char = code[at] as string;
    if ("([{".includes(char)) open++;
    else if (")]}".includes(char) && --open < 0) return at;
  }
  return limit;
}

function made(script: Script, code: string, reference: Reference, dynamic: Span | undefined): EnvironmentFileWrite {
  return {
    file: reference.file,
    span: statementAround(code, reference),
    targetSpan: { start: reference.start, end: reference.end },
    command: undefined,
    content: dynamic ? "dynamic" : "static",
    dynamicSpan: dynamic && { start: dynamic.start, end: Math.min(dynamic.end, script.text.length) },
  };
}

/** The line of the reference, without blanks around it. */
function statementAround(code: string, { start, end }: Span): Span {
  const lineStart = code.lastIndexOf("\n", start - 1) + 1;
  const newline = code.indexOf("\n", end);
  const lineEnd = newline < 0 ? code.length : newline;
  const indent = code.slice(lineStart, start).search(/\S|$/);
  return {
    start: Math.min(lineStart + indent, start),
    end: Math.max(end, lineStart + code.slice(lineStart, lineEnd).trimEnd().length),
  };
}
