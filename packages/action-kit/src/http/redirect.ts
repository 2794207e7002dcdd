import { UserError } from "../user-error.js";
import { parseUrl } from "./parse-url.js";

/** A request on its way, perhaps redirected. */
export interface Hop {
  url: URL;
  method: string;
  headers: Headers;
  body: string | Uint8Array<ArrayBuffer> | undefined;
}

const REDIRECTS = new Set([301, 302, 303, 307, 308]);

/** All that another origin gets to see: whatever else a caller sends may be a credential. */
const HARMLESS = new Set(["accept", "accept-language", "content-type", "range", "user-agent"]);

/**
 * Where an answer sends a request, or undefined when it is no redirect.
 *
 * @throws UserError when it leads to an address that `requireSafe` refuses, or would take a body to another origin
 * @see Fetch, "HTTP-redirect fetch": the method becomes GET as browsers do it
 */
export function redirected(hop: Hop, status: number, location: string | null, doing: string): Hop | undefined {
  if (!REDIRECTS.has(status) || location === null) return undefined;
  const url = parseUrl(location, hop.url);
  if (url === undefined)
    throw new UserError(doing, `${hop.url.host} redirects to something that is no URL`, "report it there");
  requireSafe(url, doing, isLoopback(hop.url));
  const becomesGet = status === 303 ? hop.method !== "HEAD" : status < 303 && hop.method === "POST";
  // The body may be a credential, an OAuth refresh token for one.
  if (!becomesGet && hop.body !== undefined && url.origin !== hop.url.origin) {
    const reason = `${hop.url.host} wants what it was sent to go to ${url.host}`;
    throw new UserError(doing, reason, "check the address that it is asked for");
  }
  const headers = url.origin === hop.url.origin ? new Headers(hop.headers) : harmless(hop.headers);
  if (!becomesGet) return { url, method: hop.method, headers, body: hop.body };
  headers.delete("content-type");
  return { url, method: "GET", headers, body: undefined };
}

/**
 * Refuses what would send a request in the clear: anything but https, or http to this machine.
 *
 * @param loopbackAllowed false for a redirect from elsewhere, which has no business on this machine
 */
export function requireSafe(url: URL, doing: string, loopbackAllowed = true): void {
  if (isLoopback(url) && !loopbackAllowed) {
    throw new UserError(doing, "the server redirects to this machine", "check the address that it is asked for");
  }
  if (url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url))) return;
  throw new UserError(doing, `${url.protocol}//${url.host} is not https`, "give an https address");
}

/** Is it this machine? (RFC 1122, section 3.2.1.3; RFC 4291, section 2.5.3; RFC 6761, section 6.3) */
export function isLoopback(url: URL): boolean {
  return url.hostname === "localhost" || url.hostname === "[::1]" || /^127(\.\d{1,3}){3}$/.test(url.hostname);
}

function harmless(headers: Headers): Headers {
  return new Headers([...headers].filter(([name]) => HARMLESS.has(name)));
}
