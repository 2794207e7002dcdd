/** `a`, `b` or `c` */
export function listOf(words: readonly string[], conjunction: "or" | "and" = "or"): string {
  const quoted = words.map((word) => `\`${shortened(word)}\``);
  return quoted.length < 2 ? quoted.join("") : `${quoted.slice(0, -1).join(", ")} ${conjunction} ${quoted.at(-1)}`;
}

/** Names that somebody made up may be of any length. */
export function shortened(name: string): string {
  const line = name.replace(/\s+/g, " ");
  return line.length > 60 ? `${line.slice(0, 60)}…` : line;
}

export function capitalised(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
