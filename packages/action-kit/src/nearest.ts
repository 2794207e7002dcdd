/** Longer words are nobody's typing error, and comparing them would cost the product of their lengths. */
const LONGEST = 64;

/**
 * The candidate that `word` was most likely meant to be, or undefined when none is close: at most one edit for each
 * three characters of the word (at least one). Case does not count. Of equally near candidates the first is taken.
 */
export function nearest(word: string, candidates: Iterable<string>): string | undefined {
  if (word.length > LONGEST) return undefined;
  const wanted = word.toLowerCase();
  let best: string | undefined;
  let bestDistance = Math.max(1, Math.floor(word.length / 3)) + 1;
  for (const candidate of candidates) {
    if (candidate.length > LONGEST) continue;
    const distance = editDistance(wanted, candidate.toLowerCase(), bestDistance - 1);
    if (distance < bestDistance) {
      best = candidate;
      bestDistance = distance;
    }
  }
  return best;
}

/** ` (did you mean `x`?)`, or nothing: the tail of a message about an unknown word. */
export function didYouMean(word: string, candidates: Iterable<string>, prefix = ""): string {
  const candidate = nearest(word, candidates);
  return candidate === undefined ? "" : ` (did you mean \`${prefix}${candidate}\`?)`;
}

/**
 * Damerau–Levenshtein distance in its restricted form (optimal string alignment): insertions, deletions, substitutions
 * and swaps of neighbours, no part edited twice.
 *
 * @param most where the distance is greater, any greater number may be given, which is found sooner
 */
export function editDistance(a: string, b: string, most = Number.POSITIVE_INFINITY): number {
  if (Math.abs(a.length - b.length) > most) return Math.abs(a.length - b.length);
  let beforePrevious = new Uint32Array(b.length + 1);
  let previous = new Uint32Array(b.length + 1);
  let current = new Uint32Array(b.length + 1);
  for (let j = 0; j <= b.length; j++) previous[j] = j;
  for (let i = 1; i <= a.length; i++) {
    current[0] = i;
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const distance = isSwap(a, i, b, j)
        ? smaller(distanceAt(previous, current, j, a[i - 1] === b[j - 1]), (beforePrevious[j - 2] as number) + 1)
        : distanceAt(previous, current, j, a[i - 1] === b[j - 1]);
      current[j] = distance;
      least = smaller(least, distance);
    }
    // A swap reaches back two rows, and adds one to what stands there: no less than this row has.
    if (least > most) return least;
    [beforePrevious, previous, current] = [previous, current, beforePrevious];
  }
  return previous[b.length] as number;
}

function isSwap(a: string, i: number, b: string, j: number): boolean {
  return i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
}

/** By deletion, insertion, or substitution where the two characters differ. */
function distanceAt(previous: Uint32Array, current: Uint32Array, j: number, isSame: boolean): number {
  const edited = smaller(previous[j] as number, current[j - 1] as number) + 1;
  return smaller(edited, (previous[j - 1] as number) + (isSame ? 0 : 1));
}

/** `Math.min` costs more than all the rest of the inner loop where globals are looked up by hand. */
function smaller(a: number, b: number): number {
  return a < b ? a : b;
}
