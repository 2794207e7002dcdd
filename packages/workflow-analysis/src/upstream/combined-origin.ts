import { keyOfSlug } from "./known-refs.js";
import type { Origin, Slug } from "./origin.js";

/** A mirror for refs, history and files, and the platform for what no mirror knows: archived repositories and advisories. */
export function combinedOrigin(mirror: Origin, platform: Origin): Origin {
  return {
    refsOf: (slug) => mirror.refsOf(slug),
    reachabilityOf: (...question) => mirror.reachabilityOf(...question),
    fileAt: (...question) => mirror.fileAt(...question),
    releaseTimeOf: (...question) => mirror.releaseTimeOf(...question),
    aboutOf: (slug) => platform.aboutOf(slug),
    advisoriesOn: (...question) => platform.advisoriesOn(...question),
  };
}

/** Each repository by the first that has it: a GitHub Enterprise Server, else github.com. */
export function fallbackOrigin(first: Origin, second: Origin): Origin {
  const chosen = new Map<string, Promise<Origin>>();
  const asked = new Map<string, ReturnType<Origin["refsOf"]>>();
  const choose = (slug: Slug): Promise<Origin> => {
    const key = keyOfSlug(slug);
    let origin = chosen.get(key);
    if (!origin) {
      const refs = first.refsOf(slug);
      asked.set(key, refs);
      origin = refs.then((found) => (found === null ? second : first));
      chosen.set(key, origin);
    }
    return origin;
  };
  return {
    async refsOf(slug) {
      const origin = await choose(slug);
      return origin === first ? asked.get(keyOfSlug(slug)) : origin.refsOf(slug);
    },
    reachabilityOf: async (slug, ...rest) => (await choose(slug)).reachabilityOf(slug, ...rest),
    fileAt: async (slug, ...rest) => (await choose(slug)).fileAt(slug, ...rest),
    releaseTimeOf: async (slug, ...rest) => (await choose(slug)).releaseTimeOf(slug, ...rest),
    aboutOf: async (slug) => (await choose(slug)).aboutOf(slug),
    advisoriesOn: async (slug, ...rest) => (await choose(slug)).advisoriesOn(slug, ...rest),
  };
}
