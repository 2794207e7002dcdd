/** What identifies a finding beside its rule and path. */
export interface Anchored {
  rule: string;
  location: { path: string };
  /** The structure and the text around it, without line numbers. */
  anchor: string;
}

/**
 * Gives each finding its fingerprint: 64 hexadecimal digits, SHA-256 of rule, path, anchor and its number among those
 * that share them, in the order in which they come. It stays the same when lines move.
 */
export function fingerprintFindings<T extends Anchored>(
  findings: readonly T[],
): (T & { fingerprint: string; suppressed: null })[] {
  if (findings.length === 0) return [];
  // Not an import: commands that fingerprint nothing don't wait for it.
  const crypto = process.getBuiltinModule("node:crypto");
  const seen = new Map<string, number>();
  return findings.map((finding) => {
    const identity = `${finding.rule}\0${finding.location.path}\0${finding.anchor}`;
    const ordinal = seen.get(identity) ?? 0;
    seen.set(identity, ordinal + 1);
    // Six times faster than `createHash` for texts of this size.
    return { ...finding, fingerprint: crypto.hash("sha256", `${identity}\0${ordinal}`, "hex"), suppressed: null };
  });
}
