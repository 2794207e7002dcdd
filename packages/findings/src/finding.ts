import type { TextEdit } from "./text-edit.js";

/** From worst to least; the order is the order of reports. */
export const SEVERITIES = ["critical", "high", "medium", "low", "info"] as const;
export type Severity = (typeof SEVERITIES)[number];

export const CONFIDENCES = ["high", "medium", "low"] as const;
export type Confidence = (typeof CONFIDENCES)[number];

/** For whom a finding speaks; each persona also hears what the ones before it hear (zizmor's word). */
export const PERSONAS = ["regular", "pedantic", "auditor"] as const;
export type Persona = (typeof PERSONAS)[number];

/** A range in a file: 1-based, columns in UTF-16 code units, the end exclusive. */
export interface Location {
  path: string;
  startLine: number;
  startColumn: number;
  endLine: number;
  endColumn: number;
}

export interface RelatedLocation {
  message: string;
  location: Location;
}

/** The edits that a fix makes in one file; offsets are offsets into the text that was analysed. */
export interface FileEdits {
  path: string;
  edits: readonly TextEdit[];
}

export interface Fix {
  /** What it does, in the imperative: "set `persist-credentials: false`". */
  description: string;
  /** Safe: the workflow does the same afterwards, less the risk. Unsafe fixes are applied on request only. */
  safe: boolean;
  files: readonly FileEdits[];
}

/** A line that explains a finding: `gate: …`, `gains: …`. */
export interface Evidence {
  /** A word or two. */
  label: string;
  /** Markdown. */
  text: string;
}

export interface Suppression {
  by: "comment" | "config" | "baseline";
  reason: string;
}

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json };

export interface Finding {
  rule: string;
  severity: Severity;
  confidence: Confidence;
  /** The least demanding persona that hears it. */
  persona: Persona;
  /** The cause, in one sentence without a full stop. */
  message: string;
  location: Location;
  related: readonly RelatedLocation[];
  /** The related locations, in their order, are the way by which something reaches `location`. */
  flow?: boolean;
  /** What else people should read of the witness, in its order; each a line. */
  evidence?: readonly Evidence[];
  /** Evidence of the rule's own, concrete enough to replay. */
  witness: Json;
  fix: Fix | null;
  /** Stays the same when unrelated lines move; see `fingerprintFindings`. */
  fingerprint: string;
  suppressed: Suppression | null;
}

/** Something that went wrong on our side, in a report's `errors`. `rule` where a rule did. */
export interface ReportError {
  /** A file, or what else is meant: a service, an option. */
  path: string;
  /** Null where that is no file. */
  line: number | null;
  rule: string | null;
  message: string;
}

/** How an error's place is printed: a service or an option has no lines. */
export function placeOfError({ path, line }: ReportError): string {
  return line === null ? path : `${path}:${line}`;
}

/** What reporters say of a rule beside its findings. */
export interface RuleInfo {
  id: string;
  severity: Severity;
  persona: Persona;
  summary: string;
  /** What an attacker gains, in a sentence or two of Markdown. */
  risk: string;
  /** How to mend it, in a sentence or two of Markdown. */
  mend: string;
  /** Where the rule comes from. */
  sources: readonly string[];
}

/** Negative when `a` is worse than `b`. */
export function compareSeverity(a: Severity, b: Severity): number {
  return SEVERITIES.indexOf(a) - SEVERITIES.indexOf(b);
}

export function isAtLeast(severity: Severity, threshold: Severity): boolean {
  return compareSeverity(severity, threshold) <= 0;
}

/** One level less severe; `info` stays. */
export function lowered(severity: Severity): Severity {
  return SEVERITIES[Math.min(SEVERITIES.indexOf(severity) + 1, SEVERITIES.length - 1)] as Severity;
}

/** Does a finding made for `persona` reach someone who asked as `asked`? */
export function isHeardBy(persona: Persona, asked: Persona): boolean {
  return PERSONAS.indexOf(persona) <= PERSONAS.indexOf(asked);
}

/** The order of reports: path, line, column, rule, then message so that equal places keep one order. */
export function compareFindings(a: Finding, b: Finding): number {
  return (
    compareText(a.location.path, b.location.path) ||
    a.location.startLine - b.location.startLine ||
    a.location.startColumn - b.location.startColumn ||
    compareText(a.rule, b.rule) ||
    compareText(a.message, b.message)
  );
}

/** Order by UTF-16 code units: the same on every machine, unlike `localeCompare`. */
export function compareText(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
