import {
  type EvalResult,
  type EvaluateOptions,
  type Shape,
  shaped,
  toText,
  UNKNOWN,
  type Value,
} from "../../expressions/index.js";
import type { Role } from "../roles.js";
import type { TrustSettings } from "../settings.js";
import type { Act } from "./acts.js";
import type { RunFacts } from "./facts.js";
import type { GateQuestion } from "./gate.js";
import { personOf } from "./persons.js";

/** What is so in the runs that are tried: who did what, and what settings say. */
export interface World {
  question: GateQuestion;
  settings: TrustSettings;
  role: Role;
  act: Act;
  /** By event: what is known of the run that it starts. */
  runs: ReadonlyMap<string, RunFacts & { base: EvaluateOptions | undefined }>;
  /** What can't be known stops. */
  isStrict: boolean;
  /** The gates that count; the others let everybody past. All where it is null. */
  only: ReadonlySet<object> | null;
  /** Values that a context is compared with, by its path: what may be tried for it. */
  tested: ReadonlyMap<string, readonly Value[]>;
}

/** Contexts that are the same thing under two names. */
const ALIASES: ReadonlyMap<string, string> = new Map([
  ["github.head_ref", "github.event.pull_request.head.ref"],
  ["github.base_ref", "github.event.pull_request.base.ref"],
  ["github.event.number", "github.event.pull_request.number"],
]);

export function canonicalPath(segments: readonly string[]): string {
  const path = segments.join(".");
  return ALIASES.get(path) ?? path;
}

/** A text that is one of several. */
function oneOf(values: readonly Value[]): Shape {
  const lower = (value: Value) => toText(value).toLowerCase();
  const texts = values.map(lower);
  const isSo = (test: (text: string) => boolean) => (texts.every(test) ? true : texts.some(test) ? undefined : false);
  return {
    equals: (other) => isSo((text) => text === lower(other)),
    startsWith: (part) => isSo((text) => text.startsWith(lower(part))),
    endsWith: (part) => isSo((text) => text.endsWith(lower(part))),
    contains: (part) => isSo((text) => text.includes(lower(part))),
  };
}

/** What `github.…` is in a run; contexts that may have one of several values are noted in `open`. */
export function githubContext(
  segments: readonly string[],
  event: string,
  world: World,
  chosen: ReadonlyMap<string, EvalResult>,
  open: Map<string, EvalResult>,
): EvalResult {
  const path = canonicalPath(segments);
  const choice = chosen.get(path);
  if (choice) return choice;
  const run = world.runs.get(event);
  if (!run) return UNKNOWN;
  const choices = run.choices.get(path);
  const result = choices
    ? shaped(oneOf(choices))
    : (run.known.get(segments.join(".")) ?? run.base?.lookup(segments) ?? UNKNOWN);
  if (!result.known && (run.choices.has(path) || (world.tested.has(path) && !personOf(result)))) open.set(path, result);
  return result;
}
