import type { TextEdit } from "@trustchain/findings";
import type { Job, Permissions, Workflow } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import type { RuleFix } from "../rule.js";
import {
  excessOf,
  isOpen,
  leastBeside,
  leastOf,
  type Need,
  Needs,
  needsOf,
  type Scopes,
} from "../trust/needs/index.js";
import { insertEntry } from "./edits.js";
import { insertBlock, narrowBlock, setBlock, widenBlock } from "./permissions.js";

/** Fixes that give jobs the least that they need; null where that isn't known, or the file can't be edited. */

/** A block for a job that has the repository's default rights. */
export function blockForJob(job: Job, repository: Repository): RuleFix | null {
  // What a called workflow asks for must not be more than its callers give, and those can't all be seen.
  if (job.workflow.trigger("workflow_call")) return null;
  const { workflow } = job;
  if (workflow.jobs.length <= MOST_TOGETHER) {
    let all = together.get(workflow);
    if (all === undefined) {
      all = blocksForAll(workflow, repository);
      together.set(workflow, all);
    }
    if (all) return all;
  }
  const least = leastFor(job, repository);
  const edit = least && insertBlock(job, least);
  return edit ? { description: `give the job ${nameOf(least)} and nothing else`, safe: true, edits: [edit] } : null;
}

/** Each of the findings holds the fix of all jobs. */
const MOST_TOGETHER = 100;

const together = new WeakMap<Workflow, RuleFix | null>();

/** Blocks for all jobs without one, and nothing at the top for those that are added; null where one of them isn't known. */
function blocksForAll(workflow: Workflow, repository: Repository): RuleFix | null {
  const top = emptyBlock(workflow);
  const inserts = workflow.jobs
    .filter((job) => !job.permissions)
    .map((job) => {
      const least = leastFor(job, repository);
      return least && insertBlock(job, least);
    });
  const edits = [...(top?.edits ?? [null]), ...inserts];
  if (edits.includes(null)) return null;
  const description = "give each job only what its steps need, and jobs that are added nothing";
  return { description, safe: true, edits: edits as TextEdit[] };
}

/** Nothing for jobs without a block of their own, where all have one. */
export function emptyBlock({ root, on }: Workflow): RuleFix | null {
  const edit = on ? insertEntry(root, "permissions", "{}", on) : null;
  return edit && { description: "write `permissions: {}` at the top", safe: true, edits: [edit] };
}

/** In place of a job's `read-all` or `write-all`. */
export function leastInPlaceOf(permissions: Permissions, job: Job, repository: Repository): RuleFix | null {
  const least = leastFor(job, repository);
  const edit = least && setBlock(permissions, least);
  return edit ? { description: `leave only ${nameOf(least)}`, safe: true, edits: [edit] } : null;
}

/** Takes from a workflow's block what may write, and gives the jobs that need it blocks of their own. */
export function blocksForJobs(workflow: Workflow, repository: Repository): RuleFix | null {
  const { permissions } = workflow;
  if (!permissions) return null;
  const jobs = workflow.jobs.filter((job) => !job.permissions);
  const least = jobs.map((job) => leastFor(job, repository));
  if (least.includes(null)) return null;
  const wants = least as Scopes[];
  const shared = sharedBy(permissions, wants);
  const inserts = jobs.flatMap((job, i) => {
    const own = wants[i] as Scopes;
    return isCovered(own, shared) ? [] : [insertBlock(job, own)];
  });
  const edits = [...narrow(permissions, shared), ...inserts];
  if (edits.includes(null)) return null;
  // `write-all` isn't there for an identity; who names it asks for one in a way that may not be seen.
  const namesIdentity = permissions.kind === "scopes" && permissions.level("id-token") === "write";
  const mayAskForIdentity = namesIdentity && jobs.some((job) => isOpaque(job, repository));
  const description = "give each job only what its steps need";
  return { description, safe: !mayAskForIdentity, edits: edits as TextEdit[] };
}

/** Gives a job what it surely needs beside what it has: in its own block, or in one that stands in for the workflow's. */
export function grantMissing(job: Job, permissions: Permissions, missing: readonly Need[]): RuleFix | null {
  const wanted = leastOf(missing);
  const edits = job.permissions
    ? widenBlock(permissions, wanted)
    : [insertBlock(job, withMissing(permissions, wanted))];
  if (!edits || edits.includes(null)) return null;
  return { description: `allow the job ${nameOf(wanted)}`, safe: true, edits: edits as TextEdit[] };
}

function withMissing({ grants }: Permissions, wanted: Scopes): Scopes {
  const granted = grants.flatMap(({ scope, level }) => (level === "none" ? [] : [[scope, level] as const]));
  return new Map([...granted, ...wanted]);
}

/** What stays at the top: what reads, and for the keywords what checkouts need. */
function sharedBy(permissions: Permissions, wants: readonly Scopes[]): Scopes {
  const reads = permissions.grants.flatMap(({ scope, level }) =>
    level === "read" || (level === "write" && scope === "contents") ? [[scope, "read"] as const] : [],
  );
  if (permissions.kind === "scopes") return new Map(reads);
  return wants.some((scopes) => scopes.has("contents")) ? new Map([["contents", "read"]]) : new Map();
}

function narrow(permissions: Permissions, shared: Scopes): (TextEdit | null)[] {
  if (permissions.kind !== "scopes") return [setBlock(permissions, shared)];
  const writing = excessOf(permissions, new Needs()).filter(({ grant }) => grant.level === "write");
  return narrowBlock(permissions, writing) ?? [null];
}

function isCovered(wanted: Scopes, shared: Scopes): boolean {
  return [...wanted].every(([scope, level]) => shared.get(scope) === level);
}

function leastFor(job: Job, repository: Repository): Scopes | null {
  const needs = needsOf(job, repository);
  return isOpen(needs) ? null : leastBeside(job.effectivePermissions.permissions, needs.needs);
}

function isOpaque(job: Job, repository: Repository): boolean {
  return needsOf(job, repository).opaque.length > 0;
}

function nameOf(scopes: Scopes): string {
  if (scopes.size === 0) return "`permissions: {}`";
  return [...scopes].map(([scope, level]) => `\`${scope}: ${level}\``).join(", ");
}
