import type { SourceFile } from "@trustchain/findings";
import type { ShellName } from "../shell/index.js";
import type { YamlDocument, YamlEntry, YamlMap, YamlScalar } from "../yaml/index.js";
import type { EnvEntry } from "./env.js";
import { type Effective, type ShellOrigin, type Step, stepsOf } from "./step.js";
import { type InputDeclaration, inputsOf } from "./trigger.js";

export type Action = CompositeAction | JavaScriptAction | DockerAction | UnknownAction;

/**
 * What every `action.yml` has.
 *
 * @see Metadata syntax for GitHub Actions
 */
abstract class BaseAction {
  constructor(
    readonly document: YamlDocument,
    readonly root: YamlMap,
    /** Empty when the file has none. */
    readonly runs: YamlMap | undefined,
  ) {}

  get file(): SourceFile {
    return this.document.file;
  }

  get path(): string {
    return this.file.path;
  }

  /** The folder it stands in, relative to the repository; empty at the root. */
  get folder(): string {
    const slash = this.path.lastIndexOf("/");
    return slash === -1 ? "" : this.path.slice(0, slash);
  }

  get inputs(): readonly InputDeclaration[] {
    return inputsOf(this.root.get("inputs"));
  }

  get outputs(): readonly YamlEntry[] {
    return this.root.map("outputs")?.entries ?? [];
  }

  /** `runs.using`. */
  get using(): YamlScalar | undefined {
    return this.runs?.scalar("using");
  }
}

/** `using: composite`: steps of its own. */
export class CompositeAction extends BaseAction {
  readonly kind = "composite";
  #steps: readonly Step[] | undefined;

  get steps(): readonly Step[] {
    this.#steps ??= stepsOf(this, this.runs?.get("steps"));
    return this.#steps;
  }

  /** A composite action has no `env:` above its steps; what its caller sets can't be seen here. */
  variable(_name: string): EnvEntry | undefined {
    return undefined;
  }

  /** Each `run:` of a composite action must name its shell; where one doesn't, bash is the likeliest. */
  get defaultShell(): Effective<ShellName, ShellOrigin> {
    return { value: "bash", from: "unknown", node: null };
  }

  get defaultWorkingDirectory(): Effective<string, "default"> {
    return { value: ".", from: "default", node: null };
  }
}

/** `using: node24` and the like. */
export class JavaScriptAction extends BaseAction {
  readonly kind = "javascript";

  /** The files that it runs: `pre`, `main`, `post`. */
  get entryPoints(): readonly YamlScalar[] {
    return ["pre", "main", "post"].flatMap((key) => this.runs?.scalar(key) ?? []);
  }
}

/** `using: docker`. */
export class DockerAction extends BaseAction {
  readonly kind = "docker";

  /** `Dockerfile`, a path to one, or `docker://image`. */
  get image(): YamlScalar | undefined {
    return this.runs?.scalar("image");
  }
}

/** `runs.using` is missing, or something else. */
export class UnknownAction extends BaseAction {
  readonly kind = "unknown";
}

export function actionOf(document: YamlDocument, root: YamlMap): Action {
  const runs = root.map("runs");
  const using = runs?.text("using")?.toLowerCase() ?? "";
  if (using === "composite") return new CompositeAction(document, root, runs);
  if (using === "docker") return new DockerAction(document, root, runs);
  if (using.startsWith("node")) return new JavaScriptAction(document, root, runs);
  return new UnknownAction(document, root, runs);
}
