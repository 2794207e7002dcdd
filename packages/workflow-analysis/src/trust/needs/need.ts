import type { Permissions } from "../../model/index.js";
import type { Place } from "../../rule.js";

/** A scope that a step of a job has to be allowed. */
export interface Need {
  scope: string;
  level: "read" | "write";
  /** What needs it. */
  place: Place;
  /** Without it the step surely fails. */
  isSure: boolean;
}

/** Something that may use the token in a way that isn't known. Few ask, and to find out takes a walk through a script. */
export interface Unknown {
  place: Place;
  isThere(): boolean;
}

export function surelyUnknown(place: Place): Unknown {
  return { place, isThere: () => true };
}

/** Does nobody know what is done with the token somewhere? */
export function isOpen({ unknown }: Needs): boolean {
  return unknown.some((one) => one.isThere());
}

/** The first places where nobody knows that. */
export function unknownPlaces({ unknown }: Needs, most: number): Place[] {
  const places: Place[] = [];
  for (const one of unknown) {
    if (places.length === most) break;
    if (one.isThere()) places.push(one.place);
  }
  return places;
}

/** What a job's token is needed for. */
export interface Needs {
  needs: Need[];
  /** What may do anything with the token: unknown actions, unknown commands that see it. */
  unknown: Unknown[];
  /** Commands of which nobody can say whether they ask for an OIDC identity: every command of a job could. */
  opaque: Place[];
}

export function noNeeds(): Needs {
  return { needs: [], unknown: [], opaque: [] };
}

export function addNeeds(to: Needs, { needs, unknown, opaque }: Needs): void {
  for (const need of needs) to.needs.push(need);
  for (const place of unknown) to.unknown.push(place);
  for (const place of opaque) to.opaque.push(place);
}

/** As it is for whoever calls it: everything is needed at one place, the call. */
export function toldAt(place: Place, { needs, unknown, opaque }: Needs): Needs {
  return {
    needs: needs.map((need) => ({ ...need, place })),
    unknown: unknown.length > 0 ? [{ place, isThere: () => unknown.some((one) => one.isThere()) }] : [],
    opaque: opaque.length > 0 ? [place] : [],
  };
}

export function needsFrom(scopes: Readonly<Record<string, "read" | "write">>, place: Place, isSure: boolean): Need[] {
  return Object.entries(scopes).map(([scope, level]) => ({ scope, level, place, isSure }));
}

/** Scopes with the levels that they need, or that a block gives them. */
export type Scopes = ReadonlyMap<string, "read" | "write">;

/** The least that covers all needs, scopes in alphabetical order. */
export function leastOf(needs: readonly Need[]): Scopes {
  const least = new Map<string, "read" | "write">();
  for (const { scope, level } of needs) if (least.get(scope) !== "write") least.set(scope, level);
  return new Map([...least].sort(([a], [b]) => (a < b ? -1 : 1)));
}

/**
 * The least that a job needs, seen from what it has: what it only may need and doesn't have, it has done without.
 *
 * @param permissions null where it has the repository's default rights, which may be all
 */
export function leastBeside(permissions: Permissions | null, needs: readonly Need[]): Scopes {
  if (!permissions) return leastOf(needs);
  return leastOf(
    needs.flatMap((need): Need[] => {
      const granted = permissions.level(need.scope);
      if (need.isSure || granted === "write" || granted === need.level) return [need];
      return granted === "read" ? [{ ...need, level: "read" }] : [];
    }),
  );
}
