import type { CodeName } from "../knowledge/untrusted-contexts.js";
import type { Command, Word } from "../shell/index.js";
import type { CharacterClass } from "./path.js";
import type { ShellRun } from "./shell-run.js";
import { payloadAt, taintOf } from "./sources.js";
import { CLEAN, unionOf, type Value } from "./taint.js";

const EVENT_FILE = /GITHUB_EVENT_PATH|github\.event_path/i;

/** What a command prints of the event's file; undefined where it doesn't read that. */
export function eventText(
  shell: ShellRun,
  command: Command,
  program: string,
  args: readonly Word[],
): Value | undefined {
  if (!readsEvent(command)) return undefined;
  const { event } = shell.run.scope;
  const place = shell.placeOf(command);
  if (program !== "jq" && program !== "yq") return program === "echo" ? undefined : payloadAt([], event, place);
  const filter =
    args.find(({ literal }) => literal !== undefined && literal !== "" && !literal.startsWith("-"))?.literal ?? ".";
  const isRaw = args.some(({ literal }) => /^-[a-zA-Z]*[rj]|^--raw-output/.test(literal ?? ""));
  const paths = [...filter.matchAll(/\.([\w.[\]"]{1,200})/g)].map((match) => segmentsOf(match[1] as string));
  const values = (paths.length > 0 ? paths : [[]]).map((path) => payloadAt(path, event, place));
  const value = unionOf(values);
  if (/\|\s*(?:tonumber|length|type)\s*$/.test(filter)) return CLEAN;
  // JSON's texts have no line breaks.
  return isRaw
    ? value
    : value.map((taint) => (taint.characters === "text" ? { ...taint, characters: "line" as const } : taint));
}

function segmentsOf(path: string): string[] {
  return path
    .replaceAll(/\[(\d*)\]/g, ".*")
    .replaceAll(/[[\]"]/g, "")
    .split(".")
    .filter((part) => part !== "")
    .map((part) => part.toLowerCase());
}

function readsEvent(command: Command): boolean {
  if (command.args.some(({ text }) => EVENT_FILE.test(text))) return true;
  if (command.redirects.some(({ operator, target }) => operator === "<" && EVENT_FILE.test(target?.text ?? "")))
    return true;
  const { pipeline } = command;
  const before = pipeline && pipeline.index > 0 ? pipeline.stages[pipeline.index - 1] : undefined;
  return before?.kind === "command" && readsEvent(before);
}

interface Field {
  names: readonly string[];
  characters: CharacterClass;
  code?: CodeName;
}

/** Fields of pull requests, issues and runs that an API or `gh` gives. */
const FIELDS: readonly Field[] = [
  { names: ["title", "displayTitle", "display_title"], characters: "line" },
  {
    names: ["body", "bodyText", "comments", "reviews", "commits", "messageHeadline", "messageBody", "message"],
    characters: "text",
  },
  { names: ["files", "filename", "path"], characters: "line" },
  { names: ["headRefName", "head_ref", "headBranch", "head_branch"], characters: "ref", code: "branch" },
  {
    names: ["headRefOid", "head_sha", "headSha", "mergeCommit", "potentialMergeCommit", "merge_commit_sha"],
    characters: "slug",
    code: "resolved",
  },
  {
    names: ["headRepository", "headRepositoryOwner", "full_name", "clone_url", "isCrossRepository"],
    characters: "slug",
    code: "repository",
  },
  { names: ["number", "databaseId"], characters: "slug", code: "number" },
];

/** What `gh` and calls of the API print about what outsiders write. */
export function githubText(shell: ShellRun, command: Command, program: string, args: readonly Word[]): Value {
  const words = args.map(({ text }) => text).join(" ");
  if (!/\bpulls?\b|\bpr\b|\bissues?\b|\bcomments\b|\bdiscussions\b|\bcommits\b|\bruns?\b|graphql/.test(words))
    return CLEAN;
  const verb = `${args[0]?.literal} ${args[1]?.literal}`;
  if (program === "gh" && !/^(?:pr|issue|run) (?:view|list|diff|status)|^api /.test(verb)) return CLEAN;
  const place = shell.placeOf(command);
  const what = `${program} ${program === "gh" ? verb : "…"}`;
  if (verb === "pr diff") {
    const isNames = args.some(({ literal }) => literal === "--name-only");
    return [taintOf("gh pr diff", place, isNames ? "line" : "text")];
  }
  const asked = askedFields(words);
  const fields = FIELDS.filter(({ names }) => names.some((name) => asked.has(name)));
  return fields.map(({ names, characters, code }) => {
    const field = names.find((name) => asked.has(name)) as string;
    return taintOf(`${what} (${field})`, place, characters, code ?? null);
  });
}

/** The fields that a filter lets through, or that `--json` asks for where there is none. */
function askedFields(words: string): Set<string> {
  const filter = /(?:--jq|-q|--template|-t)[= ]+(?:'([^']*)'|"([^"]*)"|(\S+))/.exec(words);
  const text = filter
    ? (filter[1] ?? filter[2] ?? filter[3] ?? "")
    : (/--json[= ]+["']?([\w,]+)/.exec(words)?.[1] ?? words);
  const found = new Set(text.match(/[A-Za-z_]+/g) ?? []);
  if (found.has("head") && found.has("sha")) found.add("head_sha");
  if (found.has("head") && found.has("ref")) found.add("head_ref");
  return found;
}
