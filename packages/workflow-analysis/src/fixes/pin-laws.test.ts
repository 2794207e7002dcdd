import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { unifiedDiff } from "@trustchain/findings";
import fc from "fast-check";
import { parseDocument } from "yaml";
import type { ExampleRepositories } from "../rule.js";
import { pinTexts } from "../testing.js";

const A = "a".repeat(40);
const B = "b".repeat(40);
const OBJECT = "e".repeat(40);

const REFS: ExampleRepositories = {
  "octo-org/x": {
    tags: { v1: A, "v1.2.0": A, "sub/v1.0.0": B, both: A, "p@1": B, "v2-rc.1": B },
    branches: { main: B, both: B, "release/v1": A },
    tagObjects: { [OBJECT]: A },
  },
  "octo-org/gone": null,
};

/** What stands behind a reference on its line, and how it has to end after a fix. */
interface Rest {
  rest: string;
  kept: string;
}

/** What stands as it is, what is a ref, and where a comment may stand. */
type Piece = string | { ref: string } | Rest;

const REF = fc.constantFrom(
  "v1",
  "v1.2.0",
  "main",
  "both",
  "v9",
  "release/v1",
  "sub/v1.0.0",
  "p@1",
  "v2-rc.1",
  A,
  B,
  OBJECT,
);
const NAME = fc.constantFrom("octo-org/x", "octo-org/x/sub", "octo-org/x/.github/workflows/w.yml", "octo-org/gone");
const REST: fc.Arbitrary<Rest> = fc.oneof(
  fc.constantFrom("", "", " ", "\t", "  \t ").map((space) => ({ rest: space, kept: space })),
  fc
    .tuple(
      fc.constantFrom(" ", "  ", "\t"),
      fc.constantFrom("", "#"),
      fc.constantFrom(
        "v1",
        " v1",
        " v1.2.0",
        " tag=v1",
        " pin@v1 x",
        " ratchet:octo-org/x@v1",
        " renovate: tag=v1",
        " @v1",
      ),
      fc.constantFrom(
        "",
        " why",
        ", why",
        "\twhy",
        " # zizmor: ignore[unpinned-uses]",
        " # trustchain: ignore[unpinned-uses] x",
      ),
    )
    .map(([space, hash, version, text]) => ({ rest: `${space}#${hash}${version}${text}`, kept: text })),
  fc
    .constantFrom(
      "# ratchet:exclude",
      "#",
      "# main",
      "# trustchain: ignore[ref-version-mismatch] x",
      "# é😀: uses: octo-org/x@v1",
    )
    .map((comment) => ({ rest: ` ${comment}`, kept: comment })),
);
const OTHER_KEYS = fc.constantFrom(
  "",
  "        with: {a: 'uses: octo-org/x@v1 # v1', b: \"@v1\"}\n",
  "        with:\n          a: | # v1\n            uses: octo-org/x@v1 # v1\n          b: >-\n            x\n",
  "        # - uses: octo-org/x@v1 # v1\n\n        env: { A: octo-org/x@v1 }   # v1\n",
  "        if: \"${{ github.ref != 'octo-org/x@v1' }}\"\n",
);

/** A step; its lines end with a line feed, which stands for whatever the file ends its lines with. */
const STEP: fc.Arbitrary<Piece[]> = fc
  .tuple(
    NAME,
    REF,
    REST,
    OTHER_KEYS,
    fc.constantFrom("plain", "'", '"', "next", "flow", "json", ">-", "|", "anchor", "run"),
  )
  .map(([name, ref, rest, keys, style]): Piece[] => {
    const tail = [rest, "\n", keys];
    switch (style) {
      case "plain":
        return [`      - uses: ${name}@`, { ref }, ...tail];
      case "next":
        return [`      - id: i\n        uses:\n            ${name}@`, { ref }, ...tail];
      case "flow":
        return [`      - { uses: ${name}@`, { ref }, ` , name: "v1 # v1" }${rest.rest}\n`];
      case "json":
        return [`      - {"name":"octo-org/x@v1","uses":"${name}@`, { ref }, '"}\n'];
      case ">-":
      case "|":
        return [`      - uses: ${style}\n          ${name}@`, { ref }, `\n${keys}`];
      case "anchor":
        return [`      - uses: ${name}@`, { ref }, ...tail];
      case "run":
        return [`      - run: echo uses ${name}@${ref} ; true${rest.rest}\n`];
      default:
        return [`      - uses: ${style}${name}@`, { ref }, style, ...tail];
    }
  });

/** A scalar's anchor and its alias, which is the same reference once more. */
const ANCHORED: fc.Arbitrary<Piece[]> = fc
  .tuple(REF, REST)
  .map(([ref, rest]) => ["      - uses: &it octo-org/x@", { ref }, rest, `\n      - {name: v1, uses: *it}\n`]);

const CALL: fc.Arbitrary<Piece[]> = fc
  .tuple(REF, REST, fc.constantFrom("", "    secrets: inherit\n"))
  .map(([ref, rest, keys]) => ["  call:\n    uses: octo-org/x/.github/workflows/w.yml@", { ref }, rest, `\n${keys}`]);

const FILE = fc
  .record({
    bom: fc.boolean(),
    newline: fc.constantFrom("\n", "\r\n"),
    isEnded: fc.boolean(),
    steps: fc.array(STEP, { maxLength: 5 }),
    anchored: fc.option(ANCHORED, { nil: [] }),
    call: fc.option(CALL, { nil: [] }),
  })
  .map(({ bom, newline, isEnded, steps, anchored, call }) => {
    const pieces: Piece[] = [
      bom ? "\ufeff" : "",
      "# uses: octo-org/x@v1 # v1\non: push\njobs:\n",
      ...call,
      "  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - run: |\n          uses: octo-org/x@v1 # v1\n",
      ...anchored,
      ...steps.flat(),
    ];
    const wanted = isEnded ? pieces : withoutEnd(pieces);
    return wanted.map((piece) => (typeof piece === "string" ? piece.replaceAll("\n", newline) : piece));
  });

function withoutEnd(pieces: readonly Piece[]): Piece[] {
  const last = pieces.at(-1);
  if (typeof last !== "string") return [...pieces];
  const trimmed = last.replace(/\n+$/, "");
  return trimmed === "" ? withoutEnd(pieces.slice(0, -1)) : [...pieces.slice(0, -1), trimmed];
}

function textOf(pieces: readonly Piece[]): string {
  return pieces.map((piece) => (typeof piece === "string" ? piece : "ref" in piece ? piece.ref : piece.rest)).join("");
}

/** Matches a text in which nothing but refs and comments differs; of a comment all stays but the version at its head. */
function patternOf(pieces: readonly Piece[]): RegExp {
  const parts = pieces.map((piece) => {
    if (typeof piece === "string") return quoted(piece);
    return "ref" in piece ? "[\\w./@-]+" : `[ \\t]*(?:#[^\\r\\n]*)?${quoted(piece.kept)}`;
  });
  return new RegExp(`^${parts.join("")}$`, "u");
}

function quoted(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|/]/g, "\\$&");
}

/** The parsed file, without refs. */
function modelOf(text: string): unknown {
  const parsed = parseDocument(text.replace(/^\ufeff/, "")).toJS();
  return JSON.parse(JSON.stringify(parsed), (key, value) =>
    key === "uses" && typeof value === "string" ? value.replace(/@\S*/, "@") : value,
  );
}

function pathOf(i: number): string {
  return `.github/workflows/w${i}.yml`;
}

function filesOf(files: readonly (readonly Piece[])[]): Record<string, string> {
  return Object.fromEntries(files.map((file, i) => [pathOf(i), textOf(file)]));
}

async function fix(texts: Readonly<Record<string, string>>) {
  const { changed, notes } = await pinTexts(texts, REFS);
  const after = { ...texts, ...Object.fromEntries(changed.map((file) => [file.path, file.after])) };
  return { changed, notes, after };
}

const folders: string[] = [];
afterAll(() => {
  for (const folder of folders) rmSync(folder, { recursive: true, force: true });
});

function patched(texts: Readonly<Record<string, string>>, patch: string): Record<string, string> {
  const folder = mkdtempSync(join(tmpdir(), "pin-laws-"));
  folders.push(folder);
  for (const [path, text] of Object.entries(texts)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
  const env = { PATH: process.env.PATH, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };
  execFileSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: folder, input: patch, env });
  return Object.fromEntries(Object.keys(texts).map((path) => [path, readFileSync(join(folder, path), "utf8")]));
}

const RUNS = { numRuns: 150 };

describe("whatever a workflow looks like, pinning", () => {
  it("leaves all bytes outside refs and comments as they are", async () => {
    await fc.assert(
      fc.asyncProperty(FILE, async (file) => {
        const { after, notes } = await fix(filesOf([file]));
        expect(notes).toEqual([]);
        expect(after[pathOf(0)]).toMatch(patternOf(file));
      }),
      RUNS,
    );
  });

  it("done twice is done once", async () => {
    await fc.assert(
      fc.asyncProperty(FILE, async (file) => {
        const { after } = await fix(filesOf([file]));
        expect((await fix(after)).after).toEqual(after);
      }),
      RUNS,
    );
  });

  it("changes nothing in what the file means but refs", async () => {
    await fc.assert(
      fc.asyncProperty(FILE, async (file) => {
        const before = filesOf([file]);
        const { after } = await fix(before);
        expect(modelOf(after[pathOf(0)] as string)).toEqual(modelOf(before[pathOf(0)] as string));
      }),
      RUNS,
    );
  });

  it("is what `git apply` makes of the diff", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(FILE, { minLength: 1, maxLength: 6 }), async (files) => {
        const before = filesOf(files);
        const { changed, after } = await fix(before);
        fc.pre(changed.length > 0);
        expect(patched(before, unifiedDiff(changed))).toEqual(after);
      }),
      { numRuns: 40 },
    );
  });
});
