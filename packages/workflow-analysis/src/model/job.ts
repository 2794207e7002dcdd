import type { SourceFile } from "@trustchain/findings";
import { type ShellName, shellOf } from "../shell/index.js";
import type { YamlEntry, YamlMap, YamlNode, YamlScalar } from "../yaml/index.js";
import { type EnvBlock, type EnvEntry, envBlock } from "./env.js";
import { Matrix } from "./matrix.js";
import { type EffectivePermissions, Permissions } from "./permissions.js";
import { Runner } from "./runner.js";
import { type Effective, type ShellOrigin, type Step, stepsOf } from "./step.js";
import { scalarsOf } from "./trigger.js";
import { Uses } from "./uses.js";
import type { Workflow } from "./workflow.js";

export type Job = NormalJob | ReusableJob;

/** What both kinds of jobs have. */
abstract class BaseJob {
  readonly permissions: Permissions | null;
  readonly matrix: Matrix | null;
  #needs: readonly YamlScalar[] | undefined;

  constructor(
    readonly workflow: Workflow,
    /** The job's id. */
    readonly key: YamlScalar,
    readonly map: YamlMap,
  ) {
    const permissions = map.entry("permissions");
    this.permissions = permissions ? new Permissions(permissions) : null;
    const matrix = map.map("strategy")?.entry("matrix");
    this.matrix = matrix ? new Matrix(matrix) : null;
  }

  get id(): string {
    return this.key.value;
  }

  get file(): SourceFile {
    return this.map.file;
  }

  get condition(): YamlScalar | undefined {
    return this.map.scalar("if");
  }

  get needs(): readonly YamlScalar[] {
    this.#needs ??= scalarsOf(this.map.get("needs"));
    return this.#needs;
  }

  get outputs(): readonly YamlEntry[] {
    return this.map.map("outputs")?.entries ?? [];
  }

  /**
   * What the job's token may do.
   *
   * @see Workflow syntax for GitHub Actions, `jobs.<job_id>.permissions`: a job's block replaces the workflow's
   */
  get effectivePermissions(): EffectivePermissions {
    if (this.permissions) return { from: "job", permissions: this.permissions };
    const { permissions } = this.workflow;
    return permissions ? { from: "workflow", permissions } : { from: "default", permissions: null };
  }
}

/** An image that a job runs in or beside. */
export interface ContainerUse {
  job: NormalJob;
  kind: "container" | "service";
  /** `container`, or the service's id. */
  name: string;
  entry: YamlEntry;
  /** The image's scalar, whether it stands alone or under `image:`. */
  image: YamlScalar | null;
  env: EnvBlock | null;
  credentials: YamlMap | undefined;
}

/** A job that runs steps. */
export class NormalJob extends BaseJob {
  readonly kind = "normal";
  readonly env: EnvBlock | null = envBlock("job", this.map);
  #steps: readonly Step[] | undefined;
  #runner: Runner | null | undefined;
  #containers: readonly ContainerUse[] | undefined;

  get steps(): readonly Step[] {
    this.#steps ??= stepsOf(this, this.map.get("steps"));
    return this.#steps;
  }

  get runner(): Runner | null {
    if (this.#runner === undefined) {
      const entry = this.map.entry("runs-on");
      this.#runner = entry ? new Runner(entry, this.matrix) : null;
    }
    return this.#runner;
  }

  /** The container that the steps run in, and the services beside it. */
  get containers(): readonly ContainerUse[] {
    this.#containers ??= containersOf(this);
    return this.#containers;
  }

  get environment(): YamlNode | undefined {
    return this.map.get("environment");
  }

  variable(name: string): EnvEntry | undefined {
    return this.env?.get(name) ?? this.workflow.env?.get(name);
  }

  get defaultShell(): Effective<ShellName, ShellOrigin> {
    const own = runDefault(this.map, "shell");
    if (own) return { value: shellOf(own.value), from: "job", node: own };
    const shared = runDefault(this.workflow.root, "shell");
    if (shared) return { value: shellOf(shared.value), from: "workflow", node: shared };
    return this.runnerShell();
  }

  /** Without a `shell:` anywhere: `pwsh` on Windows, `bash` elsewhere, `sh` in a container. */
  private runnerShell(): Effective<ShellName, ShellOrigin> {
    if (this.map.entry("container")) return { value: "sh", from: "runner", node: null };
    const runner = this.runner;
    const systems = runner?.systems ?? [];
    if (systems.length === 1 && systems[0] === "windows") return { value: "pwsh", from: "runner", node: null };
    // Mixed matrices: the script has to be read by bash at least.
    if (systems.includes("windows")) return { value: "bash", from: "mixed", node: null };
    const isKnown = systems.length > 0 && runner?.isOpen === false;
    return { value: "bash", from: isKnown ? "runner" : "unknown", node: null };
  }

  get defaultWorkingDirectory(): Effective<string, "job" | "workflow" | "default"> {
    const own = runDefault(this.map, "working-directory");
    if (own) return { value: own.value, from: "job", node: own };
    const shared = runDefault(this.workflow.root, "working-directory");
    if (shared) return { value: shared.value, from: "workflow", node: shared };
    return { value: ".", from: "default", node: null };
  }
}

/** A job that calls a reusable workflow. */
export class ReusableJob extends BaseJob {
  readonly kind = "reusable";
  readonly uses: Uses;

  constructor(workflow: Workflow, key: YamlScalar, map: YamlMap, uses: YamlScalar) {
    super(workflow, key, map);
    this.uses = new Uses(uses, map);
  }

  get with(): YamlMap | undefined {
    return this.map.map("with");
  }

  get secrets(): YamlEntry | undefined {
    return this.map.entry("secrets");
  }

  get inheritsSecrets(): boolean {
    const node = this.secrets?.value;
    return node?.kind === "scalar" && node.value === "inherit";
  }
}

function runDefault(map: YamlMap, key: string): YamlScalar | undefined {
  const node = map.map("defaults")?.map("run")?.scalar(key);
  return node && !node.isNull ? node : undefined;
}

function containersOf(job: NormalJob): ContainerUse[] {
  const { map } = job;
  const container = map.entry("container");
  const services = map.map("services")?.entries ?? [];
  return [
    ...(container ? [containerUse(job, "container", "container", container)] : []),
    ...services.map((entry) => containerUse(job, "service", entry.key.value, entry)),
  ];
}

function containerUse(job: NormalJob, kind: ContainerUse["kind"], name: string, entry: YamlEntry): ContainerUse {
  const { value } = entry;
  if (value.kind !== "map") {
    const image = value.kind === "scalar" && !value.isNull ? value : null;
    return { job, kind, name, entry, image, env: null, credentials: undefined };
  }
  const image = value.scalar("image") ?? null;
  return { job, kind, name, entry, image, env: envBlock("container", value), credentials: value.map("credentials") };
}
