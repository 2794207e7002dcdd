import { didYouMean } from "@trustchain/action-kit";
import { SEVERITIES, type Severity } from "@trustchain/findings";
import { DEFAULT_TOKENS, EXECUTION_POLICIES, PLATFORMS, type TrustSettings, VISIBILITIES } from "../trust/settings.js";
import type { YamlEntry, YamlMap, YamlNode } from "../yaml/index.js";
import { expectKeys, expectMap, isNull, oneOf, texts, wrong } from "./read.js";

/** The section `fork-pr-guard` of the settings. */
export interface GuardConfig {
  /** What is said of the repository; the rest has its defaults. */
  trust: Partial<TrustSettings>;
  minSeverity: Severity | null;
  /** The only rules to report; null for all. */
  rules: readonly string[] | null;
}

export const NO_GUARD_CONFIG: GuardConfig = { trust: {}, minSeverity: null, rules: null };

const GUARD_KEYS = [
  "visibility",
  "default-token",
  "platform",
  "min-severity",
  "rules",
  "environments",
  "trusted-teams",
  "execution-policy",
] as const;

/** @throws UserError for what isn't as it should be, with the place in the file */
export function guardConfig(entry: YamlEntry | undefined, ruleIds: readonly string[]): GuardConfig {
  if (!entry || isNull(entry.value)) return NO_GUARD_CONFIG;
  const map = expectMap(entry.value, "`fork-pr-guard` holds facts about the repository");
  expectKeys(map, GUARD_KEYS);
  return {
    trust: trustOf(map),
    minSeverity: oneOf(map.entry("min-severity"), SEVERITIES),
    rules: map.entry("rules") ? rulesOf(map.entry("rules") as YamlEntry, ruleIds) : null,
  };
}

function trustOf(map: YamlMap): Partial<TrustSettings> {
  const visibility = oneOf(map.entry("visibility"), VISIBILITIES);
  const defaultToken = oneOf(map.entry("default-token"), DEFAULT_TOKENS);
  const platform = oneOf(map.entry("platform"), PLATFORMS);
  const pullRequestTarget = policyOf(map.entry("execution-policy"));
  return {
    ...(visibility && { visibility }),
    ...(defaultToken && { defaultToken }),
    ...(platform && { platform }),
    ...(pullRequestTarget && { pullRequestTarget }),
    environments: environmentsOf(map.entry("environments")),
    trustedTeams: texts(map.entry("trusted-teams")).map((team) => team.toLowerCase()),
  };
}

function policyOf(entry: YamlEntry | undefined) {
  if (!entry || isNull(entry.value)) return null;
  const map = expectMap(entry.value, "`execution-policy` holds events");
  expectKeys(map, ["pull_request_target"]);
  return oneOf(map.entry("pull_request_target"), EXECUTION_POLICIES);
}

function environmentsOf(entry: YamlEntry | undefined): TrustSettings["environments"] {
  if (!entry || isNull(entry.value)) return new Map();
  const map = expectMap(entry.value, "`environments` holds names of environments");
  return new Map(map.entries.map(({ key, value }) => [key.value.toLowerCase(), environmentOf(value)]));
}

function environmentOf(node: YamlNode): { requiredReviewers: boolean } {
  const map = expectMap(node, "an environment holds `required-reviewers`");
  expectKeys(map, ["required-reviewers"]);
  const flag = map.scalar("required-reviewers");
  if (typeof flag?.typed === "boolean") return { requiredReviewers: flag.typed };
  throw wrong(map.file, map.start, "`required-reviewers` is neither true nor false", "write true or false");
}

function rulesOf(entry: YamlEntry, ruleIds: readonly string[]): readonly string[] {
  const ids = texts(entry);
  const unknown = ids.find((id) => !ruleIds.includes(id));
  if (unknown === undefined) return ids;
  const { file, start } = entry.value;
  const reason = `there is no rule \`${unknown}\`${didYouMean(unknown, ruleIds)}`;
  throw wrong(file, start, reason, "name rules of docs/rules");
}
