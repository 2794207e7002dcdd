import { CONFIDENCES, SEVERITIES } from "./finding.js";

/**
 * The JSON Schema (2020-12) of the report that `--format json` gives.
 *
 * Keys that a command adds stand at the top level, which is open for them; everything below is closed.
 */
export function reportSchema(): object {
  const count = { type: "integer", minimum: 0 };
  const severityCounts = Object.fromEntries(SEVERITIES.map((severity) => [severity, count]));
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "trustchain report",
    ...closed({
      schema: { const: 1, description: "The version of this form." },
      tool: closed({ name: { const: "trustchain" }, version: { type: "string" }, command: { type: "string" } }),
      findings: {
        type: "array",
        description: "Sorted by path, line, column and rule; those that are silenced too.",
        items: { $ref: "#/$defs/finding" },
      },
      errors: { type: "array", description: "What could not be done.", items: { $ref: "#/$defs/error" } },
      summary: {
        description: "How many files were read, and how many findings there are that nothing silences, by severity.",
        ...closed({ files: count, ...severityCounts, suppressed: count }),
      },
    }),
    additionalProperties: true,
    $defs: definitions(),
  };
}

function definitions() {
  const place = { type: "integer", minimum: 1 };
  return {
    location: {
      description: "Lines and columns count from 1, columns in UTF-16 code units; the end is exclusive.",
      ...closed({ path: { type: "string" }, startLine: place, startColumn: place, endLine: place, endColumn: place }),
    },
    finding: closed({
      rule: { type: "string" },
      severity: { enum: SEVERITIES },
      confidence: { enum: CONFIDENCES },
      message: { type: "string", description: "The cause, in one sentence." },
      location: { $ref: "#/$defs/location" },
      related: {
        type: "array",
        items: closed({ message: { type: "string" }, location: { $ref: "#/$defs/location" } }),
      },
      witness: { type: ["object", "null"], description: "Evidence of the rule's own." },
      fix: orNull(closed({ description: { type: "string" }, safe: { type: "boolean" } })),
      fingerprint: { type: "string", pattern: "^[0-9a-f]+$", description: "Stays the same when unrelated lines move." },
      suppressed: orNull(closed({ by: { enum: ["comment", "config", "baseline"] }, reason: { type: "string" } })),
    }),
    error: closed({
      path: { type: "string", description: "A file, or what else is meant: a service, an option." },
      line: { ...place, description: "1 where that is no file." },
      rule: { type: ["string", "null"], description: "The rule that went wrong, where one did." },
      message: { type: "string" },
    }),
  };
}

/** An object that has all of these keys and no others. */
function closed(properties: Record<string, unknown>) {
  return { type: "object", properties, required: Object.keys(properties), additionalProperties: false };
}

function orNull(schema: object) {
  return { anyOf: [schema, { type: "null" }] };
}
