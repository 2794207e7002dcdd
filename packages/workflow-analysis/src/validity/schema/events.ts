import { CALL_INPUT, CALL_OUTPUT } from "../availability.js";
import {
  BOOLEAN,
  entriesOf,
  type MapShape,
  mapOf,
  oneOf,
  reading,
  type Shape,
  TEXT,
  WORD,
  WORDS,
  wordOf,
} from "../shape.js";

const PULL_REQUEST_TYPES =
  "assigned unassigned labeled unlabeled opened edited closed reopened synchronize converted_to_draft locked unlocked enqueued dequeued milestoned demilestoned ready_for_review review_requested review_request_removed auto_merge_enabled auto_merge_disabled stacked";
const COMMENT_TYPES = "created edited deleted";
const BRANCHES = ["branches", "branches-ignore"];
const PATHS = ["paths", "paths-ignore"];

/** What may stand below an event: its activity types, `any` where their names are free, and its filters. */
interface EventSettings {
  types?: readonly string[] | "any";
  filters?: readonly string[];
}

function event(types: string | null = null, filters: readonly string[] = []): EventSettings {
  return types === null ? { filters } : { types: types === "any" ? "any" : types.split(" "), filters };
}

/**
 * The events of `on:`.
 *
 * @see Events that trigger workflows; actions/languageservices, `workflow-v1.0.json`
 */
const EVENTS: ReadonlyMap<string, EventSettings> = new Map([
  ["branch_protection_rule", event(COMMENT_TYPES)],
  ["check_run", event("created rerequested completed requested_action")],
  ["check_suite", event("completed requested rerequested")],
  ["create", event()],
  ["delete", event()],
  ["deployment", event()],
  ["deployment_status", event()],
  [
    "discussion",
    event(
      "created edited deleted transferred pinned unpinned labeled unlabeled locked unlocked category_changed answered unanswered",
    ),
  ],
  ["discussion_comment", event(COMMENT_TYPES)],
  ["fork", event()],
  ["gollum", event()],
  ["image_version", event("created ready deleted", ["names", "versions"])],
  ["issue_comment", event(COMMENT_TYPES)],
  [
    "issues",
    event(
      "opened edited deleted transferred pinned unpinned closed reopened assigned unassigned labeled unlabeled locked unlocked milestoned demilestoned field_added field_removed typed untyped",
    ),
  ],
  ["label", event(COMMENT_TYPES)],
  ["merge_group", event("checks_requested", BRANCHES)],
  ["milestone", event("created closed opened edited deleted")],
  ["page_build", event()],
  ["project", event("created updated closed reopened edited deleted")],
  ["project_card", event("created moved converted edited deleted")],
  ["project_column", event("created updated moved deleted")],
  ["public", event()],
  ["pull_request", event(PULL_REQUEST_TYPES, [...BRANCHES, ...PATHS])],
  ["pull_request_comment", event(COMMENT_TYPES)],
  ["pull_request_review", event("submitted edited dismissed")],
  ["pull_request_review_comment", event(COMMENT_TYPES)],
  ["pull_request_target", event(PULL_REQUEST_TYPES, [...BRANCHES, ...PATHS])],
  ["push", event(null, [...BRANCHES, "tags", "tags-ignore", ...PATHS])],
  ["registry_package", event("published updated")],
  ["release", event("published unpublished created edited deleted prereleased released")],
  ["repository_dispatch", event("any")],
  ["status", event()],
  ["watch", event("started")],
  ["workflow_run", event("completed requested in_progress", ["workflows", ...BRANCHES])],
]);

const CALL: MapShape = mapOf("`workflow_call`", {
  inputs: {
    empty: true,
    map: entriesOf("`inputs`", {
      map: mapOf(
        "an input of `workflow_call`",
        {
          description: TEXT,
          type: oneOf("string", "boolean", "number"),
          required: BOOLEAN,
          default: reading(CALL_INPUT, TEXT),
          deprecationMessage: TEXT,
        },
        { required: ["type"] },
      ),
    }),
  },
  secrets: {
    empty: true,
    map: entriesOf("`secrets`", {
      empty: true,
      map: mapOf("a secret of `workflow_call`", { description: TEXT, required: BOOLEAN }),
    }),
  },
  outputs: {
    empty: true,
    map: entriesOf("`outputs`", {
      map: mapOf(
        "an output of `workflow_call`",
        { description: TEXT, value: reading(CALL_OUTPUT, TEXT) },
        { required: ["value"] },
      ),
    }),
  },
});

const DISPATCH: MapShape = mapOf("`workflow_dispatch`", {
  inputs: {
    empty: true,
    map: entriesOf("`inputs`", {
      empty: true,
      map: mapOf("an input of `workflow_dispatch`", {
        description: TEXT,
        type: oneOf("string", "boolean", "number", "choice", "environment"),
        required: BOOLEAN,
        default: TEXT,
        options: { list: TEXT },
        deprecationMessage: TEXT,
      }),
    }),
  },
});

const SCHEDULE: Shape = {
  list: { map: mapOf("an entry of `schedule`", { cron: WORD, timezone: WORD }, { required: ["cron"] }) },
};

function settingsShape(name: string, { types, filters = [] }: EventSettings): Shape {
  const keys: Record<string, Shape> = Object.fromEntries(filters.map((filter) => [filter, WORDS]));
  if (types) keys.types = types === "any" ? WORDS : typesShape(types, name);
  return {
    empty: true,
    map: mapOf(`the event \`${name}\``, keys, { names: { check: "unknown-filter", noun: "filter" } }),
  };
}

function typesShape(types: readonly string[], name: string): Shape {
  const word = wordOf(types, "unknown-activity-type", `activity type of \`${name}\``);
  return { ...word, list: word };
}

const SHAPES: Readonly<Record<string, Shape>> = {
  ...Object.fromEntries([...EVENTS].map(([name, settings]) => [name, settingsShape(name, settings)])),
  schedule: SCHEDULE,
  workflow_call: { empty: true, map: CALL },
  workflow_dispatch: { empty: true, map: DISPATCH },
};

const NAME = wordOf(Object.keys(SHAPES), "unknown-event", "event");

export const ON: Shape = {
  ...NAME,
  list: NAME,
  map: mapOf("`on`", SHAPES, { names: { check: "unknown-event", noun: "event" } }),
};
