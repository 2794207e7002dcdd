import type { ReusableJob } from "../../model/index.js";
import { holdingsOf } from "../holdings.js";
import { secretsNamedBelow } from "../named-secrets.js";
import type { RunOf } from "./gains.js";

/** Secrets that a workflow's jobs can name: all of the repository's, or those that its caller hands on, by the callee's name. */
type Available = "all" | ReadonlyMap<string, string>;

/** The secrets that a job holds; names as the repository has them, where calls rename them. */
export function secretsOf({ job, calls }: RunOf): { names: string[]; mayHoldAny: boolean } {
  const available = calls.reduce(handedOn, "all" as Available);
  const { secrets, mayHoldAnySecret } = holdingsOf(job);
  if (available === "all") return { names: [...secrets], mayHoldAny: mayHoldAnySecret };
  const held = mayHoldAnySecret ? [...available.values()] : secrets.flatMap((name) => available.get(name) ?? []);
  return { names: [...new Set(held)].filter((name) => name !== "*").sort(), mayHoldAny: held.includes("*") };
}

function handedOn(available: Available, call: ReusableJob): Available {
  if (call.inheritsSecrets) return available;
  const { value } = call.secrets ?? {};
  const handed = new Map<string, string>();
  if (value?.kind !== "map") return handed;
  for (const entry of value.entries) {
    for (const name of secretsNamedBelow(entry.value)) {
      const original = available === "all" ? name.toUpperCase() : available.get(name.toUpperCase());
      if (original !== undefined && original !== "GITHUB_TOKEN") handed.set(entry.key.value.toUpperCase(), original);
    }
  }
  return handed;
}
