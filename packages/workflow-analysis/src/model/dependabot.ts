import type { SourceFile } from "@trustchain/findings";
import type { YamlDocument, YamlMap, YamlScalar } from "../yaml/index.js";
import { scalarsOf } from "./trigger.js";

/** One entry of `updates:`. */
export interface DependabotUpdate {
  map: YamlMap;
  ecosystem: YamlScalar | undefined;
  /** `directory` and `directories`. */
  directories: readonly YamlScalar[];
  cooldown: YamlMap | undefined;
  /** False with `open-pull-requests-limit: 0`: only security updates are made, and those wait for nothing. */
  makesVersionUpdates: boolean;
}

/** How long Dependabot waits where nothing else is said, since 2026. */
export const PLATFORM_COOLDOWN_DAYS = 3;

/**
 * How many days old a version is when Dependabot takes it; undefined where the setting is no number.
 *
 * @see Dependabot options reference, `cooldown`: `default-days` goes for what has no setting of its own, and nothing for what
 *   `exclude` names
 */
export function cooldownDays({ cooldown }: DependabotUpdate): number | undefined {
  if (cooldown && excludesAll(cooldown)) return 0;
  const days = cooldown?.scalar("default-days");
  if (!days || days.isNull) return PLATFORM_COOLDOWN_DAYS;
  return typeof days.typed === "number" ? days.typed : undefined;
}

/** The pattern of `exclude` that takes every dependency out; undefined where some wait. */
export function excludesAll(cooldown: YamlMap): YamlScalar | undefined {
  return scalarsOf(cooldown.get("exclude")).find(({ value }) => /^\*+$/.test(value));
}

/**
 * `.github/dependabot.yml`.
 *
 * @see Dependabot options reference
 */
export class Dependabot {
  readonly kind = "dependabot";

  constructor(
    readonly document: YamlDocument,
    readonly root: YamlMap,
  ) {}

  get file(): SourceFile {
    return this.document.file;
  }

  get updates(): readonly DependabotUpdate[] {
    return (this.root.seq("updates")?.items ?? []).flatMap(({ value }) =>
      value.kind === "map" ? [updateOf(value)] : [],
    );
  }
}

function updateOf(map: YamlMap): DependabotUpdate {
  return {
    map,
    ecosystem: map.scalar("package-ecosystem"),
    directories: [...scalarsOf(map.get("directory")), ...scalarsOf(map.get("directories"))],
    cooldown: map.map("cooldown"),
    makesVersionUpdates: map.scalar("open-pull-requests-limit")?.typed !== 0,
  };
}
