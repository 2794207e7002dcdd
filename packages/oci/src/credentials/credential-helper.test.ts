import { chmod, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "@jest/globals";
import { DOCKER_HUB, registryAt } from "../image/registry.js";
import { askHelper } from "./credential-helper.js";
import { dockerLogin, type Env } from "./docker-config.js";

let folder: string;
let env: Env;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "trustchain-oci-"));
  env = { PATH: `${folder}${delimiter}${process.env.PATH}`, DOCKER_CONFIG: folder };
});
afterEach(() => rm(folder, { recursive: true }));

async function install(name: string, script: string): Promise<void> {
  const file = join(folder, `docker-credential-${name}`);
  await writeFile(file, `#!/bin/sh\n${script}\n`);
  await chmod(file, 0o755);
}

const GIVES_ME = `echo '{"ServerURL":"x","Username":"me","Secret":"hush"}'`;
const me = { kind: "password", username: "me", password: "hush" };
const none = (because: string) => ({ kind: "none", because });

function ask(timeout?: number) {
  return askHelper({ helper: "fake", server: "registry.example.com", env, ...(timeout ? { timeout } : {}) });
}

describe("a credential helper", () => {
  it("is asked for the server on its standard input", async () => {
    await install("fake", `printf '%s|%s' "$*" "$(cat)" > "${folder}/asked"\n${GIVES_ME}`);
    expect(await ask()).toEqual(me);
    expect(await readFile(join(folder, "asked"), "utf8")).toBe("get|registry.example.com");
  });

  it.each<[string, string, object]>([
    ["a password", GIVES_ME, me],
    ["a token", `echo '{"Username":"<token>","Secret":"refresh"}'`, { kind: "identity", token: "refresh" }],
    [
      "nothing known",
      "echo 'credentials not found in native keychain'; exit 1",
      none("`docker-credential-fake` has none for it"),
    ],
    ["a failure", "echo hush; echo hush >&2; exit 3", none("`docker-credential-fake` failed")],
    ["no JSON", "echo hush", none("`docker-credential-fake` did not answer with credentials")],
    ["null", "echo null", none("`docker-credential-fake` did not answer with credentials")],
    [
      "an empty secret",
      `echo '{"Username":"me","Secret":""}'`,
      none("`docker-credential-fake` did not answer with credentials"),
    ],
    ["too much", "exec yes hush", none("`docker-credential-fake` did not answer with credentials")],
    ["an answer without reading", `exec 0<&-; ${GIVES_ME}`, me],
  ])("gives %s", async (_, script, expected) => {
    await install("fake", script);
    expect(await ask()).toEqual(expected);
  });

  it("that is not installed gives nothing", async () => {
    expect(await ask()).toEqual(none("`docker-credential-fake` is not installed"));
  });

  it("that never ends is ended, its children notwithstanding", async () => {
    await install("fake", "tail -f /dev/null");
    expect(await ask(50)).toEqual(none("`docker-credential-fake` did not answer in time"));
  });
});

describe("the Docker configuration's helpers", () => {
  const registry = registryAt("registry.example.com") ?? DOCKER_HUB;
  const WRITES_SERVER = `echo "{\\"Username\\":\\"$(basename "$0")\\",\\"Secret\\":\\"$(cat)\\"}"`;

  async function loginBy(config: object, to = registry) {
    await writeFile(join(folder, "config.json"), JSON.stringify(config));
    return dockerLogin(to, env);
  }

  beforeEach(async () => {
    await install("one", WRITES_SERVER);
    await install("two", WRITES_SERVER);
  });

  it.each<[string, object, typeof registry, string, string]>([
    ["the store for every registry", { credsStore: "one" }, registry, "one", "registry.example.com"],
    [
      "its own helper first",
      { credsStore: "one", credHelpers: { "registry.example.com": "two" } },
      registry,
      "two",
      "registry.example.com",
    ],
    [
      "the store beside another's helper",
      { credsStore: "one", credHelpers: { "b.example.com": "two" } },
      registry,
      "one",
      "registry.example.com",
    ],
    ["Docker Hub by its address", { credsStore: "one" }, DOCKER_HUB, "one", "https://index.docker.io/v1/"],
    [
      "Docker Hub's helper",
      { credHelpers: { "https://index.docker.io/v1/": "two" } },
      DOCKER_HUB,
      "two",
      "https://index.docker.io/v1/",
    ],
  ])("ask %s", async (_, config, to, helper, server) => {
    expect(await loginBy(config, to)).toEqual({
      kind: "password",
      username: `docker-credential-${helper}`,
      password: server,
    });
  });

  it("give way to what stands in the file", async () => {
    const auths = { "registry.example.com": { auth: Buffer.from("me:hush").toString("base64") } };
    expect(await loginBy({ credsStore: "missing", auths })).toEqual(me);
  });

  it("that are missing leave an anonymous user, and say so", async () => {
    const login = await loginBy({ credsStore: "missing", auths: { "registry.example.com": {} } });
    expect(login).toEqual(none("`docker-credential-missing` is not installed"));
  });
});
