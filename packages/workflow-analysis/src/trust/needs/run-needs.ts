import { type CommandMatch, commandFacts } from "../../knowledge/command-facts.js";
import type { FactOf } from "../../knowledge/facts.js";
import commandPermissions from "../../knowledge/lists/command-permissions.js";
import type { EnvBlock, RunScript } from "../../model/index.js";
import type { Place } from "../../rule.js";
import { type Command, invocationOf } from "../../shell/index.js";
import { mayNeedGitCredential } from "../git-credential.js";
import { apiNeeds } from "./api-needs.js";
import type { JobState } from "./job-state.js";
import { type Need, Needs, needsOfFact, type ScriptNeeds, type Unknown } from "./need.js";
import { mayBeOwn, type Scope, type TokenSource, together, tokenIn } from "./token.js";

type Match = CommandMatch<FactOf<typeof commandPermissions>>;

/** What a `run:` is surrounded by: the variables of the step, its job and its workflow. */
export interface RunScope extends Scope {
  blocks: readonly EnvBlock[];
}

const IDENTITY = /ACTIONS_ID_TOKEN_REQUEST|getIDToken/;

/** Commands that ask for an identity by themselves. */
const ASKS_FOR_IDENTITY =
  /\b(?:cosign|gitsign|notation|sigstore|witness|twine|lerna|changeset|goreleaser|semantic-release|release-(?:it|plz))\b|\bpublish\b|\b(?:gem|nuget)\s+push\b|assume-role-with-web-identity|workload-identity-pools|\baz\s+login\b|\bvault\s+write\b/;

/** Commands that use what an earlier step left. What reads needs no more than the checkout before it. */
const USES_GIT = /\bpush\b|\bgh-|\b(?:lerna|mkdocs|mike|ghp-import)\b/;
const USES_TOKEN = /\bauto\b|\bgh\s+(?!api\b)|\bhub\b|\b(?:mvnw?|gradlew?)\b|git-cliff|changie|\bsvu\b/;
const REGISTRY_CLIENT = /\b(?:docker|podman|buildah|nerdctl|crane|oras|skopeo|regctl|helm|ko|flux|cosign)\b/;
const USES_REGISTRY =
  /\b(?:push|pull|copy|cp|tag|sync|login|apply|resolve|publish|append|mutate|attach|imagetools)\b|\bko\b/;

/** Commands that surely fail without an identity, and with the platform's registry, the checkout's credential or the token. */
const SURELY_IDENTITY = /cosign|sigstore|--provenance/;
const SURELY_PACKAGES = /ghcr\.io/;
const SURELY_GIT = /\bpush\b|mkdocs|mike/;
const SURELY_RELEASE = /goreleaser|semantic-release/;
const SURELY_GH = /\bgh\b(?!\s+api\b)/;

/** By these commands tools make use of any scope, of those for issues and pull requests for one. */
const USES_ANY = /\bgh\b|\bhub\b|\bauto\b|goreleaser|release/;
const USES_PACKAGES = /\b(?:auto|mvnw?|gradlew?)\b/;
/** Scopes that no command is known to need. */
const OF_NO_COMMAND: ReadonlySet<string> = new Set(["deployments", "pages", "security-events"]);

/** What a script needs of the token that it sees, and of what earlier steps left for it. */
export function runNeeds(run: RunScript, place: Place, scope: RunScope, job: JobState): Needs {
  const needs = new Needs();
  const script = new ScriptOfJob(run, place, scope, job);
  needs.asked.push(script);
  needs.unknown.push(script);
  needs.opaque.push(place);
  return needs;
}

/** Hundreds of scripts are passed over for each that is asked, so all is found out only then. */
class ScriptOfJob implements ScriptNeeds, Unknown {
  readonly isPlain = false;
  #token: TokenSource | undefined;
  #needs: readonly Need[] | undefined;
  #isThere: boolean | undefined;

  constructor(
    private readonly run: RunScript,
    readonly place: Place,
    private readonly scope: RunScope,
    private readonly job: JobState,
  ) {}

  maySurely(lacks: (scope: string) => boolean): boolean {
    const { scalar } = this.run;
    if (this.job.repository.facts.isExtended(commandPermissions)) return true;
    if (lacks("id-token") && scalar.mayMatch(SURELY_IDENTITY)) return true;
    if (lacks("packages") && scalar.mayMatch(SURELY_PACKAGES)) return true;
    if (lacks("contents") && scalar.mayMatch(SURELY_GIT) && this.job.git === "own") return true;
    if (lacks("contents") && scalar.mayMatch(SURELY_RELEASE)) return true;
    return scalar.mayMatch(SURELY_GH) && this.token === "own";
  }

  about(scopes: ReadonlySet<string>): readonly Need[] {
    return this.#needs || this.mayCommandsNeed(scopes) ? this.read() : this.besideCommands();
  }

  private mayCommandsNeed(scopes: ReadonlySet<string>): boolean {
    const { scalar } = this.run;
    if (this.job.repository.facts.isExtended(commandPermissions)) return true;
    for (const scope of scopes) {
      if (OF_NO_COMMAND.has(scope)) continue;
      // A push may be behind many words.
      if (scope === "contents" || scalar.mayMatch(USES_ANY) || scalar.mayMatch(ASKS_FOR_IDENTITY)) return true;
      if (scope === "packages" && (scalar.mayMatch(REGISTRY_CLIENT) || scalar.mayMatch(USES_PACKAGES))) return true;
    }
    return false;
  }

  read(): readonly Need[] {
    this.#needs ??= this.find();
    return this.#needs;
  }

  isThere(): boolean {
    this.#isThere ??= mayBeOwn(this.token) && doesUnknown(this.run, this.job);
    return this.#isThere;
  }

  private get token(): TokenSource {
    this.#token ??= tokenSeenBy(this.run, this.scope);
    return this.#token;
  }

  private find(): Need[] {
    const { run, place, job, token } = this;
    const needs: Need[] = [];
    if (mayNeed(run, !mayBeOwn(token), job)) needs.push(...needsOfCommands(run, token, job));
    needs.push(...this.besideCommands());
    const mayPush = mayBeOwn(job.git) && !needs.some(({ scope }) => scope === "contents");
    if (mayPush && mayNeedGitCredential(run.step, job.repository)) {
      needs.push({ scope: "contents", level: "write", place, isSure: false });
    }
    return needs;
  }

  /** By what its text speaks of. */
  private besideCommands(): Need[] {
    const { run, place, job, token } = this;
    const needs: Need[] = [];
    if (run.scalar.mayMatch(IDENTITY)) needs.push({ scope: "id-token", level: "write", place, isSure: false });
    if (mayBeOwn(token)) needs.push(...apiNeeds(run.text, place, job.repository.facts));
    return needs;
  }
}

/** Does the script have a command that needs something of the token, as far as its words tell? */
function mayNeed({ scalar }: RunScript, isBlind: boolean, job: JobState): boolean {
  if (scalar.mayMatch(ASKS_FOR_IDENTITY) || job.repository.facts.isExtended(commandPermissions)) return true;
  const mayLogIn = !isBlind || mayBeOwn(job.registry);
  if (mayLogIn && scalar.mayMatch(REGISTRY_CLIENT) && scalar.mayMatch(USES_REGISTRY)) return true;
  if ((!isBlind || mayBeOwn(job.git)) && scalar.mayMatch(USES_GIT)) return true;
  return !isBlind && scalar.mayMatch(USES_TOKEN);
}

function needsOfCommands(run: RunScript, token: TokenSource, job: JobState): Need[] {
  return run.script.commands.flatMap((command) =>
    (factsOf(command, job) ?? []).flatMap((match) => needsOf(match, placeOf(run, command), token, job)),
  );
}

/** Has it commands that nothing is known of, or is it in a language that has none? */
function doesUnknown(run: RunScript, job: JobState): boolean {
  if (run.shell === "python" || run.shell === "javascript") return true;
  return run.script.commands.some((command) => {
    const matches = factsOf(command, job);
    return matches === null || matches.some(({ fact }) => fact.open);
  });
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
  const needs = needsOfFact(fact, place, isSure && source === "own");
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
