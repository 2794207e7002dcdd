import type { Http } from "@trustchain/action-kit";
import { basicAuthorization, type Login } from "../credentials/login.js";
import type { Registry } from "../image/registry.js";
import { type Challenge, parseChallenges } from "./challenge.js";
import { remember } from "./remember.js";
import { fetchToken, type TokenService } from "./token.js";

/** Gives the `authorization` header that a registry asks for. */
export interface Authorizer {
  login(registry: Registry): Promise<Login>;
  /**
   * @param header the registry's own `www-authenticate`
   * @param refused the authorization that the registry has just turned down: this one isn't given again
   * @returns null when nothing that we have answers the challenge
   */
  authorize(registry: Registry, repository: string, header: string, refused?: string): Promise<string | null>;
}

/** Logins are looked up once a registry, tokens fetched once a registry and scope, and both only when a registry asks. */
export function authorizer(http: Http, findLogin: (registry: Registry) => Promise<Login>): Authorizer {
  const logins = new Map<string, Promise<Login>>();
  const tokens = new Map<string, Promise<string | null>>();

  const login = (registry: Registry) => remember(logins, registry.host, () => findLogin(registry));

  async function bearer(registry: Registry, wanted: TokenService, refused?: string): Promise<string | null> {
    const key = [registry.origin, wanted.realm, wanted.service, wanted.scope].join("\n");
    const known = tokens.get(key);
    const isSpent = refused !== undefined && (await known) === refused;
    // Others may have waited for the same token, and one of them fetched a new one meanwhile.
    if (isSpent && tokens.get(key) === known) tokens.delete(key);
    return remember(tokens, key, async () => {
      const token = await fetchToken(http, registry, wanted, await login(registry));
      return token === null ? null : `Bearer ${token}`;
    });
  }

  async function basic(registry: Registry, refused?: string): Promise<string | null> {
    const known = await login(registry);
    const authorization = known.kind === "password" ? basicAuthorization(known) : null;
    return authorization === refused ? null : authorization;
  }

  return {
    login,
    async authorize(registry, repository, header, refused) {
      const challenges = parseChallenges(header);
      const wanted = challenges.map((challenge) => tokenService(challenge, repository)).find((one) => one !== null);
      if (wanted) return bearer(registry, wanted, refused);
      return challenges.some(({ scheme }) => scheme === "basic") ? basic(registry, refused) : null;
    },
  };
}

/** What a Bearer challenge asks to fetch, or null when it is another one. */
function tokenService({ scheme, parameters }: Challenge, repository: string): TokenService | null {
  const realm = parameters.get("realm");
  if (scheme !== "bearer" || realm === undefined) return null;
  const scope = parameters.get("scope") || `repository:${repository}:pull`;
  return { realm, service: parameters.get("service") ?? null, scope };
}
