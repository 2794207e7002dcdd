import { beforeAll, describe, expect, it } from "@jest/globals";
import type { Span } from "@trustchain/findings";
import fc from "fast-check";
import { parse } from "yaml";
import { corpusTexts, HAS_CORPUS, NO_CORPUS } from "../../../../test/corpus.ts";
import { where } from "../../../../test/where.ts";
import {
  type Command,
  effectiveCommand,
  environmentFileWrites,
  parseScript,
  prepareShells,
  type Script,
  type ShellName,
  shellOf,
  type Word,
  type WordPart,
} from "./index.js";

beforeAll(prepareShells);

const SHELLS: readonly ShellName[] = ["bash", "pwsh", "cmd", "python", "javascript", "unknown"];

/** Pieces that mean something to some shell; anything can be made of them. */
const PIECES = [
  "$(",
  "`",
  '"',
  "'",
  "${",
  "}",
  "((",
  "))",
  "(",
  ")",
  "{",
  "[[",
  "]]",
  "<<EOF\n",
  "<<'EOF'\n",
  "\nEOF\n",
  "<(",
  "$((",
  "\\",
  "\n",
  " ",
  ";",
  "|",
  "&&",
  ">>",
  "> ",
  "2>&1",
  "#",
  "<#",
  "#>",
  "if ",
  "then ",
  "fi",
  "case x in ",
  "esac",
  "do ",
  "done",
  "for x in ",
  "f() ",
  "X=",
  "$X",
  "$env:X",
  "%X%",
  "!X!",
  "@'\n",
  "\n'@",
  '@"\n',
  "^",
  "rem ",
  "f'{",
  "'''",
  'r"',
  "`${",
  "/",
  "/*",
  "*/",
  "//",
  "${{ a }}",
  "${{",
  "bash -c '",
  "eval ",
  "sudo ",
  "$GITHUB_ENV",
  " >> $GITHUB_ENV",
  "é",
  "\uE000",
  "\0",
  "\u{1F600}",
];
const scripts = fc
  .array(fc.oneof(fc.constantFrom(...PIECES), fc.string({ maxLength: 5 })), { maxLength: 40 })
  .map((pieces) => pieces.join(""));

/** Every span that a script gives. */
function spansOf(script: Script): Span[] {
  const spans: Span[] = [
    ...script.regions,
    ...script.strings,
    ...script.strings.map(({ body }) => body),
    ...script.groups,
  ];
  for (const command of script.commands) addCommand(command, spans);
  for (const group of script.groups) for (const { target } of group.redirects) if (target) addWord(target, spans);
  for (const write of environmentFileWrites(script)) {
    spans.push(write.span, write.targetSpan);
    if (write.dynamicSpan) spans.push(write.dynamicSpan);
  }
  return spans;
}

function addCommand(command: Command, spans: Span[]): void {
  effectiveCommand(command);
  spans.push(command, ...command.assignments, ...command.redirects);
  const words = [command.name, ...command.args, ...command.assignments.flatMap(({ values }) => values)];
  for (const { target, heredoc } of command.redirects) words.push(target, heredoc?.content);
  for (const word of words) if (word) addWord(word, spans);
}

function addWord(word: Word, spans: Span[]): void {
  spans.push(word);
  addParts(word.parts, spans);
}

function addParts(parts: readonly WordPart[], spans: Span[]): void {
  for (const part of parts) {
    spans.push(part);
    if (part.kind === "variable") addParts(part.operand, spans);
    if (part.kind === "arithmetic" || part.kind === "glob") addParts(part.parts, spans);
  }
}

describe.each(SHELLS)("any text read as %s", (shell) => {
  it("throws nothing, and every span is inside the text", () => {
    fc.assert(
      fc.property(scripts, (text) => {
        for (const { start, end } of spansOf(parseScript(text, shell))) {
          if (!(start >= 0 && start <= end && end <= text.length)) throw new Error(`${start}-${end} of ${text.length}`);
        }
      }),
      { numRuns: 300 },
    );
  });

  it("gives words the text at their span, regions that don't overlap, and commands in order", () => {
    fc.assert(
      fc.property(scripts, (text) => {
        const script = parseScript(text, shell);
        for (const { name, args } of script.commands) {
          for (const word of [name, ...args]) if (word) expect(word.text).toBe(text.slice(word.start, word.end));
        }
        let at = 0;
        for (const { start, end } of script.regions) {
          expect(start).toBeGreaterThanOrEqual(at);
          at = end;
        }
        const starts = script.commands.map(({ start }) => start);
        expect(starts).toEqual([...starts].sort((a, b) => a - b));
      }),
      { numRuns: 200 },
    );
  });

  it("finds each expression where it stands", () => {
    fc.assert(
      fc.property(scripts, (text) => {
        for (const { start, end } of parseScript(text, shell).expressions) {
          expect([text.slice(start, start + 3), text.slice(end - 2, end)]).toEqual(["${{", "}}"]);
        }
      }),
      { numRuns: 100 },
    );
  });

  it.each([
    "$(",
    "((",
    "{ ",
    "`",
    '"$(',
    "${",
    "[[ ",
    "if ",
    "case a in ",
    "cat <<A\n",
    "a <<A ",
    '"$(cat <<A\n',
    "a=(",
    "$((1+",
    "f'{",
    "`${",
    "if a==b (",
    "bash -c '",
    "@'\n",
    "a | ",
    "X=$Y\nY=$X\n",
    "echo a >> $GITHUB_ENV\n",
    "const f=process.env.GITHUB_ENV;",
    "f=os.environ['GITHUB_ENV']\n",
    "coproc ",
    "\\",
  ])("takes little time for 10,000 times %j", (piece) => {
    const started = performance.now();
    spansOf(parseScript(`${piece.repeat(10_000)} >> $GITHUB_ENV`, shell));
    expect(performance.now() - started).toBeLessThan(5000);
  });
});

describe("a long script", () => {
  it("of one line of 1 MB is read", () => {
    const text = `echo ${"a ".repeat(500_000)}`;
    expect(parseScript(text, "bash").commands[0]?.name?.literal).toBe("echo");
  });

  it("is read as the parser reads it where the parser isn't asked", () => {
    const padding = "echo padding\n".repeat(25_000);
    const text = `${padding}{ echo "A=$B"; } >> "$GITHUB_ENV"`;
    expect(environmentFileWrites(parseScript(text, "bash"))).toMatchObject([
      { file: "GITHUB_ENV", content: "dynamic" },
    ]);
  });
});

// ---- real scripts --------------------------------------------------------------------------------------------------

function runsOf(value: unknown): { text: string; shell: ShellName }[] {
  if (Array.isArray(value)) return value.flatMap(runsOf);
  if (typeof value !== "object" || value === null) return [];
  const map = value as Record<string, unknown>;
  const inner = Object.values(map).flatMap(runsOf);
  if (typeof map.run !== "string") return inner;
  return [{ text: map.run, shell: shellOf(typeof map.shell === "string" ? map.shell : "bash") }, ...inner];
}

function corpusRuns(): { text: string; shell: ShellName }[] {
  return [...corpusTexts().values()].flatMap((text) => {
    try {
      return runsOf(parse(text, { logLevel: "silent" }));
    } catch {
      return [];
    }
  });
}

where(
  describe,
  HAS_CORPUS,
  NO_CORPUS,
)("the corpus", () => {
  it("is read, and the splitter finds the same writes as the parser", () => {
    const runs = corpusRuns();
    expect(runs.length).toBeGreaterThan(1000);
    for (const { text, shell } of runs) {
      const script = parseScript(text, shell);
      for (const { start, end } of spansOf(script)) expect(start <= end && end <= text.length).toBe(true);
      // Scripts without `shell:` may be PowerShell; where nothing says so, only the splitter takes `$env:X` for a file.
      if (shell !== "bash" || text.includes("$env:")) continue;
      const told = (one: Script) =>
        environmentFileWrites(one).map(({ file, span, content }) => [file, span.start, content]);
      expect(told(parseScript(text, "unknown"))).toEqual(told(script));
    }
  });
});
