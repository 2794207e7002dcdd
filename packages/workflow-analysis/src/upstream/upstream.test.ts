import { describe, expect, it } from "@jest/globals";
import { UserError } from "@trustchain/action-kit";
import { applyEdits } from "@trustchain/findings";
import fc from "fast-check";
import { exampleOrigin, judgeTexts, repositoryOf, WORKFLOW_PATH } from "../testing.js";
import type { Origin } from "./origin.js";
import { Upstream } from "./upstream.js";

const A = "a".repeat(40);
const B = "b".repeat(40);
const HEAD = "on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n";

const REFS = {
  branches: new Map([
    ["main", B],
    ["both", B],
  ]),
  tags: new Map([
    ["v1", A],
    ["v1.2.0", A],
    ["both", A],
  ]),
  tagObjects: new Map<string, string>(),
  noCommits: new Map<string, string>(),
};

function counting(): Origin & { asked: string[] } {
  const asked: string[] = [];
  return {
    ...exampleOrigin({}),
    asked,
    refsOf: async ({ owner, repo }) => {
      asked.push(`${owner}/${repo}`);
      return repo === "gone" ? null : REFS;
    },
  };
}

async function pinned(steps: string, origin: Origin | null = counting()): Promise<string> {
  const text = HEAD + steps;
  const { findings } = await judgeTexts(text, { upstream: new Upstream({ origin }) });
  const edits = findings.flatMap(({ rule, fix }) =>
    rule === "unpinned-uses" && fix ? fix.files.flatMap((file) => file.edits) : [],
  );
  return applyEdits(text, edits).slice(HEAD.length);
}

describe("what is asked of other repositories", () => {
  it("is asked once for each, whatever the number of uses, paths and cases", async () => {
    const source = counting();
    const upstream = new Upstream({ origin: source });
    const text = `${HEAD}      - uses: octo-org/x@v1\n      - uses: Octo-Org/X/sub@v2\n      - uses: octo-org/y@${A}\n`;
    await upstream.load(await repositoryOf({ [WORKFLOW_PATH]: text }));
    await upstream.load(await repositoryOf({ [WORKFLOW_PATH]: text }));
    expect(source.asked).toEqual(["octo-org/x"]);
  });

  it("names all that is unresolved when one of them can't be asked", async () => {
    const failing: Origin = {
      ...exampleOrigin({}),
      refsOf: async ({ repo }) => {
        if (repo === "x") return REFS;
        throw new UserError(`get the refs of octo-org/${repo}`, "it answered 500", "try again");
      },
    };
    const { errors, isIncomplete } = await judgeTexts(
      `${HEAD}${["x", "y", "z"].map((repo) => `      - uses: octo-org/${repo}@v1\n`).join("")}`,
      { upstream: new Upstream({ origin: failing }) },
    );
    expect(isIncomplete).toBe(true);
    expect(errors).toEqual([
      {
        path: "get the refs of octo-org/y",
        line: null,
        rule: null,
        message: "it answered 500; unresolved are octo-org/y, octo-org/z: try again",
      },
    ]);
  });

  it.each(["octo-org/..@v1", "../x@v1", "octo-org/%2f@v1", "octo org/x@v1"])(
    "is nothing for names such as %s",
    async (name) => {
      const source = counting();
      await new Upstream({ origin: source }).load(
        await repositoryOf({ [WORKFLOW_PATH]: `${HEAD}      - uses: "${name}"\n` }),
      );
      expect(source.asked).toEqual([]);
    },
  );
});

describe("pinning", () => {
  it.each([
    ["a tag", "uses: octo-org/x@v1", `uses: octo-org/x@${A} # v1.2.0`],
    ["a branch, by its name", "uses: octo-org/x@main", `uses: octo-org/x@${B} # main`],
    ["single quotes", "uses: 'octo-org/x@v1'", `uses: 'octo-org/x@${A}' # v1.2.0`],
    ["double quotes", 'uses: "octo-org/x/sub@v1"', `uses: "octo-org/x/sub@${A}" # v1.2.0`],
    ["a version in the comment", "uses: octo-org/x@v1 # v1", `uses: octo-org/x@${A} # v1.2.0`],
    ["the comment's style", "uses: octo-org/x@v1  # tag=v1 why", `uses: octo-org/x@${A}  # tag=v1.2.0 why`],
    ["another comment", "uses: octo-org/x@v1 # why", `uses: octo-org/x@${A} # v1.2.0 # why`],
    ["trailing space", "uses: octo-org/x@v1  ", `uses: octo-org/x@${A} # v1.2.0  `],
    ["a tab before the comment", "uses: octo-org/x@v1\t# v1", `uses: octo-org/x@${A}\t# v1.2.0`],
    ["flow style", "{uses: octo-org/x@v1, id: y}", `{uses: octo-org/x@${A}, id: y}`],
    ["an anchor", "uses: &x octo-org/x@v1", `uses: &x octo-org/x@${A} # v1.2.0`],
    ["a branch that is a tag, too", "uses: octo-org/x@both", "uses: octo-org/x@both"],
    ["a ref that isn't there", "uses: octo-org/x@v9", "uses: octo-org/x@v9"],
    ["a repository that isn't there", "uses: octo-org/gone@v1", "uses: octo-org/gone@v1"],
    ["a local action", "uses: ./x", "uses: ./x"],
  ])("knows %s", async (_, before, after) => {
    for (const newline of ["\n", "\r\n"]) {
      expect(await pinned(`      - ${before}${newline}`)).toBe(`      - ${after}${newline}`);
    }
    expect(await pinned(`      - ${before}`)).toBe(`      - ${after}`);
  });

  it("leaves a folded scalar without a comment, and what follows unharmed", async () => {
    expect(await pinned("      - uses: >-\n          octo-org/x@v1\n        with: {a: b}\n")).toBe(
      `      - uses: >-\n          octo-org/x@${A}\n        with: {a: b}\n`,
    );
  });

  it("leaves a text alone that an anchor gives to something else, too", async () => {
    const shared = "      - env: {N: &u octo-org/x@v1}\n        uses: *u\n";
    expect(await pinned(shared)).toBe(shared);
    expect(await pinned("      - uses: &u octo-org/x@v1\n      - uses: *u\n")).toBe(
      `      - uses: &u octo-org/x@${A} # v1.2.0\n      - uses: *u\n`,
    );
  });

  it("without asking takes what the repository pins elsewhere", async () => {
    const known = `      - uses: octo-org/x@${B} # v1\n`;
    expect(await pinned(`${known}      - uses: octo-org/x@v1\n      - uses: octo-org/x@v2\n`, null)).toBe(
      `${known}      - uses: octo-org/x@${B} # v1\n      - uses: octo-org/x@v2\n`,
    );
  });

  it("takes that, too, of a repository that a mirror lacks", async () => {
    const known = `      - uses: octo-org/gone@${B} # v1\n`;
    expect(await pinned(`${known}      - uses: octo-org/gone@v1\n      - uses: octo-org/gone@v2\n`)).toBe(
      `${known}      - uses: octo-org/gone@${B} # v1\n      - uses: octo-org/gone@v2\n`,
    );
  });

  it("changes refs and comments only, and nothing the second time", async () => {
    const uses = fc.tuple(
      fc.constantFrom("", "'", '"'),
      fc.constantFrom("v1", "main", "both", "v9", A),
      fc.constantFrom("", " # v1", "   # note", "\t# tag=v1 x", "  "),
      fc.constantFrom("\n", "\r\n"),
    );
    await fc.assert(
      fc.asyncProperty(fc.array(uses, { maxLength: 6 }), async (list) => {
        const steps = list
          .map(
            ([quote, ref, rest, newline]) =>
              `      - uses: ${quote}octo-org/x@${ref}${quote}${rest}${newline}        id: i${newline}`,
          )
          .join("");
        const once = await pinned(steps);
        const bare = (text: string) =>
          text
            .replace(/@[^'"\s#]+/g, "@")
            .replace(/[ \t]*#[^\r\n]*/g, "")
            .replace(/[ \t]+(?=\r?\n)/g, "");
        expect(bare(once)).toBe(bare(steps));
        expect(await pinned(once)).toBe(once);
      }),
      { numRuns: 100 },
    );
  });
});
