import { type EvalResult, known, toText, UNKNOWN } from "../../expressions/index.js";
import type { Maybe } from "./condition.js";

/** What a command printed, and whether it succeeded. */
export interface Printed {
  text: EvalResult;
  succeeds: Maybe;
}

const JQ_PATH = /^\.[\w.]+$/;

/** Paths, and tests of them for equality, of JSON that is known. */
export function runJq(filter: string, input: EvalResult): Printed {
  const json = input.known ? parsedJson(toText(input.value)) : undefined;
  if (json === undefined) return { text: UNKNOWN, succeeds: undefined };
  const results = filter.split(/\s+or\s+/).map((part) => jqTerm(part.trim(), json));
  if (results.some((result) => result === undefined)) return { text: UNKNOWN, succeeds: undefined };
  const value = results.length === 1 ? results[0] : results.includes(true);
  return { text: known(String(value)), succeeds: value !== false && value !== null };
}

function jqTerm(term: string, json: unknown): string | boolean | number | null | undefined {
  const test = /^(\.[\w.]+)\s*(==|!=)\s*"([^"]*)"$/.exec(term);
  if (test) return (jqPath(test[1] as string, json) === test[3]) === (test[2] === "==");
  return JQ_PATH.test(term) ? jqPath(term, json) : undefined;
}

function jqPath(path: string, json: unknown): string | boolean | number | null | undefined {
  let value: unknown = json;
  for (const name of path.split(".").slice(1)) {
    if (typeof value !== "object" || value === null) return undefined;
    value = Object.hasOwn(value, name) ? (value as Record<string, unknown>)[name] : null;
  }
  return typeof value === "object" && value !== null ? undefined : (value as string | boolean | number | null);
}

function parsedJson(text: string): unknown {
  try {
    return text.startsWith("{") ? JSON.parse(text) : undefined;
  } catch {
    return undefined;
  }
}
