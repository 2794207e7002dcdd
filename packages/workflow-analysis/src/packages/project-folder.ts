import type { Step } from "../model/index.js";
import { type CommandUse, joined, optionsOf } from "../scripts/index.js";

/** The options by which a manager is told another folder. */
const FOLDER_OPTIONS = new Map<string, readonly string[]>([
  ["npm", ["--prefix", "-C"]],
  ["pnpm", ["--dir", "-C", "--prefix"]],
  ["yarn", ["--cwd"]],
  ["bun", ["--cwd"]],
  ["uv", ["--directory", "--project"]],
  ["poetry", ["--directory", "-C", "--project", "-P"]],
  ["pdm", ["--project", "-p"]],
  ["composer", ["--working-dir", "-d"]],
  ["go", ["-C"]],
]);

/** The folder of this repository whose manifest a command reads; undefined where that isn't known, or isn't this repository's. */
export function projectFolder(use: CommandUse): string | undefined {
  const [option] = optionsOf(use.args, FOLDER_OPTIONS.get(use.program) ?? []);
  const folder = option ? (option.value === undefined ? undefined : joined(use.folder, option.value)) : use.folder;
  return folder === undefined || !use.site.step ? folder : inRepository(use.site.step, folder);
}

/** Where a folder of the workspace lies in this repository, by what was checked out before. */
function inRepository(step: Step, folder: string): string | undefined {
  let root: string | undefined = "";
  for (const before of step.owner.steps) {
    if (before === step) break;
    if (!before.uses?.is("actions/checkout")) continue;
    const path = scalarInput(before, "path");
    const isOurs = /^(?:\$\{\{\s*github\.repository\s*\}\})?$/.test(scalarInput(before, "repository"));
    const at = path === "" ? "" : joined("", path);
    if (at === undefined) continue;
    if (isWithin(folder, at)) root = isOurs ? at : undefined;
  }
  if (root === undefined) return undefined;
  return root === "" ? folder : folder.slice(root.length + 1);
}

function isWithin(folder: string, root: string): boolean {
  return root === "" || folder === root || folder.startsWith(`${root}/`);
}

function scalarInput(step: Step, name: string): string {
  const value = step.input(name)?.value;
  return value?.kind === "scalar" && !value.isNull ? value.value.trim() : "";
}
