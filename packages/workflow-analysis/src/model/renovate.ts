import type { SourceFile } from "@trustchain/findings";
import type { YamlDocument, YamlMap } from "../yaml/index.js";

/**
 * Renovate's settings, from any of the places where it looks for them.
 *
 * @see Renovate documentation, "Configuration Location"
 */
export class Renovate {
  readonly kind = "renovate";

  constructor(
    readonly document: YamlDocument,
    readonly root: YamlMap,
  ) {}

  get file(): SourceFile {
    return this.document.file;
  }
}
