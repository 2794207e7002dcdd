import type { Severity } from "@trustchain/findings";

/** What somebody who read a finding at its source says of it. */
export interface Label {
  fingerprint: string;
  verdict: "real" | "wrong";
  reason: string;
}

export interface Labelled {
  fingerprint: string;
  severity: Severity;
}

export interface Precision {
  /** Of the critical and high findings. */
  real: number;
  all: number;
  /** Sentences; none where the labels fit the findings, and enough of those are real. */
  problems: readonly string[];
}

/** So many of the critical and high findings have to be real. */
const LEAST_SHARE = 0.9;

/**
 * Reads the reviewed labels: lines of fingerprint, verdict and reason, with tabs between.
 *
 * @throws on a line of another form, and on a fingerprint that is there twice
 */
export function labelsIn(text: string): Map<string, Label> {
  const labels = new Map<string, Label>();
  for (const [index, line] of text.split("\n").entries()) {
    if (line === "" || line.startsWith("#")) continue;
    const [fingerprint = "", verdict, reason = "", ...rest] = line.split("\t");
    const isVerdict = verdict === "real" || verdict === "wrong";
    if (!/^[0-9a-f]{64}$/.test(fingerprint) || !isVerdict || reason === "" || rest.length > 0) {
      throw new Error(`line ${index + 1}: a fingerprint, \`real\` or \`wrong\`, and a reason are expected`);
    }
    if (labels.has(fingerprint)) throw new Error(`line ${index + 1}: ${fingerprint} has a label already`);
    labels.set(fingerprint, { fingerprint, verdict, reason });
  }
  return labels;
}

/** How much of what is critical or high is real; every such finding needs a label, and every label a finding. */
export function precisionOf(findings: readonly Labelled[], labels: ReadonlyMap<string, Label>): Precision {
  const worst = findings.filter(({ severity }) => severity === "critical" || severity === "high");
  const real = worst.filter(({ fingerprint }) => labels.get(fingerprint)?.verdict === "real").length;
  const found = new Set(findings.map(({ fingerprint }) => fingerprint));
  const problems = [
    ...worst.flatMap(({ fingerprint }) => (labels.has(fingerprint) ? [] : [`${fingerprint} has no label`])),
    ...[...labels.keys()].flatMap((one) => (found.has(one) ? [] : [`${one} has a label, and isn't found any more`])),
  ];
  if (real < worst.length * LEAST_SHARE) problems.push("less than 90 % of the critical and high findings are real");
  return { real, all: worst.length, problems };
}
