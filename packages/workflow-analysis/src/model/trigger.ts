import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from "../yaml/index.js";

export type InputType = "string" | "boolean" | "number" | "choice" | "environment";

/** An input of `workflow_call`, `workflow_dispatch` or of an action. */
export interface InputDeclaration {
  name: string;
  entry: YamlEntry;
  /** `string` unless it says otherwise; an action's inputs are always strings. */
  type: InputType;
  /** Of a `choice`. */
  options: readonly YamlScalar[];
  isRequired: boolean;
  default: YamlScalar | null;
}

/** One event of `on:`. */
export class Trigger {
  constructor(
    /** The event's name where it stands: a key, an item or the one scalar. */
    readonly key: YamlScalar,
    /** Its settings, when it has any. */
    readonly node: YamlNode | null,
  ) {}

  get event(): string {
    return this.key.value;
  }

  get settings(): YamlMap | undefined {
    return this.node?.kind === "map" ? this.node : undefined;
  }

  /** Activity types; undefined when the event's default ones apply. */
  get types(): readonly YamlScalar[] | undefined {
    return this.list("types");
  }

  /** A filter such as `branches`, `branches-ignore`, `tags`, `paths`, `workflows`. */
  list(filter: string): readonly YamlScalar[] | undefined {
    const node = this.settings?.get(filter);
    return node ? scalarsOf(node) : undefined;
  }

  get inputs(): readonly InputDeclaration[] {
    return inputsOf(this.settings?.get("inputs"));
  }

  /** Names of the secrets that a `workflow_call` declares. */
  get secrets(): readonly YamlEntry[] {
    return this.settings?.map("secrets")?.entries ?? [];
  }

  /** `cron` of each entry of a `schedule`. */
  get schedules(): readonly YamlScalar[] {
    if (this.node?.kind !== "seq") return [];
    return this.node.items.flatMap(({ value }) => (value.kind === "map" ? (value.scalar("cron") ?? []) : []));
  }
}

/** The events of an `on:` value: a name, a list of names, or a mapping. */
export function triggersOf(node: YamlNode | undefined): Trigger[] {
  if (!node) return [];
  if (node.kind === "scalar") return node.isNull ? [] : [new Trigger(node, null)];
  if (node.kind === "map") return node.entries.map((entry) => new Trigger(entry.key, entry.value));
  return scalarsOf(node).map((item) => new Trigger(item, null));
}

const INPUT_TYPES = new Set<string>(["string", "boolean", "number", "choice", "environment"]);

export function inputsOf(node: YamlNode | undefined): InputDeclaration[] {
  if (node?.kind !== "map") return [];
  return node.entries.map((entry) => {
    const map = entry.value.kind === "map" ? entry.value : undefined;
    const type = map?.text("type") ?? "string";
    return {
      name: entry.key.value,
      entry,
      type: INPUT_TYPES.has(type) ? (type as InputType) : "string",
      options: scalarsOf(map?.get("options")),
      isRequired: map?.scalar("required")?.typed === true,
      default: map?.scalar("default") ?? null,
    };
  });
}

export function scalarsOf(node: YamlNode | undefined): YamlScalar[] {
  if (!node) return [];
  if (node.kind === "scalar") return node.isNull ? [] : [node];
  if (node.kind === "map") return [];
  return node.items.flatMap((item) => (item.value.kind === "scalar" ? [item.value] : []));
}
