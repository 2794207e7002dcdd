import { fetch, ProxyAgent } from "undici";
import { UserError } from "../user-error.js";

/** One agent for each proxy, so that its connections are used again. */
const agents = new Map<string, ProxyAgent>();

/**
 * `fetch` through a proxy.
 *
 * Node's own fetch takes a proxy only from a variable that is set before it starts, or from version 24.14 on; runners
 * have older ones. undici is the same code as Node's fetch, and it is loaded only where there is a proxy.
 */
export function proxiedFetch(proxy: string): typeof globalThis.fetch {
  const dispatcher = agents.get(proxy) ?? newAgent(proxy);
  agents.set(proxy, dispatcher);
  const through: typeof fetch = (input, init) => fetch(input, { ...init, dispatcher });
  // The two declarations of one interface, undici's and Node's, differ in names only.
  return through as unknown as typeof globalThis.fetch;
}

function newAgent(proxy: string): ProxyAgent {
  try {
    return new ProxyAgent(proxy);
  } catch {
    // The value is not shown: it may hold a password.
    throw new UserError(
      "HTTPS_PROXY",
      "is not the URL of a proxy",
      "set it to something like http://proxy.example:3128",
    );
  }
}
