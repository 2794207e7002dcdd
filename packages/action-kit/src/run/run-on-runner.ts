import { join, relative, resolve, sep } from "node:path";
import type { ActionDeclaration, ActionMain, Settings } from "../action.js";
import { describeError, describeReportError } from "../describe-error.js";
import type { Host } from "../host/host.js";
import { countFailing, type ExitStatus, exitStatusOf, NOTHING_ASKED, type Outcome } from "./outcome.js";
import { writeReports } from "./report-files.js";

/**
 * The whole life of an action on a runner: the entry of each action's bundle.
 * Sets the exit status of the process, which fails the step; never rejects.
 */
export async function runOnRunner(action: Pick<ActionDeclaration, "name">, main: ActionMain): Promise<void> {
  const { runnerHost } = await import("../host/runner-host.js");
  process.exitCode = await runOnHost(action, main, await runnerHost());
}

/** The same on any host. */
export async function runOnHost(
  action: Pick<ActionDeclaration, "name">,
  main: ActionMain,
  host: Host,
): Promise<ExitStatus> {
  try {
    const { outcome, settings } = await main.start(host, NOTHING_ASKED);
    for (const [name, value] of Object.entries(outcome.outputs ?? {})) host.setOutput(name, value);
    for (const note of outcome.notes ?? []) host.log(note);
    if (outcome.refusal !== undefined) host.error(outcome.refusal);
    if (outcome.summary !== undefined) await host.summarize(outcome.summary);
    await report(action.name, outcome, settings, host);
    return exitStatusOf(outcome, settings.failOn);
  } catch (error) {
    for (const line of describeError(error, debugging(host))) host.error(line);
    return 2;
  }
}

/** `RUNNER_DEBUG` is what the runner sets when someone runs a job again with debug logging. */
function debugging({ env }: Host): boolean {
  return env.TRUSTCHAIN_DEBUG === "1" || env.RUNNER_DEBUG === "1";
}

async function report(name: string, outcome: Outcome, settings: Settings, host: Host): Promise<void> {
  const { report, context = { source: () => undefined, rule: () => undefined } } = outcome;
  if (!report) return;
  for (const error of report.errors) host.error(describeReportError(error));
  const files = await writeReports(name, report, context, host.env);
  host.setOutput("findings", countFailing(report, settings.failOn));
  host.setOutput("report", files.json);
  host.setOutput("sarif", files.sarif);
  const { annotations, jobSummary } = await import("@trustchain/findings");
  for (const note of annotations(report, context)) host.annotate(inWorkspace(note, outcome.root, host.cwd));
  await host.summarize(await jobSummary(report, context));
  if (settings.uploadSarif) {
    const { uploadSarif } = await import("./upload-sarif.js");
    await uploadSarif(files.sarif, settings, host);
  }
}

/** GitHub finds the line of a note only by a path from the workspace; the report's start from the repository that was judged. */
function inWorkspace<N extends { path?: string }>(note: N, root: string | undefined, workspace: string): N {
  if (root === undefined || note.path === undefined) return note;
  const path = relative(resolve(workspace), join(resolve(workspace, root), note.path));
  return { ...note, path: path.split(sep).join("/") };
}
