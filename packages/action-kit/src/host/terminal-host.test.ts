import { describe, expect, it } from "@jest/globals";
import { type FakeStreamOptions, fakeStream } from "../testing/fake-stream.js";
import { NO_PROGRESS } from "./host.js";
import { terminalHost } from "./terminal-host.js";

function hostOn(stream: FakeStreamOptions, options: { quiet?: boolean; progress?: boolean } = {}) {
  const stderr = fakeStream(stream);
  const settings = { quiet: false, progress: true, ...options };
  return { stderr, host: terminalHost({ given: new Map(), stderr, cwd: ".", env: {}, ...settings }) };
}

describe("the terminal", () => {
  it("shows errors and notes on stderr, each in a line", () => {
    const { host, stderr } = hostOn({});
    host.error("a\nb");
    host.log("c");
    expect(stderr.text).toBe("error: a\\nb\nc\n");
  });

  it("shows nothing but errors when asked to be quiet", () => {
    const { host, stderr } = hostOn({}, { quiet: true });
    host.error("a");
    host.log("c");
    expect(stderr.text).toBe("error: a\n");
  });

  it("shows neither secrets nor raw escape sequences", () => {
    const { host, stderr } = hostOn({});
    host.mask("tok");
    host.error("refused tok\u001b[31m");
    expect(stderr.text).not.toContain("tok");
    expect(stderr.text).not.toContain("\u001b");
  });

  it("goes on when stderr is closed", () => {
    expect(() => hostOn({ fails: "EPIPE", throws: true }).host.error("a")).not.toThrow();
  });

  it.each([
    ["a terminal", { isTTY: true }, {}, true],
    ["no terminal", {}, {}, false],
    ["a terminal when quiet", { isTTY: true }, { quiet: true }, false],
    ["a terminal with --no-progress", { isTTY: true }, { progress: false }, false],
  ])("on %s has a progress bar or not", (_, stream, options, visible) => {
    expect(hostOn(stream, options).host.progress("x", 1) !== NO_PROGRESS).toBe(visible);
  });
});
