import {
  childrenOf,
  contextPath,
  type Expression,
  evaluate,
  NOTHING_KNOWN,
  visitExpression,
} from "../expressions/index.js";

/** Names that an owner chose, and that no file of the repository tells. */
export interface OurNames {
  /** `owner/repo` */
  repository: string;
  defaultBranch: string;
}

/** Made-up names: they differ from whatever an expression compares them with. */
const OTHER_REPOSITORY = "this-owner/this-repository";
const OTHER_BRANCH = "the-default-branch";

/** By hand nobody writes more; all pairs are tried. */
const MOST_NAMES = 30;

const DEFAULT_BRANCH = "github.event.repository.default_branch";
const REPOSITORY: ReadonlySet<string> = new Set([
  "github.repository",
  "github.event.repository.full_name",
  "github.event.pull_request.base.repo.full_name",
  "github.event.workflow_run.repository.full_name",
]);
const OWNER: ReadonlySet<string> = new Set([
  "github.repository_owner",
  "github.event.repository.owner.login",
  "github.event.pull_request.base.repo.owner.login",
  "github.event.pull_request.base.user.login",
  "github.event.workflow_run.repository.owner.login",
]);

/** The ways in which an expression's tests of our names may come out: each name that it tests for, and another one. */
export function namesOfOurs(expression: Expression): OurNames[] {
  const repositories = new Set([OTHER_REPOSITORY]);
  const branches = new Set([OTHER_BRANCH]);
  for (const [path, text] of testedTexts(expression)) {
    if (path === DEFAULT_BRANCH) branches.add(text);
    else if (OWNER.has(path)) repositories.add(`${text}/this-repository`);
    else if (REPOSITORY.has(path)) repositories.add(text.includes("/") ? text : `${text}/this-repository`);
  }
  const someBranches = [...branches].slice(0, MOST_NAMES);
  return [...repositories]
    .slice(0, MOST_NAMES)
    .flatMap((repository) => someBranches.map((defaultBranch) => ({ repository, defaultBranch })));
}

/** Contexts with the constant texts that they are compared with, or that a function such as `contains` is given beside them. */
function testedTexts(expression: Expression): [path: string, text: string][] {
  const found: [string, string][] = [];
  visitExpression(expression, (node) => {
    if (node.kind !== "binary" && node.kind !== "call") return;
    const operands = childrenOf(node);
    const texts = operands.flatMap(constantTexts);
    for (const operand of operands) {
      const path = contextPath(operand)?.segments.join(".");
      if (path !== undefined) found.push(...texts.map((text): [string, string] => [path, text]));
    }
  });
  return found;
}

/** A text, or those of a list. */
function constantTexts(expression: Expression): string[] {
  const result = evaluate(expression, NOTHING_KNOWN);
  return result.known ? [result.value].flat().filter((value) => typeof value === "string") : [];
}
