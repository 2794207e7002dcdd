import type { Span } from "@trustchain/findings";
import { expressionsIn, type RunScript, type Step } from "../model/index.js";
import { placeInScript } from "../places.js";
import type { Place } from "../rule.js";
import type { Script, ShellName } from "../shell/index.js";
import { codeInputsOf, shellOfInput } from "../trust/code-inputs.js";
import { joined } from "./commands.js";
import { ScriptSite, TextSite } from "./site.js";

const cache = new WeakMap<Step, readonly ScriptSite[]>();
const NONE: readonly ScriptSite[] = [];

/** The scripts of a step: its `run:`, or the inputs of its action that are scripts of a shell. */
export function scriptsOfStep(step: Step): readonly ScriptSite[] {
  if (!step.run && !step.with) return NONE;
  let scripts = cache.get(step);
  if (!scripts) {
    scripts = step.run ? [new RunSite(step, step.run)] : inputsOf(step);
    cache.set(step, scripts);
  }
  return scripts;
}

/** A `run:`. There are thousands, of which few are looked into: all but the text is found when asked for. */
class RunSite extends ScriptSite {
  readonly kind = "run";

  constructor(
    readonly step: Step,
    private readonly run: RunScript,
  ) {
    super();
  }

  get text(): string {
    return this.run.text;
  }

  get shell(): ShellName {
    return this.run.shell;
  }

  get folder(): string | undefined {
    return joined("", this.step.workingDirectory.value);
  }

  get script(): Script {
    return this.run.script;
  }

  get later(): readonly ScriptSite[] {
    return scriptsBehind(this.step);
  }

  placeOf(span: Span): Place {
    return placeInScript(this.run, span);
  }
}

/** What a step leaves is used soon, in jobs that persons write. */
const MOST_STEPS_BEHIND = 50;

function scriptsBehind({ owner, index }: Step): readonly ScriptSite[] {
  return owner.steps.slice(index + 1, index + 1 + MOST_STEPS_BEHIND).flatMap(scriptsOfStep);
}

function inputsOf(step: Step): readonly ScriptSite[] {
  const name = step.uses?.name ?? "";
  const inputs = codeInputsOf(name);
  if (inputs.length === 0) return NONE;
  return inputs.flatMap((input) => {
    const shell = shellOfInput(name, input);
    const value = shell && step.input(input)?.value;
    if (!shell || value?.kind !== "scalar") return [];
    const placeOf = ({ start, end }: Span) => ({ file: value.file, ...value.spanOf(start, end) });
    const later = () => scriptsBehind(step);
    const parts = { kind: "input", text: value.value, shell, step, folder: "", placeOf, later } as const;
    return [new TextSite(parts, expressionsIn(value))];
  });
}
