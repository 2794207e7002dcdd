import type { YamlMap, YamlNode, YamlScalar } from "../yaml/index.js";
import { type LockedName, nameAt, namesOf } from "./locked-name.js";
import { isCommit } from "./uses.js";

/** What is wrong with a part of the lock. */
export interface LockFlaw {
  node: YamlNode;
  /** To go on after the part's name: "has no `commit`". */
  message: string;
}

const COMMIT = /^sha1-([0-9a-f]{40})$/i;
const NUMBER = /^[1-9]\d*$/;

/** What the lock knows of an action at a ref. Keys that we don't know are in `node`. */
export class LockedDependency {
  readonly name: LockedName;
  #flaw: LockFlaw | null | undefined;
  #uses: LockedName[] | undefined;

  constructor(
    readonly key: YamlScalar,
    readonly node: YamlNode,
    /** Another entry has the same name and another commit. */
    private readonly isContradicted: boolean,
  ) {
    this.name = nameAt(key);
  }

  private get map(): YamlMap | undefined {
    return this.node.kind === "map" ? this.node : undefined;
  }

  /** 40 digits in lower case; null where there is none or it is malformed. */
  get commit(): string | null {
    return COMMIT.exec(this.map?.text("commit") ?? "")?.[1]?.toLowerCase() ?? null;
  }

  /** What the action pulls in. */
  get uses(): readonly LockedName[] {
    this.#uses ??= namesOf(this.map?.get("uses"));
    return this.#uses;
  }

  /** Why it can't be relied upon; null where it is as it has to be. */
  get flaw(): LockFlaw | null {
    if (this.#flaw === undefined) this.#flaw = this.findFlaw();
    return this.#flaw;
  }

  private findFlaw(): LockFlaw | null {
    const { target } = this.name;
    if (!target) return { node: this.key, message: "names no action at a ref" };
    if (this.isContradicted) return { node: this.key, message: "is there twice, with different commits" };
    return (
      this.refFlaw(target.ref) ??
      this.commitFlaw(target.ref) ??
      this.numberFlaw("owner_id") ??
      this.numberFlaw("repo_id") ??
      this.usesFlaw()
    );
  }

  private refFlaw(named: string): LockFlaw | null {
    const ref = this.map?.text("ref");
    // Format v0.0.1 says it in one of two other words.
    if (ref === undefined) return this.map?.text("tag") || this.map?.text("branch") ? null : this.without("ref");
    // Behind the name of a commit stands the branch or tag that it was found in.
    return ref === named || isCommit(named)
      ? null
      : this.at("ref", `has the \`ref\` \`${ref}\`, and another in its name`);
  }

  private commitFlaw(named: string): LockFlaw | null {
    if (this.map?.text("commit") === undefined) return this.without("commit");
    if (this.commit === null) return this.at("commit", "has a `commit` that is not `sha1-` and 40 hexadecimal digits");
    const isOther = isCommit(named) && named.toLowerCase() !== this.commit;
    return isOther ? this.at("commit", "has another `commit` than its name") : null;
  }

  private numberFlaw(field: string): LockFlaw | null {
    const text = this.map?.text(field);
    if (text === undefined) return this.without(field);
    return NUMBER.test(text) ? null : this.at(field, `has no number as its \`${field}\``);
  }

  private usesFlaw(): LockFlaw | null {
    const uses = this.map?.get("uses");
    return isNothing(uses) || uses?.kind === "seq" ? null : this.at("uses", "has a `uses` that is no list");
  }

  private without(field: string): LockFlaw {
    return this.at(field, `has no \`${field}\``);
  }

  private at(field: string, message: string): LockFlaw {
    return { node: this.nodeOf(field), message };
  }

  /** Where a field stands; the entry's name where it is missing. */
  nodeOf(field: string): YamlNode {
    const node = this.map?.get(field);
    return !node || isNothing(node) ? this.key : node;
  }

  /** One of the ids by which GitHub knows a repository, whatever it is called. */
  idOf(field: "owner_id" | "repo_id"): number | null {
    const text = this.map?.text(field);
    return text !== undefined && NUMBER.test(text) ? Number(text) : null;
  }
}

/** Absent, or null. */
export function isNothing(node: YamlNode | undefined): boolean {
  return node === undefined || (node.kind === "scalar" && node.isNull);
}
