import type { SourceFile } from "@trustchain/findings";
import type { BuildStage } from "../model/index.js";

/** A Dockerfile that is not read, and where the reason stands. */
export interface Refusal {
  reason: string;
  start: number;
  end: number;
}

/** Real ones stay below a tenth. The parser takes a second and 300 MB for as much of what it likes least. */
const MAX_LENGTH = 512 * 1024;

/** Docker itself refuses longer lines, see BuildKit, `handleScannerError`: Go's `bufio.MaxScanTokenSize`. */
const MAX_LINE = 65_535;

/** The parser's time grows with the square of the flags of an instruction. */
const MAX_FLAGS = 10_000;

/** Real ones have a dozen; names with unknown parts are compared with each. */
const MAX_STAGES = 1000;

/** Why a Dockerfile would take too long to read; null where it wouldn't. */
export function refusalOf(file: SourceFile): Refusal | null {
  const { text } = file;
  if (text.length > MAX_LENGTH) {
    return refused(0, `it has ${text.length} characters, more than the ${MAX_LENGTH} that are read of a Dockerfile`);
  }
  const long = longLine(file);
  if (long !== null) return refused(long, `the line has more than the ${MAX_LINE} characters that Docker reads`);
  return hasManyFlags(text) ? refused(0, `it has more than ${MAX_FLAGS} words that begin with \`--\``) : null;
}

/** The same for one that was parsed. */
export function refusalOfStages(stages: readonly BuildStage[]): Refusal | null {
  return stages.length > MAX_STAGES
    ? refused(0, `it has ${stages.length} build stages, more than ${MAX_STAGES}`)
    : null;
}

function refused(at: number, reason: string): Refusal {
  return { reason, start: at, end: at };
}

function longLine({ lineStarts, text }: SourceFile): number | null {
  const index = lineStarts.findIndex((start, i) => (lineStarts[i + 1] ?? text.length) - start > MAX_LINE);
  return index === -1 ? null : (lineStarts[index] as number);
}

function hasManyFlags(text: string): boolean {
  let count = 0;
  for (let at = text.indexOf("--"); at !== -1 && count <= MAX_FLAGS; at = text.indexOf("--", at + 2)) {
    if (at > 0 && /\s/.test(text[at - 1] as string)) count++;
  }
  return count > MAX_FLAGS;
}
