import { perObject } from "../per-object.js";
import type { Command, Word } from "./model.js";

/** What a command runs in the end: the program behind `sudo`, `env X=y`, `timeout 5` and the like. */
export interface EffectiveCommand {
  name: Word | undefined;
  args: readonly Word[];
  /** The names of what stands before it, outermost first. */
  wrappers: readonly string[];
  command: Command;
}

interface Wrapper {
  /** Options that take the next word as value. */
  withValue: ReadonlySet<string>;
  /** Words before the program that aren't options: the duration of `timeout`. */
  operands?: number;
  /** Assignments may stand before the program. */
  assigns?: boolean;
  /** With one of these it asks about a program and doesn't run it. */
  unless?: ReadonlySet<string>;
}

const none: ReadonlySet<string> = new Set();

/** @see the manual pages of each: POSIX `env`, `nice`, `nohup`, `xargs`; sudo(8), timeout(1), bash(1) "SHELL BUILTIN COMMANDS" */
const WRAPPERS = new Map<string, Wrapper>([
  [
    "sudo",
    {
      withValue: options(
        "u user g group h host p prompt C close-from T command-timeout r role t type D chdir R chroot U other-user",
      ),
      assigns: true,
    },
  ],
  ["doas", { withValue: options("u C") }],
  ["env", { withValue: options("u unset C chdir a argv0"), assigns: true }],
  ["time", { withValue: options("f format o output") }],
  ["command", { withValue: none, unless: new Set(["-v", "-V"]) }],
  ["builtin", { withValue: none }],
  // cmd's own: scripts that aren't called end the one that runs them.
  ["call", { withValue: none }],
  ["exec", { withValue: options("a") }],
  ["timeout", { withValue: options("s signal k kill-after"), operands: 1 }],
  ["gtimeout", { withValue: options("s signal k kill-after"), operands: 1 }],
  ["nice", { withValue: options("n adjustment") }],
  ["ionice", { withValue: options("c class n classdata"), unless: new Set(["-p", "--pid"]) }],
  ["nohup", { withValue: none }],
  ["setsid", { withValue: none }],
  ["stdbuf", { withValue: options("i input o output e error") }],
  ["unbuffer", { withValue: none }],
  ["xvfb-run", { withValue: options("e error-file f auth-file n server-num p xauth-protocol s server-args w wait") }],
  ["xargs", { withValue: options("a arg-file d delimiter E I L max-lines n max-args P max-procs s max-chars") }],
]);

function options(names: string): ReadonlySet<string> {
  return new Set(names.split(" ").map((name) => (name.length === 1 ? `-${name}` : `--${name}`)));
}

const ASSIGNMENT = /^[A-Za-z_][A-Za-z0-9_]*=/;

/** Looks behind wrappers; a command without any is given back as it is. A dozen rules ask this of each command. */
export const effectiveCommand = perObject((command: Command): EffectiveCommand => {
  const words = command.name ? [command.name, ...command.args] : [];
  const wrappers: string[] = [];
  let at = 0;
  for (;;) {
    const program = baseName(words[at]?.literal);
    const next = program === undefined ? undefined : nextProgram(words, at, program);
    if (next === undefined || program === undefined) break;
    wrappers.push(program);
    at = next;
  }
  return at === 0
    ? { name: command.name, args: command.args, wrappers, command }
    : { name: words[at], args: words.slice(at + 1), wrappers, command };
});

/** Index of the program that the wrapper at `at` runs, `undefined` when it runs none. */
function nextProgram(words: readonly Word[], at: number, program: string): number | undefined {
  if (program === "eval") return evalProgram(words, at);
  const wrapper = WRAPPERS.get(program);
  if (!wrapper) return undefined;
  let operands = wrapper.operands ?? 0;
  for (let index = at + 1; index < words.length; index++) {
    const word = words[index] as Word;
    const text = word.literal ?? word.text;
    if (wrapper.unless?.has(text)) return undefined;
    if (text === "--") return index + 1 + operands < words.length ? index + 1 + operands : undefined;
    if (text.startsWith("-") && text !== "") {
      if (wrapper.withValue.has(text)) index++;
    } else if (wrapper.assigns && ASSIGNMENT.test(text)) {
      // Goes into the program's environment.
    } else if (operands > 0) operands--;
    else return index;
  }
  return undefined;
}

/** `eval curl x` runs its words; `eval "…"` is a text of its own, read as a nested script. */
function evalProgram(words: readonly Word[], at: number): number | undefined {
  const first = words[at + 1];
  return first && words.length > at + 2 && first.literal !== undefined && first.literal === first.text
    ? at + 1
    : undefined;
}

/** The last part of a program's path. */
export function baseName(path: string | undefined): string | undefined {
  return path === undefined ? undefined : path.slice(path.lastIndexOf("/") + 1);
}
