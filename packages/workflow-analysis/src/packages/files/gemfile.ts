import type { SourceFile } from "@trustchain/findings";
import type { PackageContent, PackageSource } from "../../model/index.js";
import { linesOf, placeIn } from "./lines.js";

const SOURCE = /^source[\s(]+(["'])([^"']*)\1\s*\)?(\s*do\b)?/;
const GIT_BLOCK = /^git[\s(]+(["'])([^"']*)\1/;
const OPTION = /(?:\b(?:source|git)(?::\s*|["']?\s*=>\s*))(["'])([^"']*)\1/g;

/**
 * A `Gemfile`, as far as its sources go: a `source` line counts for every gem, a `source … do` block for those in it.
 *
 * @see Bundler documentation, gemfile(5)
 */
export function readGemfile(file: SourceFile): PackageContent {
  const sources: PackageSource[] = [];
  for (const line of linesOf(file, /^#/)) {
    const add = (found: RegExpMatchArray, role: PackageSource["role"]) => {
      const url = found[2] as string;
      const from = found[0].indexOf(url) + (found.index ?? 0);
      const urlPlace = placeIn(file, line, from, from + url.length);
      const place = placeIn(file, line, found.index ?? 0, (found.index ?? 0) + found[0].length);
      sources.push({ url, place, urlPlace, role, group: "gems" });
    };
    const source = SOURCE.exec(line.text);
    const git = GIT_BLOCK.exec(line.text);
    if (source) add(source, source[3] ? "limited" : "extra");
    else if (git) add(git, "limited");
    else for (const option of line.text.matchAll(OPTION)) add(option, "limited");
  }
  return { settings: [], sources };
}
