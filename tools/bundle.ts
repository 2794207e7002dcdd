import { spawn } from "node:child_process";
import { cpSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { hostsIn } from "./hosts.ts";
import { actionNames, fail, filesBelow, foldersIn, ROOT } from "./support.ts";
import { withoutExamples } from "./without-examples.ts";

/** The checkout's own: names of modules in a bundle depend on where the bundler's loaders lie, seen from the sources. */
const NCC = "node_modules/@vercel/ncc/dist/ncc/cli.js";
/** A bundle takes one core for seconds; two at a time use the machines that CI has. */
const AT_ONCE = 2;

interface Bundle {
  name: string;
  /** Emitted JavaScript, relative to the checkout. */
  entry: string;
}

/** What is bundled: one an action, and the command line. */
export function bundlesOf(root: string): Bundle[] {
  const actions = actionNames(root).map((name) => ({ name, entry: `actions/${name}/lib/index.js` }));
  return [...actions, { name: "trustchain", entry: "packages/cli/lib/main.js" }];
}

/**
 * Bundles the compiled sources of a checkout.
 *
 * @param out folder that gets one folder a bundle; what a former build left there goes
 */
export async function bundleAll(root: string, out: string): Promise<void> {
  const bundles = bundlesOf(root);
  const staging = mkdtempSync(join(tmpdir(), "trustchain-bundle-"));
  try {
    const waiting = [...bundles];
    const worker = async () => {
      for (let bundle = waiting.shift(); bundle; bundle = waiting.shift()) {
        await runNcc(root, bundle.entry, join(staging, bundle.name));
        finish(join(staging, bundle.name));
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, worker));
    mkdirSync(out, { recursive: true });
    for (const name of foldersIn(out)) rmSync(join(out, name), { recursive: true });
    for (const { name } of bundles) cpSync(join(staging, name), join(out, name), { recursive: true });
  } finally {
    rmSync(staging, { recursive: true, force: true });
  }
}

function runNcc(root: string, entry: string, out: string): Promise<void> {
  if (!existsSync(join(root, entry))) return Promise.reject(new Error(`${entry}: not there: run \`npm run build\``));
  // No cache: what was built before must not show in what is built now.
  const args = [
    join(root, NCC),
    "build",
    entry,
    "--out",
    out,
    "--no-cache",
    "--quiet",
    "--license",
    "licenses.txt",
    "--target",
    "es2022",
  ];
  return new Promise((done, failed) => {
    spawn(process.execPath, args, { cwd: root, stdio: ["ignore", "inherit", "inherit"] })
      .on("error", failed)
      .on("close", (status) => (status === 0 ? done() : failed(new Error(`ncc ${entry}: exit status ${status}`))));
  });
}

function finish(folder: string): void {
  for (const file of filesBelow(folder)) {
    const path = join(folder, file);
    const text = readFileSync(path, "utf8");
    if (file.endsWith(".js")) writeFileSync(path, withoutExamples(text));
    if (file === "licenses.txt") writeFileSync(path, trimmed(text));
  }
}

/** Without what differs between machines or tools and must not: line breaks of licence texts, blanks at line ends. */
function trimmed(text: string): string {
  const lines = text.replaceAll("\r\n", "\n").replace(/[ \t]+$/gm, "");
  return `${lines.trimEnd()}\n`;
}

/** Package registries' host names in the bundles, as lines that say where. */
export function hostsInBundles(out: string): string[] {
  return filesBelow(out).flatMap((file) =>
    hostsIn(readFileSync(join(out, file), "utf8")).map(({ host, line }) => `${join(out, file)}:${line}: holds ${host}`),
  );
}

if (import.meta.main) {
  const { values } = parseArgs({ options: { out: { type: "string", default: "dist" } } });
  const out = resolve(ROOT, values.out);
  await bundleAll(ROOT, out);
  const hosts = hostsInBundles(out);
  if (hosts.length) fail(hosts);
}
