import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "@jest/globals";
import { type Clock, createHttp, type Http } from "@trustchain/action-kit";
import type { ImageName } from "../image/image-location.js";
import {
  DOCKER_MANIFEST,
  type FakeManifest,
  type FakeRegistry,
  type FakeRegistryOptions,
  fakeRegistry,
  INDEX,
  sha256,
} from "../testing/fake-registry.js";
import { type RegistryDigests, registryDigests } from "./registry-digests.js";

const open: FakeRegistry[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((one) => one.close()));
});

async function serve(options: FakeRegistryOptions = {}): Promise<FakeRegistry> {
  const manifests = { "team/app:1.0": INDEX, "team/app:2.0": DOCKER_MANIFEST, "other/app:1.0": INDEX };
  const registry = await fakeRegistry({ manifests, ...options });
  open.push(registry);
  return registry;
}

/** Sleeps in no time. */
const clock: Clock = { now: Date.now, sleep: async () => {}, random: () => 0 };

function client(config: object | string = {}): RegistryDigests {
  const text = typeof config === "string" ? config : JSON.stringify(config);
  const http = createHttp({ offline: false, env: {}, clock });
  return registryDigests({ http, env: { DOCKER_CONFIG: "/docker" }, readFile: async () => text });
}

function app({ host }: FakeRegistry, tag: string | null = "1.0", digest: string | null = null): ImageName {
  return { name: `${host}/team/app`, tag, digest };
}

function auths({ host }: FakeRegistry, entry: object): object {
  return { auths: { [host]: entry } };
}

const login = { username: "me", password: "hush" };
const auth = Buffer.from("me:hush").toString("base64");
const APP = "/v2/team/app/manifests";
const TOKEN = "GET /token?service=fake+registry&scope=repository%3Ateam%2Fapp%3Apull";

async function message(promise: Promise<unknown>): Promise<string> {
  const error = await promise.then(
    () => new Error("nothing was thrown"),
    (thrown: Error) => thrown,
  );
  expect(error.name).toBe("UserError");
  expect(error.message).not.toMatch(/hush|bWU6|refresh-me|token-\d/);
  return error.message;
}

describe("the digest of an image", () => {
  it("is that of the index where there is one", async () => {
    const registry = await serve();
    expect(await client().digestOf(app(registry))).toBe(sha256(INDEX.body));
    expect(registry.lines()).toEqual([`GET ${APP}/1.0`]);
    expect(registry.asked[0]?.headers.accept).toBe(
      "application/vnd.oci.image.index.v1+json, application/vnd.docker.distribution.manifest.list.v2+json, " +
        "application/vnd.oci.image.manifest.v1+json, application/vnd.docker.distribution.manifest.v2+json",
    );
  });

  it("is that of the manifest where there is no index", async () => {
    expect(await client().digestOf(app(await serve(), "2.0"))).toBe(sha256(DOCKER_MANIFEST.body));
  });

  it("is that of `latest` where the name has no tag", async () => {
    const registry = await serve({ manifests: { "team/app:latest": INDEX } });
    expect(await client().digestOf(app(registry, null))).toBe(sha256(INDEX.body));
  });

  it("is the given one where the registry has that", async () => {
    const digest = sha256(INDEX.body);
    const registry = await serve({ manifests: { [`team/app:${digest}`]: INDEX } });
    const { digestOf } = client();
    expect(await digestOf(app(registry, "1.0", digest))).toBe(digest);
    expect(await digestOf(app(registry, "1.0", sha256("another")))).toBeNull();
    expect(registry.lines()).toEqual([`GET ${APP}/${digest}`, `GET ${APP}/${sha256("another")}`]);
  });

  it.each<[string, Partial<FakeManifest>]>([
    ["no header", { digest: null }],
    ["a header that is no digest", { digest: "sha256:abc" }],
    ["a header of two digests", { digest: `${sha256("a")}, ${sha256("b")}` }],
    ["a header of an algorithm that is not known", { digest: `md5:${"a".repeat(32)}` }],
  ])("is the body's hash with %s", async (_, manifest) => {
    const registry = await serve({ manifests: { "team/app:1.0": { ...INDEX, ...manifest } } });
    expect(await client().digestOf(app(registry))).toBe(sha256(INDEX.body));
  });

  it("is the hash of the unpacked body", async () => {
    const registry = await serve({
      first: (_, response) => {
        response.writeHead(200, { "content-encoding": "gzip", "docker-content-digest": sha256(INDEX.body) });
        return response.end(gzipSync(INDEX.body)) !== undefined;
      },
    });
    expect(await client().digestOf(app(registry))).toBe(sha256(INDEX.body));
  });

  it("is null when the registry has no such image", async () => {
    const registry = await serve();
    const { digestOf } = client();
    expect(await digestOf(app(registry, "9"))).toBeNull();
    expect(await digestOf({ name: `${registry.host}/nobody/nothing`, tag: null, digest: null })).toBeNull();
  });

  it("is asked for once, by however many and at whatever time", async () => {
    const registry = await serve({ asks: "bearer" });
    const { digestOf } = client();
    const same = await Promise.all(Array.from({ length: 20 }, () => digestOf(app(registry))));
    expect(new Set([...same, await digestOf(app(registry))])).toEqual(new Set([sha256(INDEX.body)]));
    expect(await digestOf(app(registry, "9"))).toBeNull();
    expect(await digestOf(app(registry, "9"))).toBeNull();
    expect(registry.lines()).toEqual([`GET ${APP}/1.0`, TOKEN, `GET ${APP}/1.0`, `GET ${APP}/9`]);
  });
});

describe("a name that no registry can hold", () => {
  it.each<[string, string, string | null]>([
    ["a path upwards", "/team/../app", "1.0"],
    ["an escaped slash", "/team%2fapp", "1.0"],
    ["NUL", "/team/app\0", "1.0"],
    ["a newline", "/team/app\n", "1.0"],
    ["a query", "/team/app?x", "1.0"],
    ["a tag upwards", "/team/app", "../../../token"],
    ["a tag with a newline", "/team/app", "1.0\n"],
  ])("has no digest and reaches nobody: %s", async (_, path, tag) => {
    const registry = await serve();
    expect(await client().digestOf({ name: `${registry.host}${path}`, tag, digest: null })).toBeNull();
    expect(registry.lines()).toEqual([]);
  });
});

describe("where an image is asked for", () => {
  const stop = new Error("asked");
  async function urlOf(name: string): Promise<string> {
    const urls: string[] = [];
    const http: Http = {
      async request({ url }) {
        urls.push(url);
        throw stop;
      },
    };
    await expect(registryDigests({ http, env: {} }).digestOf({ name, tag: "1", digest: null })).rejects.toBe(stop);
    return urls.join(" ");
  }

  it.each([
    ["alpine", "https://registry-1.docker.io/v2/library/alpine/manifests/1"],
    ["docker.io/octo/app", "https://registry-1.docker.io/v2/octo/app/manifests/1"],
    ["registry.example.com/app", "https://registry.example.com/v2/app/manifests/1"],
    ["localhost:5000/app", "http://localhost:5000/v2/app/manifests/1"],
  ])("%s", async (name, expected) => expect(await urlOf(name)).toBe(expected));
});

describe("a registry that wants a token", () => {
  it("gets an anonymous one", async () => {
    const registry = await serve({ asks: "bearer" });
    expect(await client().digestOf(app(registry))).toBe(sha256(INDEX.body));
    expect(registry.lines()).toEqual([`GET ${APP}/1.0`, TOKEN, `GET ${APP}/1.0`]);
    expect(registry.asked.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      undefined,
      expect.stringMatching(/^Bearer token-1\b/),
    ]);
  });

  it("gets one that the Docker configuration's login gave", async () => {
    const registry = await serve({ asks: "bearer", login });
    expect(await client(auths(registry, { auth })).digestOf(app(registry))).toBe(sha256(INDEX.body));
    expect(registry.asked.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      `Basic ${auth}`,
      expect.stringMatching(/^Bearer token-1\b/),
    ]);
  });

  it("gets one for an identity token", async () => {
    const registry = await serve({ asks: "bearer", refreshToken: "refresh-me" });
    const { digestOf } = client(auths(registry, { identitytoken: "refresh-me" }));
    expect(await digestOf(app(registry))).toBe(sha256(INDEX.body));
    expect(registry.lines()).toEqual([`GET ${APP}/1.0`, "POST /token", `GET ${APP}/1.0`]);
    expect(Object.fromEntries(new URLSearchParams(registry.asked[1]?.body))).toEqual({
      grant_type: "refresh_token",
      client_id: "trustchain",
      service: "fake registry",
      scope: "repository:team/app:pull",
      refresh_token: "refresh-me",
    });
  });

  it("gets the same one for another image of the repository, and one of its own for another repository", async () => {
    const registry = await serve({ asks: "bearer" });
    const { digestOf } = client();
    await digestOf(app(registry));
    await digestOf(app(registry, "2.0"));
    await digestOf({ ...app(registry), name: `${registry.host}/other/app` });
    expect(registry.lines()).toEqual([
      `GET ${APP}/1.0`,
      TOKEN,
      `GET ${APP}/1.0`,
      `GET ${APP}/2.0`,
      "GET /v2/other/app/manifests/1.0",
      "GET /token?service=fake+registry&scope=repository%3Aother%2Fapp%3Apull",
      "GET /v2/other/app/manifests/1.0",
    ]);
  });

  it("gets one token for images that are asked for at once", async () => {
    const registry = await serve({ asks: "bearer" });
    const { digestOf } = client();
    await Promise.all(["1.0", "2.0", "9"].map((tag) => digestOf(app(registry, tag))));
    expect(registry.lines().filter((line) => line === TOKEN)).toHaveLength(1);
  });

  it("gets a new one when the last has run out", async () => {
    const registry = await serve({ asks: "bearer" });
    const { digestOf } = client();
    await digestOf(app(registry));
    registry.expireTokens();
    const both = await Promise.all([digestOf(app(registry, "2.0")), digestOf(app(registry, "9"))]);
    expect(both).toEqual([sha256(DOCKER_MANIFEST.body), null]);
    expect(registry.lines().filter((line) => line === TOKEN)).toHaveLength(2);
  });

  it("is asked once more, and no more than that", async () => {
    const registry = await serve({
      first: ({ url }, response, { url: base }) => {
        if (url?.startsWith("/token")) response.end('{"token":"token-0"}');
        else response.writeHead(401, { "www-authenticate": `Bearer realm="${base}/token"` }).end();
        return true;
      },
    });
    const text = await message(client().digestOf(app(registry)));
    expect(text).toMatch(/asks for credentials/);
    expect(registry.lines()).toEqual([
      `GET ${APP}/1.0`,
      "GET /token?scope=repository%3Ateam%2Fapp%3Apull",
      `GET ${APP}/1.0`,
    ]);
  });

  it("that refuses everyone says how to log in", async () => {
    const registry = await serve({ asks: "bearer", login });
    expect(await message(client().digestOf(app(registry)))).toMatch(
      new RegExp(
        `^get the digest of ${registry.host}/team/app:1.0: ${registry.host} asks for credentials, and .*config.json has none for it: ` +
          `run \`docker login ${registry.host}\`, or check that there is such an image$`,
      ),
    );
  });

  it.each([
    ["password", { auth: Buffer.from("me:hush-hush").toString("base64") }],
    ["identity token", { identitytoken: "refresh-me-not" }],
  ])("that refuses a %s says so without it", async (_, entry) => {
    const registry = await serve({ asks: "bearer", login });
    const text = await message(client(auths(registry, entry)).digestOf(app(registry)));
    expect(text).toContain(`${registry.host} refuses the credentials of the Docker configuration: run \`docker login`);
  });

  it.each<[string, string, number, string]>([
    ["no token", "{}", 200, "the answer holds no token: try again later"],
    ["null", "null", 200, "the answer holds no token"],
    ["a token that breaks a header", '{"token":"token-1\\r\\nx: y"}', 200, "the answer holds no token"],
    ["no JSON", "hush", 200, "did not answer with JSON"],
    ["another status", "hush", 400, "the server answered 400: try again later"],
  ])("and whose token server gives %s is named", async (_, body, status, expected) => {
    const registry = await serve({
      asks: "bearer",
      first: ({ url }, response) => {
        if (!url?.startsWith("/token")) return false;
        return response.writeHead(status).end(body) !== undefined;
      },
    });
    const text = await message(client().digestOf(app(registry)));
    expect(text).toContain(`get a token for ${registry.host} from ${registry.host}: `);
    expect(text).toContain(expected);
  });
});

describe("a registry that wants a password", () => {
  it("gets it, and again without being asked", async () => {
    const registry = await serve({ asks: "basic", login });
    const { digestOf } = client(auths(registry, { auth }));
    expect(await digestOf(app(registry))).toBe(sha256(INDEX.body));
    expect(await digestOf(app(registry, "2.0"))).toBe(sha256(DOCKER_MANIFEST.body));
    expect(registry.asked.map(({ headers }) => headers.authorization)).toEqual([
      undefined,
      `Basic ${auth}`,
      `Basic ${auth}`,
    ]);
  });

  it("and whose password we don't have says how to log in", async () => {
    const registry = await serve({ asks: "basic", login });
    expect(await message(client().digestOf(app(registry)))).toContain("asks for credentials, and ");
    expect(registry.lines()).toHaveLength(1);
  });

  it("and forbids the image says so", async () => {
    const registry = await serve({ first: (_, response) => response.writeHead(403).end() !== undefined });
    expect(await message(client().digestOf(app(registry)))).toContain(`run \`docker login ${registry.host}\``);
  });

  it("stops at a Docker configuration that is broken, but only where one is needed", async () => {
    const registry = await serve({ asks: "basic", login });
    expect(await message(client("{hush").digestOf(app(registry)))).toContain("config.json: is no JSON object");
    expect(await client("{hush").digestOf(app(await serve()))).toBe(sha256(INDEX.body));
  });
});

describe("credentials", () => {
  it("stay behind when the registry redirects to another host", async () => {
    const elsewhere = await serve();
    const registry = await serve({
      asks: "basic",
      login,
      first: ({ headers, url }, response) => {
        if (headers.authorization === undefined) return false;
        return response.writeHead(307, { location: `${elsewhere.url}${url}` }).end() !== undefined;
      },
    });
    expect(await client(auths(registry, { auth })).digestOf(app(registry))).toBe(sha256(INDEX.body));
    expect(elsewhere.asked[0]?.headers.authorization).toBeUndefined();
    expect(elsewhere.asked[0]?.headers.accept).toContain("image.index");
  });

  it.each<["bearer" | "basic"]>([["bearer"], ["basic"]])(
    "never follow the %s challenge of a host that the registry redirects to",
    async (asks) => {
      const elsewhere = await serve({ asks, login });
      const registry = await serve({
        first: ({ url }, response) =>
          response.writeHead(302, { location: `${elsewhere.url}${url}` }).end() !== undefined,
      });
      const text = await message(client(auths(registry, { auth })).digestOf(app(registry)));
      expect(text).toContain(
        `${registry.host} redirects to ${elsewhere.host}, which asks for credentials: name the image by`,
      );
      expect(elsewhere.lines()).toEqual([`GET ${APP}/1.0`]);
    },
  );

  it("stay behind when the token server redirects to another host", async () => {
    const elsewhere = await serve({ login });
    const registry = await serve({
      asks: "bearer",
      first: ({ url }, response) => {
        if (!url?.startsWith("/token")) return false;
        return response.writeHead(302, { location: `${elsewhere.url}${url}` }).end() !== undefined;
      },
    });
    expect(await message(client(auths(registry, { auth })).digestOf(app(registry)))).toContain(
      "refuses the credentials",
    );
    expect(elsewhere.asked.map(({ headers }) => headers.authorization)).toEqual([undefined]);
  });

  it("stay behind when the token server redirects a refresh token to another host", async () => {
    const elsewhere = await serve();
    const registry = await serve({
      asks: "bearer",
      first: ({ url }, response) => {
        if (!url?.startsWith("/token")) return false;
        return response.writeHead(307, { location: `${elsewhere.url}${url}` }).end() !== undefined;
      },
    });
    const { digestOf } = client(auths(registry, { identitytoken: "refresh-me" }));
    expect(await message(digestOf(app(registry)))).toContain(`wants what it was sent to go to ${elsewhere.host}`);
    expect(elsewhere.lines()).toEqual([]);
  });

  it.each([
    ["plain http", "http://auth.example.com/token"],
    ["a file", "file:///etc/passwd"],
    ["nothing", ""],
    ["a path", "/token"],
    ["a URL with a user in it", "https://me@auth.example.com/token"],
    ["a URL with a password in it", "https://:you@auth.example.com/token"],
  ])("never go to a realm of %s", async (_, realm) => {
    const registry = await serve({
      first: (_, response) =>
        response.writeHead(401, { "www-authenticate": `Bearer realm="${realm}"` }).end() !== undefined,
    });
    expect(await message(client(auths(registry, { auth })).digestOf(app(registry)))).toBe(
      `get a token for ${registry.host}: the registry names no https address to get it from: report it to who runs the registry`,
    );
    expect(registry.lines()).toHaveLength(1);
  });

  it.each(["http://127.0.0.1:1/token", "https://localhost/token"])(
    "and requests never go to this machine because a registry elsewhere says so: %s",
    async (realm) => {
      const asked: string[] = [];
      const http: Http = {
        async request({ url }) {
          asked.push(url);
          const headers = new Headers({ "www-authenticate": `Bearer realm="${realm}"` });
          return { status: 401, url, headers, body: new Uint8Array() };
        },
      };
      const { digestOf } = registryDigests({ http, env: {}, readFile: async () => "{}" });
      const text = await message(digestOf({ name: "registry.example.com/app", tag: null, digest: null }));
      expect(text).toContain("the registry names no https address");
      expect(asked).toEqual(["https://registry.example.com/v2/app/manifests/latest"]);
    },
  );
});

describe("an answer that can't be trusted", () => {
  it("because its digest lies is refused, with both digests", async () => {
    const registry = await serve({ manifests: { "team/app:1.0": { ...INDEX, digest: sha256("another") } } });
    const image = `${registry.host}/team/app:1.0`;
    expect(await message(client().digestOf(app(registry)))).toBe(
      `get the digest of ${image}: the manifest of ${image} should have the digest ${sha256("another")}, ` +
        `but has ${sha256(INDEX.body)}: don't use the image; report it to who runs the registry`,
    );
  });

  it("because its longer digest lies is refused", async () => {
    const digest = `sha512:${"a".repeat(128)}`;
    const registry = await serve({ manifests: { "team/app:1.0": { ...INDEX, digest } } });
    expect(await message(client().digestOf(app(registry)))).toContain(
      `should have the digest ${digest}, but has sha512:`,
    );
  });

  it("because it isn't what the digest names is refused, whatever the header says", async () => {
    const digest = sha256("another");
    const registry = await serve({ manifests: { [`team/app:${digest}`]: INDEX } });
    expect(await message(client().digestOf(app(registry, null, digest)))).toContain(`should have the digest ${digest}`);
  });

  it("because it is no manifest is refused", async () => {
    const registry = await serve({
      first: (_, response) => response.setHeader("content-type", "text/html").end("<h1>Sign in</h1>") !== undefined,
    });
    expect(await message(client().digestOf(app(registry)))).toContain(
      `${registry.host} did not answer with a manifest: check that the host is a container registry`,
    );
  });

  it("because it is huge is cut off", async () => {
    const registry = await serve({
      manifests: { "team/app:1.0": { ...INDEX, body: " ".repeat(4 * 1024 * 1024 + 1) } },
    });
    expect(await message(client().digestOf(app(registry)))).toContain("the answer is larger than 4194304 bytes");
  });
});

describe("a registry that fails", () => {
  function statuses(...list: number[]): NonNullable<FakeRegistryOptions["first"]> {
    return (_, response) => {
      const status = list.shift();
      if (status === undefined) return false;
      return response.writeHead(status).end('{"errors":[{"code":"NAME_INVALID","message":"hush"}]}') !== undefined;
    };
  }

  it.each([429, 500, 503])("with %d is asked again", async (status) => {
    const registry = await serve({ first: statuses(status) });
    expect(await client().digestOf(app(registry))).toBe(sha256(INDEX.body));
    expect(registry.lines()).toHaveLength(2);
  });

  it("for good is named, with what it was asked", async () => {
    const registry = await serve({ first: statuses(500, 500, 500, 500) });
    expect(await message(client().digestOf(app(registry)))).toMatch(
      /^get the digest of 127.0.0.1:\d+\/team\/app:1.0: 127.0.0.1:\d+ answered 500 \(tried 3 times\)/,
    );
  });

  it("to understand the question is quoted by its code alone", async () => {
    const registry = await serve({ first: statuses(400) });
    expect(await message(client().digestOf(app(registry)))).toContain(
      `${registry.host} answered 400 (NAME_INVALID): check the image's name, or try again later`,
    );
  });

  it("by not being there is named", async () => {
    const registry = await fakeRegistry();
    await registry.close();
    expect(await message(client().digestOf(app(registry)))).toContain("it refuses the connection");
  });

  it("is not asked at all when offline", async () => {
    const registry = await serve();
    const http = createHttp({ offline: true, env: {} });
    expect(await message(registryDigests({ http, env: {} }).digestOf(app(registry)))).toContain(
      "forbids every connection",
    );
    expect(registry.lines()).toEqual([]);
  });
});
