import type { Octokit } from "@octokit/rest";
import type { Host } from "../host/host.js";
import { UserError } from "../user-error.js";
import { VERSION } from "../version.js";
import type { Http } from "./client.js";

/** GitHub answered, but with a status that is no success. */
export class HttpStatusError extends UserError {
  constructor(
    place: string,
    reason: string,
    remedy: string,
    readonly status: number,
  ) {
    super(place, reason, remedy);
  }
}

/** The calls of GitHub's REST API, by area. */
export type GitHubRest = Octokit["rest"];

/** GitHub's REST API. */
export interface GitHub {
  /**
   * Asks for one thing: `ask("get the refs of octo-org/thing", (rest) => rest.git.listMatchingRefs({ … }))`.
   *
   * @returns the answer's data
   * @throws HttpStatusError for an answer that is no success (its `status` tells which), UserError without an answer
   */
  ask<T>(doing: string, call: (rest: GitHubRest) => Promise<{ data: T }>): Promise<T>;
}

export interface GitHubOptions {
  http: Http;
  token: string | undefined;
  env: Host["env"];
}

/** Makes the client; `@octokit/rest` is loaded now and by nothing else. */
export async function createGitHub({ http, token, env }: GitHubOptions): Promise<GitHub> {
  const { Octokit } = await import("@octokit/rest");
  const baseUrl = (env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
  const octokit = new Octokit({
    baseUrl,
    userAgent: `trustchain/${VERSION}`,
    log: { debug() {}, info() {}, warn() {}, error() {} },
    request: { fetch: fetchThrough(http, new URL(baseUrl).origin) },
    ...(token ? { auth: token } : {}),
  });
  return {
    async ask(doing, call) {
      try {
        return (await call(octokit.rest)).data;
      } catch (error) {
        throw named(error, doing, token !== undefined);
      }
    },
  };
}

interface OctokitRequest {
  method: string;
  headers: Record<string, string>;
  body?: string;
}

/** Octokit's way to the network: ours. The token stays with GitHub, wherever a `link` header points. */
function fetchThrough(http: Http, origin: string) {
  return async (url: string, { method, headers, body }: OctokitRequest): Promise<Response> => {
    const target = new URL(url);
    const { authorization, ...others } = headers;
    const sent = target.origin === origin && authorization !== undefined ? { ...others, authorization } : others;
    const doing = `${method} ${target.pathname}`;
    const answer = await http.request({ doing, url, method, headers: sent, ...(body === undefined ? {} : { body }) });
    // These describe the bytes on the wire, which are unpacked by now; a Response with such a status may hold no body.
    const plain = new Headers(answer.headers);
    plain.delete("content-encoding");
    plain.delete("content-length");
    // Octokit reads as JSON only what says that it is, which not every server that speaks GitHub's API does.
    if (!plain.has("content-type") && !others.accept?.includes("raw")) plain.set("content-type", "application/json");
    const empty = [204, 205, 304].includes(answer.status);
    return new Response(empty ? null : answer.body, { status: answer.status, headers: plain });
  };
}

/** Octokit wraps what our client throws; other failures are answers. */
function named(error: unknown, doing: string, withToken: boolean): unknown {
  if (!(error instanceof Error)) return error;
  if (error.cause instanceof UserError) return new UserError(doing, error.cause.reason, error.cause.remedy);
  const status = (error as Error & { status?: unknown }).status;
  if (typeof status !== "number") return error;
  return new HttpStatusError(
    doing,
    `GitHub answered ${status} (${answerOf(error)})`,
    remedyFor(status, withToken),
    status,
  );
}

/** Octokit appends the documentation's address to GitHub's message. */
function answerOf(error: Error): string {
  const [message = ""] = error.message.split(" - http");
  return message.slice(0, 300);
}

function remedyFor(status: number, withToken: boolean): string {
  if (status === 401) return "give a valid token";
  if (status === 403) return "give the token the permission for it";
  if (status === 404 && !withToken) return "check the name, or give a token that may see it";
  if (status === 404) return "check the name, and that the token may see it";
  return "check the request, or try again later";
}
