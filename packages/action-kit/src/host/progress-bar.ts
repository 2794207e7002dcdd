import type { Progress } from "./host.js";
import type { OutputStream } from "./output-stream.js";

/** Work that is over sooner shows no bar. */
const QUIET_MILLISECONDS = 500;
const REDRAW_MILLISECONDS = 100;
const CELLS = 24;
const CLEAR_LINE = "\r\u001b[K";

/**
 * A bar on the last line of a terminal. It is drawn by the steps themselves, without a timer: most of our work does not
 * return to the event loop, and a timer would keep the process alive.
 *
 * @param clock milliseconds that only grow
 */
export function progressBar(label: string, total: number, stream: OutputStream, clock: { now(): number }): Progress {
  let done = 0;
  let shown = false;
  let drawNext = clock.now() + QUIET_MILLISECONDS;
  return {
    advance(steps = 1) {
      done += steps;
      const now = clock.now();
      if (now < drawNext) return;
      drawNext = now + REDRAW_MILLISECONDS;
      shown = true;
      stream.write(CLEAR_LINE + barLine(label, done, total));
    },
    end() {
      if (shown) stream.write(CLEAR_LINE);
      shown = false;
    },
  };
}

/** `audit [######                  ] 12/48` */
export function barLine(label: string, done: number, total: number): string {
  const share = total > 0 ? Math.min(1, done / total) : 1;
  return `${label} [${"#".repeat(Math.round(share * CELLS)).padEnd(CELLS)}] ${done}/${total}`;
}
