import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, describe, expect, it } from "@jest/globals";
import { memoryHost, NOTHING_ASKED } from "@trustchain/action-kit";
import { renderReport } from "@trustchain/findings";
import main from "./main.js";

const made: string[] = [];
afterAll(() => {
  for (const folder of made) rmSync(folder, { recursive: true, force: true });
});

function folderOf(files: Record<string, string>): string {
  const root = mkdtempSync(join(tmpdir(), "audit-"));
  made.push(root);
  for (const [path, content] of Object.entries(files)) {
    mkdirSync(dirname(join(root, path)), { recursive: true });
    writeFileSync(join(root, path), content);
  }
  return root;
}

/** In parts, so that no scanner takes this file for a leak. */
const TOKEN = `sq${"p_"}9f1c27d80be4a356c1f02d9b7e8a4c5360fd17b2`;
const CI = ".github/workflows/ci.yml";
const WORKFLOW = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: octo-org/thing@v1
      - run: make
        env: {TOKEN: ${TOKEN}}
`;
const ACTION = `name: a
description: a
runs:
  using: composite
  steps:
    - uses: octo-org/thing@v2.0.0
`;
const DEPENDABOT =
  "version: 2\nupdates:\n  - {package-ecosystem: github-actions, directory: /, cooldown: {default-days: 7}}\n";
const FILES = { [CI]: WORKFLOW, "tool/action.yml": ACTION, ".github/dependabot.yml": DEPENDABOT };

async function audit(files: Record<string, string>, inputs: Record<string, string>) {
  const host = memoryHost({ offline: "true", ...inputs }, { cwd: folderOf(files) });
  const { outcome } = await main.start(host, NOTHING_ASKED);
  const places = (outcome.report?.findings ?? []).map(
    ({ rule, location, suppressed }) => `${location.path} ${rule}${suppressed ? " suppressed" : ""}`,
  );
  return { outcome, places, lines: host.lines };
}

describe("audit", () => {
  it.each([
    [{ rules: "unpinned-uses" }, [`${CI} unpinned-uses`, "tool/action.yml unpinned-uses"]],
    [{ rules: "!unpinned-uses" }, [`${CI} hardcoded-secret`]],
    [{ rules: "unpinned-uses,!unpinned-uses" }, []],
    [{ "min-severity": "critical" }, [`${CI} hardcoded-secret`]],
    [{ kinds: "actions" }, ["tool/action.yml unpinned-uses"]],
    [{ kinds: "actions,workflows", rules: "hardcoded-secret" }, [`${CI} hardcoded-secret`]],
    [{ kinds: "dockerfiles" }, []],
  ])("with %j", async (inputs, expected) => {
    expect((await audit(FILES, inputs)).places).toEqual(expected);
  });

  it("leaves out what it is less sure of", async () => {
    const text = `on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678\n`;
    const inputs = { rules: "artipacked" };
    expect((await audit({ [CI]: text }, inputs)).places).toEqual([`${CI} artipacked`]);
    expect((await audit({ [CI]: text }, { ...inputs, "min-confidence": "medium" })).places).toEqual([]);
  });

  it.each([
    [{ rules: "unpinned-usse" }, "unpinned-uses"],
    [{ rules: "!unpinned-usse" }, "unpinned-uses"],
    [{ kinds: "workflow" }, "workflows"],
    [{ "min-confidence": "hihg" }, "high"],
    [{ "advisory-db": "nowhere" }, "nowhere"],
  ])("names what %j may be", async (inputs, word) => {
    const said = await audit(FILES, inputs).then(
      ({ outcome }) => outcome.report?.errors.map(({ path, message }) => `${path} ${message}`).join(),
      (error: unknown) => String(error),
    );
    expect(said).toContain(word);
  });

  it("counts by severity", async () => {
    const { outcome } = await audit(FILES, {});
    expect(outcome.outputs).toMatchObject({ critical: 1, high: 2, medium: 0, low: 0, info: 0 });
  });

  it("reads what zizmor's settings say of shared rules", async () => {
    const settings = "rules:\n  unpinned-uses:\n    ignore: [ci.yml:7]\n";
    const { places } = await audit({ ...FILES, "zizmor.yml": settings }, { rules: "unpinned-uses" });
    expect(places).toEqual([`${CI} unpinned-uses suppressed`, "tool/action.yml unpinned-uses"]);
  });

  it("asks a folder of advisories, offline", async () => {
    const record = {
      id: "GHSA-xxxx-xxxx-xxxx",
      summary: "made up",
      affected: [
        {
          package: { ecosystem: "GitHub Actions", name: "Octo-Org/thing" },
          ranges: [{ type: "ECOSYSTEM", events: [{ introduced: "0" }, { fixed: "2.0.1" }] }],
        },
      ],
    };
    const files = { ...FILES, "advisories/a/b.json": JSON.stringify(record), "advisories/c.json": "[]" };
    const { places } = await audit(files, { "advisory-db": "advisories", rules: "known-vulnerable-actions" });
    expect(places).toEqual([`${CI} known-vulnerable-actions`, "tool/action.yml known-vulnerable-actions"]);
  });

  it.each(["{", '{"affected": "GitHub Actions"', ""])("names an advisory that is %j", async (text) => {
    const files = { ...FILES, "adv/a.json": "{}", "adv/c.json": text };
    const { outcome } = await audit(files, { "advisory-db": "adv", rules: "known-vulnerable-actions" });
    expect(outcome.report?.errors.map(({ path }) => path)).toEqual(["adv/c.json"]);
  });

  it("says that rules were skipped, where some would have asked", async () => {
    const line = "rules that ask GitHub were skipped: offline";
    expect((await audit(FILES, {})).lines).toContain(line);
    expect((await audit(FILES, { rules: "artipacked" })).lines).not.toContain(line);
    expect((await audit(FILES, { offline: "false" })).lines).toContain(
      "rules that ask GitHub were skipped: no github-token",
    );
  });

  it.each(["text", "json", "sarif", "markdown", "github"] as const)("never repeats a secret: %s", async (format) => {
    const { outcome } = await audit(FILES, {});
    if (!outcome.report || !outcome.context) throw new Error("no report");
    const text = await renderReport(format, outcome.report, outcome.context, { color: false, width: 100 });
    expect(text).toContain(TOKEN.slice(0, 4));
    expect(text).not.toContain(TOKEN.slice(0, 8));
  });
});
