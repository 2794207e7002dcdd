import { closeSync, fchmodSync, openSync, realpathSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { basename, dirname, join } from "node:path";
import { quote } from "./quote.js";
import { codeOf, explain } from "./system-error.js";
import { UserError } from "./user-error.js";

/**
 * Writes a file whole or not at all: into a new file beside it that then takes its name. All steps are synchronous, so
 * that no handler of a signal runs between them. Rights of an existing file are kept, a symbolic link is followed, and
 * what is no regular file (a device, a pipe) is written to directly.
 *
 * @param place how an error calls the file: the option that named it, or the path itself
 * @throws UserError when the file can't be written; a former file is then as it was
 */
export function writeFileWhole(path: string, content: string | Uint8Array, place = path): void {
  requireFolderOf(path, place);
  try {
    const former = statSync(path, { throwIfNoEntry: false });
    if (former?.isDirectory()) throw new UserError(place, `${quote(path)} is a folder`, "name a file");
    if (former && !former.isFile()) writeFileSync(path, content);
    else replaceFile(former ? realpathSync(path) : path, content, former?.mode);
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(
      place,
      `${quote(path)} can't be written, ${explain(error)}`,
      "mend that or choose another file",
    );
  }
}

/**
 * Is there a folder to write `path` into?
 *
 * @throws UserError when there is none
 */
export function requireFolderOf(path: string, place: string): void {
  const folder = dirname(path);
  let found = false;
  try {
    found = statSync(folder, { throwIfNoEntry: false })?.isDirectory() ?? false;
  } catch (error) {
    if (codeOf(error) !== "ENOTDIR") {
      throw new UserError(place, `folder ${quote(folder)} can't be read, ${explain(error)}`, "choose another file");
    }
  }
  if (!found) throw new UserError(place, `folder ${quote(folder)} does not exist`, "create it or choose another file");
}

function replaceFile(path: string, content: string | Uint8Array, mode: number | undefined): void {
  // Should the name be taken after all, opening it fails: chance has only to make that rare.
  const chance = Math.random().toString(36).slice(2);
  const beside = join(dirname(path), `.${basename(path).slice(0, 100)}.${process.pid}-${chance}.tmp`);
  const file = openSync(beside, "wx", 0o666);
  try {
    try {
      if (mode !== undefined) fchmodSync(file, mode & 0o7777);
      writeFileSync(file, content);
    } finally {
      closeSync(file);
    }
    renameSync(beside, path);
  } catch (error) {
    rmSync(beside, { force: true });
    throw error;
  }
}
