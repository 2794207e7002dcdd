import { type AgentAction, agentOf, isAgentCommand } from "../knowledge/agents.js";
import { type Command, effectiveCommand } from "../shell/index.js";
import { scalarInput } from "./checkout.js";
import { type JobRun, placeOf, type StepRun } from "./job-run.js";
import type { CharacterClass } from "./path.js";
import { valueOfScalar } from "./scope.js";
import type { ShellRun } from "./shell-run.js";
import { payloadAt } from "./sources.js";
import { CLEAN, harmful, passing, type Taint, through, unionOf, type Value } from "./taint.js";

/** Follows an action that is an AI agent; false where it is none. */
export function agentStep(job: JobRun, run: StepRun, name: string): boolean {
  const agent = agentOf(name);
  if (!agent) return false;
  const { step } = run;
  const place = placeOf(step.uses?.scalar ?? step.map);
  const value = isOpenToAll(run, agent) ? readBy(job, run, agent) : CLEAN;
  for (const taint of value) job.report(run, asPrompt(taint), { kind: "agent", place, name: step.uses?.text ?? name });
  const said = through(value.map(asText), { kind: "step-output", name: agent.outputs.join(", "), place });
  for (const output of agent.outputs) run.outputs.add(output, passing(said, run.site));
  return true;
}

function isOpenToAll({ step }: StepRun, { openTo }: AgentAction): boolean {
  if (openTo === "all") return true;
  return openTo.some(([input, value, needs]) => {
    const given = scalarInput(step, input)?.value.trim();
    return given?.split(/[\s,]+/).includes(value) && (needs === undefined || step.input(needs) !== undefined);
  });
}

/** What it is told, and what of an outsider's lies where it works; without a prompt it reads the event by itself. */
function readBy(job: JobRun, run: StepRun, agent: AgentAction): Value {
  const { step, scope } = run;
  const prompts = agent.prompts.flatMap((input) => scalarInput(step, input) ?? []);
  const value = harmful(unionOf(prompts.map((scalar) => valueOfScalar(scalar, scope))));
  if (value.length > 0) return value;
  const code = job.workspace.at("");
  if (code) return [code];
  const text = prompts.map((scalar) => scalar.value).join("\n");
  // `Triage issue 3`: it looks the issue up.
  const looksUp = prompts.length === 0 || /\b(?:issue|pull request|PR|comment|discussion)\b/i.test(text);
  return looksUp ? payloadAt([], scope.event, placeOf(step.uses?.scalar ?? step.map)).slice(0, 1) : CLEAN;
}

function asPrompt(taint: Taint): Taint {
  return { ...taint, source: { ...taint.source, kind: "prompt" } };
}

function asText(taint: Taint): Taint {
  const characters: CharacterClass = "text";
  return { ...taint, names: null, characters };
}

/** Reports an agent's command line that gets an outsider's text, or works among an outsider's files. */
export function agentCommand(shell: ShellRun, command: Command): void {
  const { name, args } = effectiveCommand(command);
  const program = name?.literal?.slice(name.literal.lastIndexOf("/") + 1) ?? "";
  const words = args.map(({ literal }) => literal ?? "");
  if (!isAgentCommand(program, words)) return;
  const given = harmful(unionOf([shell.inputOf(command), ...args.map((word) => shell.valueOf(word))]));
  const code = shell.job.workspace.at(shell.folderOf(command));
  const value = given.length > 0 ? given : code ? [code] : CLEAN;
  for (const taint of shell.arrived(value)) {
    shell.job.report(shell.run, asPrompt(taint), { kind: "agent", place: shell.placeOf(command), name: program });
  }
}
