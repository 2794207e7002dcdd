import {
  type Clock,
  createHttp,
  type Host,
  type Http,
  type HttpResponse,
  jsonOf,
  UserError,
} from "@trustchain/action-kit";
import { Json } from "../json.js";
import { nextPage } from "./next-page.js";

const TIMEOUT = 10_000;
const LONGEST_WAIT = 30_000;
const PER_PAGE = "100";
/** 10,000 entries. What goes on behind is an error: the entry that matters may be there. */
const MOST_PAGES = 100;

/** GitHub's REST API, read only. */
export interface Api {
  /** @returns undefined when there is no such thing (404) */
  get(doing: string, path: string): Promise<Json | undefined>;
  /** Every entry of a list, over all its pages. */
  list(doing: string, path: string, query?: Readonly<Record<string, string>>): Promise<Json[]>;
}

export interface ApiOptions {
  env: Host["env"];
  token: string | undefined;
  clock?: Clock;
  /** Milliseconds for one try; 10 seconds when left out. */
  timeout?: number;
}

/** Makes the client; nothing is checked or opened before the first request. */
export function createApi({ env, token, clock, timeout = TIMEOUT }: ApiOptions): Api {
  const http = createHttp({
    offline: false,
    env,
    timeout,
    longestWait: LONGEST_WAIT,
    // A redirect leads to another endpoint.
    redirects: 0,
    ...(clock && { clock }),
  });
  const base = (env.GITHUB_API_URL || "https://api.github.com").replace(/\/+$/, "");
  const ask = (doing: string, url: string) => request(http, doing, url, token);
  return {
    async get(doing, path) {
      const answer = await ask(doing, base + path);
      if (answer.status === 404) return undefined;
      return bodyOf(succeeded(answer, doing), doing).object();
    },
    async list(doing, path, query = {}) {
      const items: Json[] = [];
      const seen = new Set<string>();
      const first = `${base}${path}?${new URLSearchParams({ ...query, per_page: PER_PAGE })}`;
      for (let url: string | undefined = first; url !== undefined; ) {
        if (seen.has(url) || seen.size === MOST_PAGES) throw tooMany(doing);
        seen.add(url);
        const answer = succeeded(await ask(doing, url), doing);
        for (const item of bodyOf(answer, doing).items()) items.push(item.object());
        url = nextPage(url, answer.headers.get("link"));
      }
      return items;
    },
  };
}

function request(http: Http, doing: string, url: string, token: string | undefined): Promise<HttpResponse> {
  if (token === undefined) {
    throw new UserError("input github-token", `is empty, and needed to ${doing}`, "give the job's token");
  }
  // Nothing else can stand in a header.
  if (!/^[\x21-\x7e]+$/.test(token)) {
    throw new UserError("input github-token", "is no token", "give the job's token");
  }
  const headers = {
    accept: "application/vnd.github+json",
    authorization: `Bearer ${token}`,
    "x-github-api-version": "2022-11-28",
  };
  return http.request({ doing, url, headers });
}

function bodyOf(answer: HttpResponse, doing: string): Json {
  return new Json(jsonOf(answer, doing), { place: doing, remedy: "check GITHUB_API_URL, or try again later" });
}

function succeeded(answer: HttpResponse, doing: string): HttpResponse {
  if (answer.status === 200) return answer;
  throw new UserError(doing, `GitHub answered ${answer.status}`, remedyFor(answer.status));
}

function remedyFor(status: number): string {
  if (status === 401) return "give a valid token";
  if (status === 403) return "give the token the permissions that the guard's guide names";
  if (status === 404) return "check that it is there, and that the token may see it";
  return "check GITHUB_API_URL, or try again later";
}

function tooMany(doing: string): UserError {
  return new UserError(
    doing,
    `there are more than ${MOST_PAGES} pages, or they lead in a circle`,
    "open a new pull request",
  );
}
