import { compareSeverity, type Finding } from "./finding.js";

/** Nobody reads more of one rule in one file; a file made to hold a hundred thousand would make reports of a hundred megabytes. */
const MOST_OF_A_RULE = 1000;

/** What is reported, and a word for the log on each rule and file of which something isn't. */
export interface LimitedFindings {
  findings: Finding[];
  notes: string[];
}

/**
 * The worst findings of each rule in one file, in the order in which they were given. Where some are left out, the first of
 * the worst says how many: that one is in every form of the report.
 */
export function limitFindings(findings: readonly Finding[], most: number = MOST_OF_A_RULE): LimitedFindings {
  const crowds = [...groupByRuleAndFile(findings).values()].filter((group) => group.length > most);
  const leftOut = new Set<Finding>();
  const heads = new Map<Finding, string>();
  for (const crowd of crowds) {
    const [head, ...rest] = crowd.sort(compareWeight) as [Finding, ...Finding[]];
    for (const finding of rest.slice(most - 1)) leftOut.add(finding);
    heads.set(head, `${crowd.length - most} more findings of this rule in this file are left out of the report`);
  }
  return {
    findings: findings
      .filter((finding) => !leftOut.has(finding))
      .map((finding) => {
        const note = heads.get(finding);
        return note === undefined ? finding : { ...finding, message: `${finding.message} (${note})` };
      }),
    notes: [...heads].map(([{ rule, location }, note]) => `${location.path}: ${rule}: ${note}`),
  };
}

function groupByRuleAndFile(findings: readonly Finding[]): Map<string, Finding[]> {
  const groups = new Map<string, Finding[]>();
  for (const finding of findings) {
    const key = `${finding.rule}\0${finding.location.path}`;
    const group = groups.get(key);
    if (group) group.push(finding);
    else groups.set(key, [finding]);
  }
  return groups;
}

/** What is suppressed goes last; else the order stays. */
function compareWeight(a: Finding, b: Finding): number {
  return Number(a.suppressed !== null) - Number(b.suppressed !== null) || compareSeverity(a.severity, b.severity);
}
