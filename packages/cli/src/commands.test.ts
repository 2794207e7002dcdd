import { readdirSync } from "node:fs";
import { describe, expect, it } from "@jest/globals";
import { COMMANDS } from "./commands.generated.js";

describe("the commands", () => {
  it("are the actions", () => {
    const folders = readdirSync(new URL("../../../actions", import.meta.url)).sort();
    expect(COMMANDS.map(({ name }) => name)).toEqual(folders);
  });
});
