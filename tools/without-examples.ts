import { parseSync } from "@swc/core";

/** Where the examples of a rule stand in a bundle, in bytes. */
interface Range {
  start: number;
  end: number;
}

/** What stands in the place of a rule's examples. */
const NONE = "{ flagged: [], silent: [] }";

/**
 * A bundle's chunk without the examples of rules: they are tests and documentation, a third of the code, and each run would
 * read them.
 */
export function withoutExamples(code: string): string {
  if (!code.includes("examples:")) return code;
  const bytes = Buffer.from(code);
  // swc counts on from one file to the next, and a file begins for it at its first token: here at the semicolon.
  const { body, span } = parseSync(`;${code}`, { syntax: "ecmascript", target: "es2022" });
  const base = span.start + 1;
  const pieces: Buffer[] = [];
  let at = 0;
  for (const { start, end } of examplesIn(body).sort((a, b) => a.start - b.start)) {
    pieces.push(bytes.subarray(at, start - base), Buffer.from(NONE));
    at = end - base;
  }
  return Buffer.concat([...pieces, bytes.subarray(at)]).toString();
}

/** The values of `examples: { flagged: …, silent: … }` below a node of the syntax tree. */
function examplesIn(node: unknown): Range[] {
  if (typeof node !== "object" || node === null) return [];
  const range = Array.isArray(node) ? undefined : examplesAt(node as Record<string, unknown>);
  return range ? [range] : Object.values(node).flatMap(examplesIn);
}

interface Property {
  type: string;
  key?: { value?: unknown };
  value?: { type: string; span: Range; properties?: readonly Property[] };
}

function examplesAt(node: Record<string, unknown>): Range | undefined {
  const { type, key, value } = node as unknown as Property;
  if (type !== "KeyValueProperty" || key?.value !== "examples" || value?.type !== "ObjectExpression") return undefined;
  const names = value.properties?.map((property) => property.key?.value);
  return names?.includes("flagged") && names.includes("silent") ? value.span : undefined;
}
