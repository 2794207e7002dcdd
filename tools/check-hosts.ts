import { execFileSync } from "node:child_process";
import { existsSync, lstatSync } from "node:fs";
import { join } from "node:path";
import { hostsIn } from "./hosts.ts";
import { fail, ROOT, readText } from "./support.ts";

const listed = execFileSync("git", ["ls-files", "-z", "--cached", "--others", "--exclude-standard"], {
  cwd: ROOT,
  encoding: "utf8",
});
const files = listed
  .split("\0")
  .filter((file) => file && existsSync(join(ROOT, file)) && lstatSync(join(ROOT, file)).isFile());
const found = files.flatMap((file) =>
  hostsIn(readText(join(ROOT, file))).map(
    ({ host, line }) =>
      `${file}:${line}: holds the registry host ${host}: put the name together from parts, or leave it out`,
  ),
);
if (found.length) fail(found);
console.log(`No registry host in ${files.length} files.`);
