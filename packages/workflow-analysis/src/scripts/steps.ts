import { expressionsIn, type Step } from "../model/index.js";
import { parseScript } from "../shell/index.js";
import { codeInputsOf, shellOfInput } from "../trust/code-inputs.js";
import type { YamlScalar } from "../yaml/index.js";
import { joined } from "./commands.js";
import { ScriptSite } from "./site.js";

const cache = new WeakMap<Step, readonly ScriptSite[]>();

/** The scripts of a step: its `run:`, or the inputs of its action that are scripts of a shell. */
export function scriptsOfStep(step: Step): readonly ScriptSite[] {
  let scripts = cache.get(step);
  if (!scripts) {
    scripts = step.run ? [scriptOfRun(step, step.run.scalar)] : inputsOf(step);
    cache.set(step, scripts);
  }
  return scripts;
}

function scriptOfRun(step: Step, scalar: YamlScalar): ScriptSite {
  const { run } = step;
  const folder = joined("", step.workingDirectory.value);
  return new ScriptSite({
    kind: "run",
    text: scalar.value,
    shell: step.shell.value,
    step,
    folder,
    placeOf: placeIn(scalar),
    ...(run && { script: () => run.script }),
  });
}

function inputsOf(step: Step): ScriptSite[] {
  const target = step.uses?.target;
  if (target?.kind !== "repository" || !step.with) return [];
  const name = [target.owner, target.repo, target.path].filter(Boolean).join("/").toLowerCase();
  return codeInputsOf(name).flatMap((input) => {
    const shell = shellOfInput(name, input);
    const value = shell && step.input(input)?.value;
    if (!shell || value?.kind !== "scalar") return [];
    const text = value.value;
    const script = () => parseScript(text, shell, expressionsIn(value));
    return [new ScriptSite({ kind: "input", text, shell, step, folder: "", placeOf: placeIn(value), script })];
  });
}

function placeIn(scalar: YamlScalar) {
  return ({ start, end }: { start: number; end: number }) => ({ file: scalar.file, ...scalar.spanOf(start, end) });
}
