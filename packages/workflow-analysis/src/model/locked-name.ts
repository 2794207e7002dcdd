import type { YamlNode } from "../yaml/index.js";
import { isCommit, nameOf, parseUses, type RepositoryTarget } from "./uses.js";

/** `owner/repo[/path]@ref` where the lock says it. */
export interface LockedName {
  node: YamlNode;
  /** By these names are compared: owner, repository and path without regard to case. Null where it names no action at a ref. */
  id: string | null;
  target: RepositoryTarget | null;
}

/** Format v0.0.1 has the commit in its keys; a ref can't hold a colon, so nothing else ends like that. */
const DIGEST = /:sha(?:1|256)-[0-9a-f]+$/;

/** The names of a list; none where it is no list. */
export function namesOf(node: YamlNode | undefined): LockedName[] {
  return node?.kind === "seq" ? node.items.map(({ value }) => nameAt(value)) : [];
}

export function nameAt(node: YamlNode): LockedName {
  const parsed = node.kind === "scalar" ? parseUses(node.value.replace(DIGEST, "")) : null;
  const target = parsed?.kind === "repository" ? parsed : null;
  return { node, target, id: target && idOf(target) };
}

/** By this names are compared: a commit has no case either. */
export function idOf(target: RepositoryTarget): string {
  const { ref } = target;
  return `${nameOf(target)}@${isCommit(ref) ? ref.toLowerCase() : ref}`;
}

/** By its own name, else by its repository's: GitHub's tool locks whole repositories, so its names have no paths. */
export function firstOf<T>(map: ReadonlyMap<string, T>, target: RepositoryTarget): T | undefined {
  return map.get(idOf(target)) ?? map.get(idOf({ ...target, path: "" }));
}
