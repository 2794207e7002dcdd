import { type Location, SourceFile } from "@trustchain/findings";

/** Secrets shorter than that show nothing: four characters would be too much of them. */
const LEAST_LENGTH = 12;
const SHOWN = 4;

/**
 * Sources by path, with asterisks in the place of secrets, so that offsets and columns stay. Each is made when it is asked
 * for.
 *
 * @param secrets where they stand
 */
export function sourcesWithout(
  secrets: readonly Location[],
  sources: ReadonlyMap<string, SourceFile>,
): (path: string) => SourceFile | undefined {
  const byPath = new Map<string, Location[]>();
  for (const secret of secrets) byPath.set(secret.path, [...(byPath.get(secret.path) ?? []), secret]);
  const shown = new Map<string, SourceFile>();
  return (path) => {
    const source = sources.get(path);
    const own = byPath.get(path);
    if (!source || !own) return source;
    let without = shown.get(path);
    if (!without) {
      without = new SourceFile(path, withoutTexts(source, own));
      shown.set(path, without);
    }
    return without;
  };
}

/** The lines of secrets, by the path of their file. What can't be masked, such as a patch, mustn't hold any. */
export function secretLines(
  secrets: readonly Location[],
  sources: ReadonlyMap<string, SourceFile>,
): ReadonlyMap<string, readonly string[]> {
  const lines = new Map<string, string[]>();
  for (const place of secrets) {
    const source = sources.get(place.path);
    if (!source) continue;
    const { start, end } = spanIn(source, place);
    const own = source.text.slice(start, end).split(/\r?\n/);
    lines.set(place.path, [...(lines.get(place.path) ?? []), ...own.map((line) => line.trim()).filter(Boolean)]);
  }
  return lines;
}

function withoutTexts(source: SourceFile, places: readonly Location[]): string {
  let text = "";
  let at = 0;
  const spans = places.map((place) => spanIn(source, place)).sort((a, b) => a.start - b.start);
  for (const { start, end } of spans) {
    if (end <= at) continue;
    const from = Math.max(at, start);
    const kept = end - start >= LEAST_LENGTH ? Math.min(end, Math.max(from, start + SHOWN)) : from;
    text += source.text.slice(at, kept) + source.text.slice(kept, end).replace(/[^\r\n]/g, "*");
    at = end;
  }
  return text + source.text.slice(at);
}

function spanIn({ lineStarts }: SourceFile, { startLine, startColumn, endLine, endColumn }: Location) {
  const offset = (line: number, column: number) => (lineStarts[line - 1] ?? 0) + column - 1;
  return { start: offset(startLine, startColumn), end: offset(endLine, endColumn) };
}
