/** What a server wants to see before it answers. */
export interface Challenge {
  /** In lower case: `bearer`. */
  scheme: string;
  /** By their names in lower case. */
  parameters: ReadonlyMap<string, string>;
}

const SCHEME = /[\s,]*([\w!#$%&'*+.^`|~-]+)/y;
const PARAMETER = /[\s,]*([\w!#$%&'*+.^`|~-]+)\s*=\s*(?:"((?:[^"\\]|\\.)*)"|([\w!#$%&'*+.^`|~-]+))/y;
const REST_OF_ENTRY = /[^,]*,?/y;

/**
 * The challenges of a `www-authenticate` header, in their order; what isn't well-formed is passed over.
 *
 * @see RFC 9110, sections 11.3, 11.6.1
 */
export function parseChallenges(header: string): Challenge[] {
  const challenges: Challenge[] = [];
  let at = 0;
  const match = (pattern: RegExp) => {
    pattern.lastIndex = at;
    const found = pattern.exec(header);
    if (found) at = pattern.lastIndex;
    return found;
  };
  while (at < header.length) {
    const scheme = match(SCHEME);
    if (!scheme) {
      match(REST_OF_ENTRY);
      continue;
    }
    const parameters = new Map<string, string>();
    for (let found = match(PARAMETER); found; found = match(PARAMETER)) {
      const [, name = "", quoted, plain = ""] = found;
      parameters.set(name.toLowerCase(), quoted?.replace(/\\(.)/gs, "$1") ?? plain);
    }
    challenges.push({ scheme: (scheme[1] ?? "").toLowerCase(), parameters });
  }
  return challenges;
}
