import { type Http, type HttpRequest, type HttpResponse, isLoopback, jsonOf, UserError } from "@trustchain/action-kit";
import { basicAuthorization, type Login } from "../credentials/login.js";
import type { Registry } from "../image/registry.js";

/** What a registry says of where to get a token, and for what. */
export interface TokenService {
  /** The address: only the registry's own word may stand here, since credentials are sent there. */
  realm: string;
  service: string | null;
  /** Scopes with blanks between them: `repository:library/alpine:pull`. */
  scope: string;
}

const LONGEST_ANSWER = 256 * 1024;

/**
 * Gets a token for a registry.
 *
 * @returns the token, or null when this login isn't good enough
 * @throws UserError when there is none for another reason
 * @see Distribution, "Token authentication specification" (GET), "OAuth2 token authentication" (POST)
 */
export async function fetchToken(
  http: Http,
  registry: Registry,
  wanted: TokenService,
  login: Login,
): Promise<string | null> {
  const realm = requireSafeRealm(registry, wanted.realm);
  const doing = `get a token for ${registry.host} from ${realm.host}`;
  const request = login.kind === "identity" ? byRefreshToken(realm, wanted, login.token) : byGet(realm, wanted, login);
  const answer = await http.request({ doing, maxBytes: LONGEST_ANSWER, ...request });
  if (answer.status === 401 || answer.status === 403) return null;
  if (answer.status !== 200) {
    throw new UserError(doing, `the server answered ${answer.status}`, "try again later, or report it to who runs it");
  }
  return tokenOf(answer, doing);
}

/**
 * Credentials go over https, or to a registry's neighbour on this machine. A server elsewhere has no business here: its realm could make us
 * ask what only this machine can reach.
 */
function requireSafeRealm(registry: Registry, text: string): URL {
  const realm = URL.canParse(text) ? new URL(text) : null;
  const isSafe = realm !== null && (isLoopback(realm) ? registry.isLocal : realm.protocol === "https:");
  if (!isSafe || realm.username !== "" || realm.password !== "") {
    throw new UserError(
      `get a token for ${registry.host}`,
      "the registry names no https address to get it from",
      "report it to who runs the registry",
    );
  }
  return realm;
}

type TokenRequest = Omit<HttpRequest, "doing">;

function byGet(realm: URL, { service, scope }: TokenService, login: Login): TokenRequest {
  const url = new URL(realm);
  if (service !== null) url.searchParams.append("service", service);
  // A parameter a scope, as Docker sends them: not every server splits them at blanks.
  for (const one of scope.split(" ").filter(Boolean)) url.searchParams.append("scope", one);
  const headers: Record<string, string> = login.kind === "password" ? { authorization: basicAuthorization(login) } : {};
  return { url: url.href, headers };
}

function byRefreshToken(realm: URL, { service, scope }: TokenService, token: string): TokenRequest {
  const form = new URLSearchParams({ grant_type: "refresh_token", client_id: "trustchain", scope });
  if (service !== null) form.append("service", service);
  form.append("refresh_token", token);
  const headers = { "content-type": "application/x-www-form-urlencoded" };
  return { url: realm.href, method: "POST", headers, body: form.toString() };
}

/** `access_token` is OAuth's name for what Docker calls `token`; either may be there, or both. */
function tokenOf(answer: HttpResponse, doing: string): string {
  const { token, access_token } = (jsonOf(answer, doing) ?? {}) as { token?: unknown; access_token?: unknown };
  const found = token || access_token;
  // Anything else can't stand in a header, and the error of who tries would show it.
  if (typeof found === "string" && /^[\x21-\x7e]+$/.test(found)) return found;
  throw new UserError(doing, "the answer holds no token", "try again later, or report it to who runs the server");
}
