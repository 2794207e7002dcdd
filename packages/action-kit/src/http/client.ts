import type { Host } from "../host/host.js";
import { UserError } from "../user-error.js";
import { VERSION } from "../version.js";
import { type Clock, systemClock } from "./clock.js";
import { exchange, type HttpResponse, NetworkTrouble } from "./exchange.js";
import { parseUrl } from "./parse-url.js";
import { proxyOf } from "./proxy-of.js";
import { type Hop, redirected, requireSafe } from "./redirect.js";
import { backOff, isIdempotent, LONGEST_WAIT, type Refusal, refusalOf, TRIES } from "./retry.js";

export interface HttpRequest {
  /** What it is for, as a message says it: `get the refs of octo-org/thing`. */
  doing: string;
  url: string;
  /** GET when left out. */
  method?: string;
  headers?: Readonly<Record<string, string>>;
  body?: string | Uint8Array<ArrayBuffer>;
  /** Another byte limit than the client's. */
  maxBytes?: number;
  /** It only asks, whatever its method: it may be sent again when nobody knows whether it was carried out. */
  isQuestion?: boolean;
}

/** The one way to the network. */
export interface Http {
  /**
   * Sends a request, follows redirects, tries again where that is safe and may help.
   *
   * @returns the answer, whatever its status, unless the status asks to come again later
   * @throws UserError naming what it was doing, when there is no such answer
   */
  request(request: HttpRequest): Promise<HttpResponse>;
}

export interface HttpOptions {
  /** Refuse every request. */
  offline: boolean;
  env: Host["env"];
  /** Milliseconds from now for all requests of this client together; 10 minutes when left out. */
  deadline?: number;
  /**
   * Milliseconds for one answer as a whole, redirects included; 30 seconds when left out, of which connecting may take 10. A large answer has a
   * second more for each 256 KiB of it that came.
   */
  timeout?: number;
  /** The longest that a server may have us wait between two tries, in milliseconds; 60 seconds when left out. */
  longestWait?: number;
  /** How many redirects are followed; 5 when left out. With 0 an answer that redirects is an answer like any other. */
  redirects?: number;
  /** A redirect to another host is an error: nobody vouches for what it would answer. */
  staysOnHost?: boolean;
  /** Bytes of an answer, unpacked; 32 MiB when left out. */
  maxBytes?: number;
  clock?: Clock;
}

const REDIRECT_LIMIT = 5;

/** Makes the client; nothing is opened before the first request. */
export function createHttp(options: HttpOptions): Http {
  const { clock = systemClock, timeout = 30_000, maxBytes = 32 * 1024 * 1024, redirects = REDIRECT_LIMIT } = options;
  const { longestWait = LONGEST_WAIT } = options;
  const deadlineAt = clock.now() + (options.deadline ?? 600_000);

  const limits = new Waits();

  /** One try: a whole answer, or what stood in its way. */
  async function attempt(request: HttpRequest, first: Hop): Promise<HttpResponse> {
    let hop = first;
    const begun = performance.now();
    for (let followed = 0; followed <= redirects; followed++) {
      const remaining = deadlineAt - clock.now();
      if (remaining <= 0) throw tooLate(request.doing);
      const fetch = await fetchFor(hop.url, options.env);
      const limits = { begun, timeout, remaining, maxBytes: request.maxBytes ?? maxBytes };
      const answer = await exchange(fetch, hop, limits, request.doing);
      if (redirects === 0) return answer;
      const next = redirected(hop, answer.status, answer.headers.get("location"), request.doing);
      if (!next) return answer;
      if (options.staysOnHost && next.url.host !== hop.url.host) throw toOtherHost(request.doing, hop.url, next.url);
      hop = next;
    }
    throw new UserError(request.doing, `${hop.url.host} redirects in a circle`, "check the address that was asked");
  }

  async function request(request: HttpRequest): Promise<HttpResponse> {
    const hop = firstHop(request);
    if (options.offline) throw offlineError(request.doing, hop.url);
    for (let tried = 1; ; tried++) {
      const result = await attempt(request, hop).catch(asTrouble);
      const trouble = result instanceof NetworkTrouble ? fromNetwork(result) : fromAnswer(result, clock.now());
      if (!trouble) return result as HttpResponse;
      const again = trouble.limited || request.isQuestion || isIdempotent(hop.method);
      if (!again || tried === TRIES) throw gaveUp(request.doing, trouble, tried);
      const pause = trouble.wait ?? backOff(tried, clock.random());
      const until = clock.now() + pause;
      if (
        pause > longestWait ||
        ((trouble.limited || trouble.wait !== undefined) && limits.waitUntil(until, clock.now()) > LONGEST_WAIT) ||
        until >= deadlineAt
      ) {
        throw tooLong(request.doing, trouble, until);
      }
      await clock.sleep(pause);
    }
  }

  return { request };
}

/** How long a client has waited for limits to pass, all requests together: those that wait at the same time wait once. */
class Waits {
  #total = 0;
  #until = 0;

  /** @returns milliseconds, this wait included */
  waitUntil(until: number, now: number): number {
    this.#total += Math.max(0, until - Math.max(now, this.#until));
    this.#until = Math.max(this.#until, until);
    return this.#total;
  }
}

/** The body of an answer as text; bytes that are no UTF-8 become U+FFFD. */
export function textOf(response: HttpResponse): string {
  return new TextDecoder().decode(response.body);
}

/**
 * The body of an answer as JSON.
 *
 * @throws UserError when it is none
 */
export function jsonOf(response: HttpResponse, doing: string): unknown {
  try {
    return JSON.parse(textOf(response));
  } catch {
    throw new UserError(
      doing,
      `${new URL(response.url).host} did not answer with JSON`,
      "check the address, or try again later",
    );
  }
}

interface Trouble extends Refusal {
  reason: string;
}

function firstHop(request: HttpRequest): Hop {
  const url = parseUrl(request.url);
  if (url === undefined) throw new UserError(request.doing, `\`${request.url}\` is no URL`, "give an https address");
  requireSafe(url, request.doing);
  const headers = new Headers({ "user-agent": `trustchain/${VERSION}`, ...request.headers });
  return { url, method: (request.method ?? "GET").toUpperCase(), headers, body: request.body };
}

async function fetchFor(url: URL, env: Host["env"]): Promise<typeof globalThis.fetch> {
  const proxy = proxyOf(url, env);
  return proxy === undefined ? globalThis.fetch : (await import("./proxied-fetch.js")).proxiedFetch(proxy);
}

function asTrouble(error: unknown): NetworkTrouble {
  if (error instanceof NetworkTrouble) return error;
  throw error;
}

function fromNetwork(trouble: NetworkTrouble): Trouble {
  return { limited: false, wait: undefined, reason: trouble.message };
}

function fromAnswer(answer: HttpResponse, now: number): Trouble | undefined {
  const refusal = refusalOf(answer.status, answer.headers, () => textOf(answer), now);
  if (!refusal) return undefined;
  const { host } = new URL(answer.url);
  const reason = refusal.limited ? `${host} allows no more requests now` : `${host} answered ${answer.status}`;
  return { ...refusal, reason };
}

function offlineError(doing: string, url: URL): UserError {
  return new UserError(
    doing,
    `needs ${url.host}, and \`offline\` forbids every connection`,
    "leave `offline` out, or do without this",
  );
}

function toOtherHost(doing: string, from: URL, to: URL): UserError {
  return new UserError(doing, `${from.host} redirects to another host, ${to.host}`, "give the address of that server");
}

function tooLate(doing: string): UserError {
  return new UserError(doing, "the time for all requests is used up", "try again, or ask for less at once");
}

function gaveUp(doing: string, trouble: Trouble, tried: number): UserError {
  const times = tried === 1 ? "" : ` (tried ${tried} times)`;
  return new UserError(doing, `${trouble.reason}${times}`, "check the network, or try again later");
}

function tooLong(doing: string, trouble: Trouble, until: number): UserError {
  const time = new Date(Math.min(until, 8.64e15)).toISOString().slice(0, 19);
  const remedy = trouble.limited
    ? `try again after ${time}Z, or give a token with a higher limit`
    : `try again after ${time}Z`;
  return new UserError(doing, trouble.reason, remedy);
}
