import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from "../yaml/index.js";
import { expressionsIn } from "./expression.js";

/** What a matrix path may stand for in some run of the job. */
export interface MatrixValues {
  /** The scalars that it can be, each at the entry that says so. */
  values: readonly YamlScalar[];
  /** Part of the matrix is an expression, so there may be more. */
  isOpen: boolean;
}

/** `strategy.matrix` of a job. */
export class Matrix {
  constructor(readonly entry: YamlEntry) {}

  private get map(): YamlMap | undefined {
    return this.entry.value.kind === "map" ? this.entry.value : undefined;
  }

  /** The whole matrix is an expression. */
  get isDynamic(): boolean {
    return this.entry.value.kind === "scalar";
  }

  /**
   * The values of `matrix.<path>`, such as `["os"]` or `["target", "image"]`; `*` stands for any key or item.
   *
   * Exclusions count only when they drop a value altogether; a value that some combination keeps is kept.
   *
   * @see Workflow syntax for GitHub Actions, `jobs.<job_id>.strategy.matrix`
   */
  valuesOf(path: readonly string[]): MatrixValues {
    const { map } = this;
    const [head, ...rest] = path;
    if (!map || head === undefined) return { values: [], isOpen: true };
    const found: YamlScalar[] = [];
    const state = { isOpen: false };
    const dropped = this.droppedValues(head);
    for (const entry of map.entries) {
      const key = entry.key.value;
      if (key === "exclude") continue;
      if (key === "include") collectFromInclude(entry.value, path, found, state);
      else if (head === "*" || key.toLowerCase() === head) collectFromVector(entry.value, rest, dropped, found, state);
    }
    return { values: found, isOpen: state.isOpen };
  }

  /** May `matrix.<path>` be anything in some run, so that it isn't always empty? */
  mayHave(path: readonly string[]): boolean {
    const [head, ...rest] = path;
    if (!this.map || head === undefined) return true;
    return this.map.entries.some(({ key, value }) => {
      if (key.value === "exclude") return false;
      if (value.kind !== "seq") return key.value === "include" || isNamed(key, head);
      if (key.value === "include") return value.items.some((item) => reaches(item.value, path));
      return isNamed(key, head) && (rest.length === 0 || value.items.some((item) => reaches(item.value, rest)));
    });
  }

  /**
   * Keys of `exclude` that no combination has; none where the matrix is open. Exclusions come before `include`, so that its
   * keys don't count.
   */
  get lostExclusions(): readonly YamlScalar[] {
    const { map } = this;
    const items = map?.seq("exclude")?.items ?? [];
    if (!map || items.length === 0) return [];
    const names = new Set(map.entries.map(({ key }) => key.value.toLowerCase()));
    names.delete("include");
    names.delete("exclude");
    const keys = items.flatMap(({ value }) => (value.kind === "map" ? value.entries.map(({ key }) => key) : []));
    return keys.filter(({ value }) => !names.has(value.toLowerCase()));
  }

  /** May one combination have both values? Two values of `include` only where they stand in the same item. */
  mayMeet(a: YamlScalar, b: YamlScalar): boolean {
    const [first, second] = [this.itemOfInclude(a), this.itemOfInclude(b)];
    return !first || !second || first === second;
  }

  private itemOfInclude({ start }: YamlScalar): YamlNode | undefined {
    const items = this.map?.seq("include")?.items ?? [];
    return items.find(({ value }) => value.start <= start && start < value.end)?.value;
  }

  /** Values of a vector that an exclusion of that one key removes from every combination. */
  private droppedValues(head: string): ReadonlySet<string> {
    const dropped = new Set<string>();
    for (const item of this.map?.seq("exclude")?.items ?? []) {
      if (item.value.kind !== "map" || item.value.entries.length !== 1) continue;
      const [only] = item.value.entries as [YamlEntry];
      if (only.key.value.toLowerCase() === head && only.value.kind === "scalar") dropped.add(only.value.value);
    }
    return dropped;
  }
}

function isNamed(key: YamlScalar, wanted: string): boolean {
  return wanted === "*" || key.value.toLowerCase() === wanted;
}

/** Is there something at the path, or an expression on the way? */
function reaches(node: YamlNode, path: readonly string[]): boolean {
  const [head, ...rest] = path;
  if (head === undefined) return true;
  if (node.kind === "scalar") return expressionsIn(node).length > 0;
  if (node.kind === "seq") return head === "*" && node.items.some(({ value }) => reaches(value, rest));
  return node.entries.some(({ key, value }) => isNamed(key, head) && reaches(value, rest));
}

interface Openness {
  isOpen: boolean;
}

function collectFromInclude(node: YamlNode, path: readonly string[], found: YamlScalar[], state: Openness): void {
  if (node.kind !== "seq") state.isOpen = true;
  else for (const item of node.items) descend(item.value, path, found, state);
}

function collectFromVector(
  node: YamlNode,
  rest: readonly string[],
  dropped: ReadonlySet<string>,
  found: YamlScalar[],
  state: Openness,
): void {
  if (node.kind !== "seq") {
    state.isOpen = true;
    return;
  }
  const own: YamlScalar[] = [];
  for (const item of node.items) descend(item.value, rest, own, state);
  for (const value of own) if (!dropped.has(value.value)) found.push(value);
}

function descend(node: YamlNode, path: readonly string[], found: YamlScalar[], state: Openness): void {
  if (node.kind === "scalar") {
    if (expressionsIn(node).length > 0) state.isOpen = true;
    if (path.length === 0) found.push(node);
    return;
  }
  const [head, ...rest] = path;
  if (head === undefined) {
    // The whole structure is expanded as text: any scalar in it.
    for (const child of childrenOf(node)) descend(child, path, found, state);
  } else if (node.kind === "map") {
    for (const entry of node.entries) {
      if (head === "*" || entry.key.value.toLowerCase() === head) descend(entry.value, rest, found, state);
    }
  } else if (head === "*") {
    for (const item of node.items) descend(item.value, rest, found, state);
  }
}

function childrenOf(node: YamlNode): YamlNode[] {
  if (node.kind === "scalar") return [];
  return node.kind === "map" ? node.entries.map((entry) => entry.value) : node.items.map((item) => item.value);
}
