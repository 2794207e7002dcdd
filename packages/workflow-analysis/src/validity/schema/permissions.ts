import { mapOf, oneOf, type Shape, wordOf } from "../shape.js";

const ANY = ["read", "write", "none"];
const WRITE = ["write", "none"];
const READ = ["read", "none"];

/**
 * The scopes of `permissions:` with their levels.
 *
 * @see Workflow syntax for GitHub Actions, `permissions`; actions/languageservices, `permissions-mapping`
 */
const SCOPES: ReadonlyMap<string, readonly string[]> = new Map([
  ["actions", ANY],
  ["artifact-metadata", ANY],
  ["attestations", ANY],
  ["checks", ANY],
  ["code-quality", ANY],
  ["contents", ANY],
  ["copilot-requests", WRITE],
  ["deployments", ANY],
  ["discussions", ANY],
  ["drives", ANY],
  ["id-token", WRITE],
  ["issues", ANY],
  ["models", READ],
  ["packages", ANY],
  ["pages", ANY],
  ["pull-requests", ANY],
  ["repository-projects", ANY],
  ["security-events", ANY],
  ["statuses", ANY],
  ["vulnerability-alerts", READ],
]);

const LEVELS = Object.fromEntries(
  [...SCOPES].map(([scope, levels]) => [scope, wordOf(levels, "unknown-level", `level of \`${scope}\``)]),
);

export const PERMISSIONS: Shape = {
  ...oneOf("read-all", "write-all"),
  // The runner takes it for a block that grants nothing.
  empty: true,
  map: mapOf("`permissions`", LEVELS, { names: { check: "unknown-scope", noun: "scope" } }),
};
