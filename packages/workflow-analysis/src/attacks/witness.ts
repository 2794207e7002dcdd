import type { Json } from "@trustchain/findings";
import { locate } from "../analyze.js";
import type { Place } from "../rule.js";
import type { Gate } from "../trust/index.js";
import type { OpenPath } from "./attack-path.js";
import type { Classification } from "./classify.js";
import { toldGains } from "./told-gains.js";

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
    gains: toldGains(gains),
    payload,
  };
}

export function gateJson({ place, condition, effect, why }: Gate): Json {
  return { location: locationOf(place), condition, effect, why };
}

function locationOf(place: Place): Json {
  return { ...locate(place) };
}
