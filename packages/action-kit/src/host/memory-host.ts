import type { Annotation } from "@trustchain/findings";
import type { Given, Place } from "../inputs/input.js";
import { redact } from "../redact.js";
import { type Host, NO_PROGRESS } from "./host.js";

/** A host for tests: takes inputs from an object and keeps whatever it is told. */
export interface MemoryHost extends Host {
  readonly outputs: Map<string, string | number | boolean>;
  readonly notes: Annotation[];
  readonly summaries: string[];
  readonly lines: string[];
  readonly errors: string[];
  readonly secrets: Set<string>;
}

export interface MemoryHostOptions {
  place?: Place;
  cwd?: string;
  env?: Readonly<Record<string, string | undefined>>;
}

/** @param inputs the values by name; several for a repeated option */
export function memoryHost(
  inputs: Readonly<Record<string, string | readonly string[]>> = {},
  options: MemoryHostOptions = {},
): MemoryHost {
  const given = new Map(Object.entries(inputs).map(([name, value]) => [name, [value].flat().map(asGiven)]));
  const secrets = new Set<string>();
  const host: MemoryHost = {
    place: options.place ?? "terminal",
    cwd: options.cwd ?? ".",
    env: options.env ?? {},
    outputs: new Map(),
    notes: [],
    summaries: [],
    lines: [],
    errors: [],
    secrets,
    input: (name) => given.get(name) ?? [],
    mask: (secret) => void secrets.add(secret),
    setOutput: (name, value) => void host.outputs.set(name, value),
    annotate: (note) => void host.notes.push(note),
    summarize: async (markdown) => void host.summaries.push(markdown),
    progress: () => NO_PROGRESS,
    log: (line) => void host.lines.push(redact(line, secrets)),
    error: (line) => void host.errors.push(redact(line, secrets)),
  };
  return host;
}

function asGiven(text: string): Given {
  return { text, whole: false };
}
