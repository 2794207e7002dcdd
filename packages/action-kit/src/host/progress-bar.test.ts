import { describe, expect, it } from "@jest/globals";
import { fakeStream } from "../testing/fake-stream.js";
import { barLine, progressBar } from "./progress-bar.js";

describe("the progress bar", () => {
  it("never shows for work of less than half a second", () => {
    const stream = fakeStream();
    let now = 0;
    const progress = progressBar("audit", 10, stream, { now: () => now });
    for (; now < 500; now += 50) progress.advance();
    progress.end();
    expect(stream.text).toBe("");
  });

  it("is drawn at most each tenth of a second, and cleared at the end", () => {
    const stream = fakeStream();
    let now = 0;
    const progress = progressBar("audit", 100, stream, { now: () => now });
    for (; now <= 700; now += 10) progress.advance();
    progress.end();
    expect(stream.text.split("audit")).toHaveLength(4);
    expect(stream.text.endsWith("\r\u001b[K")).toBe(true);
  });

  it.each([
    [0, 4, "audit [                        ] 0/4"],
    [1, 4, "audit [######                  ] 1/4"],
    [4, 4, "audit [########################] 4/4"],
    [9, 4, "audit [########################] 9/4"],
    [0, 0, "audit [########################] 0/0"],
  ])("shows %d of %d", (done, total, line) => expect(barLine("audit", done, total)).toBe(line));
});
