/**
 * Puts `***` in the place of each secret in a text. Longer secrets first, so that one that holds another leaves no rest.
 */
export function redact(text: string, secrets: Iterable<string>): string {
  const known = [...secrets].filter((secret) => secret !== "").sort((a, b) => b.length - a.length);
  return known.reduce((clean, secret) => clean.replaceAll(secret, "***"), text);
}
