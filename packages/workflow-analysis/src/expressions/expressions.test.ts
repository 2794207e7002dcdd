import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import type { Expression } from "./ast.js";
import { contextPath, dataflow, plainPaths, references } from "./contexts.js";
import { type EvalResult, evaluate, known, truthiness, UNKNOWN } from "./evaluate.js";
import { findExpressions, parseCondition } from "./find.js";
import { parseExpression } from "./parser.js";
import { printExpression } from "./print.js";
import { resultLeaves } from "./result-leaves.js";
import { expressionType } from "./types.js";
import { fromJson, ObjectValue, type Value } from "./values.js";

function parse(text: string): Expression {
  const result = parseExpression(text);
  if (!result.ok) throw new Error(`${text}: ${result.error.message}`);
  return result.expression;
}

/** The tree alone; calls keep their names as they are written. */
function withoutPlaces(expression: Expression): unknown {
  return JSON.parse(JSON.stringify(expression, (key, value) => (key === "start" || key === "end" ? undefined : value)));
}

/** Evaluates with `x` and `y` unknown, and what is given as JSON known. */
function run(text: string, contexts: Record<string, string> = {}): EvalResult {
  const facts = new Map(Object.entries(contexts).map(([name, json]) => [name, fromJson(json) as Value]));
  return evaluate(parse(text), {
    lookup: ([root, ...rest]) => {
      let value = facts.get(root as string);
      for (const key of rest) value = value instanceof ObjectValue ? value.get(key) : undefined;
      return value === undefined ? UNKNOWN : known(value);
    },
  });
}

const name = fc.constantFrom("github", "env", "x-y", "_a", "true", "null", "Infinity");

/** Expressions of every kind; now and then one is refused. */
const tree = fc.letrec<{ e: string }>((tie) => ({
  e: fc.oneof(
    { maxDepth: 4 },
    name,
    fc.string({ maxLength: 5 }).map((text) => `'${text.replaceAll("'", "''")}'`),
    fc.integer({ min: -99, max: 99 }).map(String),
    fc
      .tuple(tie("e"), fc.constantFrom("&&", "||", "==", "!=", "<", ">="), tie("e"))
      .map(([a, op, b]) => `(${a}) ${op} ${b}`),
    tie("e").map((e) => `!${e}`),
    tie("e").map((e) => `(${e}).p[*]`),
    fc.tuple(tie("e"), tie("e")).map(([a, b]) => `f(${a}, ${b})[ ${b} ]`),
  ),
})).e;

/** Conditions over `x`. */
const gate = fc.letrec<{ e: string }>((tie) => ({
  e: fc.oneof(
    { maxDepth: 4 },
    fc.constantFrom("x", "x", "true", "false", "null", "''", "'a'", "0"),
    fc.tuple(tie("e"), fc.constantFrom("&&", "||", "==", "!=", "<"), tie("e")).map(([a, op, b]) => `(${a} ${op} ${b})`),
    tie("e").map((e) => `!${e}`),
    fc.tuple(tie("e"), tie("e")).map(([a, b]) => `contains(${a}, ${b})`),
    fc.tuple(tie("e"), tie("e"), tie("e")).map(([a, b, c]) => `case(${a} == 'a', ${b}, ${c})`),
  ),
})).e;

describe("the fences of expressions", () => {
  it.each([
    ["none", "a } b {{ c }}", []],
    ["one", "a ${{ x }} b", ["${{ x }}"]],
    ["two", "${{a}}${{b}}", ["${{a}}", "${{b}}"]],
    ["braces in a string", "${{ format('{{0}}', x) }} }}", ["${{ format('{{0}}', x) }}"]],
    ["a quote in a string", "${{ 'it''s }}' }}", ["${{ 'it''s }}' }}"]],
    ["no end", "a ${{ x", ["${{ x"]],
    ["an unclosed string", "${{ 'x }}", ["${{ 'x }}"]],
  ])("are found: %s", (_, text, fences) => {
    expect(findExpressions(text).map(({ start, end }) => text.slice(start, end))).toEqual(fences);
  });

  it("say whether they are closed", () =>
    expect(findExpressions("${{ a }} ${{ b").map((e) => e.terminated)).toEqual([true, false]));
});

describe("parsing", () => {
  it.each([
    ["a.b['c'].*[0]", "a.b['c'].*[0]"],
    ["A.B[*]", "a.b.*"],
    ["a&&b||c", "a && b || c"],
    ["a && (b || c)", "a && (b || c)"],
    ["!(a == 'x')", "!(a == 'x')"],
    ["(a)", "a"],
    ["a < b == c", "a < b == c"],
    ["fromJSON( 'x' ).y", "fromJSON('x').y"],
    ["0xff", "255"],
    ["-1.5e3", "-1500"],
    ["'it''s'", "'it''s'"],
    ["case(a, 1, 2)", "case(a, 1, 2)"],
    ["a.b-c_d", "a.b-c_d"],
    ["('a').b", "('a').b"],
    ["a\u00a0||\u2003b", "a || b"],
    ["f ( a , b )", "f(a, b)"],
    ["a.true.null", "a.true.null"],
    ["-Infinity", "-Infinity"],
    ["0xffffffff", "-1"],
    ["0o17", "15"],
  ])("%s is %s", (text, printed) => expect(printExpression(parse(text))).toBe(printed));

  it.each([
    ["", /empty/, 0],
    ["a b", /operator is expected/, 2],
    ["a ==", /value is expected, but the expression ends/, 4],
    ['"x"', /single quotes/, 0],
    ["a = b", /single `=`/, 2],
    ["'x", /not closed/, 0],
    ["a.", /name is expected/, 2],
    ["f(a", /`,` is expected/, 3],
    ["1a", /no number/, 0],
    ["a[1", /`\]` is expected/, 3],
    ["#", /no meaning/, 0],
    ["a\ufeffb", /no meaning/, 1],
    ["x + 1", /`\+` is no operator/, 2],
    ["- 1", /`-` is no operator/, 0],
    ["0x1ffffffff", /no number/, 0],
    ["f(a,)", /a value is expected/, 4],
    ["'a'.b", /operator is expected/, 3],
    ["true[0]", /operator is expected/, 4],
    ["a || join(b, 1, 2)", /`join` takes 1 to 2 arguments, not 3/, 5],
    ["contains(a)", /`contains` takes 2 arguments, not 1/, 0],
    ["toJSON()", /`toJSON` takes 1 argument, not 0/, 0],
    ["case(a, b, c, d)", /odd number of arguments/, 0],
  ])("%s is refused", (text, message, start) => {
    const result = parseExpression(text);
    expect(result).toMatchObject({ ok: false, error: { start, message: expect.stringMatching(message) } });
  });

  it.each([
    ["parentheses", `${"(".repeat(10_000)}1${")".repeat(10_000)}`],
    ["negations", `${"!".repeat(10_000)}a`],
    ["accesses", `a${".b".repeat(10_000)}`],
    ["alternatives", Array(4_000).fill("a").join("||")],
    ["calls", `${"f(".repeat(5_000)}${")".repeat(5_000)}`],
    ["characters", "a ".repeat(20_000)],
    ["unclosed brackets", "a[".repeat(5_000)],
    ["quotes", "'".repeat(9_999)],
  ])("ends in an error for thousands of %s", (_, text) => expect(parseExpression(text).ok).toBe(false));

  it.each([
    ["negations", (n: number) => `${"!".repeat(n)}a`, 49],
    ["accesses", (n: number) => `a${".b".repeat(n)}`, 49],
    ["indexes", (n: number) => `a${"[1]".repeat(n)}`, 49],
    ["calls", (n: number) => `${"toJSON(".repeat(n)}a${")".repeat(n)}`, 49],
    ["alternating operators", (n: number) => `${"f(a || ".repeat(n)}b${")".repeat(n)}`, 24],
  ])("takes as many %s as GitHub does", (_, nest, most) => {
    expect([parseExpression(nest(most)).ok, parseExpression(nest(most + 1)).ok]).toEqual([true, false]);
  });

  it("gives parentheses to what they hold", () => {
    const text = " ( a ) . b == !( c )";
    const { left, right } = parse(text) as Expression & { kind: "binary" };
    expect([left, right].map(({ start, end }) => text.slice(start, end))).toEqual(["( a ) . b", "!( c )"]);
  });

  it("gives each node its exact place, closing brackets too", () => {
    const text = "x || format('{0}', a.b[ 'c' ]) ";
    const [reference] = references((parse(text) as Expression & { kind: "logical" }).right);
    expect(text.slice(reference?.node.start, reference?.node.end)).toBe("a.b[ 'c' ]");
  });

  it("counts places from the base", () =>
    expect(parseExpression("a", 7)).toMatchObject({ expression: { start: 7, end: 8 } }));

  it("is undone by printing", () => {
    fc.assert(
      fc.property(tree, (text) => {
        const first = parseExpression(text);
        if (!first.ok) return;
        const printed = printExpression(first.expression);
        const second = parse(printed);
        expect(printExpression(second)).toBe(printed);
        expect(withoutPlaces(second)).toEqual(withoutPlaces(first.expression));
      }),
    );
  });

  it("never throws, and keeps places inside the text", () => {
    const piece = fc.constantFrom(
      "a",
      ".",
      "[",
      "]",
      "(",
      ")",
      "'",
      "&&",
      "||",
      "!",
      "1",
      "*",
      ",",
      " ",
      "==",
      "\n",
      "é",
      '"',
      "-",
      "0x",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 30 }), (pieces) => {
        const text = pieces.join("");
        const result = parseExpression(text);
        const { start, end } = result.ok ? result.expression : result.error;
        expect(start).toBeGreaterThanOrEqual(0);
        expect(end).toBeLessThanOrEqual(text.length);
      }),
      { numRuns: 2000 },
    );
  });
});

describe("contexts", () => {
  it.each([
    ["github.event.Issue.title", "github.event.issue.title", true],
    ["secrets['My_Name']", "secrets.my_name", true],
    ["a.b[0].c", "a.b.*.c", true],
    ["a[b.c]", "a.*", false],
    ["a.*.b", "a.*.b", true],
  ])("%s has the path %s", (text, path, exact) => {
    const found = contextPath(parse(text));
    expect([found?.segments.join("."), found?.exact]).toEqual([path, exact]);
  });

  it.each([
    ["a.b", "a.b"],
    ["a == b", ""],
    ["!a", ""],
    ["contains(a, b)", ""],
    ["a && b", "b"],
    ["a || 'x'", "a"],
    ["a == 'x' && b || c", "b c"],
    ["format('{0}', a, b.c)", "a b.c"],
    ["toJSON(a).b", "a"],
    ["case(a, b, c, d, e)", "b d e"],
    ["a[b]", "a.*"],
    ["hashFiles(a)", ""],
    ["join(a.*.b, c)", "a.*.b c"],
    ["fromJSON(a).b.c", "a"],
  ])("of %s, these reach the text: %s", (text, paths) => {
    expect(
      dataflow(parse(text))
        .map(({ segments }) => segments.join("."))
        .join(" "),
    ).toBe(paths);
  });

  it("are all found by `references`", () => {
    const found = references(parse("a[b.c].d && contains(e, !f)")).map(({ segments }) => segments.join("."));
    expect(found.sort()).toEqual(["a.*.d", "b.c", "e", "f"]);
  });

  it.each([
    ["github.event.Issue.title", "github.event.issue.title"],
    [" secrets.A_b ", "secrets.a_b"],
    ["a.b == 'c.d' && !e.f || true", "a.b e.f"],
    ["a.b", "a.b"],
    ["'a.b'", ""],
    ["a.b\n&& c.d != 'it''s'", null],
    ["always() && a.b", null],
    ["a", null],
    ["true.x", null],
    ["a.b == ", null],
    ["(a.b)", null],
    ["a.b c.d", null],
    ["\ufeffa.b", null],
  ])("of %j, these are found without parsing: %j", (text, paths) => {
    expect(
      plainPaths(text)
        ?.map((segments) => segments.join("."))
        .join(" ") ?? null,
    ).toBe(paths);
  });

  it("are the same whether they are parsed for or not", () => {
    const operand = fc.constantFrom("a.b", "A-1._x.c", "!a.b", "'x.y'", "''", "true", "NaN.x", "a", "1", "a.b.*", "");
    const operator = fc.constantFrom(" == ", "!=", "&&", " || ", "\n", "'", " !");
    const text = fc.array(fc.tuple(operand, operator), { maxLength: 5 }).map((parts) => `${parts.flat().join("")}a.b`);
    fc.assert(
      fc.property(text, (source) => {
        const plain = plainPaths(source);
        if (plain) expect(references(parse(source)).map(({ segments }) => segments)).toEqual(plain);
      }),
    );
  });

  it("have their places where they are chains of names", () => {
    const parsed = parseExpression(" A.b-c.D ", 10);
    expect(parsed).toEqual({
      ok: true,
      expression: {
        kind: "property",
        name: "d",
        start: 11,
        end: 18,
        object: {
          kind: "property",
          name: "b-c",
          start: 11,
          end: 16,
          object: { kind: "context", name: "a", start: 11, end: 12 },
        },
      },
    });
  });

  it("and literals are what a result may come from", () => {
    expect(resultLeaves(parse("a && 'x' || case(b, c, 'y')")).map(printExpression)).toEqual(["'x'", "c", "'y'"]);
  });
});

describe("what reaches the text as JSON", () => {
  it.each([
    ["toJSON(a)", true],
    ["format('{0}', toJSON(b || a))", true],
    ["fromJSON(toJSON(a)).b", false],
    ["toJSON(fromJSON(a))", true],
    ["a", false],
  ])("of %s: %p", (text, asJson) => {
    expect(dataflow(parse(text)).every(({ throughToJson }) => throughToJson === asJson)).toBe(true);
  });
});

describe("the type of", () => {
  it.each([
    ["null", "null"],
    ["1", "number"],
    ["'a'", "string"],
    ["!a", "boolean"],
    ["a == b", "boolean"],
    ["contains(a, b)", "boolean"],
    ["format('{0}', a)", "string"],
    ["toJSON(a)", "string"],
    ["hashFiles(a)", "string"],
    ["github", "object"],
    ["matrix", "unknown"],
    ["a.*.b.*", "array"],
    ["a.b", "unknown"],
    ["fromJSON(a)", "unknown"],
    ["'a' || 'b'", "string"],
    ["a && 'b'", "unknown"],
    ["case(a, 1, b, 2, 3)", "number"],
    ["case(a, 1, 'x')", "unknown"],
    ["mystery(a)", "unknown"],
  ])("%s is %s", (text, type) => expect(expressionType(parse(text))).toBe(type));
});

describe("evaluation", () => {
  it.each([
    ["'A' == 'a'", true],
    ["1 == '1'", true],
    ["null == 0", true],
    ["'' == 0", true],
    ["true == 'true'", false],
    ["'0xff' == 255", true],
    ["'abc' == 1", false],
    ["NaN == NaN", false],
    ["'a' < 'B'", true],
    ["1 && 'x'", "x"],
    ["0 || 'x'", "x"],
    ["'' && 'x'", ""],
    ["format('{0} {{{1}}}', 'a', 2)", "a {2}"],
    ["join(fromJSON('[1,\"a\"]'), '-')", "1-a"],
    ["contains('abc', 'B')", true],
    ["contains(fromJSON('[\"abc\"]'), 'b')", false],
    ["startsWith('Abc', 'aB')", true],
    ["fromJSON('{\"a\": [5]}').A[0]", 5],
    ["toJSON(fromJSON('{\"a\":[1]}'))", '{\n  "a": [\n    1\n  ]\n}'],
    ["case(false, 1, true, 2, 3)", 2],
    ["case(false, 1, 3)", 3],
    ["!''", true],
    ["1.10 == 1.1", true],
    ["'Straße' == 'STRASSE'", false],
    ["'É' == 'é'", true],
    ["'ß É' == 'ß é'", true],
    ["'ı' == 'I'", false],
    ["contains('ŉ ſ', 'S')", false],
    ["null == ''", true],
    ["null == false", true],
    ["null >= null", true],
    ["true > false", true],
    ["fromJSON('[]') == fromJSON('[]')", false],
    ["' 0o10 ' == 8", true],
    ["'0xffffffff' == -1", true],
    ["format('{0}', 1e21)", "1E+21"],
    ["format('{0}', 0.00001)", "1E-05"],
    ["format('{0}', 0.1)", "0.1"],
    ["format('{0}', -0)", "0"],
    ["format('{0}', 123456789012345678)", "1.23456789012346E+17"],
    ["format('{0}{1}', fromJSON('[]'), fromJSON('{}'))", "ArrayObject"],
    ["format('{0}', true)", "true"],
    ["join(fromJSON('[[1], null, false]'))", "Array,,false"],
    ["join('a', '-')", "a"],
    ["join(fromJSON('[[1, 2], [3], 4]').*[0], '')", "13"],
    ["join(fromJSON('[{\"n\": 1}, {\"n\": 2}, {}]').*.n, '')", "12"],
    ["fromJSON('[5, 6]')['1']", 6],
    ["fromJSON('[5, 6]')[1.9]", 6],
    ["fromJSON('[5, 6]')[-1]", null],
    ['fromJSON(\'{"__proto__": "own"}\').__proto__', "own"],
    ["fromJSON('{}').constructor", null],
    ["toJSON(fromJSON('{}'))", "{}"],
  ])("%s is %p", (text, value) => expect(run(text)).toEqual(known(value)));

  it.each([
    ["x && false", false],
    ["false && x", false],
    ["x || true", true],
    ["true || x", true],
    ["!(x && false)", true],
    ["x == y", undefined],
    ["x || false", undefined],
    ["contains(x, 'a')", undefined],
    ["!x", undefined],
    ["true && x", undefined],
    ["x && y && null", false],
    ["success()", undefined],
    ["fromJSON('{')", undefined],
    ["case(x, 1, 2)", true],
    ["case(x, '', y, 0, null)", false],
    ["case(x, 1, 0)", undefined],
    ["case('not a boolean', 1, 2)", undefined],
    ["format('{1}', 'a')", undefined],
    ["format('{', 'a')", undefined],
    ["mystery()", undefined],
    ["x.y[0].z == 1", undefined],
  ])("the truth of %s, x and y unknown, is %p", (text, truth) => expect(truthiness(run(text))).toBe(truth));

  it("is told what functions that ask for the run's state say", () => {
    const functions = (name: string) => (name === "success" ? known(false) : undefined);
    const result = evaluate(parse("success() && x"), { lookup: () => UNKNOWN, functions });
    expect(result).toEqual(known(false));
  });

  it("reads the rest of a path from what is known of its beginning", () => {
    const value = fromJson('{"event": {"labels": [{"name": "a"}, {"name": "b"}]}}') as Value;
    const lookup = (path: readonly string[]) => (path.join(".") === "github" ? known(value) : UNKNOWN);
    const labelled = parse("contains(github.event.labels.*.name, 'B') && github.event.labels['1'].name");
    expect(evaluate(labelled, { lookup })).toEqual(known("b"));
  });

  it.each([
    ["formats in formats", `${"format('{0}{0}{0}{0}{0}{0}{0}{0}', ".repeat(40)}'x'${")".repeat(40)}`],
    ["JSON in JSON", `${"toJSON(".repeat(45)}'"'${")".repeat(45)}`],
    ["joined separators", `join(fromJSON('[${"1,".repeat(5_000)}1]'), format('${"x".repeat(9_000)}'))`],
    ["deep JSON", `toJSON(fromJSON('${"[".repeat(10_000)}${"]".repeat(10_000)}'))`],
  ])("gives up on %s", (_, text) => expect(run(text)).toEqual(UNKNOWN));

  it("never throws, whatever the tree", () => {
    fc.assert(
      fc.property(tree, (text) => {
        const parsed = parseExpression(text);
        if (parsed.ok) evaluate(parsed.expression, { lookup: () => UNKNOWN });
      }),
    );
  });

  it("agrees with itself: what is sure with an unknown holds for every value of it", () => {
    const values = [null, true, false, 0, 1, Number.NaN, "", "a", "0", []];
    fc.assert(
      fc.property(gate, fc.constantFrom<Value>(...values), (text, value) => {
        const expression = parse(text);
        const sure = truthiness(evaluate(expression, { lookup: () => UNKNOWN }));
        if (sure === undefined) return;
        expect(truthiness(evaluate(expression, { lookup: () => known(value) })) ?? sure).toBe(sure);
      }),
      { numRuns: 500 },
    );
  });

  it("reads known contexts without regard to case", () => {
    expect(run("G.Event.Names[1] == 'B'", { g: '{"event": {"names": ["a", "b"]}}' })).toEqual(known(true));
  });
});

describe("a condition", () => {
  it.each([
    ["github.ref == 'x'", "expression"],
    ["${{ github.ref == 'x' }}", "expression"],
    [" ${{ true }}", "text"],
    ["${{ true }}\n", "text"],
    ["${{ a }} && ${{ b }}", "text"],
    ["a ==", "broken"],
    ["${{ a", "expression"],
  ])("%j is: %s", (text, kind) => expect(parseCondition(text).kind).toBe(kind));
});
