import type { Facts } from "./facts.js";
import { isSame, type Person, sameLogin } from "./person.js";
import { type Policy, ROLES } from "./policy.js";

/** What can stand in a login; anything else is nobody's, and never becomes a part of an address. */
const LOGIN = /^[A-Za-z0-9_-]{1,100}$/;

/**
 * Is somebody trusted: a person of the role asked for, or in one of the teams? Bots never are: whoever makes one act
 * would be trusted with it.
 */
export async function isTrusted(person: Person | null, facts: Facts, policy: Policy): Promise<boolean> {
  if (person?.type !== "User" || !LOGIN.test(person.login)) return false;
  const { role, id } = await facts.role(person.login);
  // The login was given up, and somebody else has it now.
  if (id !== null && person.id !== null && id !== person.id) return false;
  if (ROLES.indexOf(role) >= ROLES.indexOf(policy.trustedPermission)) return true;
  for (const team of policy.trustedTeams) if (await facts.isActiveMember(team, person.login)) return true;
  return false;
}

/** The same for who wrote something, where the bots that the policy names count, too. */
export async function isTrustedAuthor(person: Person | null, facts: Facts, policy: Policy): Promise<boolean> {
  if (person?.type !== "Bot") return isTrusted(person, facts, policy);
  return policy.trustedBots.some((bot) => sameLogin(bot, person.login));
}

/** Authors and others, each judged once: who is an author and more is an author. */
export async function areTrusted(
  authors: readonly (Person | null)[],
  others: readonly (Person | null)[],
  facts: Facts,
  policy: Policy,
): Promise<boolean> {
  for (const author of authors) if (!(await isTrustedAuthor(author, facts, policy))) return false;
  for (const other of others) {
    const isAuthor = authors.some((author) => isSame(author, other));
    if (!isAuthor && !(await isTrusted(other, facts, policy))) return false;
  }
  return true;
}
