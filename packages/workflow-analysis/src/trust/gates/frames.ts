import type { FlowSite } from "../../flow/path.js";
import type { Workflow } from "../../model/index.js";
import type { Repository } from "../../repository/index.js";
import { isForkCopy } from "../triggers/events.js";
import type { Frame } from "./run.js";

/** A site in the run that it belongs to. */
export interface PlacedSite {
  frame: Frame;
  site: FlowSite;
}

/** The sites of a path in their runs: each call is a run within its caller's, each other workflow a run of its own. */
export function placeSites(sites: readonly FlowSite[], trigger: string, repository: Repository): PlacedSite[] {
  const placed: PlacedSite[] = [];
  for (const site of sites) {
    const frame = knownFrame(site.workflow, placed) ?? calledFrame(site.workflow, placed, repository);
    const event = placed.length === 0 ? trigger : followingEvent(site.workflow, trigger);
    placed.push({ site, frame: frame ?? { workflow: site.workflow, event, call: null } });
  }
  return placed;
}

function knownFrame(workflow: Workflow, placed: readonly PlacedSite[]): Frame | undefined {
  return placed.findLast(({ frame }) => frame.workflow === workflow)?.frame;
}

function calledFrame(workflow: Workflow, placed: readonly PlacedSite[], repository: Repository): Frame | undefined {
  for (const { frame, site } of [...placed].reverse()) {
    const { job } = site;
    if (job.kind === "reusable" && repository.resolve(job.uses) === workflow) {
      return { workflow, event: frame.event, call: { job, frame } };
    }
  }
  return undefined;
}

const FOLLOWING = ["workflow_run", "repository_dispatch", "workflow_dispatch"];

/** What starts a workflow that a path comes to after another one. */
export function followingEvent(workflow: Workflow, trigger: string): string {
  return FOLLOWING.find((event) => workflow.trigger(event)) ?? trigger;
}

/**
 * The sites whose conditions count: an outsider changes the copy of a workflow that runs from the pull request's own commit,
 * so what stands in it stops nothing on the way to another run.
 */
export function binding(placed: readonly PlacedSite[]): PlacedSite[] {
  const last = rootOf(placed.at(-1)?.frame);
  return placed.filter(({ frame }) => rootOf(frame) === last || !isForkCopy(frame.event));
}

function rootOf(frame: Frame | undefined): Frame | undefined {
  return frame?.call ? rootOf(frame.call.frame) : frame;
}
