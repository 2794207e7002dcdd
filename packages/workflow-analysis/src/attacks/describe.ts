import type { Evidence, Json } from "@trustchain/findings";
import type { FlowHop, FlowPath, HopKind } from "../flow/path.js";
import type { Place } from "../rule.js";
import type { Role } from "../trust/index.js";
import type { OpenPath, PathRule } from "./attack-path.js";
import { type GainsTold, toldGains } from "./told-gains.js";

interface Step {
  place: Place;
  message: string;
}

/** The way, for people: where it comes in, each hop, and where another place is reported, the sink. */
export function stepsOf({ path }: OpenPath, reported: Place): Step[] {
  const { source, hops, sink } = path;
  const steps = [
    { place: source.place, message: sourceText(path) },
    ...hops.map((hop) => ({ place: hop.place, message: hopText(hop) })),
  ];
  const isAtSink = sink.place.file === reported.file && sink.place.start === reported.start;
  return isAtSink
    ? steps
    : [...steps, { place: sink.place, message: `it takes effect here, in \`${oneLine(sink.name)}\`` }];
}

function sourceText({ source }: FlowPath): string {
  switch (source.kind) {
    case "expression":
    case "prompt":
      return `the outsider's text comes in here, \`${source.value}\``;
    case "code":
      return `the outsider's code is fetched here, \`${source.value}\``;
    case "artifact":
      return `what a run with the outsider's code left behind is fetched here, \`${source.value}\``;
    case "cache":
      return `what a run with the outsider's code saved is restored here, \`${source.value}\``;
    case "file":
      return `a file of the outsider's is read here, \`${source.value}\``;
  }
}

const HOPS: Readonly<Record<HopKind, string>> = {
  env: "it goes on in the variable",
  "step-output": "it goes on in the step's output",
  "job-output": "it goes on in the job's output",
  input: "it goes on in the input",
  matrix: "it goes on in the matrix value",
  file: "it goes on in the file",
  artifact: "it goes on in the artifact",
  cache: "it goes on in the cache",
  composite: "it goes on in the action",
  reusable: "it goes on in the reusable workflow",
  script: "it goes on in the script",
  dispatch: "it goes on in the run that is started here,",
  "workflow-run": "it goes on in the run that follows,",
};

function hopText({ kind, name }: FlowHop): string {
  return `${HOPS[kind]} \`${name}\``;
}

/** The least of those who can go the way. */
export function whoText(role: Role): string {
  switch (role) {
    case "anyone":
      return "anyone";
    case "past-contributor":
      return "whoever had one pull request merged";
    case "after-approval":
      return "anyone, once a maintainer took a step that isn't bound to the code";
    case "triage":
      return "whoever may triage";
    case "writer":
      return "whoever may write";
  }
}

/** The cause of a finding, as one sentence. */
export function messageOf(open: OpenPath, rule: PathRule, triggers: readonly string[]): string {
  const doubts = open.path.because === "" ? "" : `; ${open.path.because}`;
  return `${causeOf(open, rule)} (${triggers.map((trigger) => `\`${trigger}\``).join(", ")}; open to ${whoText(open.role)})${doubts}`;
}

function causeOf({ path, misuse }: OpenPath, rule: PathRule): string {
  const what = `\`${oneLine(path.sink.name)}\``;
  const text = `\`${path.source.value}\``;
  switch (rule) {
    case "agent-prompt-injection":
      return `The agent ${what} reads what an outsider wrote, ${text}, and holds tools, a token or secrets`;
    case "artifact-poisoning":
      return `${what} takes what an untrusted run left in an artifact for its own`;
    case "cache-poisoning-by-pr":
      return `An outsider's files can be saved into the cache that the job \`${path.beneficiaries[0]?.job.id}\` restores`;
    case "comment-command-unguarded":
      return `Nothing checks who asks before ${what} runs an outsider's code`;
    case "label-gate-not-bound":
      return `A label lets the code in, and a later push runs under the old label: ${what} runs it`;
    case "toctou-checkout":
      return `What was approved is resolved again here, so that ${what} may run another commit`;
    case "spoofable-bot-check":
      return `Who acted last isn't who wrote the code: a bot's run may hold an outsider's, and ${what} takes it`;
    case "unsound-gate":
      return `This condition doesn't keep outsiders away from ${what}`;
    case "runtime-guard-misused":
      return `The runtime guard doesn't protect ${what}: ${misuse?.why}`;
    case "pwn-request":
      return path.sink.kind === "merge"
        ? `${what} takes an outsider's pull request into the repository`
        : `${what} runs an outsider's code in a privileged run`;
    case "script-injection":
      return path.sink.expression
        ? `An outsider's text, ${text}, is pasted into a script`
        : `An outsider's text, ${text}, is evaluated as code by ${what}`;
    case "argument-injection":
      return `An outsider's text, ${text}, can become options of ${what}`;
    case "env-injection":
      return `An outsider's text, ${text}, can set variables of later steps through ${what}`;
    case "unsafe-reusable-call":
      return `An outsider's text, ${text}, goes to ${what}, which can't be looked into and gets secrets`;
    case "credentials-left-for-fork-code":
      return "The token stays in `.git/config` beside an outsider's code, which the next step added here may run";
  }
}

/** What else people should know: why each gate doesn't hold, what is gained, what to try. */
export function evidenceOf({ gates, gains }: OpenPath, payload: Json): Evidence[] {
  return [
    ...gates.gates.map(({ condition, why }) => ({ label: "gate", text: `\`${oneLine(condition)}\`: ${why}` })),
    { label: "gains", text: gainsText(toldGains(gains)) },
    ...(payload === null ? [] : [{ label: "try", text: payloadText(payload) }]),
  ];
}

function payloadText(payload: Json): string {
  if (typeof payload === "string") return `\`${JSON.stringify(payload).slice(1, -1)}\``;
  if (payload === null || typeof payload !== "object" || Array.isArray(payload)) return "";
  return `in \`${payload.file}\` the line \`${payload.line}\``;
}

/** A command may go on over several lines. */
function oneLine(text: string): string {
  return text
    .slice(0, 400)
    .replace(/\\?\s+/g, " ")
    .trim()
    .slice(0, 200);
}

/** Scopes that are named; a token with the default rights has nearly all. */
const MOST_SCOPES = 4;

/** What code in a job can take, as a list for people. */
export function gainsText({ secrets, permissions, idToken, cache, runner }: GainsTold): string {
  const parts = [
    ...secrets.map((name) => (name === "*" ? "any secret" : `the secret \`${name}\``)),
    ...writesText(Object.keys(permissions).filter((scope) => permissions[scope] === "write")),
    ...(idToken ? ["an OIDC identity"] : []),
    ...(cache === "write" ? ["the default branch's cache"] : []),
    ...(runner === "self-hosted" ? ["a machine of your own"] : []),
  ];
  return parts.length === 0 ? "nothing but the run itself" : parts.join(", ");
}

function writesText(scopes: readonly string[]): string[] {
  if (scopes.length === 0) return [];
  const rest = scopes.length - MOST_SCOPES;
  return [`write access to ${scopes.slice(0, MOST_SCOPES).join(", ")}${rest > 0 ? ` and ${rest} more` : ""}`];
}
