import { describe, expect, it } from "@jest/globals";
import { SourceFile } from "@trustchain/findings";
import { problemWithEdits } from "./index.js";

/** Edits `[[what → instead]]` in the text. */
function problem(marked: string): string | null {
  const edits: { start: number; end: number; text: string }[] = [];
  let text = "";
  for (const part of marked.split(/(\[\[.*?\]\])/s)) {
    const [, what, instead] = /^\[\[(.*?)→(.*)\]\]$/s.exec(part) ?? [];
    if (what !== undefined && instead !== undefined)
      edits.push({ start: text.length, end: text.length + what.length, text: instead });
    text += what ?? part;
  }
  return problemWithEdits(new SourceFile("Dockerfile", text), edits);
}

describe("edits of a Dockerfile", () => {
  it.each([
    ["an image", "FROM node[[→:20]] AS a\nFROM a\nCOPY --from=[[x→y:1]] a b\n"],
    ["the syntax", "# syntax=[[a→b]]\nFROM node\n"],
    ["the image of a trigger", "FROM node\nONBUILD RUN --mount=from=[[a→b]],target=/x ls\n"],
    ["the default of an image", "ARG B=[[a→b]]\nFROM $B\nFROM ${B} AS x\n"],
    ["nothing", "FROM node\n"],
  ])("may change %s", (_, text) => expect(problem(text)).toBeNull());

  it.each([
    ["something beside images", "FROM node\nRUN [[a→b]]\n"],
    ["a default that others use, too", "ARG B=[[a→b]]\nFROM $B\nARG B\nRUN $B\n"],
    ["which default is used", "ARG B=[[a→b C=d]]\nFROM $B\n"],
    ["a comment", "# [[a→b]]\nFROM node\n"],
    ["more than the image", "FROM [[node AS a→node]]\n"],
    ["the number of images", "FROM [[node→scratch]]\n"],
    ["the number of words", "FROM [[node→node x]]\n"],
    ["the number of instructions", "FROM [[node→node\nRUN x]]\n"],
    ["what an instruction is", "FROM [[node→\\\n]]\nRUN x\n"],
    ["whether another name is a stage", "FROM [[x→y AS b]]\nFROM b\n"],
  ])("may not change %s", (_, text) => expect(problem(text)).toBe("it would change other parts of the file"));

  it("may not make it unreadable", () => {
    expect(problem(`FROM [[a→${"b".repeat(70_000)}]]\n`)).toBe("the file could no longer be read");
  });
});
