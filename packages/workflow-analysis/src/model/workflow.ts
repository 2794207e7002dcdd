import type { SourceFile } from "@trustchain/findings";
import type { YamlDocument, YamlEntry, YamlMap, YamlScalar } from "../yaml/index.js";
import { type EnvBlock, envBlock } from "./env.js";
import { type Job, NormalJob, ReusableJob } from "./job.js";
import { Permissions } from "./permissions.js";
import { type Trigger, triggersOf } from "./trigger.js";

/** A file of `.github/workflows`. */
export class Workflow {
  readonly kind = "workflow";
  readonly permissions: Permissions | null;
  readonly env: EnvBlock | null;
  #triggers: readonly Trigger[] | undefined;
  #jobs: readonly Job[] | undefined;
  #jobsById: ReadonlyMap<string, Job> | undefined;

  constructor(
    readonly document: YamlDocument,
    readonly root: YamlMap,
  ) {
    const permissions = root.entry("permissions");
    this.permissions = permissions ? new Permissions(permissions) : null;
    this.env = envBlock("workflow", root);
  }

  get file(): SourceFile {
    return this.document.file;
  }

  get path(): string {
    return this.file.path;
  }

  get name(): string | undefined {
    return this.root.text("name");
  }

  /** `on:` with its key; YAML 1.2 reads `on` as a string. */
  get on(): YamlEntry | undefined {
    return this.root.entry("on");
  }

  get triggers(): readonly Trigger[] {
    this.#triggers ??= triggersOf(this.on?.value);
    return this.#triggers;
  }

  trigger(event: string): Trigger | undefined {
    return this.triggers.find((trigger) => trigger.event === event);
  }

  /** It runs only when another workflow calls it. */
  get isReusableOnly(): boolean {
    return this.triggers.length === 1 && this.triggers[0]?.event === "workflow_call";
  }

  get jobs(): readonly Job[] {
    this.#jobs ??= jobsOf(this);
    return this.#jobs;
  }

  /** By its id, in any case; of several that differ by case alone, the first. */
  job(id: string): Job | undefined {
    this.#jobsById ??= new Map(this.jobs.map((job) => [job.id.toLowerCase(), job] as const).reverse());
    return this.#jobsById.get(id.toLowerCase());
  }
}

function jobsOf(workflow: Workflow): Job[] {
  const jobs: Job[] = [];
  for (const { key, value } of workflow.root.map("jobs")?.entries ?? []) {
    if (value.kind === "map") jobs.push(jobOf(workflow, key, value));
  }
  return jobs;
}

function jobOf(workflow: Workflow, key: YamlScalar, map: YamlMap): Job {
  const uses = map.scalar("uses");
  return uses && !uses.isNull ? new ReusableJob(workflow, key, map, uses) : new NormalJob(workflow, key, map);
}
