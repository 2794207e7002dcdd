import type { Json } from "./json.js";

/** An account, as events and the API speak of it. */
export interface Person {
  login: string;
  id: number | null;
  /** `User`, `Bot`, `Organization`, … */
  type: string;
}

/** @returns null for an account that is gone */
export function personOf(json: Json): Person | null {
  if (json.isNothing) return null;
  const id = json.object().at("id");
  const type = json.at("type");
  return {
    login: json.at("login").text(),
    id: id.isNothing ? null : id.id(),
    type: type.isNothing ? "" : type.text(),
  };
}

/** Logins are the same whatever their case (GitHub never gives out two that differ in it alone). */
export function sameLogin(a: string, b: string): boolean {
  return a.toLowerCase() === b.toLowerCase();
}

/** A login can be given up and taken by somebody else; an id can't. */
export function isSame(a: Person | null, b: Person | null): boolean {
  if (!a || !b || !sameLogin(a.login, b.login)) return false;
  return a.id === null || b.id === null || a.id === b.id;
}

/** Each once, by login, sorted by it. */
export function distinct(people: readonly Person[]): Person[] {
  const byLogin = new Map(people.map((person) => [person.login.toLowerCase(), person]));
  return [...byLogin].sort(([a], [b]) => (a < b ? -1 : 1)).map(([, person]) => person);
}
