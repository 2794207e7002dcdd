import type { Command, Condition, ExpressionPart, SubstitutionPart, VariablePart, Word, WordPart } from "./model.js";

/** Every part of a word, those inside operands, arithmetic and globs too; not what is inside substitutions. */
export function* partsOf(parts: readonly WordPart[]): Generator<WordPart> {
  for (const part of parts) {
    yield part;
    if (part.kind === "variable") yield* partsOf(part.operand);
    else if (part.kind === "arithmetic" || part.kind === "glob") yield* partsOf(part.parts);
  }
}

/** The variables that a word expands, without those inside its substitutions. */
export function variablesOf(word: Word): VariablePart[] {
  return [...partsOf(word.parts)].filter((part) => part.kind === "variable");
}

/** The `${{ }}` that a word holds, without those inside its substitutions. */
export function expressionsOf(word: Word): ExpressionPart[] {
  return [...partsOf(word.parts)].filter((part) => part.kind === "expression");
}

/** The substitutions of a word, outermost only. */
export function substitutionsOf(word: Word): SubstitutionPart[] {
  return [...partsOf(word.parts)].filter((part) => part.kind === "substitution");
}

const ALWAYS: ReadonlySet<Condition> = new Set(["if-test", "loop-test"]);

/** May the script run without running the command? A function's body counts as conditional: it runs when called. */
export function isConditional(command: Command): boolean {
  const { place } = command;
  if (place.inFunction !== undefined || place.conditions.some((condition) => !ALWAYS.has(condition))) return true;
  return place.nestedIn !== undefined && isConditional(place.nestedIn);
}
