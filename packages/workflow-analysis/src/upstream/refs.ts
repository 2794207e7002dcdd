import { isPossibleRef } from "./known-refs.js";

/** The branches and tags of a remote repository. */
export interface RemoteRefs {
  branches: ReadonlyMap<string, string>;
  /** By name, the commit that the tag leads to, through however many tag objects. */
  tags: ReadonlyMap<string, string>;
  /** The commits of annotated tags by the ids of their tag objects. */
  tagObjects: ReadonlyMap<string, string>;
  /**
   * What tags are of that lead to no commit, a blob or a tree, by name: nothing can run at them, and they are not among
   * `tags`. Only who has the objects knows; git's protocol doesn't tell, so that a server's tags are all taken for commits'.
   */
  noCommits: ReadonlyMap<string, string>;
  /** They were copied some time ago: what isn't among them may be there by now. */
  isCopy?: boolean;
}

/** A ref as a `uses:` names it, by its short name or in full: `refs/tags/v1`. */
export interface NamedRef {
  name: string;
  tag: string | undefined;
  branch: string | undefined;
}

/** The commits of the tag and of the branch that a ref may mean. */
export function findRef({ tags, branches }: RemoteRefs, ref: string): NamedRef {
  const name = shortRef(ref);
  return {
    name,
    tag: ref.startsWith("refs/heads/") ? undefined : tags.get(name),
    branch: ref.startsWith("refs/tags/") ? undefined : branches.get(name),
  };
}

/** `v1` for `refs/tags/v1`. */
export function shortRef(ref: string): string {
  return ref.replace(/^refs\/(?:heads|tags)\//, "");
}

/**
 * The refs without tags of what is no commit.
 *
 * @param types of the objects that tags lead to
 */
export function sortedOut(refs: RemoteRefs, types: ReadonlyMap<string, string>): RemoteRefs {
  const isCommit = (object: string) => (types.get(object) ?? "commit") === "commit";
  const others = [...refs.tags].filter(([, object]) => !isCommit(object));
  if (others.length === 0) return refs;
  return {
    ...refs,
    tags: new Map([...refs.tags].filter(([, object]) => isCommit(object))),
    tagObjects: new Map([...refs.tagObjects].filter(([, object]) => isCommit(object))),
    noCommits: new Map(others.map(([name, object]) => [name, types.get(object) as string])),
  };
}

/** Makes refs of lines as `git show-ref --dereference` and the protocol give them; `<name>^{}` is what a tag leads to. */
export class RefCollector {
  private readonly branches = new Map<string, string>();
  private readonly tags = new Map<string, string>();
  private readonly tagObjects = new Map<string, string>();

  /** A name that git forbids, or that hides something, is nobody's ref: it could only do harm in a file or a report. */
  add(name: string, object: string): void {
    if (!isPossibleRef(name.replace(/\^\{\}$/, ""))) return;
    if (name.startsWith("refs/heads/")) this.branches.set(name.slice("refs/heads/".length), object);
    else if (name.endsWith("^{}")) this.addPeeled(name.slice(0, -"^{}".length), object);
    else if (name.startsWith("refs/tags/")) this.tags.set(name.slice("refs/tags/".length), object);
  }

  /** What a tag object leads to; it comes behind the tag's own line. */
  addPeeled(name: string, commit: string): void {
    if (!name.startsWith("refs/tags/")) return;
    const tag = name.slice("refs/tags/".length);
    const object = this.tags.get(tag);
    if (object !== undefined) this.tagObjects.set(object, commit);
    this.tags.set(tag, commit);
  }

  get refs(): RemoteRefs {
    return { branches: this.branches, tags: this.tags, tagObjects: this.tagObjects, noCommits: new Map() };
  }
}
