import { describe, expect, it } from "@jest/globals";
import { fakeStream } from "../testing/fake-stream.js";
import { writeResult } from "./output-stream.js";

describe("writing a result", () => {
  it("ends when the stream has taken it", async () => {
    const stream = fakeStream();
    await writeResult(stream, "text");
    expect(stream.text).toBe("text");
  });

  it.each(["EPIPE", "ERR_STREAM_DESTROYED"])("ends quietly when the reader went away (%s)", async (fails) => {
    await expect(writeResult(fakeStream({ fails }), "text")).resolves.toBeUndefined();
  });

  it.each([true, false])("says that a device is full (at once: %p)", async (throws) => {
    await expect(writeResult(fakeStream({ fails: "ENOSPC", throws }), "text")).rejects.toThrow(
      "standard output: no space is left on the device: free space or redirect the output elsewhere",
    );
  });
});
