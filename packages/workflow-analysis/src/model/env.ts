import { evaluate, toText, UNKNOWN } from "../expressions/index.js";
import type { YamlEntry, YamlMap, YamlScalar } from "../yaml/index.js";
import { expressionsIn, wholeExpression } from "./expression.js";

export type EnvLevel = "workflow" | "job" | "step" | "container";

/** One variable of an `env:` block. */
export interface EnvEntry {
  level: EnvLevel;
  name: string;
  entry: YamlEntry;
  /** Null when the value is no scalar. */
  value: YamlScalar | null;
  /** The block it stands in. */
  block: EnvBlock;
}

/** An `env:` block. GitHub also accepts one expression in its place: then `entries` is empty and `dynamic` is that scalar. */
export class EnvBlock {
  #entries: readonly EnvEntry[] | undefined;

  constructor(
    readonly level: EnvLevel,
    /** The `env` key with its value. */
    readonly entry: YamlEntry,
    /** The step, job, workflow or container that it stands in. */
    readonly parent: YamlMap,
  ) {}

  get map(): YamlMap | undefined {
    return this.entry.value.kind === "map" ? this.entry.value : undefined;
  }

  get dynamic(): YamlScalar | undefined {
    const { value } = this.entry;
    return value.kind === "scalar" && value.value.includes("${{") ? value : undefined;
  }

  get entries(): readonly EnvEntry[] {
    this.#entries ??= (this.map?.entries ?? []).map((entry) => ({
      level: this.level,
      name: entry.key.value,
      entry,
      value: entry.value.kind === "scalar" ? entry.value : null,
      block: this,
    }));
    return this.#entries;
  }

  /** Names have no case in the `env` context and on Windows; elsewhere variables have. The exact name wins. */
  get(name: string): EnvEntry | undefined {
    const lower = name.toLowerCase();
    return (
      this.entries.find((entry) => entry.name === name) ??
      this.entries.find((entry) => entry.name.toLowerCase() === lower)
    );
  }
}

export function envBlock(level: EnvLevel, map: YamlMap): EnvBlock | null {
  const entry = map.entry("env");
  return entry ? new EnvBlock(level, entry, map) : null;
}

const TRUE_WORDS = new Set(["1", "true", "$true"]);

/** Is a switch of the runner on? It reads `true`, `1` and `$true`, in any case (actions/runner, `StringUtil.ConvertToBoolean`). */
export function isSwitchedOn(node: YamlScalar): boolean {
  return TRUE_WORDS.has(constantText(node)?.trim().toLowerCase() ?? "");
}

/** What a value is in every run: its text, or what its one expression gives; undefined where that depends on the run. */
export function constantText(node: YamlScalar): string | undefined {
  if (expressionsIn(node).length === 0) return node.value;
  const expression = wholeExpression(node)?.expression;
  const result = expression && evaluate(expression, { lookup: () => UNKNOWN });
  return result?.known ? toText(result.value) : undefined;
}
