/** What a `\` may stand before in a name of a branch or tag. */
const ESCAPABLE = new Set("[?*+\\!");

/**
 * What is wrong with a pattern of a filter, or undefined.
 *
 * @param isRef of branches and tags, rather than of paths
 * @see Workflow syntax for GitHub Actions, "Filter pattern cheat sheet"; git-check-ref-format
 */
export function globFlaw(pattern: string, isRef: boolean): string | undefined {
  const text = pattern.startsWith("!") ? pattern.slice(1) : pattern;
  if (text === "") return pattern === "" ? "it is empty" : "something has to follow the `!`";
  return (isRef ? refFlaw(text) : pathFlaw(text)) ?? specialFlaw(text, isRef);
}

function refFlaw(text: string): string | undefined {
  if (text.startsWith("/")) return "no branch or tag begins with `/`";
  return /[/.]$/.test(text) ? "no branch or tag ends with `/` or `.`" : undefined;
}

function pathFlaw(text: string): string | undefined {
  if (text !== text.trim()) return "white space at its ends is part of it";
  return /^\.\.?(?:\/|$)/.test(text) ? "paths begin at the root of the repository, without `./`" : undefined;
}

/** `?` and `+` need something to repeat, `[` its `]`. */
function specialFlaw(text: string, isRef: boolean): string | undefined {
  if (!/[\s~^:?+[\\]/.test(text)) return undefined;
  let isRepeatable = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i] as string;
    if (char === "\n" || char === "\r") return "it holds a line break";
    if (isRef && " \t~^:".includes(char)) return `no branch or tag has \`${char}\` in its name`;
    if ((char === "?" || char === "+") && !isRepeatable)
      return `nothing stands before \`${char}\` that it could repeat`;
    if (char === "[") {
      const close = text.indexOf("]", i + 1);
      const flaw = close === -1 ? "the `]` of a `[` is missing" : rangeFlaw(text.slice(i + 1, close));
      if (flaw) return flaw;
      i = close;
    } else if (char === "\\") {
      const next = text[++i] ?? "";
      if (isRef && !ESCAPABLE.has(next)) return "a `\\` stands only before `[`, `?`, `*`, `+`, `\\` and `!`";
    }
    isRepeatable = char !== "?" && char !== "+" && char !== "*";
  }
  return undefined;
}

function rangeFlaw(inside: string): string | undefined {
  if (inside === "") return "the `[]` is empty";
  for (const [, from, to] of inside.matchAll(/(.)-(.?)/gu)) {
    if (to === "") return "a range of a `[…]` has no end";
    if ((from as string) > (to as string)) return `the range \`${from}-${to}\` goes backwards`;
  }
  return undefined;
}
