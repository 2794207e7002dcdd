import type { Trigger, Workflow } from "../../model/index.js";
import type { Repository } from "../../repository/index.js";
import { isAtLeast, type Role } from "../roles.js";
import type { TrustSettings } from "../settings.js";
import { type EventFacts, eventFacts } from "./events.js";

/** What the trust of a run depends on, beside the workflow itself. */
export interface TrustContext {
  repository: Repository;
  settings: TrustSettings;
}

/** An activity type that may start a run, and who brings it about. */
export interface Activity {
  name: string;
  role: Role;
}

/** A way in which an outsider starts a workflow. */
export interface OutsiderTrigger {
  event: string;
  /** The least role that does, by any of the activity types. */
  role: Role;
  /** Empty for an event that has none. */
  activities: readonly Activity[];
  /** For `workflow_run`: the events of the runs before it that an outsider starts; else empty. */
  parents: readonly string[];
  /** False for an event that isn't in the table: nobody knows who fires it. */
  isKnown: boolean;
  /** The workflow that the event fires: itself, or one that calls it. */
  fired: Workflow;
}

/**
 * The ways in which people without write access start a workflow: its own events, and those of the workflows that call it.
 *
 * `workflow_dispatch` and `repository_dispatch` are no such events: who has a run that may dispatch is told by flows.
 */
export function outsiderTriggers(workflow: Workflow, context: TrustContext): OutsiderTrigger[] {
  return firedWorkflows(workflow, context.repository).flatMap((fired) =>
    fired.triggers.flatMap((trigger) => outsiderTrigger(fired, trigger, context) ?? []),
  );
}

/** A workflow and those that call it, through others maybe. */
function firedWorkflows(workflow: Workflow, repository: Repository): Workflow[] {
  const fired = new Set([workflow]);
  if (!workflow.trigger("workflow_call")) return [...fired];
  for (const one of fired) for (const call of repository.callersOf(one)) fired.add(call.workflow);
  return [...fired];
}

function outsiderTrigger(fired: Workflow, trigger: Trigger, context: TrustContext): OutsiderTrigger | undefined {
  const { event } = trigger;
  const facts = eventFacts(event);
  if (!facts) return { event, role: "anyone", activities: [], parents: [], isKnown: false, fired };
  const fires = roleOf(facts, context.settings);
  if (!fires) return undefined;
  const activities = activitiesOf(trigger, facts, fires);
  const role = activities.length === 0 ? fires : leastRole(activities);
  const parents = event === "workflow_run" ? outsiderParents(trigger, context) : [];
  return { event, role, activities, parents, isKnown: true, fired };
}

/** The outsider who fires an event; undefined where only writers do. */
function roleOf({ firedBy }: EventFacts, { visibility }: TrustSettings): Role | undefined {
  if (firedBy === "nobody" || firedBy === "caller" || firedBy === "writer") return undefined;
  if (firedBy === "triage") return "triage";
  // Whoever may read a private repository is no outsider.
  return visibility === "private" ? undefined : firedBy === "parent" ? "anyone" : firedBy;
}

function activitiesOf(trigger: Trigger, facts: EventFacts, fires: Role): Activity[] {
  const names = trigger.types?.map(({ value }) => value) ?? facts.defaultActivities ?? Object.keys(facts.activities);
  return names.map((name) => ({ name, role: roleOfActivity(name, facts, fires) }));
}

function roleOfActivity(name: string, { activities }: EventFacts, fires: Role): Role {
  return (Object.hasOwn(activities, name) ? activities[name] : undefined) ?? fires;
}

function leastRole(activities: readonly Activity[]): Role {
  return activities.map(({ role }) => role).reduce((a, b) => (isAtLeast(a, b) ? b : a));
}

/**
 * The events of runs before a `workflow_run` that an outsider starts. Whatever the workflow of that name runs on, a pull
 * request may change its copy, or add a file of that name.
 */
function outsiderParents(trigger: Trigger, { repository, settings }: TrustContext): string[] {
  const names = new Set(trigger.list("workflows")?.map(({ value }) => value));
  const events = new Set(["pull_request"]);
  for (const parent of repository.workflows) {
    if (!names.has(parent.name ?? parent.path)) continue;
    for (const { event } of parent.triggers) {
      const facts = eventFacts(event);
      if (facts && event !== "workflow_run" && roleOf(facts, settings)) events.add(event);
    }
  }
  return [...events];
}
