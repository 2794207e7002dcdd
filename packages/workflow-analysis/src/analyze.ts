import type { Finding, Persona, ReportError, SourceFile, Span } from "@trustchain/findings";
import { isHeardBy } from "@trustchain/findings";
import { optionValues } from "./config/options.js";
import type {
  Action,
  ActionsLock,
  Dependabot,
  Dockerfile,
  NormalJob,
  PackageFile,
  PreCommit,
  Renovate,
  ReusableJob,
  Step,
  Uses,
  Workflow,
} from "./model/index.js";
import { perObject } from "./per-object.js";
import type { Repository } from "./repository/index.js";
import { dockerfileStructure, type Route, type Structure, yamlStructure } from "./route.js";
import type { Details, Hooks, Place, Report, Rule, UsesSite } from "./rule.js";
import { type ScriptSite, scriptsOfDockerfile, scriptsOfStep } from "./scripts/index.js";
import { DEFAULT_TRUST_SETTINGS, type TrustSettings } from "./trust/settings.js";
import { walkOf } from "./validity/walk.js";
import type { YamlNode } from "./yaml/index.js";

/** A finding before its fingerprint is made: `anchor` is what identifies it beside rule and path. */
export interface DraftFinding extends Omit<Finding, "fingerprint" | "suppressed"> {
  anchor: string;
  /** Further lines at which a comment may silence it: the header of the block scalar that it stands in, the rest of a step. */
  alsoLines: readonly number[];
  /** First and last line of what it belongs to, its step for one: zizmor takes its comments anywhere there. */
  partLines: readonly [number, number] | null;
  /** Further rule ids by which comments may silence it: of rules that see the same. */
  otherIds?: readonly string[];
}

export interface Analysis {
  findings: DraftFinding[];
  errors: ReportError[];
}

export interface AnalyzeOptions {
  rules: readonly Rule[];
  persona: Persona;
  /** Personas that settings give to rules, in place of their own. */
  personas?: ReadonlyMap<string, Persona>;
  /** Values of rules' own options, by rule; defaults where there are none. */
  options?: ReadonlyMap<string, Readonly<Record<string, unknown>>>;
  /** What no file of the repository shows; the defaults where it is left out. */
  trust?: TrustSettings;
  /** Only these references are judged, where it is given. */
  isUsesJudged?: (uses: Uses) => boolean;
  /** Only files for which this is true are judged; the others still answer questions about them. */
  isJudged?: (path: string) => boolean;
  /** Single files were asked for, not the repository. */
  isPartial?: boolean;
}

/** Runs rules over a repository: one traversal, whatever their number. The order of what it gives is fixed. */
export function analyze(repository: Repository, options: AnalyzeOptions): Analysis {
  const isJudged = options.isJudged ?? (() => true);
  const personas = options.personas ?? new Map();
  const rules = options.rules.filter((rule) => isHeardBy(personas.get(rule.id) ?? rule.persona, options.persona));
  const run = new Run(repository, rules, { ...options, personas });
  for (const workflow of repository.workflows) if (isJudged(workflow.path)) run.workflow(workflow);
  for (const action of repository.actions) if (isJudged(action.path)) run.action(action);
  for (const dependabot of repository.dependabot) if (isJudged(dependabot.file.path)) run.dependabot(dependabot);
  for (const renovate of repository.renovate) if (isJudged(renovate.file.path)) run.renovate(renovate);
  if (repository.lock && isJudged(repository.lock.file.path)) run.actionsLock(repository.lock);
  for (const dockerfile of repository.dockerfiles) if (isJudged(dockerfile.file.path)) run.dockerfile(dockerfile);
  for (const preCommit of repository.preCommit) if (isJudged(preCommit.file.path)) run.preCommit(preCommit);
  for (const file of repository.packageFiles) if (isJudged(file.file.path)) run.packageFile(file);
  run.repository();
  return { findings: run.findings.filter((finding) => isJudged(finding.location.path)), errors: run.errors };
}

type HookName = keyof Hooks;

/** What a hook is told, before the report that it may write to. */
type Told<H extends HookName> = Parameters<NonNullable<Hooks[H]>>[0];

interface Listener {
  rule: Rule;
  hear(thing: unknown, report: Report): void;
  report: Report;
}

class Run {
  readonly findings: DraftFinding[] = [];
  readonly errors: ReportError[] = [];
  private readonly listeners = new Map<HookName, Listener[]>();
  /** By path. Several uses of an anchor are one place: a finding there is told once. */
  private readonly told = new Map<string, Set<string>>();
  /** The file that is being judged. */
  private structure: Structure | undefined;
  private readonly structures = new Map<SourceFile, Structure | undefined>();

  constructor(
    private readonly repo: Repository,
    rules: readonly Rule[],
    private readonly options: AnalyzeOptions & Required<Pick<AnalyzeOptions, "personas">>,
  ) {
    for (const rule of rules) {
      const report = this.reporter(rule);
      for (const hook of hooksOf(rule)) {
        this.listenersOf(hook).push({ rule, hear: rule[hook] as Listener["hear"], report });
      }
    }
  }

  workflow(workflow: Workflow): void {
    this.structure = yamlStructure(workflow.document);
    this.call("workflow", workflow);
    this.expressions(workflow);
    this.permissions(workflow);
    this.env(workflow, workflow);
    for (const job of workflow.jobs) {
      this.permissions(job);
      if (job.kind === "normal") this.normalJob(job);
      else this.reusableJob(job);
    }
  }

  action(action: Action): void {
    this.structure = yamlStructure(action.document);
    this.call("action", action);
    this.expressions(action);
    if (action.kind === "composite") for (const step of action.steps) this.step(step, null);
  }

  dependabot(dependabot: Dependabot): void {
    this.structure = yamlStructure(dependabot.document);
    this.call("dependabot", dependabot);
  }

  renovate(renovate: Renovate): void {
    this.structure = yamlStructure(renovate.document);
    this.call("renovate", renovate);
  }

  actionsLock(lock: ActionsLock): void {
    this.structure = yamlStructure(lock.document);
    this.call("actionsLock", lock);
  }

  dockerfile(dockerfile: Dockerfile): void {
    this.structure = dockerfileStructure(dockerfile);
    this.call("dockerfile", dockerfile);
    if (this.listeners.has("script")) this.scripts(scriptsOfDockerfile(dockerfile));
  }

  preCommit(preCommit: PreCommit): void {
    this.structure = yamlStructure(preCommit.document);
    this.call("preCommit", preCommit);
  }

  packageFile(file: PackageFile): void {
    this.structure = file.document ? yamlStructure(file.document) : undefined;
    this.call("packageFile", file);
  }

  repository(): void {
    this.call("repository", this.repo);
  }

  private normalJob(job: NormalJob): void {
    this.call("job", job);
    this.env(job, job.workflow);
    for (const container of job.containers) {
      this.call("container", container);
      this.env(container, job.workflow);
    }
    for (const step of job.steps) this.step(step, job.workflow);
  }

  private reusableJob(job: ReusableJob): void {
    this.call("reusableJob", job);
    this.uses({ uses: job.uses, step: null, job });
  }

  private step(step: Step, workflow: Workflow | null): void {
    this.call("step", step);
    this.env(step, workflow);
    const { uses, run } = step;
    if (uses) this.uses({ uses, step, job: null });
    if (run) this.call("run", run);
    if (this.listeners.has("script")) this.scripts(scriptsOfStep(step));
  }

  private scripts(scripts: readonly ScriptSite[]): void {
    for (const script of scripts) this.call("script", script);
  }

  private uses(site: UsesSite): void {
    if (this.options.isUsesJudged?.(site.uses) === false) return;
    this.call("uses", site);
  }

  /** Found only where a rule asks for them. */
  private expressions(unit: Workflow | Action): void {
    if (!this.listeners.has("expression")) return;
    for (const use of walkOf(unit).expressions) this.call("expression", use);
  }

  private permissions(owner: Workflow | NormalJob | ReusableJob): void {
    const { permissions } = owner;
    if (permissions) this.call("permissions", permissions);
  }

  private env(
    owner: { env: Parameters<NonNullable<Hooks["env"]>>[0]["block"] | null },
    workflow: Workflow | null,
  ): void {
    const { env: block } = owner;
    if (block) this.call("env", { block, workflow });
  }

  private listenersOf(hook: HookName): Listener[] {
    let listeners = this.listeners.get(hook);
    if (!listeners) {
      listeners = [];
      this.listeners.set(hook, listeners);
    }
    return listeners;
  }

  /** A rule that throws costs its own findings at this place, never the report. */
  private call<H extends HookName>(hook: H, thing: Told<H>): void {
    const listeners = this.listeners.get(hook) ?? NOBODY;
    // Some hundred thousand times a run.
    for (let i = 0; i < listeners.length; i++) {
      const { rule, hear, report } = listeners[i] as Listener;
      try {
        hear.call(rule, thing, report);
      } catch (error) {
        this.errors.push(internalError(rule, this.structure?.file.path ?? ".", error));
      }
    }
  }

  private reporter(rule: Rule): Report {
    const given = this.options.personas.get(rule.id);
    const report = (place: Place, message: string, details: Details = {}) => {
      const persona = given ?? details.persona ?? rule.persona;
      if (!isHeardBy(persona, this.options.persona)) return;
      const told = this.toldIn(place.file.path);
      const identity = `${rule.id} ${place.start} ${place.end}`;
      if (told.has(identity)) return;
      told.add(identity);
      this.findings.push(this.draft(rule, place, message, persona, details));
    };
    const options = optionValues(rule.options, this.options.options?.get(rule.id) ?? {});
    const { persona, isPartial = false, trust = DEFAULT_TRUST_SETTINGS } = this.options;
    const hears = (own: Persona) => isHeardBy(given ?? own, persona);
    return Object.assign(report, { repository: this.repo, persona, hears, isPartial, options, trust });
  }

  /** Rules that look at a repository as a whole may speak of any of its files. */
  private structureOf(file: SourceFile): Structure | undefined {
    if (this.structure?.file === file) return this.structure;
    if (!this.structures.has(file)) this.structures.set(file, findStructure(file, this.repo));
    return this.structures.get(file);
  }

  private toldIn(path: string): Set<string> {
    let told = this.told.get(path);
    if (!told) {
      told = new Set();
      this.told.set(path, told);
    }
    return told;
  }

  private draft(rule: Rule, place: Place, message: string, persona: Persona, details: Details): DraftFinding {
    const route = this.structureOf(place.file)?.routeTo(place.start) ?? null;
    const fix = typeof details.fix === "function" ? details.fix() : details.fix;
    return {
      rule: rule.id,
      severity: details.severity ?? rule.severity,
      confidence: details.confidence ?? "high",
      persona,
      message,
      location: locate(place),
      related: (details.related ?? []).map((other) => ({ message: other.message, location: locate(other.place) })),
      ...(details.flow && { flow: true }),
      ...(details.evidence && { evidence: details.evidence }),
      witness: details.witness ?? null,
      fix: fix
        ? {
            description: fix.description,
            safe: fix.safe,
            files: [{ path: place.file.path, edits: fix.edits }, ...(fix.others ?? [])],
          }
        : null,
      // Findings that fewer people hear don't count among those that more people hear.
      anchor: `${route?.words ?? ""}\0${textOf(place, route?.node)}\0${details.persona ?? rule.persona}`,
      ...(rule.toldBy.length > 0 && { otherIds: rule.toldBy }),
      alsoLines: [...headLines(place, route), ...extentLines(place)],
      partLines: linesOf(place.file, details.part ?? route?.part),
    };
  }
}

const NOBODY: readonly Listener[] = [];

/** Undefined for a file that has no structure to speak of, a script for one. */
function findStructure(file: SourceFile, { documents, dockerfiles }: Repository): Structure | undefined {
  const document = documents.find((one) => one.file === file);
  if (document) return yamlStructure(document);
  const dockerfile = dockerfiles.find((one) => one.file === file);
  return dockerfile && dockerfileStructure(dockerfile);
}

const HOOKS: readonly HookName[] = [
  "repository",
  "workflow",
  "action",
  "actionsLock",
  "dependabot",
  "renovate",
  "dockerfile",
  "preCommit",
  "packageFile",
  "permissions",
  "job",
  "reusableJob",
  "container",
  "step",
  "uses",
  "run",
  "expression",
  "script",
  "env",
];

/** Repositories are many, and rules the same. */
const hooksOf = perObject((rule: Rule): readonly HookName[] => HOOKS.filter((hook) => rule[hook]));

function internalError(rule: Rule, path: string, error: unknown): ReportError {
  const message = error instanceof Error ? error.message : String(error);
  return { path, line: 1, rule: rule.id, message: `internal-error: the rule failed here: ${message}` };
}

/** The location of a place; a block scalar is shown by its lines, without the line break at its end. */
export function locate(place: Place) {
  const { file } = place;
  const text = file.text;
  let end = place.end;
  while (end > place.start && (text[end - 1] === "\n" || text[end - 1] === "\r")) end--;
  const from = file.position(place.start);
  const to = file.position(end);
  return { path: file.path, startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column };
}

/** Without what can change unseen: quotes, line breaks, the whole of which the place is only the beginning. */
function textOf(place: Place, node: YamlNode | undefined): string {
  if (place.extent) return "";
  const isWhole = node?.kind === "scalar" && node.start === place.start && node.end === place.end;
  const text = isWhole ? node.value : place.file.text.slice(place.start, place.end);
  return text.replace(/\s+/g, " ").trim();
}

function extentLines({ file, extent }: Place): number[] {
  if (!extent) return [];
  const first = file.position(extent.start).line;
  const last = file.position(extent.end).line;
  return Array.from({ length: last - first + 1 }, (_, i) => first + i);
}

function linesOf(file: SourceFile, part: Span | null | undefined): [number, number] | null {
  return part ? [file.position(part.start).line, lastLineOf(file, part)] : null;
}

/** A block ends behind its last line break. */
function lastLineOf(file: SourceFile, { start, end }: Span): number {
  return file.position(Math.max(start, end - 1)).line;
}

function headLines({ file }: Place, route: Route | null): number[] {
  return route?.head == null ? [] : [file.position(route.head).line];
}
