import type { Job } from "../model/index.js";
import { secretsNamedBelow } from "./named-secrets.js";

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
  for (const name of [job.map, job.workflow.env?.entry.value].flatMap((node) =>
    node ? secretsNamedBelow(node) : [],
  )) {
    if (name === "*") found.isOpen = true;
    else if (name.toLowerCase() !== "github_token") found.names.add(name.toUpperCase());
  }
  return found;
}
