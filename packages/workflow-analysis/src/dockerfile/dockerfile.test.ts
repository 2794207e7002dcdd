import { describe, expect, it } from "@jest/globals";
import { SourceFile } from "@trustchain/findings";
import fc from "fast-check";
import type { Dockerfile } from "../model/index.js";
import { readDockerfile } from "./index.js";

function read(text: string): Dockerfile {
  const result = readDockerfile(new SourceFile("Dockerfile", text));
  if (!result.ok) throw new Error(result.reason);
  return result.dockerfile;
}

const imagesOf = (text: string) => read(text).images.map(({ image }) => image.text);
const slicesOf = (text: string) => read(text).images.map(({ start, end }) => text.slice(start, end));

const D = `sha256:${"b".repeat(64)}`;

describe("an image that a Dockerfile names, at its exact place", () => {
  it.each([
    ["FROM", "FROM node:20\n", ["node:20"]],
    ["in lower case", "from node:20 as x\n", ["node:20"]],
    ["without a last line break", "FROM node:20", ["node:20"]],
    ["with CRLF", "FROM node:20\r\nFROM debian\r\n", ["node:20", "debian"]],
    ["behind a byte order mark", "\ufeffFROM node:20\nFROM debian\n", ["node:20", "debian"]],
    ["indented, with tabs", "\t FROM\t node:20 \t AS  x\n", ["node:20"]],
    ["with a digest", `FROM node:20@${D}\n`, [`node:20@${D}`]],
    ["of a registry with a port", "FROM localhost:5000/a/b\n", ["localhost:5000/a/b"]],
    ["behind --platform", "FROM --platform=$BUILDPLATFORM node:20 AS x\n", ["node:20"]],
    ["in quotes", "FROM \"node:20\"\nFROM 'debian'\n", ["node:20", "debian"]],
    ["on a continued line", "FROM \\\n  node:20 \\\n  AS x\n", ["node:20"]],
    ["on a continued line with CRLF", "FROM \\\r\n  node:20\r\n", ["node:20"]],
    ["behind blanks after the backslash", "FROM \\  \n  node:20\n", ["node:20"]],
    ["behind a comment between the lines", "FROM \\\n# FROM x\n  node:20\n", ["node:20"]],
    [
      "behind another escape character",
      "# escape=`\nFROM `\n  node:20\nRUN dir C:\\\nFROM debian\n",
      ["node:20", "debian"],
    ],
    ["behind directives", "# syntax=a/b:1\n# escape=`\nFROM node:20\n", ["a/b:1", "node:20"]],
    ["behind blank lines and comments", "\n\n# x\n#FROM y\n\nFROM node:20\n", ["node:20"]],
    ["COPY --from", "FROM scratch\nCOPY --from=node:20 /a /b\n", ["node:20"]],
    ["COPY --from between other flags", "FROM scratch\nCOPY --chown=1:1 --from=node:20 --link /a /b\n", ["node:20"]],
    ["RUN --mount", "FROM scratch\nRUN --mount=type=bind,from=node:20,target=/x ls\n", ["node:20"]],
    ["RUN --mount, several", "FROM scratch\nRUN --mount=from=a:1 --mount=type=cache,from=b:2 ls\n", ["a:1", "b:2"]],
    ["RUN --mount on its own line", "FROM scratch\nRUN --mount=target=/y \\\n  --mount=from=a:1 \\\n  ls\n", ["a:1"]],
    ["RUN with a here-document", "FROM scratch\nRUN --mount=from=a:1 <<EOF\nFROM x\nEOF\nFROM b\n", ["a:1", "b"]],
    ["ONBUILD", "FROM scratch\nONBUILD COPY --from=node:20 /a /b\n", ["node:20"]],
    ["the syntax", "# syntax = docker/dockerfile:1.7 more\nFROM scratch\n", ["docker/dockerfile:1.7"]],
    ["the syntax in capitals, without blanks", "#SYNTAX=docker/dockerfile:1\n", ["docker/dockerfile:1"]],
    ["the syntax behind a shebang", "#!/usr/bin/env x\n# syntax=docker/dockerfile:1\n", ["docker/dockerfile:1"]],
    ["the syntax with an equals sign behind", "# syntax=a/b:1 # x=y\nFROM node:20\n", ["a/b:1", "node:20"]],
    ["that is no stage yet", "FROM node AS node\n", ["node"]],
    ["that a later stage is called", "FROM late\nFROM scratch AS late\n", ["late"]],
    ["that is called like a number", "FROM 0\n", ["0"]],
  ])("%s", (_, text, images) => {
    expect(imagesOf(text)).toEqual(images);
    expect(slicesOf(text)).toEqual(images);
  });

  it.each([
    ["scratch", "FROM scratch\n"],
    ["a stage", "FROM scratch AS build\nFROM build\n"],
    ["a stage in other letters", "FROM scratch AS Build\nFROM BUILD\nCOPY --from=buILD a b\n"],
    ["a stage by number", "FROM scratch\nFROM scratch\nCOPY --from=0 a b\n"],
    ["a number that no stage has", "FROM scratch\nCOPY --from=7 a b\n"],
    ["a later stage that is copied from", "FROM scratch AS a\nCOPY --from=b x y\nFROM scratch AS b\n"],
    ["a stage that is mounted", "FROM scratch AS a\nFROM scratch\nRUN --mount=from=a,target=/x ls\n"],
    ["a stage by a default", "ARG S=a\nFROM scratch AS a\nFROM $S\n"],
    ["a stage by the builder's platform", "FROM scratch AS b-arm64\nFROM b-$TARGETARCH\n"],
    ["a stage by what a flag says", "FROM scratch AS dev-x\nFROM dev-${F}\nCOPY --from=dev-${F} a b\n"],
    ["a comment", "# FROM node\n  # FROM node\n"],
    ["a line of another instruction", "FROM scratch\nRUN echo \\\n  FROM node\n"],
    ["a line behind an empty one of an instruction", "FROM scratch\nRUN echo \\\n\nFROM node\n"],
    [
      "the body of a here-document",
      "FROM scratch\nRUN <<A <<-'B'\nFROM x\nA\nFROM y\n\tB\nCOPY <<\"C\" /x\nFROM z\nC\n",
    ],
    ["a flag of the command that is run", "FROM scratch\nRUN x --mount=from=node --from=node\n"],
    ["a flag of another instruction", "FROM scratch\nADD --from=node a b\n"],
    ["a mount without `from`", "FROM scratch\nRUN --mount=type=secret,id=x,from-x=y ls\n"],
    ["nothing", ""],
    ["a byte order mark alone", "\ufeff"],
    ["FROM alone", "FROM"],
    ["FROM with too many words", "FROM node 20\nFROM node AS a b\n"],
    ["a template", "FROM {{ base }}\nFROM {{base}}\nFROM %%BASE%%\nFROM @BASE@\nFROM <base>\n"],
    ["a directive that comes too late", "FROM scratch\n# syntax=a/b\n"],
    ["a directive behind a comment", "# hello\n# syntax=a/b\n"],
    ["a directive behind an unknown one", "# hello=x\n# syntax=a/b\n"],
    ["a second directive of a name", "# escape=`\n# escape=`\n# syntax=a/b\n"],
    ["a here-document without its end", "FROM scratch\nRUN <<EOF\nFROM node\n"],
    ["a variable without its end", "FROM node:${A\nFROM node:${A:-x\nFROM ${}\nFROM ${:-x}\n"],
    ["a quote without its end", "FROM 'node\n"],
    ["another language", 'import { x } from "node:fs";\nexport default function from() {}\n'],
    ["bytes", "\0\0FROM\0 x\n\u2028FROM y"],
  ])("not %s", (_, text) => expect(imagesOf(text)).toEqual([]));
});

describe("variables of an image", () => {
  it.each([
    ["a default", "ARG B=node:20\nFROM ${B}\n", ["node:20"], ["B"]],
    ["without braces", "ARG B=node:20\nFROM $B AS x\n", ["node:20"], ["B"]],
    ["a part", "ARG V=20\nFROM node:$V-slim\n", ["node:20-slim"], ["V"]],
    ["two parts", "ARG R=r.example.com V=20\nFROM $R/node:${V}\n", ["r.example.com/node:20"], ["R", "V"]],
    ["a default that holds another", "ARG V=20\nARG B=node:$V\nFROM $B\n", ["node:20"], ["B", "V"]],
    ["in quotes", 'ARG B="node:20"\nFROM "$B"\n', ["node:20"], ["B"]],
    ["the last default", "ARG V=1\nARG V=2\nFROM a:$V\n", ["a:2"], ["V"]],
    ["a default that stays", "ARG V=1\nARG V\nFROM a:$V\n", ["a:1"], ["V"]],
    ["in COPY", "ARG V=1\nFROM scratch\nCOPY --from=a:$V x y\n", ["a:1"], ["V"]],
    ["a default of its own", "FROM node:${V:-20}\n", ["node:20"], []],
    ["a default of its own, not needed", "ARG V=18\nFROM node:${V:-20}\n", ["node:18"], ["V"]],
    ["a default of its own in place of an empty value", "ARG V=\nFROM node:${V:-20}\n", ["node:20"], ["V"]],
    ["a default within a default", "ARG W=3\nFROM a:${V:-${W}}\n", ["a:3"], ["W"]],
    ["an alternative", "ARG D=1\nFROM node:20${D:+-debug}${E:+-e}\n", ["node:20-debug"], ["D"]],
    ["one that has to be set", "ARG V=1\nFROM a:${V:?set}\n", ["a:1"], ["V"]],
    ["none: no default", "ARG V\nFROM node:${V}\n", ["node:${V}"], []],
    ["none: no ARG", "FROM $IMAGE\n", ["${IMAGE}"], []],
    ["none: one of a stage", "FROM scratch\nARG V=1\nFROM a:$V\n", ["a:${V}"], []],
    ["none: the builder's", "FROM a:${TARGETARCH:-amd64}\n", ["a:${TARGETARCH}"], []],
    ["none: cut by a pattern", "ARG V=1.2\nFROM a:${V%.*}\nFROM a:${V/1/2}\n", ["a:${V}", "a:${V}"], ["V", "V"]],
  ])("%s", (_, text, images, names) => {
    const found = read(text).images;
    expect(found.map(({ image }) => image.text)).toEqual(images);
    expect(found.flatMap(({ defaults }) => defaults.map(({ name }) => name))).toEqual(names);
    // The finding stands where the image is used, the default where it is given.
    for (const { start, end } of found) expect(text.slice(start, end)).toContain(text.includes("$") ? "$" : "");
    for (const { start, name } of found.flatMap(({ defaults }) => defaults)) {
      expect(text.slice(start)).toMatch(new RegExp(`^${name}=`));
    }
  });
});

describe("variables that hold each other", () => {
  it("don't grow without end", () => {
    const text = `ARG A=${"x".repeat(100)}\n${"ARG A=$A$A\n".repeat(60)}FROM a:$A\n`;
    expect(imagesOf(text)[0]?.length).toBeLessThan(1500);
  });

  it("are told a few of", () => {
    const text = Array.from({ length: 10_000 }, (_, i) => `ARG A${i + 1}=$A${i}\n`).join("");
    const [image] = read(`ARG A0=node:20\n${text}FROM $A10000\n`).images;
    expect([image?.image.text, image?.defaults.map(({ name }) => name).slice(0, 2)]).toEqual([
      "node:20",
      ["A10000", "A9999"],
    ]);
    expect(image?.defaults).toHaveLength(20);
  });
});

describe("the comments of a Dockerfile", () => {
  it.each([
    ["lines", "# a\nFROM x\n  # b\n#c", [" a", " b", "c"]],
    ["behind a byte order mark", "\ufeff# a\r\nFROM x\r\n", [" a"]],
    ["between continued lines", "FROM x\nRUN a \\\n# b\n  c \\\n\n  # d\n  e\n", [" b", " d"]],
    ["not at the end of a line", "FROM x # a\n", []],
    ["not in a here-document", "FROM x\nRUN <<EOF\n# a\nEOF\n# b\n", [" b"]],
  ])("%s", (_, text, comments) => {
    const found = read(text).comments();
    expect(found.map((comment) => comment.text)).toEqual(comments);
    for (const { start, end, text: inside } of found) expect(text.slice(start, end)).toBe(`#${inside}`);
  });
});

describe("a hostile Dockerfile", () => {
  // Jest makes the parser thirty times slower; test/e2e/hostile-files.test.ts has the like at full length.
  const SIZE = 16 * 1024;
  const full = (piece: string, head = "FROM a\n") =>
    (head + piece.repeat(Math.ceil(SIZE / piece.length))).slice(0, SIZE);

  it.each([
    ["stages", full("FROM a\n")],
    ["stages with a comment each", full("FROM a\n#c\n")],
    ["stages of each other", full("FROM a AS a\n")],
    ["unknown stages", full("FROM x-$Y\nFROM a AS b\n")],
    ["variables", full("ARG a=$a$a\n", "")],
    [
      "variables that are used",
      `${full("ARG a=b\n", "").slice(0, SIZE / 2)}${full("FROM x:$a\n", "\n").slice(0, SIZE / 2)}`,
    ],
    ["copies", full("COPY --from=b a b\n")],
    ["triggers", full("ONBUILD COPY --from=b a b\n")],
    ["words of one instruction", full("x \\\n", "FROM a\nRUN ")],
    ["comments of one instruction", full("# x\n", "FROM a\nRUN x \\\n")],
    ["empty lines of one instruction", full("\\\n", "FROM a\nRUN x ")],
    ["here-documents", full("RUN <<E\n")],
    ["ended here-documents", full("RUN <<E\nE\n")],
    ["here-documents of one instruction", full("<<E \\\n", "FROM a\nRUN ")],
    ["the body of a here-document", full("x\n", "FROM a\nRUN <<E\n")],
    ["a list of strings", full('"a",\\\n', "FROM a\nRUN [")],
    ["labels", full("LABEL a=b\n")],
    ["properties", full("a=b \\\n", "FROM a\nENV ")],
    ["carriage returns", full("\r")],
    ["line feeds", full("\n")],
    ["backslashes", full("\\\n\\ \\\n")],
    ["null characters", full("\0\n")],
    ["flags", full("--a=b \\\n", "FROM a\nRUN ")],
    ["flags of instructions", full("RUN --a=b x\n")],
    ["mounts", full("--mount=type=bind,from=b \\\n", "FROM a\nRUN ")],
    ["options of a mount", full("from=,", "FROM a\nRUN --mount=")],
    ["a long line", full("x", "FROM a\nRUN ")],
    ["nested variables", `FROM ${"${a:-".repeat(10_000)}`],
    ["directives", full("# a=b\n", "")],
    ["white space", full(" \n\t", "")],
  ])("of many %s is read or refused in good time", (_, text) => {
    const start = performance.now();
    const result = readDockerfile(new SourceFile("Dockerfile", text));
    if (result.ok) result.dockerfile.comments();
    expect(performance.now() - start).toBeLessThan(5000);
  });

  it.each([
    [
      "more text than anybody writes",
      "#".repeat(70).concat("\n").repeat(8_000),
      /^it has 568000 characters, more than/,
    ],
    [
      "a line that Docker refuses",
      `FROM a\nRUN ${"x".repeat(65_536)}\n`,
      /^the line has more than the 65535 characters/,
    ],
    [
      "too many flags",
      `FROM a\nRUN ${"--a=b \\\n".repeat(10_001)}`,
      /^it has more than 10000 words that begin with `--`/,
    ],
    ["too many stages", "FROM a\n".repeat(1001), /^it has 1001 build stages, more than 1000/],
  ])("is refused for %s", (_, text, reason) => {
    const result = readDockerfile(new SourceFile("Dockerfile", text));
    expect(result).toEqual({
      ok: false,
      start: expect.any(Number),
      end: expect.any(Number),
      reason: expect.stringMatching(reason),
    });
  });
});

const PIECES = [
  ..."\\ \n\r\t#`\"'$={}:@,<>-+/[]\0\ufeff\u2028é",
  ...[
    "FROM",
    "from ",
    "ARG ",
    "COPY ",
    "RUN ",
    "ONBUILD ",
    "ADD ",
    "ENV ",
    "HEALTHCHECK ",
    "LABEL ",
    "--from=",
    "--mount=from=",
    "AS ",
  ],
  ...[
    "node:20",
    "a",
    "EOF",
    "<<EOF",
    "<<-'EOF'",
    "${A:-",
    "${A}",
    "# syntax=",
    "# escape=`\n",
    "\r\n",
    "\\\n",
    "\\ \n",
    `@${D}`,
  ],
];

describe("any text", () => {
  const text = fc.array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ unit: "binary", maxLength: 4 })), {
    maxLength: 60,
  });

  it("is read without a crash, and every place lies in the file", () => {
    fc.assert(
      fc.property(text, (pieces) => {
        const file = new SourceFile("Dockerfile", pieces.join(""));
        const result = readDockerfile(file);
        expect(result).toMatchObject({ ok: true });
        if (!result.ok) return;
        const { instructions, images, comments } = result.dockerfile;
        const places = [
          ...images.flatMap((image) => [image, ...image.defaults]),
          ...instructions.flatMap((one) => [one, ...one.words, ...one.flags]),
          ...comments(),
        ];
        for (const { start, end } of places) {
          expect(start >= 0 && start <= end && end <= file.text.length).toBe(true);
        }
        expect(images.map(({ start }) => start)).toEqual(images.map(({ start }) => start).sort((a, b) => a - b));
      }),
      { numRuns: 3000 },
    );
  });
});
