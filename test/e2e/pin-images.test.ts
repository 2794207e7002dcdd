import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterEach, describe, expect, it } from "@jest/globals";
import { type FakeRegistry, fakeRegistry, INDEX, sha256 } from "../../packages/oci/src/testing/fake-registry.js";
import { makeRepository, runCliBeside } from "./harness.js";

const DIGEST = sha256(INDEX.body);
const PATH = ".github/workflows/w.yml";

const registries: FakeRegistry[] = [];
afterEach(() => Promise.all(registries.splice(0).map((registry) => registry.close())));

async function serve(): Promise<FakeRegistry> {
  const registry = await fakeRegistry({ manifests: { "app:22": INDEX, "db:latest": INDEX, "tool:1": INDEX } });
  registries.push(registry);
  return registry;
}

function workflow(host: string): string {
  return `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    container: ${host}/app:22 # the runtime
    services:
      db: {image: "${host}/db"}
      gone:
        image: '${host}/gone:1'
    steps:
      - uses: docker://${host}/tool:1
`;
}

const dockerfile = (host: string) =>
  `ARG BASE=${host}/tool:1\r\nFROM ${host}/app:22 AS build\r\nFROM build\r\nFROM \${BASE}\r\n`;

describe("pinning images", () => {
  it("adds the digests that their registry has, asks once for each, and changes nothing the second time", async () => {
    const registry = await serve();
    const { host } = registry;
    const root = makeRepository({ [PATH]: workflow(host), Dockerfile: dockerfile(host) });
    const pin = () => runCliBeside(["pin-actions-to-sha", ".", "--mode", "fix"], { cwd: root, hasLoopback: true });
    const { status, stdout } = await pin();
    const expected = workflow(host)
      .replace("/app:22", `/app:22@${DIGEST}`)
      .replace('/db"', `/db@${DIGEST}"`)
      .replace("/tool:1", `/tool:1@${DIGEST}`);
    expect(readFileSync(join(root, PATH), "utf8")).toBe(expected);
    expect(readFileSync(join(root, "Dockerfile"), "utf8")).toBe(
      dockerfile(host).replace("/app:22", `/app:22@${DIGEST}`).replace("/tool:1", `/tool:1@${DIGEST}`),
    );
    expect(registry.lines().sort()).toEqual([
      "GET /v2/app/manifests/22",
      "GET /v2/db/manifests/latest",
      "GET /v2/gone/manifests/1",
      "GET /v2/tool/manifests/1",
    ]);
    expect(stdout).toMatch(/gone:1.*no such image/);
    expect(status).toBe(1);
    await pin();
    expect(readFileSync(join(root, PATH), "utf8")).toBe(expected);
  });

  it("is left out with --no-images, and asks nothing with --offline", async () => {
    const registry = await serve();
    const root = makeRepository({ [PATH]: workflow(registry.host), Dockerfile: dockerfile(registry.host) });
    for (const option of ["--no-images", "--offline"]) {
      const { stdout } = await runCliBeside(["pin-actions-to-sha", ".", "--mode", "fix", option], {
        cwd: root,
        hasLoopback: true,
      });
      expect(stdout.includes("unpinned-images")).toBe(option === "--offline");
    }
    expect(readFileSync(join(root, PATH), "utf8")).toBe(workflow(registry.host));
    expect(registry.lines()).toEqual([]);
  });

  it("writes nothing where a registry fails, and says which image it was", async () => {
    const root = makeRepository({ [PATH]: workflow("127.0.0.1:9") });
    const { status, stderr } = await runCliBeside(["pin-actions-to-sha", ".", "--mode", "fix"], {
      cwd: root,
      hasLoopback: true,
    });
    expect(status).toBe(2);
    expect(stderr).toMatch(/error: .*127\.0\.0\.1:9\/(?:app:22|db|tool:1|gone:1)/);
    expect(readFileSync(join(root, PATH), "utf8")).toBe(workflow("127.0.0.1:9"));
  });
});
