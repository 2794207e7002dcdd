import { UserError } from "@trustchain/action-kit";
import { nameOf, type RepositoryTarget } from "../model/index.js";
import { Answers, inParallel } from "./answers.js";
import { isPlainTarget } from "./known-refs.js";
import type { Origin } from "./origin.js";
import { type PulledIn, readPulledIn } from "./pulled-in.js";

/** The way from an action that is pinned to something that isn't. */
export interface Chain {
  /** `owner/repo[/path]@commit`, from the one that we name. */
  through: readonly string[];
  /** `octo-org/leaf@v1`, `docker://alpine:3`. */
  leaf: string;
}

/** GitHub runs composite actions ten levels deep. */
const DEPTH = 10;

/** Who pulls in more wants to be slow. */
const MOST_FILES = 1000;

/** What pinned actions and reusable workflows pull in, down to the leaves. */
export class Transitive {
  private readonly files = new Answers<PulledIn>();
  private readonly seen = new Set<string>();

  constructor(private readonly origin: Origin) {}

  /** @throws UserError when a file can't be got, or there is no end of them */
  async load(targets: readonly RepositoryTarget[]): Promise<void> {
    let level = targets;
    for (let depth = 0; depth <= DEPTH && level.length > 0; depth++) {
      const fresh = new Map(level.filter(isPlainTarget).map((target) => [keyOf(target), target]));
      for (const key of fresh.keys()) if (this.seen.has(key)) fresh.delete(key);
      for (const key of fresh.keys()) this.seen.add(key);
      if (this.seen.size > MOST_FILES) throw tooMany(targets);
      const next: RepositoryTarget[] = [];
      await inParallel(fresh, async ([key, target]) => {
        next.push(...(await this.files.ask(key, () => readPulledIn(this.origin, target))).pinned);
      });
      level = next;
    }
  }

  /** The actions below one, by the first way that leads to each, itself first. */
  reachedFrom(target: RepositoryTarget): { target: RepositoryTarget; through: readonly string[]; file: PulledIn }[] {
    const reached = [];
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
