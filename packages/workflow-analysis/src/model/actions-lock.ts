import type { SourceFile } from "@trustchain/findings";
import type { YamlDocument, YamlMap, YamlNode, YamlScalar } from "../yaml/index.js";
import { isNothing, LockedDependency, type LockFlaw } from "./locked-dependency.js";
import { firstOf, idOf, type LockedName, nameAt, namesOf } from "./locked-name.js";
import type { RepositoryTarget, Uses } from "./uses.js";

const VERSION = /^v0\.0\.\d+$/;

/**
 * `.github/workflows/actions.lock`, in which GitHub keeps the commits that workflows run.
 *
 * @see github/actions-lockfile, `schema/lockfile-v0.0.3.json`; "Workflow dependency lockfiles", GitHub Docs
 */
export class ActionsLock {
  readonly kind = "actions-lock";
  #workflows: Map<string, LockedWorkflow> | undefined;
  #dependencies: Map<string, LockedDependency> | undefined;
  #incomplete: Set<string> | undefined;

  constructor(
    readonly document: YamlDocument,
    readonly root: YamlMap,
  ) {}

  get file(): SourceFile {
    return this.document.file;
  }

  /** The workflows that are onboarded, by their paths. */
  get workflows(): ReadonlyMap<string, LockedWorkflow> {
    this.#workflows ??= new Map(
      this.root.map("workflows")?.entries.map(({ key, value }) => [key.value, new LockedWorkflow(key, value, this)]),
    );
    return this.#workflows;
  }

  /** What is known of each action, by `LockedName.id`. */
  get dependencies(): ReadonlyMap<string, LockedDependency> {
    this.#dependencies ??= dependenciesOf(this.root.map("dependencies"));
    return this.#dependencies;
  }

  /** The entry for an action: its own, or its repository's. */
  entryFor(target: RepositoryTarget): LockedDependency | undefined {
    return firstOf(this.dependencies, target);
  }

  /**
   * What a workflow's `uses:` is locked to: only its own list counts, and only an entry that is complete down to the last
   * action it pulls in.
   */
  pinOf(workflowPath: string, { target }: Uses): LockedDependency | null {
    if (target.kind !== "repository") return null;
    const id = this.workflows.get(workflowPath)?.nameOf(target)?.id ?? null;
    return id !== null && this.isComplete(id) ? (this.dependencies.get(id) ?? null) : null;
  }

  /** Is the entry there and sound, and are all that it uses? */
  isComplete(id: string): boolean {
    this.#incomplete ??= this.findIncomplete();
    return this.dependencies.has(id) && !this.#incomplete.has(id);
  }

  private findIncomplete(): Set<string> {
    const incomplete = new Set<string>();
    const users = new Map<string, string[]>();
    for (const [id, { flaw, uses }] of this.dependencies) {
      if (flaw || uses.some((name) => name.id === null || !this.dependencies.has(name.id))) incomplete.add(id);
      for (const name of uses) if (name.id !== null) addTo(users, name.id, id);
    }
    // The set grows while it is walked: whoever uses something incomplete is incomplete, and a circle ends.
    for (const id of incomplete) for (const user of users.get(id) ?? []) incomplete.add(user);
    return incomplete;
  }

  /** The names, and those of all that their entries use, each once. */
  reachableFrom(ids: Iterable<string>): Set<string> {
    const reached = new Set(ids);
    for (const id of reached) {
      for (const name of this.dependencies.get(id)?.uses ?? []) if (name.id !== null) reached.add(name.id);
    }
    return reached;
  }
}

/** A workflow that is onboarded, with what it may use. */
export class LockedWorkflow {
  #names: LockedName[] | undefined;
  #covering: Map<string, LockedName> | undefined;

  constructor(
    /** Its path. */
    readonly key: YamlScalar,
    private readonly node: YamlNode,
    private readonly lock: ActionsLock,
  ) {}

  get path(): string {
    return this.key.value;
  }

  get names(): readonly LockedName[] {
    this.#names ??= namesOf(this.node);
    return this.#names;
  }

  get ids(): string[] {
    return this.names.flatMap(({ id }) => id ?? []);
  }

  /** The name in the list that covers an action. */
  nameOf(target: RepositoryTarget): LockedName | undefined {
    this.#covering ??= this.findCovering();
    return firstOf(this.#covering, target);
  }

  private findCovering(): Map<string, LockedName> {
    const covering = new Map<string, LockedName>();
    for (const name of this.names) if (name.id !== null) covering.set(name.id, name);
    // A line that has been pinned since is still covered by the tag at which its commit was locked.
    for (const name of this.names) {
      const commit = name.id !== null && this.lock.dependencies.get(name.id)?.commit;
      const pinned = commit && name.target && idOf({ ...name.target, ref: commit });
      if (pinned && !covering.has(pinned)) covering.set(pinned, name);
    }
    return covering;
  }

  /** The ids in the list that cover some `uses:`. */
  covered(uses: readonly Uses[]): string[] {
    return uses.flatMap(({ target }) => (target.kind === "repository" ? (this.nameOf(target)?.id ?? []) : []));
  }
}

/**
 * Why a lock can't be read at all: GitHub then takes no part of it.
 *
 * @param root of a file that is a mapping
 */
export function lockRefusal(root: YamlMap): LockFlaw | null {
  const version = root.get("version");
  if (!version || isNothing(version)) {
    return { node: root.entries[0]?.key ?? root, message: "it names no format version" };
  }
  if (version.kind !== "scalar" || !VERSION.test(version.value)) {
    return { node: version, message: "its format version is not known: `v0.0.1` to `v0.0.3` and their like are" };
  }
  return notA("map", root.get("workflows")) ?? notA("map", root.get("dependencies")) ?? listRefusal(root);
}

function listRefusal(root: YamlMap): LockFlaw | null {
  for (const { value } of root.map("workflows")?.entries ?? []) {
    const flaw = notA("seq", value);
    if (flaw) return flaw;
  }
  return null;
}

function notA(kind: "map" | "seq", node: YamlNode | undefined): LockFlaw | null {
  if (!node || isNothing(node) || node.kind === kind) return null;
  return { node, message: kind === "map" ? "a mapping is expected here" : "a list is expected here" };
}

function addTo(lists: Map<string, string[]>, key: string, item: string): void {
  const list = lists.get(key);
  if (list) list.push(item);
  else lists.set(key, [item]);
}

function dependenciesOf(map: YamlMap | undefined): Map<string, LockedDependency> {
  const dependencies = new Map<string, LockedDependency>();
  for (const { key, value } of map?.entries ?? []) {
    const id = nameAt(key).id ?? key.value;
    const first = dependencies.get(id);
    const entry = new LockedDependency(key, value, false);
    // Names that differ in case only are one.
    const isOther = first !== undefined && first.commit !== entry.commit;
    dependencies.set(id, isOther ? new LockedDependency(key, value, true) : (first ?? entry));
  }
  return dependencies;
}
