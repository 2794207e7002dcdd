import type { Span } from "@trustchain/findings";
import type { Command } from "./model.js";
import { outputOf } from "./output.js";
import { quotingAt, type Script } from "./script.js";

/** `set-output` and its kin: words in the log that the runner once acted on. */
export type OldCommand = "set-output" | "save-state" | "set-env" | "add-path";

/** A place that prints one. */
export interface OldCommandUse extends Span {
  name: OldCommand;
  /** The command that prints it; undefined in languages without commands. */
  command: Command | undefined;
}

const OLD_COMMAND = /::(set-output|save-state|set-env|add-path)\b(?=[ :])/g;

/** The runner takes only what a line begins with. */
const BEGINS_LINE = /(?:^|["'`(]|\n[ \t]*|\\n|\b(?:echo|printf|write-output|write-host|print)[ \t]+(?:-\w+[ \t]+)*)$/i;

/** Commands that look for a text instead of printing it. */
const SEARCHES: ReadonlySet<string> = new Set(["ag", "awk", "git", "grep", "rg", "sed", "egrep", "fgrep", "zgrep"]);

/** May a script print one? Cheap, and says yes too often. */
export function mayPrintOldCommands(text: string): boolean {
  return text.includes("::set-") || text.includes("::save-state") || text.includes("::add-path");
}

/**
 * Where a script prints `::set-output`, `::save-state`, `::set-env` or `::add-path`.
 *
 * @see actions/runner, `ActionCommand` and `ActionCommandManager`
 */
export function oldCommandsIn(script: Script): OldCommandUse[] {
  const uses: OldCommandUse[] = [];
  for (const match of script.text.matchAll(OLD_COMMAND)) {
    const { index: start } = match;
    const before = script.text.slice(Math.max(0, start - LONGEST_BEFORE), start);
    if (!BEGINS_LINE.test(before) || quotingAt(script, start) === "comment") continue;
    const command = innermostAt(script.commands, start);
    if (SEARCHES.has(command?.name?.literal ?? "")) continue;
    if (command && outputOf(command) === "file") continue;
    if (uses.length === MOST_USES) break;
    uses.push({ start, end: start + match[0].length, name: match[1] as OldCommand, command });
  }
  return uses;
}

const LONGEST_BEFORE = 60;
/** A script of a person prints a handful. */
const MOST_USES = 500;

/** Commands in substitutions come after those that hold them. */
function innermostAt(commands: readonly Command[], offset: number): Command | undefined {
  return commands.findLast(({ start, end }) => start <= offset && offset < end);
}
