import type { Job } from "../../model/index.js";
import type { TrustSettings } from "../settings.js";
import { eventFacts, isForkCopy } from "../triggers/events.js";
import type { CacheAccess, RunOf } from "./gains.js";

/**
 * What a run may do with the cache: what its event gives, bounded or widened by `cache-mode`.
 *
 * @see GitHub changelog 2026-06-26 (read-only cache of low-trust events) and 2026-09-10 (`cache-mode`)
 */
export function cacheAccessOf(run: RunOf, settings: TrustSettings): CacheAccess {
  const given = givenBy(run, settings);
  const mode = modeOf([...run.calls, run.job]);
  if (mode === undefined || mode === "none") return mode ?? given;
  if (given === "own") return "own";
  return mode;
}

function givenBy({ event, parents }: RunOf, { platform }: TrustSettings): CacheAccess {
  const cache = eventFacts(event)?.cache;
  if (cache === "own") return "own";
  const isLowTrust = cache === "low-trust" || (cache === "parent" && parents.every(isForkCopy));
  return isLowTrust && platform === "github.com" ? "read" : "write";
}

type Mode = "none" | "read" | "write";

const MODES: ReadonlyMap<string, Mode> = new Map([
  ["none", "none"],
  ["read", "read"],
  ["write", "write"],
  ["write-only", "write"],
]);

const ORDER: readonly Mode[] = ["none", "read", "write"];

/** A called workflow gets no more than its caller. */
function modeOf(chain: readonly Job[]): Mode | undefined {
  let mode: Mode | undefined;
  for (const job of chain) {
    const own = ownMode(job);
    if (own !== undefined && (mode === undefined || ORDER.indexOf(own) < ORDER.indexOf(mode))) mode = own;
  }
  return mode;
}

/** A job's keyword replaces the workflow's. */
function ownMode({ map, workflow }: Job): Mode | undefined {
  const text = map.text("cache-mode") ?? workflow.root.text("cache-mode");
  return text === undefined ? undefined : MODES.get(text);
}
