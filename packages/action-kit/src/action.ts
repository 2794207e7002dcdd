import type { Host } from "./host/host.js";
import type { FailOn } from "./inputs/check-inputs.js";
import { type Inputs, type InputValues, parseInputs } from "./inputs/input.js";
import type { Outcome, Request } from "./run/outcome.js";

/** What documentation, the command line and the runner know of an action. */
export interface ActionDeclaration<I extends Inputs = Inputs> {
  /** Its folder, its bundle, its command and its heading in the catalog. */
  name: string;
  /** What it does, in one sentence without a full stop. */
  description: string;
  inputs: I;
  /** What each output holds, by name. */
  outputs: Readonly<Record<string, string>>;
  /** The least rights of `GITHUB_TOKEN` it works with, by scope. */
  permissions: Readonly<Record<string, "read" | "write">>;
  /** What it connects to and why, a phrase each; left out when it never does. */
  network?: readonly string[];
}

/** What `main` gets. */
export interface Run<I extends Inputs> {
  inputs: InputValues<I>;
  host: Host;
  request: Request;
}

/** The part of a run's inputs that the kit itself acts on, where the action has them. */
export interface Settings {
  failOn: FailOn;
  offline: boolean;
  uploadSarif: boolean;
  token: string | undefined;
}

/** An action that can be started on a host. */
export interface ActionMain {
  /** @throws UserError when an input can't be read or the job can't be done */
  start(host: Host, request: Request): Promise<{ outcome: Outcome; settings: Settings }>;
}

export interface Action<I extends Inputs = Inputs> extends ActionDeclaration<I> {
  /**
   * Ties the declaration to what it does.
   *
   * @param otherwise what to hand back when an input can't be read or `run` fails: for an action whose outputs must be
   *   set whatever happens. It may throw instead. Without it the error is the run's end.
   */
  main(run: (run: Run<I>) => Promise<Outcome>, otherwise?: (error: unknown, host: Host) => Outcome): ActionMain;
}

/** Declares an action: the one place that says its inputs, outputs and rights. */
export function defineAction<const I extends Inputs>(declaration: ActionDeclaration<I>): Action<I> {
  return {
    ...declaration,
    main: (run, otherwise) => ({
      async start(host, request) {
        maskSecrets(declaration.inputs, host);
        try {
          const inputs = parseInputs(declaration.inputs, host);
          return { outcome: await run({ inputs, host, request }), settings: settingsOf(inputs) };
        } catch (error) {
          if (!otherwise) throw error;
          return { outcome: otherwise(error, host), settings: settingsOf({}) };
        }
      },
    }),
  };
}

/** Before anything is read, so that no message about another input can show one. */
function maskSecrets(inputs: Inputs, host: Host): void {
  for (const [name, input] of Object.entries(inputs)) {
    if (input.kind !== "secret") continue;
    for (const { text } of host.input(name)) if (text !== "") host.mask(text);
  }
}

/** `checkInputs` types these inputs; an action that has none of them fails on nothing and sends nothing. */
function settingsOf(inputs: Readonly<Record<string, unknown>>): Settings {
  const token = inputs["github-token"];
  return {
    failOn: (inputs["fail-on"] as FailOn | undefined) ?? "never",
    offline: inputs.offline === true,
    uploadSarif: inputs["upload-sarif"] === true,
    token: typeof token === "string" ? token : undefined,
  };
}
