import { describe, expect, it } from "@jest/globals";
import { readOsv } from "./osv.js";

const record = (ranges: unknown, more: object = {}, affected: object = {}) => ({
  id: "GHSA-aaaa-bbbb-cccc",
  summary: "It runs titles",
  database_specific: { severity: "MODERATE" },
  affected: [{ package: { ecosystem: "GitHub Actions", name: "octo-org/Thing" }, ranges, ...affected }],
  ...more,
});
const events = (...list: object[]) => [{ type: "ECOSYSTEM", events: list }];
const fixOn = (value: unknown, version: string) => readOsv(value)[0]?.on(version)?.fixedIn;

describe("an advisory in the OSV format", () => {
  it("tells what it is", () => {
    const [advisory] = readOsv(record(events({ introduced: "0" }, { fixed: "1.2.0" })));
    expect(advisory?.action).toBe("octo-org/thing");
    expect(advisory?.on("1.1.9")).toEqual({
      id: "GHSA-aaaa-bbbb-cccc",
      summary: "It runs titles",
      severity: "medium",
      fixedIn: "1.2.0",
    });
  });

  const upTo = record(events({ introduced: "0" }, { fixed: "2.0.1" }));
  const two = record(
    events({ introduced: "1.0.0" }, { fixed: "1.4.2" }, { introduced: "2.0.0" }, { last_affected: "2.3.0" }),
  );
  const mixed = record(
    events({ fixed: "2.1.0" }, { introduced: "2.0.0" }, { fixed: "1.4.2" }, { introduced: "1.0.0" }),
  );
  it.each<[string, unknown, string, string | null | undefined]>([
    ["below the fix", upTo, "2.0.0", "2.0.1"],
    ["the fix", upTo, "2.0.1", undefined],
    ["another major version, which means its newest", upTo, "1", "2.0.1"],
    ["the fix's major version, which means its newest", upTo, "2", undefined],
    ["in the first range", two, "1.4.1", "1.4.2"],
    ["between the ranges", two, "1.5.0", undefined],
    ["the last that is affected", two, "2.3.0", null],
    ["above it", two, "2.3.1", undefined],
    ["before all", two, "0.9.0", undefined],
    ["with no fix", record(events({ introduced: "1.0.0" })), "3.0.0", null],
    ["named", record(undefined, {}, { versions: ["1.0.0"] }), "1.0.0", null],
    ["named with its v", record(undefined, {}, { versions: ["v1", "v1.0.0"] }), "1.0.0", null],
    ["a major version, named with its v", record(undefined, {}, { versions: ["v1", "v1.0.0"] }), "1", null],
    ["not named", record(undefined, {}, { versions: ["v1.0.0"] }), "1.0.1", undefined],
    [
      "named, with a fix",
      record(events({ introduced: "0" }, { fixed: "1.1.0" }), {}, { versions: ["1.0.0"] }),
      "1.0.0",
      "1.1.0",
    ],
    ["in the first range, the events in no order", mixed, "1.4.1", "1.4.2"],
    ["between ranges, the events in no order", mixed, "1.5.0", undefined],
    ["in the second range, the events in no order", mixed, "2.0.0", "2.1.0"],
    ["no version", upTo, "main", undefined],
  ])("speaks of versions: %s", (_, value, version, fixed) => expect(fixOn(value, version)).toBe(fixed));

  it.each([
    ["null", null],
    ["a text", "x"],
    ["a list", []],
    ["one that was withdrawn", record(events({ introduced: "0" }), { withdrawn: "2026-01-01" })],
    [
      "another ecosystem's",
      record(events({ introduced: "0" }), { affected: [{ package: { ecosystem: "npm", name: "a" } }] }),
    ],
    ["odd affected", record([], { affected: [null, 7, {}, "x"] })],
    ["odd ranges", record([null, 7, { type: "ECOSYSTEM", events: [null, 7] }])],
  ])("may be odd: %s", (_, value) => {
    expect(readOsv(value).map((advisory) => advisory.on("1.0.0"))).toEqual(readOsv(value).map(() => null));
  });
});
