import { parseNumber } from "./lexer.js";

/** A value of the expression language. Objects keep their keys in order and find them in any case. */
export type Value = null | boolean | number | string | readonly Value[] | ObjectValue;

export class ObjectValue {
  constructor(readonly entries: ReadonlyMap<string, Value>) {}

  get(key: string): Value | undefined {
    const exact = this.entries.get(key);
    if (exact !== undefined) return exact;
    const lower = key.toLowerCase();
    for (const [name, value] of this.entries) if (name.toLowerCase() === lower) return value;
    return undefined;
  }
}

export function isCollection(value: Value): value is readonly Value[] | ObjectValue {
  return typeof value === "object" && value !== null;
}

export function isTruthy(value: Value): boolean {
  return (
    isCollection(value) || (value !== null && value !== false && value !== 0 && value !== "" && !Number.isNaN(value))
  );
}

/** @see Evaluate expressions in workflows and actions, "Literals" and "Operators": how values become numbers */
export function toNumber(value: Value): number {
  if (value === null) return 0;
  if (typeof value === "boolean") return value ? 1 : 0;
  if (typeof value === "string") return parseNumber(value);
  return typeof value === "number" ? value : Number.NaN;
}

/** The text that a value expands to. */
export function toText(value: Value): string {
  if (value === null) return "";
  if (isCollection(value)) return Array.isArray(value) ? "Array" : "Object";
  return typeof value === "number" ? numberText(value) : String(value);
}

/** Fifteen significant digits, as .NET's "G15" has them: `0.1`, `1E-05`, `1.5E+21`. */
function numberText(value: number): string {
  if (value === 0) return "0";
  if (!Number.isFinite(value)) return String(value);
  const [digits, exponent] = value.toExponential(14).split("e") as [string, string];
  const power = Number(exponent);
  if (power >= -4 && power < 15) return String(Number(value.toPrecision(15)));
  const magnitude = String(Math.abs(power)).padStart(2, "0");
  return `${Number(digits)}E${power < 0 ? "-" : "+"}${magnitude}`;
}

/**
 * Upper case one character at a time, as .NET's ordinal comparison does it: the dotless i and the long s stay what they
 * are, and no character becomes two.
 */
export function upper(text: string): string {
  const raised = text.toUpperCase();
  // No character's upper case is shorter than itself, so equal lengths mean that none became two.
  if (raised.length === text.length && !/[ıſ]/.test(text)) return raised;
  return Array.from(text, upperCharacter).join("");
}

function upperCharacter(char: string): string {
  const raised = char.toUpperCase();
  return raised.length === char.length && char !== "ı" && char !== "ſ" ? raised : char;
}

/** Loose equality: strings without regard to case, different types as numbers, collections only when they are the same one. */
export function areEqual(a: Value, b: Value): boolean {
  if (isCollection(a) || isCollection(b)) return a === b;
  if (typeof a === "string" && typeof b === "string") return upper(a) === upper(b);
  if (typeof a === typeof b && a !== null && b !== null) return a === b;
  if (a === null && b === null) return true;
  return toNumber(a) === toNumber(b);
}

/** Negative, zero or positive; NaN when the values can't be compared, which makes every comparison false. */
export function compare(a: Value, b: Value): number {
  if (typeof a === "string" && typeof b === "string") {
    const [left, right] = [upper(a), upper(b)];
    return left < right ? -1 : left > right ? 1 : 0;
  }
  const [left, right] = [toNumber(a), toNumber(b)];
  if (Number.isNaN(left) || Number.isNaN(right)) return Number.NaN;
  return left < right ? -1 : left > right ? 1 : 0;
}

/** Levels of arrays and objects in JSON. Real contexts have fewer than ten. */
const MAX_JSON_DEPTH = 100;

/** Reads JSON as `fromJSON` does; undefined when it is none, or nested too deeply to walk. */
export function fromJson(text: string): Value | undefined {
  try {
    return fromPlain(JSON.parse(text), 0);
  } catch {
    return undefined;
  }
}

function fromPlain(plain: unknown, depth: number): Value {
  if (depth > MAX_JSON_DEPTH) throw new RangeError("nested too deeply");
  if (Array.isArray(plain)) return plain.map((item) => fromPlain(item, depth + 1));
  if (typeof plain === "object" && plain !== null) {
    return new ObjectValue(new Map(Object.entries(plain).map(([key, value]) => [key, fromPlain(value, depth + 1)])));
  }
  return plain as Value;
}

/** Writes JSON as `toJSON` does: two spaces a level. */
export function toJson(value: Value, indent = ""): string {
  const inner = `${indent}  `;
  if (value instanceof ObjectValue) {
    if (value.entries.size === 0) return "{}";
    const lines = [...value.entries].map(([key, item]) => `${inner}${JSON.stringify(key)}: ${toJson(item, inner)}`);
    return `{\n${lines.join(",\n")}\n${indent}}`;
  }
  if (isCollection(value)) {
    if (value.length === 0) return "[]";
    return `[\n${value.map((item) => inner + toJson(item, inner)).join(",\n")}\n${indent}]`;
  }
  return typeof value === "number" ? numberText(value) : JSON.stringify(value);
}
