const LONGEST = 80;

/** What was given, in backticks and cut where it is long, for a message. */
export function quote(given: string): string {
  return `\`${given.length > LONGEST ? `${given.slice(0, LONGEST)}…` : given}\``;
}

/** `a, b or c`. */
export function alternatives(words: readonly string[]): string {
  if (words.length < 2) return words.join("");
  return `${words.slice(0, -1).join(", ")} or ${words.at(-1)}`;
}
