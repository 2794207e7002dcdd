/** The branches and tags of a remote repository. */
export interface RemoteRefs {
  branches: ReadonlyMap<string, string>;
  /** By name, the commit that the tag leads to, through however many tag objects. */
  tags: ReadonlyMap<string, string>;
}

/** Where refs come from. */
export interface RefSource {
  /**
   * @returns null when there is no such repository, undefined when that can't be told
   * @throws UserError when that can't be found out
   */
  refsOf(owner: string, repo: string): Promise<RemoteRefs | null | undefined>;
}

/** Makes refs of lines as `git show-ref --dereference` and the protocol give them; `<name>^{}` is what a tag leads to. */
export class RefCollector {
  private readonly branches = new Map<string, string>();
  private readonly tags = new Map<string, string>();

  add(name: string, object: string): void {
    if (name.startsWith("refs/heads/")) this.branches.set(name.slice("refs/heads/".length), object);
    else if (name.startsWith("refs/tags/")) this.addTag(name.slice("refs/tags/".length), object);
  }

  private addTag(name: string, object: string): void {
    // The peeled line comes behind the tag's own and takes its place.
    this.tags.set(name.endsWith("^{}") ? name.slice(0, -3) : name, object);
  }

  get refs(): RemoteRefs {
    return { branches: this.branches, tags: this.tags };
  }
}
