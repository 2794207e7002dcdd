import { compareText, type Finding, type Json, type ReportTable } from "@trustchain/findings";

/** What of a check's outcome goes into the table. */
export interface Done {
  /** Findings that fixes mended. */
  mended: readonly Finding[];
  /** Findings that stay, and work that is left. */
  remaining: readonly Finding[];
}

/** What became of the references: where, from what to what, or why not. */
export function referenceTable({ mended, remaining }: Done): ReportTable {
  const rows = new Map<string, Row>();
  for (const finding of mended) {
    const row = rowOf(rows, finding);
    row.after = afterOf(finding) || row.after;
  }
  for (const finding of remaining) {
    const why = finding.suppressed ? null : whyNot(finding);
    if (why !== null) rowOf(rows, finding).why.push(why);
  }
  return {
    title: "References",
    columns: ["place", "reference", "before", "after", "why not"],
    rows: [...rows.values()].sort(byPlace).map((row) => {
      const { path, startLine } = row.finding.location;
      return [`${path}:${startLine}`, row.reference, row.before, row.after, row.why.join("; ")];
    }),
  };
}

interface Row {
  finding: Finding;
  reference: string;
  before: string;
  after: string;
  why: string[];
}

/** One row a place: fixes of several rounds may have changed it. */
function rowOf(rows: Map<string, Row>, finding: Finding): Row {
  const { path, startLine, startColumn } = finding.location;
  const key = `${path}:${startLine}:${startColumn}`;
  const row = rows.get(key) ?? {
    finding,
    reference: referenceOf(finding),
    before: beforeOf(finding),
    after: "",
    why: [],
  };
  rows.set(key, row);
  return row;
}

function byPlace({ finding: { location: a } }: Row, { finding: { location: b } }: Row): number {
  return compareText(a.path, b.path) || a.startLine - b.startLine || a.startColumn - b.startColumn;
}

function field(finding: Finding, name: string): string {
  const witness: Json = finding.witness;
  const value = witness && typeof witness === "object" && !Array.isArray(witness) ? witness[name] : null;
  return typeof value === "string" ? value : "";
}

function referenceOf(finding: Finding): string {
  const parts = [field(finding, "owner"), field(finding, "repo"), field(finding, "path")];
  return parts.filter((part) => part !== "").join("/") || field(finding, "image");
}

function beforeOf(finding: Finding): string {
  const comment = field(finding, "comment");
  return short(field(finding, "ref")) + (comment === "" ? "" : ` # ${comment}`);
}

/** What the fix wrote: the commit and what the comment calls it, or the digest. */
function afterOf(finding: Finding): string {
  const { fix } = finding;
  const texts = (fix?.files ?? []).flatMap(({ edits }) => edits.map(({ text }) => text.trim()));
  const isPin = (text: string) => /^[0-9a-f]{40}$|@sha256:/.test(text);
  const name = texts.find((text) => !isPin(text))?.replace(/^#\s*/, "") ?? field(finding, "comment");
  const pin = texts.find(isPin)?.replace(/^.*(?=@)/, "") ?? field(finding, "ref");
  return short([pin, name && `# ${name}`].filter(Boolean).join(" "));
}

/** The work that isn't done says why; of a finding that stays, its own words do. Null for what isn't about a reference. */
function whyNot(finding: Finding): string | null {
  const held = field(finding, "held");
  if (held !== "") return held;
  if (finding.rule === "pin-upkeep" || referenceOf(finding) === "") return null;
  const unfixed = field(finding, "unfixed");
  return finding.message.replaceAll("`", "") + (unfixed && `; ${unfixed}`);
}

function short(text: string): string {
  return text.replace(/\b([0-9a-f]{12})[0-9a-f]{28}(?:[0-9a-f]{24})?\b/gi, "$1");
}
