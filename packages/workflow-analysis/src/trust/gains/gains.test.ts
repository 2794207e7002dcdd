import { describe, expect, it } from "@jest/globals";
import type { Certainty, SinkKind } from "../../flow/path.js";
import { repositoryOf, WORKFLOW_PATH } from "../../testing.js";
import type { Role } from "../roles.js";
import { runOf } from "../run-of.js";
import { DEFAULT_TRUST_SETTINGS, type TrustSettings } from "../settings.js";
import type { Gains } from "./gains.js";
import { gainsOf } from "./gains-of.js";
import { severityOf, worthOf } from "./severity.js";

const CALLEE = ".github/workflows/in.yml";

/** What the job `a` of the callee, or else of the workflow itself, gains. */
async function gains(
  text: string,
  more: Partial<TrustSettings> = {},
  files: Record<string, string> = {},
): Promise<Gains> {
  const repository = await repositoryOf({ ...files, [WORKFLOW_PATH]: text });
  const settings = { ...DEFAULT_TRUST_SETTINGS, ...more };
  const caller = repository.workflow(WORKFLOW_PATH);
  const last = repository.workflow(CALLEE) ?? caller;
  const sites = [caller, last].flatMap((workflow) => {
    const job = workflow?.jobs[0];
    return workflow && job ? [{ workflow, job, step: null }] : [];
  });
  const run = runOf(sites, caller?.triggers[0]?.event ?? "", { repository, settings });
  if (!run) throw new Error("no run");
  return gainsOf(run, settings);
}

const job = (on: string, top: string, own = "") =>
  `on: ${on}\n${top}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n${own}    steps: [{run: make}]\n`;
const SECRET = "    env: {T: '${{ secrets.T }}'}\n";

describe("what a job gains", () => {
  it.each<[string, string, Partial<TrustSettings>, object]>([
    [
      "nothing",
      job("issues", "permissions: {}"),
      {},
      { secrets: [], permissions: {}, idToken: false, cache: "read", runner: "hosted" },
    ],
    [
      "the default token",
      job("issues", ""),
      {},
      { isDefaultToken: true, permissions: { contents: "write", models: "read" } },
    ],
    [
      "a narrow default",
      job("issues", ""),
      { defaultToken: "read" },
      { permissions: { contents: "read", packages: "read" } },
    ],
    [
      "write-all",
      job("issues", "permissions: write-all"),
      {},
      { isDefaultToken: false, idToken: true, permissions: { pages: "write" } },
    ],
    ["read-all", job("issues", "permissions: read-all"), {}, { idToken: false, permissions: { pages: "read" } }],
    [
      "the job's rights",
      job("issues", "permissions: write-all", "    permissions: {issues: write}\n"),
      {},
      { idToken: false, permissions: { issues: "write" } },
    ],
    ["an identity", job("issues", "permissions: {id-token: write}"), {}, { idToken: true, permissions: {} }],
    ["a secret", job("issues", "permissions: {}", SECRET), {}, { secrets: ["T"], mayHoldAnySecret: false }],
    ["all secrets", job("issues", "env: {A: '${{ toJSON(secrets) }}'}"), {}, { mayHoldAnySecret: true }],
    [
      "a fork's run",
      job("pull_request", "permissions: write-all", SECRET),
      {},
      { secrets: [], idToken: false, permissions: { contents: "read" }, cache: "own" },
    ],
    [
      "a fork's review",
      job("pull_request_review", "permissions: {contents: write}", SECRET),
      {},
      { secrets: [], permissions: { contents: "read" }, cache: "own" },
    ],
    [
      "a cache that GHES lets write",
      job("pull_request_target", "permissions: {}"),
      { platform: "ghes" },
      { cache: "write" },
    ],
    ["a cache that is opened", job("pull_request_target", "cache-mode: write-only"), {}, { cache: "write" }],
    [
      "a cache that the job closes",
      job("pull_request_target", "cache-mode: write", "    cache-mode: none\n"),
      {},
      { cache: "none" },
    ],
    ["the cache of a push", job("push", ""), {}, { cache: "write" }],
    ["the cache after a fork's run", job("{workflow_run: {workflows: [CI]}}", ""), {}, { cache: "read" }],
    [
      "a machine of ours",
      job("issues", "").replace("ubuntu-24.04", "[self-hosted, linux]"),
      {},
      { runner: "self-hosted" },
    ],
    ["a group", job("issues", "").replace("ubuntu-24.04", "{group: big}"), {}, { runner: "unknown" }],
    ["another label", job("issues", "").replace("ubuntu-24.04", "gpu"), {}, { runner: "unknown" }],
    [
      "a matrix",
      job("issues", "", "    strategy: {matrix: {os: [ubuntu-24.04, self-hosted]}}\n").replace(
        "runs-on: ubuntu-24.04",
        "runs-on: ${{ matrix.os }}",
      ),
      {},
      { runner: "self-hosted" },
    ],
  ])("%s", async (_, text, settings, expected) => expect(await gains(text, settings)).toMatchObject(expected));

  const callee = (top = "", body = SECRET) => ({
    [CALLEE]: `on: {workflow_call: {secrets: {T: {}}}}\n${top}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n${body}    steps: [{run: make}]\n`,
  });
  const caller = (own: string) => `on: pull_request_target\njobs:\n  c:\n    uses: ./${CALLEE}\n${own}`;

  it.each<[string, string, Record<string, string>, object]>([
    [
      "no more than its caller",
      caller("    permissions: {issues: write}\n"),
      callee(),
      { permissions: { issues: "write" }, isDefaultToken: false },
    ],
    [
      "no more than its own",
      caller("    permissions: write-all\n"),
      callee("permissions: {issues: read}"),
      { permissions: { issues: "read" }, idToken: false },
    ],
    [
      "what both have",
      caller("    permissions: {contents: read}\n"),
      callee("permissions: {contents: write, issues: write}"),
      { permissions: { contents: "read" } },
    ],
    ["no secret that isn't handed on", caller(""), callee(), { secrets: [], mayHoldAnySecret: false }],
    [
      "the secret by the repository's name",
      caller("    secrets: {T: '${{ secrets.DEPLOY }}'}\n"),
      callee(),
      { secrets: ["DEPLOY"] },
    ],
    ["inherited secrets", caller("    secrets: inherit\n"), callee(), { secrets: ["T"], mayHoldAnySecret: false }],
    ["no more cache than its caller", caller("    cache-mode: read\n"), callee("cache-mode: write"), { cache: "read" }],
  ])("a called workflow: %s", async (_, text, files, expected) => {
    expect(await gains(text, {}, files)).toMatchObject(expected);
  });
});

const NOTHING: Gains = {
  secrets: [],
  mayHoldAnySecret: false,
  permissions: { contents: "read" },
  isDefaultToken: false,
  idToken: false,
  cache: "read",
  runner: "hosted",
};

describe("how bad a path is", () => {
  const secret = { secrets: ["T"] };
  const weak = { permissions: { issues: "write" } } as const;
  const byDefault = { permissions: { contents: "write" }, isDefaultToken: true } as const;

  interface Facts {
    role?: Role;
    sink?: SinkKind;
    certainty?: Certainty;
    gates?: "certain" | "unknown" | "limited";
    settings?: Partial<TrustSettings>;
  }
  it.each<[string, Partial<Gains>, Facts, string]>([
    ["a secret", secret, {}, "critical"],
    ["any secret", { mayHoldAnySecret: true }, {}, "critical"],
    ["an identity", { idToken: true }, {}, "critical"],
    ["our machine", { runner: "self-hosted" }, {}, "critical"],
    ...["contents", "packages", "actions", "deployments", "pages"].map(
      (scope): [string, Partial<Gains>, Facts, string] => [
        scope,
        { permissions: { [scope]: "write" } },
        {},
        "critical",
      ],
    ),
    ["another scope", weak, {}, "high"],
    ["the default token", byDefault, {}, "high"],
    ["the default token and a secret", { ...byDefault, ...secret }, {}, "critical"],
    ["nothing", {}, {}, "low"],
    ["an unknown machine", { runner: "unknown" }, {}, "low"],
    ["a cache alone", { cache: "write" }, {}, "medium"],
    ["a merge", {}, { sink: "merge" }, "critical"],
    ["options", secret, { sink: "argument" }, "high"],
    ["a past contributor", secret, { role: "past-contributor" }, "high"],
    ["after an approval", secret, { role: "after-approval" }, "high"],
    ["triage", secret, { role: "triage" }, "medium"],
    ["a writer", secret, { role: "writer" }, "low"],
    ["an opaque action", secret, { sink: "opaque" }, "medium"],
    ["a token beside the code", secret, { sink: "credential" }, "medium"],
    ["an opaque part", secret, { certainty: "unknown" }, "medium"],
    ["others' data", secret, { certainty: "limited" }, "medium"],
    ["a checkout that refuses", secret, { certainty: "refused" }, "low"],
    ["a checkout that may refuse", secret, { certainty: "maybe-refused" }, "medium"],
    ["an unknown environment", secret, { gates: "unknown" }, "medium"],
    ["too many cases", secret, { gates: "limited" }, "critical"],
    ["nothing, and unsure", {}, { certainty: "unknown" }, "low"],
    ["an event that is blocked", secret, { settings: { pullRequestTarget: "blocked" } }, "low"],
  ])("%s", (_, more, facts, severity) => {
    const { role = "anyone", sink = "execution", certainty = "certain", gates = "certain", settings = {} } = facts;
    const asked = { trigger: "pull_request_target", role, gains: { ...NOTHING, ...more }, sink, certainty, gates };
    expect(severityOf(asked, { ...DEFAULT_TRUST_SETTINGS, ...settings })).toBe(severity);
  });

  it("is never high where nothing can be gained", async () => {
    const held = await gains(job("pull_request", "permissions: write-all", SECRET));
    expect(worthOf(held)).toBe("nothing");
  });
});
