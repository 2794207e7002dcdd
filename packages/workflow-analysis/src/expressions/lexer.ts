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

/** An operator or a bracket is its own kind. */
export type TokenKind =
  | "end"
  | "name"
  | "string"
  | "number"
  | "("
  | ")"
  | "["
  | "]"
  | ","
  | "."
  | "*"
  | "!"
  | "&&"
  | "||"
  | "=="
  | "!="
  | "<"
  | "<="
  | ">"
  | ">=";

const PUNCTUATION: ReadonlyMap<string, TokenKind> = new Map(
  (["(", ")", "[", "]", ",", ".", "*", "!", "<", ">"] as const).map((kind) => [kind, kind]),
);
const PAIRS: ReadonlyMap<string, TokenKind> = new Map(
  (["&&", "||", "==", "!=", "<=", ">="] as const).map((kind) => [kind, kind]),
);

/** After these a dot begins an access; anywhere else it begins a number. */
const OPERAND_ENDS: ReadonlySet<TokenKind> = new Set<TokenKind>(["name", "string", "number", ")", "]", "*", "."]);

/** A name behind its first character. The engine's own search is many times faster than a loop in code that runs for the first time. */
const NAME_REST = /[A-Za-z0-9_-]*/y;

/** Up to the next character that can't belong to a number: what is in between has to be one as a whole. */
const NUMBER_RUN = /[-+]?[0-9A-Za-z_.+-]+/y;

/**
 * Reads an expression one token at a time; its fields describe the token at hand.
 *
 * @see actions/runner, `LexicalAnalyzer`; Evaluate expressions in workflows and actions, "Literals"
 */
export class Lexer {
  /** A `,` before the first token: a value may begin. */
  kind: TokenKind = ",";
  start = 0;
  end = 0;
  /** A name as it is written, or the value of a string. */
  text = "";
  /** The value of a number. */
  number = 0;

  constructor(readonly source: string) {
    this.next();
  }

  /** @throws ExpressionError at the first character that begins no token */
  next(): void {
    const { source } = this;
    let at = this.end;
    while (isSpace(source.charCodeAt(at))) at++;
    this.start = at;
    const code = source.charCodeAt(at);
    if (isNameStart(code)) this.readName();
    else if (code === 39) this.readString();
    else if (this.startsNumber(code)) this.readNumber();
    else this.readPunctuation();
  }

  private readName(): void {
    NAME_REST.lastIndex = this.start + 1;
    NAME_REST.test(this.source);
    this.kind = "name";
    this.end = NAME_REST.lastIndex;
    this.text = this.source.slice(this.start, this.end);
  }

  private readString(): void {
    const { source, start } = this;
    let close = source.indexOf("'", start + 1);
    let isEscaped = false;
    while (close !== -1 && source.charCodeAt(close + 1) === 39) {
      isEscaped = true;
      close = source.indexOf("'", close + 2);
    }
    if (close === -1) throw new ExpressionError("the string is not closed", start, source.length);
    const raw = source.slice(start + 1, close);
    this.kind = "string";
    this.text = isEscaped ? raw.replaceAll("''", "'") : raw;
    this.end = close + 1;
  }

  private startsNumber(code: number): boolean {
    if (isDigit(code)) return this.kind !== ".";
    if (code === 46) return !OPERAND_ENDS.has(this.kind);
    return code === 43 || code === 45;
  }

  private readNumber(): void {
    NUMBER_RUN.lastIndex = this.start;
    const run = NUMBER_RUN.exec(this.source)?.[0] ?? (this.source[this.start] as string);
    this.end = this.start + run.length;
    this.kind = "number";
    this.number = parseNumber(run);
    if (Number.isNaN(this.number)) {
      const wanted = run === "+" || run === "-" ? "operator" : "number";
      throw new ExpressionError(`\`${run}\` is no ${wanted}`, this.start, this.end);
    }
  }

  private readPunctuation(): void {
    const { source, start } = this;
    if (start >= source.length) {
      this.kind = "end";
      this.end = start;
      return;
    }
    const pair = PAIRS.get(source.slice(start, start + 2));
    const kind = pair ?? PUNCTUATION.get(source[start] as string);
    if (kind === undefined) throw new ExpressionError(unknownCharacter(source, start), start, start + 1);
    this.kind = kind;
    this.end = start + (pair ? 2 : 1);
  }
}

function unknownCharacter(source: string, at: number): string {
  const char = String.fromCodePoint(source.codePointAt(at) as number);
  if (char === '"') return 'strings stand in single quotes, not in "';
  if (char === "=" || char === "&" || char === "|") return `a single \`${char}\` is no operator`;
  return `\`${char}\` has no meaning here`;
}

function isDigit(code: number): boolean {
  return code >= 48 && code <= 57;
}

function isNameStart(code: number): boolean {
  return (code >= 97 && code <= 122) || (code >= 65 && code <= 90) || code === 95;
}

/** White space as .NET's `Char.IsWhiteSpace` has it. */
function isSpace(code: number): boolean {
  if (code <= 32) return code === 32 || (code >= 9 && code <= 13);
  return code >= 0x85 && code !== 0xfeff && (code === 0x85 || /\s/.test(String.fromCharCode(code)));
}

const DECIMAL = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][-+]?\d+)?$/;
const HEXADECIMAL = /^0x[0-9a-fA-F]+$/;
const OCTAL = /^0o[0-7]+$/;

/**
 * A number as the expression language reads it, from a literal or a string; NaN for what is none.
 *
 * @see actions/runner, `ExpressionUtility.ParseNumber`
 */
export function parseNumber(text: string): number {
  const trimmed = text.trim();
  if (trimmed === "") return 0;
  if (DECIMAL.test(trimmed)) return Number(trimmed);
  if (HEXADECIMAL.test(trimmed) || OCTAL.test(trimmed)) return asInt32(Number(trimmed));
  if (trimmed === "Infinity" || trimmed === "+Infinity") return Number.POSITIVE_INFINITY;
  return trimmed === "-Infinity" ? Number.NEGATIVE_INFINITY : Number.NaN;
}

/** The runner reads 32 bits in two's complement: `0xffffffff` is -1, and what needs more bits is no number. */
function asInt32(bits: number): number {
  return bits <= 0xffffffff ? bits | 0 : Number.NaN;
}
