/**
 * What the expressions of a key may read and call.
 *
 * @see Contexts reference, "Context availability"; actions/languageservices, `workflow-v1.0.json` and `action-v1.0.json`
 */
export interface Availability {
  /** The key, to go on after "in". */
  readonly where: string;
  /** In lower case. */
  readonly contexts: ReadonlySet<string>;
  /** Of the functions that ask for the state of a run; in lower case. */
  readonly functions: ReadonlySet<string>;
}

const STATUS = ["always", "cancelled", "failure", "success"];

/** Functions that only some keys may call; all others may be called everywhere. */
export const RUN_FUNCTIONS: ReadonlySet<string> = new Set([...STATUS, "hashfiles"]);

function available(where: string, contexts: string, functions: readonly string[] = []): Availability {
  return { where, contexts: new Set(contexts.split(" ")), functions: new Set(functions) };
}

const START = "github inputs vars";
const NEEDS = `${START} needs`;
const MATRIX = `${NEEDS} strategy matrix`;
const RUNNING = `${MATRIX} steps job runner env`;
const RUNNING_WITH_SECRETS = `${RUNNING} secrets`;
const COMPOSITE = "github inputs strategy matrix steps job runner env";

/** Where nothing may be read at all, or where nobody knows. */
export const NOTHING: Availability = {
  where: "a key that takes no expressions",
  contexts: new Set(),
  functions: new Set(),
};

export const RUN_NAME = available("`run-name`", START);
export const WORKFLOW_CONCURRENCY = available("the workflow's `concurrency`", START);
export const WORKFLOW_ENV = available("the workflow's `env`", `${START} secrets`);
export const CALL_INPUT = available("the default of an input", START);
export const CALL_OUTPUT = available("an output of the workflow", `${START} jobs`);

export const JOB_IF = available("the `if:` of a job", NEEDS, STATUS);
export const STRATEGY = available("`strategy`", NEEDS);
export const JOB_NAME = available("the name of a job", MATRIX);
export const RUNS_ON = available("`runs-on`", MATRIX);
export const JOB_SETTING = available("a setting of a job", MATRIX);
export const JOB_CONCURRENCY = available("the `concurrency` of a job", MATRIX);
export const JOB_ENV = available("the `env` of a job", `${MATRIX} secrets`);
export const JOB_DEFAULTS = available("the `defaults` of a job", `${MATRIX} env`);
export const JOB_OUTPUT = available("an output of a job", RUNNING_WITH_SECRETS);
export const ENVIRONMENT = available("`environment`", MATRIX);
export const ENVIRONMENT_URL = available("the URL of an environment", RUNNING);
export const CONTAINER = available("`container` and `services`", MATRIX);
export const CONTAINER_ENV = available("the `env` of a container", RUNNING_WITH_SECRETS);
export const CREDENTIALS = available("the credentials of a container", `${MATRIX} env secrets`);
export const CALL_WITH = available("the `with:` of a job", MATRIX);
export const CALL_SECRETS = available("the `secrets:` of a job", `${MATRIX} secrets`);

export const STEP = available("a step", RUNNING_WITH_SECRETS, ["hashfiles"]);
export const STEP_IF = available("the `if:` of a step", RUNNING, [...STATUS, "hashfiles"]);

export const ACTION_INPUT = available("the default of an action's input", "github strategy matrix job runner", [
  "hashfiles",
]);
export const ACTION_OUTPUT = available("an output of an action", COMPOSITE);
export const ACTION_STEP = available("a step of an action", COMPOSITE, ["hashfiles"]);
export const ACTION_STEP_IF = available("the `if:` of an action's step", COMPOSITE, [...STATUS, "hashfiles"]);
export const ACTION_RUNS_IF = available("`pre-if` and `post-if`", "runner github job strategy matrix env inputs", [
  ...STATUS,
  "hashfiles",
]);
export const CONTAINER_ACTION = available("the arguments of an action", "inputs");
