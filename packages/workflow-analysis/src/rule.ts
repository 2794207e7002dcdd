import type {
  Confidence,
  Evidence,
  FileEdits,
  Json,
  Persona,
  RuleInfo,
  Severity,
  SourceFile,
  Span,
  TextEdit,
} from "@trustchain/findings";
import type { OptionValues, RuleOptions } from "./config/index.js";
import type {
  Action,
  ActionsLock,
  ContainerUse,
  Dependabot,
  Dockerfile,
  EnvBlock,
  NormalJob,
  PackageFile,
  Permissions,
  PreCommit,
  Renovate,
  ReusableJob,
  RunScript,
  Step,
  Uses,
  Workflow,
} from "./model/index.js";
import type { Repository } from "./repository/index.js";
import type { ScriptSite } from "./scripts/index.js";
import type { TrustSettings } from "./trust/settings.js";
import type { About, Advisory } from "./upstream/index.js";
import type { ExpressionUse } from "./validity/walk.js";

/** Anything with a place in a file: a YAML node, an expression, a span with its file. */
export interface Place extends Span {
  readonly file: SourceFile;
  /** The whole of what the place is the beginning of: a comment on any of its lines silences the finding. */
  readonly extent?: Span;
}

/** A fix as a rule gives it: edits of the file that the finding is in. */
export interface RuleFix {
  /** In the imperative, as Markdown: "set `persist-credentials: false`". */
  description: string;
  /** Safe: the workflow does the same afterwards, less the risk. */
  safe: boolean;
  edits: readonly TextEdit[];
  /** What other files need for it; all is applied or nothing. */
  others?: readonly FileEdits[];
}

/** What a finding says beside its place and its cause; severity, confidence and persona default to the rule's. */
export interface Details {
  severity?: Severity;
  confidence?: Confidence;
  persona?: Persona;
  related?: readonly { place: Place; message: string }[];
  /** What it belongs to, where that is more than its step: zizmor takes its comments anywhere there. */
  part?: Span;
  /** The related places, in their order, are the way by which something gets to the place. */
  flow?: boolean;
  /** What else people should read of the witness. */
  evidence?: readonly Evidence[];
  witness?: Json;
  /** As a function where it takes work to find: it is asked when the finding is told. */
  fix?: RuleFix | null | undefined | (() => RuleFix | null);
}

/** How a rule speaks. */
export interface Report<Options = Readonly<Record<string, unknown>>> {
  /** @param message the cause, in one sentence without a full stop, in Markdown */
  (place: Place, message: string, details?: Details): void;
  readonly repository: Repository;
  /** For whom the run is; a rule may skip work that nobody would hear of. Findings are filtered anyway. */
  readonly persona: Persona;
  /** Would anybody hear a finding for such a persona? The settings may give the rule another. */
  hears(persona: Persona): boolean;
  /** Single files were asked for: what the repository lacks is no matter then. */
  readonly isPartial: boolean;
  /** What no file of the repository shows. */
  readonly trust: TrustSettings;
  /** The values of the rule's own options. */
  readonly options: Options;
}

/** An `env:` block with the part of the model that it belongs to. */
export interface EnvUse {
  block: EnvBlock;
  workflow: Workflow | null;
}

/** A `uses:` with what it stands in. */
export type UsesSite = { uses: Uses } & ({ step: Step; job: null } | { step: null; job: ReusableJob });

/** A rule's view of a repository: it implements the levels that it cares about, and the engine calls them once a thing. */
export interface Hooks<Options = Readonly<Record<string, unknown>>> {
  repository?(repository: Repository, report: Report<Options>): void;
  workflow?(workflow: Workflow, report: Report<Options>): void;
  action?(action: Action, report: Report<Options>): void;
  actionsLock?(lock: ActionsLock, report: Report<Options>): void;
  dependabot?(dependabot: Dependabot, report: Report<Options>): void;
  renovate?(renovate: Renovate, report: Report<Options>): void;
  dockerfile?(dockerfile: Dockerfile, report: Report<Options>): void;
  preCommit?(preCommit: PreCommit, report: Report<Options>): void;
  /** Every file that says how a package manager gets packages. */
  packageFile?(file: PackageFile, report: Report<Options>): void;
  /** The `permissions:` block of a workflow or job. */
  permissions?(permissions: Permissions, report: Report<Options>): void;
  job?(job: NormalJob, report: Report<Options>): void;
  reusableJob?(job: ReusableJob, report: Report<Options>): void;
  /** `container:` and `services:`. */
  container?(container: ContainerUse, report: Report<Options>): void;
  /** Every step, of jobs and of composite actions. */
  step?(step: Step, report: Report<Options>): void;
  /** Every `uses:`, of steps and of jobs. */
  uses?(site: UsesSite, report: Report<Options>): void;
  run?(script: RunScript, report: Report<Options>): void;
  /** Every `${{ }}` and every `if:` of workflows and actions, those of keys that GitHub doesn't know among them. */
  expression?(use: ExpressionUse, report: Report<Options>): void;
  /** Every script of a shell, wherever it stands: `run:`, inputs that are scripts, `RUN` of Dockerfiles. */
  script?(script: ScriptSite, report: Report<Options>): void;
  /** Every `env:` block. */
  env?(use: EnvUse, report: Report<Options>): void;
}

/** A repository in small, as an example of what a rule flags or doesn't. */
interface Example {
  text: string;
  /** Where the text stands; a workflow by default. */
  path?: string;
  /** Further files of the repository. */
  files?: Readonly<Record<string, string>>;
  persona?: Persona;
  /** What is known of other repositories. */
  refs?: ExampleRepositories;
  /** Values of the rule's options. */
  options?: Readonly<Record<string, unknown>>;
  /** What is said of the repository that no file of it shows. */
  trust?: Partial<TrustSettings>;
}

/** By `owner/repo`; null for a repository that isn't there. */
export type ExampleRepositories = Readonly<Record<string, ExampleRepository | null>>;

/** What is known of another repository. */
export interface ExampleRepository {
  /** Commits by the names of tags and branches, and by the ids of tag objects. */
  tags?: Readonly<Record<string, string>>;
  branches?: Readonly<Record<string, string>>;
  tagObjects?: Readonly<Record<string, string>>;
  /** Kinds of objects by the names of tags that lead to no commit. */
  noCommits?: Readonly<Record<string, string>>;
  /** Further commits that a branch or tag leads to. */
  history?: readonly string[];
  about?: Partial<About>;
  /** Texts by path, the same at each commit. */
  files?: Readonly<Record<string, string>>;
  /** ISO dates by tag. */
  released?: Readonly<Record<string, string>>;
  /** Tags of releases that can't be changed. */
  immutable?: readonly string[];
  /** By version. */
  advisories?: Readonly<Record<string, readonly Advisory[]>>;
}

export interface FlaggedExample extends Example {
  /** The lines of `text` at which the rule speaks, in order; a line twice means two findings there. */
  at: readonly number[];
  /** Checked for every finding of the example. */
  severity?: Severity;
  confidence?: Confidence;
  /** What `--fix` (or `--fix unsafe`, when the fix says so) makes of the text. */
  fixed?: string;
}

export interface SilentExample extends Example {
  /** Why not, to go on after "Not flagged: ". */
  because: string;
}

export interface Rule extends RuleInfo, Hooks {
  category: string;
  /** zizmor has a rule of the same id and meaning: its ignore comments are honoured. */
  isZizmor: boolean;
  /** What a reader can expect of `--fix`. */
  fixes: "safe" | "unsafe" | "both" | "none";
  /** Markdown for the rule's page alone: more than anybody wants to read beside each finding. */
  notes: string;
  /** What stands at its findings is a secret: no output shows it. */
  hidesText: boolean;
  /**
   * Rules that people know by their ids for the same cause: where one of them sees the same place, the finding is told
   * under its id.
   */
  toldBy: readonly string[];
  /** Settings of its own. */
  options: RuleOptions;
  examples: { flagged: readonly FlaggedExample[]; silent: readonly SilentExample[] };
}

type Defaulted = "persona" | "isZizmor" | "fixes" | "sources" | "notes" | "hidesText" | "toldBy";

type RuleDefinition<O extends RuleOptions> = Omit<Rule, Defaulted | "options" | keyof Hooks> &
  Partial<Pick<Rule, Defaulted>> & { options?: O } & Hooks<OptionValues<O>>;

/** Declares a rule; everything about it is in this one value. */
export function defineRule<O extends RuleOptions = Record<never, never>>(rule: RuleDefinition<O>): Rule {
  const defaults = {
    persona: "regular",
    isZizmor: false,
    fixes: "none",
    sources: [],
    notes: "",
    hidesText: false,
    toldBy: [],
    options: {},
  } as const;
  return { ...defaults, ...rule };
}
