import type { CommitChoice, FlowPath, FlowSite, Matter } from "../../flow/path.js";
import type { Place } from "../../rule.js";
import type { Role } from "../roles.js";

/** What a gate looks at; rules choose their ids by it. */
export type GateKind =
  /** Whether the head is a branch of the repository itself. */
  | "same-repository"
  /** Who wrote the pull request, issue or comment: login or association. */
  | "author"
  /** Who acted last: `github.actor`, `sender`. */
  | "actor"
  /** The same, for a bot's login. */
  | "bot"
  | "label"
  | "environment"
  | "permission-check"
  /** The runtime guard. */
  | "guard"
  | "merged"
  /** A review's state. */
  | "review"
  /** Which event or activity started the run. */
  | "event"
  /** The ref of the run, which outsiders can't choose but which is the default branch anyway. */
  | "ref"
  /** A name or text that an outsider chooses. */
  | "text"
  /** Anything else. */
  | "other";

/**
 * - `stops`: no outsider gets past it
 * - `after-approval`: only once a maintainer took a step that isn't bound to the code
 * - `passes`: an outsider gets past it
 * - `unknown`: no file shows whether it stops anybody
 */
export type GateEffect = "stops" | "passes" | "after-approval" | "unknown";

/** How a condition is wrong in itself, whatever it asks for. */
export type GateFlaw =
  /** Text around `${{ }}`, or the line break of a block scalar: a text that is never empty. */
  | "always-true"
  /** A part of a text is looked for where an item of a list is meant: `contains('a b', github.actor)`. */
  | "substring"
  /** An outsider chooses the name or text. */
  | "chosen-text"
  /** It can't be anything but true in these runs: `github.ref` of a run on the default branch. */
  | "same-for-all"
  /** It is another person than the one whose code or text it is. */
  | "wrong-person"
  /** What it asks for, everybody has: the permission to read. */
  | "too-low"
  /** Its failure stops nothing: `continue-on-error`, `always()`, `|| true`, an output that nobody tests. */
  | "ignored"
  /** Sound for code, but not for text. */
  | "not-for-text"
  /** The step of a maintainer isn't bound to the code that runs. */
  | "not-bound";

/** One condition on the way. */
export interface Gate {
  place: Place;
  /** As it is written. */
  condition: string;
  kind: GateKind;
  effect: GateEffect;
  /** One sentence, Markdown: what stops, or the assignment that passes it: "a fork's branch may be named `main`". */
  why: string;
  /** Null for a sound one, and for one that is no attempt at a gate. */
  flaw: GateFlaw | null;
  /** The event, job or step that it belongs to. */
  level: "workflow" | "job" | "step";
}

/** What is asked about: a `FlowPath`, or as much of one as is known. */
export interface GateQuestion {
  /** The event that an outsider fires. */
  trigger: string;
  matter: Matter;
  commit: CommitChoice | null;
  /** See `FlowPath.sites`. */
  sites: readonly FlowSite[];
  /** Whose text it is: `github.event.issue.title` is the author's, `comment.body` the commenter's. */
  source?: Pick<FlowPath["source"], "kind" | "value">;
  /** The step that fetches the outsider's code: the runtime guard must stand before it. */
  checkout?: { site: FlowSite } | null;
}

export interface GateJudgement {
  /** The least role that gets past all gates together; null where nobody below a writer does. */
  role: Role | null;
  /** In the order of the run. */
  gates: readonly Gate[];
  /** `unknown`: an environment or team that settings don't mention; `limited`: too many cases to try, so it counts as passable. */
  certainty: "certain" | "unknown" | "limited";
}
