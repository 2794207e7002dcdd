import { eventFacts } from "./triggers/events.js";

/** Can anybody in a public repository fire it, without write access? Whoever fires the parent of a `workflow_run` fires that. */
export function isFiredByAnyone(event: string): boolean {
  const firedBy = eventFacts(event)?.firedBy;
  return firedBy === "anyone" || firedBy === "parent";
}

/** Can anybody start a run that holds secrets and a write token by this event? */
export function isPrivileged(event: string): boolean {
  return isFiredByAnyone(event) && eventFacts(event)?.token === "full";
}
