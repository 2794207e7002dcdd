import { didYouMean, UserError } from "@trustchain/action-kit";
import { PERSONAS, SEVERITIES, type SourceFile } from "@trustchain/findings";
import { parseYaml, type YamlEntry, type YamlMap, type YamlNode, type YamlScalar } from "../yaml/index.js";
import type { Config, IgnoredPlace, RuleSettings } from "./config.js";
import { pathMatcher } from "./globs.js";

export const TOP_KEYS = ["persona", "ignore", "rules"] as const;
export const RULE_KEYS = ["severity", "persona", "ignore", "reason"] as const;

/**
 * Reads the settings of a repository.
 *
 * @param ruleIds the rules that there are
 * @throws UserError for anything that isn't as it should be, with the place in the file
 */
export async function parseConfig(file: SourceFile, ruleIds: readonly string[]): Promise<Config> {
  const { root, problems } = await parseYaml(file);
  const [problem] = problems;
  if (problem) throw wrong(file, problem.start, problem.message, "mend the YAML");
  if (!root) return { path: file.path, persona: null, isIgnored: () => false, rules: new Map() };
  const map = expectMap(root, "settings are keys with values");
  expectKeys(map, TOP_KEYS);
  return {
    path: file.path,
    persona: oneOf(map.entry("persona"), PERSONAS),
    isIgnored: pathMatcher(texts(map.entry("ignore"))),
    rules: new Map(map.entry("rules") ? ruleSettings(map.entry("rules") as YamlEntry, ruleIds) : []),
  };
}

function ruleSettings(entry: YamlEntry, ruleIds: readonly string[]): [string, RuleSettings][] {
  if (isNull(entry.value)) return [];
  const map = expectMap(entry.value, "`rules` holds rule ids with their settings");
  return map.entries.map(({ key, value }) => {
    if (!ruleIds.includes(key.value)) {
      throw wrong(
        key.file,
        key.start,
        `there is no rule \`${key.value}\`${didYouMean(key.value, ruleIds)}`,
        "name one of the rules in docs/rules",
      );
    }
    return [key.value, settingsOf(value)];
  });
}

const NOTHING: RuleSettings = { isOff: false, severity: null, persona: null, ignore: [], reason: null };

function settingsOf(node: YamlNode): RuleSettings {
  if (node.kind === "map") {
    expectKeys(node, RULE_KEYS);
    return {
      isOff: false,
      severity: oneOf(node.entry("severity"), SEVERITIES),
      persona: oneOf(node.entry("persona"), PERSONAS),
      ignore: texts(node.entry("ignore")).map(ignoredPlace),
      reason: node.text("reason") ?? null,
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

function ignoredPlace(glob: string): IgnoredPlace {
  const match = /^(.*):(\d+)$/.exec(glob);
  if (!match) return { matches: pathMatcher([glob]), line: null };
  return { matches: pathMatcher([match[1] as string]), line: Number(match[2]) };
}

function oneOf<T extends string>(entry: YamlEntry | undefined, words: readonly T[]): T | null {
  if (!entry || isNull(entry.value)) return null;
  const node = entry.value;
  const text = node.kind === "scalar" ? node.value : "";
  const word = words.find((candidate) => candidate === text);
  if (word) return word;
  const given = node.kind === "scalar" ? `\`${text}\`${didYouMean(text, words)}` : "a collection";
  throw wrong(node.file, node.start, `\`${entry.key.value}\` is ${given}`, `write one of ${words.join(", ")}`);
}

function texts(entry: YamlEntry | undefined): string[] {
  if (!entry || isNull(entry.value)) return [];
  const { value } = entry;
  const scalars: (YamlScalar | null)[] =
    value.kind === "seq"
      ? value.items.map((item) => (item.value.kind === "scalar" ? item.value : null))
      : [value.kind === "scalar" ? value : null];
  return scalars.map((scalar) => {
    if (typeof scalar?.typed === "string" && scalar.value !== "") return scalar.value;
    throw wrong(
      value.file,
      value.start,
      `\`${entry.key.value}\` holds something else than globs`,
      "write a list of path globs",
    );
  });
}

function expectMap(node: YamlNode, what: string): YamlMap {
  if (node.kind === "map") return node;
  throw wrong(node.file, node.start, `no mapping stands here, but ${what}`, "see docs/trustchain.schema.json");
}

function expectKeys(map: YamlMap, known: readonly string[]): void {
  for (const { key } of map.entries) {
    if (known.includes(key.value)) continue;
    throw wrong(
      key.file,
      key.start,
      `there is no setting \`${key.value}\`${didYouMean(key.value, known)}`,
      `the settings here are ${known.join(", ")}`,
    );
  }
}

function isNull(node: YamlNode): boolean {
  return node.kind === "scalar" && node.isNull;
}

function wrong(file: SourceFile, offset: number, reason: string, remedy: string): UserError {
  const { line, column } = file.position(offset);
  return new UserError(`${file.path}:${line}:${column}`, reason, remedy);
}
