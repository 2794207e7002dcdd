import { describe, expect, it } from "@jest/globals";
import { SourceFile } from "@trustchain/findings";
import fc from "fast-check";
import type { YamlNode, YamlScalar } from "./nodes.js";
import { parseYaml } from "./parse.js";

async function scalarAt(text: string, key: string): Promise<YamlScalar> {
  const { root } = await parseYaml(new SourceFile("f.yml", text));
  const node = root?.kind === "map" ? root.get(key) : undefined;
  if (node?.kind !== "scalar") throw new Error(`no scalar at ${key}`);
  return node;
}

describe("the place of a part of a value", () => {
  it.each([
    ["plain", "k: one ${{ x }} two\n"],
    ["plain over lines", "k: one\n  two ${{ x }}\n  three\n"],
    ["single-quoted with a doubled quote", "k: 'it''s ${{ x }} here'\n"],
    ["double-quoted with escapes", 'k: "a\\tb \\u00e9 \\U0001F600 ${{ x }}"\n'],
    ["double-quoted with an escaped line break", 'k: "a \\\n   ${{ x }} b"\n'],
    ["double-quoted over lines", 'k: "a\n\n   b ${{ x }}"\n'],
    ["literal", "k: |\n  one\n    ${{ x }}\n\n  two\n"],
    ["literal with an indentation indicator", "k: |2\n    one ${{ x }}\n"],
    ["literal, stripped", "k: |-\n  one\n  ${{ x }}"],
    ["literal with CRLF", "k: |\r\n  one\r\n  two ${{ x }}\r\n"],
    ["folded", "k: >\n  one\n  two ${{ x }}\n\n    more\n"],
    ["folded with CRLF", "k: >-\r\n  one\r\n  two ${{ x }}\r\n"],
    ["behind emoji", "k: 😀é ${{ x }}\n"],
    ["behind a byte order mark", "\ufeffk: ${{ x }}\n"],
  ])("is right in a %s scalar", async (_, text) => {
    const scalar = await scalarAt(text, "k");
    const at = scalar.value.indexOf("${{");
    const span = scalar.spanOf(at, at + "${{ x }}".length);
    expect(text.slice(span.start, span.end)).toBe("${{ x }}");
  });

  it("covers the lines between for a part that spans lines", async () => {
    const text = "k: |\n  a ${{\n    x }} b\n";
    const scalar = await scalarAt(text, "k");
    const at = scalar.value.indexOf("${{");
    const { start, end } = scalar.spanOf(at, scalar.value.indexOf("}}") + 2);
    expect(text.slice(start, end)).toBe("${{\n    x }}");
  });

  it.each([
    ["single-quoted", "k: 'a ''b'' c'\n", "'b'", "''b''"],
    ["double-quoted", 'k: "a \\"b\\" c"\n', '"b"', '\\"b\\"'],
  ])("holds all of what stands for its characters in a %s scalar", async (_, text, part, written) => {
    const scalar = await scalarAt(text, "k");
    const at = scalar.value.indexOf(part);
    const { start, end } = scalar.spanOf(at, at + part.length);
    expect(text.slice(start, end)).toBe(written);
  });

  it("is the header's for a block scalar as a whole", async () => {
    const scalar = await scalarAt("# |\nk: |+2 # why | not\n    text\n", "k");
    expect(scalar.file.position(scalar.start)).toEqual({ line: 2, column: 4 });
  });

  it("holds the quotes of a quoted scalar", async () => {
    const scalar = await scalarAt("k: 'v' # c\n", "k");
    expect(scalar.file.text.slice(scalar.start, scalar.end)).toBe("'v'");
  });

  it("maps every printable character of a value to itself", async () => {
    const style = fc.constantFrom("|", ">", "|-", ">-");
    const line = fc.string({ maxLength: 12 }).map((text) => text.replace(/[^ -~]/g, "x"));
    await fc.assert(
      fc.asyncProperty(
        style,
        fc.array(line, { minLength: 1, maxLength: 6 }),
        fc.constantFrom("\n", "\r\n"),
        async (header, lines, newline) => {
          const text = `k: ${header}${newline}  x${lines.map((part) => `${newline}  ${part}`).join("")}${newline}`;
          const scalar = await scalarAt(text, "k");
          for (let i = 0; i < scalar.value.length; i++) {
            const char = scalar.value[i] as string;
            if (/\s/.test(char)) continue;
            expect(text[scalar.spanOf(i, i + 1).start]).toBe(char);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it("never leaves the file, whatever the file holds", async () => {
    const check = (node: YamlNode | undefined, length: number): void => {
      if (!node) return;
      expect(node.start).toBeGreaterThanOrEqual(0);
      expect(node.end).toBeLessThanOrEqual(length);
      expect(node.start).toBeLessThanOrEqual(node.end);
      if (node.kind === "scalar") {
        const span = node.spanOf(0, node.value.length);
        expect(span.end).toBeLessThanOrEqual(length);
      } else if (node.kind === "seq") for (const item of node.items) check(item.value, length);
      else for (const entry of node.entries) check(entry.value, length);
    };
    const piece = fc.constantFrom(
      "a",
      ": ",
      "- ",
      "\n",
      "  ",
      "'",
      '"',
      "[",
      "]",
      "{",
      "}",
      "|",
      ">",
      "&x ",
      "*x",
      "#",
      "\t",
      "\\",
      "!t ",
      "\r\n",
      "é😀",
      ",",
      "<<: ",
      "? ",
    );
    await fc.assert(
      fc.asyncProperty(fc.array(piece, { maxLength: 25 }), async (pieces) => {
        const file = new SourceFile("f.yml", pieces.join(""));
        check((await parseYaml(file)).root, file.text.length);
      }),
      { numRuns: 3000, examples: [[["? ", "{", "]", ">", "- ", "a"]]] },
    );
  });
});

describe("what a YAML file says", () => {
  it.each([
    ["on: push", "on", "push"],
    ["a: yes", "a", "yes"],
    ["a: 0b1", "a", "0b1"],
    ["a: 1e3", "a", 1000],
    ["a: 0o17", "a", 15],
    ["a: ~", "a", null],
    ["a:", "a", null],
    ["a: 'true'", "a", "true"],
    ["a: TRUE", "a", true],
    ["a: !!str true", "a", "true"],
  ])("%s", async (text, key, value) => {
    expect((await scalarAt(text, key)).typed).toBe(value);
  });

  it.each([
    ["a key that stands twice", "a: 1\nb: 2\na: 3\n", /`a` stands twice/, 3],
    ["a merge key", "x: &x {a: 1}\ny:\n  <<: *x\n", /no merge keys/, 3],
    ["a second document", "a: 1\n---\nb: 2\n", /second YAML document/, 2],
    ["an alias without an anchor", "a: *nowhere\n", /nowhere/, 1],
    ["an alias inside its own anchor", "a: &a\n  b: *a\n", /inside the node/, 2],
    ["a tab as indentation", "a:\n\tb: 1\n", /tab/i, 2],
    ["an unclosed bracket", "a: [1, 2\nb: 3\n", /./, 2],
    ["a mapping as a key", "? {a: b}\n: c\n", /where a key is expected/, 1],
  ])("names %s", async (_, text, message, line) => {
    const file = new SourceFile("f.yml", text);
    const { problems } = await parseYaml(file);
    expect(problems.map((problem) => problem.message).join("\n")).toMatch(message);
    expect(problems.map((problem) => file.position(problem.start).line)).toContain(line);
  });

  it("is still read as far as it goes when part of it is broken", async () => {
    const { root, problems } = await parseYaml(
      new SourceFile("f.yml", "on: push\njobs:\n  a:\n    steps:\n      - uses: octo-org/x@v1\n  b: [\n"),
    );
    expect(problems.length).toBeGreaterThan(0);
    const steps = root?.kind === "map" ? root.map("jobs")?.map("a")?.seq("steps") : undefined;
    expect(steps?.items).toHaveLength(1);
  });

  it("finds comments, not what looks like one", async () => {
    const text = "# first\na: 'x # no' # yes\nb: |\n  # no\n  text\n# last\nc: d#no\n";
    const document = await parseYaml(new SourceFile("f.yml", text));
    expect(document.comments().map(({ text: comment, alone }) => [comment, alone])).toEqual([
      [" first", true],
      [" yes", false],
      [" last", true],
    ]);
  });
});

describe("hostile YAML", () => {
  const bomb = `a: &a [x,x,x,x,x,x,x,x,x]\n${Array.from({ length: 12 }, (_, i) => {
    const above = String.fromCharCode(97 + i);
    return `${String.fromCharCode(98 + i)}: &${String.fromCharCode(98 + i)} [${Array(9).fill(`*${above}`).join(",")}]\n`;
  }).join("")}`;

  it.each([
    ["an alias bomb", bomb],
    ["100,000 nested brackets", `a: ${"[".repeat(100_000)}`],
    ["100,000 nested braces, closed", `a: ${"{a: ".repeat(100_000)}1${"}".repeat(100_000)}`],
    ["deep block nesting", Array.from({ length: 3000 }, (_, i) => `${" ".repeat(i)}a:\n`).join("")],
    ["5 MB of one line", `a: ${"b ".repeat(2_500_000)}`],
    ["1 MB of quotes", `a: ${"'".repeat(1_000_001)}`],
    ["a million dashes", "- ".repeat(500_000)],
  ])("%s ends soon", async (_, text) => {
    const begin = performance.now();
    await parseYaml(new SourceFile("f.yml", text));
    expect(performance.now() - begin).toBeLessThan(5000);
  });

  it("keeps `__proto__` and `constructor` as keys like others", async () => {
    const { root } = await parseYaml(new SourceFile("f.yml", "__proto__: {polluted: 1}\nconstructor: 2\n"));
    expect(root?.kind === "map" && root.entries.map((entry) => entry.key.value)).toEqual(["__proto__", "constructor"]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});

describe("a closing bracket as far left as its key", () => {
  it.each([
    ["a list", "a:\n  needs: [\n    x,\n    y,\n  ]\n  b: 1\n"],
    ["a mapping", "a:\n  with: {\n    x: 1\n  }\n  b: 1\n"],
    ["CRLF", "a:\r\n  needs: [\r\n    x\r\n  ]\r\n  b: 1\r\n"],
    ["a comment before it", "a:\n  needs: [\n    x, # why\n  ]\n  b: 1\n"],
    ["two of them", "a:\n  c: [\n    x\n  ]\n  d: [\n    y\n  ]\n  b: 1\n"],
  ])("is read: %s", async (_, text) => {
    const { root, problems } = await parseYaml(new SourceFile("f.yml", text));
    expect(problems).toEqual([]);
    const b = root?.kind === "map" ? root.map("a")?.scalar("b") : undefined;
    expect(b && text.slice(b.start, b.end)).toBe("1");
  });
});
