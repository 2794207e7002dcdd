import { describe, expect, it } from "@jest/globals";
import { type Label, type Labelled, labelsIn, precisionOf } from "./labels.ts";

const print = (letter: string) => letter.repeat(64);
const [A, B, C] = [print("a"), print("b"), print("c")] as [string, string, string];

function labels(...rows: [string, Label["verdict"]][]): Map<string, Label> {
  return labelsIn(rows.map((row) => [...row, "why"].join("\t")).join("\n"));
}

const high = (...prints: string[]): Labelled[] => prints.map((fingerprint) => ({ fingerprint, severity: "high" }));

describe("labels of findings", () => {
  it("are read, remarks left out", () =>
    expect([...labelsIn(`# remark\n${A}\treal\twhy\n\n`).values()]).toEqual([
      { fingerprint: A, verdict: "real", reason: "why" },
    ]));

  it.each([
    ["a short fingerprint", "abc\treal\twhy"],
    ["another verdict", `${A}\tmaybe\twhy`],
    ["no reason", `${A}\treal\t`],
    ["too much", `${A}\treal\twhy\tmore`],
    ["one that is there twice", `${A}\treal\twhy\n${A}\treal\twhy`],
  ])("say where there is %s", (_, text) => expect(() => labelsIn(text)).toThrow(/^line \d: /));

  it("give the share of what is real", () =>
    expect(precisionOf(high(A, B), labels([A, "real"], [B, "real"]))).toEqual({ real: 2, all: 2, problems: [] }));

  it("have to be there for what is high", () =>
    expect(precisionOf(high(A), labels()).problems).toContain(`${A} has no label`));

  it("needn't be there for less", () =>
    expect(precisionOf([{ fingerprint: A, severity: "medium" }], labels()).problems).toEqual([]));

  it("have to be of something that is found", () =>
    expect(precisionOf([], labels([C, "wrong"])).problems).toEqual([`${C} has a label, and isn't found any more`]));

  it("may not call more than one of ten wrong", () =>
    expect(precisionOf(high(A, B), labels([A, "real"], [B, "wrong"])).problems).toEqual([
      "less than 90 % of the critical and high findings are real",
    ]));
});
