import { join } from "node:path";
import { SourceFile } from "@trustchain/findings";
import { BUILT_IN_FACTS, type Facts } from "../knowledge/facts.js";
import {
  type Action,
  ActionsLock,
  actionOf,
  Dependabot,
  type Dockerfile,
  lockRefusal,
  type PackageFile,
  type PackageFormat,
  PreCommit,
  Renovate,
  type ReusableJob,
  type Uses,
  Workflow,
} from "../model/index.js";
import { packageFormatOf } from "../packages/files/format.js";
import type { Upstream } from "../upstream/index.js";
import { DEFAULT_COMMENT } from "../upstream/version-comment.js";
import { parseYaml, type YamlDocument, type YamlMap } from "../yaml/index.js";
import { discover, type FileKind, type FoundFile, kindOf } from "./discover.js";
import { isRoot } from "./locate.js";
import { readInside, readSource } from "./read.js";

/** A file whose model could not be made, or not in full. */
export interface Unreadable {
  file: SourceFile;
  start: number;
  end: number;
  reason: string;
}

/** The files of one repository, read and modelled. */
export class Repository {
  readonly workflows: Workflow[] = [];
  readonly actions: Action[] = [];
  readonly dependabot: Dependabot[] = [];
  readonly renovate: Renovate[] = [];
  /** `.github/workflows/actions.lock`; null where there is none, and where it can't be relied upon. */
  lock: ActionsLock | null = null;
  readonly dockerfiles: Dockerfile[] = [];
  readonly preCommit: PreCommit[] = [];
  /** What says how package managers get packages. */
  readonly packageFiles: PackageFile[] = [];
  readonly unreadable: Unreadable[] = [];
  /** Every YAML and JSON5 file that was read. */
  readonly documents: YamlDocument[] = [];
  /** Everything that was found, whether it is read here or only looked up by name. */
  readonly files: FoundFile[] = [];
  /** What settings pass over: it is there, and nothing more is known. */
  readonly ignored = new Set<string>();
  readonly sources = new Map<string, SourceFile>();
  /** What was found out about the repositories that it uses; null where nothing was asked. */
  upstream: Upstream | null = null;
  /** What is known of the world. */
  facts: Facts = BUILT_IN_FACTS;
  /** How a comment behind a pin says what is pinned, with `{tag}` for the tag or branch. */
  pinComment = DEFAULT_COMMENT;

  /** Reads a further file of the repository; null where there is no disk behind it. */
  reader: ((path: string) => SourceFile | undefined) | null = null;
  /** Its folder on disk; null where there is none. */
  root: string | null = null;
  readonly #paths = new Set<string>();
  #listed = 0;
  readonly #manifests = new Map<string, SourceFile | null>();
  readonly #texts = new Map<string, SourceFile | undefined>();
  #callers: Map<Workflow | Action, ReusableJob[]> | undefined;
  #lockedFiles: Set<string> | undefined;

  /** The jobs of this repository that call one of its reusable workflows. */
  callersOf(workflow: Workflow): readonly ReusableJob[] {
    this.#callers ??= this.findCallers();
    return this.#callers.get(workflow) ?? [];
  }

  private findCallers(): Map<Workflow | Action, ReusableJob[]> {
    const callers = new Map<Workflow | Action, ReusableJob[]>();
    for (const job of this.workflows.flatMap(({ jobs }) => jobs)) {
      const called = job.kind === "reusable" && this.resolve(job.uses);
      if (called) callers.set(called, [...(callers.get(called) ?? []), job]);
    }
    return callers;
  }

  /** Every `uses:` of workflows and composite actions. */
  uses(): Uses[] {
    return [...this.workflows, ...this.actions].flatMap(usesOf);
  }

  /** The text of any file, a script for one: read when it is asked for. Undefined where there is none, or none that is text. */
  textOf(path: string): SourceFile | undefined {
    const known = this.sources.get(path) ?? this.#manifests.get(path) ?? undefined;
    if (known || this.ignored.has(path)) return known;
    if (!this.#texts.has(path)) this.#texts.set(path, this.reader?.(path));
    return this.#texts.get(path);
  }

  /** Is the file there, whether it could be read or not? */
  has(path: string): boolean {
    // Files are only ever added, and asked for by the thousand.
    for (; this.#listed < this.files.length; this.#listed++)
      this.#paths.add((this.files[this.#listed] as FoundFile).path);
    return this.#paths.has(path) || this.ignored.has(path);
  }

  /** A file that is looked up by its name, such as `package.json`: read when first asked for, null where it can't be. */
  manifest(path: string): SourceFile | null {
    const known = this.#manifests.get(path);
    if (known !== undefined) return known;
    const result = this.root !== null && this.has(path) ? readSource(join(this.root, path), path) : null;
    const file = result?.ok ? result.file : null;
    this.#manifests.set(path, file);
    return file;
  }

  /** Keeps the text of a file that is looked up by its name. */
  addManifest(file: SourceFile): void {
    this.#manifests.set(file.path, file);
  }

  /**
   * Does GitHub take from `actions.lock` what this `uses:` of another repository comes to? A run is refused when the two
   * disagree, so no fix may change it.
   */
  isLocked(uses: Uses): boolean {
    // What a lock says that can't be understood, nobody knows.
    if (!this.lock) return this.files.some(({ kind }) => kind === "actions-lock");
    this.#lockedFiles ??= this.findLockedFiles(this.lock);
    return this.#lockedFiles.has(uses.scalar.file.path);
  }

  /** The onboarded workflows, and the actions that they reach by `$/`: `./` is never followed. */
  private findLockedFiles(lock: ActionsLock): Set<string> {
    const locked = new Set<Workflow | Action>(this.workflows.filter(({ path }) => lock.workflows.has(path)));
    for (const unit of locked) {
      for (const { target } of usesOf(unit)) {
        const action = target.kind === "local" && target.base === "repository" ? this.action(target.path) : undefined;
        if (action) locked.add(action);
      }
    }
    return new Set([...locked].map(({ path }) => path));
  }

  workflow(path: string): Workflow | undefined {
    return this.workflows.find((workflow) => workflow.path === path);
  }

  /** The action whose `action.yml` stands in that folder. */
  action(folder: string): Action | undefined {
    return this.actions.find((action) => action.folder === folder);
  }

  /** The action or reusable workflow of this repository that a `./` or `$/` reference names. */
  resolve(uses: Uses): Workflow | Action | undefined {
    const { target } = uses;
    if (target.kind !== "local") return undefined;
    return this.workflow(target.path) ?? this.action(target.path);
  }

  /**
   * The local reusable workflows and actions that a workflow or action reaches, itself first, each once: a cycle ends
   * where it closes.
   */
  reachableFrom(start: Workflow | Action): Set<Workflow | Action> {
    const reached = new Set<Workflow | Action>([start]);
    for (const unit of reached) {
      for (const uses of usesOf(unit)) {
        const target = this.resolve(uses);
        if (target) reached.add(target);
      }
    }
    return reached;
  }
}

/** Every `uses:` of a workflow or action. */
export function usesOf(unit: Workflow | Action): Uses[] {
  if (unit.kind === "composite") return unit.steps.flatMap((step) => step.uses ?? []);
  if (unit.kind !== "workflow") return [];
  return unit.jobs.flatMap((job) =>
    job.kind === "reusable" ? [job.uses] : job.steps.flatMap((step) => step.uses ?? []),
  );
}

export interface ReadOptions {
  /** Files that are passed over. */
  isIgnored?: (path: string) => boolean;
  /** Texts that stand in for what is on disk: what fixes have made of files so far. */
  edited?: ReadonlyMap<string, string>;
  /**
   * Files that were asked for, relative to the root: they are read wherever they stand, and where their place doesn't tell
   * what they are, their content does.
   */
  only?: readonly string[] | null;
}

/** Reads all of a repository; what can't be read is in `unreadable`. */
export async function readRepository(root: string, options: ReadOptions = {}): Promise<Repository> {
  const { isIgnored = () => false, edited, only = null } = options;
  const repository = new Repository();
  repository.root = root;
  // A file that belongs to no repository is read alone: its folder may be somebody's home.
  const { files, unreachable } = only === null || isRoot(root) ? discover(root) : { files: [], unreachable: [] };
  if (only === null || isRoot(root)) repository.reader = (path) => readInside(root, path);
  for (const { path, reason } of unreachable) {
    repository.unreadable.push(unreadable(new SourceFile(path, ""), reason));
  }
  for (const found of files) {
    if (isIgnored(found.path)) {
      repository.ignored.add(found.path);
      continue;
    }
    repository.files.push(found);
    if (isModelled(found.kind) || found.path === RENOVATES_MANIFEST)
      await readInto(repository, join(root, found.path), found.path, found.kind, edited);
  }
  const known = new Set(files.flatMap(({ path, kind }) => (isModelled(kind) ? [path] : [])));
  for (const path of only ?? []) {
    if (!known.has(path)) await readInto(repository, join(root, path), path, null, edited);
  }
  return repository;
}

/** Renovate's settings may stand in it (Renovate documentation, "Configuration Location"). */
const RENOVATES_MANIFEST = "package.json";

async function addRenovateOf(repository: Repository, manifest: SourceFile): Promise<void> {
  if (!manifest.text.includes('"renovate"')) return;
  const document = await parseDocument(manifest, "renovate");
  const settings = document.root?.kind === "map" ? document.root.map("renovate") : undefined;
  if (!settings) return;
  repository.sources.set(manifest.path, manifest);
  repository.documents.push(document);
  repository.renovate.push(new Renovate(document, settings));
}

const MODELLED = new Set<FileKind>([
  "workflow",
  "action",
  "actions-lock",
  "dependabot",
  "renovate",
  "dockerfile",
  "pre-commit",
  "package-configuration",
]);

function isModelled(kind: FileKind): boolean {
  return MODELLED.has(kind);
}

async function readInto(
  repository: Repository,
  absolute: string,
  path: string,
  kind: FileKind | null,
  edited: ReadonlyMap<string, string> | undefined,
): Promise<void> {
  const text = edited?.get(path);
  const result =
    text === undefined ? readSource(absolute, path) : { ok: true as const, file: new SourceFile(path, text) };
  if (!result.ok) {
    repository.unreadable.push(unreadable(new SourceFile(path, ""), result.reason));
    return;
  }
  await addSource(repository, result.file, kind);
}

/** Models a text that has been read; `kind` null lets its content tell what it is. */
export async function addSource(repository: Repository, file: SourceFile, kind: FileKind | null): Promise<void> {
  if (kind === "manifest" || kind === "lockfile") {
    repository.addManifest(file);
    if (file.path === RENOVATES_MANIFEST) await addRenovateOf(repository, file);
    return;
  }
  repository.sources.set(file.path, file);
  const format = kind === null || kind === "package-configuration" ? packageFormatOf(file.path) : undefined;
  if (format) {
    await addPackageFile(repository, file, format);
    return;
  }
  if (kind === "dockerfile" || (kind === null && isDockerfile(file))) {
    await addDockerfile(repository, file);
    return;
  }
  const document = await parseDocument(file, kind);
  repository.documents.push(document);
  const what = kind ?? (document.root?.kind === "map" ? kindByContent(document.root) : null);
  for (const problem of document.problems) {
    // Those of workflows and actions are told by `invalid-workflow`.
    if (problem.kind && (what === "workflow" || what === "action")) continue;
    repository.unreadable.push({ file, start: problem.start, end: problem.end, reason: problem.message });
  }
  addModel(repository, document, what);
}

/** Is it a Dockerfile? Its name tells, or, where that says nothing, how it begins. */
export function isDockerfile({ path, text }: SourceFile): boolean {
  const kind = kindOf(path);
  return kind === undefined
    ? /^\ufeff?(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*(?:FROM|ARG)[ \t]+\S/i.test(text)
    : kind === "dockerfile";
}

/** The nodes of a file that is YAML, or JSON5 where its kind has it so. */
export async function parseDocument(file: SourceFile, kind: FileKind | null): Promise<YamlDocument> {
  return kind === "renovate" || kind === "manifest"
    ? (await import("../json5/parse.js")).parseJson5(file)
    : parseYaml(file);
}

async function addDockerfile(repository: Repository, file: SourceFile): Promise<void> {
  const { readDockerfile } = await import("../dockerfile/index.js");
  const result = readDockerfile(file);
  if (result.ok) repository.dockerfiles.push(result.dockerfile);
  else repository.unreadable.push({ file, start: result.start, end: result.end, reason: result.reason });
}

async function addPackageFile(repository: Repository, file: SourceFile, format: PackageFormat): Promise<void> {
  const { readPackageFile } = await import("../packages/files/index.js");
  const read = await readPackageFile(file, format);
  repository.packageFiles.push(read);
  for (const { start, end, message } of read.problems)
    repository.unreadable.push({ file, start, end, reason: message });
}

function addModel(repository: Repository, document: YamlDocument, what: FileKind | null): void {
  const { root, file } = document;
  if (root?.kind !== "map") {
    if (document.problems.length > 0) return;
    const reason = root ? "a mapping is expected at the top" : "it holds nothing";
    repository.unreadable.push({ file, start: root?.start ?? 0, end: root?.start ?? 0, reason });
    return;
  }
  if (what === null) {
    const reason = "it is no workflow, action, Dockerfile or Dependabot file";
    repository.unreadable.push({ file, start: root.start, end: root.start, reason });
    return;
  }
  if (what === "action") repository.actions.push(actionOf(document, root));
  else if (what === "actions-lock") addLock(repository, document, root);
  else if (what === "dependabot") repository.dependabot.push(new Dependabot(document, root));
  else if (what === "pre-commit") repository.preCommit.push(new PreCommit(document, root));
  else if (what === "renovate") repository.renovate.push(new Renovate(document, root));
  else repository.workflows.push(new Workflow(document, root));
}

function addLock(repository: Repository, document: YamlDocument, root: YamlMap): void {
  // GitHub passes over a lock that it can't read, so what can be read of a broken one pins nothing.
  // See github/gh-actions-lock, issue 125.
  if (document.problems.length > 0) return;
  const refusal = lockRefusal(root);
  if (!refusal) {
    repository.lock = new ActionsLock(document, root);
    return;
  }
  const { start, end } = refusal.node;
  repository.unreadable.push({ file: document.file, start, end, reason: refusal.message });
}

/** What a file is that stands where its place doesn't tell. */
function kindByContent(root: YamlMap): FileKind | null {
  if (root.entry("runs")) return "action";
  if (root.entry("updates")) return "dependabot";
  if (root.entry("repos")) return "pre-commit";
  return root.entry("jobs") || root.entry("on") ? "workflow" : null;
}

function unreadable(file: SourceFile, reason: string): Unreadable {
  return { file, start: 0, end: 0, reason };
}
