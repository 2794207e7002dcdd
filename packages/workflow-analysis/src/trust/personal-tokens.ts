import type { FactOf } from "../knowledge/facts.js";
import tokenCommands from "../knowledge/lists/token-commands.js";
import tokenInputList from "../knowledge/lists/token-inputs.js";
import { nameOf, type RunScript, type Step, type StepOwner } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import { argumentsOf, baseName, type Command, effectiveCommand } from "../shell/index.js";
import type { YamlScalar } from "../yaml/index.js";
import { keptCredential } from "./checkout-credential.js";
import { mayNeedGitCredential } from "./git-credential.js";
import { mayHoldSecrets, storedSecretIn } from "./secret-expressions.js";

/** A personal access token where the job's own token would do. */
export interface NeedlessToken {
  value: YamlScalar;
  secret: string;
  /** What it is given to. */
  user: string;
}

/** What people call personal access tokens: `GH_PAT`, `PERSONAL_ACCESS_TOKEN`. */
const PERSONAL = /(?:^|_)PATS?(?:_|$)|PERSONAL_?(?:ACCESS_?)?TOKEN/i;

function personalTokenIn(value: YamlScalar | null | undefined): string | undefined {
  const secret = storedSecretIn(value);
  return secret && PERSONAL.test(secret.name) ? secret.name : undefined;
}

/** Those that an action gets. */
export function needlessInputs(step: Step, repository: Repository): NeedlessToken[] {
  const target = mayHoldSecrets(step.file) && step.with ? step.uses?.target : undefined;
  if (target?.kind !== "repository") return [];
  const known = repository.facts.by(tokenInputList, "action").get(nameOf(target)) ?? [];
  return known.flatMap((fact) => {
    const value = step.input(fact.input)?.value;
    const secret = value?.kind === "scalar" ? personalTokenIn(value) : undefined;
    if (value?.kind !== "scalar" || !secret || !isEnough(fact, step, repository)) return [];
    return [{ value, secret, user: `\`${target.owner}/${target.repo}\`` }];
  });
}

function isEnough(fact: FactOf<typeof tokenInputList>, step: Step, repository: Repository): boolean {
  const { other, when, pushes, starts } = fact;
  if (other.some((name) => step.input(name)) || startsWorkflow(starts, repository)) return false;
  const [name = "", wanted] = when.split("=");
  const given = step.input(name)?.value;
  if (wanted !== undefined && (given?.kind !== "scalar" || given.value.trim() !== wanted)) return false;
  // What the job's token pushes starts no workflow.
  return !pushes || keptCredential(step) === null || !isFollowedByPush(step, repository);
}

const lastPush = new WeakMap<StepOwner, number>();

function isFollowedByPush({ owner, index }: Step, repository: Repository): boolean {
  let last = lastPush.get(owner);
  if (last === undefined) {
    last = owner.steps.findLastIndex((step) => mayNeedGitCredential(step, repository));
    lastPush.set(owner, last);
  }
  return last > index;
}

/** Is a workflow there for one of the events? What the job's own token does starts none. */
function startsWorkflow(events: readonly string[], { workflows }: Repository): boolean {
  return workflows.some((workflow) => events.some((event) => workflow.trigger(event)));
}

const VARIABLES: ReadonlySet<string> = new Set(["GH_TOKEN", "GITHUB_TOKEN"]);

/** The one that the step gives to `gh`, where nothing else in the script may want it. */
export function needlessVariable(run: RunScript, repository: Repository): NeedlessToken | undefined {
  if (!mayHoldSecrets(run.scalar.file) || !run.scalar.mayMatch(/\bgh\s/)) return undefined;
  const entry = run.step.env?.entries.find(({ name, value }) => VARIABLES.has(name) && personalTokenIn(value));
  if (!entry?.value) return undefined;
  const calls = run.script.commands.filter((command) => baseName(effectiveCommand(command).name?.literal) === "gh");
  const isOnlyForGh =
    calls.length > 0 && calls.every((call) => isEnoughForCall(call, repository)) && !mayWantToken(run, calls.length);
  return isOnlyForGh ? { value: entry.value, secret: personalTokenIn(entry.value) as string, user: "`gh`" } : undefined;
}

function isEnoughForCall(command: Command, repository: Repository): boolean {
  const fact = repository.facts.of(tokenCommands).find((candidate) => argumentsOf(command, candidate.command));
  if (!fact || startsWorkflow(fact.starts, repository)) return false;
  return command.args.every(({ text }) => !/^(?:-R|--repo)/.test(text));
}

/** Another mention of the token, or a program that may read it. */
function mayWantToken({ text, script }: RunScript, calls: number): boolean {
  if (/G(?:H|ITHUB)_TOKEN/.test(text)) return true;
  return script.commands.length - script.commands.filter(isHarmless).length > calls;
}

const HARMLESS: ReadonlySet<string> = new Set(
  "[ [[ cat cd cut echo exit export false grep head jq printf read return sed set shift sleep tail test tr true wc".split(
    " ",
  ),
);

function isHarmless(command: Command): boolean {
  const { name } = effectiveCommand(command);
  return name === undefined || HARMLESS.has(baseName(name.literal) ?? "");
}
