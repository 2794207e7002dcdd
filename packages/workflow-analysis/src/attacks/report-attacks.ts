import type { Repository } from "../repository/index.js";
import type { Report } from "../rule.js";
import type { PathRule } from "./attack-path.js";
import { attackPathsOf } from "./attack-paths.js";

/** The `repository` hook of a rule that speaks of ways in: it reports those that are its own. */
export function reportAttacks(rule: PathRule): (repository: Repository, report: Report) => void {
  return (repository, report) => {
    for (const attack of attackPathsOf(rule, { repository, settings: report.trust })) {
      const { place, message, ...details } = attack;
      report(place, message, { ...details, flow: true });
    }
  };
}
