/** How often a request is tried in all. */
export const TRIES = 3;
/** The longest wait: of one request between two tries, and of all requests together for limits to pass. */
export const LONGEST_WAIT = 60_000;

const FIRST_PAUSE = 500;
/** What GitHub asks to wait when a secondary limit says nothing else. */
const SECONDARY_LIMIT_PAUSE = 60_000;

/** The server will never know the method, or the version of HTTP. */
const LASTING = new Set([501, 505]);
const IDEMPOTENT = new Set(["GET", "HEAD", "OPTIONS", "PUT", "DELETE"]);

/** May a request be sent again when nobody knows whether it was carried out? (RFC 9110, section 9.2.2) */
export function isIdempotent(method: string): boolean {
  return IDEMPOTENT.has(method);
}

/** The pause after the `attempt`-th try (from 1): doubled each time, and between a half and all of that, so that clients spread. */
export function backOff(attempt: number, random: number): number {
  return Math.round(FIRST_PAUSE * 2 ** (attempt - 1) * (0.5 + random / 2));
}

/** Why an answer asks for another try. */
export interface Refusal {
  /** The server carried nothing out, so that any request may be repeated. */
  limited: boolean;
  /** Milliseconds to wait, where the server says so. */
  wait: number | undefined;
}

/**
 * Does an answer ask to come again later?
 *
 * @param body the answer's text, asked for only where headers don't tell
 * @see RFC 9110, section 10.2.3 (Retry-After); GitHub, "Rate limits for the REST API"
 */
export function refusalOf(status: number, headers: Headers, body: () => string, now: number): Refusal | undefined {
  if (status === 429 || status === 403) {
    const wait = retryAfter(headers, now) ?? limitReset(headers, now);
    if (status === 429 || wait !== undefined) return { limited: true, wait };
    return /secondary rate limit/i.test(body()) ? { limited: true, wait: SECONDARY_LIMIT_PAUSE } : undefined;
  }
  return status >= 500 && !LASTING.has(status) ? { limited: false, wait: retryAfter(headers, now) } : undefined;
}

/** Seconds or a date. */
function retryAfter(headers: Headers, now: number): number | undefined {
  const value = headers.get("retry-after")?.trim() ?? "";
  if (/^\d{1,9}$/.test(value)) return Number(value) * 1000;
  const date = value === "" ? Number.NaN : Date.parse(value);
  return Number.isNaN(date) ? undefined : Math.max(0, date - now);
}

/** GitHub's primary limit: nothing remains until a second since 1970. */
function limitReset(headers: Headers, now: number): number | undefined {
  const reset = headers.get("x-ratelimit-reset") ?? "";
  if (headers.get("x-ratelimit-remaining") !== "0" || !/^\d{1,12}$/.test(reset)) return undefined;
  return Math.max(0, Number(reset) * 1000 - now);
}
