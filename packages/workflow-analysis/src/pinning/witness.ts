import type { Json } from "@trustchain/findings";
import type { RepositoryTarget, Uses } from "../model/index.js";
import { isCommit } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import { versionComment } from "../upstream/index.js";

/** What is known of a reference, for who wants to look for themselves. */
export function usesWitness(uses: Uses, target: RepositoryTarget, repository: Repository): Record<string, Json> {
  const { owner, repo, path, ref } = target;
  const { upstream, pinComment } = repository;
  const comment = upstream?.nameOn(uses, target) ?? versionComment(uses.scalar, pinComment)?.version ?? null;
  const resolution = isCommit(ref) ? undefined : upstream?.resolve(target);
  const found = resolution?.kind === "commit" ? resolution : undefined;
  return {
    owner,
    repo,
    path,
    ref,
    commit: isCommit(ref) ? ref.toLowerCase() : (found?.commit ?? null),
    tag: found?.name ?? upstream?.versionOf(target, comment ?? undefined)?.tag ?? null,
    comment,
    source: found?.source ?? (isCommit(ref) && upstream?.refsOf(target) ? "refs" : null),
  };
}
