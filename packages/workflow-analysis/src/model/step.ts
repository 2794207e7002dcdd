import type { SourceFile } from "@trustchain/findings";
import { parseScript, type Script, type ShellName, shellOf } from "../shell/index.js";
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from "../yaml/index.js";
import type { CompositeAction } from "./action.js";
import { type EnvBlock, type EnvEntry, envBlock } from "./env.js";
import { expressionsIn } from "./expression.js";
import type { NormalJob } from "./job.js";
import { Uses } from "./uses.js";

/** What a step belongs to: a job of a workflow, or a composite action. */
export type StepOwner = NormalJob | CompositeAction;

/** A setting with the place that decides it. */
export interface Effective<T, From extends string> {
  value: T;
  from: From;
  /** Null where the platform's default decides. */
  node: YamlScalar | null;
}

/** `mixed`: some runs of the job have another shell than the one that is told. */
export type ShellOrigin = "step" | "job" | "workflow" | "runner" | "mixed" | "unknown";

/** A `run:` with the shell that reads it. */
export class RunScript {
  #script: Script | undefined;

  constructor(
    readonly step: Step,
    readonly scalar: YamlScalar,
  ) {}

  get text(): string {
    return this.scalar.value;
  }

  get shell(): ShellName {
    return this.step.shell.value;
  }

  /** Parsed when first asked for. */
  get script(): Script {
    this.#script ??= parseScript(this.text, this.shell, expressionsIn(this.scalar));
    return this.#script;
  }
}

/** One step of a job or of a composite action. */
export class Step {
  readonly uses: Uses | null;
  readonly run: RunScript | null;
  readonly env: EnvBlock | null;

  constructor(
    readonly owner: StepOwner,
    readonly map: YamlMap,
    /** Its place among its owner's steps, from 0; steps of a `parallel:` block count one by one. */
    readonly index: number,
  ) {
    const uses = map.scalar("uses");
    const run = map.scalar("run");
    this.uses = uses ? new Uses(uses, map) : null;
    this.run = run ? new RunScript(this, run) : null;
    this.env = envBlock("step", map);
  }

  get file(): SourceFile {
    return this.map.file;
  }

  get id(): string | undefined {
    return this.map.text("id");
  }

  get condition(): YamlScalar | undefined {
    return this.map.scalar("if");
  }

  /** Inputs of an action, by name in any case. */
  input(name: string): YamlEntry | undefined {
    const wanted = name.toLowerCase();
    return this.with?.entries.find((entry) => entry.key.value.toLowerCase() === wanted);
  }

  get with(): YamlMap | undefined {
    return this.map.map("with");
  }

  /** `with:` is one expression, so its inputs can't be known. */
  get hasDynamicInputs(): boolean {
    return this.map.scalar("with")?.isNull === false;
  }

  /** The variable as the step sees it: its own `env` before the job's and the workflow's. */
  variable(name: string): EnvEntry | undefined {
    return this.env?.get(name) ?? this.owner.variable(name);
  }

  /**
   * The shell of this step's `run:`.
   *
   * @see Workflow syntax for GitHub Actions, `jobs.<job_id>.steps[*].shell` and `defaults.run`
   */
  get shell(): Effective<ShellName, ShellOrigin> {
    const own = this.map.scalar("shell");
    if (own && !own.isNull) return { value: shellOf(own.value), from: "step", node: own };
    return this.owner.defaultShell;
  }

  get workingDirectory(): Effective<string, "step" | "job" | "workflow" | "default"> {
    const own = this.map.scalar("working-directory");
    if (own && !own.isNull) return { value: own.value, from: "step", node: own };
    return this.owner.defaultWorkingDirectory;
  }
}

/** The steps of a `steps:` value; those of `parallel:` blocks are among them. */
export function stepsOf(owner: StepOwner, node: YamlNode | undefined): Step[] {
  const steps: Step[] = [];
  collectSteps(owner, node, steps);
  return steps;
}

function collectSteps(owner: StepOwner, node: YamlNode | undefined, steps: Step[]): void {
  if (node?.kind !== "seq") return;
  for (const { value } of node.items) {
    if (value.kind !== "map") continue;
    steps.push(new Step(owner, value, steps.length));
    collectSteps(owner, value.get("parallel"), steps);
  }
}
