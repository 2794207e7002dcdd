import { describe, expect, it } from "@jest/globals";
import { repositoryOf, WORKFLOW_PATH } from "../testing.js";
import { ownPathAt } from "./workspace.js";

async function ownPathAfter(steps: string, path: string) {
  const text = `on: push\njobs:\n  a:\n    runs-on: x\n    steps:\n${steps}      - run: last\n`;
  const repository = await repositoryOf({ [WORKFLOW_PATH]: text });
  const [job] = repository.workflows[0]?.jobs ?? [];
  const last = job?.kind === "normal" && job.steps.at(-1);
  if (!last) throw new Error("no step");
  return ownPathAt(last, path);
}

function checkout(inputs = ""): string {
  return `      - {uses: actions/checkout@v6, with: {${inputs}}}\n`;
}

describe("what a path of the workspace is in this repository", () => {
  it.each([
    ["nothing was checked out", "", "a/b", "a/b"],
    ["this repository was checked out", checkout(), "a/b", "a/b"],
    ["it was checked out into a folder", checkout("path: src/app"), "src/app/a", "a"],
    ["it was checked out beside", checkout("path: other"), "a/b", "a/b"],
    ["another repository was checked out", checkout("repository: o/r"), "a/b", null],
    ["another one was checked out over a folder", checkout() + checkout("repository: o/r, path: a"), "a/b", null],
    ["another one was checked out beside", checkout() + checkout("repository: o/r, path: c"), "a/b", "a/b"],
    ["this one was named", checkout(`repository: "\${{ github.repository }}"`), "a", "a"],
    ["the last one counts", checkout("repository: o/r") + checkout(), "a", "a"],
    ["it leads out of the workspace", "", "../a", null],
  ])("%s", async (_, steps, path, expected) => expect((await ownPathAfter(steps, path))?.path ?? null).toBe(expected));

  it("tells another commit from the one that runs", async () => {
    expect((await ownPathAfter(checkout(), "a"))?.isRunningCommit).toBe(true);
    expect((await ownPathAfter(checkout("ref: main"), "a"))?.isRunningCommit).toBe(false);
  });
});
