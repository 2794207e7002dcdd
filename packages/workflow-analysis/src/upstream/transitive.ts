import { UserError } from "@trustchain/action-kit";
import { nameOf, type RepositoryTarget } from "../model/index.js";
import { Answers, inParallel } from "./answers.js";
import { isPlainTarget, type KnownRefs } from "./known-refs.js";
import type { Origin } from "./origin.js";
import { type PulledIn, readPulledIn, unread } from "./pulled-in.js";

/** The way from an action that is pinned to something that isn't. */
export interface Chain {
  /** `owner/repo[/path]@commit`, from the one that we name. */
  through: readonly string[];
  /** `octo-org/leaf@v1`, `docker://alpine:3`. */
  leaf: string;
}

/** An action, and the way to it. */
export interface Reached {
  target: RepositoryTarget;
  /** `owner/repo[/path]@commit`, from the one that we name to this one. */
  through: readonly string[];
  file: PulledIn;
}

/** GitHub runs composite actions ten levels deep. */
const DEPTH = 10;

/** Who pulls in more wants to be slow. */
const MOST_FILES = 1000;

/** What pinned actions and reusable workflows pull in, down to the leaves. */
export class Transitive {
  private readonly files = new Answers<PulledIn>();

  constructor(
    private readonly origin: Origin,
    private readonly refs: KnownRefs,
  ) {}

  /**
   * @returns what was followed: the targets, and all that they pull in at a commit
   * @throws UserError when a file can't be got, or there is no end of them
   */
  async load(targets: readonly RepositoryTarget[]): Promise<RepositoryTarget[]> {
    const followed = new Map<string, RepositoryTarget>();
    let level = targets;
    for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
      const fresh = new Map(level.filter(isPlainTarget).map((target) => [keyOf(target), target]));
      for (const key of followed.keys()) fresh.delete(key);
      for (const [key, target] of fresh) followed.set(key, target);
      if (followed.size > targets.length + MOST_FILES) throw tooMany(targets);
      await this.refs.load(fresh.values());
      const files = new Map<string, PulledIn>();
      await inParallel(fresh, async ([key, target]) => {
        files.set(key, await this.files.ask(key, () => this.read(target)));
      });
      // In the order of the files, whichever came first.
      level = [...fresh.keys()].flatMap((key) => files.get(key)?.pinned ?? []);
    }
    return [...followed.values()];
  }

  /** What isn't there has no files either. */
  private async read(target: RepositoryTarget): Promise<PulledIn> {
    const refs = this.refs.of(target);
    if (refs === null) return unread("there is no such repository, or it can't be read");
    return refs === undefined ? unread("the mirror doesn't have that repository") : readPulledIn(this.origin, target);
  }

  /** The actions below one, by the first way that leads to each, itself first. */
  reachedFrom(target: RepositoryTarget): Reached[] {
    const reached: Reached[] = [];
    const seen = new Set<string>();
    const queue = [{ target, above: [] as readonly string[] }];
    // There may be more ways than anybody could walk, so each action counts once.
    for (const { target: next, above } of queue) {
      const key = keyOf(next);
      const file = this.files.get(key);
      if (!file || seen.has(key) || above.length > DEPTH) continue;
      seen.add(key);
      const through = [...above, key];
      reached.push({ target: next, through, file });
      for (const below of file.pinned) queue.push({ target: below, above: through });
    }
    return reached;
  }

  /** A way from an action to each thing that isn't pinned. */
  chainsFrom(target: RepositoryTarget): Chain[] {
    return this.reachedFrom(target).flatMap(({ through, file }) => file.mutable.map((leaf) => ({ through, leaf })));
  }
}

function keyOf(target: RepositoryTarget): string {
  return `${nameOf(target)}@${target.ref.toLowerCase()}`;
}

function tooMany([first]: readonly RepositoryTarget[]): UserError {
  const place = first ? nameOf(first) : "actions";
  return new UserError(
    place,
    `actions pull in more than ${MOST_FILES} others`,
    "look at what these actions are, or leave them out with `exclude`",
  );
}
