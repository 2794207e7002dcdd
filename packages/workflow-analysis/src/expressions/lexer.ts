import type { Span } from "@trustchain/findings";

export type Token = Span &
  (
    | { kind: "name"; text: string }
    | { kind: "string"; value: string }
    | { kind: "number"; value: number }
    | { kind: "operator"; text: string }
    | { kind: "end" }
  );

/** What is wrong with an expression, and where. */
export class ExpressionError extends Error {
  constructor(
    message: string,
    readonly start: number,
    readonly end: number,
  ) {
    super(message);
  }
}

const OPERATORS = ["&&", "||", "==", "!=", "<=", ">=", "!", "<", ">", "(", ")", "[", "]", ".", ",", "*"];
const SPACE = /[ \t\r\n]/;
const NAME = /[A-Za-z_][A-Za-z0-9_-]*/y;
/** Up to the next character that can't belong to a number: what is in between has to be one as a whole. */
const NUMBER_RUN = /[-+]?[0-9A-Za-z_.+-]+/y;

/**
 * Splits an expression into tokens.
 *
 * @see actions/runner, `LexicalAnalyzer`; Evaluate expressions in workflows and actions, "Literals"
 * @throws ExpressionError at the first character that begins no token
 */
export function tokenize(text: string): Token[] {
  const tokens: Token[] = [];
  let at = 0;
  while (at < text.length) {
    if (SPACE.test(text[at] as string)) {
      at++;
      continue;
    }
    const token = readToken(text, at, tokens.at(-1));
    tokens.push(token);
    at = token.end;
  }
  tokens.push({ kind: "end", start: text.length, end: text.length });
  return tokens;
}

function readToken(text: string, at: number, previous: Token | undefined): Token {
  const char = text[at] as string;
  if (char === "'") return readString(text, at);
  const isAfterDot = previous?.kind === "operator" && previous.text === ".";
  if (startsNumber(text, at) && !isAfterDot) return readNumber(text, at);
  NAME.lastIndex = at;
  const name = NAME.exec(text)?.[0];
  if (name !== undefined) return { kind: "name", text: name, start: at, end: at + name.length };
  const operator = OPERATORS.find((candidate) => text.startsWith(candidate, at));
  if (operator !== undefined) return { kind: "operator", text: operator, start: at, end: at + operator.length };
  throw new ExpressionError(describe(char), at, at + 1);
}

function describe(char: string): string {
  if (char === '"') return 'strings stand in single quotes, not in "';
  if (char === "=" || char === "&" || char === "|") return `a single \`${char}\` is no operator`;
  return `\`${char}\` has no meaning here`;
}

function readString(text: string, at: number): Token {
  let value = "";
  for (let i = at + 1; i < text.length; i++) {
    if (text[i] !== "'") value += text[i];
    else if (text[i + 1] === "'") {
      value += "'";
      i++;
    } else return { kind: "string", value, start: at, end: i + 1 };
  }
  throw new ExpressionError("the string is not closed", at, text.length);
}

function startsNumber(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  if (code >= 48 && code <= 57) return true;
  if (code !== 45 && code !== 43 && code !== 46) return false;
  const next = text.charCodeAt(at + 1);
  return (next >= 48 && next <= 57) || next === 46 || (code !== 46 && next === 73);
}

function readNumber(text: string, at: number): Token {
  NUMBER_RUN.lastIndex = at;
  const run = NUMBER_RUN.exec(text)?.[0] ?? "";
  const value = parseNumber(run);
  if (Number.isNaN(value)) throw new ExpressionError(`\`${run}\` is no number`, at, at + run.length);
  return { kind: "number", value, start: at, end: at + run.length };
}

const DECIMAL = /^[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?$/;

/** A number as the expression language reads it, from a literal or a string; NaN for what is none. */
export function parseNumber(text: string): number {
  const trimmed = text.trim();
  if (trimmed === "") return 0;
  if (DECIMAL.test(trimmed)) return Number(trimmed);
  if (/^0x[0-9a-fA-F]+$/.test(trimmed) || /^0o[0-7]+$/.test(trimmed)) return Number(trimmed);
  if (trimmed === "Infinity" || trimmed === "+Infinity") return Number.POSITIVE_INFINITY;
  return trimmed === "-Infinity" ? Number.NEGATIVE_INFINITY : Number.NaN;
}
