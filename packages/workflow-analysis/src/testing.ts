import { SourceFile } from "@trustchain/findings";
import { applyFixes, type Fixed } from "./check/fix.js";
import { type Judgement, type JudgeOptions, judge } from "./judge.js";
import type { Step } from "./model/index.js";
import { PIN_UPKEEP } from "./pinning/upkeep.js";
import { addSource, kindOf, Repository } from "./repository/index.js";
import type { ExampleRepositories, ExampleRepository } from "./rule.js";
import { RULES } from "./rules/index.generated.js";
import { type Origin, type RemoteRefs, type Slug, Upstream } from "./upstream/index.js";
import { nameOfSlug } from "./upstream/origin.js";

/** The place of a text that isn't told otherwise. */
export const WORKFLOW_PATH = ".github/workflows/w.yml";

/** A repository of texts, for tests: path to content. */
export async function repositoryOf(files: Readonly<Record<string, string>>): Promise<Repository> {
  const repository = new Repository();
  for (const path of Object.keys(files).sort()) {
    const kind = kindOf(path);
    if (kind) repository.files.push({ path, kind });
    await addSource(repository, new SourceFile(path, files[path] as string), kind ?? null);
  }
  return repository;
}

/** The only step of a job, and the repository that it is in; `step` is YAML behind its `- `. */
export async function stepOf(
  step: string,
  files: Readonly<Record<string, string>> = {},
): Promise<{ step: Step; repository: Repository }> {
  const text = `on: push\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - ${step}\n`;
  const repository = await repositoryOf({ ...files, [WORKFLOW_PATH]: text });
  const [first] = repository.workflow(WORKFLOW_PATH)?.jobs ?? [];
  if (first?.kind !== "normal" || !first.steps[0]) throw new Error("no step");
  return { step: first.steps[0], repository };
}

/** Judges a repository of texts; a string alone is its one workflow. */
export async function judgeTexts(
  files: string | Readonly<Record<string, string>>,
  options: JudgeOptions = {},
): Promise<Judgement> {
  const all = typeof files === "string" ? { [WORKFLOW_PATH]: files } : files;
  return judge(await repositoryOf({ ...all, ...Object.fromEntries(options.edited ?? []) }), options);
}

const PINNING = [...RULES.filter(({ category }) => category === "pinning" || category === "meta"), ...PIN_UPKEEP];

/** Pins what a repository of texts names, as `pin-actions-to-sha --fix` does, but for that nothing is written. */
export async function pinTexts(
  files: string | Readonly<Record<string, string>>,
  refs: ExampleRepositories | null,
): Promise<Fixed> {
  const all = typeof files === "string" ? { [WORKFLOW_PATH]: files } : files;
  const upstream = new Upstream({ origin: refs && exampleOrigin(refs), pins: true });
  const judgeAgain = (edited: ReadonlyMap<string, string>) => judgeTexts(all, { rules: PINNING, upstream, edited });
  return applyFixes(await judgeAgain(new Map()), "safe", judgeAgain);
}

/** The other repositories of an example, with all that may be asked of them; null where it says nothing of any. */
export function upstreamOf({ refs }: { refs?: ExampleRepositories }): Upstream | null {
  return refs ? new Upstream({ origin: exampleOrigin(refs), pins: true, verify: true }) : null;
}

/** Answers from a table. A repository that it doesn't name is not known, rather than missing. */
export function exampleOrigin(table: ExampleRepositories): Origin {
  const named = new Map(Object.entries(table));
  const of = ({ owner, repo }: Slug) => named.get(`${owner}/${repo}`);
  return {
    refsOf: async (slug) => {
      const found = of(slug);
      return found ? refsIn(found) : found;
    },
    reachabilityOf: async (slug, commit) => (of(slug)?.history?.includes(commit) ? "reachable" : "unreachable"),
    fileAt: async (slug, _commit, path) => {
      const files = of(slug)?.files;
      return files && (files[path] ?? null);
    },
    aboutOf: async (slug) => {
      const found = of(slug);
      return found && { fullName: nameOfSlug(slug), isArchived: false, id: 2, ownerId: 1, ...found.about };
    },
    releaseTimeOf: async (slug, tag) => {
      const time = of(slug)?.released?.[tag ?? ""];
      return time === undefined
        ? null
        : { time: Date.parse(time), isImmutable: of(slug)?.immutable?.includes(tag ?? "") === true };
    },
    advisoriesOn: async (slug, version) => of(slug)?.advisories?.[version] ?? [],
  };
}

function refsIn({ tags, branches, tagObjects, noCommits }: ExampleRepository): RemoteRefs {
  const map = (record: Readonly<Record<string, string>> | undefined) => new Map(Object.entries(record ?? {}));
  return { tags: map(tags), branches: map(branches), tagObjects: map(tagObjects), noCommits: map(noCommits) };
}

/** Root may read and write everything, so it does the work as `nobody`. */
export async function asSomeoneElse<T>(work: () => Promise<T>): Promise<T> {
  const isRoot = process.geteuid?.() === 0;
  if (isRoot) process.seteuid?.(65534);
  try {
    return await work();
  } finally {
    if (isRoot) process.seteuid?.(0);
  }
}
