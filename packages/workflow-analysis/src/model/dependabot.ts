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
  };
}
