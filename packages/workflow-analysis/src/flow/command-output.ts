import { type Command, effectiveCommand, type Word } from "../shell/index.js";
import { eventText, githubText } from "./event-text.js";
import { alphabetOf, classOfPattern } from "./languages.js";
import type { ShellRun } from "./shell-run.js";
import { asText, CLEAN, narrowed, type Taint, union, unionOf, type Value, widened } from "./taint.js";

/** Print nothing that their input or arguments decide, or only numbers, hashes and dates. */
const CLEAN_OUTPUT: ReadonlySet<string> = new Set([
  "date",
  "wc",
  "mktemp",
  "uname",
  "nproc",
  "id",
  "whoami",
  "hostname",
  "pwd",
  "seq",
  "uuidgen",
  "openssl",
  "sha256sum",
  "sha1sum",
  "md5sum",
  "sha512sum",
  "stat",
  "du",
  "df",
  "cksum",
  "true",
  "false",
  ":",
  "mkdir",
  "rm",
  "cd",
  "chmod",
  "sleep",
  "exit",
  "set",
  "test",
  "[",
  "[[",
  "((",
  "let",
  "which",
  "command",
  "expr",
  "bc",
]);

const PRINTS_ARGUMENTS: ReadonlySet<string> = new Set([
  "echo",
  "printf",
  "basename",
  "dirname",
  "realpath",
  "write-output",
  "write-host",
]);

/** Print what they read: files that they are given, or their input. */
const READERS: ReadonlySet<string> = new Set([
  "cat",
  "head",
  "tail",
  "grep",
  "egrep",
  "fgrep",
  "rg",
  "sed",
  "awk",
  "gawk",
  "cut",
  "tr",
  "sort",
  "uniq",
  "rev",
  "tac",
  "jq",
  "yq",
  "base64",
  "tee",
  "xargs",
  "fold",
  "fmt",
  "paste",
  "column",
  "iconv",
  "strings",
  "less",
  "more",
  "get-content",
  "select-object",
  "select-string",
  "nl",
  "zcat",
  "envsubst",
]);

/** What a command prints. */
export function outputOf(shell: ShellRun, command: Command): Value {
  const { name, args, wrappers } = effectiveCommand(command);
  // `$(<file)`; in PowerShell a word alone prints itself.
  if (!name) return unionOf([shell.inputOf(command), ...args.map((word) => shell.valueOf(word))]);
  const program = name.literal?.slice(name.literal.lastIndexOf("/") + 1);
  if (program === undefined) return CLEAN;
  if (CLEAN_OUTPUT.has(program)) return CLEAN;
  const key = program.toLowerCase();
  const event = eventText(shell, command, program, args);
  if (event) return event;
  if (PRINTS_ARGUMENTS.has(key)) return printed(shell, key, args);
  const input = shell.inputOf(command);
  if (READERS.has(key)) {
    const files = fileArguments(program, args).map((word) => shell.fileValue(word, command));
    const extra = wrappers.includes("xargs")
      ? args.map((word) => shell.valueOf(word))
      : programArguments(shell, key, args);
    return filtered(program, args, unionOf([input, ...files, ...extra]));
  }
  if (wrappers.includes("xargs") && PRINTS_ARGUMENTS.has(key)) return union(input, printed(shell, key, args));
  if (program === "git") return gitOutput(shell, command, args);
  if (program === "gh" || program === "curl" || program === "wget") return githubText(shell, command, program, args);
  const own = shell.outputOfFunction(program);
  if (own) return own;
  return opaque(program, unionOf([input, ...args.map((word) => shell.valueOf(word))]));
}

function printed(shell: ShellRun, program: string, words: readonly Word[]): Value {
  const args = program === "printf" && words[0]?.literal === "-v" ? words.slice(2) : words;
  if (program === "printf" && args.length > 1) {
    const format = args[0]?.literal;
    if (format !== undefined && /%/.test(format) && !/%-?\d{0,9}(?:\.\d{0,9})?[sbc]/.test(format)) return CLEAN;
  }
  return unionOf(args.map((word) => shell.valueOf(word)));
}

/** What the texts of programs for `jq --arg`, `awk -v`, `sed` bring in. */
function programArguments(shell: ShellRun, program: string, args: readonly Word[]): Value[] {
  return ["jq", "yq", "awk", "gawk", "sed"].includes(program) ? args.map((word) => shell.valueOf(word)) : [];
}

/** The words that may be files: those that aren't options, nor the program of `sed`, `grep`, `jq`, `awk`. */
function fileArguments(program: string, args: readonly Word[]): Word[] {
  if (program === "tr" || program === "xargs") return [];
  const words = args.filter(
    ({ literal }, i) => !literal?.startsWith("-") && !/^-[a-z]$/i.test(args[i - 1]?.literal ?? ""),
  );
  const rest = args.filter(({ literal }) => !literal?.startsWith("-"));
  const hasProgram = /^(?:e|f|)grep$|^rg$|^sed$|^g?awk$|^jq$|^yq$/.test(program);
  return hasProgram ? rest.slice(1) : [...new Set([...words, ...rest])];
}

/** What is left of a text by a program that lets only some of it through. */
function filtered(program: string, args: readonly Word[], value: Value): Value {
  if (value.length === 0) return CLEAN;
  const literals = args.map(({ literal }) => literal ?? "");
  switch (program) {
    case "head":
    case "tail":
      return literals.some(
        (word, i) => /^-(?:n\s*)?1$|^--lines=1$/.test(word) || (word === "-n" && literals[i + 1] === "1"),
      )
        ? narrowed(value, "line")
        : value;
    case "tr":
      return narrowed(asText(value), leftByTr(literals));
    case "jq":
      return narrowed(asText(value.filter((taint) => isAskedFor(taint, literals))), leftByJq(literals));
    case "base64":
      return literals.some((word) => /^(?:-d|-D|--decode)$/.test(word)) ? asText(value) : CLEAN;
    case "grep":
    case "egrep":
      return leftByGrep(literals, value);
    case "sed":
      return literals.some((word) => /^-n$/.test(word)) && literals.some((word) => /^1p$/.test(word))
        ? narrowed(value, "line")
        : asText(value);
    case "cut":
      return asText(value);
    default:
      return asText(value);
  }
}

function leftByTr(words: readonly string[]): "slug" | "ref" | "line" | "text" {
  const options = words.filter((word) => /^-/.test(word)).join("");
  const sets = words.filter((word) => !/^-[a-zA-Z]+$/.test(word));
  const set = sets[0] ?? "";
  const isComplement = /c/i.test(options);
  if (isComplement && /d/.test(options)) return alphabetOf(set);
  if (isComplement && sets[1] !== undefined) return alphabetOf(set + sets[1]);
  const takesBreaks = set.includes("\\n") || set.includes("[:space:]") || set.includes("[:cntrl:]");
  return takesBreaks && (/d/.test(options) || sets[1] !== undefined) ? "line" : "text";
}

/** Of what `gh … --json title` printed a filter takes the fields that it names. */
function isAskedFor({ source }: Taint, words: readonly string[]): boolean {
  const field = / \((\w{1,40})\)$/.exec(source.value)?.[1];
  const program = words.find((word) => word !== "" && !word.startsWith("-")) ?? ".";
  return field === undefined || program === "." || !/\w/.test(program) || program.includes(field);
}

/** JSON holds no line breaks in its texts; `-r` prints them as they are. */
function leftByJq(words: readonly string[]): "slug" | "line" | "text" {
  const program = words.find((word) => word !== "" && !word.startsWith("-")) ?? "";
  if (/\|\s*(?:tonumber|length|type)\s*$|@(?:uri|base64|sh)\b/.test(program)) return "slug";
  if (/(?:^|\.)(?:number|id|sha|node_id)\s*(?:\/\/.*)?$/.test(program)) return "slug";
  const isRaw = words.some((word) => /^-[a-zA-Z]*[rj]|^--raw-output/.test(word));
  return isRaw ? "text" : "line";
}

/** `grep` tests lines; with `-o` it prints what matched, and nothing else. */
function leftByGrep(words: readonly string[], value: Value): Value {
  const isOnly = words.some((word) => /^-[a-zA-Z]*o/.test(word));
  const pattern = words.find((word) => word !== "" && !word.startsWith("-")) ?? "";
  if (isOnly) {
    const left = classOfPattern(`(?:${pattern})`) ?? "text";
    return left === "text" ? asText(value) : narrowed(asText(value), left);
  }
  if (words.some((word) => /^-[a-zA-Z]*[qcl]/.test(word))) return CLEAN;
  return asText(value);
}

const GIT_TEXT: ReadonlySet<string> = new Set([
  "log",
  "show",
  "diff",
  "ls-files",
  "ls-tree",
  "branch",
  "tag",
  "status",
  "shortlog",
  "diff-tree",
  "for-each-ref",
  "describe",
  "cat-file",
  "config",
]);

/** Names of files, messages and authors are an outsider's where the commits are. */
function gitOutput(shell: ShellRun, command: Command, args: readonly Word[]): Value {
  const verb = args.find(({ literal }) => literal !== undefined && !literal.startsWith("-"))?.literal ?? "";
  const folder = shell.gitFolder(command, args);
  const code = shell.job.workspace.at(folder);
  if (verb === "rev-parse" && code) {
    return narrowed([{ ...code, names: "resolved" as const }], "slug");
  }
  if (!GIT_TEXT.has(verb) || !code) return unionOf(args.map((word) => asText(shell.valueOf(word))));
  const text = shell.textOfCode(code, `git ${verb}`, shell.placeOf(command));
  return args.some(({ text: word }) => /%(?:h|H|an?d|at|ct|cI)["']?$/.test(word) && /format/.test(word)) ? CLEAN : text;
}

/** What a program makes of what it is given isn't known. */
function opaque(program: string, value: Value): Value {
  const unsure = (taint: Taint): Taint =>
    taint.certainty === "certain"
      ? { ...taint, certainty: "unknown", because: `what \`${program}\` makes of it isn't known` }
      : taint;
  return widened(value).map(unsure);
}
