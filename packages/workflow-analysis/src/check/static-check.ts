import { join, relative, resolve, sep } from "node:path";
import { type Host, type Outcome, type Request, UserError, VERSION, writeFileWhole } from "@trustchain/action-kit";
import {
  applyBaseline,
  type Baseline,
  type Finding,
  type Json,
  type Location,
  limitFindings,
  type Persona,
  type Report,
  type ReportError,
  type RuleInfo,
  type SourceFile,
  sortFindings,
  unifiedDiff,
  writeBaseline,
} from "@trustchain/findings";
import type { Config } from "../config/index.js";
import { analyzeRepository, type Judgement, type RuleOptionValues } from "../judge.js";
import type { Uses } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import type { Rule } from "../rule.js";
import { RULES } from "../rules/index.generated.js";
import type { TrustSettings } from "../trust/settings.js";
import type { Upstream } from "../upstream/index.js";
import { applyFixes, type ChangedFile, withoutLinks, writeChanged } from "./fix.js";
import { loadBaseline, loadConfig } from "./settings.js";
import { type Target, targetsOf } from "./targets.js";

/** The inputs that every static check has; see `checkInputs` of the action kit. */
export interface StaticCheckInputs {
  paths: readonly string[];
  persona: Persona | undefined;
  config: string | undefined;
  baseline: string | undefined;
}

export interface StaticCheckRun {
  inputs: StaticCheckInputs;
  host: Host;
  request: Request;
}

export interface StaticCheck<Row extends Surveyed = never> {
  /** The action's name. */
  command: string;
  rules: readonly Rule[];
  /** Rules whose findings are work to be done by fixes, or left; they are not reported. */
  upkeep?: readonly Rule[];
  /** Values of rules' own options that the action's inputs set. */
  options?: RuleOptionValues;
  /** Only these references are judged, where it is given. */
  isUsesJudged?: ((uses: Uses) => boolean) | undefined;
  /** What may be asked about the repositories that workflows use. */
  upstream?: Upstream;
  /** What the action's inputs say of the repositories that no file of them shows. */
  trust?: Partial<TrustSettings>;
  /** Which findings count, by the settings of their repository; all when left out. */
  isReported?: (finding: Finding, config: Config) => boolean;
  /** What else is to be known of each repository. */
  survey?: Survey<Row>;
}

/** A line about something in a file, for what a command adds to its report. */
export interface Surveyed {
  path: string;
}

/** Looks at a repository as a whole. */
export type Survey<Row extends Surveyed> = (repository: Repository, trust: TrustSettings) => readonly Row[];

/** What a check hands back: what the kit reports, and what fixes did. */
export interface StaticCheckOutcome<Row extends Surveyed> extends Outcome {
  report: Report;
  /** Surveys the repositories when asked; empty where no survey was given. Some formats have no use for it. */
  survey: () => readonly Row[];
  changedFiles: number;
  /** The findings that fixes mended. */
  mended: readonly Finding[];
  /** The work that is left: findings of the rules for upkeep. */
  left: readonly Finding[];
}

const RULE_INFO: ReadonlyMap<string, RuleInfo> = new Map(RULES.map((rule) => [rule.id, rule]));

/** Runs rules over the repositories that were named: evidence, model, judgement, and what the kit needs to report it. */
export async function staticCheck<Row extends Surveyed = never>(
  { inputs, host, request }: StaticCheckRun,
  check: StaticCheck<Row>,
): Promise<StaticCheckOutcome<Row>> {
  const { targets, missing } = targetsOf(inputs.paths, host.cwd);
  const baseline = inputs.baseline === undefined ? null : loadBaseline(inputs.baseline, host);
  const total = new Total<Row>();
  for (const error of missing) total.fail(error, targets.length === 0);
  const progress = host.progress("repositories", targets.length);
  for (const target of targets) {
    const checked = await checkTarget(target, inputs, host, request, check).catch((error: unknown) => error);
    if (isChecked<Row>(checked)) total.add(target, checked, baseline);
    else total.fail(checked, targets.length === 1 && missing.length === 0, target.prefix);
    progress.advance();
  }
  progress.end();
  if (total.files === 0 && host.place === "runner") total.fail(nothingToCheck(inputs.paths), false);
  const isUpkeep = ({ rule }: Finding) => check.upkeep?.some(({ id }) => id === rule) === true;
  const complaints = total.findings.filter((finding) => !isUpkeep(finding));
  if (request.writeBaseline !== undefined) {
    writeFileWhole(resolve(host.cwd, request.writeBaseline), writeBaseline(complaints, VERSION), "--write-baseline");
  }
  const { findings, notes } = limitFindings(sortFindings(complaints));
  return {
    report: {
      tool: { name: "trustchain", version: VERSION, command: check.command },
      findings,
      errors: total.errors,
      files: total.files,
    },
    context: { source: (path) => total.sources.get(path), rule: (id) => RULE_INFO.get(id) },
    ...(targets.length === 1 && { root: (targets[0] as Target).root }),
    ...(request.diff && {
      diff: unifiedDiff(total.changed.map((file) => (targets.length === 1 ? file : fromFolder(file, host.cwd)))),
    }),
    notes: [...total.notes, ...notes],
    survey: () => total.surveys.flatMap((rows) => rows()),
    changedFiles: total.changed.length,
    mended: total.mended,
    left: total.findings.filter(isUpkeep),
  };
}

/** A diff of several repositories is applied in the current folder, whatever they were called; that of one, in it. */
function fromFolder(file: ChangedInRoot, folder: string): ChangedFile {
  return { ...file, path: relative(folder, join(file.root, file.path)).split(sep).join("/") };
}

/** On a runner nothing to check means that something went wrong before: no checkout, or another folder. */
function nothingToCheck(paths: readonly string[]): UserError {
  return new UserError(
    paths.join(", "),
    "there is no workflow, action, Dockerfile or Dependabot file",
    "check out the repository before this step",
  );
}

function isChecked<Row extends Surveyed>(value: unknown): value is Checked<Row> {
  return typeof value === "object" && value !== null && "judgement" in value;
}

interface Checked<Row extends Surveyed> {
  judgement: SurveyedJudgement<Row>;
  /** What went wrong beside the judgement's own errors. */
  errors?: readonly ReportError[];
  changed: ChangedFile[];
  mended: Finding[];
  notes: string[];
}

interface SurveyedJudgement<Row extends Surveyed> extends Judgement {
  survey: () => readonly Row[];
}

async function checkTarget<Row extends Surveyed>(
  target: Target,
  inputs: StaticCheckInputs,
  host: Host,
  request: Request,
  check: StaticCheck<Row>,
): Promise<Checked<Row>> {
  const config = await loadConfig(target.root, inputs.config, host, RULES);
  const judgeWith = (edited?: ReadonlyMap<string, string>) =>
    judgeTarget(target, config, inputs.persona, check, edited);
  const judgement = await judgeWith();
  if (request.fix === "off" && !request.diff) return { judgement, changed: [], mended: [], notes: [] };
  const fixed = await applyFixes(judgement, request.fix === "unsafe" ? "unsafe" : "safe", judgeWith);
  const changed = withoutLinks(target.root, fixed.changed);
  if (request.diff) return { ...fixed, changed, judgement };
  const { written, failed, errors } = writeChanged(target.root, changed);
  const count = `${written.length} ${written.length === 1 ? "file" : "files"} changed by fixes`;
  // What could not be written wasn't mended: the report speaks of what is on disk.
  const rest = errors.length === 0 ? fixed.judgement : await judgeWith();
  const mended = fixed.mended.filter(({ fix }) => !fix?.files.some(({ path }) => failed.has(path)));
  return { judgement: rest, changed: written, mended, errors, notes: [...fixed.notes, count] };
}

async function judgeTarget<Row extends Surveyed>(
  { root, only }: Target,
  config: Config,
  persona: Persona | undefined,
  { rules, upkeep = [], upstream, options, isUsesJudged, trust, isReported, survey }: StaticCheck<Row>,
  edited: ReadonlyMap<string, string> | undefined,
): Promise<SurveyedJudgement<Row>> {
  let rows: () => readonly Row[] = () => [];
  const judgement = await analyzeRepository(root, {
    rules: [...rules, ...upkeep],
    persona,
    config,
    only,
    options: options ?? new Map(),
    isUsesJudged,
    upstream: upstream ?? null,
    ...(trust && { trust }),
    ...(survey && {
      survey(repository: Repository, settled: TrustSettings) {
        rows = () => survey(repository, settled).filter(({ path }) => only === null || only.includes(path));
      },
    }),
    ...(edited && { edited }),
  });
  const findings = isReported
    ? judgement.findings.filter((finding) => isReported(finding, config))
    : judgement.findings;
  return { ...judgement, findings, survey: rows };
}

/** A changed file, by its path in the repository that it belongs to. */
interface ChangedInRoot extends ChangedFile {
  root: string;
}

/** What all repositories of a run come to; their paths begin with what they were called. */
class Total<Row extends Surveyed> {
  readonly findings: Finding[] = [];
  readonly errors: ReportError[] = [];
  readonly notes: string[] = [];
  readonly changed: ChangedInRoot[] = [];
  readonly mended: Finding[] = [];
  readonly surveys: (() => readonly Row[])[] = [];
  readonly sources = new Map<string, SourceFile>();
  files = 0;

  /** One of several repositories that can't be judged costs only itself; the only one costs the run. */
  fail(error: unknown, isAll: boolean, prefix = ""): void {
    if (isAll || !(error instanceof UserError)) throw error;
    const place = prefix === "" ? error.place : `${prefix}/${error.place}`;
    this.errors.push({ path: place, line: 1, rule: null, message: `${error.reason}: ${error.remedy}` });
  }

  add(
    { root, prefix }: Target,
    { judgement, changed, mended, notes, errors = [] }: Checked<Row>,
    baseline: Baseline | null,
  ): void {
    const findings = baseline ? applyBaseline(judgement.findings, baseline) : judgement.findings;
    const named = (path: string) => (prefix === "" ? path : `${prefix}/${path}`);
    for (const finding of findings) this.findings.push(prefix === "" ? finding : renamed(finding, named));
    for (const error of [...judgement.errors, ...errors]) this.errors.push({ ...error, path: named(error.path) });
    this.surveys.push(() => judgement.survey().map((row) => ({ ...row, path: named(row.path) })));
    for (const file of changed) this.changed.push({ ...file, root });
    for (const [path, source] of judgement.sources) this.sources.set(named(path), source);
    for (const finding of mended) this.mended.push(prefix === "" ? finding : renamed(finding, named));
    this.notes.push(...notes.map((note) => (prefix === "" ? note : `${prefix}: ${note}`)));
    if (judgement.files === 0)
      this.notes.push(`${prefix || root}: there is no workflow, action, Dockerfile or Dependabot file here`);
    this.files += judgement.files;
  }
}

function renamed(finding: Finding, named: (path: string) => string): Finding {
  const moved = (location: Location): Location => ({ ...location, path: named(location.path) });
  return {
    ...finding,
    location: moved(finding.location),
    related: finding.related.map(({ message, location }) => ({ message, location: moved(location) })),
    witness: withPaths(finding.witness, named),
    fix: finding.fix && {
      ...finding.fix,
      files: finding.fix.files.map((file) => ({ ...file, path: named(file.path) })),
    },
  };
}

/** Locations in a witness have paths of the repository, too. */
function withPaths(witness: Json, named: (path: string) => string): Json {
  if (Array.isArray(witness)) return witness.map((item) => withPaths(item, named));
  if (witness === null || typeof witness !== "object") return witness;
  const renamedKeys = Object.entries(witness).map(([key, value]): [string, Json] => [key, withPaths(value, named)]);
  const copy: { [key: string]: Json } = Object.fromEntries(renamedKeys);
  return typeof copy.path === "string" && "startLine" in copy ? { ...copy, path: named(copy.path) } : copy;
}
