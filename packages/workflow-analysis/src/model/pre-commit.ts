import type { SourceFile } from "@trustchain/findings";
import type { YamlDocument, YamlMap, YamlScalar } from "../yaml/index.js";
import type { RepositoryTarget } from "./uses.js";

/** A repository of hooks that pre-commit clones and runs. */
export interface HookRepository {
  /** Where it is one on GitHub. */
  target: RepositoryTarget | null;
  map: YamlMap;
  /** A URL, `local` or `meta`. */
  repo: YamlScalar;
  rev: YamlScalar | undefined;
}

/**
 * `.pre-commit-config.yaml`.
 *
 * @see https://pre-commit.com/#pre-commit-configyaml---repos
 */
export class PreCommit {
  readonly kind = "pre-commit";

  constructor(
    readonly document: YamlDocument,
    readonly root: YamlMap,
  ) {}

  get file(): SourceFile {
    return this.document.file;
  }

  /** Without those that are none: `repo: local` has its hooks in this repository, `meta` in pre-commit itself. */
  get repositories(): HookRepository[] {
    return (this.root.seq("repos")?.items ?? []).flatMap(({ value: map }) => {
      const repo = map.kind === "map" ? map.scalar("repo") : undefined;
      if (map.kind !== "map" || !repo || repo.value === "local" || repo.value === "meta") return [];
      const rev = map.scalar("rev");
      return [{ map, repo, rev, target: rev ? targetOf(repo.value, rev.value) : null }];
    });
  }
}

function targetOf(url: string, ref: string): RepositoryTarget | null {
  const [, owner, repo] =
    /^(?:https?:\/\/|git@|ssh:\/\/git@)github\.com[/:]([\w.-]+)\/([\w.-]+?)(?:\.git)?\/?$/i.exec(url) ?? [];
  if (owner === undefined || repo === undefined) return null;
  return { kind: "repository", owner, repo, path: "", ref, refSpan: { start: 0, end: ref.length } };
}
