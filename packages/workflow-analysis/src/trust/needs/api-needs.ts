import type { FactOf, Facts } from "../../knowledge/facts.js";
import apiPermissions from "../../knowledge/lists/api-permissions.js";
import type { Place } from "../../rule.js";
import type { Need } from "./need.js";

type Fact = FactOf<typeof apiPermissions>;

/** `github.rest.issues.createComment(`, `github.issues.get(`. */
const CALL = /\.(\w{1,40})(?=\.(\w{1,80})\b)/g;

/** `repos/{owner}/{repo}/issues`, with the repository as two words, a variable or an expression. */
const PATH =
  /\brepos\/(?:\$\{\{[^}\n]{0,100}\}\}|\$\{?\w{1,80}\}?|[^\s"'/]{1,100}\/[^\s"'/]{1,100})\/([a-z]{1,40}(?:-[a-z]{1,40})?)/g;

const READS = /^(?:get|list|check|compare|download)/;

/** By these a command or a request writes. */
const WRITES = /\b(?:POST|PUT|PATCH|DELETE)\b|\s(?:-f|-F|--field|--raw-field|--input|-d|--data)\b/;

/** What a text that calls GitHub's API may need, as far as it names what it calls. It may call more. */
export function apiNeeds(text: string, place: Place, facts: Facts): Need[] {
  const calls = Array.from(text.matchAll(CALL), ([, namespace = "", method = ""]) =>
    needsFor(facts.by(apiPermissions, "namespace").get(namespace.toLowerCase()), READS.test(method), place),
  );
  const isReading = !WRITES.test(text);
  const paths = Array.from(text.matchAll(PATH), ([, segment = ""]) =>
    needsFor(facts.by(apiPermissions, "path").get(segment), isReading, place),
  );
  return [...calls, ...paths].flat();
}

function needsFor(entries: readonly Fact[] = [], isReading: boolean, place: Place): Need[] {
  const scopes = new Set(entries.flatMap((entry) => entry.scopes));
  return Array.from(scopes, (scope) => ({ scope, level: isReading ? "read" : "write", place, isSure: false }));
}
