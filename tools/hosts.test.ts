import { describe, expect, it } from "@jest/globals";
import { hostsIn } from "./hosts.ts";

const CRATES = ["crates", "io"].join(".");

describe("registry host names", () => {
  it.each([
    ["alone", CRATES, 1],
    ["in a URL", `see https://${CRATES}/api`, 1],
    ["as a subdomain", `static.${CRATES}`, 1],
    ["in capitals", CRATES.toUpperCase(), 1],
    ["as the end of a longer name", `my${CRATES}`, 0],
    ["as the start of a longer name", `${CRATES}n`, 0],
    ["not at all", "ghcr.io docker.io", 0],
  ])("%s", (_, text, count) => expect(hostsIn(text)).toHaveLength(count));

  it("says on which line", () => expect(hostsIn(`a\nb\n${CRATES}\n`)).toEqual([{ host: CRATES, line: 3 }]));
});
