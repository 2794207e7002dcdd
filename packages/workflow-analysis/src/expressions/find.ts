import type { Span } from "@trustchain/findings";
import type { Expression } from "./ast.js";
import { parseExpression } from "./parser.js";

/** A `${{ … }}`; offsets are offsets into the text that holds it. */
export interface FencedExpression extends Span {
  bodyStart: number;
  bodyEnd: number;
  /** What stands between the fences. */
  body: string;
  /** Its `}}` is there. */
  terminated: boolean;
}

/** Every `${{ … }}` of a text. A `}}` inside a string of the expression closes nothing (actions/runner, `TemplateReader`). */
export function findExpressions(value: string): FencedExpression[] {
  const found: FencedExpression[] = [];
  for (let start = value.indexOf("${{"); start !== -1; ) {
    const bodyStart = start + 3;
    const close = closingFence(value, bodyStart);
    const bodyEnd = close === -1 ? value.length : close;
    const end = close === -1 ? value.length : close + 2;
    found.push({ start, end, bodyStart, bodyEnd, body: value.slice(bodyStart, bodyEnd), terminated: close !== -1 });
    start = value.indexOf("${{", end);
  }
  return found;
}

function closingFence(value: string, from: number): number {
  const first = value.indexOf("}}", from);
  const quote = value.indexOf("'", from);
  if (first === -1 || quote === -1 || quote > first) return first;
  let isInString = false;
  for (let i = from; i < value.length; i++) {
    const code = value.charCodeAt(i);
    if (code === 39) isInString = !isInString;
    else if (code === 125 && !isInString && value.charCodeAt(i + 1) === 125) return i;
  }
  return -1;
}

/**
 * What an `if:` says.
 *
 * - `expression`: a bare expression, or one fence around all of it
 * - `text`: a fence with text around it: the result is a string, which is true unless it is empty
 * - `broken`: it can't be parsed
 */
export type Condition =
  | { kind: "expression"; expression: Expression; fenced: boolean }
  | { kind: "text"; fences: readonly FencedExpression[] }
  | { kind: "broken"; message: string; start: number; end: number };

/** @see Workflow syntax for GitHub Actions, `jobs.<job_id>.if`: the fence may be left out */
export function parseCondition(value: string): Condition {
  const fences = findExpressions(value);
  const [first] = fences;
  if (!first) return parsed(value, 0, false);
  const isAlone = fences.length === 1 && first.start === 0 && first.end === value.length;
  return isAlone ? parsed(first.body, first.bodyStart, true) : { kind: "text", fences };
}

function parsed(body: string, base: number, fenced: boolean): Condition {
  const result = parseExpression(body, base);
  return result.ok
    ? { kind: "expression", expression: result.expression, fenced }
    : { kind: "broken", ...result.error };
}
