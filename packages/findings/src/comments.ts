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

/** An ignore comment: `# trustchain: ignore[rule-id, other-id] reason`, or zizmor's, or `# ratchet:exclude`. */
export interface IgnoreComment<C extends Comment = Comment> {
  comment: C;
  dialect: "trustchain" | "zizmor" | "ratchet";
  rules: readonly string[];
  /** Empty when none is given. */
  reason: string;
  /** The line whose findings it silences. */
  line: number;
}

// It may stand behind other words and a `#` of its own: `# v4.2.2 # trustchain: ignore[…] …`. Neither ids nor the spaces
// can be read twice from different beginnings, so time grows with the length only.
const IGNORE = /(?:^|#)[ \t]*(trustchain|zizmor):[ \t]*ignore[ \t]*\[([^[\]#]*)\]/g;

/** ratchet's word for a reference that stays as it is; like ratchet we take it wherever it stands in a comment. */
const EXCLUDED_BY_RATCHET = /\bratchet:exclude\b/;
const RATCHET = { dialect: "ratchet", rules: ["unpinned-uses", "unpinned-images"], reason: "ratchet:exclude" } as const;

/** `trustchain ignore`, `Trustchain: Ignore[…`: somebody thinks that it silences something. */
const LOOKS_LIKE_OURS = /(?:^|#)[ \t]*trustchain[ \t]*:?[ \t]*ignore\b/i;

/** Does a comment say that the reference before it stays as it is? */
export function isExcludedByRatchet(text: string): boolean {
  return EXCLUDED_BY_RATCHET.test(text);
}

/**
 * The ignore comments among a file's comments.
 *
 * One at the end of a line speaks of that line; one alone on its line of the next line that holds more than a comment.
 */
export function ignoreComments<C extends Comment>(comments: readonly C[]): IgnoreComment<C>[] {
  const lines = targetLines(comments);
  return comments.flatMap((comment) => {
    if (isExcludedByRatchet(comment.text)) return [{ comment, ...RATCHET, line: comment.line }];
    const matches = comment.text.includes("ignore") ? [...comment.text.matchAll(IGNORE)] : [];
    return matches.map((match, i): IgnoreComment<C> => {
      const reasonEnd = matches[i + 1]?.index ?? comment.text.length;
      return {
        comment,
        dialect: match[1] as "trustchain" | "zizmor",
        rules: [...new Set((match[2] as string).split(",").map((id) => id.trim()))].filter((id) => id !== ""),
        reason: comment.text.slice(match.index + match[0].length, reasonEnd).trim(),
        line: lines.get(comment.line) ?? comment.line,
      };
    });
  });
}

/** For the line of each comment that stands alone, the line that it speaks of; several in a row speak of the same. */
function targetLines(comments: readonly Comment[]): Map<number, number> {
  const targets = new Map<number, number>();
  const alone = comments.filter((comment) => comment.alone).map((comment) => comment.line);
  for (const line of alone.sort((a, b) => b - a)) targets.set(line, targets.get(line + 1) ?? line + 1);
  return targets;
}

/** What comments came to. */
export interface Silenced<T, C extends Comment> {
  findings: T[];
  /** Ignore comments that give no reason: they silence nothing. */
  withoutReason: IgnoreComment<C>[];
  /** Comments that read like an ignore comment of ours but are none, or name no rule. */
  malformed: C[];
  /** Rules of ignore comments for which there was nothing to silence. */
  unused: { ignore: IgnoreComment<C>; rule: string }[];
}

export interface CommentOptions<T extends Finding> {
  /** Does zizmor mean the same by this rule's id? */
  isZizmorRule(rule: string): boolean;
  /** Further rule ids by which a finding may be silenced. */
  otherIds(finding: T): readonly string[];
  /** Further lines at which a comment may silence a finding. */
  alsoLines(finding: T): readonly number[];
  /** First and last line of what it belongs to: a comment of zizmor's may stand on any of them. */
  partLines(finding: T): readonly [number, number] | null;
}

/** May a text hold an ignore comment, or one that is meant to be one? To look for comments takes a walk through the file. */
export function mayHoldIgnores(text: string): boolean {
  return /(?:trustchain|zizmor)[ \t]*:?[ \t]*ignore|ratchet:exclude/i.test(text);
}

/**
 * Marks the findings of one file that its comments silence.
 *
 * zizmor's comments count for rules that both tools share. zizmor asks for no reason, so none is asked for, and takes a
 * comment on any line of the finding and of what it belongs to.
 */
export function applyComments<T extends Finding, C extends Comment>(
  findings: readonly T[],
  comments: readonly C[],
  options: CommentOptions<T>,
): Silenced<T, C> {
  const ignores = ignoreComments(comments);
  const places = new Places(ignores);
  const used = new Map<IgnoreComment<C>, Set<string>>();
  const silenced = findings.map((finding) => {
    const silencing: IgnoreComment<C>[] = [];
    for (const rule of [finding.rule, ...options.otherIds(finding)]) {
      for (const ignore of places.around(finding, rule, options)) {
        silencing.push(ignore);
        used.set(ignore, (used.get(ignore) ?? new Set()).add(rule));
      }
    }
    // Ours come first: they have a reason.
    const ignore = silencing.find(({ dialect }) => dialect === "trustchain") ?? silencing[0];
    // Who silenced it before keeps it.
    if (finding.suppressed || !ignore) return finding;
    return { ...finding, suppressed: { by: "comment" as const, reason: ignore.reason || "zizmor ignore" } };
  });
  const ours = ignores.filter(({ dialect, rules }) => dialect === "trustchain" && rules.length > 0);
  const understood = new Set(ours.map(({ comment }) => comment));
  return {
    findings: silenced,
    malformed: comments.filter((comment) => LOOKS_LIKE_OURS.test(comment.text) && !understood.has(comment)),
    withoutReason: ours.filter(({ reason }) => reason === ""),
    unused: ours
      .filter(({ reason }) => reason !== "")
      .flatMap((ignore) => ignore.rules.map((rule) => ({ ignore, rule })))
      .filter(({ ignore, rule }) => !used.get(ignore)?.has(rule)),
  };
}

/** Ignore comments by rule and line: files may hold thousands of them. */
class Places<C extends Comment> {
  private readonly byRule = new Map<string, Map<number, Set<IgnoreComment<C>>>>();

  constructor(ignores: readonly IgnoreComment<C>[]) {
    for (const ignore of ignores) {
      if (ignore.dialect === "trustchain" && ignore.reason === "") continue;
      for (const rule of ignore.rules) {
        this.add(rule, ignore.line, ignore);
        if (ignore.dialect === "zizmor") this.add(rule, ignore.comment.line, ignore);
      }
    }
  }

  /** Those that silence a finding by a rule's id. */
  around<T extends Finding>(finding: T, rule: string, options: CommentOptions<T>): IgnoreComment<C>[] {
    const lines = this.byRule.get(rule);
    if (!lines) return [];
    const { startLine, endLine } = finding.location;
    const ends = new Set([startLine, endLine, ...options.alsoLines(finding)]);
    const found = [...ends].flatMap((line) => [...(lines.get(line) ?? [])]);
    const [first, last] = options.partLines(finding) ?? [startLine, endLine];
    for (let line = Math.min(first, startLine); line <= Math.max(last, endLine); line++) {
      for (const ignore of lines.get(line) ?? []) if (ignore.dialect === "zizmor") found.push(ignore);
    }
    return found.filter(({ dialect }) => dialect !== "zizmor" || options.isZizmorRule(rule));
  }

  private add(rule: string, line: number, ignore: IgnoreComment<C>): void {
    const lines = this.byRule.get(rule) ?? new Map<number, Set<IgnoreComment<C>>>();
    this.byRule.set(rule, lines);
    lines.set(line, (lines.get(line) ?? new Set()).add(ignore));
  }
}
