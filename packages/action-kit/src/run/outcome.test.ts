import { describe, expect, it } from "@jest/globals";
import { SEVERITIES, type Severity } from "@trustchain/findings";
import type { FailOn } from "../inputs/check-inputs.js";
import { finding, reportOf } from "../testing/reports.js";
import { exitStatusOf } from "./outcome.js";

describe("the exit status", () => {
  it.each<[Severity, FailOn, number]>([
    ["medium", "medium", 1],
    ["high", "medium", 1],
    ["low", "medium", 0],
    ["critical", "critical", 1],
    ["high", "critical", 0],
    ["info", "info", 1],
    ["critical", "never", 0],
  ])("of a finding of %s severity when failing on %s is %d", (severity, failOn, status) => {
    expect(exitStatusOf({ report: reportOf([finding(severity)]) }, failOn)).toBe(status);
  });

  it("does not count what is suppressed", () => {
    expect(exitStatusOf({ report: reportOf([finding("critical", true)]) }, "info")).toBe(0);
  });

  it("is 2 when something went wrong, whatever was found", () => {
    const errors = [{ path: "w.yml", line: 1, rule: "r", message: "broke" }];
    expect(exitStatusOf({ report: reportOf([], errors) }, "never")).toBe(2);
    expect(
      exitStatusOf(
        {
          report: reportOf(
            SEVERITIES.map((severity) => finding(severity)),
            errors,
          ),
        },
        "info",
      ),
    ).toBe(2);
  });

  it("is 0 without a report", () => expect(exitStatusOf({}, "info")).toBe(0));

  it("is 1 without a report when the verdict is no", () => expect(exitStatusOf({ refusal: "no" }, "never")).toBe(1));
});
