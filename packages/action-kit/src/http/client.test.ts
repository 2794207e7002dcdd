import type { RequestListener } from "node:http";
import type { Duplex } from "node:stream";
import { gzipSync } from "node:zlib";
import { afterEach, describe, expect, it } from "@jest/globals";
import { fakeClock, type Loopback, loopback } from "../testing/loopback.js";
import { createHttp, type HttpOptions, jsonOf, textOf } from "./client.js";

const open: Loopback[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

async function serve(answer: RequestListener): Promise<Loopback> {
  const server = await loopback(answer);
  open.push(server);
  return server;
}

function client(options: Partial<HttpOptions> = {}) {
  const clock = fakeClock();
  return { clock, http: createHttp({ offline: false, env: {}, clock, ...options }) };
}

/** Answers each status in turn, the last one for ever. */
function statuses(...list: [number, Record<string, string>?][]): RequestListener {
  let next = 0;
  return (_, response) => {
    const [status, headers = {}] = list[Math.min(next++, list.length - 1)] ?? [500];
    response.writeHead(status, headers).end(`answer ${next}`);
  };
}

const doing = "get the refs of octo-org/thing";

describe("a client of less patience", () => {
  it("does not wait longer than it is told to", async () => {
    const { url } = await serve(statuses([503, { "retry-after": "30" }], [503, { "retry-after": "31" }]));
    const { http, clock } = client({ longestWait: 30_000 });
    await expect(http.request({ doing, url })).rejects.toThrow("try again after");
    expect(clock.slept).toEqual([30_000]);
  });
});

describe("a request", () => {
  it("gives the answer whatever its status", async () => {
    const { url, asked } = await serve(statuses([404, { "x-a": "b" }]));
    const answer = await client().http.request({ doing, url, method: "POST", headers: { "x-b": "c" }, body: "sent" });
    expect([answer.status, answer.headers.get("x-a"), textOf(answer)]).toEqual([404, "b", "answer 1"]);
    expect(asked[0]).toMatchObject({ method: "POST", body: "sent", headers: { "x-b": "c" } });
    expect(asked[0]?.headers["user-agent"]).toMatch(/^trustchain\/\d/);
  });

  it("reads JSON, and says when it is none", async () => {
    const { url } = await serve((request, response) => response.end(request.url === "/ok" ? '{"a":1}' : "<html>"));
    const { http } = client();
    expect(jsonOf(await http.request({ doing, url: `${url}/ok` }), doing)).toEqual({ a: 1 });
    const html = await http.request({ doing, url });
    expect(() => jsonOf(html, doing)).toThrow(
      /^get the refs of octo-org\/thing: 127.0.0.1:\d+ did not answer with JSON/,
    );
  });

  it("is refused when offline, naming what it wanted, and opens nothing", async () => {
    const { url, asked, port } = await serve(statuses([200]));
    await expect(client({ offline: true }).http.request({ doing, url })).rejects.toThrow(
      `${doing}: needs 127.0.0.1:${port}, and \`offline\` forbids every connection: leave \`offline\` out, or do without this`,
    );
    expect(asked).toEqual([]);
  });

  it.each([
    ["http://a.example/x", `${doing}: http://a.example is not https: give an https address`],
    ["ftp://a.example/x", `${doing}: ftp://a.example is not https: give an https address`],
    ["nonsense", `${doing}: \`nonsense\` is no URL: give an https address`],
  ])("to %s is refused", async (url, message) => {
    await expect(client().http.request({ doing, url })).rejects.toThrow(message);
  });
});

describe("trying again", () => {
  it.each<[string, string, [number, Record<string, string>?][], number[]]>([
    ["after errors of the server", "GET", [[500], [503], [200]], [250, 500]],
    ["after what the server asks to wait", "GET", [[503, { "retry-after": "3" }], [200]], [3000]],
    ["a POST that a limit refused", "POST", [[429, { "retry-after": "2" }], [200]], [2000]],
    [
      "when GitHub's limit is over",
      "GET",
      [
        [403, { "x-ratelimit-remaining": "0", "x-ratelimit-reset": String(Date.parse("2025-01-01T00:00:40Z") / 1000) }],
        [200],
      ],
      [40_000],
    ],
  ])("%s", async (_, method, answers, slept) => {
    const { url } = await serve(statuses(...answers));
    const { http, clock } = client();
    expect((await http.request({ doing, url, method })).status).toBe(200);
    expect(clock.slept).toEqual(slept);
  });

  it("ends after three tries", async () => {
    const { url, asked, port } = await serve(statuses([502]));
    await expect(client().http.request({ doing, url })).rejects.toThrow(
      `${doing}: 127.0.0.1:${port} answered 502 (tried 3 times): check the network, or try again later`,
    );
    expect(asked).toHaveLength(3);
  });

  it("is not for what may have been carried out", async () => {
    const { url, asked } = await serve(statuses([502]));
    await expect(client().http.request({ doing, url, method: "POST" })).rejects.toThrow("answered 502: check");
    expect(asked).toHaveLength(1);
  });

  it("is for a POST that only asks, too", async () => {
    const { url, asked } = await serve(statuses([502], [200]));
    await client().http.request({ doing, url, method: "POST", isQuestion: true });
    expect(asked).toHaveLength(2);
  });

  it("waits a minute for limits, all requests of a client together", async () => {
    const { url } = await serve(statuses([429, { "retry-after": "40" }], [200], [429, { "retry-after": "40" }], [200]));
    const { http } = client();
    expect((await http.request({ doing, url })).status).toBe(200);
    await expect(http.request({ doing, url })).rejects.toThrow(/try again after/);
  });

  it("waits no longer than a minute in all", async () => {
    const { url, asked, port } = await serve(statuses([429, { "retry-after": "45" }]));
    const { http, clock } = client();
    await expect(http.request({ doing, url })).rejects.toThrow(
      `${doing}: 127.0.0.1:${port} allows no more requests now: try again after 2025-01-01T00:01:30Z, or give a token with a higher limit`,
    );
    expect([asked.length, clock.slept]).toEqual([2, [45_000]]);
  });

  it("does not wait beyond the deadline", async () => {
    const { url } = await serve(statuses([503, { "retry-after": "20" }]));
    const { http, clock } = client({ deadline: 10_000 });
    await expect(http.request({ doing, url })).rejects.toThrow("answered 503: try again after 2025-01-01T00:00:20Z");
    expect(clock.slept).toEqual([]);
  });

  it("follows a connection that breaks", async () => {
    let times = 0;
    const { url } = await serve((request, response) => (++times < 3 ? request.socket.destroy() : response.end("ok")));
    expect(textOf(await client().http.request({ doing, url }))).toBe("ok");
  });

  it("says why there is no connection", async () => {
    const { url, close } = await loopback(() => {});
    await close();
    await expect(client().http.request({ doing, url })).rejects.toThrow(
      /^get the refs of octo-org\/thing: 127.0.0.1:\d+: it refuses the connection \(tried 3 times\): check the network/,
    );
  });
});

describe("an answer that is too slow or too large", () => {
  it("is given up when it does not begin", async () => {
    const { url } = await serve(() => {});
    await expect(client({ timeout: 30 }).http.request({ doing, url, method: "POST" })).rejects.toThrow(
      `${doing}: nothing came for 0.03 s: check the network, or try again later`,
    );
  });

  it("is given up when it stops halfway", async () => {
    const { url } = await serve((_, response) => void response.write("half"));
    await expect(client({ timeout: 30 }).http.request({ doing, url, method: "POST" })).rejects.toThrow(
      "its answer was not there after 0.03 s",
    );
  });

  it("is given up when it drips, after three tries", async () => {
    const { url, asked } = await serve((_, response) => {
      const timer = setInterval(() => response.write("x"), 5);
      response.on("close", () => clearInterval(timer));
    });
    await expect(client({ timeout: 100 }).http.request({ doing, url })).rejects.toThrow(
      "its answer was not there after 0.1 s (tried 3 times)",
    );
    expect(asked).toHaveLength(3);
  });

  it("is given up when redirects take as long", async () => {
    const { url, asked } = await serve((request, response) => {
      const next = `/${Number(request.url?.slice(1) || 0) + 1}`;
      setTimeout(() => response.writeHead(302, { location: next }).end(), 60);
    });
    await expect(client({ timeout: 100 }).http.request({ doing, url, method: "POST" })).rejects.toThrow("0.1 s");
    expect(asked).toHaveLength(2);
  });

  it("is taken when it is large and comes fast enough", async () => {
    const { url } = await serve((_, response) => {
      let left = 6;
      const timer = setInterval(() => {
        if (left-- > 0) return void response.write(Buffer.alloc(64 * 1024));
        clearInterval(timer);
        response.end();
      }, 60);
    });
    expect((await client({ timeout: 200 }).http.request({ doing, url })).body).toHaveLength(6 * 64 * 1024);
  });

  it("is given up when it is large and stops", async () => {
    const { url } = await serve((_, response) => void response.write(Buffer.alloc(1024 * 1024)));
    await expect(client({ timeout: 100 }).http.request({ doing, url, method: "POST" })).rejects.toThrow(
      "nothing came for 0.1 s",
    );
  });

  it("is given up when drops come for ever", async () => {
    const { url } = await serve((_, response) => {
      const timer = setInterval(() => response.write("x"), 5);
      response.on("close", () => clearInterval(timer));
    });
    await expect(client({ deadline: 60 }).http.request({ doing, url, method: "POST" })).rejects.toThrow(
      `${doing}: the time for all requests is used up`,
    );
  });

  it("is cut off beyond the byte limit, unpacked", async () => {
    const bomb = gzipSync(Buffer.alloc(1_000_000));
    const { url, asked } = await serve((_, response) =>
      response.writeHead(200, { "content-encoding": "gzip" }).end(bomb),
    );
    await expect(client().http.request({ doing, url, maxBytes: 1000 })).rejects.toThrow(
      `${doing}: the answer is larger than 1000 bytes: check the address that was asked`,
    );
    expect(asked).toHaveLength(1);
  });

  it("is taken at the limit", async () => {
    const { url } = await serve((_, response) => response.end("x".repeat(1000)));
    expect((await client({ maxBytes: 1000 }).http.request({ doing, url })).body).toHaveLength(1000);
  });
});

describe("a redirect", () => {
  it("is an answer like any other where none is to be followed", async () => {
    const { url, asked } = await serve(statuses([302, { location: "/elsewhere" }]));
    expect((await client({ redirects: 0 }).http.request({ doing, url })).status).toBe(302);
    expect(asked).toHaveLength(1);
  });

  it("to another origin arrives without the token", async () => {
    const other = await serve(statuses([200]));
    const first = await serve((_, response) => response.writeHead(302, { location: `${other.url}/there` }).end());
    const answer = await client().http.request({ doing, url: first.url, headers: { authorization: "bearer t" } });
    expect(answer.url).toBe(`${other.url}/there`);
    expect(first.asked[0]?.headers.authorization).toBe("bearer t");
    expect(other.asked[0]?.headers.authorization).toBeUndefined();
  });

  it("in a circle ends", async () => {
    const { url, asked } = await serve((_, response) => response.writeHead(302, { location: "/" }).end());
    await expect(client().http.request({ doing, url })).rejects.toThrow("redirects in a circle");
    expect(asked).toHaveLength(6);
  });
});

describe("a proxy", () => {
  it("is asked for the host", async () => {
    const proxy = await serve(() => {});
    const wanted: string[] = [];
    proxy.server.on("connect", (request, socket: Duplex) => {
      wanted.push(request.url ?? "");
      socket.end("HTTP/1.1 502 Bad Gateway\r\n\r\n");
    });
    const { http } = client({ env: { HTTPS_PROXY: proxy.url } });
    await expect(http.request({ doing, url: "https://api.example.test/x", method: "POST" })).rejects.toThrow(doing);
    expect(wanted).toEqual(["api.example.test:443"]);
  });

  it("that is no URL is named without its value", async () => {
    const { http } = client({ env: { HTTPS_PROXY: "user:hush@nowhere" } });
    await expect(http.request({ doing, url: "https://api.example.test/x" })).rejects.toThrow(
      /^HTTPS_PROXY: is not the URL of a proxy: set it to something like/,
    );
  });
});
