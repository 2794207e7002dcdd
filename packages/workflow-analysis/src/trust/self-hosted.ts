import type { SourceFile } from "@trustchain/findings";
import type { Job } from "../model/index.js";
import { perObject } from "../per-object.js";
import type { Repository } from "../repository/index.js";

/** Asked for every job of a file, which may have thousands. */
const namesIt = perObject((file: SourceFile) => /self-hosted|\bgroup\b/i.test(file.text));

/** Do a job's file or those that call it hold the name, or ask for a group? That is cheaper than to find out who starts it. */
export function mayBeSelfHosted({ workflow }: Job, repository: Repository): boolean {
  return namesIt(workflow.file) || repository.callersOf(workflow).some((call) => namesIt(call.workflow.file));
}
