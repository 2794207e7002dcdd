import { describe, expect, it } from "@jest/globals";
import { redact } from "./redact.js";

describe("redacting", () => {
  it.each([
    ["a secret in each place", "a tok b tok", ["tok"], "a *** b ***"],
    ["the longer of two first", "token1", ["token", "token1"], "***"],
    ["nothing for an empty secret", "text", [""], "text"],
    ["a secret of special characters", "x $&.* y", ["$&.*"], "x *** y"],
  ])("takes out %s", (_, text, secrets, clean) => expect(redact(text, secrets)).toBe(clean));
});
