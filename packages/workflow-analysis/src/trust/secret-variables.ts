import type { EnvBlock, Step, StepOwner } from "../model/index.js";
import { type CarriedSecret, secretsCarriedBy } from "./secret-expressions.js";

/** The variables of a step's environment that hold a secret, by their names: its own, its job's and its workflow's. */
export type SecretVariables = ReadonlyMap<string, CarriedSecret>;

const NONE: SecretVariables = new Map();

const ofOwner = new WeakMap<StepOwner, SecretVariables>();
const ofStep = new WeakMap<Step, SecretVariables>();

export function secretVariablesOf(step: Step): SecretVariables {
  let found = ofStep.get(step);
  if (!found) {
    found = withBlock(secretVariablesOfOwner(step.owner), step.env);
    ofStep.set(step, found);
  }
  return found;
}

function secretVariablesOfOwner(owner: StepOwner): SecretVariables {
  if (owner.kind === "composite") return NONE;
  let found = ofOwner.get(owner);
  if (!found) {
    found = withBlock(withBlock(NONE, owner.workflow.env), owner.env);
    ofOwner.set(owner, found);
  }
  return found;
}

/** An inner block's variable takes the place of an outer one's, whether it holds a secret or not. */
function withBlock(outer: SecretVariables, block: EnvBlock | null): SecretVariables {
  if (!block || (outer.size === 0 && !block.entries.some(({ value }) => value && secretsCarriedBy(value).length > 0)))
    return outer;
  const variables = new Map(outer);
  for (const { name, value } of block.entries) {
    const [secret] = value ? secretsCarriedBy(value) : [];
    if (secret) variables.set(name, secret);
    else variables.delete(name);
  }
  return variables;
}
