import type { CharacterClass } from "../flow/path.js";
import type { CodeName } from "./untrusted-contexts.js";

/** Outputs of an action that are an outsider's, whatever it is given. */
export interface TextOutputs {
  /** What they are, as the source of a path. */
  what: string;
  /** By output in lower case; `*` stands for all others. */
  outputs: Readonly<Record<string, readonly [CharacterClass, CodeName | null]>>;
  /** An input with this value is needed for it. */
  onlyWith?: readonly [input: string, value: string];
}

const FILES: TextOutputs["outputs"] = { "*": ["line", null] };
const BRANCH: TextOutputs["outputs"] = {
  head_ref: ["ref", "branch"],
  head_sha: ["slug", "resolved"],
  "head-ref": ["ref", "branch"],
  "head-sha": ["slug", "resolved"],
  ref: ["ref", "branch"],
  sha: ["slug", "resolved"],
  head_branch: ["ref", "branch"],
  title: ["line", null],
  pr_title: ["line", null],
  body: ["text", null],
  pr_body: ["text", null],
};

/** By action in lower case. */
const OUTPUTS: ReadonlyMap<string, TextOutputs> = new Map<string, TextOutputs>([
  // It escapes names of files unless it is told not to.
  ["tj-actions/changed-files", { what: "names of changed files", outputs: FILES, onlyWith: ["safe_output", "false"] }],
  ["jitterbit/get-changed-files", { what: "names of changed files", outputs: FILES }],
  ["trilom/file-changes-action", { what: "names of changed files", outputs: FILES }],
  ["lots0logs/gh-action-get-changed-files", { what: "names of changed files", outputs: FILES }],
  ["ab185508/file-type-finder", { what: "names of changed files", outputs: FILES }],
  ["tj-actions/branch-names", { what: "the branch's name", outputs: { "*": ["ref", "branch"] } }],
  ["xt0rted/pull-request-comment-branch", { what: "the pull request", outputs: BRANCH }],
  ["alessbell/pull-request-comment-branch", { what: "the pull request", outputs: BRANCH }],
  ["gotson/pull-request-comment-branch", { what: "the pull request", outputs: BRANCH }],
  [
    "potiuk/get-workflow-origin",
    {
      what: "the run's origin",
      outputs: {
        sourceheadbranch: ["ref", "branch"],
        sourceheadsha: ["slug", "resolved"],
        mergecommitsha: ["slug", "resolved"],
        pullrequestlabels: ["line", null],
      },
    },
  ],
  [
    "8bitjonny/gh-get-current-pr",
    { what: "the pull request", outputs: { pr_title: ["line", null], pr_body: ["text", null], pr: ["text", null] } },
  ],
  [
    "jwalton/gh-find-current-pr",
    { what: "the pull request", outputs: { title: ["line", null], body: ["text", null] } },
  ],
  ["peter-evans/find-comment", { what: "the comment", outputs: { "comment-body": ["text", null] } }],
  ["khan/pull-request-comment-trigger", { what: "the comment", outputs: { comment_body: ["text", null] } }],
  [
    "actions-cool/issues-helper",
    {
      what: "an issue",
      outputs: { "issue-title": ["line", null], "issue-body": ["text", null], "comment-body": ["text", null] },
    },
  ],
  ["octokit/request-action", { what: "what the API answers", outputs: { data: ["text", null] } }],
  ["octokit/graphql-action", { what: "what the API answers", outputs: { data: ["text", null] } }],
]);

export function textOutputsOf(name: string): TextOutputs | undefined {
  return OUTPUTS.get(name);
}
