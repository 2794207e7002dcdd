import type { Action, ReusableJob, StepOwner, Workflow } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import { workspaceAction } from "../trust/workspace.js";
import { actionCallProblems, workflowCallProblems } from "./checks/calls.js";
import { expressionProblems } from "./checks/expressions.js";
import { inputProblems } from "./checks/inputs.js";
import { jobProblems } from "./checks/jobs.js";
import { stepProblems } from "./checks/steps.js";
import { triggerProblems } from "./checks/triggers.js";
import { usesProblems } from "./checks/uses.js";
import type { Problem } from "./problem.js";
import { walkOf } from "./walk.js";
import { capitalised, shortened } from "./words.js";

/** All that is wrong with a workflow or action; only what YAML's readers tell where the file is broken: the rest is guessed then. */
export function problemsOf(unit: Workflow | Action, repository: Repository): Problem[] {
  if (unit.document.problems.some(({ kind }) => !kind)) return keyProblems(unit);
  const { problems, expressions } = walkOf(unit);
  const found = [...problems, ...keyProblems(unit)];
  if (unit.kind === "workflow") found.push(...workflowProblems(unit, repository));
  if (unit.kind === "composite") found.push(...ownerProblems(unit, repository));
  for (const use of expressions) {
    // Those of `uses:` are told as what they are.
    if (use.embedded.scalar === use.step?.uses?.scalar) continue;
    for (const problem of expressionProblems(use, repository)) found.push(problem);
  }
  return found;
}

function workflowProblems(workflow: Workflow, repository: Repository): Problem[] {
  return [
    ...triggerProblems(workflow),
    ...inputProblems(workflow),
    ...jobProblems(workflow),
    ...workflow.jobs.flatMap((job) =>
      job.kind === "normal" ? ownerProblems(job, repository) : callProblems(job, repository),
    ),
  ];
}

function callProblems(job: ReusableJob, repository: Repository): Problem[] {
  const called = repository.resolve(job.uses);
  const problems = usesProblems(job.uses, true);
  if (called?.kind === "workflow") return [...problems, ...workflowCallProblems(job, called)];
  return problems.length > 0 || called || !isGone(job, repository) ? problems : [gone(job)];
}

/** Known only where the whole repository can be looked into. */
function isGone({ uses: { target } }: ReusableJob, repository: Repository): boolean {
  if (target.kind !== "local" || !repository.reader) return false;
  return !repository.has(target.path) && repository.textOf(target.path) === undefined;
}

function gone({ uses }: ReusableJob): Problem {
  const message = `There is no workflow \`${shortened(uses.text)}\` in this repository`;
  return { check: "missing-callee", place: uses.scalar, message };
}

function ownerProblems(owner: StepOwner, repository: Repository): Problem[] {
  const problems = stepProblems(owner);
  for (const step of owner.steps) {
    if (step.uses) problems.push(...usesProblems(step.uses, false));
    const action = workspaceAction(step, repository);
    if (action) problems.push(...actionCallProblems(step, action));
  }
  return problems;
}

/** Keys that YAML's readers tell of. */
function keyProblems({ document, file }: Workflow | Action): Problem[] {
  return document.problems.flatMap(({ kind, start, end, message }) =>
    kind ? [{ check: kind, place: { file, start, end }, message: capitalised(message) }] : [],
  );
}
