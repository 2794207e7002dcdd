import { isUtf8 } from "node:buffer";
import { readFileSync, realpathSync, statSync } from "node:fs";
import { isAbsolute, join, sep } from "node:path";
import { explain } from "@trustchain/action-kit";
import { SourceFile } from "@trustchain/findings";
import { MAX_FILE_BYTES } from "../yaml/index.js";

/** The text of a file, or why it can't be had. */
export type ReadResult = { ok: true; file: SourceFile } | { ok: false; reason: string };

/** Reads a text file of at most `MAX_FILE_BYTES`. Text is UTF-8, as GitHub reads it. */
export function readSource(absolute: string, path: string): ReadResult {
  try {
    const stats = statSync(absolute);
    // A pipe or a device may never end.
    if (!stats.isFile()) return refused("it is no regular file");
    const { size } = stats;
    if (size > MAX_FILE_BYTES) return refused(`it has ${size} bytes, more than the ${MAX_FILE_BYTES} that are read`);
    const text = readFileSync(absolute, "utf8");
    // Bytes that are no UTF-8 were read as U+FFFD; the character itself is allowed, so only then the bytes are asked.
    const reason = text.includes("\ufffd") ? encodingProblem(readFileSync(absolute)) : null;
    return reason === null ? { ok: true, file: new SourceFile(path, text) } : refused(reason);
  } catch (error) {
    return refused(explain(error));
  }
}

/** Reads a text file of a repository that was named by another one; what leads out of the repository isn't read. */
export function readInside(root: string, path: string): SourceFile | undefined {
  if (path === "" || path.startsWith("..") || isAbsolute(path)) return undefined;
  try {
    const real = realpathSync(join(root, path));
    if (!real.startsWith(realpathSync(root) + sep)) return undefined;
    const result = readSource(real, path);
    return result.ok ? result.file : undefined;
  } catch {
    // Most names of scripts are guesses.
    return undefined;
  }
}

function refused(reason: string): ReadResult {
  return { ok: false, reason };
}

function encodingProblem(bytes: Buffer): string | null {
  const mark = bytes.subarray(0, 2).toString("hex");
  if (mark === "fffe" || mark === "feff") return "it is UTF-16; GitHub reads UTF-8: save it as UTF-8";
  return isUtf8(bytes) ? null : "it is not valid UTF-8: save it as UTF-8";
}
