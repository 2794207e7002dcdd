import { GENERATED } from "./marker.ts";

/** A JSON Schema as a file. The line on where it comes from stands in `$comment`: JSON has no comments. */
export function jsonSchema(schema: object): string {
  return `${JSON.stringify({ $comment: GENERATED, ...schema }, null, 2)}\n`;
}
