import {
  chmodSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { where } from "../../../test/where.ts";
import { writeFileWhole } from "./write-file-whole.js";

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "write-"));
});
afterEach(() => rmSync(folder, { recursive: true }));

describe("writing a file whole", () => {
  it("makes a new file and leaves nothing beside it", () => {
    writeFileWhole(join(folder, "a"), "text");
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("text");
    expect(readdirSync(folder)).toEqual(["a"]);
  });

  it("replaces a file and keeps its rights", () => {
    writeFileSync(join(folder, "a"), "a longer former text");
    chmodSync(join(folder, "a"), 0o640);
    writeFileWhole(join(folder, "a"), "text");
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("text");
    expect(statSync(join(folder, "a")).mode & 0o777).toBe(0o640);
  });

  it("follows a symbolic link", () => {
    writeFileSync(join(folder, "a"), "former");
    symlinkSync("a", join(folder, "link"));
    writeFileWhole(join(folder, "link"), "text");
    expect(readFileSync(join(folder, "a"), "utf8")).toBe("text");
    expect(readdirSync(folder).sort()).toEqual(["a", "link"]);
  });

  it("writes to a device instead of replacing it", () => {
    writeFileWhole("/dev/null", "text");
    expect(statSync("/dev/null").isCharacterDevice()).toBe(true);
  });

  where(
    it,
    existsSync("/dev/full"),
    "there is no /dev/full here",
  )("says that a device is full", () => {
    expect(() => writeFileWhole("/dev/full", "text", "--output")).toThrow(
      "--output: `/dev/full` can't be written, no space is left on the device: mend that or choose another file",
    );
  });

  it.each([
    [
      "a folder that is not there",
      "no/such/file",
      "folder `FOLDER/no/such` does not exist: create it or choose another file",
    ],
    [
      "a folder that is a file",
      "file/below/it",
      "folder `FOLDER/file/below` does not exist: create it or choose another file",
    ],
    ["a name that is a folder", "sub", "`FOLDER/sub` is a folder: name a file"],
    [
      "a link to itself",
      "loop",
      "`FOLDER/loop` can't be written, symbolic links lead in a circle: mend that or choose another file",
    ],
  ])("refuses %s", (_, name, message) => {
    writeFileSync(join(folder, "file"), "");
    mkdirSync(join(folder, "sub"));
    symlinkSync("loop", join(folder, "loop"));
    const expected = `--output: ${message.replaceAll("FOLDER", folder)}`;
    expect(() => writeFileWhole(join(folder, name), "text", "--output")).toThrow(expected);
    expect(readdirSync(folder).sort()).toEqual(["file", "loop", "sub"]);
  });
});
