import type { TextEdit } from "@trustchain/findings";
import { type EmbeddedExpression, expressionsIn, type RunScript, type Step } from "../../model/index.js";
import type { RuleFix } from "../../rule.js";
import { parseScript, type Script, type ShellName } from "../../shell/index.js";
import type { YamlMap, YamlScalar } from "../../yaml/index.js";
import { isSharedText } from "../shared-text.js";
import { type WordCount, wordCount } from "../word-count.js";
import { javascriptReference } from "./javascript.js";
import { isPartOfName } from "./names.js";
import { posixReference } from "./posix.js";
import { powershellReference } from "./powershell.js";
import { pythonReference } from "./python.js";
import type { Replacement, Value } from "./replacement.js";
import { declareVariable, variableFor } from "./variable.js";

/** Scripts with more are generated, or made to be slow. */
const MOST_EXPRESSIONS = 200;

/**
 * A fix that hands an expression's value over in `env:` and reads the variable where the expression stood, so that the
 * script never holds the text. Null where no reference would mean the same: in cmd, which pastes variables before it
 * reads them, in text that is read as code once more, where another shell may read the script, and where the place can't
 * be understood.
 *
 * @param words how many words the text is meant to be; read off the expression where it isn't told
 */
export function handOverThroughEnv(
  embedded: EmbeddedExpression,
  shell: ShellName,
  step: Step,
  words?: WordCount,
): RuleFix | null {
  return handOver(embedded, shell, step, { words, isSecret: false });
}

/**
 * The same for a secret: it is one word, and its owner's, so that it makes no difference to whom the script hands it on.
 */
export function handOverSecret(embedded: EmbeddedExpression, shell: ShellName, step: Step): RuleFix | null {
  return handOver(embedded, shell, step, { words: "one", isSecret: true });
}

function handOver(
  embedded: EmbeddedExpression,
  shell: ShellName,
  step: Step,
  { words, isSecret }: { words: WordCount | undefined; isSecret: boolean },
): RuleFix | null {
  const { scalar, expression } = embedded;
  if (!expression || !embedded.isTerminated || expressionsIn(scalar).length > MOST_EXPRESSIONS) return null;
  if (step.run && step.shell.from === "mixed") return null;
  const script =
    step.run?.scalar === scalar
      ? (step.run as RunScript).script
      : parseScript(scalar.value, shell, expressionsIn(scalar));
  if (isPartOfName(embedded, shell, script)) return null;
  const variable = variableFor(embedded, expression, step);
  if (!variable || (!variable.isProvided && isSharedText(scalar, step.map, rootOf(step)))) return null;
  const value: Value = { words: words ?? wordCount(expression, step), isSecret };
  const replacement = referenceAt(embedded, variable.name, shell, script, value);
  if (!replacement) return null;
  const edit = replaceInScalar(scalar, replacement);
  const declare = variable.isSet ? null : declareVariable(step, variable.name, embedded.text);
  if (!edit || (!variable.isSet && !declare)) return null;
  return {
    description: `hand the value over in the variable \`${variable.name}\``,
    safe: replacement.isSafe && keepsVariables(step),
    edits: declare ? [edit, declare] : [edit],
  };
}

function rootOf({ owner }: Step): YamlMap {
  return owner.kind === "composite" ? owner.root : owner.workflow.root;
}

/** Is the script surely read by the shell that it seems to be for, with the step's variables? */
function keepsVariables(step: Step): boolean {
  if (!step.run) return true;
  const { from, node } = step.shell;
  return from !== "unknown" && !/\b(?:sudo|env|su|doas)\b/.test(node?.value ?? "");
}

function referenceAt(
  embedded: EmbeddedExpression,
  name: string,
  shell: ShellName,
  script: Script,
  value: Value,
): Replacement | null {
  switch (shell) {
    case "bash":
    case "sh":
      return posixReference(embedded, name, script, value);
    case "pwsh":
    case "powershell":
      return powershellReference(embedded, name, script, value);
    case "python":
      return pythonReference(embedded, name, script);
    case "javascript":
      return javascriptReference(embedded, name, script);
    default:
      return null;
  }
}

/** Writes the replacement in the style of the scalar, so that its value holds just that text. */
function replaceInScalar(scalar: YamlScalar, { start, end, text }: Replacement): TextEdit | null {
  const span = scalar.spanOf(start, end);
  if (scalar.style === "double") return { ...span, text: JSON.stringify(text).slice(1, -1) };
  if (scalar.style === "single") return { ...span, text: text.replaceAll("'", "''") };
  return { ...span, text };
}
