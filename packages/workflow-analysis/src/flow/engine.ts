import type { Workflow } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import type { FlowPath } from "./path.js";
import { type Start, WorkflowRun } from "./workflow-run.js";

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
    triggersOf(workflow).flatMap((event) => pathsOf(repository, workflow, event)),
  );
}

function pathsOf(repository: Repository, workflow: Workflow, event: string): FlowPath[] {
  const start: Start = {
    repository,
    event,
    paths: [],
    artifacts: new Map(),
    textOf: (path) => repository.sources.get(path),
  };
  new WorkflowRun(start, workflow, NO_INPUTS, []).follow();
  return start.paths;
}
