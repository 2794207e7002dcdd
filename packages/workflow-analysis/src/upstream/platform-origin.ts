import { createHttp, requireServerUrl } from "@trustchain/action-kit";
import { fallbackOrigin } from "./combined-origin.js";
import { gitHubOrigin } from "./github-origin.js";
import type { Origin } from "./origin.js";

const GITHUB = { serverUrl: "https://github.com", apiUrl: "https://api.github.com" };

export interface PlatformOptions {
  env: Readonly<Record<string, string | undefined>>;
  /** Without it `GITHUB_TOKEN`. */
  token: string | undefined;
  /** See `requireServerUrl`; without it `GITHUB_SERVER_URL`, else github.com. */
  serverUrl?: string | undefined;
  /** Without it `GITHUB_API_URL`, else that of the server. */
  apiUrl?: string | undefined;
  /** Look for what a GitHub Enterprise Server doesn't have at github.com. */
  hasFallback?: boolean;
}

/** The platform that the runner, or the options, name. */
export function platformOrigin({ env, token, serverUrl, apiUrl, hasFallback = false }: PlatformOptions): Origin {
  const http = createHttp({ offline: false, env, staysOnHost: true });
  const server = serverUrl || addressIn(env, "GITHUB_SERVER_URL") || GITHUB.serverUrl;
  const api = apiUrl || addressIn(env, "GITHUB_API_URL") || apiOf(server);
  const origin = gitHubOrigin({ http, serverUrl: server, apiUrl: api, token: token ?? env.GITHUB_TOKEN });
  if (!hasFallback || server === GITHUB.serverUrl) return origin;
  // The token is the server's: github.com doesn't get it.
  return fallbackOrigin(origin, gitHubOrigin({ http, ...GITHUB, token: undefined }));
}

/** @see GitHub Enterprise Server docs, "Getting started with the REST API" */
function apiOf(serverUrl: string): string {
  return serverUrl === GITHUB.serverUrl ? GITHUB.apiUrl : `${serverUrl}/api/v3`;
}

function addressIn(env: PlatformOptions["env"], variable: string): string | undefined {
  const value = env[variable];
  return value ? requireServerUrl(value, variable) : undefined;
}
