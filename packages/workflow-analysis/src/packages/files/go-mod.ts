import type { SourceFile } from "@trustchain/findings";
import type { PackageContent, Setting } from "../../model/index.js";
import { linesOf, placeIn } from "./lines.js";

/**
 * `go.mod`: each directive is a setting, in blocks too: `require` has the module's path as value.
 *
 * @see The Go Modules Reference, "go.mod files"
 */
export function readGoMod(file: SourceFile): PackageContent {
  const settings: Setting[] = [];
  let block: string | null = null;
  for (const line of linesOf(file, /^\/\//)) {
    const words = line.text.split(/\s+/);
    const [first = "", second = ""] = words;
    if (block !== null && first === ")") block = null;
    else if (block === null && second === "(") block = first;
    else {
      const value = block === null ? second : first;
      const start = block === null ? line.text.indexOf(value, first.length) : 0;
      const place = placeIn(file, line, Math.max(0, start), Math.max(0, start) + value.length);
      settings.push({ path: [block ?? first], value, place, valuePlace: place });
    }
  }
  return { settings, sources: [] };
}
