import { readFileSync } from "node:fs";
import { expect, it } from "@jest/globals";
import { VERSION } from "./version.js";

it("is the version of the project", () => {
  const { version } = JSON.parse(readFileSync(new URL("../../../package.json", import.meta.url), "utf8"));
  expect(VERSION).toBe(version);
});
