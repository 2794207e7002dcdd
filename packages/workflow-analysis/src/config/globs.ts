export type PathMatcher = (path: string) => boolean;

/**
 * Does a path match one of the globs? A glob without `/` matches a file's name in any folder, as in `.gitignore`; one that
 * ends with `/` means all below a folder.
 */
export function pathMatcher(globs: readonly string[]): PathMatcher {
  const matchers = globs.map((glob) => globMatcher(anywhere(glob.replace(/^\.?\//, ""))));
  return (path) => matchers.some((matches) => matches(path));
}

function anywhere(glob: string): string {
  const whole = glob.endsWith("/") ? `${glob}**` : glob;
  return whole.includes("/") ? whole : `**/${whole}`;
}

/**
 * Does a text match a glob? `*` and `?` stop at `/`, `**` doesn't; `[a-z]`, `[!a-z]`, `{a,b}` and `\` as in a shell. Names
 * that begin with a dot are like any other.
 *
 * A configuration may come with a pull request of a stranger's, so the time grows with the lengths of glob and text only,
 * whatever the glob: all ways to read it are followed at once.
 */
export function globMatcher(glob: string): PathMatcher {
  const patterns = expandBraces(glob).map(tokensOf);
  return (text) => patterns.some((tokens) => matches(tokens, text));
}

type Token =
  | { kind: "char"; char: string }
  | { kind: "class"; accepts(char: string): boolean }
  /** `*`: any characters but `/`. */
  | { kind: "star" }
  /** `**`: any characters. */
  | { kind: "all" }
  /** `**` and a slash: any number of folders, none too. */
  | { kind: "folders" };

/** More alternatives than that are nobody's; the glob is then read without them. */
const MOST_ALTERNATIVES = 200;

/** `a{b,c}d` → `abd`, `acd`; innermost braces first, so that they may be nested. */
function expandBraces(glob: string): string[] {
  let globs = [glob];
  for (;;) {
    const next = globs.flatMap(expandFirst);
    if (next.length === globs.length) return next;
    if (next.length > MOST_ALTERNATIVES) return [glob];
    globs = next;
  }
}

function expandFirst(glob: string): string[] {
  const match = /\{([^{}]*,[^{}]*)\}/.exec(glob);
  if (!match) return [glob];
  const [before, behind] = [glob.slice(0, match.index), glob.slice(match.index + match[0].length)];
  return (match[1] as string).split(",").map((part) => before + part + behind);
}

function tokensOf(glob: string): Token[] {
  const tokens: Token[] = [];
  for (let at = 0; at < glob.length; ) {
    const isSegmentStart = at === 0 || glob[at - 1] === "/";
    if (isSegmentStart && glob.startsWith("**/", at)) {
      tokens.push({ kind: "folders" });
      at += 3;
    } else if (glob[at] === "*") {
      const end = endOfStars(glob, at);
      tokens.push({ kind: end - at > 1 ? "all" : "star" });
      at = end;
    } else {
      const { token, end } = characterAt(glob, at);
      tokens.push(token);
      at = end;
    }
  }
  return tokens;
}

function endOfStars(glob: string, from: number): number {
  let end = from;
  while (glob[end] === "*") end++;
  return end;
}

/** One character of the text: itself, any, or one of a class. */
function characterAt(glob: string, at: number): { token: Token; end: number } {
  const char = glob[at] as string;
  if (char === "?") return { token: { kind: "class", accepts: (other) => other !== "/" }, end: at + 1 };
  if (char === "\\" && at + 1 < glob.length)
    return { token: { kind: "char", char: glob[at + 1] as string }, end: at + 2 };
  const close = char === "[" ? glob.indexOf("]", at + 2) : -1;
  if (close === -1) return { token: { kind: "char", char }, end: at + 1 };
  return { token: classOf(glob.slice(at + 1, close)), end: close + 1 };
}

/** Between brackets: characters and ranges, `!` or `^` before them for all others. */
function classOf(body: string): Token {
  const isNegated = /^[!^]/.test(body);
  const ranges = [...body.slice(isNegated ? 1 : 0).matchAll(/([\s\S])-([\s\S])|([\s\S])/g)].map(
    ([, from = "", to = "", single]) => (single === undefined ? [from, to] : [single, single]) as [string, string],
  );
  return {
    kind: "class",
    accepts: (char) => char !== "/" && ranges.some(([from, to]) => from <= char && char <= to) !== isNegated,
  };
}

/** Follows all ways at once: `places` holds the tokens that may be next. */
function matches(tokens: readonly Token[], text: string): boolean {
  let places = withSkips(tokens, new Set([0]));
  for (const char of text) {
    const next = new Set<number>();
    for (const place of places) step(tokens, place, char, next);
    places = withSkips(tokens, next);
    if (places.size === 0) return false;
  }
  return places.has(tokens.length);
}

/** Inside of folders that `**` takes, as long as none ends: written as the token's number plus a half. */
const INSIDE = 0.5;

function step(tokens: readonly Token[], place: number, char: string, next: Set<number>): void {
  const token = tokens[Math.floor(place)];
  if (!token) return;
  switch (token.kind) {
    case "char":
      if (token.char === char) next.add(place + 1);
      return;
    case "class":
      if (token.accepts(char)) next.add(place + 1);
      return;
    case "star":
      if (char !== "/") next.add(place);
      return;
    case "all":
      next.add(place);
      return;
    case "folders":
      // A folder that ends may be the last, or not.
      next.add(char === "/" ? Math.floor(place) : Math.floor(place) + INSIDE);
  }
}

/** Stars may stand for nothing. */
function withSkips(tokens: readonly Token[], places: Set<number>): Set<number> {
  for (const place of places) {
    const kind = tokens[place]?.kind;
    if (kind === "star" || kind === "all" || kind === "folders") places.add(place + 1);
  }
  return places;
}
