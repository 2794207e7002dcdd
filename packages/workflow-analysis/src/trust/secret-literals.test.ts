import { describe, expect, it } from "@jest/globals";
import { BUILT_IN_FACTS } from "../knowledge/facts.js";
import { secretLiterals, shownSecret } from "./secret-literals.js";

const kinds = (text: string) => secretLiterals(text, BUILT_IN_FACTS).map(({ kind }) => kind);

/** In parts, so that no scanner takes this file for a leak. */
const BODY = "Qw7eRt9yUi2oPa4sDf6gHj8kLzXcVb";
const CHECKSUM = "3EkPBJ";

describe("a secret that is written out", () => {
  it("is known by its checksum", () => {
    expect(kinds(`gh${"p_"}${BODY}${CHECKSUM}`)).toEqual(["GitHub personal access token"]);
    expect(kinds(`gh${"p_"}${BODY}aaaaaa`)).toEqual([]);
    expect(kinds(`npm${"_"}${BODY}${CHECKSUM}`)).toEqual(["npm access token"]);
  });

  it.each([
    ["a longer word", `sq${"p_"}9f1c27d80be4a356c1f02d9b7e8a4c5360fd17b2ff`],
    ["a shorter word", `sq${"p_"}9f1c27d80be4a356c1f02d9b7e8a4c5360fd17`],
    ["the end of another word", `xsq${"p_"}9f1c27d80be4a356c1f02d9b7e8a4c5360fd17b2`],
    ["a placeholder", `sq${"p_"}0000000000000000000000000000000000000000`],
    ["a counting one", `sq${"p_"}1234567890abcdef1234567890abcdef12345678`],
  ])("isn't %s", (_, text) => expect(kinds(text)).toEqual([]));

  it("may have several lines", () => {
    const lines = [
      "MIIEpAIBAAKCAQEA7v1Jq0o9XWg2",
      "b3Nlc3Rpbm9nZmF0aGVyb2ZhbGxz",
      "0lK2mQ8vR5tY7uI9oP1aS3dF5gH7",
      "jK9lZ1xC3vB5nM7qW9eR1tY3uI5o",
    ];
    const text = `key: |\n  -----BEGIN RSA ${"PRIVATE"} KEY-----\n  ${lines.join("\n  ")}\n  -----END RSA PRIVATE KEY-----\n`;
    expect(kinds(text)).toEqual(["private key"]);
  });

  it("may be a key of OpenSSH, indented far", () => {
    const lines = [
      "b3BlbnNzaC1rZXktdjEAAAAABG5vbmUAAAAEbm9uZQAAAAAAAAABAAAAMwAAAAtzc2gtZW",
      "QyNTUxOQAAACBtZ0k3T9pYq2LwVx8RkHc5UuJd1NfSe6Gi4WzBaXo7MgAAAJhKpR3sSqUd",
      "7AAAAAtzc2gtZWQyNTUxOQAAACBtZ0k3T9pYq2LwVx8RkHc5UuJd1NfSe6Gi4WzBaXo7Mg",
    ];
    const key = `-----BEGIN OPENSSH ${"PRIVATE"} KEY-----\n${" ".repeat(12)}${lines.join(`\n${" ".repeat(12)}`)}`;
    expect(kinds(key)).toHaveLength(1);
    expect(kinds(key.replace("ZWQyN", "EXAMPLE"))).toEqual([]);
  });

  it("is looked for in no more time than a text is long", () => {
    const start = performance.now();
    kinds("ghp_".repeat(250_000) + "-----BEGIN PRIVATE KEY-----".repeat(40_000));
    kinds(`glc_${"A".repeat(1_000_000)}`);
    expect(performance.now() - start).toBeLessThan(2000);
  });
});

describe("what is shown of a secret", () => {
  it.each([
    ["a", "1 character"],
    ["hunter2hunt", "11 characters"],
    ["a`bcdefghijk", "`a'bc…`, 12 characters"],
  ])("%s: %s", (secret, shown) => expect(shownSecret(secret)).toBe(shown));
});
