import type { FlowSink } from "../flow/index.js";
import { type EmbeddedExpression, expressionsIn, nameOf, type Step } from "../model/index.js";
import { parseScript, type Script, type ShellName } from "../shell/index.js";
import { codeInputsOf, languageOf } from "../trust/code-inputs.js";
import type { YamlScalar } from "../yaml/index.js";

/** An expression that is pasted into a script. */
export interface Pasted {
  embedded: EmbeddedExpression;
  script: Script;
  shell: ShellName;
  step: Step;
}

/** Where a sink is an expression in a step's own script, or in an input that is code: that; else null. */
export function pastedAt({ step, place, expression }: FlowSink): Pasted | null {
  if (!expression || !step) return null;
  const isAround = (span: { start: number; end: number }) => span.start <= place.start && place.start < span.end;
  const scalar = codeOf(step).find((one) => one.file === place.file && isAround(one));
  const embedded = scalar && expressionsIn(scalar).find((one) => isAround(one.spanOf()));
  if (!scalar || !embedded) return null;
  const { script, shell } = scriptOf(scalar, step);
  return { embedded, script, shell, step };
}

function codeOf(step: Step): YamlScalar[] {
  if (step.run) return [step.run.scalar];
  const target = step.uses?.target;
  if (target?.kind !== "repository") return [];
  return codeInputsOf(nameOf(target)).flatMap((input) => {
    const value = step.input(input)?.value;
    return value?.kind === "scalar" ? [value] : [];
  });
}

function scriptOf(scalar: YamlScalar, step: Step): { script: Script; shell: ShellName } {
  if (step.run) return { script: step.run.script, shell: step.run.shell };
  const target = step.uses?.target;
  const shell = target?.kind === "repository" ? languageOf(nameOf(target)) : "unknown";
  return { script: parseScript(scalar.value, shell, expressionsIn(scalar)), shell };
}
