import { type CommandPattern, type Invocation, matchesCommand, parseCommandPattern } from "../shell/index.js";
import type { FactList, Facts } from "./facts.js";

/** A fact about a command, found for one. */
export interface CommandMatch<E> {
  fact: E;
  /** False where a variable or an expression decides whether it is that command. */
  isSure: boolean;
}

interface Compiled<E> {
  pattern: CommandPattern;
  fact: E;
}

const indexes = new WeakMap<Facts, Map<FactList, ReadonlyMap<string, Compiled<unknown>[]>>>();

/** The facts that a command meets, the one that asks for most first. */
export function commandFacts<E extends { command: string }>(
  facts: Facts,
  list: FactList<E>,
  invocation: Invocation,
): CommandMatch<E>[] {
  const candidates = (indexOf(facts, list).get(invocation.program) ?? []) as readonly Compiled<E>[];
  return candidates.flatMap(({ pattern, fact }) => {
    const answer = matchesCommand(pattern, invocation);
    return answer === false ? [] : [{ fact, isSure: answer === true }];
  });
}

function indexOf<E extends { command: string }>(
  facts: Facts,
  list: FactList<E>,
): ReadonlyMap<string, Compiled<unknown>[]> {
  let ofFacts = indexes.get(facts);
  if (!ofFacts) {
    ofFacts = new Map();
    indexes.set(facts, ofFacts);
  }
  let index = ofFacts.get(list);
  if (!index) {
    index = compile(facts.of(list));
    ofFacts.set(list, index);
  }
  return index;
}

function compile<E extends { command: string }>(entries: readonly E[]): Map<string, Compiled<E>[]> {
  const index = new Map<string, Compiled<E>[]>();
  for (const fact of entries) {
    if (fact.command === "") continue;
    const pattern = parseCommandPattern(fact.command);
    for (const program of pattern.programs) {
      const known = index.get(program);
      if (known) known.push({ pattern, fact });
      else index.set(program, [{ pattern, fact }]);
    }
  }
  for (const compiled of index.values()) compiled.sort((a, b) => b.pattern.weight - a.pattern.weight);
  return index;
}
