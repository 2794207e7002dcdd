import { codeOf, messageOf } from "../system-error.js";
import { UserError } from "../user-error.js";
import type { Hop } from "./redirect.js";

/** An answer, read whole. */
export interface HttpResponse {
  status: number;
  /** Where it came from, after redirects. */
  url: string;
  headers: Headers;
  body: Uint8Array<ArrayBuffer>;
}

/** The network failed before there was a whole answer; another try may do. */
export class NetworkTrouble extends Error {}

export interface Limits {
  /** When the first request was sent of which this is the last redirect, by `performance.now()`. */
  begun: number;
  /** Milliseconds until the answer is there as a whole; what has come of it earns more, see `EARNING`. */
  timeout: number;
  /** Milliseconds that are left for all requests. */
  remaining: number;
  maxBytes: number;
}

/**
 * Sends one request and reads the answer; a redirect is not followed.
 *
 * @throws NetworkTrouble when no whole answer came; UserError when it is larger than allowed
 */
export async function exchange(
  fetch: typeof globalThis.fetch,
  { url, method, headers, body }: Hop,
  limits: Limits,
  doing: string,
): Promise<HttpResponse> {
  const watchdog = new Watchdog(limits);
  try {
    const init = { method, headers, redirect: "manual" as const, signal: watchdog.signal };
    const response = await fetch(url, body === undefined ? init : { ...init, body });
    const bytes = await readBody(response, limits.maxBytes, watchdog, doing);
    return { status: response.status, url: url.href, headers: response.headers, body: bytes };
  } catch (error) {
    if (error instanceof UserError) throw error;
    throw new NetworkTrouble(watchdog.barked ?? `${url.host}: ${networkReason(error)}`);
  } finally {
    watchdog.stop();
  }
}

/**
 * An answer has its time as a whole, so that drops which come for ever hold nobody. A large one may take longer as long as
 * it comes fast enough: this many bytes earn a millisecond (256 KiB a second), and no pause is longer than the time.
 */
const EARNING = (256 * 1024) / 1000;

/** Aborts what is too slow. */
class Watchdog {
  readonly #abort = new AbortController();
  readonly #total: NodeJS.Timeout;
  readonly #timeout: number;
  readonly #begun: number;
  #received = 0;
  #pause: NodeJS.Timeout;
  barked: string | undefined;

  constructor({ begun, timeout, remaining }: Limits) {
    this.#begun = begun;
    this.#timeout = timeout;
    this.#total = setTimeout(() => this.#bark("the time for all requests is used up"), remaining);
    this.#pause = this.#watchPause();
  }

  get signal(): AbortSignal {
    return this.#abort.signal;
  }

  /** There was progress. */
  feed(bytes: number): void {
    this.#received += bytes;
    clearTimeout(this.#pause);
    this.#pause = this.#watchPause();
  }

  stop(): void {
    clearTimeout(this.#total);
    clearTimeout(this.#pause);
  }

  #watchPause(): NodeJS.Timeout {
    const seconds = `${this.#timeout / 1000} s`;
    const left = this.#timeout + this.#received / EARNING - (performance.now() - this.#begun);
    const reason = this.#received === 0 ? `nothing came for ${seconds}` : `its answer was not there after ${seconds}`;
    return left < this.#timeout
      ? setTimeout(() => this.#bark(reason), Math.max(0, left))
      : setTimeout(() => this.#bark(`nothing came for ${seconds}`), this.#timeout);
  }

  #bark(reason: string): void {
    this.barked = reason;
    this.#abort.abort();
  }
}

async function readBody(
  response: Response,
  maxBytes: number,
  watchdog: Watchdog,
  doing: string,
): Promise<Uint8Array<ArrayBuffer>> {
  const pieces: Uint8Array[] = [];
  let size = 0;
  for await (const piece of response.body ?? []) {
    watchdog.feed(piece.byteLength);
    size += piece.byteLength;
    // Leaving the loop cancels the stream, which closes the connection.
    if (size > maxBytes) {
      throw new UserError(doing, `the answer is larger than ${maxBytes} bytes`, "check the address that was asked");
    }
    pieces.push(piece);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.byteLength;
  }
  return whole;
}

const REASONS = new Map([
  ["ENOTFOUND", "the host is not known"],
  ["EAI_AGAIN", "the host's name can't be looked up now"],
  ["ECONNREFUSED", "it refuses the connection"],
  ["ECONNRESET", "it closed the connection"],
  ["UND_ERR_SOCKET", "it closed the connection"],
  ["ETIMEDOUT", "the connection timed out"],
  ["UND_ERR_CONNECT_TIMEOUT", "the connection timed out"],
  ["ENETUNREACH", "the network can't be reached"],
  ["CERT_HAS_EXPIRED", "its certificate has expired"],
  ["DEPTH_ZERO_SELF_SIGNED_CERT", "its certificate is self-signed"],
]);

/** fetch hides what happened in the error's cause, and a proxy's refusal in the cause of that. */
function networkReason(error: unknown): string {
  let cause = error;
  for (let depth = 0; depth < 5; depth++) cause = (cause as Error | null | undefined)?.cause ?? cause;
  return REASONS.get(codeOf(cause)) ?? messageOf(cause);
}
