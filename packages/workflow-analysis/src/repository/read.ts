import { isUtf8 } from "node:buffer";
import { closeSync, fstatSync, openSync, readFileSync } from "node:fs";
import { SourceFile } from "@trustchain/findings";
import { MAX_FILE_BYTES } from "../yaml/index.js";
import { reasonOf } from "./discover.js";

/** The text of a file, or why it can't be had. */
export type ReadResult = { ok: true; file: SourceFile } | { ok: false; reason: string };

/** Reads a text file of at most `MAX_FILE_BYTES`. Text is UTF-8, as GitHub reads it. */
export function readSource(absolute: string, path: string): ReadResult {
  try {
    return decode(readBounded(absolute), path);
  } catch (error) {
    return { ok: false, reason: error instanceof TooLarge ? error.message : reasonOf(error) };
  }
}

class TooLarge extends Error {}

function readBounded(absolute: string): Buffer {
  const descriptor = openSync(absolute, "r");
  try {
    const { size } = fstatSync(descriptor);
    if (size > MAX_FILE_BYTES) {
      throw new TooLarge(`it has ${size} bytes, more than the ${MAX_FILE_BYTES} that are read`);
    }
    return readFileSync(descriptor);
  } finally {
    closeSync(descriptor);
  }
}

function decode(bytes: Buffer, path: string): ReadResult {
  const first = bytes[0];
  const second = bytes[1];
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff)) {
    return { ok: false, reason: "it is UTF-16; GitHub reads UTF-8: save it as UTF-8" };
  }
  if (!isUtf8(bytes)) return { ok: false, reason: "it is not valid UTF-8: save it as UTF-8" };
  const text = bytes.toString("utf8");
  const nul = bytes.indexOf(0);
  if (nul !== -1) return { ok: false, reason: `it holds a NUL byte, at byte ${nul}, which no YAML file may` };
  return { ok: true, file: new SourceFile(path, text) };
}
