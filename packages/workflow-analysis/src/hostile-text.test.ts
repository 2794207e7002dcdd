import { describe, expect, it } from "@jest/globals";
import { judgeTexts } from "./testing.js";

const SIZE = 100_000;

function filled(pattern: string): string {
  return pattern.repeat(SIZE / pattern.length);
}

/** A privileged job with one step; `step` is YAML in flow style. */
function withStep(step: string): string {
  return `on: pull_request_target\npermissions: {contents: write}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@v4\n      - ${step}\n`;
}

function script(shell: string, text: string): string {
  return withStep(`{shell: ${JSON.stringify(shell)}, run: ${JSON.stringify(text)}}`);
}

function jobsComparing(digits: string): string {
  const job = (id: string) =>
    `  ${id}:\n    if: "'${digits}x' == 1"\n    runs-on: self-hosted\n    steps: [{run: make}]\n`;
  return [..."abcdefghij"].map(job).join("");
}

const TITLE = "${{ github.event.pull_request.title }}";
const SHA = "1234567890abcdef1234567890abcdef12345678";

/** Each made one pattern or loop of ours look at the same text again and again. */
describe("text that is made to be slow is judged in a moment", () => {
  it.each([
    ["numbers that conditions compare", `on: pull_request\njobs:\n${jobsComparing("1".repeat(20_000))}`],
    ["blanks in a step's first line", withStep(`name: x${filled(" ")}y\n        uses: actions/checkout@v4`)],
    ["a comment that looks like versions", withStep(`uses: actions/checkout@${SHA} # ${filled("1-")}!`)],
    ["brackets behind an equals sign", script("bash", `echo "${TITLE}" ${filled("=(")}!`)],
    ["substitutions that never end", script("bash", `echo "${TITLE}"\n${filled("$(")})`)],
    ["stars in an artifact's path", withStep(`{uses: actions/upload-artifact@v2, with: {path: "${filled("*")}x"}}`)],
    ["git again and again", script("bash", filled("git "))],
    ["prints that never end", script("python", `os.environ["GITHUB_ENV"]\n${filled("print(")}`)],
    ["wrappers of a shell", script(filled("sudo "), "make")],
  ])("%s", async (_, text) => {
    const start = performance.now();
    const { errors } = await judgeTexts(text, { persona: "auditor" });
    expect(errors).toEqual([]);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
