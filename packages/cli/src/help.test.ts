import { describe, expect, it } from "@jest/globals";
import { checkInputs, checkOutputs, choice, defineAction, integer } from "@trustchain/action-kit";
import { commandHelp, overview } from "./help.js";

const action = defineAction({
  name: "try",
  description:
    "Tries `this` and that, at a length that does not fit into one line of a terminal that has eighty columns",
  inputs: {
    ...checkInputs,
    mode: choice(["check", "fix"], { default: "check", description: "What to do" }),
    "cooldown-days": integer({ default: 7, description: "Age of a release" }),
  },
  outputs: checkOutputs,
  permissions: {},
});

describe("help", () => {
  it.each([
    ["the commands", overview([action])],
    ["a command", commandHelp(action)],
  ])("on %s fits into 80 columns", (_, text) => {
    for (const line of text.split("\n")) expect(line.length).toBeLessThanOrEqual(80);
    expect(text).not.toMatch(/[ \t]$/m);
  });

  it("on a command shows its options, their words and defaults", () => {
    const text = commandHelp(action);
    expect(text).toContain("Usage: trustchain try [paths...] [options]\n");
    expect(text).toContain("  --mode WORD             What to do (check, fix; default: check)\n");
    expect(text).toContain("  --cooldown-days N       Age of a release (default: 7)\n");
    expect(text).toContain("  --offline               Open no network connection, whatever else is asked\n");
    expect(text).toContain("  --no-progress           Do not show a progress bar on a terminal\n");
    expect(text).toContain("  --fix [safe|unsafe]     Apply");
  });

  it("on a command leaves out what only runners have", () => {
    expect(commandHelp(action)).not.toMatch(/upload-sarif|github-token/);
  });

  it("lists the commands", () => expect(overview([action])).toContain("  try  Tries this and that"));
});
