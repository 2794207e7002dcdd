import { execFile, execFileSync, spawn } from "node:child_process";
import { existsSync, mkdirSync, readFileSync } from "node:fs";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { promisify } from "node:util";

/** A platform in small, on this machine: repositories of actions, git's own server for them, and the REST API beside it. */

const run = promisify(execFile);

const ENV = {
  PATH: process.env.PATH ?? "",
  GIT_CONFIG_GLOBAL: "/dev/null",
  GIT_CONFIG_NOSYSTEM: "1",
  GIT_AUTHOR_NAME: "a",
  GIT_AUTHOR_EMAIL: "a@example.com",
  GIT_COMMITTER_NAME: "a",
  GIT_COMMITTER_EMAIL: "a@example.com",
};

export const HAS_HTTP_BACKEND = existsSync(
  join(execFileSync("git", ["--exec-path"], { encoding: "utf8" }).trim(), "git-http-backend"),
);
export const NO_HTTP_BACKEND = "git has no `http-backend` here";

/** Runs git on a bare repository of the mirror. */
export function gitIn(mirror: string, slug: string, ...args: string[]): string {
  return execFileSync("git", ["-C", join(mirror, `${slug}.git`), ...args], { env: ENV, encoding: "utf8" }).trim();
}

/** A commit on top of the one before it. */
export interface NewCommit {
  files?: Readonly<Record<string, string>>;
  daysAgo?: number;
  tags?: readonly string[];
  /** Tags with an object of their own. */
  annotated?: readonly string[];
  branches?: readonly string[];
}

/**
 * Makes a bare repository in a mirror. Its branch `main` has the commits, the oldest first.
 *
 * @returns the ids of the commits
 */
export function makeBare(mirror: string, slug: string, commits: readonly NewCommit[]): string[] {
  const bare = join(mirror, `${slug}.git`);
  mkdirSync(bare, { recursive: true });
  execFileSync("git", ["init", "-q", "--bare", "-b", "main", bare], { env: ENV });
  const marks = join(bare, "marks");
  const args = ["-C", bare, "fast-import", "--quiet", `--export-marks=${marks}`];
  execFileSync("git", args, { env: ENV, input: commits.map(importCommands).join("") });
  const ids = new Map(
    readFileSync(marks, "utf8")
      .split("\n")
      .map((line) => line.split(" ") as [string, string]),
  );
  return commits.map((_, i) => ids.get(`:${i + 1}`) as string);
}

function importCommands({ files, daysAgo = 100, tags, annotated, branches }: NewCommit, index: number): string {
  const mark = `:${index + 1}`;
  const person = `a <a@example.com> ${Math.floor(Date.now() / 1000) - daysAgo * 86_400} +0000`;
  const named = (name: string) => `reset ${name}\nfrom ${mark}\n\n`;
  return [
    `commit refs/heads/main\nmark ${mark}\ncommitter ${person}\n${data(`commit ${index}`)}`,
    index === 0 ? "" : `from :${index}\n`,
    ...Object.entries(files ?? {}).map(([path, text]) => `M 100644 inline ${path}\n${data(text)}`),
    "\n",
    ...(tags ?? []).map((tag) => named(`refs/tags/${tag}`)),
    ...(branches ?? []).map((branch) => named(`refs/heads/${branch}`)),
    ...(annotated ?? []).map((tag) => `tag ${tag}\nfrom ${mark}\ntagger ${person}\n${data("tag")}`),
  ].join("");
}

function data(text: string): string {
  return `data ${Buffer.byteLength(text)}\n${text}\n`;
}

/** A request as it came. */
export interface Asked {
  method: string;
  /** With its query, as it was written. */
  path: string;
  authorization: string | undefined;
}

export interface Advisory {
  ghsa_id: string;
  summary: string;
  severity: string;
  vulnerabilities: { package: { ecosystem: string; name: string }; first_patched_version: string | null }[];
}

/** Answers a request by itself; true where it does. */
export type Interceptor = (request: IncomingMessage, response: ServerResponse) => boolean;

export interface GitHost {
  /** What `GITHUB_SERVER_URL` and `GITHUB_API_URL` have to be. */
  env: { GITHUB_SERVER_URL: string; GITHUB_API_URL: string };
  url: string;
  log: Asked[];
  /** The most requests that were there at a time. */
  most: number;
  /** What the API says of repositories beside what they are, by `owner/repo`. */
  about: Map<string, { archived?: boolean; full_name?: string }>;
  /** Releases by `owner/repo@tag`. */
  releases: Map<string, { published_at: string; immutable?: boolean }>;
  /** Advisories by `owner/repo@version`. */
  advisories: Map<string, Advisory[]>;
  close(): Promise<void>;
}

export interface GitHostOptions {
  /** The protocol that the server speaks, whatever it is asked for. */
  version?: 0 | 2;
  intercept?: Interceptor;
}

/** Serves a mirror on 127.0.0.1. */
export async function gitHost(mirror: string, { version = 2, intercept }: GitHostOptions = {}): Promise<GitHost> {
  let open = 0;
  const server = createServer((request, response) => {
    host.log.push({
      method: request.method ?? "",
      path: request.url ?? "",
      authorization: request.headers.authorization,
    });
    host.most = Math.max(host.most, ++open);
    response.on("close", () => open--);
    if (!intercept?.(request, response)) void answer(host, mirror, version, request, response);
  });
  await new Promise<void>((listening) => server.listen(0, "127.0.0.1", listening));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const host: GitHost = {
    env: { GITHUB_SERVER_URL: url, GITHUB_API_URL: `${url}/api/v3` },
    url,
    log: [],
    most: 0,
    about: new Map(),
    releases: new Map(),
    advisories: new Map(),
    close: () =>
      new Promise((closed) => {
        server.close(() => closed());
        server.closeAllConnections();
      }),
  };
  return host;
}

/** The requests to a repository, of all that were made. */
export function requestsTo({ log }: GitHost, slug: string): string[] {
  const to = log.filter(({ path }) => path.startsWith(`/${slug}.git/`) || path.includes(`/repos/${slug}`));
  return to.map(({ method, path }) => `${method} ${path}`);
}

async function answer(
  host: GitHost,
  mirror: string,
  version: 0 | 2,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  const { pathname, searchParams } = new URL(request.url ?? "/", "http://host");
  // As on GitHub, names of owners and repositories have no case; those of the mirror are in lower case.
  const git = /^\/([\w.-]+\/[\w.-]+)\.git\/(?:info\/refs|git-upload-pack)$/.exec(pathname);
  if (git && existsSync(bareOf(mirror, git[1] as string))) return serveGit(mirror, version, request, response);
  const { status, body } = await apiAnswer(host, mirror, pathname, searchParams, request.headers.accept ?? "");
  const isRaw = typeof body === "string";
  const type = isRaw ? "application/vnd.github.raw+json; charset=utf-8" : "application/json; charset=utf-8";
  response.writeHead(status, { "content-type": type }).end(isRaw ? body : JSON.stringify(body));
}

function bareOf(mirror: string, slug: string): string {
  return join(mirror, `${slug.toLowerCase()}.git`);
}

function serveGit(mirror: string, version: 0 | 2, request: IncomingMessage, response: ServerResponse): void {
  const [path = "", query = ""] = (request.url ?? "").split("?");
  const backend = spawn("git", ["http-backend"], {
    env: {
      ...ENV,
      GIT_PROJECT_ROOT: mirror,
      GIT_HTTP_EXPORT_ALL: "1",
      PATH_INFO: path.toLowerCase(),
      QUERY_STRING: query,
      REQUEST_METHOD: request.method,
      CONTENT_TYPE: request.headers["content-type"] ?? "",
      CONTENT_LENGTH: request.headers["content-length"] ?? "",
      ...(version === 2 && { GIT_PROTOCOL: String(request.headers["git-protocol"] ?? "") }),
    },
    stdio: ["pipe", "pipe", "ignore"],
  });
  backend.stdin.on("error", () => {});
  request.pipe(backend.stdin);
  const pieces: Buffer[] = [];
  backend.stdout.on("data", (piece: Buffer) => pieces.push(piece));
  backend.on("close", () => {
    const whole = Buffer.concat(pieces);
    const split = whole.indexOf("\r\n\r\n");
    const head = whole.subarray(0, split).toString();
    const status = Number(/^Status: (\d+)/m.exec(head)?.[1] ?? 200);
    const type = /^Content-Type: (.+?)\r?$/m.exec(head)?.[1] ?? "text/plain";
    response.writeHead(status, { "content-type": type }).end(whole.subarray(split + 4));
  });
}

interface ApiAnswer {
  status: number;
  /** A text is a file's. */
  body: unknown;
}

const NOT_FOUND: ApiAnswer = { status: 404, body: { message: "Not Found" } };

function ok(body: unknown): ApiAnswer {
  return { status: 200, body };
}

async function apiAnswer(
  host: GitHost,
  mirror: string,
  path: string,
  query: URLSearchParams,
  accept: string,
): Promise<ApiAnswer> {
  if (path === "/api/v3/advisories") {
    if (query.get("ecosystem") !== "actions") return { status: 422, body: { message: "no such ecosystem" } };
    return ok(host.advisories.get(query.get("affects") ?? "") ?? []);
  }
  const [, named = "", tail = ""] = /^\/api\/v3\/repos\/([\w.-]+\/[\w.-]+)(\/.*)?$/.exec(path) ?? [];
  const slug = named.toLowerCase();
  const bare = bareOf(mirror, slug);
  if (slug === "" || !existsSync(bare)) return NOT_FOUND;
  const git = async (...args: string[]) =>
    run("git", ["-C", bare, ...args], { env: ENV, maxBuffer: 2 ** 26 }).then(
      ({ stdout }) => stdout,
      () => null,
    );
  const [, area = "", rest = ""] = /^\/(compare|releases\/tags|commits|contents)\/(.+)$/.exec(tail) ?? [];
  const name = decodeURIComponent(rest);
  switch (area) {
    case "":
      return tail === "" ? ok(aboutOf(host, slug)) : NOT_FOUND;
    case "compare":
      return compare(name, git);
    case "releases/tags": {
      const release = host.releases.get(`${slug}@${name}`);
      return release ? ok({ tag_name: name, immutable: false, ...release }) : NOT_FOUND;
    }
    case "commits": {
      const date = await git("show", "-s", "--format=%cI", name);
      return date === null ? NOT_FOUND : ok({ sha: name, commit: { committer: { date: date.trim() } } });
    }
    default: {
      const text = await git("cat-file", "blob", `${query.get("ref")}:${name}`);
      if (text === null) return NOT_FOUND;
      return ok(accept.includes("raw") ? text : { type: "file", content: btoa(text), encoding: "base64" });
    }
  }
}

function aboutOf({ about }: GitHost, slug: string) {
  const [login] = slug.split("/");
  const plain = { full_name: slug, archived: false, default_branch: "main", id: 2, owner: { id: 1, login } };
  return { ...plain, ...about.get(slug) };
}

type GitIn = (...args: string[]) => Promise<string | null>;

/** What the head is, seen from the base. */
async function compare(basehead: string, git: GitIn): Promise<ApiAnswer> {
  const [base = "", head = ""] = basehead.split("...");
  const [from, to] = await Promise.all(
    [base, head].map(async (name) => (await git("rev-parse", "--verify", "-q", `${name}^{commit}`))?.trim()),
  );
  if (!from || !to) return NOT_FOUND;
  const isAncestor = async (a: string, b: string) => (await git("merge-base", "--is-ancestor", a, b)) !== null;
  if (from === to) return ok({ status: "identical" });
  if (await isAncestor(to, from)) return ok({ status: "behind" });
  return ok({ status: (await isAncestor(from, to)) ? "ahead" : "diverged" });
}
