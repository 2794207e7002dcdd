import type { Comment, Membership, Review } from "../facts.js";
import type { Json } from "../json.js";
import { personOf } from "../person.js";
import { ROLES, type Role } from "../policy.js";

export function reviewOf(json: Json): Review {
  const state = json.at("state").oneOf(["APPROVED", "CHANGES_REQUESTED", "DISMISSED", "COMMENTED", "PENDING"]);
  const commit = json.at("commit_id");
  return {
    author: personOf(json.at("user")),
    state,
    commit: commit.isNothing ? null : commit.text(),
    at: state === "PENDING" ? null : json.at("submitted_at").time(),
  };
}

export function commentOf(json: Json): Comment {
  const body = json.at("body");
  return {
    author: personOf(json.at("user")),
    body: body.isNothing ? "" : body.text(),
    isEdited: json.at("created_at").time() !== json.at("updated_at").time(),
  };
}

/** Of a list of an issue's events: when the head of its pull request was force-pushed. */
export function forcePushesIn(events: readonly Json[]): number[] {
  return events
    .filter((event) => event.at("event").text() === "head_ref_force_pushed")
    .map((event) => event.at("created_at").time());
}

/** The role's name, which tells `maintain` and `triage`; a role of the organization's own counts as the permission that it has. */
export function membershipOf(json: Json): Membership {
  const named = json.object().at("role_name");
  const role = asRole(named.isNothing ? undefined : named.text()) ?? asRole(json.at("permission").text()) ?? "none";
  const user = json.at("user");
  return { role, id: user.isNothing ? null : (personOf(user)?.id ?? null) };
}

function asRole(name: string | undefined): Role | undefined {
  return ROLES.find((role) => role === name);
}
