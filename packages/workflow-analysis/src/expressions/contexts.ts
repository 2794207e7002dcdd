import { childrenOf, type Expression } from "./ast.js";

/** A chain of accesses that begins with a context. */
export interface ContextPath {
  /** Lower case; `*` for a filter, a number, or an index that is computed. */
  segments: readonly string[];
  /** No segment is computed. */
  exact: boolean;
}

export interface ContextReference extends ContextPath {
  node: Expression;
}

/** A context access whose text can be part of an expression's result. */
export interface CarriedReference extends ContextReference {
  /** It stands in the result as JSON, as `toJSON` writes it; false where `fromJSON` has read it again. */
  throughToJson: boolean;
}

/** `github.event.issue.title`, `secrets['NAME']`, `a.*.b`; undefined for what doesn't begin with a context. */
export function contextPath(expression: Expression): ContextPath | undefined {
  const segments: string[] = [];
  let exact = true;
  for (let node = expression; ; node = node.object) {
    switch (node.kind) {
      case "context":
        segments.push(node.name);
        return { segments: segments.reverse(), exact };
      case "property":
        segments.push(node.name);
        break;
      case "filter":
        segments.push("*");
        break;
      case "index": {
        const { index } = node;
        const isName = index.kind === "literal" && typeof index.value === "string";
        segments.push(isName ? (index.value as string).toLowerCase() : "*");
        if (index.kind !== "literal") exact = false;
        break;
      }
      default:
        return undefined;
    }
  }
}

/** More needn't be read cheaply. */
const LONGEST_PLAIN = 500;
const PATH = String.raw`(?!(?:true|false|null|NaN|Infinity)\.)[A-Za-z_][\w-]*(?:\.[A-Za-z_][\w-]*){1,20}`;
const OPERAND = `(?:(?:! *)?${PATH}|'[^']*'|true|false)`;
const PLAIN_PATH = new RegExp(`^ *${PATH} *$`);
const PLAIN = new RegExp(String.raw`^[ \n]*${OPERAND}(?:[ \n]*(?:[=!]=|&&|\|\|)[ \n]*${OPERAND}){0,20}[ \n]*$`);

/**
 * The segments of an expression that is a chain of names and nothing else, as most are: what its context path would be,
 * without parsing it. Null for every other one.
 */
export function plainPath(text: string): readonly string[] | null {
  return text.length <= LONGEST_PLAIN && PLAIN_PATH.test(text) ? text.trim().toLowerCase().split(".") : null;
}

/**
 * The same for all chains of an expression that only compares and joins them: what `references` would find. Null for every
 * other one, among them all that can't be parsed.
 */
export function plainPaths(text: string): readonly (readonly string[])[] | null {
  if (text.length > LONGEST_PLAIN || !PLAIN.test(text)) return null;
  const names =
    text
      .replace(/'[^']*'/g, "")
      .toLowerCase()
      .match(/[a-z_][\w.-]*\.[\w.-]*/g) ?? [];
  return names.map((name) => name.split("."));
}

/** Every context access of an expression, those in indexes and conditions too. */
export function references(expression: Expression): ContextReference[] {
  const found: ContextReference[] = [];
  collect(expression, found);
  return found;
}

function collect(expression: Expression, found: ContextReference[]): void {
  const path = contextPath(expression);
  if (!path) {
    for (const child of childrenOf(expression)) collect(child, found);
    return;
  }
  found.push({ ...path, node: expression });
  collectIndexes(expression, found);
}

/** `a[b.c].d` reads `b.c`, too. */
function collectIndexes(expression: Expression, found: ContextReference[]): void {
  if (expression.kind === "index") collect(expression.index, found);
  if (expression.kind === "index" || expression.kind === "property" || expression.kind === "filter") {
    collectIndexes(expression.object, found);
  }
}

/** Functions whose result is `true`, `false` or a hash, whatever they are given. */
const CLEAN_FUNCTIONS: ReadonlySet<string> = new Set([
  "always",
  "cancelled",
  "contains",
  "endswith",
  "failure",
  "hashfiles",
  "startswith",
  "success",
]);

/**
 * The context accesses whose text can be part of the result, each once a place.
 *
 * Comparisons and tests give `true` or `false`; `a && b` gives `a` only where `a` is empty, false or zero; everything else
 * hands on what it is given.
 */
export function dataflow(expression: Expression): CarriedReference[] {
  const found: CarriedReference[] = [];
  collectCarried(expression, AS_IT_IS, found);
  return found;
}

/** What the functions around an expression do to its text, on the way out. */
interface Encoding {
  isJson: boolean;
  /** So many `fromJSON` undo as many `toJSON` further in. */
  decodings: number;
}

const AS_IT_IS: Encoding = { isJson: false, decodings: 0 };

function encodedBy(name: string, outer: Encoding): Encoding {
  if (name === "fromjson") return { ...outer, decodings: outer.decodings + 1 };
  if (name !== "tojson") return outer;
  return outer.decodings > 0 ? { ...outer, decodings: outer.decodings - 1 } : { ...outer, isJson: true };
}

function collectCarried(expression: Expression, encoding: Encoding, found: CarriedReference[]): void {
  const path = contextPath(expression);
  if (path) {
    found.push({ ...path, node: expression, throughToJson: encoding.isJson });
    return;
  }
  switch (expression.kind) {
    case "call": {
      const { name, args } = expression;
      if (CLEAN_FUNCTIONS.has(name)) return;
      const inner = encodedBy(name, encoding);
      for (const arg of carriedArguments(name, args)) collectCarried(arg, inner, found);
      return;
    }
    case "logical":
      if (expression.operator === "||") collectCarried(expression.left, encoding, found);
      collectCarried(expression.right, encoding, found);
      return;
    case "property":
    case "filter":
    case "index":
      collectCarried(expression.object, encoding, found);
  }
}

/** `case(condition, value, condition, value, …, default)` hands on its values; other functions all they are given. */
function carriedArguments(name: string, args: readonly Expression[]): readonly Expression[] {
  return name === "case" ? args.filter((_, i) => i % 2 === 1 || i === args.length - 1) : args;
}
