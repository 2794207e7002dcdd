import type { YamlScalar } from "../yaml/index.js";

/**
 * A text as it is to be written inside a scalar of that style, in the place of a part of its value; null where that isn't
 * sure to mean the same.
 *
 * @param text of one line
 */
export function writtenIn(scalar: YamlScalar, text: string): string | null {
  if (/[\r\n]/.test(text)) return null;
  switch (scalar.style) {
    case "single":
      return text.replaceAll("'", "''");
    case "double":
      return /["\\]/.test(text) ? null : text;
    case "plain":
      return /: | #|:$/.test(text) ? null : text;
    default:
      return text;
  }
}
