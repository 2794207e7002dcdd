import type { Persona } from "@trustchain/findings";
import type { Repository } from "../repository/index.js";
import type { CommandUse } from "../scripts/index.js";
import { hasSwitch } from "../scripts/index.js";
import { packageCommand } from "./commands.js";
import { isManifestOf, lockfileFor, manifestFor } from "./lockfiles.js";
import { projectFolder } from "./project-folder.js";

/** A manifest from which a command installs, with no lockfile beside it. */
export interface MissingLock {
  manifest: string;
  /** What should be there. */
  lockfile: string;
  persona: Persona;
}

const JAVASCRIPT = ["npm", "pnpm", "yarn", "bun"];

const LOCKFILE_NAMES = new Map([
  ["npm", "package-lock.json"],
  ["pnpm", "pnpm-lock.yaml"],
  ["yarn", "yarn.lock"],
  ["bun", "bun.lock"],
  ["uv", "uv.lock"],
  ["poetry", "poetry.lock"],
  ["pdm", "pdm.lock"],
  ["pipenv", "Pipfile.lock"],
  ["cargo", "Cargo.lock"],
  ["go", "go.sum"],
  ["bundle", "Gemfile.lock"],
  ["composer", "composer.lock"],
  ["gradle", "gradle/verification-metadata.xml"],
]);

const hints = new WeakMap<Repository, RegExp | null>();

/**
 * A look before a script is parsed: the programs whose manifests have no lockfile beside them here.
 *
 * @returns null where there is no such manifest
 */
export function missingLockHint(repository: Repository): RegExp | null {
  let hint = hints.get(repository);
  if (hint === undefined) {
    const programs = unlockedManagers(repository).flatMap((manager) =>
      manager === "gradle" ? ["gradle", "gradlew"] : [manager],
    );
    hint = programs.length === 0 ? null : new RegExp(`\\b(?:${programs.join("|")})\\b`);
    hints.set(repository, hint);
  }
  return hint;
}

function unlockedManagers(repository: Repository): string[] {
  return [...LOCKFILE_NAMES.keys()].filter((manager) =>
    repository.files.some(({ path }) => {
      const slash = path.lastIndexOf("/");
      const folder = path.slice(0, Math.max(0, slash));
      return (
        isManifestOf(manager, path.slice(slash + 1)) &&
        !familyOf(manager).some((each) => lockfileFor(each, folder, repository))
      );
    }),
  );
}

function familyOf(manager: string): readonly string[] {
  return JAVASCRIPT.includes(manager) ? JAVASCRIPT : [manager];
}

/** Null where a lockfile is there, and where nothing is known of a manifest. */
export function missingLock(use: CommandUse, repository: Repository): MissingLock | null {
  const manager = installer(use);
  const folder = manager === null ? undefined : projectFolder(use);
  if (manager === null || folder === undefined) return null;
  const manifest = manifestFor(manager, folder, repository);
  // Where another manager's lockfile is, somebody thought of it.
  if (manifest === undefined || familyOf(manager).some((each) => lockfileFor(each, folder, repository))) return null;
  if (!dependsOnAnything(manifest, repository)) return null;
  return { manifest, lockfile: LOCKFILE_NAMES.get(manager) ?? "", persona: personaFor(manager, manifest, repository) };
}

/** The manager whose manifest a command installs from. */
function installer(use: CommandUse): string | null {
  if (use.program === "gradle" || use.program === "gradlew") return "gradle";
  const command = packageCommand(use);
  if (!command || !LOCKFILE_NAMES.has(command.manager) || hasSwitch(use.args, ["--help", "-g", "--global"]))
    return null;
  const isInstall = command.action === "install" || command.action === "locked";
  const isPipOfUv = command.words[0] === "pip";
  return isInstall && !isPipOfUv ? command.manager : null;
}

function dependsOnAnything(manifest: string, repository: Repository): boolean {
  const text = repository.textOf(manifest)?.text;
  if (text === undefined) return true;
  if (manifest.endsWith("package.json")) return /"(?:\w*[dD]ependencies|workspaces)"\s*:\s*[[{]\s*"/.test(text);
  if (manifest.endsWith("go.mod")) return /^\s*require\b/m.test(text);
  return true;
}

/** Libraries leave the choice of versions to those who use them: many commit no lockfile on purpose. */
function personaFor(manager: string, manifest: string, repository: Repository): Persona {
  const text = repository.textOf(manifest)?.text ?? "";
  if (manager === "go" || manager === "gradle" || manager === "cargo") return "pedantic";
  if (manager === "bundle") return /^\s*gemspec\b/m.test(text) ? "pedantic" : "regular";
  if (manager === "composer") return /"type"\s*:\s*"project"/.test(text) ? "regular" : "pedantic";
  return "regular";
}
