import type { Finding, TextEdit } from "@trustchain/findings";
import type { Judgement } from "../judge.js";

/**
 * Where a finding is: what tells it apart from its like while fixes change the text. Its fingerprint doesn't, as that
 * counts the findings that are alike, and its line moves.
 */
export interface FindingPlace {
  rule: string;
  path: string;
  /** The UTF-16 offset at which it begins. */
  offset: number;
}

export type EditsByPath = ReadonlyMap<string, readonly TextEdit[]>;

export function placeOf({ rule, location }: Finding, { sources }: Judgement): FindingPlace {
  const { path, startLine, startColumn } = location;
  const lineStart = sources.get(path)?.lineStarts[startLine - 1] ?? 0;
  return { rule, path, offset: lineStart + startColumn - 1 };
}

export function keyOf({ rule, path, offset }: FindingPlace): string {
  return `${rule}\0${path}\0${offset}`;
}

/** Where it is after edits; what they take the place of begins where they begin. */
export function moved(place: FindingPlace, edits: EditsByPath): FindingPlace {
  let by = 0;
  for (const { start, end, text } of edits.get(place.path) ?? []) {
    if (end <= place.offset) by += text.length - (end - start);
    else if (start < place.offset) by += start - place.offset;
  }
  return { ...place, offset: place.offset + by };
}
