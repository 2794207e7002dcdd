import type { Span } from "@trustchain/findings";
import type { YamlMap, YamlScalar } from "../yaml/index.js";
import { type ImageReference, parseImage } from "./image.js";

/** What a `uses:` names. */
export type UsesTarget = RepositoryTarget | LocalTarget | DockerTarget | DynamicTarget | MalformedTarget;

/** `owner/repo[/path]@ref`: an action, or a reusable workflow where `path` is a workflow file. */
export interface RepositoryTarget {
  kind: "repository";
  owner: string;
  repo: string;
  /** Without a leading slash; empty when the action is at the repository's root. */
  path: string;
  ref: string;
  /** Where the ref stands in the scalar's value. */
  refSpan: Span;
}

/** `./path`, relative to the workspace, or `$/path`, relative to the repository of the file that says it. */
export interface LocalTarget {
  kind: "local";
  base: "workspace" | "repository";
  /** Normalised, without a leading `./`; may begin with `..`. */
  path: string;
}

/** `docker://image`. */
export interface DockerTarget {
  kind: "docker";
  image: ImageReference;
}

/** Holds a `${{ }}`, which the platform refuses. */
export interface DynamicTarget {
  kind: "dynamic";
}

/** None of the forms. */
export interface MalformedTarget {
  kind: "malformed";
}

const COMMIT = /^[0-9a-f]{40}$/i;

/** A `uses:` of a step or of a job that calls a reusable workflow. */
export class Uses {
  #target: UsesTarget | undefined;
  #name: string | undefined;

  constructor(
    readonly scalar: YamlScalar,
    /** The step's or job's mapping that it stands in. */
    readonly holder: YamlMap,
  ) {}

  get text(): string {
    return this.scalar.value;
  }

  get target(): UsesTarget {
    this.#target ??= parseUses(this.text);
    return this.#target;
  }

  /** `owner/repo[/path]` in lower case: owner, repository and path have no case on GitHub. Empty for what is in no repository. */
  get name(): string {
    if (this.#name === undefined) {
      const { target } = this;
      this.#name = target.kind === "repository" ? nameOf(target) : "";
    }
    return this.#name;
  }

  /** Is it that action? */
  is(name: string): boolean {
    return this.name === name;
  }
}

/** `owner/repo[/path]` in lower case. */
export function nameOf(target: RepositoryTarget): string {
  const path = target.path === "" ? "" : `/${target.path}`;
  return `${target.owner}/${target.repo}${path}`.toLowerCase();
}

/** Looks like a commit SHA of which some is missing; the platform refuses those. */
export function isShortened(ref: string): boolean {
  return /^[0-9a-f]{7,39}$/.test(ref);
}

/** A full 40-digit commit SHA: the only ref that can't be moved. */
export function isCommit(ref: string): boolean {
  return COMMIT.test(ref);
}

/**
 * Reads a `uses:` value.
 *
 * @see Workflow syntax for GitHub Actions, `jobs.<job_id>.steps[*].uses` and `jobs.<job_id>.uses`
 */
export function parseUses(value: string): UsesTarget {
  const text = value.trim();
  if (text.includes("${{")) return { kind: "dynamic" };
  if (text.startsWith("docker://")) return { kind: "docker", image: parseImage(text.slice("docker://".length)) };
  if (text.startsWith("$/")) return { kind: "local", base: "repository", path: normalizePath(text.slice(2)) };
  if (text === "." || text.startsWith("./") || text.startsWith("../") || text.startsWith(".\\")) {
    return { kind: "local", base: "workspace", path: normalizePath(text) };
  }
  return parseRepositoryTarget(text, value.indexOf(text));
}

function parseRepositoryTarget(text: string, base: number): UsesTarget {
  const at = text.indexOf("@");
  if (at === -1) return { kind: "malformed" };
  const [owner, repo, ...path] = text.slice(0, at).split("/");
  const ref = text.slice(at + 1);
  if (!owner || !repo || ref === "") return { kind: "malformed" };
  const refSpan = { start: base + at + 1, end: base + text.length };
  return { kind: "repository", owner, repo, path: path.filter((part) => part !== "").join("/"), ref, refSpan };
}

/** Removes `.` and resolves `..` where it can; `\` counts as `/`. */
export function normalizePath(path: string): string {
  const parts: string[] = [];
  for (const part of path.replaceAll("\\", "/").split("/")) {
    if (part === "" || part === ".") continue;
    if (part === ".." && parts.length > 0 && parts.at(-1) !== "..") parts.pop();
    else parts.push(part);
  }
  return parts.join("/");
}
