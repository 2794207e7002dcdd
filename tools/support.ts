import { spawnSync } from "node:child_process";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

/** The folder of this checkout. */
export const ROOT = dirname(dirname(fileURLToPath(import.meta.url)));

export function readText(path: string): string {
  return readFileSync(path, "utf8");
}

/** The text of a file, or nothing where there is no such file. */
export function readTextIfThere(path: string): string | undefined {
  return existsSync(path) ? readText(path) : undefined;
}

/** Names of the folders inside `path`, sorted. */
export function foldersIn(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .sort();
}

/** Names of the actions of a checkout: its folders under `actions/` that hold a declaration. */
export function actionNames(root: string): string[] {
  return foldersIn(join(root, "actions")).filter((name) => existsSync(join(root, "actions", name, "src/action.ts")));
}

/** Every file below `path`, relative to it and with `/`, sorted. */
export function filesBelow(path: string): string[] {
  return readdirSync(path, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) =>
      join(entry.parentPath, entry.name)
        .slice(path.length + 1)
        .replaceAll("\\", "/"),
    )
    .sort();
}

/** Compiles a checkout's sources to its `lib` folders; what is up to date stays. Ends the process when they don't compile. */
export function compile(root: string): void {
  const compiler = join(ROOT, "node_modules/typescript/bin/tsc");
  const { status } = spawnSync(process.execPath, [compiler, "-b", root], { stdio: ["ignore", "inherit", "inherit"] });
  if (status !== 0) fail([`${root}: does not compile: see above`]);
}

/** Prints what is wrong, one line each, and ends the process: status 1. */
export function fail(lines: readonly string[]): never {
  for (const line of lines) console.error(`error: ${line}`);
  process.exit(1);
}
