import { references } from "../expressions/index.js";
import { expressionsIn, type Job } from "../model/index.js";
import type { YamlNode, YamlScalar } from "../yaml/index.js";

/** What code that runs in a job can take: the attacker's gain. */
export interface Holdings {
  /** Secrets that the job names, without GITHUB_TOKEN, which `writes` speaks of. */
  secrets: readonly string[];
  /** `secrets: inherit`, `toJSON(secrets)` or a computed name: it may hold any. */
  mayHoldAnySecret: boolean;
  /** Scopes that its token may write; `id-token` is not among them. */
  writes: readonly string[];
  /** Nothing says what its token may do: the repository's default, which may write, applies. */
  hasDefaultToken: boolean;
  /** It can ask for an OIDC identity (`id-token: write`). */
  hasIdentity: boolean;
}

const cache = new WeakMap<Job, Holdings>();

export function holdingsOf(job: Job): Holdings {
  let holdings = cache.get(job);
  if (!holdings) {
    holdings = readHoldings(job);
    cache.set(job, holdings);
  }
  return holdings;
}

function readHoldings(job: Job): Holdings {
  const { permissions } = job.effectivePermissions;
  const writes = permissions?.writes ?? [];
  const secrets = secretsOf(job);
  return {
    secrets: [...secrets.names].sort(),
    mayHoldAnySecret: secrets.isOpen,
    writes: writes.filter((scope) => scope !== "id-token"),
    hasDefaultToken: permissions === null,
    hasIdentity: writes.includes("id-token"),
  };
}

/** No secret, no write scope and no identity: there is little to gain. */
export function holdsNothing(holdings: Holdings): boolean {
  return (
    holdings.secrets.length === 0 &&
    !holdings.mayHoldAnySecret &&
    holdings.writes.length === 0 &&
    !holdings.hasDefaultToken &&
    !holdings.hasIdentity
  );
}

interface FoundSecrets {
  names: Set<string>;
  isOpen: boolean;
}

function secretsOf(job: Job): FoundSecrets {
  const found: FoundSecrets = { names: new Set(), isOpen: job.kind === "reusable" && job.inheritsSecrets };
  const collect = (scalar: YamlScalar) => collectSecrets(scalar, found);
  visitScalars(job.map, collect, new Set());
  const env = job.workflow.env?.entry.value;
  if (env) visitScalars(env, collect, new Set());
  return found;
}

function collectSecrets(scalar: YamlScalar, found: FoundSecrets): void {
  for (const name of secretsNamedIn(scalar)) {
    if (name === "*") found.isOpen = true;
    else if (name.toLowerCase() !== "github_token") found.names.add(name.toUpperCase());
  }
}

/** The secrets that a scalar's expressions name, as they write them; `*` where the name is computed or all are meant. */
export function secretsNamedIn(scalar: YamlScalar): string[] {
  const names: string[] = [];
  for (const embedded of expressionsIn(scalar)) {
    // Few expressions speak of secrets: the others needn't be parsed for this.
    if (!/secrets/i.test(embedded.body) || !embedded.expression) continue;
    for (const { segments, node } of references(embedded.expression)) {
      if (segments[0] !== "secrets") continue;
      const name = segments[1] ?? "*";
      names.push(name === "*" ? name : asWritten(scalar.value.slice(node.start, node.end), name));
    }
  }
  return names;
}

function asWritten(text: string, name: string): string {
  const at = text.toLowerCase().indexOf(name, "secrets".length);
  return at === -1 ? name : text.slice(at, at + name.length);
}

/** Calls `visit` for every scalar value below a node, each once however many aliases lead there. */
export function visitScalars(node: YamlNode, visit: (scalar: YamlScalar) => void, seen: Set<YamlNode>): void {
  if (seen.has(node)) return;
  seen.add(node);
  if (node.kind === "scalar") visit(node);
  else if (node.kind === "seq") for (const item of node.items) visitScalars(item.value, visit, seen);
  else for (const entry of node.entries) visitScalars(entry.value, visit, seen);
}
