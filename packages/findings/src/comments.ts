import type { Finding } from "./finding.js";

/** A comment of a file, as its reader found it. */
export interface Comment {
  /** Without `#`. */
  text: string;
  /** Its 1-based line. */
  line: number;
  /** Nothing else stands on its line. */
  alone: boolean;
}

/** An ignore comment: `# trustchain: ignore[rule-id, other-id] reason`, or zizmor's. */
export interface IgnoreComment<C extends Comment = Comment> {
  comment: C;
  dialect: "trustchain" | "zizmor";
  rules: readonly string[];
  /** Empty when none is given. */
  reason: string;
  /** The lines whose findings it silences. */
  lines: readonly number[];
}

const IGNORE = /^\s*(trustchain|zizmor)\s*:\s*ignore\s*\[([^\]\r\n]*)\]\s*(.*)$/;

/**
 * The ignore comments among a file's comments.
 *
 * One at the end of a line speaks of that line; one alone on its line of the next line that is no such comment.
 */
export function ignoreComments<C extends Comment>(comments: readonly C[]): IgnoreComment<C>[] {
  const alone = new Set(comments.filter((comment) => comment.alone).map((comment) => comment.line));
  return comments.flatMap((comment) => {
    const match = IGNORE.exec(comment.text);
    if (!match) return [];
    const rules = (match[2] as string)
      .split(",")
      .map((id) => id.trim())
      .filter((id) => id !== "");
    const dialect = match[1] as "trustchain" | "zizmor";
    return [{ comment, dialect, rules, reason: (match[3] as string).trim(), lines: linesOf(comment, alone) }];
  });
}

function linesOf(comment: Comment, alone: ReadonlySet<number>): number[] {
  if (!comment.alone) return [comment.line];
  let line = comment.line + 1;
  while (alone.has(line)) line++;
  return [line];
}

/** What comments came to. */
export interface Silenced<T, C extends Comment> {
  findings: T[];
  /** Ignore comments that give no reason: they silence nothing. */
  withoutReason: IgnoreComment<C>[];
  /** Rules of ignore comments for which there was nothing to silence. */
  unused: { ignore: IgnoreComment<C>; rule: string }[];
}

export interface CommentOptions<T extends Finding> {
  /** Does zizmor mean the same by this rule's id? */
  isZizmorRule(rule: string): boolean;
  /** Further lines at which a comment may silence a finding. */
  alsoLines(finding: T): readonly number[];
}

/**
 * Marks the findings of one file that its comments silence.
 *
 * zizmor's comments count for rules that both tools share. zizmor asks for no reason, so none is asked for.
 */
export function applyComments<T extends Finding, C extends Comment>(
  findings: readonly T[],
  comments: readonly C[],
  options: CommentOptions<T>,
): Silenced<T, C> {
  const ignores = ignoreComments(comments);
  const used = new Set<string>();
  const silenced = findings.map((finding) => {
    if (finding.suppressed) return finding;
    const ignore = ignores.find((candidate) => silences(candidate, finding, options));
    if (!ignore) return finding;
    used.add(useKey(ignore, finding.rule));
    return { ...finding, suppressed: { by: "comment" as const, reason: ignore.reason || "zizmor ignore" } };
  });
  const ours = ignores.filter(({ dialect }) => dialect === "trustchain");
  return {
    findings: silenced,
    withoutReason: ours.filter(({ reason }) => reason === ""),
    unused: ours
      .filter(({ reason }) => reason !== "")
      .flatMap((ignore) => ignore.rules.map((rule) => ({ ignore, rule })))
      .filter(({ ignore, rule }) => !used.has(useKey(ignore, rule))),
  };
}

function silences<T extends Finding>(ignore: IgnoreComment, finding: T, options: CommentOptions<T>): boolean {
  if (!ignore.rules.includes(finding.rule)) return false;
  const { startLine, endLine } = finding.location;
  if (ignore.dialect === "zizmor") {
    // zizmor takes a comment anywhere on the lines of the finding.
    if (!options.isZizmorRule(finding.rule)) return false;
    const { line } = ignore.comment;
    return (line >= startLine && line <= endLine) || options.alsoLines(finding).includes(line);
  }
  if (ignore.reason === "") return false;
  const lines = [startLine, endLine, ...options.alsoLines(finding)];
  return ignore.lines.some((line) => lines.includes(line));
}

function useKey(ignore: IgnoreComment, rule: string): string {
  return `${ignore.comment.line}:${rule}`;
}
