import { isLoopback } from "@trustchain/action-kit";
/** A container registry. */
export interface Registry {
  /** As an image's name has it: `ghcr.io`, `localhost:5000`. */
  host: string;
  /** Where its API is: `https://ghcr.io`. */
  origin: string;
  /** It is on this machine, and is asked over plain http. */
  isLocal: boolean;
  /** How the Docker configuration may call it; `docker login` writes the first. */
  loginNames: readonly string[];
}

/** Its API, its name in images and its name in the Docker configuration are three hosts (moby, `registry/config.go`). */
export const DOCKER_HUB: Registry = {
  host: "docker.io",
  origin: "https://registry-1.docker.io",
  isLocal: false,
  loginNames: ["https://index.docker.io/v1/", "index.docker.io", "docker.io", "registry-1.docker.io"],
};

const HUB_HOSTS = new Set(["docker.io", "index.docker.io"]);
const LONGEST_HOST = 255;
const HOST = /^(?:[a-z0-9](?:[a-z0-9-]*[a-z0-9])?(?:\.[a-z0-9](?:[a-z0-9-]*[a-z0-9])?)*|\[[a-f0-9:]+\])(?::[0-9]+)?$/;

/**
 * The registry at a host, or null when that is none.
 *
 * @see distribution/reference, the grammar of `domain`
 */
export function registryAt(text: string): Registry | null {
  const host = text.toLowerCase();
  if (HUB_HOSTS.has(host)) return DOCKER_HUB;
  if (host.length > LONGEST_HOST || !HOST.test(host) || !URL.canParse(`https://${host}`)) return null;
  const isLocal = isLoopback(new URL(`https://${host}`));
  const { origin } = new URL(`${isLocal ? "http" : "https"}://${host}`);
  return { host, origin, isLocal, loginNames: [host] };
}
