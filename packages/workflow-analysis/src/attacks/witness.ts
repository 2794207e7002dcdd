import type { Json } from "@trustchain/findings";
import { locate } from "../analyze.js";
import type { Place } from "../rule.js";
import type { Gains } from "../trust/gains/gains.js";
import type { Gate } from "../trust/gates/gate.js";
import type { Classification } from "./classify.js";
import type { OpenPath } from "./attack-path.js";

/**
 * The evidence of a way in, concrete enough to replay.
 *
 * @see section 1 of the specification, "A finding is a path"
 */
export function witnessOf({ path, gates, gains, role }: OpenPath, { wouldBe }: Classification, payload: Json): Json {
  const { trigger, source, hops, sink } = path;
  return {
    role,
    trigger,
    ...(wouldBe && { wouldBe }),
    source: { kind: source.kind, value: source.value, location: locationOf(source.place) },
    hops: hops.map(({ kind, name, place }) => ({ kind, name, location: locationOf(place) })),
    sink: { kind: sink.kind, location: locationOf(sink.place) },
    gates: gates.gates.map(gateJson),
    gains: gainsJson(gains),
    payload,
  };
}

function gateJson({ place, condition, effect, why }: Gate): Json {
  return { location: locationOf(place), condition, effect, why };
}

/** @see section 1 of the specification, `gains` */
export function gainsJson({ secrets, mayHoldAnySecret, permissions, idToken, cache, runner }: Gains): Json {
  return {
    // All of them, where no names are known.
    secrets: [...secrets, ...(mayHoldAnySecret ? ["*"] : [])],
    permissions: { ...permissions },
    idToken,
    cache,
    runner,
  };
}

function locationOf(place: Place): Json {
  return { ...locate(place) };
}
