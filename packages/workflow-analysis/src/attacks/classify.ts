import type { SinkKind } from "../flow/path.js";
import type { Gate, GateFlaw, GateKind } from "../trust/index.js";
import type { OpenPath, PathRule } from "./attack-path.js";

/** What a rule is about; the order of the table is that of specificity. */
const BY_SPECIFICITY: readonly (readonly [PathRule, (open: OpenPath) => boolean])[] = [
  ["runtime-guard-misused", (open) => open.misuse !== null],
  ["agent-prompt-injection", sinkIs("agent")],
  ["artifact-poisoning", takesArtifact],
  ["cache-poisoning-by-pr", (open) => open.path.sink.kind === "cache-save" || open.path.source.kind === "cache"],
  ["comment-command-unguarded", isUnguardedCommand],
  ["label-gate-not-bound", hasUnboundLabel],
  ["toctou-checkout", resolvesAgain],
  ["spoofable-bot-check", (open) => isAboutCode(open) && hasGate(open, "bot", WRONG)],
  ["unsound-gate", (open) => open.gates.gates.some((gate) => isFlawed(gate, UNSOUND))],
  ["pwn-request", sinkIs("execution", "merge")],
  ["script-injection", sinkIs("script")],
  ["argument-injection", sinkIs("argument")],
  ["env-injection", sinkIs("environment-file")],
  ["unsafe-reusable-call", sinkIs("opaque")],
  ["credentials-left-for-fork-code", sinkIs("credential")],
];

/** They speak of a gate, in place of what the way itself would be called. */
const OF_GATES: ReadonlySet<PathRule> = new Set(["spoofable-bot-check", "unsound-gate", "label-gate-not-bound"]);

export interface Classification {
  rule: PathRule;
  /** What it would be called but for its gate; null where it is called so. */
  wouldBe: PathRule | null;
}

/** The one id of a way in: the first that fits, from the most specific on. Undefined where none does. */
export function classify(open: OpenPath): Classification | undefined {
  const fitting = BY_SPECIFICITY.flatMap(([rule, fits]) => (fits(open) ? [rule] : []));
  const [rule] = fitting;
  if (rule === undefined) return undefined;
  return { rule, wouldBe: OF_GATES.has(rule) ? (fitting.find((other) => !OF_GATES.has(other)) ?? null) : null };
}

/** The gate that a finding of a rule about gates stands at. */
export function gateOf(open: OpenPath, rule: PathRule): Gate | undefined {
  const { gates } = open.gates;
  switch (rule) {
    case "label-gate-not-bound":
      return gates.find((gate) => gate.kind === "label" && gate.flaw !== null);
    case "spoofable-bot-check":
      return gates.find((gate) => gate.kind === "bot" && isFlawed(gate, WRONG));
    case "unsound-gate":
      return gates.find((gate) => isFlawed(gate, UNSOUND));
    default:
      return undefined;
  }
}

/** A gate that can't stop the one whom it is meant for, whoever that is. */
const UNSOUND: readonly GateFlaw[] = ["always-true", "substring", "chosen-text", "same-for-all"];
/** Another person is looked at than the one whose code it is. */
const WRONG: readonly GateFlaw[] = ["wrong-person", ...UNSOUND];

function isFlawed({ flaw }: Gate, flaws: readonly GateFlaw[]): boolean {
  return flaw !== null && flaws.includes(flaw);
}

function hasGate({ gates }: OpenPath, kind: GateKind, flaws: readonly GateFlaw[]): boolean {
  return gates.gates.some((gate) => gate.kind === kind && isFlawed(gate, flaws));
}

function sinkIs(...kinds: readonly SinkKind[]): (open: OpenPath) => boolean {
  return ({ path }) => kinds.includes(path.sink.kind);
}

function isAboutCode({ path }: OpenPath): boolean {
  return path.matter === "code" || path.sink.kind === "merge";
}

/** Its text in an environment file is `env-injection`: nothing of it is executed or expanded there. */
function takesArtifact({ path }: OpenPath): boolean {
  const isArtifact = path.source.kind === "artifact" || path.hops.some(({ kind }) => kind === "artifact");
  return isArtifact && ["execution", "script", "argument"].includes(path.sink.kind);
}

/** Whoever sees the repository fires them; a person has to be looked at. */
const COMMANDS = /^(?:issue_comment|issues|discussion|discussion_comment|commit_comment|pull_request_review.*)$/;
const LOOKS_AT_PERSON: ReadonlySet<GateKind> = new Set<GateKind>([
  "author",
  "actor",
  "bot",
  "permission-check",
  "guard",
  "environment",
]);

function isUnguardedCommand({ path, gates }: OpenPath): boolean {
  if (!COMMANDS.test(path.trigger) || path.matter !== "code" || path.sink.kind !== "execution") return false;
  return !gates.gates.some(({ kind }) => LOOKS_AT_PERSON.has(kind));
}

/** The list of labels outlives the push that made what was labelled something else. */
function hasUnboundLabel({ path, gates }: OpenPath): boolean {
  const label = gates.gates.find(({ kind, flaw }) => kind === "label" && flaw === "not-bound");
  return (
    path.matter === "code" &&
    label !== undefined &&
    (path.commit === "payload-sha" || /\blabels\b/.test(label.condition))
  );
}

/** Somebody looked at the code, and then it is asked for by a name that may mean other code by now. */
function resolvesAgain({ path, gates, role }: OpenPath): boolean {
  const isMutable = path.commit === "mutable" || path.commit === "resolved";
  return role === "after-approval" && path.matter === "code" && isMutable && gates.gates.some(isApproval);
}

function isApproval({ effect, kind }: Gate): boolean {
  return effect === "after-approval" && kind !== "merged";
}
