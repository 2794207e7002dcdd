import type { Command, Group, Script, WordPart } from "../shell/index.js";

/** The commands of each function. */
export function bodiesOf({ commands }: Script): Map<string, Command[]> {
  const bodies = new Map<string, Command[]>();
  for (const command of commands) {
    const { inFunction } = command.place;
    if (inFunction === undefined) continue;
    const body = bodies.get(inFunction);
    if (body) body.push(command);
    else bodies.set(inFunction, [command]);
  }
  return bodies;
}

/** Commands whose output is the output of the whole: none that another one reads, or that goes into a file. */
export function lastStages(commands: readonly Command[]): Command[] {
  return commands.filter(
    ({ pipeline, redirects }) =>
      (!pipeline || pipeline.index === pipeline.stages.length - 1) &&
      !redirects.some(({ operator, descriptor }) => operator.startsWith(">") && (descriptor ?? "1") === "1"),
  );
}

/** May the script run without running the command? */
export function isSometimes({ place }: Command): boolean {
  return place.conditions.some((condition) => condition !== "if-test" && condition !== "loop-test");
}

/** The shell that a command changes when it changes something: the nested script or subshell that it is in. */
export function shellOf({ place }: Command): object | null {
  for (let group = place.group; group; group = group.place.group) if (group.kind === "subshell") return group;
  return place.nestedIn ?? null;
}

export function outerShell(shell: object | null): object | null {
  if (shell === null || !("place" in shell)) return null;
  return shellOf({ place: (shell as Command | Group).place } as Command);
}

export function textOf(parts: readonly WordPart[]): string {
  return parts
    .map((part) => (part.kind === "literal" ? part.value : part.kind === "glob" ? (part.pattern ?? "") : ""))
    .join("");
}

/** `${X//[^a-z]/}` leaves letters. */
export function leftBy(operand: string): "slug" | "text" {
  return /^\[\^[\w:[\].,@=+-]*\]\/?$/.test(operand) ? "slug" : "text";
}
