import { execFileSync } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { bundleAll, hostsInBundles } from "./bundle.ts";
import { compile, fail, filesBelow, foldersIn, ROOT, readText } from "./support.ts";

/**
 * A copy of the checkout's sources with the packages that bundles hold, and nothing that was built before.
 *
 * The packages are copied, not linked: a bundler that follows a link would see a path that differs from copy to copy.
 */
export function copySources(to: string): void {
  const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
    cwd: ROOT,
    encoding: "utf8",
  });
  const wanted = (file: string) => /^(packages|actions)\/|^(package|tsconfig)\.json$/.test(file);
  for (const file of listed.split("\0").filter((file) => wanted(file) && existsSync(join(ROOT, file)))) copy(file, to);
  for (const path of [...runtimePackages(), "node_modules/@vercel/ncc"]) copy(path, to);
  // Types that the compiler reads; they leave no trace in what it emits.
  for (const path of ["node_modules/@types", "node_modules/undici-types"]) link(join(ROOT, path), join(to, path));
  for (const folder of [...workspaces("packages"), ...workspaces("actions")]) {
    const { name } = JSON.parse(readText(join(to, folder, "package.json"))) as { name: string };
    link(join(to, folder), join(to, "node_modules", name));
  }
}

function workspaces(parent: string): string[] {
  return foldersIn(join(ROOT, parent)).map((name) => `${parent}/${name}`);
}

/** Folders of the packages from a registry that are needed at run time, as the lockfile says. */
function runtimePackages(): string[] {
  const lock = JSON.parse(readText(join(ROOT, "package-lock.json"))) as {
    packages: Record<string, { dev?: boolean; link?: boolean }>;
  };
  return Object.entries(lock.packages)
    .filter(([path, entry]) => path.includes("node_modules/") && !entry.dev && !entry.link)
    .map(([path]) => path)
    .filter((path) => existsSync(join(ROOT, path)));
}

function copy(path: string, to: string): void {
  mkdirSync(dirname(join(to, path)), { recursive: true });
  cpSync(join(ROOT, path), join(to, path), { recursive: true });
}

function link(target: string, path: string): void {
  mkdirSync(dirname(path), { recursive: true });
  symlinkSync(target, path);
}

/** Names of files that one folder has and the other lacks, or that differ in a byte. */
export function differences(a: string, b: string): string[] {
  const files = new Set([...filesBelow(a), ...filesBelow(b)]);
  const same = (file: string) =>
    existsSync(join(a, file)) &&
    existsSync(join(b, file)) &&
    readFileSync(join(a, file)).equals(readFileSync(join(b, file)));
  return [...files].filter((file) => !same(file)).sort();
}

async function buildIn(folder: string): Promise<string> {
  copySources(folder);
  compile(folder);
  await bundleAll(folder, join(folder, "dist"));
  return join(folder, "dist");
}

if (import.meta.main) {
  const temporary = mkdtempSync(join(tmpdir(), "trustchain-dist-"));
  try {
    const first = await buildIn(join(temporary, "first"));
    const second = await buildIn(join(temporary, "deeper/down/second"));
    const committed = join(ROOT, "dist");
    const wrong = [
      ...differences(first, second).map((file) => `${file}: two builds of the same sources differ`),
      ...differences(committed, first).map(
        (file) => `dist/${file}: isn't what the sources give: run \`npm run bundle\` and commit dist`,
      ),
      ...hostsInBundles(committed),
    ];
    if (wrong.length) fail(wrong);
    console.log(`dist is what the sources give, byte for byte, in two folders: ${filesBelow(committed).length} files.`);
  } finally {
    rmSync(temporary, { recursive: true, force: true });
  }
}
