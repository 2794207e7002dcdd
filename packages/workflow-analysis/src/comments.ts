import { didYouMean } from "@trustchain/action-kit";
import {
  applyComments,
  type Comment,
  type Finding,
  fingerprintFindings,
  isHeardBy,
  mayHoldIgnores,
  type Persona,
  type SourceFile,
} from "@trustchain/findings";
import { type DraftFinding, locate } from "./analyze.js";
import type { Repository } from "./repository/index.js";
import type { Rule } from "./rule.js";
import { RULES } from "./rules/index.generated.js";
import type { YamlComment } from "./yaml/index.js";

export interface IgnoreOptions {
  rules: readonly Rule[];
  persona: Persona;
  isJudged(path: string): boolean;
}

type Silenceable = Finding & Pick<DraftFinding, "alsoLines" | "partLines" | "otherIds">;
type PlacedComment = Comment & YamlComment;

/** A file that comments can stand in: a YAML document, a Dockerfile, a package manager's configuration. */
interface CommentedFile {
  file: SourceFile;
  comments(): readonly YamlComment[];
}

/** Marks what ignore comments silence, and adds what is to be said about the comments themselves. */
export function applyIgnoreComments(
  repository: Repository,
  findings: readonly Silenceable[],
  options: IgnoreOptions,
): Finding[] {
  const byPath = groupByPath(findings);
  const result: Finding[] = [];
  for (const document of [...repository.documents, ...repository.dockerfiles, ...repository.packageFiles]) {
    const { path, text } = document.file;
    if (!options.isJudged(path)) continue;
    const own = byPath.get(path) ?? [];
    byPath.delete(path);
    // Not `push(...)`: there may be more than a call takes.
    for (const finding of mayHoldIgnores(text) ? applyToFile(document, own, options) : own) result.push(finding);
  }
  for (const rest of byPath.values()) for (const finding of rest) result.push(finding);
  return result;
}

function groupByPath(findings: readonly Silenceable[]): Map<string, Silenceable[]> {
  const groups = new Map<string, Silenceable[]>();
  for (const finding of findings) {
    const group = groups.get(finding.location.path);
    if (group) group.push(finding);
    else groups.set(finding.location.path, [finding]);
  }
  return groups;
}

function applyToFile(document: CommentedFile, findings: readonly Silenceable[], options: IgnoreOptions): Finding[] {
  const { rules } = options;
  const comments: PlacedComment[] = document
    .comments()
    .map((comment) => ({ ...comment, line: document.file.position(comment.start).line }));
  const silenced = applyComments(findings, comments, {
    isZizmorRule: (id) => RULES.find((rule) => rule.id === id)?.isZizmor === true,
    otherIds: (finding) => finding.otherIds ?? [],
    alsoLines: (finding) => finding.alsoLines,
    partLines: (finding) => finding.partLines,
  });
  // Distances between words are costly, and a file may name the same unknown rule thousands of times.
  const unusedMessages = new Map<string, string | null>();
  for (const { rule } of silenced.unused) {
    if (!unusedMessages.has(rule)) unusedMessages.set(rule, unusedMessage(rule, rules));
  }
  const drafts = [
    ...silenced.withoutReason.map(({ comment }) =>
      draft(document, "suppression-without-reason", comment, NO_REASON, options),
    ),
    ...silenced.malformed.map((comment) => draft(document, "suppression-without-reason", comment, MALFORMED, options)),
    ...silenced.unused.map(({ ignore, rule }) => {
      const message = unusedMessages.get(rule);
      return message == null ? null : draft(document, "unused-suppression", ignore.comment, message, options);
    }),
  ];
  return [...silenced.findings, ...fingerprintFindings(drafts.filter((finding) => finding !== null))];
}

const MALFORMED =
  "This reads like an ignore comment, but silences nothing: write `# trustchain: ignore[rule-id] reason`";
const NO_REASON = "This ignore comment gives no reason, so it silences nothing";

/** Null where the rule exists but took no part: nobody knows then whether the comment is of use. */
function unusedMessage(rule: string, rules: readonly Rule[]): string | null {
  if (rules.some(({ id }) => id === rule)) return `There is no finding of \`${rule}\` here to ignore`;
  const all = RULES.map(({ id }) => id);
  return all.includes(rule) ? null : `There is no rule \`${rule}\`${didYouMean(rule, all)}`;
}

/** Null when the rule doesn't take part in the run. */
function draft(
  document: CommentedFile,
  id: string,
  comment: PlacedComment,
  message: string,
  { rules, persona }: IgnoreOptions,
): DraftFinding | null {
  const rule = rules.find((candidate) => candidate.id === id);
  if (!rule || !isHeardBy(rule.persona, persona)) return null;
  const { file } = document;
  return {
    rule: id,
    severity: rule.severity,
    confidence: "high",
    persona: rule.persona,
    message,
    location: locate({ file, start: comment.start, end: comment.end }),
    related: [],
    witness: null,
    fix: null,
    anchor: comment.text.trim(),
    alsoLines: [],
    partLines: null,
  };
}
