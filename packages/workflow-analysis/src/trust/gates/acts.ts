import { isAtLeast, type Role } from "../roles.js";
import type { OutsiderTrigger } from "../triggers/outsider-triggers.js";
import type { Person } from "./persons.js";

/** One way in which a run comes about: somebody does something. What is an outsider's stays so, whoever acts last. */
export interface Act {
  event: string;
  /** Null for an event without types. */
  activity: string | null;
  by: Person;
  /** For `workflow_run`: the event of the run before it. */
  parent: string | null;
}

/** Only the author brings these about. */
const BY_AUTHORS: ReadonlySet<string> = new Set(["opened"]);

/** There is nothing of an outsider's in what a maintainer does there; and who acted before a `workflow_run` is known. */
const NOT_BY_MAINTAINERS: ReadonlySet<string> = new Set(["workflow_run", "fork", "watch", "gollum"]);

/** All that a role can bring about, what it can have a maintainer do included. */
export function actsOf(trigger: OutsiderTrigger, role: Role): Act[] {
  const activities = trigger.activities.length > 0 ? trigger.activities : [{ name: null, role: trigger.role }];
  const parents = trigger.parents.length > 0 ? trigger.parents : [null];
  return activities
    .filter((activity) => isAtLeast(role, activity.role))
    .flatMap(({ name, role: least }) =>
      parents.flatMap((parent) =>
        actorsOf(trigger.event, name, least, role, parent).map((by) => ({
          event: trigger.event,
          activity: name,
          by,
          parent,
        })),
      ),
    );
}

function actorsOf(event: string, activity: string | null, least: Role, role: Role, parent: string | null): Person[] {
  const actors: Person[] = [];
  if (!isAtLeast(least, "after-approval") || isAtLeast(role, "triage")) actors.push("outsider");
  // A bot acts on a pull request that an outsider has written to: it rebases, updates, labels.
  if ((parent ?? event).startsWith("pull_request")) actors.push("bot");
  const asksMaintainer = isAtLeast(role, "after-approval") && !NOT_BY_MAINTAINERS.has(event);
  if (asksMaintainer && !BY_AUTHORS.has(activity ?? "")) actors.push("maintainer");
  return actors;
}
