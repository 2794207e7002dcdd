import { describe, expect, it } from "@jest/globals";
import { growthExponent, median } from "./measure.ts";

describe("the bench's arithmetic", () => {
  it.each([
    ["one value", [3], 3],
    ["an odd number", [9, 1, 5], 5],
    ["an even number", [4, 1, 3, 2], 2.5],
  ])("takes the median of %s", (_, values, expected) => expect(median(values)).toBe(expected));

  it.each([
    ["constant", 0],
    ["linear", 1],
    ["quadratic", 2],
  ])("sees %s growth", (_, exponent) => {
    const points = [1, 2, 5, 10].map((size) => [size, 3 * size ** exponent] as const);
    expect(growthExponent(points)).toBeCloseTo(exponent);
  });
});
