import { describe, expect, it } from "@jest/globals";
import { defineAction } from "./action.js";
import { memoryHost } from "./host/memory-host.js";
import { choice, integer, secret } from "./inputs/builders.js";
import { checkInputs, failOn } from "./inputs/check-inputs.js";
import { NOTHING_ASKED, type Outcome } from "./run/outcome.js";

const description = "x";

const action = defineAction({
  name: "try",
  description: "Tries",
  inputs: {
    ...checkInputs,
    "fail-on": failOn("high"),
    mode: choice(["check", "fix"], { default: "check", description }),
    "cooldown-days": integer({ default: 7, description }),
    "api-key": secret({ description }),
  },
  outputs: {},
  permissions: { contents: "read" },
});

describe("an action", () => {
  it("gets its inputs typed, under their names", async () => {
    const seen: unknown[] = [];
    const main = action.main(async ({ inputs }): Promise<Outcome> => {
      const mode: "check" | "fix" = inputs.mode;
      const days: number = inputs["cooldown-days"];
      const key: string | undefined = inputs["api-key"];
      const paths: readonly string[] = inputs.paths;
      seen.push(mode, days, key, paths, inputs.persona);
      return {};
    });
    await main.start(memoryHost({ mode: "fix", paths: ["a,b", "c"], persona: "auditor" }), NOTHING_ASKED);
    expect(seen).toEqual(["fix", 7, undefined, ["a", "b", "c"], "auditor"]);
  });

  it("tells the kit what to act on", async () => {
    const main = action.main(async () => ({}));
    const host = memoryHost({ offline: "true", "upload-sarif": "true", "github-token": "tok" }, { place: "runner" });
    const { settings } = await main.start(host, NOTHING_ASKED);
    expect(settings).toEqual({ failOn: "high", offline: true, uploadSarif: true, token: "tok" });
  });

  it("has its secrets masked before anything can go wrong", async () => {
    const host = memoryHost({ mode: "nonsense", "api-key": "hush" });
    await expect(action.main(async () => ({})).start(host, NOTHING_ASKED)).rejects.toThrow("--mode: `nonsense`");
    expect([...host.secrets]).toEqual(["hush"]);
  });

  it("may have something to hand back whatever goes wrong", async () => {
    const closed = action.main(
      async () => {
        throw new Error("broke");
      },
      (error) => ({ refusal: (error as Error).message }),
    );
    const refusals = [{}, { "fail-on": "hihg" }].map(async (inputs) => {
      const { outcome } = await closed.start(memoryHost(inputs, { place: "runner" }), NOTHING_ASKED);
      return outcome.refusal;
    });
    expect(await Promise.all(refusals)).toEqual(["broke", expect.stringContaining("input fail-on: `hihg`")]);
  });

  it("calls an input by its name on a runner", async () => {
    const host = memoryHost({ "fail-on": "hihg" }, { place: "runner" });
    await expect(action.main(async () => ({})).start(host, NOTHING_ASKED)).rejects.toThrow(
      "input fail-on: `hihg` is not accepted (did you mean `high`?): use critical, high, medium, low, info or never",
    );
  });

  it.each(["__proto__", "constructor", "toString"])("may have an input called %s", async (name) => {
    const odd = defineAction({
      name: "odd",
      description,
      inputs: Object.fromEntries([[name, integer({ description, default: 1 })]]),
      outputs: {},
      permissions: {},
    });
    let value: unknown;
    const main = odd.main(async ({ inputs }) => {
      value = Object.entries(inputs)[0];
      return {};
    });
    await main.start(memoryHost(), NOTHING_ASKED);
    expect(value).toEqual([name, 1]);
    expect(({} as Record<string, unknown>).polluted).toBeUndefined();
  });
});
