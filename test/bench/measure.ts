import { execFileSync } from "node:child_process";
import { join } from "node:path";

export interface Measured {
  /** Wall time in seconds. */
  seconds: number;
  /** Peak resident memory in MiB. */
  mebibytes: number;
  status: number;
}

/** Runs a command once, its output thrown away. */
export function measure(command: readonly string[]): Measured {
  const output = execFileSync("python3", [join(import.meta.dirname, "measure.py"), ...command], { encoding: "utf8" });
  const [seconds = 0, kibibytes = 0, status = 0] = output.trim().split(" ").map(Number);
  return { seconds, mebibytes: kibibytes / 1024, status };
}

/**
 * Runs several commands in turns, so that what else the machine does hits all of them alike.
 *
 * @returns for each command the medians of its runs
 */
export function compare(commands: ReadonlyMap<string, readonly string[]>, runs: number): Map<string, Measured> {
  const measured = new Map([...commands.keys()].map((name) => [name, [] as Measured[]]));
  for (let run = 0; run < runs; run++) {
    for (const [name, command] of commands) measured.get(name)?.push(measure(command));
  }
  return new Map([...measured].map(([name, list]) => [name, medians(list)]));
}

function medians(list: readonly Measured[]): Measured {
  return {
    seconds: median(list.map((run) => run.seconds)),
    mebibytes: median(list.map((run) => run.mebibytes)),
    status: Math.max(...list.map((run) => run.status)),
  };
}

export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  const middle = sorted.length >> 1;
  const upper = sorted[middle] ?? Number.NaN;
  return sorted.length % 2 ? upper : ((sorted[middle - 1] ?? Number.NaN) + upper) / 2;
}

/**
 * How time grows with size: the slope of a straight line through the points on logarithmic axes, 1 for linear.
 *
 * @param points pairs of size and time, at least two
 */
export function growthExponent(points: readonly (readonly [size: number, time: number])[]): number {
  const logs = points.map(([size, time]) => [Math.log(size), Math.log(time)] as const);
  const meanX = logs.reduce((sum, [x]) => sum + x, 0) / logs.length;
  const meanY = logs.reduce((sum, [, y]) => sum + y, 0) / logs.length;
  const covariance = logs.reduce((sum, [x, y]) => sum + (x - meanX) * (y - meanY), 0);
  return covariance / logs.reduce((sum, [x]) => sum + (x - meanX) ** 2, 0);
}
