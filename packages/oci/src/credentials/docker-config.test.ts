import { join } from "node:path";
import { describe, expect, it } from "@jest/globals";
import { DOCKER_HUB, registryAt } from "../image/registry.js";
import { dockerLogin } from "./docker-config.js";

const FILE = join("/docker", "config.json");
const base64 = (text: string) => Buffer.from(text).toString("base64");

function registry(host: string) {
  const found = registryAt(host);
  if (found === null) throw new Error(host);
  return found;
}

function loginBy(config: unknown, host = "registry.example.com") {
  const text = typeof config === "string" ? config : JSON.stringify(config);
  return dockerLogin(registry(host), { DOCKER_CONFIG: "/docker" }, async () => text);
}

function failure(code: string) {
  return async () => {
    throw Object.assign(new Error("no"), { code });
  };
}

const me = { kind: "password", username: "me", password: "hush:hush" };
const auth = base64("me:hush:hush");

describe("the Docker configuration logs in", () => {
  it.each<[string, unknown, string, object]>([
    ["by `auth`", { auths: { "registry.example.com": { auth } } }, "registry.example.com", me],
    ["by `auth` with a port", { auths: { "registry.example.com:8443": { auth } } }, "registry.example.com:8443", me],
    ["by an old entry", { auths: { "https://registry.example.com/v1/": { auth } } }, "registry.example.com", me],
    [
      "by the exact entry rather than the old one",
      { auths: { "http://registry.example.com": { auth: base64("you:x") }, "registry.example.com": { auth } } },
      "registry.example.com",
      me,
    ],
    [
      "by username and password",
      { auths: { "registry.example.com": { username: "me", password: "hush:hush" } } },
      "registry.example.com",
      me,
    ],
    [
      "by an identity token before `auth`",
      { auths: { "registry.example.com": { auth, identitytoken: "refresh" } } },
      "registry.example.com",
      { kind: "identity", token: "refresh" },
    ],
    ["to Docker Hub", { auths: { "https://index.docker.io/v1/": { auth } } }, "docker.io", me],
    ["to Docker Hub by its plain name", { auths: { "docker.io": { auth } } }, "docker.io", me],
    [
      "with an umlaut",
      { auths: { "r.example.com": { auth: base64("jö:ü") } } },
      "r.example.com",
      { kind: "password", username: "jö", password: "ü" },
    ],
  ])("%s", async (_, config, host, expected) => expect(await loginBy(config, host)).toEqual(expected));

  it.each<[string, unknown]>([
    ["nothing in it", {}],
    ["another host", { auths: { "example.com": { auth }, "registry.example.com.evil.example": { auth } } }],
    ["another port", { auths: { "registry.example.com:8443": { auth } } }],
    ["Docker Hub alone", { auths: { "https://index.docker.io/v1/": { auth } } }],
    ["an empty entry", { auths: { "registry.example.com": {} } }],
    ["an entry of nothing", { auths: { "registry.example.com": null } }],
    ["a user without a password", { auths: { "registry.example.com": { username: "me" } } }],
    ["a list for a table", { auths: [] }],
    ["a helper of nothing", { credsStore: "", credHelpers: { "registry.example.com": "" } }],
  ])("not with %s", async (_, config) => {
    expect(await loginBy(config)).toEqual({ kind: "none", because: `${FILE} has none for it` });
  });

  it.each<[string, Record<string, string>, string]>([
    ["`DOCKER_CONFIG`", { DOCKER_CONFIG: "/docker", HOME: "/home/me" }, FILE],
    ["the home folder", { HOME: "/home/me" }, join("/home/me", ".docker", "config.json")],
    [
      "the home folder when `DOCKER_CONFIG` is empty",
      { DOCKER_CONFIG: "", HOME: "/home/me" },
      join("/home/me", ".docker", "config.json"),
    ],
    ["the home folder on Windows", { USERPROFILE: "/users/me" }, join("/users/me", ".docker", "config.json")],
  ])("from %s", async (_, env, expected) => {
    const read: string[] = [];
    await dockerLogin(DOCKER_HUB, env, async (path) => {
      read.push(path);
      return "{}";
    });
    expect(read).toEqual([expected]);
  });

  it.each(["ENOENT", "ENOTDIR"])("not where there is no file (%s)", async (code) => {
    const login = await dockerLogin(DOCKER_HUB, { DOCKER_CONFIG: "/docker" }, failure(code));
    expect(login).toEqual({ kind: "none", because: `${FILE} has none for it` });
  });
});

describe("a Docker configuration that can't be read", () => {
  it("is named, with the reason", async () => {
    await expect(dockerLogin(DOCKER_HUB, { DOCKER_CONFIG: "/docker" }, failure("EACCES"))).rejects.toThrow(
      `${FILE}: permission is denied: mend it, or point \`DOCKER_CONFIG\` to another folder`,
    );
  });

  it.each<[string, unknown, string]>([
    ["is no JSON", `{"auths": {"r": {"auth": "${auth}"`, "is no JSON object: mend it"],
    ["is no object", "[]", "is no JSON object: mend it"],
    ["is empty", "", "is no JSON object: mend it"],
    [
      "has an `auth` that is none",
      { auths: { "registry.example.com": { auth: base64("hush") } } },
      "`auth` for registry.example.com is not the base64 of `user:password`: run `docker login registry.example.com` again",
    ],
    ["has a path for a helper", { credsStore: "../../bin/sh" }, "names a credential helper that can't be one: mend"],
    ["has a command for a helper", { credHelpers: { "registry.example.com": "x; sh" } }, "names a credential helper"],
    ["has a list for a helper", { credsStore: ["x"] }, "names a credential helper"],
  ])("because it %s is named, without what is in it", async (_, config, message) => {
    const error = await loginBy(config).catch((thrown: Error) => thrown);
    expect(error).toMatchObject({ name: "UserError", place: FILE });
    expect((error as Error).message).toContain(`${FILE}: ${message}`);
    expect((error as Error).message).not.toMatch(new RegExp(`hush|${auth}|${base64("hush")}`));
  });
});
