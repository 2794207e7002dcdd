import { describe, expect, it } from "@jest/globals";
import type { Http } from "@trustchain/action-kit";
import type { Login } from "../credentials/login.js";
import { DOCKER_HUB } from "../image/registry.js";
import { authorizer } from "./authorization.js";

const BEARER = 'Bearer realm="https://auth.example.com/token",service="s"';
const me: Login = { kind: "password", username: "me", password: "hush" };

function setUp() {
  const asked: string[] = [];
  const looked: string[] = [];
  const http: Http = {
    async request({ url }) {
      asked.push(url);
      const body = new TextEncoder().encode(JSON.stringify({ token: `t${asked.length}` }));
      return { status: 200, url, headers: new Headers(), body };
    },
  };
  const { authorize } = authorizer(http, async ({ host }) => {
    looked.push(host);
    return me;
  });
  const answer = (header: string, refused?: string, repository = "a/b") =>
    authorize(DOCKER_HUB, repository, header, refused);
  return { asked, looked, answer };
}

describe("the authorization for a registry", () => {
  it.each<[string, string, string | null]>([
    ["a token where it wants one", BEARER, "Bearer t1"],
    ["a token rather than the password", `Basic realm="x", ${BEARER}`, "Bearer t1"],
    ["the password where it wants that", 'Basic realm="x"', "Basic bWU6aHVzaA=="],
    ["the password where there is nowhere to get a token", 'Bearer error="x", Basic realm="x"', "Basic bWU6aHVzaA=="],
    ["nothing for another scheme", "Negotiate", null],
    ["nothing for what is no challenge", '"', null],
  ])("is %s", async (_, header, expected) => expect(await setUp().answer(header)).toBe(expected));

  it.each([
    ["what the registry wants", `${BEARER},scope="repository:x/y:pull"`, ["repository:x/y:pull"]],
    ["all that the registry wants", `${BEARER},scope="a:b:pull  c:d:pull"`, ["a:b:pull", "c:d:pull"]],
    ["the right to pull, where the registry says nothing", BEARER, ["repository:a/b:pull"]],
  ])("is asked for %s", async (_, header, expected) => {
    const { asked, answer } = setUp();
    await answer(header);
    expect(asked.map((url) => new URL(url).searchParams.getAll("scope"))).toEqual([expected]);
  });

  it("is fetched once a scope, and its login looked up once a registry", async () => {
    const { asked, looked, answer } = setUp();
    const given = await Promise.all([answer(BEARER), answer(BEARER), answer(BEARER, undefined, "c/d")]);
    expect(given).toEqual(["Bearer t1", "Bearer t1", "Bearer t2"]);
    expect([asked.length, looked]).toEqual([2, ["docker.io"]]);
  });

  it("is fetched once more for all whose last was refused", async () => {
    const { asked, answer } = setUp();
    await answer(BEARER);
    const again = await Promise.all([answer(BEARER, "Bearer t1"), answer(BEARER, "Bearer t1")]);
    expect([again, asked.length]).toEqual([["Bearer t2", "Bearer t2"], 2]);
    expect(await answer(BEARER, "Bearer t1")).toBe("Bearer t2");
  });

  it("is no password that was refused", async () => {
    expect(await setUp().answer('Basic realm="x"', "Basic bWU6aHVzaA==")).toBeNull();
  });
});
