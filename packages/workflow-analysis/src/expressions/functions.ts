import { areEqual, fromJson, isCollection, toJson, toText, upper, type Value } from "./values.js";

/**
 * The longest text that a function gives here, in UTF-16 code units. Each `format` in a `format` can multiply a text's
 * length, so that a short expression could ask for more memory than there is; GitHub stops such a run, too.
 */
const MAX_TEXT = 100_000;

/** The functions that depend on nothing but what they are given. Undefined when the call has no value (the run would fail). */
export function callFunction(name: string, args: readonly Value[]): Value | undefined {
  const [first, second] = args;
  if (first === undefined) return undefined;
  switch (name) {
    case "contains":
      return second === undefined ? undefined : contains(first, second);
    case "startswith":
      return second === undefined ? undefined : testText(first, second, (text, part) => text.startsWith(part));
    case "endswith":
      return second === undefined ? undefined : testText(first, second, (text, part) => text.endsWith(part));
    case "format":
      return format(toText(first), args.slice(1));
    case "join":
      return join(first, second === undefined || isCollection(second) ? "," : toText(second));
    case "tojson":
      return bounded(toJson(first));
    case "fromjson":
      return fromJson(toText(first));
    default:
      return undefined;
  }
}

function contains(haystack: Value, needle: Value): boolean {
  if (Array.isArray(haystack)) return haystack.some((item) => areEqual(item, needle));
  return testText(haystack, needle, (text, part) => text.includes(part));
}

function testText(a: Value, b: Value, test: (text: string, part: string) => boolean): boolean {
  if (isCollection(a) || isCollection(b)) return false;
  return test(upper(toText(a)), upper(toText(b)));
}

function bounded(text: string): string | undefined {
  return text.length <= MAX_TEXT ? text : undefined;
}

function join(value: Value, separator: string): string | undefined {
  if (!Array.isArray(value)) return isCollection(value) ? "" : toText(value);
  let result = "";
  for (const [i, item] of value.entries()) {
    result += i === 0 ? toText(item) : separator + toText(item);
    if (result.length > MAX_TEXT) return undefined;
  }
  return result;
}

/** `{0}` stands for an argument, `{{` and `}}` for braces; anything else in braces fails the run. */
function format(template: string, args: readonly Value[]): string | undefined {
  let result = "";
  for (let i = 0; i < template.length; i++) {
    const char = template[i] as string;
    if ((char === "{" || char === "}") && template[i + 1] === char) {
      result += char;
      i++;
    } else if (char === "{") {
      const close = template.indexOf("}", i);
      const digits = close === -1 ? "" : template.slice(i + 1, close);
      const arg = /^\d{1,3}$/.test(digits) ? args[Number(digits)] : undefined;
      if (arg === undefined) return undefined;
      result += toText(arg);
      if (result.length > MAX_TEXT) return undefined;
      i = close;
    } else if (char === "}") return undefined;
    else result += char;
  }
  return result;
}
