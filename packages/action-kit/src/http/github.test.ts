import type { RequestListener } from "node:http";
import { afterEach, describe, expect, it } from "@jest/globals";
import { fakeClock, type Loopback, loopback } from "../testing/loopback.js";
import { createHttp } from "./client.js";
import { createGitHub } from "./github.js";

const open: Loopback[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function gitHub(
  answer: RequestListener,
  { token, offline = false }: { token?: string; offline?: boolean } = { token: "tok" },
) {
  const server = await loopback(answer);
  open.push(server);
  const env = { GITHUB_API_URL: `${server.url}/api/v3` };
  return { server, github: await createGitHub({ http: createHttp({ offline, env, clock: fakeClock() }), token, env }) };
}

function json(status: number, body: unknown): RequestListener {
  return (_, response) => response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify(body));
}

const doing = "look at octo-org/thing";
const thing = { owner: "octo-org", repo: "thing" };

describe("GitHub", () => {
  it("is asked where GITHUB_API_URL points, with the token", async () => {
    const { github, server } = await gitHub(json(200, { default_branch: "main" }));
    expect((await github.ask(doing, (rest) => rest.repos.get(thing))).default_branch).toBe("main");
    expect(server.asked[0]).toMatchObject({
      path: "/api/v3/repos/octo-org/thing",
      headers: { authorization: "token tok" },
    });
  });

  it("is asked again when it fails for a moment", async () => {
    let times = 0;
    const { github } = await gitHub((request, response) => json(++times < 2 ? 502 : 200, { id: 1 })(request, response));
    expect((await github.ask(doing, (rest) => rest.repos.get(thing))).id).toBe(1);
  });

  it("may answer nothing", async () => {
    const { github } = await gitHub((_, response) => response.writeHead(204).end());
    await expect(github.ask(doing, (rest) => rest.repos.delete(thing))).resolves.toBeFalsy();
  });

  it.each([
    [401, "tok", "GitHub answered 401 (Bad): give a valid token"],
    [403, "tok", "GitHub answered 403 (Bad): give the token the permission for it"],
    [404, undefined, "GitHub answered 404 (Bad): check the name, or give a token that may see it"],
    [404, "tok", "GitHub answered 404 (Bad): check the name, and that the token may see it"],
    [422, "tok", "GitHub answered 422 (Bad): check the request, or try again later"],
  ])("answers %d in words", async (status, token, message) => {
    const { github } = await gitHub(json(status, { message: "Bad", documentation_url: "https://docs.example" }), {
      ...(token === undefined ? {} : { token }),
    });
    await expect(github.ask(doing, (rest) => rest.repos.get(thing))).rejects.toMatchObject({
      message: `${doing}: ${message}`,
      status,
    });
  });

  it("is not asked when offline", async () => {
    const { github, server } = await gitHub(json(200, {}), { token: "tok", offline: true });
    await expect(github.ask(doing, (rest) => rest.repos.get(thing))).rejects.toThrow(`${doing}: needs 127.0.0.1`);
    expect(server.asked).toEqual([]);
  });

  it("keeps the token from other hosts that it names", async () => {
    const other = await loopback(json(200, []));
    open.push(other);
    const { github } = await gitHub(json(200, {}));
    await github.ask(doing, (rest) => rest.repos.get({ ...thing, baseUrl: other.url }));
    expect(other.asked[0]?.headers.authorization).toBeUndefined();
  });
});
