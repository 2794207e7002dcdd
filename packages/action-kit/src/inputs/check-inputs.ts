import { PERSONAS, SEVERITIES, type Severity } from "@trustchain/findings";
import { boolean, choice, list, path, secret } from "./builders.js";
import type { Input } from "./input.js";

/** From which severity upwards a run fails. */
export type FailOn = Severity | "never";

/** The input `fail-on` with a default of the action's own. */
export function failOn(fallback: FailOn): Input<FailOn> {
  return choice([...SEVERITIES, "never"], {
    default: fallback,
    description: "Fail (exit status 1) when a finding has at least this severity",
  });
}

/** The inputs that every check has; an action spreads them among its own. */
export const checkInputs = {
  paths: list({
    default: ["."],
    hint: "PATH",
    operands: true,
    description:
      "What to judge: folders of repositories, or single workflow, action, Docker and Dependabot files; separated by commas or newlines",
  }),
  "fail-on": failOn("medium"),
  persona: choice(PERSONAS, {
    description:
      "For whom: `regular`, what nearly everyone wants fixed; `pedantic`, also style and hygiene; `auditor`, also what is only worth an auditor's look. Without it the configuration's counts, else `regular`",
  }),
  config: path({ description: "Settings; without it `.github/trustchain.yml` of the repository" }),
  baseline: path({ description: "Known findings, by fingerprint: they are reported as suppressed" }),
  offline: boolean({ description: "Open no network connection, whatever else is asked" }),
  "upload-sarif": boolean({
    runnerOnly: true,
    description: "Send the findings to GitHub code scanning (needs the permission `security-events: write`)",
  }),
  "github-token": secret({
    runnerOnly: true,
    default: "${{ github.token }}",
    description: "The token that sends the findings to code scanning",
  }),
};

/** The outputs that every check has. */
export const checkOutputs = {
  findings: "Number of findings at or above `fail-on`",
  report: "Path of the JSON report",
  sarif: "Path of the SARIF report",
};
