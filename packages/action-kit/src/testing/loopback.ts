import { createServer, type IncomingMessage, type RequestListener, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import type { Clock } from "../http/clock.js";

/** A server on this machine, and what it was asked. */
export interface Loopback {
  url: string;
  port: number;
  server: Server;
  asked: { method: string; path: string; headers: IncomingMessage["headers"]; body: string }[];
  close(): Promise<void>;
}

export async function loopback(answer: RequestListener): Promise<Loopback> {
  const asked: Loopback["asked"] = [];
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    asked.push({ method: request.method ?? "", path: request.url ?? "", headers: request.headers, body });
    answer(request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const { port } = server.address() as AddressInfo;
  return {
    url: `http://127.0.0.1:${port}`,
    port,
    server,
    asked,
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
}

/** A clock that sleeps in no time. */
export interface FakeClock extends Clock {
  slept: number[];
}

export function fakeClock(start = Date.parse("2025-01-01T00:00:00Z")): FakeClock {
  let now = start;
  const clock: FakeClock = {
    slept: [],
    now: () => now,
    async sleep(milliseconds) {
      clock.slept.push(milliseconds);
      now += milliseconds;
    },
    random: () => 0,
  };
  return clock;
}
