/**
 * Does a text match alternatives such as `ghcr.io/*|docker.pkg.github.com`? `*` is any text, and case doesn't count. Linear in
 * the text, whatever the pattern.
 */
export function matchesWildcard(alternatives: string, text: string): boolean {
  const lower = text.toLowerCase();
  return alternatives.split("|").some((pattern) => matchesOne(pattern.toLowerCase().split("*"), lower));
}

function matchesOne([first = "", ...others]: readonly string[], text: string): boolean {
  if (others.length === 0) return text === first;
  if (!text.startsWith(first)) return false;
  let at = first.length;
  const last = others.at(-1) as string;
  for (const part of others.slice(0, -1)) {
    const found = text.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return text.length - last.length >= at && text.endsWith(last);
}
