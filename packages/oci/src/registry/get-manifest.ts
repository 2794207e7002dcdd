import { type Http, type HttpResponse, UserError } from "@trustchain/action-kit";
import type { Login } from "../credentials/login.js";
import type { ImageLocation } from "../image/image-location.js";
import type { Registry } from "../image/registry.js";
import type { Authorizer } from "./authorization.js";
import { MANIFEST_TYPES } from "./manifest.js";

/**
 * Asks a registry for a manifest, and logs in where it wants that.
 *
 * @returns the answer, whatever its status, unless the registry refuses
 * @throws UserError when it refuses, or there is no answer
 */
export type GetManifest = (location: ImageLocation, doing: string) => Promise<HttpResponse>;

/** What every registry should take, and so the most to expect. (OCI distribution specification 1.1, "Pushing Manifests") */
const LONGEST_MANIFEST = 4 * 1024 * 1024;

export function manifestGetter(http: Http, { authorize, login }: Authorizer): GetManifest {
  /** What a repository's last answer was given for, so that its other images take one exchange each. */
  const granted = new Map<string, string>();

  return async (location, doing) => {
    const { registry, repository } = location;
    const key = `${registry.host}/${repository}`;
    const known = granted.get(key);
    const first = await get(http, location, doing, known);
    const challenge = challengeOf(first, registry);
    const authorization = challenge === null ? null : await authorize(registry, repository, challenge, known);
    const answer = authorization === null ? first : await get(http, location, doing, authorization);
    if (isRefusal(answer)) throw await refusalOf(answer, registry, doing, login);
    if (authorization !== null) granted.set(key, authorization);
    return answer;
  };
}

function get(
  http: Http,
  { registry, repository, reference }: ImageLocation,
  doing: string,
  authorization: string | undefined,
): Promise<HttpResponse> {
  return http.request({
    doing,
    url: `${registry.origin}/v2/${repository}/manifests/${reference}`,
    headers: { accept: MANIFEST_TYPES.join(", "), ...(authorization === undefined ? {} : { authorization }) },
    maxBytes: LONGEST_MANIFEST,
  });
}

/** Only the registry itself may say where its credentials go: what it redirects to is another's word. */
function challengeOf(answer: HttpResponse, registry: Registry): string | null {
  return answer.status === 401 && isFrom(registry, answer) ? answer.headers.get("www-authenticate") : null;
}

function isFrom({ origin }: Registry, { url }: HttpResponse): boolean {
  return new URL(url).origin === origin;
}

function isRefusal({ status }: HttpResponse): boolean {
  return status === 401 || status === 403;
}

async function refusalOf(
  answer: HttpResponse,
  registry: Registry,
  doing: string,
  login: Authorizer["login"],
): Promise<UserError> {
  const { host } = registry;
  if (isFrom(registry, answer)) {
    const remedy = `run \`docker login ${host}\`, or check that there is such an image`;
    return new UserError(doing, reasonFor(host, await login(registry)), remedy);
  }
  const other = new URL(answer.url).host;
  return new UserError(
    doing,
    `${host} redirects to ${other}, which asks for credentials`,
    `name the image by ${other}, and log in there`,
  );
}

function reasonFor(host: string, login: Login): string {
  return login.kind === "none"
    ? `${host} asks for credentials, and ${login.because}`
    : `${host} refuses the credentials of the Docker configuration`;
}
