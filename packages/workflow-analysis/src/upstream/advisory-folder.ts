import { readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { explain, UserError } from "@trustchain/action-kit";
import { type Advisory, nameOfSlug, type Origin } from "./origin.js";
import { type ActionAdvisory, readOsv } from "./osv.js";

/**
 * Advisories from a folder of OSV records, read when first asked; of all else nothing is known.
 *
 * @param named the folder, as it was given
 */
export function advisoryFolder(named: string, cwd: string): Origin {
  const folder = resolve(cwd, named);
  let byAction: Map<string, ActionAdvisory[]> | undefined;
  return {
    refsOf: async () => undefined,
    reachabilityOf: async () => "unknown",
    fileAt: async () => undefined,
    aboutOf: async () => undefined,
    releaseTimeOf: async () => undefined,
    async advisoriesOn(slug, version) {
      byAction ??= readFolder(folder, named);
      const own = byAction.get(nameOfSlug(slug).toLowerCase()) ?? [];
      return own.map((advisory) => advisory.on(version)).filter((found): found is Advisory => found !== null);
    },
  };
}

/** Advisories from one origin, all else from another. */
export function withAdvisories(advisories: Origin, origin: Origin): Origin {
  return {
    refsOf: (slug) => origin.refsOf(slug),
    reachabilityOf: (...question) => origin.reachabilityOf(...question),
    fileAt: (...question) => origin.fileAt(...question),
    releaseTimeOf: (...question) => origin.releaseTimeOf(...question),
    aboutOf: (slug) => origin.aboutOf(slug),
    advisoriesOn: (...question) => advisories.advisoriesOn(...question),
  };
}

function readFolder(folder: string, named: string): Map<string, ActionAdvisory[]> {
  const byAction = new Map<string, ActionAdvisory[]>();
  for (const path of recordsIn(folder, named)) {
    for (const advisory of readRecord(join(folder, path), join(named, path))) {
      byAction.set(advisory.action, [...(byAction.get(advisory.action) ?? []), advisory]);
    }
  }
  return byAction;
}

function recordsIn(folder: string, named: string): string[] {
  try {
    return readdirSync(folder, { recursive: true, encoding: "utf8" })
      .filter((path) => path.endsWith(".json"))
      .sort();
  } catch (error) {
    throw new UserError(
      named,
      `the folder of advisories can't be read: ${explain(error)}`,
      "name a folder of OSV records",
    );
  }
}

function readRecord(path: string, shown: string): ActionAdvisory[] {
  try {
    return readOsv(JSON.parse(readFileSync(path, "utf8")));
  } catch (error) {
    throw new UserError(shown, `the advisory can't be read: ${explain(error)}`, "take it out, or fetch it again");
  }
}
