import { compareSeverity, isHeardBy, type Location } from "@trustchain/findings";
import type { DraftFinding } from "./analyze.js";
import type { Rule } from "./rule.js";

/**
 * Where two rules see the same place and cause, one finding: under the id of the one that people know, with the higher
 * severity and the witness of the other.
 *
 * @see `Rule.toldBy`
 */
export function mergeSeenTwice(findings: readonly DraftFinding[], rules: readonly Rule[]): DraftFinding[] {
  const toldBy = new Map(rules.flatMap(({ id, toldBy }) => (toldBy.length > 0 ? [[id, toldBy] as const] : [])));
  const others = findings.filter(({ rule }) => toldBy.has(rule));
  if (others.length === 0) return [...findings];
  const tellers = byPath(findings, new Set([...toldBy.values()].flat()));
  const merged = new Map<DraftFinding, DraftFinding>();
  const told = new Set<DraftFinding>();
  for (const other of others) {
    const ids = toldBy.get(other.rule) ?? [];
    const near = tellers.get(other.location.path) ?? [];
    const teller = near.find((one) => ids.includes(one.rule) && areSamePlace(one.location, other.location));
    if (!teller) continue;
    if (isHeardBy(teller.persona, other.persona)) {
      merged.set(teller, together(merged.get(teller) ?? teller, other));
      told.add(other);
    } else {
      // Whoever hears less would otherwise hear of another rule than those who hear more.
      merged.set(other, { ...other, otherIds: [...(other.otherIds ?? []), teller.rule] });
      told.add(teller);
    }
  }
  return findings.flatMap((finding) => (told.has(finding) ? [] : [merged.get(finding) ?? finding]));
}

function byPath(findings: readonly DraftFinding[], rules: ReadonlySet<string>): Map<string, DraftFinding[]> {
  const groups = new Map<string, DraftFinding[]>();
  for (const finding of findings) {
    if (!rules.has(finding.rule)) continue;
    const group = groups.get(finding.location.path);
    if (group) group.push(finding);
    else groups.set(finding.location.path, [finding]);
  }
  return groups;
}

function areSamePlace(a: Location, b: Location): boolean {
  return (
    isBefore(a.startLine, a.startColumn, b.endLine, b.endColumn) &&
    isBefore(b.startLine, b.startColumn, a.endLine, a.endColumn)
  );
}

function isBefore(line: number, column: number, otherLine: number, otherColumn: number): boolean {
  return line < otherLine || (line === otherLine && column < otherColumn);
}

function together(teller: DraftFinding, other: DraftFinding): DraftFinding {
  const isWorse = compareSeverity(other.severity, teller.severity) < 0;
  return {
    ...teller,
    ...(isWorse && { severity: other.severity, confidence: other.confidence }),
    ...(other.witness !== null && {
      related: other.related,
      witness: other.witness,
      ...(other.flow && { flow: true }),
      ...(other.evidence && { evidence: other.evidence }),
    }),
    fix: other.fix?.safe && !teller.fix?.safe ? other.fix : (teller.fix ?? other.fix),
    otherIds: [...(teller.otherIds ?? []), other.rule],
  };
}
