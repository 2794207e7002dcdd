import { compareText, type Finding } from "./finding.js";
import { FormatError } from "./format-error.js";

/** The paths at which findings are known, by fingerprint. Copies of a file in two repositories share their fingerprints. */
export type Baseline = ReadonlyMap<string, readonly string[]>;

/** The version of the file's form; the version of the tool that wrote it does not matter. */
const SCHEMA = 1;

const REMEDY = "write it again with --write-baseline";

/**
 * Reads a baseline.
 *
 * @param file how errors call it
 * @throws FormatError when it is none
 */
export function parseBaseline(text: string, file: string): Baseline {
  let parsed: unknown;
  try {
    // Editors on Windows put a byte order mark before it.
    parsed = JSON.parse(text.replace(/^\ufeff/, ""));
  } catch (error) {
    throw new FormatError(file, "it is not JSON", REMEDY, lineOfJsonError(text, error));
  }
  if (!isRecord(parsed) || !("schema" in parsed)) throw new FormatError(file, "it is no baseline", REMEDY);
  if (parsed.schema !== SCHEMA) {
    const given = JSON.stringify(parsed.schema)?.slice(0, 20);
    throw new FormatError(file, `it has schema ${given}, and this version reads schema ${SCHEMA}`, REMEDY);
  }
  const { findings } = parsed;
  if (!Array.isArray(findings)) throw new FormatError(file, "it has no list of findings", REMEDY);
  const known = new Map<string, string[]>();
  for (const [i, finding] of findings.entries()) {
    const fingerprint = fingerprintOf(finding, i, file);
    const paths = known.get(fingerprint);
    if (paths) paths.push(pathOf(finding));
    else known.set(fingerprint, [pathOf(finding)]);
  }
  return known;
}

/** JSON.parse tells the place in its message only, and not for every mistake. */
function lineOfJsonError(text: string, error: unknown): number | undefined {
  const position = /at position (\d+)/.exec(String(error))?.[1];
  return position === undefined ? undefined : text.slice(0, Number(position)).split("\n").length;
}

function fingerprintOf(finding: unknown, index: number, file: string): string {
  if (isRecord(finding) && typeof finding.fingerprint === "string") return finding.fingerprint;
  throw new FormatError(file, `finding ${index + 1} has no fingerprint`, REMEDY);
}

/** Empty, which is anywhere, where none is given. */
function pathOf(finding: unknown): string {
  return isRecord(finding) && typeof finding.path === "string" ? finding.path : "";
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === "object" && value !== null;
}

/**
 * Marks the findings that a baseline knows, by fingerprint and path. The paths of several repositories begin with what those
 * were called, which may differ from run to run. Those that are silenced otherwise keep their reason.
 */
export function applyBaseline(findings: readonly Finding[], baseline: Baseline): Finding[] {
  const suppressed = { by: "baseline", reason: "known in the baseline" } as const;
  return findings.map((finding) =>
    !finding.suppressed && isKnown(finding, baseline) ? { ...finding, suppressed } : finding,
  );
}

function isKnown({ fingerprint, location }: Finding, baseline: Baseline): boolean {
  return baseline.get(fingerprint)?.some((path) => isSameFile(path, location.path)) === true;
}

/** One of the paths may begin in a folder above. */
function isSameFile(a: string, b: string): boolean {
  return a === "" || `/${a}`.endsWith(`/${b}`) || `/${b}`.endsWith(`/${a}`);
}

/** A baseline that holds the findings which nothing silences; those that an older baseline silenced stay in. */
export function writeBaseline(findings: readonly Finding[], version: string): string {
  const known = findings
    .filter((finding) => !finding.suppressed || finding.suppressed.by === "baseline")
    .map(({ fingerprint, rule, location, message }) => ({ fingerprint, rule, path: location.path, message }))
    .sort(
      (a, b) => compareText(a.path, b.path) || compareText(a.rule, b.rule) || compareText(a.fingerprint, b.fingerprint),
    );
  return `${JSON.stringify({ schema: SCHEMA, tool: { name: "trustchain", version }, findings: known }, null, 2)}\n`;
}
