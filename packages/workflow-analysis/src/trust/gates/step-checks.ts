import { type EvalResult, evaluate, UNKNOWN } from "../../expressions/index.js";
import { expressionsIn, type Step } from "../../model/index.js";
import type { Command } from "../../shell/index.js";
import type { YamlScalar } from "../../yaml/index.js";
import { apiCall } from "./api-calls.js";
import type { Maybe } from "./condition.js";
import type { GateKind } from "./gate.js";
import { javascriptCheck, mayAskForPermission } from "./javascript-check.js";
import type { Printed } from "./jq.js";
import { permissionAction, permissionCheck } from "./permission-actions.js";
import type { Asked } from "./permission-level.js";
import type { Run, Scope } from "./run.js";
import { guardCheck, isRuntimeGuard } from "./runtime-guard.js";
import { runScript } from "./script-run.js";

/** What a step has to do with gates. */
export interface Check {
  /** Null for a step that checks nothing and writes nothing that is read here. */
  kind: GateKind | null;
  /** True where it surely fails if it runs. */
  fails: Maybe;
  /** By name in lower case. */
  outputs: ReadonlyMap<string, EvalResult>;
}

const NOTHING: Check = { kind: null, fails: undefined, outputs: new Map() };

/** Words without which a script neither ends a run nor tells anything. */
const ENDS_OR_TELLS =
  /\bexit\s|\bthrow\b|\bfalse\b|GITHUB_OUTPUT|\/collaborators\/|\/memberships?\/|\[|\btest\b|\bgrep\b|\bjq\b/i;

/** Words of what gates look at: people, heads, labels, events. */
const GATE_WORDS =
  /actor|author|collaborators\/|event_name|fork|head[._](?:branch|ref|repo)|label|members|merged|permission|sender|user\.login|GITHUB_(?:EVENT_NAME|HEAD_REF|REPOSITORY)/i;

const verdicts = new WeakMap<Step, boolean>();

/** May a script be a check? A look that is cheap enough to come before it is parsed. */
function mayCheck(step: Step): boolean {
  let verdict = verdicts.get(step);
  if (verdict === undefined) {
    verdict = looksLikeCheck(step);
    verdicts.set(step, verdict);
  }
  return verdict;
}

function looksLikeCheck({ run, env, owner, condition }: Step): boolean {
  const text = run?.text ?? "";
  if (!ENDS_OR_TELLS.test(text)) return false;
  if (condition && /\bexit\s+[1-9]|\bfalse\b|\bthrow\b/.test(text)) return true;
  const blocks = owner.kind === "normal" ? [env, owner.env, owner.workflow.env] : [env];
  const values = blocks.flatMap((block) => block?.entries.map(({ value }) => value?.value ?? "") ?? []);
  return [text, ...values].some((one) => GATE_WORDS.test(one));
}

const ASKS_PERMISSION = /\/collaborators\/|\/members(?:hips)?\//;

/** What a step does as a gate, in the run that is tried. */
export function checkOf(step: Step, scope: Scope, run: Run): Check {
  if (step.run) return mayCheck(step) ? scriptCheck(step, scope, run) : NOTHING;
  if (!step.uses) return NOTHING;
  if (isRuntimeGuard(step)) return guardCheck(step, run.world);
  const asked = askedIn(run);
  const action = permissionAction(step);
  if (action) {
    const actor = contextIn(scope, run)("github.actor");
    return permissionCheck(action, (name) => inputOf(step, name, scope, run), actor, asked);
  }
  return step.uses.is("actions/github-script") ? programCheck(step, scope, run) : NOTHING;
}

function askedIn({ world: { role, settings, isStrict } }: Run): Asked {
  return { role, settings, isStrict };
}

function contextIn(scope: Scope, run: Run): (path: string) => EvalResult {
  const { lookup } = run.contexts(scope, true);
  return (path) => lookup(path.split("."));
}

function inputOf(step: Step, name: string, scope: Scope, run: Run): EvalResult | undefined {
  const value = step.input(name)?.value;
  return value?.kind === "scalar" ? run.value(value, scope) : undefined;
}

/** Variables that the runner sets, by the context that they come from. */
const RUNNER_VARIABLES: ReadonlyMap<string, string> = new Map(
  [
    "actor",
    "base_ref",
    "event_name",
    "head_ref",
    "ref",
    "ref_name",
    "repository",
    "repository_owner",
    "triggering_actor",
  ].map((name) => [`GITHUB_${name.toUpperCase()}`, `github.${name}`]),
);

function variableIn(scope: Scope, run: Run): (name: string) => EvalResult {
  const context = contextIn(scope, run);
  return (name) => {
    const path = RUNNER_VARIABLES.get(name);
    return path ? context(path) : run.variable(name, scope);
  };
}

function expressionAt(scalar: YamlScalar, index: number, scope: Scope, run: Run): EvalResult {
  const expression = expressionsIn(scalar)[index]?.expression;
  return expression ? evaluate(expression, run.contexts(scope, true)) : UNKNOWN;
}

function scriptCheck(step: Step, scope: Scope, run: Run): Check {
  const script = step.run;
  if (!script) return NOTHING;
  const asks = ASKS_PERMISSION.test(script.text);
  if (script.shell === "pwsh" || script.shell === "powershell") return { ...NOTHING, ...plainEnd(script.text) };
  const asked = askedIn(run);
  const context = contextIn(scope, run);
  const ending = runScript(script.script, {
    variable: variableIn(scope, run),
    expression: (index) => expressionAt(script.scalar, index, scope, run),
    command: (command, value) =>
      apiCall(command, value, asked) ??
      associationOf(command, context) ??
      payloadField(command.args, command.name?.literal, context),
  });
  if (!asks) return ending ? { kind: "other", ...ending } : NOTHING;
  return heeded({ kind: "permission-check", ...(ending ?? { fails: undefined, outputs: new Map() }) }, run);
}

/** A check that can't be read may stop everybody: whether it does is unknown. */
function heeded(check: Check, { world }: Run): Check {
  const isRead = check.fails !== undefined || [...check.outputs.values()].some((output) => output.known);
  return isRead || !world.isStrict || world.act.by === "maintainer" ? check : { ...check, fails: true };
}

/** `gh api repos/o/r/issues/comments/7 --jq .author_association` says what the event says. */
function associationOf({ name, args }: Command, context: (path: string) => EvalResult): Printed | undefined {
  if (name?.literal !== "gh" || !args.some(({ literal }) => /^\.author_association$/.test(literal ?? "")))
    return undefined;
  const endpoint = args.find(({ text }) => /\/(?:comments|issues|pulls)\//.test(text))?.text ?? "";
  const owner = /\/(comments|issues|pulls)\/[^/]*$/.exec(endpoint)?.[1];
  const path =
    owner === "comments" ? "comment" : owner === "issues" ? "issue" : owner === "pulls" ? "pull_request" : null;
  return path === null ? undefined : { text: context(`github.event.${path}.author_association`), succeeds: true };
}

/** `jq -r .comment.user.login "$GITHUB_EVENT_PATH"` */
function payloadField(
  args: readonly { text: string; literal: string | undefined }[],
  name: string | undefined,
  context: (path: string) => EvalResult,
) {
  if (name !== "jq" || !args.some(({ text }) => text.includes("GITHUB_EVENT_PATH"))) return undefined;
  const filter = args.find(({ literal }) => literal !== undefined && /^\.[\w.]+$/.test(literal))?.literal;
  return filter === undefined ? undefined : { text: context(`github.event${filter.toLowerCase()}`), succeeds: true };
}

/** Does a script of PowerShell do nothing but say something and end with a failure? */
function plainEnd(text: string): Partial<Check> {
  const lines = text
    .split("\n")
    .map((line) => line.trim())
    .filter((line) => line !== "" && !line.startsWith("#"));
  const last = lines.at(-1) ?? "";
  const isPlain = lines.slice(0, -1).every((line) => /^(?:Write-(?:Host|Output|Error)|echo)\b/i.test(line));
  return isPlain && /^(?:exit\s+[1-9]|throw\b)/i.test(last) ? { kind: "other", fails: true } : {};
}

function programCheck(step: Step, scope: Scope, run: Run): Check {
  const program = step.input("script")?.value;
  if (program?.kind !== "scalar" || !mayAskForPermission(program.value)) return NOTHING;
  const around = {
    context: contextIn(scope, run),
    variable: variableIn(scope, run),
    expressionIn: (text: string) => {
      const index = expressionsIn(program).findIndex((embedded) => text.includes(embedded.text));
      return index === -1 ? UNKNOWN : expressionAt(program, index, scope, run);
    },
  };
  const check = javascriptCheck(program.value, around, askedIn(run));
  return check ? heeded(check, run) : NOTHING;
}
