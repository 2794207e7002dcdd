import { describe, expect, it } from "@jest/globals";
import { cronFlaw, timezoneFlaw } from "./cron.js";

describe("schedules", () => {
  it.each([
    "0 0 * * *",
    "*/5 * * * *",
    "30 5,17 * * 1-5",
    "0 0 1 JAN-MAR sun",
    "17 4 */2 * MON,WED",
    "5/15 * * * *",
    "  0 0 * * *  ",
  ])("takes %s", (cron) => expect(cronFlaw(cron)).toBeUndefined());

  it.each([
    ["0 0 * *", "it has 4 fields instead of 5"],
    ["0 0 0 * * *", "it has 6 fields instead of 5"],
    ["@daily", "GitHub knows no names such as `@daily`"],
    ["60 * * * *", "the minute `60` is none: it goes from 0 to 59"],
    ["0 24 * * *", "the hour `24` is none: it goes from 0 to 23"],
    ["0 0 0 * *", "the day of the month `0` is none: it goes from 1 to 31"],
    ["0 0 * FOO *", "the month `FOO` is none: it goes from 1 to 12"],
    ["0 0 * * 7", "the day of the week `7` is none: it goes from 0 to 6"],
    ["0 5-2 * * *", "the hour `5-2` is none: it goes from 0 to 23"],
    ["*/0 * * * *", "the minute `*/0` is none: it goes from 0 to 59"],
    ["*/2 * * * *", "GitHub starts no run sooner than 5 minutes after the last"],
    ["0,3 * * * *", "GitHub starts no run sooner than 5 minutes after the last"],
    [`${"0,".repeat(5000)}0 * * * *`, "it is too long"],
  ])("refuses %s", (cron, flaw) => expect(cronFlaw(cron)).toBe(flaw));

  it("knows time zones, the rare ones too", () => {
    expect(["UTC", "Europe/Berlin", "Asia/Kathmandu"].map(timezoneFlaw)).toEqual([undefined, undefined, undefined]);
    expect(timezoneFlaw("Europe/Berln")).toContain("IANA");
  });
});
