import { CONFIDENCES, SEVERITIES } from "./finding.js";

/**
 * The JSON Schema (2020-12) of the report that `--format json` gives.
 *
 * Keys that a command adds stand at the top level, which is open for them; everything below is closed.
 */
export function reportSchema(): object {
  const count = { type: "integer", minimum: 0 };
  const severityCounts = Object.fromEntries(SEVERITIES.map((severity) => [severity, count]));
  const core = closed({
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
  });
  return {
    $schema: "https://json-schema.org/draft/2020-12/schema",
    title: "trustchain report",
    ...core,
    properties: { ...core.properties, permissions: suggestedPermissions(), ...addedByCommands() },
    additionalProperties: true,
    $defs: definitions(),
  };
}

/** There only where it was asked for. */
function suggestedPermissions() {
  const levels = { type: "object", additionalProperties: { enum: ["read", "write"] } };
  return {
    type: "array",
    description: "For each job the least that its token has to be allowed.",
    items: closed({
      path: { type: "string" },
      job: { type: "string" },
      minimal: { ...levels, description: "Levels by scope; a scope that isn't named is `none`." },
      because: { type: "array", items: closed({ scope: { type: "string" }, line: { type: "integer", minimum: 1 } }) },
      open: { type: "boolean", description: "Some step may do anything with the token, so it may need more." },
    }),
  };
}

/** Keys that one command alone adds. */
function addedByCommands() {
  return {
    reach: {
      type: "array",
      description:
        "fork-pr-guard: for each job, event and role, whether something of theirs gets to a place of effect.",
      items: { $ref: "#/$defs/reach" },
    },
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
      witness: {
        type: ["object", "null"],
        description: "Evidence of the rule's own; of a way in, as `#/$defs/way` has it.",
      },
      fix: orNull(closed({ description: { type: "string" }, safe: { type: "boolean" } })),
      fingerprint: { type: "string", pattern: "^[0-9a-f]+$", description: "Stays the same when unrelated lines move." },
      suppressed: orNull(closed({ by: { enum: ["comment", "config", "baseline"] }, reason: { type: "string" } })),
    }),
    ...waysIn(),
    error: closed({
      path: { type: "string", description: "A file, or what else is meant: a service, an option." },
      line: { ...place, description: "1 where that is no file." },
      rule: { type: ["string", "null"], description: "The rule that went wrong, where one did." },
      message: { type: "string" },
    }),
  };
}

const ROLES = ["anyone", "past-contributor", "after-approval", "triage"];

/** What rules about ways in say of them. */
function waysIn() {
  const text = { type: "string" };
  const location = { $ref: "#/$defs/location" };
  const gate = { condition: text, effect: { enum: ["stops", "passes", "after-approval", "unknown"] }, why: text };
  const gains = closed({
    secrets: { type: "array", items: text, description: "Names; `*` for any." },
    permissions: { type: "object", additionalProperties: { enum: ["read", "write"] } },
    idToken: { type: "boolean" },
    cache: { enum: ["none", "read", "write", "own"] },
    runner: { enum: ["hosted", "self-hosted", "unknown"] },
  });
  const way = closed({
    role: { enum: ROLES, description: "The least of those who can go it." },
    trigger: { ...text, description: "The event that they fire." },
    source: closed({ kind: text, value: text, location }),
    hops: { type: "array", items: closed({ kind: text, name: text, location }) },
    sink: closed({ kind: text, location }),
    gates: { type: "array", items: closed({ location, ...gate }) },
    gains: { $ref: "#/$defs/gains" },
    payload: {
      description: "What to write, for the exact place; of code, a file and a line for it; null where none is known.",
      anyOf: [text, closed({ file: text, line: text }), { type: "null" }],
    },
  });
  return {
    gains,
    way: { ...way, properties: { ...way.properties, wouldBe: { ...text, description: "The rule but for its gate." } } },
    reach: closed({
      path: text,
      job: text,
      trigger: text,
      role: { enum: ROLES },
      reachable: { enum: ["yes", "no", "after-approval", "unknown"] },
      gates: { type: "array", items: closed(gate) },
      gains: { $ref: "#/$defs/gains" },
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
