import type { RequestListener } from "node:http";
import { afterEach, describe, expect, it } from "@jest/globals";
import { type Loopback, loopback } from "../../../../packages/action-kit/src/testing/loopback.js";
import { createApi } from "./api.js";

const open: Loopback[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

const clock = { now: Date.now, sleep: async () => {}, random: () => 0 };

async function api(answer: RequestListener) {
  const server = await loopback(answer);
  open.push(server);
  return { server, api: createApi({ env: { GITHUB_API_URL: `${server.url}/` }, token: "tok", clock, timeout: 50 }) };
}

describe("the API", () => {
  it("gets three tries to answer in time", async () => {
    const { api: silent, server } = await api(() => {});
    await expect(silent.get("ask", "/x")).rejects.toThrow(/^ask: .*tried 3 times/);
    expect(server.asked).toHaveLength(3);
  });

  it("has to end its answer in time, too", async () => {
    const { api: dripping, server } = await api((_, response) => {
      const drip = setInterval(() => response.write(" "), 10);
      response.on("close", () => clearInterval(drip));
    });
    await expect(dripping.get("ask", "/x")).rejects.toThrow(
      "ask: its answer was not there after 0.05 s (tried 3 times)",
    );
    expect(server.asked).toHaveLength(3);
  });

  it("may know nothing of what is asked", async () => {
    const { api: empty } = await api((_, response) => response.writeHead(404).end("{}"));
    expect(await empty.get("ask", "/x")).toBeUndefined();
    await expect(empty.list("ask", "/x")).rejects.toThrow("ask: GitHub answered 404");
  });

  it("refuses a list without an end", async () => {
    let page = 1;
    const { api: endless, server } = await api((_, response) =>
      response.writeHead(200, { link: `<?page=${++page}>; rel="next"` }).end("[]"),
    );
    await expect(endless.list("ask", "/x")).rejects.toThrow("more than 100 pages");
    expect(server.asked).toHaveLength(100);
  });

  it("is not asked without a token, nor with one that can't be sent", async () => {
    for (const token of [undefined, "a\nb"]) {
      const silent = createApi({ env: { GITHUB_API_URL: "http://127.0.0.1:9" }, token, clock });
      await expect(silent.get("ask", "/x").then(String, String)).resolves.toMatch(/input github-token/);
    }
  });
});
