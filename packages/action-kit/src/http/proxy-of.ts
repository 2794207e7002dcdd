import type { Host } from "../host/host.js";
import { isLoopback } from "./redirect.js";

/**
 * The proxy to take for a https address, if any: `HTTPS_PROXY`, unless `NO_PROXY` names the host. Of the two spellings
 * the lower case goes first, as in curl. This machine is never looked for behind a proxy.
 */
export function proxyOf(url: URL, env: Host["env"]): string | undefined {
  const proxy = env.https_proxy || env.HTTPS_PROXY;
  if (!proxy || isLoopback(url)) return undefined;
  const exceptions = (env.no_proxy || env.NO_PROXY || "").toLowerCase().split(/[\s,]+/);
  return exceptions.some((exception) => covers(exception, url)) ? undefined : proxy;
}

/** `*`, `example.com` and `.example.com` (the host and all below it), `*.example.com`, each with or without a port. */
function covers(exception: string, url: URL): boolean {
  if (exception === "*") return true;
  const [, name = "", port] = /^(?:\*?\.)?(.+?)(?::(\d+))?$/.exec(exception) ?? [];
  if (name === "" || (port !== undefined && port !== (url.port || "443"))) return false;
  return url.hostname === name || url.hostname.endsWith(`.${name}`);
}
