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
  /** What needs it surely needs another scope, which may be enough. */
  isExtra?: boolean;
}

/** What a script needs. To find out takes a parser, and what else is known often is enough. */
export interface ScriptNeeds {
  /** In the order of its text; read once. */
  read(): readonly Need[];
  /** Among them all that has to do with the scopes; it isn't read where its words tell as much. */
  about(scopes: ReadonlySet<string>): readonly Need[];
  /** False where its words tell that it does without what is lacking. */
  maySurely(lacks: (scope: string) => boolean): boolean;
}

/** Something that may use the token in a way that isn't known. Few ask, and to find out takes a walk through a script. */
export interface Unknown {
  place: Place;
  /** There for sure, as no script has to be read to know. */
  isPlain: boolean;
  isThere(): boolean;
}

export function surelyUnknown(place: Place): Unknown {
  return { place, isPlain: true, isThere: () => true };
}

/** Does nobody know what is done with the token somewhere? */
export function isOpen({ unknown }: Needs): boolean {
  return unknown.some((one) => one.isPlain) || unknown.some((one) => one.isThere());
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
export class Needs {
  /** In the order of the steps. */
  readonly asked: (Need | ScriptNeeds)[] = [];
  /** What may do anything with the token: unknown actions, unknown commands that see it. */
  readonly unknown: Unknown[] = [];
  /** Commands of which nobody can say whether they ask for an OIDC identity: every command of a job could. */
  readonly opaque: Place[] = [];

  /** All that is needed; scripts are read for it. */
  get needs(): readonly Need[] {
    return this.asked.flatMap((one) => ("read" in one ? one.read() : one));
  }

  /** What is needed as far as that is known without reading a script. */
  get plain(): readonly Need[] {
    return this.asked.filter((one) => !("read" in one)) as Need[];
  }

  /** All that has to do with the scopes; more may be among it. */
  about(scopes: ReadonlySet<string>): readonly Need[] {
    return this.asked.flatMap((one) => ("read" in one ? one.about(scopes) : one));
  }

  /** What is sure, without scripts that do without what is lacking. */
  sure(lacks: (scope: string) => boolean): readonly Need[] {
    const needs = this.asked.flatMap((one) => ("read" in one ? (one.maySurely(lacks) ? one.read() : []) : one));
    return needs.filter(({ isSure }) => isSure);
  }

  add({ asked, unknown, opaque }: Needs): void {
    for (const one of asked) this.asked.push(one);
    for (const one of unknown) this.unknown.push(one);
    for (const place of opaque) this.opaque.push(place);
  }

  /** As it is for whoever calls it: everything is needed at one place, the call. */
  toldAt(place: Place): Needs {
    const told = new Needs();
    const { asked, unknown, opaque } = this;
    for (const one of asked) told.asked.push("read" in one ? scriptToldAt(place, one) : { ...one, place });
    if (unknown.length > 0) {
      const isPlain = unknown.some((one) => one.isPlain);
      told.unknown.push({ place, isPlain, isThere: () => isPlain || unknown.some((one) => one.isThere()) });
    }
    if (opaque.length > 0) told.opaque.push(place);
    return told;
  }
}

function scriptToldAt(place: Place, script: ScriptNeeds): ScriptNeeds {
  const told = (need: Need) => ({ ...need, place });
  return {
    read: () => script.read().map(told),
    about: (scopes) => script.about(scopes).map(told),
    maySurely: (lacks) => script.maySurely(lacks),
  };
}

/** Of something that nothing is known of. */
export function unknownNeeds(place: Place): Needs {
  const needs = new Needs();
  needs.unknown.push(surelyUnknown(place));
  needs.opaque.push(place);
  return needs;
}

type NeededScopes = Readonly<Record<string, "read" | "write">>;

export function needsFrom(scopes: NeededScopes, place: Place, isSure: boolean): Need[] {
  return Object.entries(scopes).map(([scope, level]) => ({ scope, level, place, isSure }));
}

/** What an entry of the facts says that something needs. */
export function needsOfFact(
  { permissions, may }: { permissions: NeededScopes; may: NeededScopes },
  place: Place,
  isSure: boolean,
): Need[] {
  const isExtra = Object.keys(permissions).length > 0;
  const possible = needsFrom(may, place, false).map((need) => ({ ...need, isExtra }));
  return [...needsFrom(permissions, place, isSure), ...possible];
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
  return leastOf(needsBeside(permissions, needs));
}

/** The needs behind that, each at the level that counts. */
export function needsBeside(permissions: Permissions | null, needs: readonly Need[]): readonly Need[] {
  if (!permissions) return needs;
  return needs.flatMap((need): Need[] => {
    const granted = permissions.level(need.scope);
    if (need.isSure || granted === "write" || granted === need.level) return [need];
    return granted === "read" ? [{ ...need, level: "read" }] : [];
  });
}
