import { didYouMean } from "@trustchain/action-kit";
import { PERSONAS, SEVERITIES, type SourceFile } from "@trustchain/findings";
import { parseYaml, type YamlEntry, type YamlMap, type YamlNode } from "../yaml/index.js";
import { type Config, type IgnoredPlace, NO_CONFIG, type RuleSettings } from "./config.js";
import { pathMatcher } from "./globs.js";
import { guardConfig } from "./guard.js";
import type { RuleOptions } from "./options.js";
import { expectKeys, expectMap, isNull, oneOf, texts, wrong } from "./read.js";

export const TOP_KEYS = ["persona", "ignore", "rules", "facts", "fork-pr-guard"] as const;
export const RULE_KEYS = ["severity", "persona", "ignore", "reason"] as const;

/** What settings need to know of a rule. */
export interface Configurable {
  id: string;
  options: RuleOptions;
}

/**
 * Reads the settings of a repository.
 *
 * @param rules the rules that there are
 * @throws UserError for anything that isn't as it should be, with the place in the file
 */
export async function parseConfig(file: SourceFile, rules: readonly Configurable[]): Promise<Config> {
  const { root, problems } = await parseYaml(file);
  const [problem] = problems;
  if (problem) throw wrong(file, problem.start, problem.message, "mend the YAML");
  if (!root) return { ...NO_CONFIG, path: file.path };
  const map = expectMap(root, "settings are keys with values");
  expectKeys(map, TOP_KEYS);
  return {
    path: file.path,
    persona: oneOf(map.entry("persona"), PERSONAS),
    isIgnored: pathMatcher(texts(map.entry("ignore"))),
    rules: new Map(map.entry("rules") ? ruleSettings(map.entry("rules") as YamlEntry, rules) : []),
    facts: await addedFacts(map.entry("facts")),
    guard: guardConfig(
      map.entry("fork-pr-guard"),
      rules.map(({ id }) => id),
    ),
  };
}

/** Loaded where they are asked for: few settings add facts. */
async function addedFacts(entry: YamlEntry | undefined): Promise<Config["facts"]> {
  if (!entry || isNull(entry.value)) return new Map();
  const { readFacts } = await import("../knowledge/read-facts.js");
  return readFacts(entry);
}

function ruleSettings(entry: YamlEntry, rules: readonly Configurable[]): [string, RuleSettings][] {
  if (isNull(entry.value)) return [];
  const map = expectMap(entry.value, "`rules` holds rule ids with their settings");
  const ruleIds = rules.map(({ id }) => id);
  return map.entries.map(({ key, value }) => {
    const rule = rules.find(({ id }) => id === key.value);
    if (!rule) {
      throw wrong(
        key.file,
        key.start,
        `there is no rule \`${key.value}\`${didYouMean(key.value, ruleIds)}`,
        "name one of the rules in docs/rules",
      );
    }
    return [key.value, settingsOf(value, rule.options)];
  });
}

export const NOTHING: RuleSettings = {
  isOff: false,
  severity: null,
  persona: null,
  ignore: [],
  reason: null,
  options: {},
};

function settingsOf(node: YamlNode, options: RuleOptions): RuleSettings {
  if (node.kind === "map") {
    expectKeys(node, [...RULE_KEYS, ...Object.keys(options)]);
    return {
      isOff: false,
      severity: oneOf(node.entry("severity"), SEVERITIES),
      persona: oneOf(node.entry("persona"), PERSONAS),
      ignore: texts(node.entry("ignore")).map(ignoredPlace),
      reason: node.text("reason") ?? null,
      options: optionsOf(node, options),
    };
  }
  // YAML 1.1 readers turn `off` into false, so people write that, too.
  if (node.kind === "scalar" && (node.value === "off" || node.typed === false)) return { ...NOTHING, isOff: true };
  const severity = node.kind === "scalar" ? SEVERITIES.find((name) => name === node.value) : undefined;
  if (severity) return { ...NOTHING, severity };
  const given = node.kind === "scalar" ? `\`${node.value}\`` : "a list";
  throw wrong(
    node.file,
    node.start,
    `${given} is no setting of a rule`,
    `write off, ${SEVERITIES.join(", ")} or a mapping`,
  );
}

function optionsOf(map: YamlMap, options: RuleOptions): Record<string, unknown> {
  return Object.fromEntries(
    Object.entries(options).flatMap(([name, option]) => {
      const entry = map.entry(name);
      return entry && !isNull(entry.value) ? [[name, option.read(entry)]] : [];
    }),
  );
}

export function ignoredPlace(glob: string): IgnoredPlace {
  const match = /^(.*):(\d+)$/.exec(glob);
  if (!match) return { matches: pathMatcher([glob]), line: null };
  return { matches: pathMatcher([match[1] as string]), line: Number(match[2]) };
}
