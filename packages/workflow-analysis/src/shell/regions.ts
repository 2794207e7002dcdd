import type { Quoting, Region } from "./model.js";

/** Collects the regions of a script while a lexer goes through it from start to end. */
export class RegionRecorder {
  readonly regions: Region[] = [];
  #start = 0;
  #quoting: Quoting = "none";

  /** From `at` on, the text is inside `quoting`. */
  enter(at: number, quoting: Quoting): void {
    if (quoting === this.#quoting) return;
    this.finish(at);
    this.#start = at;
    this.#quoting = quoting;
  }

  /** The text ends at `at`. */
  finish(at: number): Region[] {
    if (this.#quoting !== "none" && at > this.#start) {
      this.regions.push({ start: this.#start, end: at, quoting: this.#quoting });
    }
    this.#start = at;
    return this.regions;
  }
}

/** Index of the first region that ends after `offset`. */
export function regionIndex(regions: readonly Region[], offset: number): number {
  let low = 0;
  let high = regions.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((regions[middle] as Region).end <= offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** What `offset` is inside of; quotes themselves count as inside. */
export function quotingIn(regions: readonly Region[], offset: number): Quoting {
  const region = regions[regionIndex(regions, offset)];
  return region !== undefined && region.start <= offset ? region.quoting : "none";
}
