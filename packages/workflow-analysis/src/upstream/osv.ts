import type { Severity } from "@trustchain/findings";
import type { Advisory } from "./origin.js";
import { compareVersions, parseVersionTag, type VersionTag } from "./versions.js";

/** The ecosystem of actions, see the OSV schema, `affected[].package` */
const ECOSYSTEM = "GitHub Actions";

/** What is read of a record; everything may be missing or of another type. */
interface OsvRecord {
  id?: unknown;
  summary?: unknown;
  withdrawn?: unknown;
  database_specific?: { severity?: unknown };
  affected?: readonly Affected[];
}

interface Affected {
  package?: { ecosystem?: unknown; name?: unknown };
  versions?: readonly unknown[];
  ranges?: readonly { type?: unknown; events?: readonly OsvEvent[] }[];
}

interface OsvEvent {
  introduced?: unknown;
  fixed?: unknown;
  last_affected?: unknown;
}

/** An advisory in the OSV format, as far as it speaks of actions. */
export interface ActionAdvisory {
  /** `owner/repo` in lower case. */
  action: string;
  /** @returns null where the version isn't affected */
  on(version: string): Advisory | null;
}

/**
 * Reads a record; one that was withdrawn says nothing.
 *
 * @param record parsed JSON, whatever it is
 * @see https://ossf.github.io/osv-schema/
 */
export function readOsv(record: unknown): ActionAdvisory[] {
  if (!isRecord(record) || record.withdrawn !== undefined) return [];
  const { id, summary, database_specific: more } = record;
  const told = {
    id: typeof id === "string" ? id : "an advisory",
    summary: typeof summary === "string" ? summary : "",
    severity: severityOf(more?.severity),
  };
  return listOf(record.affected).flatMap((affected) => {
    const { ecosystem, name } = affected.package ?? {};
    if (ecosystem !== ECOSYSTEM || typeof name !== "string") return [];
    return [
      {
        action: name.toLowerCase(),
        on: (version: string) => {
          const fixedIn = fixOf(affected, version);
          return fixedIn === undefined ? null : { ...told, fixedIn };
        },
      },
    ];
  });
}

function isRecord(value: unknown): value is OsvRecord {
  return typeof value === "object" && value !== null;
}

function listOf<T>(value: readonly T[] | undefined): readonly T[] {
  return Array.isArray(value) ? value.filter((item) => item !== null) : [];
}

/** The first version that isn't affected any more, null while there is none; undefined where the version isn't affected. */
function fixOf({ ranges, versions }: Affected, version: string): string | null | undefined {
  const used = highestOf(version);
  if (!used) return undefined;
  const fixes: (string | null)[] = [];
  if (isListed(listOf(versions), used)) fixes.push(null);
  for (const { type, events } of listOf(ranges)) {
    if (type !== "ECOSYSTEM" && type !== "SEMVER") continue;
    const fixed = fixInRange(listOf(events), used);
    if (fixed !== undefined) fixes.push(fixed);
  }
  // A list of versions names no fix, a range beside it may.
  return fixes.find((fix) => fix !== null) ?? fixes[0];
}

/** Records write tags with and without their `v`. */
function isListed(versions: readonly unknown[], used: VersionTag): boolean {
  return versions.some((listed) => isSame(highestOf(String(listed)), used));
}

function isSame(listed: VersionTag | undefined, used: VersionTag): boolean {
  return listed !== undefined && compareVersions({ ...listed, tag: "" }, { ...used, tag: "" }) === 0;
}

/** Each `introduced` opens what `fixed` or `last_affected` closes, in the order of their versions, whatever that of the list. */
function fixInRange(events: readonly OsvEvent[], used: VersionTag): string | null | undefined {
  let isOpen = false;
  for (const { introduced, fixed, last_affected: last } of [...events].sort(compareEvents)) {
    if (introduced !== undefined) isOpen = introduced === "0" || isUpTo(introduced, used);
    else if (isOpen && fixed !== undefined && !isUpTo(fixed, used)) return String(fixed);
    else if (isOpen && last !== undefined && isUpTo(used.tag, parseVersionTag(String(last)))) return null;
    else isOpen = false;
  }
  return isOpen ? null : undefined;
}

function compareEvents(a: OsvEvent, b: OsvEvent): number {
  const [left, right] = [versionOf(a), versionOf(b)];
  return left && right ? compareVersions(left, right) : Number(left !== undefined) - Number(right !== undefined);
}

/** Undefined before all versions, as for `introduced: 0`. */
function versionOf({ introduced, fixed, last_affected: last }: OsvEvent): VersionTag | undefined {
  const version = introduced ?? fixed ?? last;
  const parsed = version === "0" ? undefined : parseVersionTag(String(version));
  return parsed && { ...parsed, tag: "" };
}

function isUpTo(version: unknown, other: VersionTag | undefined): boolean {
  const own = parseVersionTag(String(version));
  if (!own || !other) return false;
  return compareVersions({ ...own, tag: "" }, { ...other, tag: "" }) <= 0;
}

/** `2` is the newest release of 2: it lacks what only older ones have. */
function highestOf(version: string): VersionTag | undefined {
  const parsed = parseVersionTag(version);
  if (!parsed) return undefined;
  const numbers = [...parsed.numbers, ...Array<number>(3 - parsed.numbers.length).fill(NEWEST)];
  return { ...parsed, tag: numbers.join("."), numbers };
}

const NEWEST = 999_999_999;

const SEVERITIES: Readonly<Record<string, Severity>> = {
  CRITICAL: "critical",
  HIGH: "high",
  MODERATE: "medium",
  MEDIUM: "medium",
  LOW: "low",
};

/** GitHub writes it into its records; where it is missing, an advisory is taken for a serious one. */
function severityOf(word: unknown): Severity {
  return (typeof word === "string" && SEVERITIES[word.toUpperCase()]) || "high";
}
