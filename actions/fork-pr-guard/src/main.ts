import type { Host, Outcome } from "@trustchain/action-kit";
import { action } from "./action.js";
import { enforce } from "./enforce.js";
import { outcomeOfError } from "./outcome.js";
import { NO_SUBJECT } from "./subject.js";

export default action.main(
  async (run) => {
    const mode = run.inputs.mode ?? (run.host.place === "terminal" ? "analyze" : "enforce");
    if (mode === "enforce") return enforce(run);
    // The guard stands in jobs that hold secrets: it loads nothing that it doesn't need.
    const { analyze } = await import("./analyze.js");
    return analyze(run);
  },
  (error, host): Outcome => {
    if (!isEnforcing(host)) throw error;
    return outcomeOfError(error, NO_SUBJECT);
  },
);

/** The inputs may not have been read: whatever isn't said to be an analysis has to refuse. */
function isEnforcing(host: Host): boolean {
  return host.place === "runner" && host.input("mode").at(-1)?.text !== "analyze";
}
