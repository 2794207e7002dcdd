import { isBound } from "./facts.js";
import { isPartOfForkName, type Judged } from "./flaws.js";
import type { GateFlaw, GateKind } from "./gate.js";
import type { Comparison } from "./literals.js";

/** Why a gate stops outsiders, lets them pass, or waits for somebody. One sentence, Markdown. */
export function reasonOf(judged: Judged, flaw: GateFlaw | null): string {
  switch (judged.effect) {
    case "stops":
      return STOPS[judged.kinds[0] ?? "other"];
    case "unknown":
      return UNKNOWN[judged.kinds[0] ?? "other"] ?? "no file of the repository shows whether it stops anybody";
    case "after-approval":
      return flaw === "not-for-text"
        ? "the text can be edited after the maintainer's step"
        : (boundReason(judged) ??
            WAITS[judged.kinds[0] ?? "other"] ??
            "a maintainer's step meets it, and nothing binds that to the commit that runs");
    default:
      return passReason(judged, flaw);
  }
}

const STOPS: Readonly<Record<GateKind, string>> = {
  "same-repository": "a fork is never this repository",
  author: "no outsider is that person, or has that association",
  actor: "no outsider is that person",
  bot: "no outsider is that bot",
  label: "only who may triage sets a label, and the run takes the commit that they saw",
  environment: "a reviewer looks at the commit of the run first",
  "permission-check": "an outsider doesn't have that permission, and what follows doesn't run then",
  guard: "it allows an outsider's commit only once somebody has approved that commit",
  merged: "what was merged is the repository's own",
  review: "no outsider's review meets it",
  event: "no outsider's run is of that event",
  ref: "no outsider's run has that ref",
  text: "no text of an outsider meets it",
  other: "no outsider's run meets it",
};

const WAITS: Readonly<Partial<Record<GateKind, string>>> = {
  label: "the label stays while new commits are pushed, so that a later push runs under it",
  actor: "that person may label, reopen or update what an outsider wrote",
  author: "a maintainer's comment meets it, and the commit is resolved again afterwards",
  environment: "a reviewer approves the run, and the commit is resolved again afterwards",
  guard: "it allows one commit, and another one may be checked out",
  "permission-check": "a maintainer's step meets it, and the commit is resolved again afterwards",
};

const UNKNOWN: Readonly<Partial<Record<GateKind, string>>> = {
  environment:
    "whether the environment has required reviewers isn't stated: say so under `fork-pr-guard: environments:`",
  "permission-check": "whose permission it asks for, or what that team may do, can't be told",
};

/** The label is the right one, but the commit isn't the one that was there then. */
function boundReason({ comparisons, question }: Judged): string | undefined {
  if (question.matter !== "code" || isBound(question.commit)) return undefined;
  const isOfEvent = comparisons.some(({ path }) => path === "github.event.label.name");
  return isOfEvent ? "the label is set for one commit, and the commit is resolved again afterwards" : undefined;
}

function passReason({ kinds, comparisons, question, parentOnBase }: Judged, flaw: GateFlaw | null): string {
  switch (flaw) {
    case "always-true":
      return "text around `${{ }}` makes a text of the condition, and a text that isn't empty is true";
    case "substring": {
      const list = comparisons.find(({ isHaystack }) => isHaystack)?.text ?? "";
      return `any part of the text is enough: somebody may be called ${code(partOf(list))}`;
    }
    case "chosen-text":
      return chosenReason(
        comparisons.find((one) => isPartOfForkName(one) || (one.isWanted && !one.isHaystack && CHOSEN.test(one.path))),
      );
    case "same-for-all":
      return kinds[0] === "same-repository" && parentOnBase !== null
        ? `outsiders start the run before by \`${parentOnBase}\`, and that one belongs to this repository`
        : `in runs of \`${question.trigger}\` it is the default branch, whoever starts them`;
    case "wrong-person":
      return kinds.includes("actor") || kinds.includes("bot")
        ? "it is who acted last, which may be a bot that updates an outsider's pull request"
        : "it is another person than the one who asks for the run";
    case "too-low":
      return kinds[0] === "author"
        ? "whoever had one pull request merged is a `CONTRIBUTOR`"
        : "everybody who may read the repository has the permission that it asks for";
    case "ignored":
      return "what follows runs all the same when it fails";
    case "not-for-text":
      return "who may read can open a pull request between two branches of the repository, with any text";
    default:
      return kinds[0] === "review" ? "anybody can approve a pull request" : "an outsider's run meets it";
  }
}

const CHOSEN = /ref$|head_branch$|title$|body$/;

function chosenReason(comparison: Comparison | undefined): string {
  if (!comparison) return "an outsider chooses that text";
  if (isPartOfForkName(comparison)) return forkNameReason(comparison);
  return /ref$|head_branch$/.test(comparison.path)
    ? `a fork's branch may be named ${code(comparison.text)}`
    : `an outsider may write ${code(comparison.text)} there`;
}

/** A name that meets the test, of an account or of its fork. */
function forkNameReason({ text, part }: Comparison): string {
  if (part === "start") return `a fork's owner may be named ${code(`${text}-x`)}`;
  if (part === "end" && /^\/[^/]+$/.test(text)) return `a fork may be named ${code(text.slice(1))}`;
  return `a fork's full name may hold ${code(text)} anywhere`;
}

/** A part of the first word of a list, which is most likely free. */
function partOf(list: string): string {
  const [first = ""] = list.split(/[\s,;|]+/).filter((word) => word.length > 0);
  return first.length > 2 ? first.slice(0, -1) : first;
}

function code(text: string): string {
  return `\`${text.replaceAll(/[`\r\n]/g, " ").slice(0, 100)}\``;
}
