import { describe, expect, it } from "@jest/globals";
import { stepOf } from "../testing.js";
import { artifactUploadOf } from "./artifact-uploads.js";

const SHA = "1234567890abcdef1234567890abcdef12345678";

async function uploadOf(reference: string, inputs: string) {
  const { step } = await stepOf(`uses: actions/upload-artifact${reference}\n        with: {${inputs}}`);
  return artifactUploadOf(step);
}

describe("whether an upload takes hidden files along", () => {
  const certainty = async (reference: string, inputs = "path: .") => (await uploadOf(reference, inputs))?.isSure;

  it.each([
    ["@v2", true],
    ["@v3.1.3", true],
    ["@v3.2.0", undefined],
    ["@v3", false],
    ["@v4.0.0", true],
    ["@v4.3.6", true],
    ["@v4.4.0", undefined],
    ["@v4", undefined],
    ["@v5", undefined],
    ["@main", false],
    [`@${SHA}`, false],
    [`@${SHA} # v4.6.2`, undefined],
    [`@${SHA} # v4.3.0`, true],
    [`@${SHA} # v3.1.3`, true],
  ])("%s: %p", async (reference, isSure) => expect(await certainty(reference)).toBe(isSure));

  it.each([
    ["@v4", "true", true],
    ["@v4", "false", undefined],
    ["@v4", "'${{ inputs.all }}'", false],
    [`@${SHA}`, "true", true],
    [`@${SHA}`, "false", undefined],
    ["@v4.3.0", "false", true],
  ])("%s with include-hidden-files: %s: %p", async (reference, asked, isSure) =>
    expect(await certainty(reference, `path: ., include-hidden-files: ${asked}`)).toBe(isSure),
  );
});

describe("the folders that an upload takes along", () => {
  it.each([
    [".", ["."]],
    ["./", ["."]],
    ["*", ["."]],
    ["**/*", ["."]],
    ["**", ["."]],
    [".git", ["."]],
    [".git/config", ["."]],
    ["**/.git/**", ["."]],
    ["..", ["."]],
    ["../..", ["."]],
    ["${{ github.workspace }}/src/", ["src"]],
    ["site/**", ["site"]],
    ["./src/app/*", ["src/app"]],
    ["src/.git", ["src"]],
    ["dist/app.js", ["dist/app.js"]],
    ["a\nb/**\n!c", ["a", "b"]],
  ])("%j: %j", async (path, folders) => {
    expect((await uploadOf("@v2", `path: ${JSON.stringify(path)}`))?.folders).toEqual(folders);
  });

  it("are none where `.git` is left out", async () => {
    expect(await uploadOf("@v2", 'path: ".\\n!**/.git"')).toBeNull();
  });

  it.each(["*".repeat(100_000), "**/".repeat(50_000), "*/*".repeat(50_000)])("are found in a moment", async (stars) => {
    const start = performance.now();
    await uploadOf("@v2", `path: "${stars}x"`);
    expect(performance.now() - start).toBeLessThan(500);
  });
});
