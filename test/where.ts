/**
 * `it` or `describe` where something is there; where it isn't, a skip that says why.
 *
 * @param missing what isn't there, as the beginning of a sentence: "there is no `/dev/full` here"
 */
export function where<Kind extends { skip: Kind | unknown }>(kind: Kind, isThere: boolean, missing: string): Kind {
  if (isThere) return kind;
  process.stderr.write(`skipped: ${missing}\n`);
  return kind.skip as Kind;
}
