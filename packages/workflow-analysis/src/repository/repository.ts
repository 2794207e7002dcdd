import { join } from "node:path";
import { SourceFile } from "@trustchain/findings";
import {
  type Action,
  ActionsLock,
  actionOf,
  Dependabot,
  type Dockerfile,
  lockRefusal,
  normalizePath,
  Renovate,
  type ReusableJob,
  type Uses,
  Workflow,
} from "../model/index.js";
import type { Upstream } from "../upstream/index.js";
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

  /** Reads a further file of the repository; null where there is no disk behind it. */
  reader: ((path: string) => SourceFile | undefined) | null = null;

  #texts = new Map<string, SourceFile | undefined>();
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
    const known = this.sources.get(path);
    if (known || this.ignored.has(path)) return known;
    if (!this.#texts.has(path)) this.#texts.set(path, this.reader?.(path));
    return this.#texts.get(path);
  }

  /** Is the file there, whether it could be read or not? */
  has(path: string): boolean {
    return this.files.some((file) => file.path === path) || this.ignored.has(path);
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
    const path = normalizePath(target.path);
    return this.workflow(path) ?? this.action(path);
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
    if (isModelled(found.kind)) await readInto(repository, join(root, found.path), found.path, found.kind, edited);
  }
  const known = new Set(files.flatMap(({ path, kind }) => (isModelled(kind) ? [path] : [])));
  for (const path of only ?? []) {
    if (!known.has(path)) await readInto(repository, join(root, path), path, null, edited);
  }
  return repository;
}

const MODELLED = new Set<FileKind>(["workflow", "action", "actions-lock", "dependabot", "renovate", "dockerfile"]);

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
  repository.sources.set(file.path, file);
  if (kind === "dockerfile" || (kind === null && isDockerfile(file))) {
    await addDockerfile(repository, file);
    return;
  }
  const document = kind === "renovate" ? (await import("../json5/parse.js")).parseJson5(file) : await parseYaml(file);
  repository.documents.push(document);
  for (const problem of document.problems) {
    repository.unreadable.push({ file, start: problem.start, end: problem.end, reason: problem.message });
  }
  addModel(repository, document, kind);
}

/** Is it a Dockerfile? Its name tells, or, where that says nothing, how it begins. */
export function isDockerfile({ path, text }: SourceFile): boolean {
  const kind = kindOf(path);
  return kind === undefined
    ? /^\ufeff?(?:[ \t]*(?:#.*)?\r?\n)*[ \t]*(?:FROM|ARG)[ \t]+\S/i.test(text)
    : kind === "dockerfile";
}

async function addDockerfile(repository: Repository, file: SourceFile): Promise<void> {
  const { readDockerfile } = await import("../dockerfile/index.js");
  const result = readDockerfile(file);
  if (result.ok) repository.dockerfiles.push(result.dockerfile);
  else repository.unreadable.push({ file, start: result.start, end: result.end, reason: result.reason });
}

function addModel(repository: Repository, document: YamlDocument, kind: FileKind | null): void {
  const { root, file } = document;
  if (root?.kind !== "map") {
    if (document.problems.length > 0) return;
    const reason = root ? "a mapping is expected at the top" : "it holds nothing";
    repository.unreadable.push({ file, start: root?.start ?? 0, end: root?.start ?? 0, reason });
    return;
  }
  const what = kind ?? kindByContent(root);
  if (what === null) {
    const reason = "it is no workflow, action, Dockerfile or Dependabot file";
    repository.unreadable.push({ file, start: root.start, end: root.start, reason });
    return;
  }
  if (what === "action") repository.actions.push(actionOf(document, root));
  else if (what === "actions-lock") addLock(repository, document, root);
  else if (what === "dependabot") repository.dependabot.push(new Dependabot(document, root));
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
  return root.entry("jobs") || root.entry("on") ? "workflow" : null;
}

function unreadable(file: SourceFile, reason: string): Unreadable {
  return { file, start: 0, end: 0, reason };
}
