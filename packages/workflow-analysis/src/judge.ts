import { UserError } from "@trustchain/action-kit";
import {
  type Finding,
  fingerprintFindings,
  isHeardBy,
  type Persona,
  type ReportError,
  type SourceFile,
  type SuggestedPermissions,
  sortFindings,
} from "@trustchain/findings";
import { type Analysis, analyze } from "./analyze.js";
import { applyIgnoreComments } from "./comments.js";
import { type Config, NO_CONFIG } from "./config/index.js";
import { Facts } from "./knowledge/facts.js";
import type { Uses } from "./model/index.js";
import { type FileKind, kindOf, type Repository, readRepository } from "./repository/index.js";
import type { Rule } from "./rule.js";
import { RULES } from "./rules/index.generated.js";
import { mergeSeenTwice } from "./seen-twice.js";
import { prepareShells } from "./shell/index.js";
import { suggestPermissions } from "./trust/needs/index.js";
import { DEFAULT_TRUST_SETTINGS, type TrustSettings } from "./trust/settings.js";
import { DEFAULT_COMMENT, type Upstream } from "./upstream/index.js";

export interface JudgeOptions {
  /** All rules when left out. */
  rules?: readonly Rule[];
  /** `regular`, or the configuration's, when left out. */
  persona?: Persona | undefined;
  config?: Config;
  /** The only files to judge, relative to the root; the others still answer questions about them. */
  only?: readonly string[] | null;
  /** The only kinds of files to judge; the others still answer questions about them. */
  kinds?: ReadonlySet<FileKind> | null;
  /** Values of rules' own options, by rule; they count before the configuration's. */
  options?: RuleOptionValues;
  /** What no file of the repository shows; it counts before the configuration's. */
  trust?: Partial<TrustSettings>;
  /** Is shown the repository once it is judged. */
  survey?: (repository: Repository, trust: TrustSettings) => void;
  /** Only these references are judged, where it is given. */
  isUsesJudged?: ((uses: Uses) => boolean) | undefined;
  /** What may be asked about the repositories that workflows use. */
  upstream?: Upstream | null;
  /** Work out what the token of each job needs. */
  suggestPermissions?: boolean;
  /** Texts that stand in for what is on disk. */
  edited?: ReadonlyMap<string, string>;
}

/** By rule and option. */
export type RuleOptionValues = ReadonlyMap<string, Readonly<Record<string, unknown>>>;

/** What was found in one repository. Paths are relative to its root. */
export interface Judgement {
  /** Sorted; those that comments or settings silence are marked, not left out. */
  findings: Finding[];
  errors: ReportError[];
  /** A service that was needed failed, so that less is known than was asked for. */
  isIncomplete: boolean;
  /** How many files were judged. */
  files: number;
  sources: ReadonlyMap<string, SourceFile>;
  /** What the tokens of jobs need, where it was asked for. */
  permissions: readonly SuggestedPermissions[];
}

/**
 * Reads and judges one repository.
 *
 * @param root its folder
 */
export async function analyzeRepository(root: string, options: JudgeOptions = {}): Promise<Judgement> {
  const config = options.config ?? NO_CONFIG;
  const repository = await readRepository(root, {
    isIgnored: config.isIgnored,
    only: options.only ?? null,
    ...(options.edited && { edited: options.edited }),
  });
  return judge(repository, { ...options, config });
}

/** Judges a repository that has been read. */
export async function judge(repository: Repository, options: JudgeOptions = {}): Promise<Judgement> {
  const config = options.config ?? NO_CONFIG;
  const persona = options.persona ?? config.persona ?? "regular";
  const only = options.only ? new Set(options.only) : null;
  const kinds = options.kinds ?? null;
  const isJudged = (path: string) => (only === null || only.has(path)) && (kinds === null || hasKind(path, kinds));
  const rules = (options.rules ?? RULES).filter((rule) => config.rules.get(rule.id)?.isOff !== true);
  if (config.facts.size > 0) repository.facts = new Facts(config.facts);
  repository.pinComment = pinCommentOf(config, options.options);
  const trust = { ...DEFAULT_TRUST_SETTINGS, ...config.guard.trust, ...options.trust };
  await prepareShells();
  const rulesOver = () =>
    analyze(repository, {
      rules,
      // Whether a comment silences nothing shows only when everything that it may speak of is looked for.
      persona: persona === "pedantic" ? "auditor" : persona,
      personas: personasOf(config),
      options: optionsOf(rules, config, options.options),
      trust,
      ...(options.isUsesJudged && { isUsesJudged: options.isUsesJudged }),
      isJudged,
      isPartial: only !== null,
    });
  const { analysis, refused } = await withUpstream(repository, options.upstream ?? null, rulesOver);
  const { findings: drafts, errors } = analysis;
  options.survey?.(repository, trust);
  const settled = applySettings(fingerprintFindings(mergeSeenTwice(drafts, rules)), config);
  const silenced = applyIgnoreComments(repository, settled, { rules, persona, isJudged });
  return {
    findings: sortFindings(silenced.filter((finding) => isHeardBy(finding.persona, persona))),
    errors: refused ? [refused, ...errors] : errors,
    isIncomplete: refused !== null,
    files: [...repository.sources.keys()].filter(isJudged).length,
    sources: repository.sources,
    permissions: options.suggestPermissions ? suggestPermissions(repository, isJudged) : [],
  };
}

function hasKind(path: string, kinds: ReadonlySet<FileKind>): boolean {
  const kind = kindOf(path);
  return kind !== undefined && kinds.has(kind);
}

/**
 * Judges with what is to be known of other repositories; rules may ask for more, and are heard again once it is there.
 * Without an answer the rest is judged all the same, and no fix is made of what is not known.
 */
async function withUpstream(
  repository: Repository,
  upstream: Upstream | null,
  rulesOver: () => Analysis,
): Promise<{ analysis: Analysis; refused: ReportError | null }> {
  if (!upstream) return { analysis: rulesOver(), refused: null };
  try {
    await upstream.load(repository);
    repository.upstream = upstream;
    const analysis = rulesOver();
    return { analysis: (await upstream.answer()) ? rulesOver() : analysis, refused: null };
  } catch (error) {
    if (!(error instanceof UserError)) throw error;
    repository.upstream = null;
    const refused = { path: error.place, line: null, rule: null, message: `${error.reason}: ${error.remedy}` };
    return { analysis: rulesOver(), refused };
  }
}

function optionsOf(rules: readonly Rule[], config: Config, given: RuleOptionValues = new Map()): RuleOptionValues {
  return new Map(rules.map(({ id }) => [id, { ...config.rules.get(id)?.options, ...given.get(id) }]));
}

/** The rule that asks for pins has the setting; whoever reads comments has to know it. */
function pinCommentOf(config: Config, given: RuleOptionValues = new Map()): string {
  const { comment } = { ...config.rules.get("unpinned-uses")?.options, ...given.get("unpinned-uses") };
  return typeof comment === "string" ? comment : DEFAULT_COMMENT;
}

function personasOf(config: Config): Map<string, Persona> {
  return new Map([...config.rules].flatMap(([id, { persona }]) => (persona ? [[id, persona] as const] : [])));
}

/** The severities that settings give, and the places that they silence. */
function applySettings<T extends Finding>(findings: T[], config: Config): T[] {
  if (config.rules.size === 0) return findings;
  return findings.map((finding) => {
    const settings = config.rules.get(finding.rule);
    if (!settings) return finding;
    const { path, startLine } = finding.location;
    const isIgnored = settings.ignore.some(
      ({ matches, line }) => matches(path) && (line === null || line === startLine),
    );
    const reason = settings.reason ?? `ignored in ${config.path}`;
    return {
      ...finding,
      severity: settings.severity ?? finding.severity,
      suppressed: isIgnored ? { by: "config" as const, reason } : finding.suppressed,
    };
  });
}
