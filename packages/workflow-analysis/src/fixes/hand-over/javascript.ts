import type { Span } from "@trustchain/findings";
import { dataflow } from "../../expressions/index.js";
import type { EmbeddedExpression } from "../../model/index.js";
import type { Script } from "../../shell/index.js";
import { inPlaceOf, isEscaped, type Replacement } from "./replacement.js";

/** `process.env.NAME` in a literal's place, or within a template. */
export function javascriptReference(embedded: EmbeddedExpression, name: string, script: Script): Replacement | null {
  const { start, end, expression } = embedded;
  const literal = script.strings.find((string) => string.start < start && end < string.end);
  if (!literal || IS_GIVEN_TO_LOADER.test(script.text.slice(Math.max(0, literal.start - 100), literal.start)))
    return null;
  // What `toJSON` escapes, the program's string literal unescaped again.
  const isVerbatim = expression !== undefined && !dataflow(expression).some(({ throughToJson }) => throughToJson);
  const isSafe = isVerbatim && !RUNS_JAVASCRIPT.test(script.text);
  const whole = { start, end, isSafe };
  if (literal.kind === "template" && script.quotingAt(start) === "template") {
    if (isEscaped(script.text, start, "\\")) return null;
    return { ...whole, text: `\${process.env.${name}}` };
  }
  if (literal.body.start !== start || literal.body.end !== end || isKey(script.text, literal)) return null;
  return { ...whole, ...inPlaceOf(literal, `process.env.${name}`, script.text) };
}

/** Functions that run, or load, what they are given. */
const RUNS_JAVASCRIPT =
  /\b(?:eval|Function|exec\w*|spawn\w*|fork|setTimeout|setInterval|runIn\w*|compileFunction)\s*\(|\b(?:require|import)\s*\(\s*[^'"\s]/;
const IS_GIVEN_TO_LOADER =
  /\b(?:eval|Function|require|import|exec\w*|spawn\w*|getExecOutput)\s*\(\s*$|\b(?:from|import)\s*$/;

/** `{"text": 1}`, `{"text"() {}}`, `class { "text" = 1 }`: a reference can't stand where a key does. */
function isKey(text: string, literal: Span): boolean {
  if (/^\s*(?:\(|=(?!=))/.test(text.slice(literal.end, literal.end + 20))) return true;
  return (
    /^\s*:/.test(text.slice(literal.end, literal.end + 20)) &&
    /[{,]\s*$/.test(text.slice(Math.max(0, literal.start - 200), literal.start))
  );
}
