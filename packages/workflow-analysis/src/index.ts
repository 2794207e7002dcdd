export { type Analysis, type AnalyzeOptions, analyze, type DraftFinding } from "./analyze.js";
export { type ReachRow, reachOf, reachTable } from "./attacks/reach.js";
export { JUDGED_KINDS, type JudgedKind, kindsOf, reaches, selectRules, staticCheck } from "./check/index.js";
export { type Config, configSchema, NO_CONFIG, parseConfig } from "./config/index.js";
export { analyzeRepository, type Judgement, type JudgeOptions, judge } from "./judge.js";
export type { FactList } from "./knowledge/facts.js";
export * from "./model/index.js";
export { usesMatcher } from "./pinning/names.js";
export { POLICIES, type Policy } from "./pinning/policies.js";
export { PIN_UPKEEP } from "./pinning/upkeep.js";
export { Repository, readRepository } from "./repository/index.js";
export { type Details, defineRule, type Hooks, type Place, type Report, type Rule, type RuleFix } from "./rule.js";
export { RULES } from "./rules/index.generated.js";
export {
  advisoryFolder,
  COMMENT_REMEDY,
  combinedOrigin,
  fallbackOrigin,
  gitHubOrigin,
  isCommentTemplate,
  mirrorOrigin,
  type Origin,
  platformOrigin,
  Upstream,
  type UpstreamOptions,
  withAdvisories,
} from "./upstream/index.js";
