/** By manager: what its lockfiles are called, and its manifests; either stands in the project's folder. */
interface ProjectFiles {
  lockfiles: readonly string[];
  manifests: readonly string[];
}

const PACKAGE_JSON = ["package.json"];

const FILES = new Map<string, ProjectFiles>([
  ["npm", { lockfiles: ["package-lock.json", "npm-shrinkwrap.json"], manifests: PACKAGE_JSON }],
  ["pnpm", { lockfiles: ["pnpm-lock.yaml"], manifests: PACKAGE_JSON }],
  ["yarn", { lockfiles: ["yarn.lock"], manifests: PACKAGE_JSON }],
  ["bun", { lockfiles: ["bun.lock", "bun.lockb"], manifests: PACKAGE_JSON }],
  ["uv", { lockfiles: ["uv.lock"], manifests: ["pyproject.toml"] }],
  ["poetry", { lockfiles: ["poetry.lock"], manifests: ["pyproject.toml"] }],
  ["pdm", { lockfiles: ["pdm.lock", "pylock.toml"], manifests: ["pyproject.toml"] }],
  ["pipenv", { lockfiles: ["Pipfile.lock"], manifests: ["Pipfile"] }],
  ["cargo", { lockfiles: ["Cargo.lock"], manifests: ["Cargo.toml"] }],
  ["go", { lockfiles: ["go.sum"], manifests: ["go.mod"] }],
  ["bundle", { lockfiles: ["Gemfile.lock", "gems.locked"], manifests: ["Gemfile", "gems.rb"] }],
  ["composer", { lockfiles: ["composer.lock"], manifests: ["composer.json"] }],
  ["dotnet", { lockfiles: ["packages.lock.json"], manifests: [] }],
  ["gradle", { lockfiles: ["gradle/verification-metadata.xml"], manifests: ["build.gradle", "build.gradle.kts"] }],
]);

const LOCKFILES = new Set([...FILES.values()].flatMap(({ lockfiles }) => lockfiles));
const MANIFESTS = new Set([...FILES.values()].flatMap(({ manifests }) => manifests));

export function isLockfile(name: string): boolean {
  return LOCKFILES.has(name);
}

export function isManifest(name: string): boolean {
  return MANIFESTS.has(name);
}

export function isManifestOf(manager: string, name: string): boolean {
  return FILES.get(manager)?.manifests.includes(name) === true;
}

/** What knows which files there are: a repository. */
interface Files {
  has(path: string): boolean;
  /** Undefined where it can't be read. */
  textOf(path: string): { text: string } | undefined;
}

/**
 * By manager: what makes a project one whose lockfile holds for the packages in folders below it; the file whose text says
 * so, and how. Gradle's subprojects need no word.
 */
const WORKSPACES = new Map<string, readonly [file: string, said: RegExp]>([
  ["npm", ["package.json", /"workspaces"/]],
  ["yarn", ["package.json", /"workspaces"/]],
  ["bun", ["package.json", /"workspaces"/]],
  ["pnpm", ["pnpm-workspace.yaml", /^/]],
  ["cargo", ["Cargo.toml", /^\s*\[workspace\b/m]],
  ["uv", ["pyproject.toml", /^\s*\[tool\.uv\.workspace\b/m]],
  ["gradle", ["gradle/verification-metadata.xml", /^/]],
]);

/**
 * The path of the lockfile that holds for a folder: the project's, which is where its manifest is, or that of the workspace
 * around it.
 */
export function lockfileFor(manager: string, folder: string, files: Files): string | undefined {
  const lockfile = nearest(FILES.get(manager)?.lockfiles ?? [], folder, files);
  if (lockfile === undefined) return undefined;
  const manifest = manifestFor(manager, folder, files);
  const isNearer = manifest !== undefined && rootOf(manager, manifest).length > rootOf(manager, lockfile).length;
  return !isNearer || isWorkspace(manager, rootOf(manager, lockfile), files) ? lockfile : undefined;
}

/** The folder of a project, by one of its files: Gradle's lie in a folder of their own. */
function rootOf(manager: string, path: string): string {
  const root = manager === "gradle" ? path.replace(/(^|\/)gradle\/[^/]*$/, "$1x") : path;
  return root.slice(0, Math.max(0, root.lastIndexOf("/")));
}

function isWorkspace(manager: string, root: string, files: Files): boolean {
  const [name = "", said] = WORKSPACES.get(manager) ?? [];
  const path = under(root, name);
  if (name === "" || !files.has(path)) return false;
  // Of a file that can't be read nothing is known.
  const text = files.textOf(path)?.text;
  return text === undefined || said?.test(text) === true;
}

/** Does a lockfile lie in the folder itself? */
export function hasLockfile(manager: string, folder: string, files: Files): boolean {
  return (FILES.get(manager)?.lockfiles ?? []).some((name) => files.has(under(folder, name)));
}

/** The path of the manifest that a manager reads in a folder, or in one above it. */
export function manifestFor(manager: string, folder: string, files: Files): string | undefined {
  return nearest(FILES.get(manager)?.manifests ?? [], folder, files);
}

/** The names of a manager's lockfiles. */
export function lockfileNames(manager: string): readonly string[] {
  return FILES.get(manager)?.lockfiles ?? [];
}

function nearest(names: readonly string[], folder: string, files: Files): string | undefined {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
    const name = names.find((each) => files.has(under(at, each)));
    if (name !== undefined) return under(at, name);
    if (at === "") return undefined;
  }
}

function under(folder: string, name: string): string {
  return folder === "" ? name : `${folder}/${name}`;
}
