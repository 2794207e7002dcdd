/** Names and addresses of the machine itself. */
const LOOPBACK = /^(?:localhost|.*\.localhost|127(?:\.\d+){1,3}|\[::1\]|0\.0\.0\.0|host\.docker\.internal)$/i;

/** Machines of the same network: one label, names that no public server has, private addresses. */
const NEARBY =
  /^(?:[^.]+|.*\.(?:local|internal|lan|test|svc|cluster\.local)|10(?:\.\d+){3}|192\.168(?:\.\d+){2}|172\.(?:1[6-9]|2\d|3[01])(?:\.\d+){2}|169\.254(?:\.\d+){2})$/i;

/** The parts of a URL that rules ask for. `host` may hold what isn't known, as it is written. */
export interface UrlParts {
  /** In lower case, without `+`: `http` for `git+http://…`. */
  scheme: string;
  host: string;
  /** `user:password` before the host. */
  userinfo: string | undefined;
}

const URL_PARTS = /^(?:[a-z]+\+)?([a-z][a-z\d.-]*):\/\/(?:([^/?#@\s]*)@)?(\[[^\]\s]*\]|[^/?#:\s]*)/i;

/** Null for anything else. */
export function urlParts(text: string): UrlParts | null {
  const found = URL_PARTS.exec(text);
  return found ? { scheme: (found[1] as string).toLowerCase(), userinfo: found[2], host: found[3] as string } : null;
}

/** Does a URL, or `host:port/path`, lead to the machine itself? */
export function isLoopback(url: string): boolean {
  return LOOPBACK.test(hostOf(url));
}

/** Does it lead to the machine itself or its own network? What isn't known may lead anywhere. */
export function isNearby(url: string): boolean {
  const host = hostOf(url);
  return LOOPBACK.test(host) || (NEARBY.test(host) && !host.includes("$"));
}

function hostOf(url: string): string {
  return urlParts(url)?.host ?? /^[^/:?#\s]*/.exec(url)?.[0] ?? "";
}
