import { existsSync, lstatSync, realpathSync } from "node:fs";
import { join, resolve, sep } from "node:path";
import { type Host, placeOfInput, UserError } from "@trustchain/action-kit";
import { type Baseline, FormatError, parseBaseline, type SourceFile } from "@trustchain/findings";
import { CONFIG_PATH, type Config, NO_CONFIG, parseConfig, parseZizmorConfig, ZIZMOR_PATHS } from "../config/index.js";
import { readSource } from "../repository/index.js";
import type { Rule } from "../rule.js";

/**
 * The settings of a repository: the file that was named, else `.github/trustchain.yml`, else what a `zizmor.yml` says of
 * shared rules, else none.
 *
 * @throws UserError when it can't be read or understood
 */
export async function loadConfig(
  root: string,
  named: string | undefined,
  host: Host,
  rules: readonly Rule[],
): Promise<Config> {
  const path = named === undefined ? join(root, CONFIG_PATH) : resolve(host.cwd, named);
  if (named === undefined && lstatSync(path, { throwIfNoEntry: false }) === undefined) return zizmorConfig(root, rules);
  if (named === undefined && !isInside(root, path)) {
    throw new UserError(
      CONFIG_PATH,
      "it is a link that leads to nothing in this repository",
      "put the settings themselves there",
    );
  }
  return parseConfig(read(path, named ?? CONFIG_PATH, placeOfInput("config", host.place)), rules);
}

async function zizmorConfig(root: string, rules: readonly Rule[]): Promise<Config> {
  const name = ZIZMOR_PATHS.find((candidate) => isInside(root, join(root, candidate)));
  if (name === undefined) return NO_CONFIG;
  const result = readSource(join(root, name), name);
  if (result.ok) return parseZizmorConfig(result.file, rules);
  throw new UserError(name, `it can't be read: ${result.reason}`, `mend it, or write ${CONFIG_PATH}`);
}

function isInside(root: string, path: string): boolean {
  return existsSync(path) && realpathSync(path).startsWith(realpathSync(root) + sep);
}

/** @throws UserError when it can't be read or is no baseline */
export function loadBaseline(named: string, host: Host): Baseline {
  const file = read(resolve(host.cwd, named), named, placeOfInput("baseline", host.place));
  try {
    return parseBaseline(file.text, named);
  } catch (error) {
    if (!(error instanceof FormatError)) throw error;
    throw new UserError(error.file, error.reason, error.remedy);
  }
}

function read(path: string, shown: string, input: string): SourceFile {
  const result = readSource(path, shown);
  if (result.ok) return result.file;
  throw new UserError(`${input} ${shown}`, `it can't be read: ${result.reason}`, "name a file that can be read");
}
