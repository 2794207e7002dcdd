import type { ActionDeclaration, Input, Inputs } from "@trustchain/action-kit";
import { wrap } from "@trustchain/findings";
import { terminalOptions } from "./terminal-options.js";

const WIDTH = 80;
/** Where descriptions begin. */
const COLUMN = 26;

/** `trustchain --help`. */
export function overview(actions: readonly ActionDeclaration[]): string {
  const longest = Math.max(0, ...actions.map(({ name }) => name.length));
  const column = Math.min(COLUMN, longest + 4);
  return [
    "Supply-chain security checks for GitHub Actions.",
    "",
    "Usage: trustchain <command> [paths...] [options]",
    "",
    "Commands:",
    ...actions.flatMap(({ name, description }) => entry(name, plain(description), column)),
    "",
    "Options:",
    ...entry("--help", "Show this, or behind a command its options", COLUMN),
    ...entry("--version", "Show the version", COLUMN),
    "",
    "trustchain <command> --help tells more about a command.",
    "",
  ].join("\n");
}

/** `trustchain <command> --help`. */
export function commandHelp(action: ActionDeclaration): string {
  const own = Object.entries(action.inputs).filter(([, input]) => !input.runnerOnly && !input.operands);
  const operands = Object.entries(action.inputs).find(([, input]) => input.operands);
  const common = Object.entries(terminalOptions as Inputs).filter(([name]) => !(name in action.inputs));
  const usage = ["Usage: trustchain", action.name, ...(operands ? [`[${operands[0]}...]`] : []), "[options]"];
  return [
    ...wrap(`${plain(action.description)}.`, WIDTH),
    "",
    usage.join(" "),
    ...(operands ? ["", ...entry(`[${operands[0]}...]`, describe(operands[1]), COLUMN)] : []),
    "",
    "Options:",
    ...own.flatMap(([name, input]) => entry(optionOf(name, input), describe(input), COLUMN)),
    "",
    "Common options:",
    ...common.flatMap(([name, input]) => entry(optionOf(name, input), describe(input), COLUMN)),
    "",
    "Exit status: 0 done, nothing to complain of; 1 findings at or above --fail-on;",
    "2 the job could not be done.",
    "",
  ].join("\n");
}

/** `--fail-on LEVEL`; a switch that is on is shown as the way to turn it off. */
function optionOf(name: string, input: Input<unknown>): string {
  if (name === "fix") return "--fix [safe|unsafe]";
  if (input.kind === "boolean") return input.default === "true" ? `--no-${name}` : `--${name}`;
  return `--${name} ${input.kind === "choice" ? "WORD" : input.hint}`;
}

function describe(input: Input<unknown>): string {
  if (input.kind === "boolean") {
    return input.default === "true" ? plain(`Do not ${lowerFirst(input.description)}`) : plain(input.description);
  }
  const fallback = input.default ? `default: ${input.default.replaceAll("\n", ", ")}` : "";
  const details = [input.choices?.join(", "), fallback].filter(Boolean).join("; ");
  return plain(input.description) + (details === "" ? "" : ` (${details})`);
}

function entry(term: string, text: string, column: number): string[] {
  const lines = wrap(text, WIDTH - column).map((line) => indent(line, column));
  const head = `  ${term}`;
  if (head.length + 2 > column) return [head, ...lines];
  return [head + (lines[0] ?? "").slice(head.length), ...lines.slice(1)];
}

/** Descriptions are Markdown; a terminal shows the words alone. */
function plain(markdown: string): string {
  return markdown.replaceAll("`", "");
}

function lowerFirst(text: string): string {
  return text.charAt(0).toLowerCase() + text.slice(1);
}

function indent(line: string, columns: number): string {
  return " ".repeat(columns) + line;
}
