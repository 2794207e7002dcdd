import { closeSync, fstatSync, openSync, readSync } from "node:fs";
import { explain, UserError } from "@trustchain/action-kit";
import { Json } from "../json.js";

/** GitHub sends no larger payload ("Webhook events and payloads": 25 MB). */
const LARGEST = 25 * 1024 * 1024;

const PLACE = "GITHUB_EVENT_PATH";
const REMEDY = "let it name the file of the event, as the runner does";
const ORIGIN = {
  place: "the event",
  remedy: "use the guard in an event that its guide names, and start the run again",
};

/**
 * The event that started the run.
 *
 * @throws UserError when it is no file with a JSON object in it
 */
export function readPayload(path: string | undefined): Json {
  if (!path) throw new UserError(PLACE, "is not set", REMEDY);
  return parsePayload(readBounded(path));
}

export function parsePayload(bytes: Uint8Array): Json {
  try {
    return new Json(JSON.parse(new TextDecoder("utf-8", { fatal: true }).decode(bytes)), ORIGIN).object();
  } catch (error) {
    if (error instanceof UserError) throw error;
    // What the parser says would quote the event.
    throw new UserError(PLACE, "the file holds no JSON", REMEDY);
  }
}

function readBounded(path: string): Uint8Array {
  try {
    const file = openSync(path, "r");
    try {
      const { size } = fstatSync(file);
      if (size > LARGEST) throw new UserError(PLACE, `the file is larger than ${LARGEST} bytes`, REMEDY);
      const bytes = new Uint8Array(size);
      let read = 0;
      for (let got = -1; got !== 0 && read < size; read += got) got = readSync(file, bytes, read, size - read, read);
      return bytes.subarray(0, read);
    } finally {
      closeSync(file);
    }
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new UserError(PLACE, explain(error), REMEDY);
  }
}
