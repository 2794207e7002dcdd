import { didYouMean } from "@trustchain/action-kit";

/** `a`, `b` or `c` */
export function listOf(words: readonly string[], conjunction: "or" | "and" = "or"): string {
  const quoted = words.map((word) => `\`${shortened(word)}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} ${conjunction} ${quoted.at(-1)}`;
}

const LONGEST_SHOWN = 60;

/** Names that somebody made up may be of any length. */
export function shortened(name: string): string {
  const line = name.slice(0, 2 * LONGEST_SHOWN).replace(/\s+/g, " ");
  return line.length > LONGEST_SHOWN ? `${line.slice(0, LONGEST_SHOWN)}…` : line;
}

/** Distances between words are costly, and a file may hold thousands that nobody knows. */
const LONGEST_WORD = 32;
const MOST_CANDIDATES = 40;

/** ` (did you mean `x`?)`, or nothing. */
export function hint(word: string, candidates: Iterable<string>): string {
  if (word.length > LONGEST_WORD) return "";
  const some: string[] = [];
  for (const candidate of candidates) {
    if (some.length === MOST_CANDIDATES) break;
    some.push(candidate);
  }
  return didYouMean(word, some);
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
