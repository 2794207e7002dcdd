import { GENERATED } from "./marker.ts";

/** A JSON Schema as a file. The line on where it comes from stands in `$comment`: JSON has no comments. */
export function jsonSchema(schema: object): string {
  const marked = Object.assign({ $comment: "" }, schema, { $comment: GENERATED });
  return `${JSON.stringify(marked, null, 2)}\n`;
}
