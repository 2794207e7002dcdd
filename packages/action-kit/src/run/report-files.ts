import { existsSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Report, type ReportContext, renderReport } from "@trustchain/findings";
import type { Host } from "../host/host.js";
import { writeFileWhole } from "../write-file-whole.js";

export interface ReportFiles {
  json: string;
  sarif: string;
}

const PLAIN = { color: false, width: 100 };

/**
 * Writes the report as JSON and SARIF into the runner's temporary folder.
 * The names hold the action and the step, so that they are the same in each run of a job and no two steps share them.
 */
export async function writeReports(
  action: string,
  report: Report,
  context: ReportContext,
  env: Host["env"],
): Promise<ReportFiles> {
  const base = freeBase(env.RUNNER_TEMP || tmpdir(), action, env.GITHUB_ACTION ?? "");
  const files = { json: `${base}.json`, sarif: `${base}.sarif` };
  writeFileWhole(files.json, await renderReport("json", report, context, PLAIN));
  writeFileWhole(files.sarif, await renderReport("sarif", report, context, PLAIN));
  return files;
}

/** Steps of composite actions may share a `GITHUB_ACTION`: those that come later get a number. */
function freeBase(folder: string, action: string, step: string): string {
  const name = ["trustchain", action, step.replace(/[^A-Za-z0-9_-]+/g, "-").slice(0, 100)].filter(Boolean).join("-");
  let base = join(folder, name);
  for (let n = 2; existsSync(`${base}.json`) || existsSync(`${base}.sarif`); n++) base = join(folder, `${name}-${n}`);
  return base;
}
