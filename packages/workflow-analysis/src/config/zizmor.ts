import type { SourceFile } from "@trustchain/findings";
import { parseYaml, type YamlMap, type YamlNode } from "../yaml/index.js";
import { type Config, NO_CONFIG, type RuleSettings } from "./config.js";
import { ignoredPlace, NOTHING } from "./parse.js";
import { wrong } from "./read.js";

/** Where zizmor looks for its settings, in order. */
export const ZIZMOR_PATHS = [".github/zizmor.yml", ".github/zizmor.yaml", "zizmor.yml", "zizmor.yaml"] as const;

/**
 * What zizmor's settings say of rules that mean the same here: those that are disabled, and the places that are ignored.
 * All else in them is zizmor's own.
 *
 * @throws UserError where it is no YAML
 * @see zizmor's documentation, "Configuration"
 */
export async function parseZizmorConfig(
  file: SourceFile,
  rules: readonly { id: string; isZizmor: boolean }[],
): Promise<Config> {
  const { root, problems } = await parseYaml(file);
  const [problem] = problems;
  if (problem) throw wrong(file, problem.start, problem.message, "mend the YAML");
  const settings = root?.kind === "map" ? root.map("rules") : undefined;
  const shared = rules.filter(({ isZizmor }) => isZizmor);
  return {
    ...NO_CONFIG,
    path: file.path,
    rules: new Map(
      shared.flatMap(({ id }) => {
        const own = settings?.map(id);
        return own ? [[id, ruleSettings(own)] as const] : [];
      }),
    ),
  };
}

function ruleSettings(map: YamlMap): RuleSettings {
  return {
    ...NOTHING,
    isOff: map.scalar("disable")?.typed === true,
    ignore: scalarsOf(map.get("ignore")).map((text) => ignoredPlace(withoutColumn(text))),
  };
}

/** `ci.yml:12:3`: our findings stand at their lines, and zizmor's columns may be others. */
function withoutColumn(place: string): string {
  return place.replace(/^(.*:\d+):\d+$/, "$1");
}

function scalarsOf(node: YamlNode | undefined): string[] {
  if (node?.kind !== "seq") return [];
  return node.items.flatMap(({ value }) => (value.kind === "scalar" && !value.isNull ? [value.value] : []));
}
