import type { EnvBlock, Step, StepOwner } from "../model/index.js";
import { type CarriedSecret, secretsCarriedBy } from "./secret-expressions.js";

/**
 * The variables of a step's environment that hold a secret: its own, its job's and its workflow's. Blocks are looked
 * through one by one, from the innermost: copies would grow with their number times their size.
 */
export class SecretVariables {
  /** @param own by name; null for a variable that holds none, and takes the place of an outer one */
  constructor(
    private readonly own: ReadonlyMap<string, CarriedSecret | null>,
    private readonly outer: SecretVariables | null,
  ) {}

  get(name: string): CarriedSecret | undefined {
    const own = this.own.get(name);
    return own === undefined ? this.outer?.get(name) : (own ?? undefined);
  }

  /** Those of the innermost block first. */
  *entries(): Generator<[name: string, secret: CarriedSecret]> {
    for (const [name, secret] of this.own) if (secret) yield [name, secret];
    for (const entry of this.outer?.entries() ?? []) if (!this.own.has(entry[0])) yield entry;
  }

  /** Any of them; undefined where there is none. */
  get first(): CarriedSecret | undefined {
    for (const [, secret] of this.entries()) return secret;
    return undefined;
  }
}

const NONE = new SecretVariables(new Map(), null);

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

function withBlock(outer: SecretVariables, block: EnvBlock | null): SecretVariables {
  if (!block) return outer;
  const own = new Map<string, CarriedSecret | null>();
  for (const { name, value } of block.entries) {
    const secret = value ? secretsCarriedBy(value)[0] : undefined;
    if (secret || outer.get(name)) own.set(name, secret ?? null);
  }
  return own.size === 0 ? outer : new SecretVariables(own, outer);
}
