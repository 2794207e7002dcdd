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
  type SuggestedPermissions,
  sortFindings,
  unifiedDiff,
  writeBaseline,
} from "@trustchain/findings";
import type { Config } from "../config/index.js";
import { analyzeRepository, type Judgement, type RuleOptionValues } from "../judge.js";
import type { Uses } from "../model/index.js";
import type { FileKind, Repository } from "../repository/index.js";
import type { Rule } from "../rule.js";
import { RULES } from "../rules/index.generated.js";
import type { TrustSettings } from "../trust/settings.js";
import type { Upstream } from "../upstream/index.js";
import { applyFixes, type ChangedFile, type Fixed, withoutLinks, writeChanged } from "./fix.js";
import { secretLines, sourcesWithout } from "./hidden-text.js";
import { permissionsTable } from "./permissions-table.js";
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
  upstream?: Upstream | null;
  /** The only kinds of files that are judged; all when left out. */
  kinds?: ReadonlySet<FileKind> | null;
  /** Which findings count, by the settings of their repository; all when left out. */
  isReported?: (finding: Finding, config: Config) => boolean;
  /** Report what the token of each job needs. */
  suggestPermissions?: boolean;
  /** What the action's inputs say of the repositories that no file of them shows. */
  trust?: Partial<TrustSettings>;
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

const HIDES_TEXT: ReadonlySet<string> = new Set(RULES.filter(({ hidesText }) => hidesText).map(({ id }) => id));

const RULE_INFO: ReadonlyMap<string, RuleInfo> = new Map(RULES.map((rule) => [rule.id, rule]));

/** Runs rules over the repositories that were named: evidence, model, judgement, and what the kit needs to report it. */
export async function staticCheck<Row extends Surveyed = never>(
  { inputs, host, request }: StaticCheckRun,
  check: StaticCheck<Row>,
): Promise<StaticCheckOutcome<Row>> {
  const { targets, missing } = targetsOf(inputs.paths, host.cwd);
  const baseline = inputs.baseline === undefined ? null : loadBaseline(inputs.baseline, host);
  // Of some kinds there may be no file, which is no mistake.
  const isNarrowed = check.kinds != null;
  const total = new Total<Row>(isNarrowed);
  for (const error of missing) total.fail(error, targets.length === 0);
  const progress = host.progress("repositories", targets.length);
  const prepared: Prepared<Row>[] = [];
  for (const target of targets) {
    const checked = await prepare(target, inputs, host, request, check).catch((error: unknown) => error);
    if (isPrepared<Row>(checked)) prepared.push(checked);
    else total.fail(checked, targets.length === 1 && missing.length === 0, target.prefix);
    progress.advance();
  }
  progress.end();
  // Without an answer that was needed nothing is written anywhere, not even where all was known.
  const isIncomplete = prepared.some(({ isIncomplete }) => isIncomplete);
  for (const one of prepared) total.add(one.target, isIncomplete ? unfixed(one) : await finish(one, request), baseline);
  if (isIncomplete && request.fix !== "off") total.notes.push("nothing was written: not all could be found out");
  if (total.files === 0 && !isNarrowed && host.place === "runner") total.fail(nothingToCheck(inputs.paths), false);
  const isUpkeep = ({ rule }: Finding) => check.upkeep?.some(({ id }) => id === rule) === true;
  const complaints = total.findings.filter((finding) => !isUpkeep(finding));
  if (request.writeBaseline !== undefined) {
    writeFileWhole(resolve(host.cwd, request.writeBaseline), writeBaseline(complaints, VERSION), "--write-baseline");
  }
  const { findings, notes } = limitFindings(sortFindings(complaints));
  const diff = request.diff && total.diff((file) => (targets.length === 1 ? file : fromFolder(file, host.cwd)));
  return {
    report: {
      tool: { name: "trustchain", version: VERSION, command: check.command },
      findings,
      errors: total.errors,
      files: total.files,
      ...(check.suggestPermissions && {
        permissions: total.permissions,
        tables: [permissionsTable(total.permissions)],
      }),
    },
    context: { source: total.shownSources(), rule: (id) => RULE_INFO.get(id) },
    ...(targets.length === 1 && { root: (targets[0] as Target).root }),
    ...(diff !== false && { diff }),
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

/** A repository with what fixes would make of it; nothing is written yet. */
interface Prepared<Row extends Surveyed> {
  target: Target;
  /** As it is on disk. */
  judgement: SurveyedJudgement<Row>;
  /** Null where no fixes were asked for. */
  fixed: Fixed<SurveyedJudgement<Row>> | null;
  isIncomplete: boolean;
  judgeAgain(): Promise<SurveyedJudgement<Row>>;
}

interface SurveyedJudgement<Row extends Surveyed> extends Judgement {
  survey: () => readonly Row[];
}

function isPrepared<Row extends Surveyed>(value: unknown): value is Prepared<Row> {
  return typeof value === "object" && value !== null && "judgement" in value;
}

/** What is to be said of a repository. */
interface Checked<Row extends Surveyed> {
  judgement: SurveyedJudgement<Row>;
  /** What went wrong beside the judgement's own errors. */
  errors?: readonly ReportError[];
  changed: ChangedFile[];
  mended: Finding[];
  notes: string[];
}

async function prepare<Row extends Surveyed>(
  target: Target,
  inputs: StaticCheckInputs,
  host: Host,
  request: Request,
  check: StaticCheck<Row>,
): Promise<Prepared<Row>> {
  const config = await loadConfig(target.root, inputs.config, host, RULES);
  const judgeWith = (edited?: ReadonlyMap<string, string>) =>
    judgeTarget(target, config, inputs.persona, check, edited);
  const judgement = await judgeWith();
  const isFixing = !judgement.isIncomplete && (request.fix !== "off" || request.diff);
  const fixed = isFixing ? await applyFixes(judgement, request.fix === "unsafe" ? "unsafe" : "safe", judgeWith) : null;
  const isIncomplete = judgement.isIncomplete || fixed?.judgement.isIncomplete === true;
  return { target, judgement, fixed, isIncomplete, judgeAgain: judgeWith };
}

/** The repository as it is on disk. */
function unfixed<Row extends Surveyed>({ judgement, fixed }: Prepared<Row>): Checked<Row> {
  // What failed may have failed only once something was fixed.
  return {
    judgement,
    errors: fixed?.judgement.isIncomplete ? fixed.judgement.errors : [],
    changed: [],
    mended: [],
    notes: [],
  };
}

/** Writes what fixes changed, where that was asked for. */
async function finish<Row extends Surveyed>(
  { target, judgement, fixed, judgeAgain }: Prepared<Row>,
  request: Request,
): Promise<Checked<Row>> {
  if (!fixed) return { judgement, changed: [], mended: [], notes: [] };
  const changed = withoutLinks(target.root, fixed.changed);
  if (request.diff) return { ...fixed, changed, judgement };
  const { written, failed, errors } = writeChanged(target.root, changed);
  const count = `${written.length} ${written.length === 1 ? "file" : "files"} changed by fixes`;
  // What could not be written wasn't mended: the report speaks of what is on disk.
  const rest = errors.length === 0 ? fixed.judgement : await judgeAgain();
  const mended = fixed.mended.filter(({ fix }) => !fix?.files.some(({ path }) => failed.has(path)));
  return { judgement: rest, changed: written, mended, errors, notes: [...fixed.notes, count] };
}

async function judgeTarget<Row extends Surveyed>(
  { root, only }: Target,
  config: Config,
  persona: Persona | undefined,
  check: StaticCheck<Row>,
  edited: ReadonlyMap<string, string> | undefined,
): Promise<SurveyedJudgement<Row>> {
  const { rules, upkeep = [], upstream, options, isUsesJudged, kinds, isReported } = check;
  const { suggestPermissions = false, trust, survey } = check;
  let rows: () => readonly Row[] = () => [];
  const judgement = await analyzeRepository(root, {
    rules: [...rules, ...upkeep],
    persona,
    config,
    only,
    options: options ?? new Map(),
    isUsesJudged,
    upstream: upstream ?? null,
    kinds: kinds ?? null,
    suggestPermissions,
    ...(trust && { trust }),
    ...(survey && {
      survey(repository: Repository, settled: TrustSettings) {
        rows = () => survey(repository, settled).filter(({ path }) => only === null || only.includes(path));
      },
    }),
    ...(edited && { edited }),
  });
  const { findings } = judgement;
  return {
    ...judgement,
    findings: isReported ? findings.filter((finding) => isReported(finding, config)) : findings,
    survey: rows,
  };
}

/** A changed file, by its path in the repository that it belongs to. */
interface ChangedInRoot extends ChangedFile {
  root: string;
  /** Its path as reports have it. */
  reportedAs: string;
}

/** What all repositories of a run come to; their paths begin with what they were called. */
class Total<Row extends Surveyed> {
  readonly findings: Finding[] = [];
  readonly errors: ReportError[] = [];
  readonly notes: string[] = [];
  readonly changed: ChangedInRoot[] = [];
  readonly mended: Finding[] = [];
  readonly permissions: SuggestedPermissions[] = [];
  readonly surveys: (() => readonly Row[])[] = [];
  readonly sources = new Map<string, SourceFile>();
  files = 0;

  /** @param isNarrowed only some kinds of files are judged */
  constructor(private readonly isNarrowed: boolean) {}

  /** The sources as reports may show them: without the secrets that were found. */
  shownSources(): (path: string) => SourceFile | undefined {
    const { secrets } = this;
    return secrets.length === 0 ? (path) => this.sources.get(path) : sourcesWithout(secrets, this.sources);
  }

  /** Where the secrets stand that were found. */
  private get secrets(): readonly Location[] {
    return this.findings.filter(({ rule }) => HIDES_TEXT.has(rule)).map(({ location }) => location);
  }

  /** The changes as a patch, without those that can't be shown with no secret beside them: a patch is as its file is. */
  diff(named: (file: ChangedInRoot) => ChangedFile): string {
    const secrets = secretLines(this.secrets, this.sources);
    const diffs = this.changed.map((file) => {
      const diff = unifiedDiff([named(file)]);
      if (!secrets.get(file.reportedAs)?.some((line) => diff.includes(line))) return named(file);
      this.notes.push(
        `${file.reportedAs}: its changes are not shown, for a secret that was found stands beside them: use --fix`,
      );
      return null;
    });
    return unifiedDiff(diffs.filter((file) => file !== null));
  }

  /** One of several repositories that can't be judged costs only itself; the only one costs the run. */
  fail(error: unknown, isAll: boolean, prefix = ""): void {
    if (isAll || !(error instanceof UserError)) throw error;
    const place = prefix === "" ? error.place : `${prefix}/${error.place}`;
    this.errors.push({ path: place, line: null, rule: null, message: `${error.reason}: ${error.remedy}` });
  }

  /** What is no file of the repository fails for all of them, and is told once. */
  private tell(error: ReportError, named: (path: string) => string): void {
    const { path, line, message } = error;
    if (line !== null) this.errors.push({ ...error, path: named(path) });
    else if (!this.errors.some((known) => known.path === path && known.message === message)) this.errors.push(error);
  }

  add(
    { root, prefix }: Target,
    { judgement, changed, mended, notes, errors = [] }: Checked<Row>,
    baseline: Baseline | null,
  ): void {
    const named = (path: string) => (prefix === "" ? path : `${prefix}/${path}`);
    const findings = prefix === "" ? judgement.findings : judgement.findings.map((finding) => renamed(finding, named));
    for (const finding of baseline ? applyBaseline(findings, baseline) : findings) this.findings.push(finding);
    for (const error of [...judgement.errors, ...errors]) this.tell(error, named);
    this.surveys.push(() => judgement.survey().map((row) => ({ ...row, path: named(row.path) })));
    for (const file of changed) this.changed.push({ ...file, root, reportedAs: named(file.path) });
    for (const [path, source] of judgement.sources) this.sources.set(named(path), source);
    for (const finding of mended) this.mended.push(prefix === "" ? finding : renamed(finding, named));
    for (const job of judgement.permissions) this.permissions.push({ ...job, path: named(job.path) });
    this.notes.push(...notes.map((note) => (prefix === "" ? note : `${prefix}: ${note}`)));
    if (judgement.files === 0 && !this.isNarrowed)
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
