import { SourceFile } from "@trustchain/findings";
import { type Judgement, type JudgeOptions, judge } from "./judge.js";
import type { Step } from "./model/index.js";
import { addSource, kindOf, Repository } from "./repository/index.js";
import type { ExampleRefs } from "./rule.js";
import { Upstream } from "./upstream/index.js";

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

/** The other repositories of an example; null where it says nothing of any. */
export function upstreamOf({ refs }: { refs?: Readonly<Record<string, ExampleRefs | null>> }): Upstream | null {
  if (!refs) return null;
  const table = new Map(Object.entries(refs));
  return new Upstream({
    refsOf: async (owner, repo) => {
      const found = table.get(`${owner}/${repo}`);
      // A repository that the example doesn't name is not known, rather than missing.
      if (found === undefined) return undefined;
      return (
        found && {
          tags: new Map(Object.entries(found.tags ?? {})),
          branches: new Map(Object.entries(found.branches ?? {})),
        }
      );
    },
  });
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
