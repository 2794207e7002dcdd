import type { Renovate } from "../model/index.js";
import type { YamlMap, YamlNode, YamlScalar } from "../yaml/index.js";
import { daysOf } from "./release-age.js";
import { isRemotePreset, PRESETS, presetName } from "./renovate-presets.js";

/** A setting that holds, and where it is said; null for what a preset or nobody says. */
export interface Setting<T> {
  value: T;
  node: YamlNode | null;
}

export type Pinned = "actions" | "docker";

/** What automerges, and how old versions are by then. */
export interface Automerge {
  node: YamlScalar;
  /** Null where nothing is said. */
  days: number | null;
}

/** What Renovate's settings of a repository come to. */
export interface RenovateVerdict {
  /** The age of versions of which no rule says more. */
  releaseAge: Setting<number | null>;
  /** Ages that rules set for kinds of updates, managers or datasources. */
  ruleAges: readonly Setting<number>[];
  pins: Readonly<Record<Pinned, Setting<boolean>>>;
  automerges: readonly Automerge[];
  /** Does it update the `uses:` of workflows? */
  updatesActions: boolean;
}

const cache = new WeakMap<Renovate, RenovateVerdict | null>();

/**
 * What Renovate's settings come to; null where that can't be known, for they extend presets of elsewhere, or it is switched
 * off. Package rules are applied in their order, so that the last one that matches wins.
 *
 * @see Renovate documentation, "Configuration Options", `packageRules`
 */
export function judgeRenovate(renovate: Renovate): RenovateVerdict | null {
  let verdict = cache.get(renovate);
  if (verdict === undefined) {
    verdict = isOff(renovate) || isOpen(renovate.root) ? null : verdictOf(renovate.root);
    cache.set(renovate, verdict);
  }
  return verdict;
}

/** Is Renovate switched off here? */
export function isOff({ root }: Renovate): boolean {
  return root.scalar("enabled")?.typed === false;
}

/** What it extends is elsewhere; rules may extend presets, too. */
function isOpen(root: YamlMap): boolean {
  const ignored = new Set(textsIn(root.get("ignorePresets")).map(({ value }) => value));
  const maps = [root, ...rulesIn(root)];
  const presets = maps.flatMap((map) => textsIn(map.get("extends")));
  return presets.some(({ value }) => !ignored.has(value) && isRemotePreset(value));
}

function verdictOf(root: YamlMap): RenovateVerdict {
  const state = new State();
  const ignored = new Set(textsIn(root.get("ignorePresets")).map(({ value }) => presetName(value)));
  for (const preset of textsIn(root.get("extends"))) state.extend(presetName(preset.value), preset, ignored);
  state.settings(root, EVERYTHING);
  for (const name of ["github-actions", "docker", "dockerfile"]) {
    const manager = root.map(name);
    if (manager)
      state.settings(manager, {
        ...EVERYTHING,
        isAll: false,
        matchers: `matchManagers ${name}`,
        pins: [name === "github-actions" ? "actions" : "docker"],
      });
  }
  for (const rule of rulesIn(root)) {
    const scope = scopeOf(rule);
    for (const preset of textsIn(rule.get("extends"))) state.extend(presetName(preset.value), preset, ignored);
    if (scope) state.settings(rule, scope);
  }
  const managers = textsIn(root.get("enabledManagers")).map(({ value }) => value);
  return { ...state.verdict(), updatesActions: managers.length === 0 || managers.includes("github-actions") };
}

/** What a rule goes for, as far as we tell things apart. */
interface Scope {
  isAll: boolean;
  pins: readonly Pinned[];
  /** Only packages of this datasource. */
  datasource: string | null;
  /** Its conditions in one text: two rules of the same go for the same. */
  matchers: string;
}

const EVERYTHING: Scope = { isAll: true, pins: ["actions", "docker"], datasource: null, matchers: "" };

/** Keys by which a rule picks single packages: an exception that somebody thought about. */
const PICKS_PACKAGES =
  /^(?:match|exclude)(?:Package|Dep|Source|Registry|Current|File|Base|Repositories|Confidence|New|Jsonata)/;

/** Null for a rule about single packages. */
function scopeOf(rule: YamlMap): Scope | null {
  const matchers = rule.entries.filter(({ key }) => /^(?:match|exclude)[A-Z]/.test(key.value));
  const narrowing = matchers.filter(({ key, value }) => !(PICKS_PACKAGES.test(key.value) && takesAll(value)));
  if (narrowing.some(({ key }) => PICKS_PACKAGES.test(key.value))) return null;
  const words = (name: string) => textsIn(rule.get(name)).map(({ value }) => value);
  const managers = words("matchManagers");
  const datasources = words("matchDatasources");
  const isAll = narrowing.every(
    ({ key }) => key.value === "matchUpdateTypes" && coversUpdates(words("matchUpdateTypes")),
  );
  const told = narrowing.map(({ key }) => `${key.value} ${words(key.value).sort().join(" ")}`).sort();
  return {
    isAll,
    pins: pinsOf(managers, datasources),
    datasource: datasourceOf(managers, datasources),
    matchers: told.join("\n"),
  };
}

function takesAll(node: YamlNode): boolean {
  return textsIn(node).some(({ value }) => ["*", "**", ".*", "/.*/"].includes(value));
}

function coversUpdates(types: readonly string[]): boolean {
  return ["major", "minor", "patch"].every((type) => types.includes(type));
}

function pinsOf(managers: readonly string[], datasources: readonly string[]): Pinned[] {
  if (managers.length === 0 && datasources.length === 0) return ["actions", "docker"];
  const isDocker = datasources.includes("docker") || managers.some((name) => /docker|helm|kubernetes/.test(name));
  const isActions =
    managers.includes("github-actions") || datasources.some((name) => /^github-(?:tags|digest|runners)/.test(name));
  return [...(isActions ? (["actions"] as const) : []), ...(isDocker ? (["docker"] as const) : [])];
}

function datasourceOf(managers: readonly string[], datasources: readonly string[]): string | null {
  const [only, ...others] = new Set([...managers, ...datasources]);
  return only !== undefined && others.length === 0 ? only : null;
}

class State {
  private releaseAge: Setting<number | null> = { value: null, node: null };
  private readonly ruleAges: Setting<number>[] = [];
  private readonly pins: Record<Pinned, Setting<boolean>> = {
    actions: { value: false, node: null },
    docker: { value: false, node: null },
  };
  /** Days that go for one datasource only. */
  private readonly ageOf = new Map<string, number>();
  private automerges: (Automerge & { scope: Scope })[] = [];

  extend(name: string, node: YamlScalar, ignored: ReadonlySet<string>): void {
    const preset = ignored.has(name) ? undefined : PRESETS.get(name);
    if (!preset) return;
    for (const other of preset.extends ?? []) this.extend(other, node, ignored);
    for (const [kind, value] of Object.entries(preset.pins ?? {})) this.pins[kind as Pinned] = { value, node };
    if (preset.releaseAge) this.ageOf.set(preset.releaseAge.datasource, preset.releaseAge.days);
    if (preset.automerge === false) this.automerges = [];
    if (preset.automerge)
      this.automerges.push({ node, days: null, scope: { ...EVERYTHING, isAll: false, matchers: name } });
  }

  settings(map: YamlMap, scope: Scope): void {
    const age = ageIn(map);
    if (age && scope.isAll) {
      this.releaseAge = age;
      this.ruleAges.length = 0;
    } else if (age) this.ruleAges.push(age);
    if (age) this.automerges = this.automerges.map((merge) => ({ ...merge, days: daysNow(merge, age.value, scope) }));
    if (age && scope.datasource !== null) this.ageOf.set(scope.datasource, age.value);
    const pin = map.scalar("pinDigests");
    if (typeof pin?.typed === "boolean")
      for (const kind of scope.pins) this.pins[kind] = { value: pin.typed, node: pin };
    const automerge = map.scalar("automerge");
    if (automerge?.typed === false && scope.isAll) this.automerges = [];
    const known = scope.datasource === null ? undefined : this.ageOf.get(scope.datasource);
    if (automerge?.typed === true) this.automerges.push({ node: automerge, days: age?.value ?? known ?? null, scope });
  }

  verdict(): Omit<RenovateVerdict, "updatesActions"> {
    const { releaseAge, ruleAges, pins } = this;
    const automerges = this.automerges.map(({ node, days }) => ({ node, days: days ?? releaseAge.value }));
    return { releaseAge, ruleAges, pins, automerges };
  }
}

/** How old versions are when they are merged, where a later setting of an age goes for all of them, or takes it from some. */
function daysNow({ days, scope }: Automerge & { scope: Scope }, age: number, setting: Scope): number | null {
  if (setting.isAll || setting.matchers === scope.matchers) return age;
  return scope.isAll && age === 0 ? 0 : days;
}

/** `minimumReleaseAge`, or `stabilityDays`, as it was called; what can't be read says nothing. */
function ageIn(map: YamlMap): Setting<number> | undefined {
  const age = map.scalar("minimumReleaseAge");
  if (age) {
    const days = age.isNull ? 0 : daysOf(age.value);
    return days === undefined ? undefined : { value: days, node: age };
  }
  const stability = map.scalar("stabilityDays");
  return typeof stability?.typed === "number" ? { value: stability.typed, node: stability } : undefined;
}

function rulesIn(root: YamlMap): YamlMap[] {
  const items = root.seq("packageRules")?.items ?? [];
  return items.flatMap(({ value }) => (value.kind === "map" ? [value] : []));
}

function textsIn(node: YamlNode | undefined): YamlScalar[] {
  const nodes = node?.kind === "seq" ? node.items.map(({ value }) => value) : node ? [node] : [];
  return nodes.filter((value) => value.kind === "scalar" && typeof value.typed === "string") as YamlScalar[];
}
