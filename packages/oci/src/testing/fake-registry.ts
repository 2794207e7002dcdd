import { createHash } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";

/** A request that a fake registry got. */
export interface Asked {
  /** `GET /v2/team/app/manifests/1.0`. */
  line: string;
  headers: IncomingMessage["headers"];
  body: string;
}

export interface FakeManifest {
  body: string;
  type: string;
  /** What `docker-content-digest` says; the body's digest when left out, no header when null. */
  digest?: string | null;
}

export interface FakeRegistryOptions {
  /** By `repository:reference`; `{}` when left out. */
  manifests?: Record<string, FakeManifest>;
  /** How it asks for authorization; not at all when left out. */
  asks?: "bearer" | "basic";
  /** The one login that it takes; an anonymous token is refused then. */
  login?: { username: string; password: string };
  /** The one refresh token that its token server takes. */
  refreshToken?: string;
  /** Answers before anything else does, by returning true. */
  first?: (request: IncomingMessage, response: ServerResponse, self: FakeRegistry) => boolean;
}

export interface FakeRegistry {
  /** `127.0.0.1:40000`: what an image's name starts with. */
  host: string;
  url: string;
  asked: Asked[];
  /** The lines of what was asked. */
  lines(): string[];
  /** Forgets all tokens, as if they had run out. */
  expireTokens(): void;
  close(): Promise<void>;
}

/** An index of two platforms, and what its digest is. */
export const INDEX = manifest("application/vnd.oci.image.index.v1+json", {
  schemaVersion: 2,
  manifests: [{ platform: { architecture: "amd64" } }, { platform: { architecture: "arm64" } }],
});
export const DOCKER_MANIFEST = manifest("application/vnd.docker.distribution.manifest.v2+json", {
  schemaVersion: 2,
  config: {},
});

export function sha256(text: string): string {
  return `sha256:${createHash("sha256").update(text).digest("hex")}`;
}

/** A registry with its own token server, on this machine. It knows no token or login but what it was told or gave out itself. */
export async function fakeRegistry(options: FakeRegistryOptions = {}): Promise<FakeRegistry> {
  const asked: Asked[] = [];
  const tokens = new Map<string, string>();
  const server = createServer(async (request, response) => {
    let body = "";
    for await (const piece of request) body += piece;
    asked.push({ line: `${request.method} ${request.url}`, headers: request.headers, body });
    if (options.first?.(request, response, self)) return;
    const url = new URL(request.url ?? "", self.url);
    if (url.pathname === "/token") giveToken(request, response, url, body);
    else giveManifest(request, response, url);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const host = `127.0.0.1:${(server.address() as AddressInfo).port}`;

  const self: FakeRegistry = {
    host,
    url: `http://${host}`,
    asked,
    lines: () => asked.map(({ line }) => line),
    expireTokens: () => tokens.clear(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return self;

  function giveManifest(request: IncomingMessage, response: ServerResponse, url: URL): void {
    const [, repository = "", reference = ""] = /^\/v2\/(.+)\/manifests\/([^/]+)$/.exec(url.pathname) ?? [];
    const scope = `repository:${repository}:pull`;
    if (options.asks !== undefined && !isAuthorized(request, scope)) {
      const challenge = `Bearer realm="${self.url}/token",service="fake registry",scope="${scope}"`;
      const header = options.asks === "basic" ? 'Basic realm="fake registry"' : challenge;
      fail(response.setHeader("www-authenticate", header), 401, "UNAUTHORIZED");
      return;
    }
    const found = options.manifests?.[`${repository}:${reference}`];
    // As real ones do, it has nothing for a client that doesn't take what it holds.
    if (!found || !request.headers.accept?.split(", ").includes(found.type)) {
      fail(response, 404, "MANIFEST_UNKNOWN");
      return;
    }
    const digest = found.digest === undefined ? sha256(found.body) : found.digest;
    if (digest !== null) response.setHeader("docker-content-digest", digest);
    response.setHeader("content-type", found.type).end(found.body);
  }

  function isAuthorized({ headers }: IncomingMessage, scope: string): boolean {
    if (options.asks === "basic") return headers.authorization === basic(options.login);
    return tokens.get(headers.authorization?.replace(/^Bearer /, "") ?? "") === scope;
  }

  function giveToken(request: IncomingMessage, response: ServerResponse, url: URL, body: string): void {
    const isPost = request.method === "POST";
    const query = isPost ? new URLSearchParams(body) : url.searchParams;
    const scope = query.get("scope") ?? "";
    const known = isPost
      ? query.get("grant_type") === "refresh_token" &&
        query.has("client_id") &&
        query.get("refresh_token") === options.refreshToken
      : request.headers.authorization === basic(options.login);
    if (!known || query.get("service") !== "fake registry" || !/^repository:[^:]+:pull$/.test(scope)) {
      fail(response, 401, "UNAUTHORIZED");
      return;
    }
    const token = `token-${tokens.size + 1}.${asked.length}`;
    tokens.set(token, scope);
    response.end(JSON.stringify(isPost ? { access_token: token } : { token, expires_in: 60 }));
  }
}

function basic(login: FakeRegistryOptions["login"]): string | undefined {
  return login && `Basic ${Buffer.from(`${login.username}:${login.password}`).toString("base64")}`;
}

function fail(response: ServerResponse, status: number, code: string): void {
  response.writeHead(status, { "content-type": "application/json" }).end(JSON.stringify({ errors: [{ code }] }));
}

function manifest(type: string, content: object): FakeManifest {
  return { type, body: JSON.stringify({ ...content, mediaType: type }) };
}
