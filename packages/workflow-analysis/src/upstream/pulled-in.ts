import { SourceFile } from "@trustchain/findings";
import {
  type Action,
  actionOf,
  type ImageReference,
  isCommit,
  type Job,
  normalizePath,
  parseImage,
  pinningOf,
  type RepositoryTarget,
  type Step,
  type UsesTarget,
  Workflow,
} from "../model/index.js";
import { parseYaml } from "../yaml/index.js";
import { isPlainPath, slugOf } from "./known-refs.js";
import { nameOfSlug, type Origin, type Slug } from "./origin.js";

/** What an action or reusable workflow names itself. */
export interface PulledIn {
  /** At a commit: to be followed. */
  pinned: readonly RepositoryTarget[];
  /** What may be something else tomorrow, as it is written. */
  mutable: readonly string[];
  /** Why that isn't all; null where it is. */
  gap: string | null;
}

/** Of what has nothing, and of what nobody knows. */
export const NOTHING: PulledIn = { pinned: [], mutable: [], gap: null };

/** Of what can't be read. */
export function unread(gap: string): PulledIn {
  return { ...NOTHING, gap };
}

/**
 * What the action or reusable workflow at a commit pulls in by itself.
 *
 * @throws UserError when a file can't be got
 * @see Metadata syntax for GitHub Actions, "runs for composite actions" and "runs for Docker container actions"
 */
export async function readPulledIn(origin: Origin, target: RepositoryTarget): Promise<PulledIn> {
  const isWorkflow = /^\.github\/workflows\/[^/]+\.ya?ml$/i.test(target.path);
  return isWorkflow ? readWorkflow(origin, target) : readAction(origin, target);
}

async function readWorkflow(origin: Origin, target: RepositoryTarget): Promise<PulledIn> {
  const text = await origin.fileAt(slugOf(target), target.ref, target.path);
  if (typeof text !== "string") return missing(text, `\`${target.path}\``);
  const { root, document } = await parsed(target, target.path, text);
  if (!root) return unread(`\`${target.path}\` is no workflow`);
  return gathered(target, new Workflow(document, root).jobs.flatMap(namedByJob));
}

async function readAction(origin: Origin, target: RepositoryTarget): Promise<PulledIn> {
  const folder = target.path === "" ? "" : `${target.path}/`;
  for (const name of ["action.yml", "action.yaml"]) {
    const text = await origin.fileAt(slugOf(target), target.ref, folder + name);
    if (typeof text !== "string") continue;
    const { root, document } = await parsed(target, folder + name, text);
    if (!root) return unread(`\`${folder + name}\` is no action`);
    return readModel(origin, target, folder, actionOf(document, root));
  }
  return readDockerfile(
    origin,
    target,
    `${folder}Dockerfile`,
    `\`${folder}action.yml\`, \`action.yaml\` or \`Dockerfile\``,
  );
}

async function readModel(origin: Origin, target: RepositoryTarget, folder: string, action: Action): Promise<PulledIn> {
  if (action.kind === "composite") return gathered(target, action.steps.flatMap(namedByStep));
  if (action.kind !== "docker" || !action.image) return NOTHING;
  const image = action.image.value;
  if (image.startsWith("docker://")) return gathered(target, [parseImage(image.slice("docker://".length))]);
  return readDockerfile(origin, target, normalizePath(folder + image));
}

async function readDockerfile(
  origin: Origin,
  target: RepositoryTarget,
  path: string,
  wanted = `\`${path}\``,
): Promise<PulledIn> {
  // An action may write any path.
  const text = isPlainPath(path) ? await origin.fileAt(slugOf(target), target.ref, path) : null;
  if (typeof text !== "string") return missing(text, wanted);
  const { readDockerfile: read } = await import("../dockerfile/index.js");
  const result = read(new SourceFile(path, text));
  if (!result.ok) return unread(`\`${path}\` can't be read`);
  return gathered(
    target,
    result.dockerfile.images.map(({ image }) => image),
  );
}

function missing(answer: null | undefined, wanted: string): PulledIn {
  return answer === undefined ? NOTHING : unread(`there is no ${wanted}`);
}

async function parsed(slug: Slug, path: string, text: string) {
  const document = await parseYaml(new SourceFile(`${nameOfSlug(slug)}/${path}`, text));
  return { document, root: document.root?.kind === "map" ? document.root : undefined };
}

type Named = UsesTarget | ImageReference;

function namedByJob(job: Job): Named[] {
  if (job.kind === "reusable") return [job.uses.target];
  const images = job.containers.flatMap(({ image }) => (image ? [parseImage(image.value)] : []));
  return [...images, ...job.steps.flatMap(namedByStep)];
}

function namedByStep({ uses }: Step): Named[] {
  return uses ? [uses.target] : [];
}

function gathered(from: RepositoryTarget, named: readonly Named[]): PulledIn {
  const pinned: RepositoryTarget[] = [];
  const mutable: string[] = [];
  for (const thing of named) {
    const target = "kind" in thing ? thing : { kind: "docker" as const, image: thing };
    if (target.kind === "docker") {
      if (isMutable(target.image)) mutable.push(`docker://${target.image.text}`);
    } else if (target.kind === "repository") {
      if (isCommit(target.ref)) pinned.push(target);
      else mutable.push(written(target));
    } else if (target.kind === "local") {
      const own = inSameRepository(from, target);
      if (own) pinned.push(own);
    }
  }
  return { pinned, mutable, gap: null };
}

/** An expression may be anything; who calls gives it. */
function isMutable(image: ImageReference): boolean {
  return image.name !== "" && !["digest", "unknown"].includes(pinningOf(image));
}

/**
 * `$/path`, and a reusable workflow's `./.github/workflows/…`, are of the same commit. Any other `./path` is looked for in
 * the workspace of who calls.
 */
function inSameRepository(from: RepositoryTarget, target: Extract<UsesTarget, { kind: "local" }>) {
  const isOwn = target.base === "repository" || target.path.startsWith(".github/workflows/");
  return isOwn ? { ...from, path: target.path } : null;
}

function written({ owner, repo, path, ref }: RepositoryTarget): string {
  return `${[owner, repo, path].filter((part) => part !== "").join("/")}@${ref}`;
}
