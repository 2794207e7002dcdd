import { beforeAll, describe, expect, it } from "@jest/globals";
import { prepareShells } from "../shell/index.js";
import { judgeTexts, repositoryOf, WORKFLOW_PATH } from "../testing.js";
import { lookalikeOf } from "../trust/lookalikes.js";
import { isOpen, type Need, type Needs, needsOf } from "../trust/needs/index.js";
import { markingStepsOf, publishingStepsOf } from "../trust/releases/index.js";
import { BUILT_IN_FACTS, type FactList } from "./facts.js";
import actionPermissions from "./lists/action-permissions.js";
import apiPermissions from "./lists/api-permissions.js";
import cacheActions from "./lists/cache-actions.js";
import commandPermissions from "./lists/command-permissions.js";
import debugSessions from "./lists/debug-sessions.js";
import popularActions from "./lists/popular-actions.js";
import publishers from "./lists/publishers.js";
import secretScanners from "./lists/secret-scanners.js";
import unpinnedTools from "./lists/unpinned-tools.js";

beforeAll(prepareShells);

/** Each entry of a list makes a difference: a workflow is written from it. */

const OWN = `"\${{ github.token }}"`;

/** Some text that a pattern matches; null for one that asks that there is none. */
function sample(pattern: string): string | null {
  const wanted = pattern.startsWith("!") ? (pattern === "!|false" ? "true" : "") : (pattern.split("|")[0] as string);
  return wanted === "" ? null : wanted.replaceAll("*", "x");
}

function withOf(inputs: Readonly<Record<string, string>>): string {
  const given = Object.entries(inputs).map(([name, value]) => `${JSON.stringify(name)}: ${value}`);
  return given.length > 0 ? `, with: {${given.join(", ")}}` : "";
}

function inputsOf(when: Readonly<Record<string, string>>): Record<string, string> {
  return Object.fromEntries(
    Object.entries(when).flatMap(([name, pattern]) => {
      const text = sample(pattern);
      return text === null ? [] : [[name, JSON.stringify(text)]];
    }),
  );
}

function usesOf(uses: string, inputs: Readonly<Record<string, string>> = {}, version = "v1"): string {
  return `{uses: ${uses.replace("/*", "/x")}@${version}${withOf(inputs)}}`;
}

/** `cosign sign|attest !--key … x*` → `cosign sign xx`, for each of the programs. */
function commandsOf(command: string): string[] {
  const [programs = "", ...tokens] = command.split(" ");
  const rest = tokens.filter((token) => token !== "…" && !token.startsWith("!"));
  const words = rest.map((token) => token.split("|")[0]?.replaceAll("*", "x"));
  return programs.split("|").map((program) => [program, ...words].join(" "));
}

const LOGIN = `{uses: docker/login-action@v3, with: {registry: ghcr.io, username: x, password: ${OWN}}}`;

function workflow(steps: readonly string[], permissions = "{}"): string {
  return `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    permissions: ${permissions}\n    steps: [${steps.join(", ")}]\n`;
}

const runOf = (command: string, env = "") => `{run: ${JSON.stringify(command)}, env: {${env}}}`;

async function read(text: string) {
  const repository = await repositoryOf({ [WORKFLOW_PATH]: text });
  const read = repository.workflow(WORKFLOW_PATH);
  const [job] = read?.jobs ?? [];
  if (!read || !job) throw new Error(`no job in ${text}`);
  return { repository, workflow: read, job };
}

async function needsIn(text: string) {
  const needs = await needsAnew(text);
  return { scopes: new Set(needs.needs.map(({ scope }) => scope)), isOpen: isOpen(needs) };
}

/** The words that save a look into a script must miss nothing: one scope that is asked about is found as all are. */
async function expectNeeds(text: string, scope: string): Promise<void> {
  const of = (needs: readonly Need[]) => needs.filter((need) => need.scope === scope).map(({ isSure }) => isSure);
  const [all, about, sure] = await Promise.all([needsAnew(text), needsAnew(text), needsAnew(text)]);
  expect([text, ...of(about.about(new Set([scope])))]).toEqual([text, ...of(all.needs)]);
  const lacks = (one: string) => one === scope;
  expect([text, ...of(sure.sure(lacks))]).toEqual([text, ...of(all.needs).filter(Boolean)]);
}

async function needsAnew(text: string): Promise<Needs> {
  const { job, repository } = await read(text);
  return needsOf(job, repository);
}

async function rulesIn(text: string): Promise<string[]> {
  return (await judgeTexts(text, { persona: "auditor" })).findings.map(({ rule }) => rule);
}

type Check<E> = (entry: E) => Promise<void>;

function checkEach<E>(list: FactList<E>, check: Check<E>): void {
  it(list.name, async () => {
    for (const entry of list.builtIn()) {
      await check(entry).catch((error: Error) => {
        error.message = `${JSON.stringify(entry)}: ${error.message}`;
        throw error;
      });
    }
  });
}

describe("every entry is used", () => {
  checkEach(actionPermissions, async ({ uses, when, input, variable, permissions, may, open }) => {
    const inputs = { ...inputsOf(when), ...(input && { [input]: OWN }) };
    const isWorkflow = uses.includes("/.github/workflows/");
    const env = variable && `, env: {${variable}: ${OWN}}`;
    const step = usesOf(uses, inputs).replace(/\}$/, `${env}}`);
    const text = isWorkflow
      ? `on: push\njobs:\n  a:\n    uses: ${uses}@v1\n`
      : workflow(["{uses: actions/checkout@v6}", LOGIN, step]);
    const { scopes, isOpen } = await needsIn(text);
    for (const scope of Object.keys({ ...permissions, ...may })) expect(scopes).toContain(scope);
    expect(isOpen).toBe(open);
  });

  checkEach(commandPermissions, async ({ command, permissions, may, open }) => {
    for (const one of commandsOf(command)) {
      const text = workflow(["{uses: actions/checkout@v6}", LOGIN, runOf(one, `GH_TOKEN: ${OWN}`)]);
      const { scopes, isOpen } = await needsIn(text);
      for (const scope of scopes) await expectNeeds(text, scope);
      for (const scope of Object.keys({ ...permissions, ...may })) expect([one, ...scopes]).toContain(scope);
      expect([one, isOpen]).toEqual([one, open]);
    }
  });

  checkEach(apiPermissions, async ({ namespace, path, scopes }) => {
    const script = `{uses: actions/github-script@v8, with: {script: "github.rest.${namespace}.createX()"}}`;
    const request = runOf(`gh api -X POST repos/a/b/${path}`, `GH_TOKEN: ${OWN}`);
    for (const step of [script, request]) {
      const needed = (await needsIn(workflow([step]))).scopes;
      for (const scope of scopes) expect([step, ...needed]).toContain(scope);
    }
  });

  checkEach(publishers, async ({ uses, command, when, publishes, signature, provenance, sbom }) => {
    const steps = uses === "" ? commandsOf(command).map((one) => runOf(one)) : [usesOf(uses, inputsOf(when))];
    for (const step of steps) {
      const found = await read(workflow([step], "{id-token: write}"));
      const marking = markingStepsOf(found.workflow, found.repository);
      for (const [name, mark] of Object.entries({ signature, provenance, sbom })) {
        if (mark) expect(marking.some((one) => one[name as "sbom"])).toBe(true);
      }
      if (publishes === "none") continue;
      const published = publishingStepsOf(found.workflow, found.repository);
      expect([step, ...published.map((one) => one.publishes)]).toContain(publishes);
    }
  });

  checkEach(cacheActions, async ({ uses, when, since, until }) => {
    const version = since ? `v${since}` : until ? `v${Number(until) - 1}` : "v99";
    const text = workflow([usesOf(uses, inputsOf(when), version)]).replace("on: push", "on: release");
    expect(await rulesIn(text)).toContain("cache-poisoning");
  });

  checkEach(unpinnedTools, async ({ uses, input, latest }) => {
    for (const value of latest.split("|")) {
      const inputs: Record<string, string> = value === "" ? {} : { [input]: value };
      expect(await rulesIn(workflow([usesOf(uses, inputs)]))).toContain("unpinned-tools");
    }
  });

  checkEach(popularActions, async ({ repository }) => {
    const [owner, name] = repository.split("/") as [string, string];
    expect(lookalikeOf(`${owner}q/${name}`, BUILT_IN_FACTS)).toBe(repository.toLowerCase());
  });

  checkEach(debugSessions, async ({ uses, command, when }) => {
    const steps = uses === "" ? commandsOf(command).map((one) => runOf(one)) : [usesOf(uses, inputsOf(when))];
    for (const step of steps) expect(await rulesIn(workflow([step]))).toContain("debug-session");
  });

  checkEach(secretScanners, async ({ uses, command, when }) => {
    const steps = uses === "" ? commandsOf(command).map((one) => runOf(one)) : [usesOf(uses, inputsOf(when))];
    for (const step of steps) expect(await rulesIn(workflow([step]))).not.toContain("secret-scanning-missing");
  });
});
