import { describe, expect, it } from "@jest/globals";
import { parse } from "yaml";
import { inputsTable } from "./action-tables.ts";
import { actionYml } from "./action-yml.ts";
import { catalog } from "./catalog.ts";

type Action = Parameters<typeof actionYml>[0];

const base = {
  required: false,
  runnerOnly: false,
  choices: undefined,
  operands: false,
  hint: "TEXT",
  read: () => undefined,
};
const ACTION: Action = {
  name: "an-action",
  description: "Does a thing",
  inputs: {
    token: { ...base, kind: "secret", description: "The token: secret", default: "${{ github.token }}" },
    mode: { ...base, kind: "choice", description: "How", default: "a", choices: ["a", "b"] },
    offline: { ...base, kind: "boolean", description: "No network", default: "false" },
    name: { ...base, kind: "text", description: "Whose", default: undefined, required: true },
  },
  outputs: { count: "how many" },
  permissions: { contents: "read" },
};

describe("action.yml", () => {
  it("says what the declaration says, and points at the bundle", () =>
    expect(parse(actionYml(ACTION))).toMatchObject({
      name: "an-action",
      description: "Does a thing",
      inputs: {
        token: { description: "The token: secret", default: "${{ github.token }}" },
        mode: { description: "How (a, b)", default: "a" },
        offline: { default: "false" },
        name: { required: true },
      },
      outputs: { count: { description: "how many" } },
      runs: { using: "node24", main: "../../dist/an-action/index.js" },
    }));
});

describe("tables and catalog", () => {
  it("name each input with its words and default", () =>
    expect(inputsTable(ACTION)).toContain("| `mode` | How (`a`, `b`) | `a` |"));

  it("show a job with the permissions that the action needs", () =>
    expect(catalog([ACTION])).toContain("    permissions:\n      contents: read\n    steps:"));
});
