import { execFileSync, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "@jest/globals";
import { createHttp } from "@trustchain/action-kit";
import { mirrorOrigin } from "./mirror-origin.js";
import { smartHttpRefs } from "./smart-http-refs.js";

const PERSON = {
  GIT_AUTHOR_NAME: "a",
  GIT_AUTHOR_EMAIL: "a@example.com",
  GIT_COMMITTER_NAME: "a",
  GIT_COMMITTER_EMAIL: "a@example.com",
};
const GIT_ENV = { ...process.env, ...PERSON, GIT_CONFIG_GLOBAL: "/dev/null", GIT_CONFIG_NOSYSTEM: "1" };

function git(folder: string, ...args: string[]): string {
  return execFileSync("git", ["-c", "advice.nestedTag=false", "-C", folder, ...args], {
    env: GIT_ENV,
    encoding: "utf8",
  }).trim();
}

let mirror = "";
let commit = "";

/** One commit with a light tag, an annotated tag, a tag of that tag, and a branch. */
beforeAll(() => {
  mirror = mkdtempSync(join(tmpdir(), "mirror-"));
  const work = join(mirror, "work");
  mkdirSync(work);
  git(work, "init", "-q", "-b", "main");
  git(work, "commit", "-q", "--allow-empty", "-m", "c");
  commit = git(work, "rev-parse", "HEAD");
  git(work, "tag", "v1");
  git(work, "tag", "-a", "-m", "t", "v1.0.0");
  git(work, "tag", "-a", "-m", "t", "again", "v1.0.0");
  git(work, "branch", "release/v1");
  const bare = join(mirror, "octo-org/thing.git");
  mkdirSync(dirname(bare), { recursive: true });
  git(work, "clone", "-q", "--mirror", work, bare);
  git(mirror, "init", "-q", "--bare", join(mirror, "octo-org/empty.git"));
});
afterAll(() => rmSync(mirror, { recursive: true, force: true }));

const servers: Server[] = [];
afterEach(() => {
  for (const server of servers.splice(0)) server.close();
});

async function serve(
  answer: (request: IncomingMessage, body: Buffer, response: ServerResponse) => void,
): Promise<string> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = [];
    request.on("data", (chunk: Buffer) => chunks.push(chunk));
    request.on("end", () => answer(request, Buffer.concat(chunks), response));
  });
  servers.push(server);
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** git's own server, for the protocol version that the client asks for, or for 0. */
function gitServer(log: string[], version: 0 | 2): Promise<string> {
  return serve((request, body, response) => {
    log.push(`${request.method} ${request.url}`);
    const [path = "", query = ""] = (request.url ?? "").split("?");
    const { stdout } = spawnSync("git", ["http-backend"], {
      input: body,
      env: {
        ...GIT_ENV,
        GIT_PROJECT_ROOT: mirror,
        GIT_HTTP_EXPORT_ALL: "1",
        PATH_INFO: path,
        QUERY_STRING: query,
        REQUEST_METHOD: request.method,
        CONTENT_TYPE: request.headers["content-type"] ?? "",
        CONTENT_LENGTH: String(body.length),
        ...(version === 2 && { GIT_PROTOCOL: String(request.headers["git-protocol"]) }),
      },
    });
    const split = stdout.indexOf("\r\n\r\n");
    const status = /Status: (\d+)/.exec(stdout.subarray(0, split).toString())?.[1] ?? "200";
    response.writeHead(Number(status)).end(stdout.subarray(split + 4));
  });
}

function refsFrom(serverUrl: string, token?: string) {
  return smartHttpRefs({ http: createHttp({ offline: false, env: {} }), serverUrl, token });
}

function expected() {
  return {
    branches: new Map([
      ["main", commit],
      ["release/v1", commit],
    ]),
    tags: new Map([
      ["again", commit],
      ["v1", commit],
      ["v1.0.0", commit],
    ]),
    tagObjects: expect.any(Map),
    noCommits: new Map(),
  };
}

describe("refs of a repository", () => {
  it("come from a mirror, tags peeled to the commit", async () => {
    const source = mirrorOrigin(mirror, ".");
    expect(await source.refsOf({ owner: "octo-org", repo: "thing" })).toEqual({ ...expected(), isCopy: true });
    expect(await source.refsOf({ owner: "octo-org", repo: "empty" })).toEqual({
      isCopy: true,
      branches: new Map(),
      tags: new Map(),
      tagObjects: new Map(),
      noCommits: new Map(),
    });
    expect(await source.refsOf({ owner: "octo-org", repo: "gone" })).toBeUndefined();
  });

  it("come from a mirror without tags of what is no commit", async () => {
    const bare = join(mirror, "octo-org/odd.git");
    git(mirror, "clone", "-q", "--mirror", join(mirror, "work"), bare);
    const tree = git(bare, "rev-parse", `${commit}^{tree}`);
    const blob = git(bare, "hash-object", "-w", "-t", "blob", "HEAD");
    git(bare, "tag", "tree", tree);
    git(bare, "tag", "-a", "-m", "t", "blob", blob);
    git(bare, "tag", "-a", "-m", "t", "blob-again", "blob");
    const refs = await mirrorOrigin(mirror, ".").refsOf({ owner: "octo-org", repo: "odd" });
    expect(refs).toEqual({
      ...expected(),
      isCopy: true,
      noCommits: new Map([
        ["blob", "blob"],
        ["blob-again", "blob"],
        ["tree", "tree"],
      ]),
    });
    expect(new Set(refs?.tagObjects.values())).toEqual(new Set([commit]));
  });

  it("need the mirror that was named", () => {
    expect(() => mirrorOrigin("no/such", mirror)).toThrow(/--git-mirror: no\/such is no folder/);
  });

  it.each([
    [2, 2],
    [0, 1],
  ] as const)("come from a server that speaks version %i in %i requests", async (version, requests) => {
    const log: string[] = [];
    const url = await gitServer(log, version);
    expect(await refsFrom(url)({ owner: "octo-org", repo: "thing" })).toEqual(expected());
    expect(log).toHaveLength(requests);
    expect(await refsFrom(url)({ owner: "octo-org", repo: "gone" })).toBeNull();
  });

  it("are asked for with the token, as Basic", async () => {
    const seen: (string | undefined)[] = [];
    const url = await serve((request, _body, response) => {
      seen.push(request.headers.authorization);
      response.writeHead(404).end();
    });
    await refsFrom(url, "secret")({ owner: "octo-org", repo: "thing" });
    await refsFrom(url)({ owner: "octo-org", repo: "thing" });
    expect(seen).toEqual([`Basic ${Buffer.from("x-access-token:secret").toString("base64")}`, undefined]);
  });

  it.each([
    ["no protocol at all", "<html>hello</html>"],
    ["a length beyond the end", "ffffversion 2"],
    ["a length that is none", "zzzz"],
    ["a length of three", "0003"],
    ["a length that is no number", "-00z"],
    ["cut off", "000eversion 2\n"],
    ["nothing", ""],
  ])("are refused when the answer is %s", async (_, body) => {
    const url = await serve((_request, _body, response) => response.writeHead(200).end(body));
    await expect(refsFrom(url)({ owner: "octo-org", repo: "thing" })).rejects.toThrow(
      /get the refs of octo-org\/thing: .*no git protocol/,
    );
  });

  it("are refused when the server says something else", async () => {
    const url = await serve((_request, _body, response) => response.writeHead(418).end());
    await expect(refsFrom(url)({ owner: "octo-org", repo: "thing" })).rejects.toThrow(/status 418/);
  });
});
