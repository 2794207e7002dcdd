import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";

/** Real repositories' workflows and actions, which may lie beside the checkout; a stranger's clone has none. */
export const CORPUS = resolve(import.meta.dirname, "../../shared/corpus");
export const HAS_CORPUS = existsSync(CORPUS);
export const NO_CORPUS = "the corpus isn't there (../shared/corpus)";

/** The texts of its YAML files whose paths match, by path; nothing where it isn't there. */
export function corpusTexts(wanted = /\.ya?ml$/): Map<string, string> {
  if (!HAS_CORPUS) return new Map();
  const paths = readdirSync(CORPUS, { recursive: true, encoding: "utf8" }).filter((path) => wanted.test(path));
  return new Map(paths.sort().map((path) => [path, readFileSync(join(CORPUS, path), "utf8")]));
}
