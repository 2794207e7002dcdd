import { expressionsIn, nameOf, type Step } from "../model/index.js";
import { parseScript, type Script, type ShellName } from "../shell/index.js";
import { codeInputsOf, languageOf } from "../trust/code-inputs.js";
import type { YamlScalar } from "../yaml/index.js";
import { isBlockComment } from "./paste.js";
import type { CharacterClass, FlowPath } from "./path.js";

/**
 * A harmless text that proves a path: in the place of the outsider's text it makes the script print `trustchain-42`, which it
 * doesn't contain itself, with no character that its class forbids. Null where no such text is known.
 */
export function payloadOf(path: FlowPath): string | null {
  const { sink, source } = path;
  if (sink.kind !== "script" || source.kind === "code" || source.kind === "artifact") return null;
  const pasted = sink.expression && sink.step ? pastedInto(sink.step, sink.place.start) : null;
  if (pasted) return fitted(pasteable(pasted.script, pasted.offset, source.characters), source.characters);
  return fitted(reevaluated(path), source.characters);
}

/** The script that an expression stands in, and where. */
function pastedInto(step: Step, start: number): { script: Script; offset: number } | null {
  for (const { scalar, shell } of scriptsOf(step)) {
    for (const embedded of expressionsIn(scalar)) {
      if (embedded.spanOf().start !== start) continue;
      const script = step.run?.script ?? parseScript(scalar.value, shell);
      return { script, offset: embedded.start };
    }
  }
  return null;
}

/** What of a step is a program. */
function scriptsOf(step: Step): { scalar: YamlScalar; shell: ShellName }[] {
  const { run, uses } = step;
  if (run) return [{ scalar: run.scalar, shell: run.shell }];
  if (uses?.target.kind !== "repository") return [];
  const name = nameOf(uses.target);
  return codeInputsOf(name).flatMap((input) => {
    const value = step.input(input)?.value;
    return value?.kind === "scalar" ? [{ scalar: value, shell: languageOf(name) }] : [];
  });
}

function fitted(payload: string | null, characters: CharacterClass): string | null {
  if (payload === null || payload.includes("trustchain-42")) return null;
  if (characters === "line" && payload.includes("\n")) return null;
  return characters === "ref" && !isRefName(payload) ? null : payload;
}

/** @see git-check-ref-format(1) */
function isRefName(text: string): boolean {
  return !/[\0-\x20~^:?*[\\\x7f]|\.\.|@\{|\/\/|^[/-]|[/.]$|\.lock$|(?:^|\/)\./.test(text);
}

const BASH = "$(echo${IFS}trustchain-$((40+2))>&2)";
const BASH_LINE = "echo trustchain-$((40+2)) >&2";
const PWSH = "$('trustchain-'+(40+2)|Out-Host)";
const PYTHON = "print('trustchain-'+str(40+2))";
const JAVASCRIPT = "console.log('trustchain-'+(40+2))";

/** For the place of an expression in a script. */
function pasteable(script: Script, offset: number, characters: CharacterClass): string | null {
  switch (script.shell) {
    case "python":
      return forPython(script, offset);
    case "javascript":
      return forJavaScript(script, offset);
    case "pwsh":
    case "powershell":
      return forPwsh(script, offset);
    case "cmd":
      return characters === "ref" ? null : '&cmd/v/c"set/a x=40+2>nul&echo trustchain-!x!"&';
    default:
      return forBash(script, offset);
  }
}

function forBash(script: Script, offset: number): string {
  switch (script.quotingAt(offset)) {
    case "single":
    case "ansi-c":
      return `'${BASH}'`;
    case "comment":
      return `\n${BASH_LINE}\n#`;
    case "arithmetic":
      return `${BASH}0`;
    case "heredoc-quoted": {
      const delimiter = delimiterAt(script, offset);
      return `\n${delimiter}\n${BASH_LINE}\ncat >/dev/null <<'${delimiter}'\n`;
    }
    default:
      return BASH;
  }
}

function delimiterAt({ commands, groups }: Script, offset: number): string {
  for (const { redirects } of [...commands, ...groups]) {
    for (const { heredoc } of redirects) {
      if (heredoc && heredoc.body.start <= offset && offset < heredoc.body.end) return heredoc.delimiter;
    }
  }
  return "EOF";
}

function forPwsh(script: Script, offset: number): string {
  switch (script.quotingAt(offset)) {
    case "single":
      return `'+${PWSH}+'`;
    case "comment":
      return `\n'trustchain-'+(40+2)|Out-Host\n#`;
    case "here-string-single":
      return `\n'@;'trustchain-'+(40+2)|Out-Host;@'\n`;
    default:
      return PWSH;
  }
}

function forPython(script: Script, offset: number): string {
  const string = script.stringAt(offset);
  if (string) {
    const own = string.quote.startsWith("'") ? PYTHON.replaceAll("'", '"') : PYTHON;
    return `${string.quote}+str(${own})+${string.quote}`;
  }
  return script.quotingAt(offset) === "comment" ? `\n${indentAt(script, offset)}${PYTHON}\n#` : PYTHON;
}

/** A block ends where a line begins further left. */
function indentAt({ text }: Script, offset: number): string {
  const start = text.lastIndexOf("\n", offset - 1) + 1;
  return /^[ \t]*/.exec(text.slice(start, offset))?.[0] ?? "";
}

function forJavaScript(script: Script, offset: number): string {
  const quoting = script.quotingAt(offset);
  switch (quoting) {
    case "single":
      return `'+${JAVASCRIPT}+'`;
    case "double":
      return `"+${JAVASCRIPT}+"`;
    case "template":
      return `\${${JAVASCRIPT}}`;
    case "regex":
      return `/.test(${JAVASCRIPT})||/`;
    case "comment":
      return isBlockComment(script, offset) ? `*/;${JAVASCRIPT};/*` : `\n${JAVASCRIPT}\n//`;
    default:
      return JAVASCRIPT;
  }
}

/** For text that a command evaluates once more. */
function reevaluated({ sink }: FlowPath): string | null {
  const { file, start, end } = sink.place;
  const written = file.text.slice(start, end);
  if (/^(?:iex|invoke-expression)$/i.test(sink.name)) return `;${PWSH}`;
  if (/^(?:eval|new Function)$/.test(sink.name) && /\.[mc]?[jt]s$/.test(file.path)) return JAVASCRIPT;
  if (/^(?:\[\[|\(\(|let|declare)$/.test(sink.name) || written.startsWith("$((")) return `x[${BASH}]`;
  const variable = written.indexOf("$");
  const isInSingle = written.startsWith('"') && variable > 0 && written.slice(0, variable).split("'").length % 2 === 0;
  return isInSingle ? `'${BASH}'` : BASH;
}
