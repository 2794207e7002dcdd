import { type CodeName, readingsOf, type UntrustedContext } from "../knowledge/untrusted-contexts.js";
import type { Place } from "../rule.js";
import type { CharacterClass, Matter } from "./path.js";
import type { Taint, Value } from "./taint.js";

/** What an outsider wrote, where it is first read. */
export function taintOf(
  value: string,
  place: Place,
  characters: CharacterClass,
  names: CodeName | null = null,
  writer: "anyone" | "triage" = "anyone",
): Taint {
  return {
    source: { kind: "expression", value, place, characters, writer },
    characters,
    matter: matterOf(names),
    names,
    hops: [],
    sites: [],
    commit: null,
    checkout: null,
    certainty: "certain",
    because: "",
  };
}

function matterOf(names: CodeName | null): Matter {
  if (names === null) return "text";
  return names === "branch" ? "branch-name" : "code";
}

export function taintOfContext(context: UntrustedContext, place: Place): Taint {
  return taintOf(context.path, place, context.characters, context.names, context.writer ?? "anyone");
}

/** What is at a path of the event's payload, as text: an object as the JSON that it is. */
export function payloadAt(path: readonly string[], event: string, place: Place): Value {
  const readings = readingsOf(["github", "event", ...path], event);
  const whole = readings.filter(({ isWithin }) => isWithin);
  if (whole.length === 0) return readings.map(({ context }) => taintOfContext(context, place));
  const isNow = ({ context }: { context: UntrustedContext }) => !context.path.includes(".changes.");
  const worst =
    whole.find((one) => isNow(one) && one.context.characters === "text") ??
    whole.find((one) => isNow(one) && one.context.characters !== "slug") ??
    whole.find(({ context }) => context.characters !== "slug");
  if (!worst) return [];
  const written = ["github", "event", ...path].join(".");
  return [taintOf(`${written} (with ${worst.context.path})`, place, "text")];
}
