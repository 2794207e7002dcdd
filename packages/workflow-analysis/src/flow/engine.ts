import type { SourceFile } from "@trustchain/findings";
import type { Workflow } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import { isPrivileged } from "../trust/triggers.js";
import type { FlowPath } from "./path.js";
import { Budget, type Start, WorkflowRun } from "./workflow-run.js";

export interface FlowOptions {
  /** The events in a workflow's own `on:` that somebody without write access can bring about, directly or by `workflow_run`. */
  triggersOf(workflow: Workflow): readonly string[];
}

const NO_INPUTS = new Map();

/**
 * Every way by which something of an outsider gets from an event to a place where it takes effect, conditions not
 * considered: whoever asks judges the gates of each path's `sites`.
 */
export function flowPaths(repository: Repository, { triggersOf }: FlowOptions): readonly FlowPath[] {
  return repository.workflows.flatMap((workflow) =>
    triggersOf(workflow).flatMap((event) =>
      isPrivileged(event) || readsText(workflow, repository) ? pathsOf(repository, workflow, event) : [],
    ),
  );
}

/** What a file says that reads text of an outsider's. */
const TEXT =
  /github\.head_ref|github\.event\.[\w.*[\]'"-]{0,100}\b(?:title|body|ref|labels?|name|message|email|description|homepage|default_branch|page_name|summary|diff_hunk|path|from|head_branch|display_title)\b|toJSON\(\s*github|github\.event\s*[)}[]|github\[|payload|EVENT_PATH|event_path|HEAD_REF|\bgh\s+(?:pr|issue|api)\b|pull-request-comment|changed-files|file-changes/i;

const readers = new WeakMap<Workflow, boolean>();

/**
 * Do the workflow and what it calls read any text of outsiders? In runs that hold nothing only that is followed, and most
 * workflows of pull requests don't.
 */
function readsText(workflow: Workflow, repository: Repository): boolean {
  let reads = readers.get(workflow);
  if (reads === undefined) {
    reads = [...repository.reachableFrom(workflow)].some(({ file }) => TEXT.test(file.text));
    readers.set(workflow, reads);
  }
  return reads;
}

function pathsOf(repository: Repository, workflow: Workflow, event: string): FlowPath[] {
  const start: Start = {
    repository,
    event,
    runEvent: event,
    budget: new Budget(),
    told: new Set(),
    dispatched: new Set(),
    paths: [],
    artifacts: new Map(),
    textOf: (path) => scriptAt(repository, path),
  };
  new WorkflowRun(start, workflow, NO_INPUTS, []).follow();
  return start.paths;
}

/** Longer files are bundles, which nobody can follow. */
const LONGEST = 1024 * 1024;

function scriptAt(repository: Repository, path: string): SourceFile | undefined {
  const file = repository.textOf(path);
  return file && file.text.length <= LONGEST && !file.text.includes("\0") ? file : undefined;
}
