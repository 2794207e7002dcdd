import { createHttp, type Host, type Http } from "@trustchain/action-kit";
import { combinedOrigin, fallbackOrigin, gitHubOrigin, mirrorOrigin, type Origin } from "@trustchain/workflow-analysis";
import type { PinInputs } from "./inputs.js";

const GITHUB = { serverUrl: "https://github.com", apiUrl: "https://api.github.com" };

/** Where refs, history, files and advisories come from; null where nothing may be asked. */
export function originOf(inputs: PinInputs, { env, cwd }: Host): Origin | null {
  const named = inputs["git-mirror"];
  const mirror = named === undefined ? null : mirrorOrigin(named, cwd);
  const platform = inputs.offline ? null : platformOrigin(inputs, env, createHttp({ offline: false, env }));
  return mirror && platform ? combinedOrigin(mirror, platform) : (mirror ?? platform);
}

function platformOrigin(inputs: PinInputs, env: Host["env"], http: Http): Origin {
  const serverUrl = trimmed(inputs["server-url"] || env.GITHUB_SERVER_URL || GITHUB.serverUrl);
  const apiUrl = trimmed(inputs["api-url"] || env.GITHUB_API_URL || apiOf(serverUrl));
  const token = inputs["github-token"] ?? env.GITHUB_TOKEN;
  const server = gitHubOrigin({ http, serverUrl, apiUrl, token });
  if (!inputs["github-com-fallback"] || serverUrl === GITHUB.serverUrl) return server;
  // The token is the server's: github.com doesn't get it.
  return fallbackOrigin(server, gitHubOrigin({ http, ...GITHUB, token: undefined }));
}

/** @see GitHub Enterprise Server docs, "Getting started with the REST API" */
function apiOf(serverUrl: string): string {
  return serverUrl === GITHUB.serverUrl ? GITHUB.apiUrl : `${serverUrl}/api/v3`;
}

function trimmed(url: string): string {
  return url.replace(/\/+$/, "");
}
