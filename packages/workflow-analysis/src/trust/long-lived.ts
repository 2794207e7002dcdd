import type { FactOf, Facts } from "../knowledge/facts.js";
import credentialInputs from "../knowledge/lists/credential-inputs.js";
import credentialVariables from "../knowledge/lists/credential-variables.js";
import type { EnvBlock, Step } from "../model/index.js";
import type { YamlScalar } from "../yaml/index.js";
import { type CarriedSecret, mayHoldSecrets, storedSecretIn } from "./secret-expressions.js";

/** A stored secret where a credential is expected that could be a short-lived one. */
export interface LongLived {
  /** Whose credential it is. */
  kind: FactOf<typeof credentialInputs>["kind"];
  value: YamlScalar;
  secret: CarriedSecret;
}

/** Those among the inputs of an action, in the order of the facts. */
export function longLivedInputs(step: Step, facts: Facts): LongLived[] {
  const name = step.with ? step.uses?.name : "";
  const known = name ? facts.by(credentialInputs, "action").get(name) : undefined;
  if (!known || !mayHoldSecrets(step.file)) return [];
  return known.flatMap(({ input, kind, unless }) => {
    const value = step.input(input)?.value;
    const secret = value?.kind === "scalar" ? storedSecretIn(value) : undefined;
    if (value?.kind !== "scalar" || !secret || unless.some((name) => step.input(name))) return [];
    return [{ kind, value, secret }];
  });
}

/** Those among the variables of an `env:`, in the order of the facts. */
export function longLivedVariables(block: EnvBlock, facts: Facts): LongLived[] {
  if (!mayHoldSecrets(block.parent.file)) return [];
  const known = facts.by(credentialVariables, "name");
  const names = block.entries.filter(({ name }) => known.has(name.toLowerCase()));
  if (names.length === 0) return [];
  return facts.of(credentialVariables).flatMap(({ name, kind, unless }) => {
    const value = names.find((entry) => entry.name.toLowerCase() === name.toLowerCase())?.value;
    const secret = storedSecretIn(value);
    return value && secret && !unless.some((other) => block.get(other)) ? [{ kind, value, secret }] : [];
  });
}
