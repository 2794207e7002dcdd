import { describe, expect, it } from "@jest/globals";
import { audit, DIRTY, linesOf, makeRepository, STEPS } from "./harness.ts";

/** On a quiet machine 5; one that is busy with all tests at once takes several times as long. */
const SECONDS = 20;

/** Nine levels of ten aliases each: a billion nodes when expanded. */
const ALIAS_BOMB = [
  "a0: &a0 [x]",
  ...Array.from({ length: 9 }, (_, i) => `a${i + 1}: &a${i + 1} [${Array(10).fill(`*a${i}`).join(", ")}]`),
  "on: push",
  "jobs: {}",
  "",
].join("\n");

const IF = "on: push\njobs:\n  a:\n    runs-on: x\n    if: ";

/** What is in the bad file, and whether it must be told as `unreadable-file`. */
const FILES: readonly [what: string, content: string | Buffer, isUnreadable?: boolean][] = [
  ["nothing", ""],
  ["only comments", "# a\n# b\n"],
  ["a list at the top", "- a\n- b\n"],
  ["`jobs: null`", "on: push\njobs: null\n"],
  ["bytes that aren't UTF-8", Buffer.from([0x6f, 0x6e, 0x3a, 0x20, 0xff, 0xfe, 0xc3, 0x28, 0x0a]), true],
  ["UTF-16", Buffer.from("\ufeffon: push\njobs: {}\n", "utf16le")],
  ["20 MB", `on: push\njobs: {}\n${"# padding\n".repeat(2_000_000)}`, true],
  ["100,000 nested flow brackets", `a: ${"[".repeat(100_000)}`, true],
  ["100,000 nested flow brackets that are closed", `a: ${"[".repeat(100_000)}${"]".repeat(100_000)}\n`, true],
  ["an alias bomb", ALIAS_BOMB, true],
  ["an alias of itself", "a: &a [*a]\non: push\njobs: {}\n"],
  ["duplicate keys", `on: push\non: pull_request\njobs: {}\njobs: {a: {}}\n`],
  ["tabs as indentation", "on: push\njobs:\n\ta:\n\t\truns-on: x\n"],
  ["a NUL byte", "on: push\0\njobs: {}\n"],
  ["an unterminated expression", `${STEPS}      - run: echo "\${{ github.event.issue.title"\n`],
  ["10,000 parentheses in an expression", `${IF}${"(".repeat(10_000)}1${")".repeat(10_000)}\n    steps: [{run: ls}]\n`],
  ["10,000 negations in an expression", `${IF}\${{ ${"!".repeat(10_000)}true }}\n    steps: [{run: ls}]\n`],
  ["10,000 index brackets in an expression", `${IF}github${"[0".repeat(10_000)}\n    steps: [{run: ls}]\n`],
  ["a line of 1 MB of blanks and words", `${STEPS}      - run: echo ${"a ".repeat(500_000)}\n`],
  ["a line of 1 MB of quotes", `${STEPS}      - run: |\n          echo ${"\"'".repeat(500_000)}\n`],
  ["a line of 1 MB of dollars and brackets", `${STEPS}      - run: |\n          echo ${"$(".repeat(500_000)}\n`],
  ["a line of 1 MB of backslashes", `${STEPS}      - run: |\n          echo ${"\\".repeat(1_000_000)}\n`],
  ["a reference of 1 MB", `${STEPS}      - uses: ${"a/".repeat(500_000)}@v1\n`],
  ["half a million openings of expressions", `${STEPS}      - run: echo ${"${{".repeat(300_000)}\n`],
  [
    "`__proto__` keys",
    "on: push\n__proto__: {polluted: 1}\njobs:\n  __proto__:\n    runs-on: x\n    env: {__proto__: 1}\n    steps: [{run: ls, __proto__: 2}]\n",
  ],
  [
    "`constructor` keys",
    "on: {constructor: {}}\nconstructor: 1\njobs:\n  constructor:\n    permissions: {constructor: write}\n    steps: [{uses: constructor, with: {toString: 1}}]\n",
  ],
  [
    "the wrong kind of value everywhere",
    "on: [1, [2], {push: 3}]\npermissions: [a]\nenv: 4\ndefaults: x\njobs:\n  a: 5\n  b: [6]\n  c: {steps: {}, needs: {}, strategy: 7, container: [8], services: 9, if: {}, runs-on: null}\n  d: {steps: [1, [2], null, {uses: {}, run: [], with: 3, env: [4]}]}\n  e: {uses: [], with: 1, secrets: 2}\n",
  ],
];

/** As long as Dockerfiles may be. */
const LONGEST = 512 * 1024;

function full(piece: string, head = "FROM a\n"): string {
  return head + piece.repeat((LONGEST - head.length) / piece.length);
}

const DOCKERFILES: readonly [what: string, content: string][] = [
  ["stages with a comment each", full("FROM a\n#c\n")],
  ["names of stages that are not known", full("FROM x-$Y\nFROM a AS b\n")],
  ["defaults", full("ARG a=$a$a\n", "")],
  ["words of one instruction", full("x \\\n", "FROM a\nRUN ")],
  ["flags of one instruction", full("--a=b \\\n", "FROM a\nRUN ")],
  ["here-documents", full("RUN <<E\nE\n")],
  ["lines of a here-document", full("x\n", "FROM a\nRUN <<E\n")],
  ["null characters", full("\0\n")],
  ["characters of one line", full("x", "FROM a\nRUN ")],
];

describe("a Dockerfile of half a megabyte", () => {
  it.each(DOCKERFILES)("of %s: the file beside it is still judged, within 5 s", (_, content) => {
    const root = makeRepository({ Dockerfile: content, ".github/workflows/ok.yml": DIRTY });
    const start = performance.now();
    const report = audit(root, "--persona", "auditor");
    expect((performance.now() - start) / 1000).toBeLessThan(SECONDS);
    expect(linesOf(report, "unpinned-uses")).toContain(8);
    expect(report.errors).toEqual([]);
  });
});

describe("a file that no one wrote in good faith", () => {
  it.each(FILES)("%s: the file beside it is still judged, within 5 s", (_, content, isUnreadable = false) => {
    const root = makeRepository({ ".github/workflows/bad.yml": content, ".github/workflows/ok.yml": DIRTY });
    const start = performance.now();
    const report = audit(root, "--persona", "auditor");
    expect((performance.now() - start) / 1000).toBeLessThan(SECONDS);
    expect(linesOf(report, "unpinned-uses")).toContain(8);
    expect(report.errors).toEqual([]);
    if (isUnreadable) expect(linesOf(report, "unreadable-file")).toHaveLength(1);
  });

  it.each(FILES.filter(([what]) => what !== "20 MB"))(
    "%s: as an action, as Dependabot settings and fixed, too",
    (_, content) => {
      const root = makeRepository({
        "action.yml": content,
        ".github/dependabot.yml": content,
        ".github/workflows/bad.yml": content,
        ".github/workflows/ok.yml": DIRTY,
      });
      const report = audit(root, "--fix", "unsafe");
      expect(linesOf(report, "unpinned-uses")).toContain(8);
      expect(report.errors).toEqual([]);
    },
  );

  it("leaves the prototypes of objects alone", () => {
    const report = audit(makeRepository("on: push\n__proto__: {polluted: 1}\njobs: {__proto__: {polluted: 1}}\n"));
    for (const made of [report, report.summary, ...report.findings]) expect(made).not.toHaveProperty("polluted");
  });
});
