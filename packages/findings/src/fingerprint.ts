import { createHash } from "node:crypto";

/** What identifies a finding beside its rule and path. */
export interface Anchored {
  rule: string;
  location: { path: string };
  /** The structure and the text around it, without line numbers. */
  anchor: string;
}

/**
 * Gives each finding its fingerprint: a hash of rule, path and anchor, and of its number among those that share them, in the
 * order in which they come. It stays the same when lines move.
 */
export function fingerprintFindings<T extends Anchored>(
  findings: readonly T[],
): (T & { fingerprint: string; suppressed: null })[] {
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = `${finding.rule}\0${finding.location.path}\0${finding.anchor}`;
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    const fingerprint = createHash("sha256").update(`${identity}\0${ordinal}`).digest("hex");
    return { ...finding, fingerprint, suppressed: null };
  });
}
