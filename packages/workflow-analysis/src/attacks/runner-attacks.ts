import { compareSeverity, type Severity } from "@trustchain/findings";
import { locate } from "../analyze.js";
import type { FlowSite } from "../flow/path.js";
import { type NormalJob, type RunnerLabel, systemOf } from "../model/index.js";
import type { Place } from "../rule.js";
import {
  type GateJudgement,
  gainsOf,
  isForkCopy,
  judgeGates,
  type OutsiderTrigger,
  outsiderTriggers,
  type Role,
  roleInForkCopy,
  runOf,
  type TrustContext,
} from "../trust/index.js";
import { mayBeSelfHosted } from "../trust/self-hosted.js";
import { inputsGiven } from "../trust/starts.js";
import { strangersRuns } from "../trust/strangers.js";
import type { AttackPath } from "./attack-path.js";
import { callChain } from "./call-chain.js";
import { gainsText, whoText } from "./describe.js";
import { toldGains } from "./told-gains.js";
import { gateJson } from "./witness.js";

/** A run of an outsider's that lands on a self-hosted runner. */
export type RunnerAttack = Omit<AttackPath, "rule" | "fix">;

/**
 * The self-hosted runners on which outsiders' runs land, each once.
 *
 * In a fork's own run the workflow is the fork's copy: no condition in it is a gate. In other runs the workflow is ours, and
 * as long as it runs nothing of theirs the runner is only one step from harm.
 *
 * @see sections 1 and 4 of the specification, `self-hosted-runner-for-forks`
 */
export function runnerAttacks(context: TrustContext): Iterable<RunnerAttack> {
  const worst = new Map<string, RunnerAttack>();
  for (const workflow of context.repository.workflows) {
    for (const job of workflow.jobs) {
      if (job.kind !== "normal" || !job.runner || !mayBeSelfHosted(job, context.repository)) continue;
      for (const trigger of outsiderTriggers(workflow, context)) {
        for (const attack of attacksOn(job, trigger, context)) keepWorse(worst, attack);
      }
    }
  }
  return worst.values();
}

function keepWorse(worst: Map<string, RunnerAttack>, attack: RunnerAttack): void {
  const key = `${attack.place.file.path}\0${attack.place.start}`;
  const known = worst.get(key);
  if (!known || compareSeverity(attack.severity, known.severity) < 0) worst.set(key, attack);
}

interface Landing {
  severity: Severity;
  role: Role;
  gates: GateJudgement["gates"];
}

function attacksOn(job: NormalJob, trigger: OutsiderTrigger, context: TrustContext): RunnerAttack[] {
  const sites = callChain(trigger.fired, job, context.repository);
  const labels = selfHostedLabels(job, trigger, sites);
  const landing = labels.length > 0 ? landingOf(job, trigger, sites, context) : null;
  return landing ? labels.map((label) => attackOf(label, job, trigger, sites, landing, context)) : [];
}

/** What asks for the machine: a label, or a group. */
interface Asked extends Pick<RunnerLabel, "node" | "fromMatrix"> {
  /** A group may hold GitHub's larger machines as well. */
  isGroup: boolean;
}

function selfHostedLabels(
  { runner, workflow }: NormalJob,
  { event }: OutsiderTrigger,
  sites: readonly FlowSite[],
): Asked[] {
  const call = sites.at(-2)?.job;
  const inputs = inputsGiven(workflow, { call: call?.kind === "reusable" ? call : null });
  const labels = runner?.labelsWhere((expression) => strangersRuns(expression, event, inputs)) ?? [];
  const named = labels.filter(({ text }) => text.toLowerCase() === "self-hosted");
  const group = runner?.group;
  // Labels of GitHub's images are given to its larger machines.
  const isOpen = labels.length === 0 || labels.some(({ text }) => !systemOf(text));
  if (named.length === 0 && group && isOpen && isForkCopy(event))
    return [{ node: group, fromMatrix: false, isGroup: true }];
  return named.map(({ node, fromMatrix }) => ({ node, fromMatrix, isGroup: false }));
}

function landingOf(
  job: NormalJob,
  { event }: OutsiderTrigger,
  sites: readonly FlowSite[],
  context: TrustContext,
): Landing | null {
  if (isForkCopy(event)) {
    const role = roleInForkCopy(job, event);
    return { severity: role === "anyone" ? "critical" : "medium", role, gates: [] };
  }
  const { role, gates } = judgeGates({ trigger: event, matter: "code", commit: null, sites }, context);
  return role === null || role === "writer" ? null : { severity: "low", role, gates };
}

function attackOf(
  { node, fromMatrix, isGroup }: Asked,
  job: NormalJob,
  { event, fired }: OutsiderTrigger,
  sites: readonly FlowSite[],
  { severity, role, gates }: Landing,
  context: TrustContext,
): RunnerAttack {
  const isTheirs = isForkCopy(event);
  const source: Place = fired.trigger(event)?.key ?? job.key;
  const run = runOf(sites, event, context) ?? { job, event, parents: [], calls: [] };
  const gains = toldGains({ ...gainsOf(run, context.settings), runner: isGroup ? "unknown" : "self-hosted" });
  const used = job.runner?.entry.value ?? node;
  const what = isTheirs ? "A fork's own workflow and code run" : "A run that an outsider starts lands";
  const where = isGroup ? "in a runner group, which may hold self-hosted runners" : "on a self-hosted runner";
  return {
    severity: isGroup ? "medium" : severity,
    confidence: isGroup ? "low" : "high",
    place: node,
    message: `${what} ${where} (\`${event}\`; open to ${whoText(role)})`,
    related: [
      { place: source, message: "the outsider's run begins here" },
      ...(fromMatrix ? [{ place: used, message: "the matrix value is used here" }] : []),
    ],
    witness: {
      role,
      trigger: event,
      source: {
        kind: "code",
        value: isTheirs ? "refs/pull/N/merge" : `github.event (${event})`,
        location: { ...locate(source) },
      },
      hops: fromMatrix ? [{ kind: "matrix", name: node.value, location: { ...locate(used) } }] : [],
      sink: { kind: "runner", location: { ...locate(node) } },
      gates: gates.map(gateJson),
      gains,
      payload: isTheirs ? { file: job.workflow.path, line: "- run: echo trustchain-$((40+2))" } : null,
    },
    evidence: [{ label: "gains", text: gainsText(gains) }],
  };
}
