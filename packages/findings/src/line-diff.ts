/** Lines `oldStart` to `oldEnd` became lines `newStart` to `newEnd`; 0-based, ends exclusive. */
export interface LineChange {
  oldStart: number;
  oldEnd: number;
  newStart: number;
  newEnd: number;
}

/** Lines with their line feeds; only the last may lack one. A carriage return is part of its line. */
export function splitLines(text: string): string[] {
  const lines: string[] = [];
  let start = 0;
  while (start < text.length) {
    const end = text.indexOf("\n", start) + 1 || text.length;
    lines.push(text.slice(start, end));
    start = end;
  }
  return lines;
}

/** How far ahead a line is looked for to find where two texts meet again. Fixes change a few lines at a place. */
const LOOK_AHEAD = 200;

/**
 * What changed between two lists of lines, in order.
 *
 * It walks both: where they part, the nearest pair of equal lines is where they meet again. Time grows with the lines and
 * the number of changes; a change of more than some hundred lines may come out larger than need be, never wrong.
 */
export function diffLines(old: readonly string[], now: readonly string[]): LineChange[] {
  const tail = commonTail(old, now);
  const oldLength = old.length - tail;
  const newLength = now.length - tail;
  const changes: LineChange[] = [];
  let i = 0;
  let j = 0;
  while (i < oldLength || j < newLength) {
    if (i < oldLength && j < newLength && old[i] === now[j]) {
      i++;
      j++;
      continue;
    }
    const [oldEnd, newEnd] = meetingPoint(old, now, i, j, oldLength, newLength);
    changes.push({ oldStart: i, oldEnd, newStart: j, newEnd });
    i = oldEnd;
    j = newEnd;
  }
  return changes;
}

function commonTail(old: readonly string[], now: readonly string[]): number {
  const most = Math.min(old.length, now.length);
  let tail = 0;
  while (tail < most && old[old.length - 1 - tail] === now[now.length - 1 - tail]) tail++;
  return tail;
}

function meetingPoint(
  old: readonly string[],
  now: readonly string[],
  i: number,
  j: number,
  oldLength: number,
  newLength: number,
): [number, number] {
  for (let distance = 1; distance <= LOOK_AHEAD; distance++) {
    for (let skipped = 0; skipped <= distance; skipped++) {
      const a = i + skipped;
      const b = j + distance - skipped;
      if (a > oldLength || b > newLength) continue;
      const areAtEnd = a === oldLength && b === newLength;
      if (areAtEnd || (a < oldLength && b < newLength && old[a] === now[b])) return [a, b];
    }
  }
  return [oldLength, newLength];
}
