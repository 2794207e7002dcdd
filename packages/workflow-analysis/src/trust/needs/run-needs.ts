import { type CommandMatch, commandFacts } from "../../knowledge/command-facts.js";
import type { FactOf } from "../../knowledge/facts.js";
import commandPermissions from "../../knowledge/lists/command-permissions.js";
import type { EnvBlock, RunScript } from "../../model/index.js";
import type { Place } from "../../rule.js";
import { type Command, invocationOf } from "../../shell/index.js";
import { mayNeedGitCredential } from "../git-credential.js";
import type { JobState } from "./job-state.js";
import { type Need, type Needs, needsFrom, noNeeds } from "./need.js";
import { mayBeOwn, type Scope, type TokenSource, together, tokenIn } from "./token.js";

type Match = CommandMatch<FactOf<typeof commandPermissions>>;

/** What a `run:` is surrounded by: the variables of the step, its job and its workflow. */
export interface RunScope extends Scope {
  blocks: readonly EnvBlock[];
}

const IDENTITY = /ACTIONS_ID_TOKEN_REQUEST|getIDToken/;

/** Commands that ask for an identity, or that push with what an earlier step left. */
const WITHOUT_TOKEN =
  /\b(?:attest|sign|sign-blob|publish|push|upload|copy|login|deploy|release|witness|gitsign|notation|sigstore|semantic-release|assume-role-with-web-identity|workload-identity-pools)\b/;

/** What a script needs of the token that it sees, and of what earlier steps left for it. */
export function runNeeds(run: RunScript, place: Place, scope: RunScope, job: JobState): Needs {
  const needs = noNeeds();
  const { scalar } = run;
  const token = tokenSeenBy(run, scope);
  const isBlind = !mayBeOwn(token);
  needs.opaque.push(place);
  if (scalar.mayMatch(IDENTITY)) needs.needs.push({ scope: "id-token", level: "write", place, isSure: false });
  if (!isBlind || scalar.mayMatch(WITHOUT_TOKEN)) readCommands(run, place, token, job, needs);
  const mayPush = mayBeOwn(job.git) && !needs.needs.some(({ scope: name }) => name === "contents");
  if (mayPush && mayNeedGitCredential(run.step, job.repository)) {
    needs.needs.push({ scope: "contents", level: "write", place, isSure: false });
  }
  return needs;
}

function readCommands(run: RunScript, place: Place, token: TokenSource, job: JobState, needs: Needs): void {
  const { commands, shell } = run.script;
  const isRead = shell !== "python" && shell !== "javascript";
  let isUnknown = !isRead;
  for (const command of commands) {
    const matches = factsOf(command, job);
    if (matches === null) isUnknown = true;
    for (const match of matches ?? []) {
      needs.needs.push(...needsOf(match, placeOf(run, command), token, job));
      isUnknown ||= match.fact.open;
    }
  }
  if (isUnknown && mayBeOwn(token)) needs.unknown.push(place);
}

/** The one that is surely it, and those that may be; null for a command that nothing is known of. */
function factsOf(command: Command, { repository }: JobState): Match[] | null {
  // `X=1` alone runs nothing.
  if (!command.name) return [];
  const invocation = invocationOf(command);
  const matches = invocation ? commandFacts(repository.facts, commandPermissions, invocation) : [];
  const sure = matches.findIndex(({ isSure }) => isSure);
  if (matches.length === 0) return null;
  return sure === -1 ? matches : matches.slice(0, sure + 1);
}

function needsOf({ fact, isSure }: Match, place: Place, token: TokenSource, job: JobState): Need[] {
  const source = sourceFor(fact, token, job);
  const needs = [
    ...needsFrom(fact.permissions, place, isSure && source === "own"),
    ...needsFrom(fact.may, place, false),
  ];
  return needs.flatMap((need): Need[] => {
    // An identity is asked for with no token.
    if (need.scope === "id-token") return [{ ...need, isSure: isSure && fact.permissions["id-token"] !== undefined }];
    return mayBeOwn(source) ? [need] : [];
  });
}

function sourceFor({ credential }: Match["fact"], token: TokenSource, job: JobState): TokenSource {
  if (credential === "token") return token;
  if (credential === "none") return together(job.registry, token === "own" ? "either" : token);
  const left = credential === "git" ? job.git : job.registry;
  // Which of the two a command takes can't be told.
  if (left === "none") return token === "own" ? "either" : token;
  return left === "other" && token === "own" ? "either" : left;
}

function placeOf({ scalar }: RunScript, { start, end }: Command): Place {
  return { file: scalar.file, ...scalar.spanOf(start, end) };
}

/** What the script's own text and its variables hold. */
function tokenSeenBy({ scalar }: RunScript, scope: RunScope): TokenSource {
  let seen: TokenSource = scalar.mayMatch(/github\s*\.\s*token|secrets\.github_token/i) ? "own" : "none";
  // `gh` takes this one before the other.
  const forGh = scope.variable("GH_TOKEN");
  if (forGh) return together(seen, tokenIn(forGh.value, scope));
  for (const block of scope.blocks) seen = together(seen, tokenInBlock(block, scope));
  return seen;
}

function tokenInBlock(block: EnvBlock, scope: RunScope): TokenSource {
  if (block.dynamic) return "either";
  let seen: TokenSource = "none";
  for (const { value } of block.entries) {
    if (!value?.mayMatch(/token|inputs|env\.|json/i) || !value.mayContain("${{")) continue;
    const source = tokenIn(value, scope);
    if (mayBeOwn(source)) seen = together(seen, source);
  }
  return seen;
}
