import type { TextEdit } from "@trustchain/findings";
import { type ContextReference, contextPath, type Expression, references } from "../../expressions/index.js";
import type { EmbeddedExpression, Step, StepOwner } from "../../model/index.js";
import { setIn } from "../edits.js";

/** The variable that holds an expression's value. */
export interface Variable {
  name: string;
  /** The runner, or an `env:` block, sets it to this value already. */
  isSet: boolean;
  /** Every step has it. */
  isProvided?: boolean;
}

/** Contexts that the runner hands to every script as variables. */
const PROVIDED: ReadonlySet<string> = new Set([
  "github.actor",
  "github.base_ref",
  "github.event_name",
  "github.head_ref",
  "github.ref",
  "github.ref_name",
  "github.repository",
  "github.run_id",
  "github.sha",
  "github.workflow",
]);

/** One that holds the value already, or a new one of a name that is free; null where none can. */
export function variableFor(embedded: EmbeddedExpression, expression: Expression, step: Step): Variable | null {
  const path = contextPath(expression);
  const dotted = path?.segments.join(".") ?? "";
  if (path?.exact && PROVIDED.has(dotted))
    return { name: dotted.replace(".", "_").toUpperCase(), isSet: true, isProvided: true };
  if (path?.exact && path.segments[0] === "env" && path.segments.length === 2)
    return existing(path.segments[1] as string, step);
  const contexts = references(expression);
  const [first] = contexts;
  if (!first || contexts.some((context) => isSetBeside(context, step))) return null;
  const readsEnv = contexts.some(({ segments }) => segments[0] === "env");
  const base = nameFor(first.segments);
  for (let n = 1; n < 10; n++) {
    const name = n === 1 ? base : `${base}_${n}`;
    const entry = step.variable(name);
    if (!readsEnv && entry?.value?.value === embedded.text) return { name: entry.name, isSet: true };
    // A variable of the script's own, or one that an earlier step set, may have that name.
    if (!entry && !isTaken(name, embedded, step)) return { name, isSet: false };
  }
  return null;
}

/** `env.X` where the step's own `env:` sets `X`: the values of a block don't see each other. */
function isSetBeside({ segments, exact }: ContextReference, { env }: Step): boolean {
  if (segments[0] !== "env" || !env) return false;
  const [, name] = segments;
  return !exact || name === undefined || env.dynamic !== undefined || env.get(name) !== undefined;
}

/** The script, or another of its job, has a variable of that name already. */
function isTaken(name: string, { scalar }: EmbeddedExpression, { owner }: Step): boolean {
  if (assignedIn(owner).has(name)) return true;
  const isMentioned = scalar.value.toUpperCase().includes(name);
  return isMentioned && new RegExp(`(?<!\\w)${name}(?!\\w)`, "i").test(scalar.value);
}

const assigned = new WeakMap<StepOwner, ReadonlySet<string>>();

/** The names that scripts of a job or action assign, to the environment of later steps too. */
function assignedIn(owner: StepOwner): ReadonlySet<string> {
  let names = assigned.get(owner);
  if (!names) {
    const scripts = owner.steps.flatMap(({ run }) => (run?.scalar.mayContain("=") ? [run.text] : []));
    names = new Set(
      scripts.flatMap((text) => Array.from(text.matchAll(/\b([A-Z_][A-Z0-9_]*)=/g), ([, name]) => name as string)),
    );
    assigned.set(owner, names);
  }
  return names;
}

/** `env.X` is a variable of the script as it is, if an `env:` block sets it. */
function existing(name: string, step: Step): Variable | null {
  const entry = step.variable(name);
  return entry && /^[A-Za-z_]\w*$/.test(entry.name) ? { name: entry.name, isSet: true } : null;
}

/** `github.event.pull_request.title` → `PULL_REQUEST_TITLE`; names that begin with `GITHUB_` are the runner's own. */
function nameFor(segments: readonly string[]): string {
  const words = segments[0] === "github" ? segments.slice(segments[1] === "event" ? 2 : 1) : segments;
  const name = words
    .filter((word) => word !== "*")
    .join("_")
    .replace(/\W/g, "_")
    .toUpperCase();
  return /^[A-Z_]/.test(name) && !/^(?:GITHUB|RUNNER|ACTIONS)_/.test(name) && name !== "PATH" ? name : `VALUE_${name}`;
}

/** The entry of `env:` that sets it; null where none can be written. */
export function declareVariable(step: Step, name: string, text: string): TextEdit | null {
  const block = step.env?.map;
  const isFlow = block ? block.flow : step.map.flow;
  const isPlain = !isFlow && !/: |\s#|["\n]/.test(text);
  const after = step.map.entry("run") ?? step.map.entry("with");
  return setIn(step.map, "env", name, isPlain ? text : JSON.stringify(text), after);
}
