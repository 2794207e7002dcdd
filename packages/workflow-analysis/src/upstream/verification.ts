import type { RepositoryTarget } from "../model/index.js";
import { Answers, inParallel } from "./answers.js";
import { type KnownRefs, keyOfCommit, keyOfSlug, slugOf } from "./known-refs.js";
import type { About, Advisory, Origin, Reachability } from "./origin.js";
import { type Chain, type Reached, Transitive } from "./transitive.js";
import { plainVersion, type VersionTag } from "./versions.js";

/** A pinned reference, and what its comment calls it. */
export interface Pin {
  target: RepositoryTarget;
  name: string | undefined;
}

/** What tells whether pins can be trusted; it is asked for ahead of a judgement. */
export class Verification {
  private readonly reachability = new Answers<Reachability>();
  private readonly abouts = new Answers<About | null | undefined>();
  private readonly advisories = new Answers<readonly Advisory[] | undefined>();
  private readonly transitive: Transitive;

  constructor(
    private readonly origin: Origin,
    private readonly refs: KnownRefs,
  ) {
    this.transitive = new Transitive(origin, refs);
  }

  /** @param versions the references whose version is known, pinned or not */
  async load(
    pins: readonly Pin[],
    versions: readonly { target: RepositoryTarget; version: VersionTag }[],
  ): Promise<void> {
    const repositories = new Map([...pins, ...versions].map(({ target }) => [keyOfSlug(target), target]));
    await inParallel(repositories, ([key, target]) => this.abouts.ask(key, () => this.origin.aboutOf(slugOf(target))));
    await inParallel(pins, (pin) => this.loadReachability(pin));
    await inParallel(versions, ({ target, version }) =>
      this.advisories.ask(keyOfVersion(target, version), () =>
        this.origin.advisoriesOn(slugOf(target), plainVersion(version)),
      ),
    );
    const followed = await this.transitive.load(pins.map(({ target }) => target));
    await inParallel(followed, (target) => this.loadReachability({ target, name: undefined }));
  }

  private async loadReachability({ target, name }: Pin): Promise<void> {
    const refs = this.refs.of(target);
    if (!refs) return;
    const commit = target.ref.toLowerCase();
    await this.reachability.ask(keyOfCommit(target), async () => {
      const tips = [...refs.tags.values(), ...refs.branches.values(), ...refs.tagObjects.keys()];
      if (tips.includes(commit)) return "reachable";
      return this.origin.reachabilityOf(slugOf(target), commit, refs, name === undefined ? [] : [name]);
    });
  }

  reachabilityOf(target: RepositoryTarget): Reachability | undefined {
    return this.reachability.get(keyOfCommit(target));
  }

  aboutOf(target: RepositoryTarget): About | null | undefined {
    return this.abouts.get(keyOfSlug(target));
  }

  advisoriesOn(target: RepositoryTarget, version: VersionTag): readonly Advisory[] {
    return this.advisories.get(keyOfVersion(target, version)) ?? [];
  }

  /** A pinned action and those that it pulls in, each with the way to it. */
  reachedFrom(target: RepositoryTarget): readonly Reached[] {
    return this.transitive.reachedFrom(target);
  }

  chainsFrom(target: RepositoryTarget): readonly Chain[] {
    return this.transitive.chainsFrom(target);
  }
}

function keyOfVersion(target: RepositoryTarget, version: VersionTag): string {
  return `${keyOfSlug(target)}@${plainVersion(version)}`;
}
