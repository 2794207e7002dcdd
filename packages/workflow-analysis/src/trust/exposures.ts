import type { RunScript } from "../model/index.js";
import {
  baseName,
  type Command,
  type EffectiveCommand,
  effectiveCommand,
  MAY_PRINT,
  outputOf,
  printedWords,
  type Word,
} from "../shell/index.js";
import { mayName, type ScriptSecrets } from "./script-secrets.js";
import type { CarriedSecret } from "./secret-expressions.js";

/** A command that shows a secret in the log. */
export interface Exposure {
  /**
   * - `print`: it prints the secret
   * - `dump`: it prints all variables
   * - `trace`: it makes the shell show each command with its arguments
   */
  kind: "print" | "dump" | "trace";
  command: Command;
  secret: CarriedSecret;
  /** Whether the secret is shown, as far as the script tells. */
  isSure: boolean;
}

/** Words by which all variables, or all commands, are shown. */
const SHOWS_ALL =
  /\b(?:ba|da|k|z)?sh\s+-|(?:^|[\s;&|({`])(?:env|printenv|export|declare|set)(?:\s+-[px0]+)*\s*(?:$|[;&|>)}`])|\bset\s+-\w*[xo]|printenv|\benv:[\\/*\s]|\benv:$/im;

/** Could a script hold such a command? Asked before it is parsed. */
export function mayExpose({ text }: RunScript, secrets: ScriptSecrets): boolean {
  if (secrets.variables.first && SHOWS_ALL.test(text)) return true;
  return MAY_PRINT.test(text) && mayName(text, secrets);
}

export function exposuresIn(run: RunScript, secrets: ScriptSecrets): Exposure[] {
  const anyVariable = secrets.variables.first;
  const mayTrace = /\s-\w*x|xtrace/.test(run.text);
  const found: Exposure[] = [];
  // From the end, as what a trace shows comes behind it.
  let shown: CarriedSecret | undefined;
  for (const command of run.script.commands.toReversed()) {
    const effective = effectiveCommand(command);
    const secret = printedSecret(effective, secrets);
    if (secret && outputOf(command) === "log") found.push({ kind: "print", command, secret, isSure: true });
    else if (anyVariable && dumpsVariables(effective) && reachesLog(command))
      found.push({ kind: "dump", command, secret: anyVariable, isSure: true });
    else if (mayTrace && runsTraced(effective)) {
      const own = secretNamedBy(command, secrets);
      const held = own ?? heldByStep(run, secrets);
      if (held) found.push({ kind: "trace", command, secret: held, isSure: own !== undefined });
    } else if (mayTrace && switchesTrace(effective, "-")) {
      const held = shown ?? heldByStep(run, secrets);
      if (held) found.push({ kind: "trace", command, secret: held, isSure: shown !== undefined });
    }
    if (mayTrace) shown = switchesTrace(effective, "+") ? undefined : (secretNamedBy(command, secrets) ?? shown);
  }
  return found.reverse();
}

/** A secret that the step's own environment holds: it is there for this script. */
function heldByStep({ step }: RunScript, { variables }: ScriptSecrets): CarriedSecret | undefined {
  for (const { name } of step.env?.entries ?? []) {
    const secret = variables.get(name);
    if (secret) return secret;
  }
  return undefined;
}

/** Behind such words GitHub takes the text as an order, and doesn't show it. */
const MASKS = /::add-mask::/i;

function printedSecret(effective: EffectiveCommand, secrets: ScriptSecrets): CarriedSecret | undefined {
  const { name, args, command } = effective;
  if (programOf(effective) === "printenv")
    return args.map(({ literal }) => secrets.variables.get(literal ?? "")).find(Boolean);
  const words = name ? printedWords(command) : [];
  return words.some(({ text }) => MASKS.test(text)) ? undefined : firstSecret(words, secrets);
}

function firstSecret(words: readonly Word[], secrets: ScriptSecrets): CarriedSecret | undefined {
  for (const word of words) {
    const secret = secrets.secretIn(word);
    if (secret) return secret;
  }
  return undefined;
}

function programOf({ name }: EffectiveCommand): string {
  return baseName(name?.literal)?.toLowerCase() ?? "";
}

const LISTERS: ReadonlySet<string> = new Set(["dir", "gci", "get-childitem", "ls", "get-item"]);

/** `env`, `printenv`, `set`, `export -p`, `declare -x`, `Get-ChildItem env:`, with nothing that they would run or set. */
function dumpsVariables(effective: EffectiveCommand): boolean {
  const words = effective.args.map(({ literal, text }) => literal ?? text);
  const program = programOf(effective);
  switch (program) {
    case "env":
      return words.every((word) => word.startsWith("-") && !/^-(?:i|-ignore-environment)$/.test(word));
    case "printenv":
      return words.every((word) => word.startsWith("-"));
    case "set":
      return words.length === 0;
    case "export":
    case "declare":
      return words.every((word) => /^-[px]+$/.test(word));
    default:
      return LISTERS.has(program) && words.some((word) => /^env:[\\/]?\*?$/i.test(word));
  }
}

/** Programs that hand on what they read. */
const HAND_ON: ReadonlySet<string> = new Set(["cat", "column", "nl", "sort", "sort-object", "tee", "uniq"]);

/** Longer pipelines are made to be slow. */
const MOST_STAGES = 50;

/** A list of variables is as long when it is sorted; behind other programs nobody knows. */
function reachesLog(command: Command): boolean {
  const { pipeline } = command;
  if (!pipeline) return outputOf(command) === "log";
  if (pipeline.stages.length > MOST_STAGES) return false;
  const behind = pipeline.stages.slice(pipeline.index + 1);
  const last = pipeline.stages.at(-1);
  return (
    behind.every((stage) => stage.kind === "command" && HAND_ON.has(programOf(effectiveCommand(stage)))) &&
    last?.kind === "command" &&
    outputOf(last) === "log"
  );
}

/** `set -x`, `set -euxo pipefail`, `set -o xtrace`; with `+` they end it. */
function switchesTrace(effective: EffectiveCommand, sign: "-" | "+"): boolean {
  if (programOf(effective) !== "set") return false;
  const words = effective.args.map(({ literal }) => literal ?? "");
  return words.some(
    (word, index) =>
      word.startsWith(sign) && (/^.[a-z]*x[a-z]*$/i.test(word) || (/o$/.test(word) && words[index + 1] === "xtrace")),
  );
}

const SHELLS: ReadonlySet<string> = new Set(["bash", "sh", "dash", "ksh", "zsh"]);

/** `bash -x ./script`, `sh -euxc '…'`, `bash -o xtrace …`: options stand before the script. */
function runsTraced(effective: EffectiveCommand): boolean {
  return SHELLS.has(programOf(effective)) && tracesBy(effective.args.map(({ literal, text }) => literal ?? text));
}

/** Do a shell's words, its own name left out, make it show each command? */
function tracesBy(words: readonly string[]): boolean {
  for (const [index, word] of words.entries()) {
    const isValue = /^-[a-z]*o$/i.test(words[index - 1] ?? "");
    if (isValue ? word === "xtrace" : /^-[a-z]*x[a-z]*$/.test(word)) return true;
    if (!isValue && !word.startsWith("-")) return false;
  }
  return false;
}

/**
 * The secret that a `shell: bash -x {0}` of the step itself shows, and whether a command of the script names it; null for
 * other shells.
 */
export function shownByShell(run: RunScript, secrets: ScriptSecrets): Pick<Exposure, "secret" | "isSure"> | null {
  const { value, from } = run.step.shell;
  const told = from === "step" ? run.step.map.text("shell") : undefined;
  if (!told || !SHELLS.has(value) || !/\s-\w*[xo]/.test(told)) return null;
  const [program, ...words] = told.trim().split(/\s+/, MOST_SHELL_WORDS);
  if (!SHELLS.has(baseName(program) ?? "") || !tracesBy(words)) return null;
  for (const command of run.script.commands) {
    const secret = secretNamedBy(command, secrets);
    if (secret) return { secret, isSure: true };
  }
  const held = heldByStep(run, secrets);
  return held ? { secret: held, isSure: false } : null;
}

/** Nobody's shell stands behind more words. */
const MOST_SHELL_WORDS = 20;

function secretNamedBy(command: Command, secrets: ScriptSecrets): CarriedSecret | undefined {
  return firstSecret([...command.args, ...command.assignments.flatMap(({ values }) => values)], secrets);
}
