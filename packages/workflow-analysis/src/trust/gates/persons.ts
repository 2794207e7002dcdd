import type { EvalResult, Shape } from "../../expressions/index.js";

/** Who somebody is to the repository. */
export type Person = "outsider" | "maintainer" | "bot" | "anybody";

const PERSONS = ["outsider", "maintainer", "bot", "anybody"] as const satisfies readonly Person[];

const isBotName = (text: string) => text.toLowerCase().endsWith("[bot]");

/** A login holds letters, digits and hyphens; only bots' end in `[bot]`. An outsider can choose any that is free. */
const LOGINS: Readonly<Record<Person, Shape>> = {
  outsider: login(() => false),
  // Nobody knows who the maintainers are, so any name may be one of theirs.
  maintainer: login((text) => (isBotName(text) ? false : undefined)),
  bot: {
    equals: (other) => (typeof other === "string" && isBotName(other) ? undefined : false),
    startsWith: () => undefined,
    endsWith: () => undefined,
    contains: () => undefined,
  },
  // An outsider comments on whoever's issue it takes.
  anybody: { equals: unsure, startsWith: unsure, endsWith: unsure, contains: unsure },
};

function unsure(): undefined {
  return undefined;
}

function login(equals: (text: string) => boolean | undefined): Shape {
  const part = (text: string) => (/[[\]\s]/.test(text) ? false : undefined);
  return {
    equals: (other) => (typeof other === "string" ? equals(other) : undefined),
    startsWith: part,
    endsWith: part,
    contains: part,
  };
}

const SOME_ID: Shape = { equals: unsure, startsWith: unsure, endsWith: unsure, contains: unsure };
const OUTSIDERS_ID: Shape = { ...SOME_ID, equals: () => false };

/** The number of an account: whoever is asked for by it is no outsider. */
export function idOf(person: Person): Shape {
  return person === "outsider" ? OUTSIDERS_ID : SOME_ID;
}

export function loginOf(person: Person): Shape {
  return LOGINS[person];
}

/** Who a login is, told by what it came from. Undefined for a text that isn't known to be somebody's. */
export function personOf(login: EvalResult): Person | undefined {
  if (login.known) return undefined;
  return PERSONS.find((person) => login.shape === loginOf(person));
}
