import { type EvalResult, known, type Shape, shaped, UNKNOWN, type Value } from "../../expressions/index.js";
import { isAtLeast, type Role } from "../roles.js";
import { ADDRESSES } from "../strangers.js";
import { isForkCopy } from "../triggers/events.js";
import type { Act } from "./acts.js";
import type { GateQuestion } from "./gate.js";
import { idOf, loginOf, type Person } from "./persons.js";

/** What is known of a run, and what may be one of several values. By dotted paths in lower case. */
export interface RunFacts {
  known: ReadonlyMap<string, EvalResult>;
  choices: ReadonlyMap<string, readonly Value[]>;
}

/** A label of which is only known that it isn't the one asked for. */
const OTHER_LABEL: Shape = {
  equals: (other) => (typeof other === "string" ? false : undefined),
  startsWith: () => false,
  endsWith: () => false,
  contains: () => false,
};

const OBJECTS_WITH_AUTHOR = ["pull_request", "issue", "discussion"];

/** What a role can have in a run that an act starts, beside what is so in every run of strangers. */
export function factsOf(act: Act, role: Role, question: GateQuestion): RunFacts {
  const facts: [string, EvalResult][] = [
    ["github.event.action", act.activity === null ? UNKNOWN : known(act.activity)],
    ["github.actor", shaped(loginOf(act.by))],
    ["github.actor_id", shaped(idOf(act.by))],
    ["github.triggering_actor", shaped(loginOf(act.by))],
    ...person("github.event.sender", act.by),
    ...OBJECTS_WITH_AUTHOR.flatMap((object) => person(`github.event.${object}.user`, authorOf(object, act, question))),
    ...["comment", "review"].flatMap((object) => person(`github.event.${object}.user`, act.by)),
    ...person("github.event.workflow_run.actor", act.by),
    ...person("github.event.workflow_run.triggering_actor", act.by),
    ...labelFacts(act, role, question),
    ...mergedFacts(act, role, question),
    ...headFacts(act, question),
    ...(act.parent === null ? [] : [["github.event.workflow_run.event", known(act.parent)] as [string, EvalResult]]),
  ];
  return { known: new Map(facts), choices: associations(act, role, question) };
}

function person(path: string, who: Person): [string, EvalResult][] {
  return [
    [`${path}.login`, shaped(loginOf(who))],
    [`${path}.id`, shaped(idOf(who))],
    [`${path}.type`, who === "anybody" ? UNKNOWN : known(who === "bot" ? "Bot" : "User")],
    [`${path}.site_admin`, who === "anybody" ? UNKNOWN : known(false)],
  ];
}

/** Whose the object is: anybody's where what the run takes is a comment, unless the object's own text is asked about. */
function authorOf(object: string, act: Act, question: GateQuestion): Person {
  return isCommentOnAnybodys(act.event, question) && !isTextOf(object, question) ? "anybody" : "outsider";
}

/** An outsider comments on the issue or pull request of anybody; only in pull request events is the code its author's. */
export function isCommentOnAnybodys(event: string, { matter }: Pick<GateQuestion, "matter">): boolean {
  if (event === "issue_comment" || event === "discussion_comment") return true;
  return matter === "text" && event.startsWith("pull_request_review");
}

function isTextOf(object: string, { matter, source }: GateQuestion): boolean {
  return matter !== "code" && (source?.value.startsWith(`github.event.${object}.`) ?? false);
}

const OURS: readonly Value[] = ["OWNER", "MEMBER", "COLLABORATOR"];

/** @see GraphQL reference, `CommentAuthorAssociation` */
function associations(act: Act, role: Role, question: GateQuestion): ReadonlyMap<string, readonly Value[]> {
  const own: Value[] = ["NONE", "FIRST_TIMER", "FIRST_TIME_CONTRIBUTOR"];
  if (isAtLeast(role, "past-contributor")) own.push("CONTRIBUTOR");
  const theirs = act.by === "maintainer" ? OURS : own;
  const ofAuthor = (object: string) =>
    authorOf(object, act, question) === "anybody" ? [...own, "CONTRIBUTOR", ...OURS] : own;
  return new Map([
    ...OBJECTS_WITH_AUTHOR.map((object) => [`github.event.${object}.author_association`, ofAuthor(object)] as const),
    ["github.event.comment.author_association", theirs],
    ["github.event.review.author_association", theirs],
  ]);
}

/** Labels take triage access, or a maintainer who sets them. */
function labelFacts(act: Act, role: Role, question: GateQuestion): [string, EvalResult][] {
  const isLabelled = act.activity === "labeled" || act.activity === "unlabeled";
  const name = isLabelled ? (isBoundLabel(act, question) ? shaped(OTHER_LABEL) : UNKNOWN) : known(null);
  const facts: [string, EvalResult][] = [["github.event.label.name", name]];
  if (!isLabelled) facts.push(["github.event.label", known(null)]);
  if (isAtLeast(role, "after-approval")) return facts;
  for (const object of OBJECTS_WITH_AUTHOR) facts.push([`github.event.${object}.labels`, known([])]);
  return facts;
}

/** Whoever sets the label that is asked for has seen the commit of the payload: no outsider's way in. */
function isBoundLabel({ activity }: Act, { matter, commit }: GateQuestion): boolean {
  return activity === "labeled" && matter === "code" && isBound(commit);
}

/** Is it the commit that a person saw? */
export function isBound(commit: GateQuestion["commit"]): boolean {
  return commit === "payload-sha" || commit === "guard";
}

/** Code that was merged is ours; a title can be edited afterwards. */
function mergedFacts(act: Act, role: Role, { matter }: GateQuestion): [string, EvalResult][] {
  const mayBe = matter !== "code" && act.activity === "closed" && isAtLeast(role, "after-approval");
  return [
    ["github.event.pull_request.merged", mayBe ? UNKNOWN : known(false)],
    ["github.event.pull_request.merged_at", mayBe ? UNKNOWN : known(null)],
    ["github.event.pull_request.merged_by", mayBe ? UNKNOWN : known(null)],
  ];
}

/** Does the run of an outsider's event belong to our repository, rather than to the fork? */
export function runsOnBase(event: string): boolean {
  return !isForkCopy(event) && event !== "pull_request_target";
}

const HEADS = ["fork", "full_name", "id", "owner.login", "owner.id", ...ADDRESSES];

/**
 * Who may read can open a pull request between two of our branches: then its text is an outsider's, its code and its
 * branch's name are not. And a run before that strangers start on the base is one of our repository.
 */
function headFacts({ parent }: Act, { matter }: GateQuestion): [string, EvalResult][] {
  const facts: [string, EvalResult][] = [];
  if (matter === "text") {
    for (const head of HEADS) facts.push([`github.event.pull_request.head.repo.${head}`, UNKNOWN]);
    facts.push(
      ["github.event.pull_request.head.user.login", UNKNOWN],
      ["github.event.pull_request.head.user.id", UNKNOWN],
    );
  }
  if (matter === "text" || (parent !== null && runsOnBase(parent))) {
    for (const head of HEADS) facts.push([`github.event.workflow_run.head_repository.${head}`, UNKNOWN]);
  }
  return facts;
}
