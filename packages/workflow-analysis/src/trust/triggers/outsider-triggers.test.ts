import { describe, expect, it } from "@jest/globals";
import { repositoryOf, WORKFLOW_PATH } from "../../testing.js";
import type { Role } from "../roles.js";
import { DEFAULT_TRUST_SETTINGS, type TrustSettings } from "../settings.js";
import { eventFacts, isForkCopy, knownEvents } from "./events.js";
import { outsiderTriggers } from "./outsider-triggers.js";

async function triggers(on: string, more: Partial<TrustSettings> = {}, files: Record<string, string> = {}) {
  const repository = await repositoryOf({ ...files, [WORKFLOW_PATH]: `on: ${on}\njobs: {}\n` });
  const workflow = repository.workflow(WORKFLOW_PATH);
  if (!workflow) throw new Error("no workflow");
  return outsiderTriggers(workflow, { repository, settings: { ...DEFAULT_TRUST_SETTINGS, ...more } });
}

describe("who starts a workflow", () => {
  it.each<[string, Role | undefined, Partial<TrustSettings>]>([
    ["pull_request_target", "anyone", {}],
    ["pull_request", "anyone", {}],
    ["pull_request_review", "anyone", {}],
    ["issues", "anyone", {}],
    ["watch", "anyone", {}],
    ["fork", "anyone", {}],
    ["gollum", "anyone", {}],
    ["milestone", "triage", {}],
    ["push", undefined, {}],
    ["schedule", undefined, {}],
    ["workflow_dispatch", undefined, {}],
    ["check_run", undefined, {}],
    ["status", undefined, {}],
    ["public", undefined, {}],
    ["issues", undefined, { visibility: "private" }],
    ["issues", "anyone", { visibility: "internal" }],
    ["{issues: {types: [labeled]}}", "after-approval", {}],
    ["{issues: {types: [labeled, opened]}}", "anyone", {}],
    ["{pull_request_target: {types: [labeled]}}", "after-approval", {}],
    ["{pull_request_target: {types: [closed]}}", "anyone", {}],
    ["{pull_request_target: {types: labeled}}", "after-approval", {}],
    ["{pull_request_target: {types: [__proto__]}}", "anyone", {}],
    ["{workflow_run: {workflows: [CI]}}", "anyone", {}],
  ])("%s: %s %j", async (on, role, settings) => expect((await triggers(on, settings))[0]?.role).toBe(role));

  it("tells that an event is unknown", async () => {
    expect(await triggers("brand_new")).toMatchObject([{ event: "brand_new", role: "anyone", isKnown: false }]);
  });

  it("knows the runs before a workflow_run, by name", async () => {
    const files = {
      ".github/workflows/a.yml": "name: CI\non: [push, issues]\njobs: {}\n",
      ".github/workflows/b.yml": "name: Other\non: [issue_comment]\njobs: {}\n",
    };
    const [trigger] = await triggers("{workflow_run: {workflows: [CI]}}", {}, files);
    // A pull request may change its copy of the workflow, whatever that runs on.
    expect(trigger?.parents).toEqual(["pull_request", "issues"]);
  });

  it("follows those that call it", async () => {
    const files = { ".github/workflows/a.yml": `on: issues\njobs: {c: {uses: ./${WORKFLOW_PATH}}}\n` };
    expect((await triggers("workflow_call", {}, files)).map(({ event, fired }) => [event, fired.path])).toEqual([
      ["issues", ".github/workflows/a.yml"],
    ]);
  });

  it("ends where workflows call each other", async () => {
    const call = (path: string) => `on: workflow_call\njobs: {c: {uses: ./.github/workflows/${path}}}\n`;
    const files = { ".github/workflows/a.yml": call("b.yml"), ".github/workflows/b.yml": call("a.yml") };
    expect(await triggers("workflow_call", {}, files)).toEqual([]);
  });
});

describe("the table of events", () => {
  it("tells of every event that it holds who fires it", () => {
    for (const event of knownEvents()) expect(eventFacts(event)?.firedBy).toBeDefined();
    expect(knownEvents()).toContain("registry_package");
    expect(eventFacts("__proto__")).toBeUndefined();
  });

  it.each(["pull_request", "pull_request_review", "pull_request_review_comment"])("%s runs the fork's copy", (event) =>
    expect(isForkCopy(event)).toBe(true),
  );
});
