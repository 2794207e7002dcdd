import type { PermissionLevel } from "../../model/index.js";
import type { TrustSettings } from "../settings.js";
import { inputsGiven } from "../starts.js";
import { strangersRuns } from "../strangers.js";
import { eventFacts } from "../triggers/events.js";
import { cacheAccessOf } from "./cache-access.js";
import type { Gains, RunOf } from "./gains.js";
import { runnerKindOf } from "./runner-kind.js";
import { secretsOf } from "./secrets-of.js";
import { tokenRightsOf } from "./token-rights.js";

/** What code of an outsider that runs in a job can take, in a run that an event of theirs started. */
export function gainsOf(run: RunOf, settings: TrustSettings): Gains {
  const isFork = eventFacts(run.event)?.token === "fork-read-only";
  const { levels, isDefault } = tokenRightsOf(run, settings);
  const secrets = isFork ? { names: [], mayHoldAny: false } : secretsOf(run);
  return {
    secrets: secrets.names,
    mayHoldAnySecret: secrets.mayHoldAny,
    permissions: permissionsOf(levels, isFork),
    isDefaultToken: isDefault,
    idToken: !isFork && levels.get("id-token") === "write",
    cache: cacheAccessOf(run, settings),
    runner: runnerOf(run),
  };
}

function permissionsOf(levels: ReadonlyMap<string, PermissionLevel>, isFork: boolean): Gains["permissions"] {
  const kept = [...levels].filter(([scope]) => scope !== "id-token");
  return Object.fromEntries(kept.map(([scope, level]) => [scope, isFork ? "read" : level]));
}

function runnerOf({ job, event, calls }: RunOf): Gains["runner"] {
  if (job.kind === "reusable") return "unknown";
  const inputs = inputsGiven(job.workflow, { call: calls.at(-1) ?? null });
  return runnerKindOf(job, (expression) => strangersRuns(expression, event, inputs));
}
