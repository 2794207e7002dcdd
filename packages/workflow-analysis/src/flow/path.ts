import type { Expression } from "../expressions/index.js";
import type { Action, Job, Step, Workflow } from "../model/index.js";
import type { Place } from "../rule.js";

/** What an outsider brings: text of an event, code, or what a run that held such code left behind. */
export type SourceKind = "expression" | "code" | "artifact" | "cache" | "file" | "prompt";

/** How it travels on. */
export type HopKind =
  | "env"
  | "step-output"
  | "job-output"
  | "input"
  | "matrix"
  | "file"
  | "artifact"
  | "cache"
  | "composite"
  | "reusable"
  | "script"
  | "dispatch"
  | "workflow-run";

/** Where it takes effect. */
export type SinkKind =
  /** Code of an outsider is executed. */
  | "execution"
  /** Text becomes program text, or is evaluated once more. */
  | "script"
  /** Text becomes options of a command that can run code or write files. */
  | "argument"
  /** Text reaches `GITHUB_ENV` or `GITHUB_PATH` so that a variable of its choosing can be set. */
  | "environment-file"
  /** An AI agent reads it. */
  | "agent"
  /** A step that saves a cache holds untrusted files. */
  | "cache-save"
  /** An opaque action or workflow gets it, with secrets. */
  | "opaque"
  /** Untrusted code lies beside a token, nothing runs it yet. */
  | "credential"
  /** A pull request is merged, approved, or a branch is written, on behalf of an outsider. */
  | "merge";

/**
 * What a value can hold:
 *
 * - `slug`: numbers, SHAs, logins, names of repositories: never breaks out of anything
 * - `ref`: a git reference: no space, but `$(…)`, backticks, quotes, `;`, `|`, `&`
 * - `line`: anything but a line break
 * - `text`: anything
 */
export type CharacterClass = "slug" | "ref" | "line" | "text";

/** What gates look at: a person vouches for code, or for a branch's name, never for a title that can be edited afterwards. */
export type Matter = "code" | "branch-name" | "text";

/** The commit that a checkout takes, as far as gates must know it. */
export type CommitChoice =
  /** The SHA of the event's payload, or one that had no push since the comment: what a person saw. */
  | "payload-sha"
  /** A branch, `refs/pull/N/…`, a pull request's number: resolved again when the checkout runs. */
  | "mutable"
  /** What an API call or an earlier step resolved. */
  | "resolved"
  /** The output of the runtime guard. */
  | "guard";

export interface FlowSource {
  kind: SourceKind;
  /** As a person would write it: `github.event.pull_request.title`, `refs/pull/N/merge`. */
  value: string;
  place: Place;
  characters: CharacterClass;
  /** Labels and milestones are for people who may triage; all else is for everybody. */
  writer: "anyone" | "triage";
}

export interface FlowHop {
  kind: HopKind;
  name: string;
  place: Place;
}

/** A job or step that must run for the path to exist, in the order in which they run; the last is where the sink is. */
export interface FlowSite {
  workflow: Workflow;
  job: Job;
  /** Null for a job as a whole, a reusable call for one. */
  step: Step | null;
}

export interface FlowSink {
  kind: SinkKind;
  place: Place;
  /** In a composite action's step: the step of the job that calls it. */
  site: FlowSite;
  /** The innermost step, in a composite action maybe; null where the sink is a job's call. */
  step: Step | null;
  action: Action | null;
  /** The expression that is pasted, where one is. */
  expression: Expression | null;
  /** The command, file or input, for messages: `npm ci`, `eval`, `GITHUB_ENV`. */
  name: string;
}

/** How sure we are that the path exists. */
export type Certainty =
  | "certain"
  /** Part of it is opaque: an unknown action, a file that can't be followed. */
  | "unknown"
  /** Only the data of others can be spoilt, or the tool's notes say `limited`, `download`, `remote`. */
  | "limited"
  /** `actions/checkout` refuses to fetch it. */
  | "refused"
  /** It may refuse, but not in every case. */
  | "maybe-refused";

/** A way by which something of an outsider gets from an event to a place where it takes effect, gates not yet considered. */
export interface FlowPath {
  /** The event that an outsider fires, such as `pull_request_target`. */
  trigger: string;
  matter: Matter;
  /** Null where no commit is checked out. */
  commit: CommitChoice | null;
  /** The step or command that fetches the outsider's code, `step` where that is a checkout action; null for text. */
  checkout: { place: Place; ref: Place | null; site: FlowSite; step?: Step } | null;
  source: FlowSource;
  hops: readonly FlowHop[];
  sink: FlowSink;
  /** In order; the first is in the workflow that the outsider's event fires, the last is the sink's. */
  sites: readonly FlowSite[];
  /** The steps of other runs that restore what a `cache-save` saves: their gains are the outsider's. Empty for other sinks. */
  beneficiaries: readonly FlowSite[];
  certainty: Certainty;
  /** Why it isn't certain, or what refuses it, in Markdown; empty where it is. */
  because: string;
}
