/** The branches and tags of a remote repository. */
export interface RemoteRefs {
  branches: ReadonlyMap<string, string>;
  /** By name, the commit that the tag leads to, through however many tag objects. */
  tags: ReadonlyMap<string, string>;
  /** The commits of annotated tags by the ids of their tag objects. */
  tagObjects: ReadonlyMap<string, string>;
}

/** Makes refs of lines as `git show-ref --dereference` and the protocol give them; `<name>^{}` is what a tag leads to. */
export class RefCollector {
  private readonly branches = new Map<string, string>();
  private readonly tags = new Map<string, string>();
  private readonly tagObjects = new Map<string, string>();

  add(name: string, object: string): void {
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
    return { branches: this.branches, tags: this.tags, tagObjects: this.tagObjects };
  }
}
