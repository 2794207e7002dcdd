import { readFileSync, writeFileSync } from "node:fs";
import type { ServerResponse } from "node:http";
import { join } from "node:path";
import { afterEach, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { where } from "../where.ts";
import {
  type GitHost,
  gitHost,
  gitIn,
  HAS_HTTP_BACKEND,
  type Interceptor,
  makeBare,
  NO_HTTP_BACKEND,
  requestsTo,
} from "./git-host.ts";
import { linesOf, makeRepository, outputOf, runActionBeside, runCliBeside, STEPS, temporaryFolder } from "./harness.ts";
import { lineOf, makeUpstreams, pin, reportOf, type Upstreams, using } from "./upstreams.ts";

/** What a network, and those on it, may do to a run. */

jest.setTimeout(20_000);

const PATH = ".github/workflows/w.yml";

function read(root: string): string {
  return readFileSync(join(root, PATH), "utf8");
}

let upstreams: Upstreams;
let at: Upstreams["at"];
beforeAll(() => {
  upstreams = makeUpstreams();
  at = upstreams.at;
});

const hosts: GitHost[] = [];
afterEach(() => Promise.all(hosts.splice(0).map((host) => host.close())));

async function serve(intercept?: Interceptor, mirror = upstreams.mirror): Promise<GitHost> {
  const host = await gitHost(mirror, intercept && { intercept });
  hosts.push(host);
  return host;
}

/** Answers the requests whose path has a word in it. */
function to(word: string, answer: (response: ServerResponse, times: number) => void): Interceptor {
  let times = 0;
  return (request, response) => {
    if (!request.url?.includes(word)) return false;
    answer(response, ++times);
    return true;
  };
}

const overHttp = where(describe, HAS_HTTP_BACKEND, NO_HTTP_BACKEND);

overHttp("when a server fails", () => {
  /** Two files, of which only one needs the repository that fails. */
  const files = () => ({
    [PATH]: using("octo-org/leaf@v1", "octo-org/build@v1"),
    ".github/workflows/a.yml": using("octo-org/leaf@v1"),
  });

  async function expectRefused(host: GitHost, message: RegExp): Promise<void> {
    const before = files();
    const root = makeRepository(before);
    const { status, stderr, stdout } = await pin(root, { host }, "--mode", "fix");
    expect(stderr).toMatch(/^error: .*octo-org\/build/m);
    expect(stderr).not.toMatch(/^error: [^\n]*octo-org\/build:1\b/m);
    expect(stderr).toMatch(message);
    expect(stderr + stdout).not.toMatch(/\n\s+at /);
    expect(status).toBe(2);
    for (const [path, text] of Object.entries(before)) expect(readFileSync(join(root, path), "utf8")).toBe(text);
  }

  it.each<[string, (response: ServerResponse) => void, RegExp]>([
    ["answers 500", (response) => response.writeHead(500).end(), /500 \(tried 3 times\)/],
    ["answers 503 for ever", (response) => response.writeHead(503).end(), /503/],
    [
      "says when it may be asked again, too late",
      (response) => response.writeHead(429, { "retry-after": "3600" }).end(),
      /no more requests now: try again after \d{4}-/,
    ],
    [
      "has no requests left for an hour",
      (response) =>
        response
          .writeHead(403, {
            "x-ratelimit-remaining": "0",
            "x-ratelimit-reset": String(Math.floor(Date.now() / 1000) + 3600),
          })
          .end(),
      /no more requests now/,
    ],
    ["answers with a page", (response) => response.end("<html>hello</html>"), /no git protocol/],
    [
      "ends in the middle of a packet",
      (response) => response.end("001e# service=git-upload-pack\n0000000eversi"),
      /no git protocol/,
    ],
    ["gives a length that is none", (response) => response.end("zzzz"), /no git protocol/],
    ["closes the connection", (response) => response.socket?.destroy(), /closed the connection/],
    [
      "promises more than it sends",
      (response) => {
        response.writeHead(200, { "content-length": "1000" });
        response.write("001e# service=git-upload-pack\n0000", () => response.socket?.destroy());
      },
      /closed the connection|terminated|aborted/,
    ],
    [
      "redirects in a circle",
      (response) =>
        response.writeHead(302, { location: "/octo-org/build.git/info/refs?service=git-upload-pack" }).end(),
      /circle/,
    ],
    ["refuses", (response) => response.writeHead(403).end(), /status 403/],
    [
      "has ids of another length",
      (response) => response.end(`001e# service=git-upload-pack\n00000054${"a".repeat(64)} refs/tags/v1\0a\n0000`),
      /SHA-256/,
    ],
    [
      "redirects to another host",
      (response) => response.writeHead(301, { location: "http://localhost:9/octo-org/build.git/info/refs" }).end(),
      /redirects to another host, localhost:9/,
    ],
    [
      "redirects to what isn't https",
      (response) => response.writeHead(302, { location: "http://octo.example/x" }).end(),
      /not https/,
    ],
  ])("that %s, nothing is written and the repository is named", async (_, answer, message) => {
    await expectRefused(await serve(to("/octo-org/build.git/info/refs", answer)), message);
  });

  it("after the first answer, nothing is written either", async () => {
    const answer = (response: ServerResponse) => response.end("0032");
    await expectRefused(await serve(to("/octo-org/build.git/git-upload-pack", answer)), /no git protocol/);
  });

  it("that answers without an end is cut off", async () => {
    let sent = 0;
    const piece = Buffer.from(`00ff${"x".repeat(251)}`.repeat(4096));
    const pour = (response: ServerResponse) => {
      while (!response.destroyed && response.write(piece)) sent += piece.length;
      if (!response.destroyed) response.once("drain", () => pour(response));
    };
    await expectRefused(await serve(to("/octo-org/build.git/git-upload-pack", pour)), /larger than 67108864 bytes/);
    expect(sent).toBeLessThan(2 ** 27);
  });

  it.each(["/info/refs", "/git-upload-pack"])("for a moment at %s, it is asked again", async (part) => {
    const answers = [500, 502];
    const host = await serve((request, response) => {
      if (!request.url?.includes(part) || answers.length === 0) return false;
      response.writeHead(answers.shift() as number).end();
      return true;
    });
    const root = makeRepository(using("octo-org/build@v1"));
    expect((await pin(root, { host }, "--mode", "fix")).status).toBe(0);
    expect(requestsTo(host, "octo-org/build")).toHaveLength(4);
    expect(read(root)).toBe(using(`octo-org/build@${at.build1} # v1.1.0`));
  });

  it.each(["/info/refs", "/git-upload-pack"])("and asks to wait a little at %s, it waits", async (part) => {
    let refused = 0;
    const host = await serve((request, response) => {
      if (!request.url?.includes(part) || refused > 0) return false;
      refused++;
      response.writeHead(429, { "retry-after": "0" }).end();
      return true;
    });
    const root = makeRepository(using("octo-org/build@v1"));
    expect((await pin(root, { host }, "--mode", "fix")).status).toBe(0);
    expect(read(root)).toBe(using(`octo-org/build@${at.build1} # v1.1.0`));
  });

  it("at the API, `verify` ends with 2 and still reports what it knows", async () => {
    const host = await serve(to("/api/v3/advisories", (response) => response.writeHead(500).end()));
    const root = makeRepository(using(`octo-org/build@${at.build0} # v1.0.0`, "octo-org/leaf@v1"));
    const { status, stdout, stderr } = await pin(root, { host }, "--mode", "verify", "--format", "json");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: .*advisories on octo-org\/(?:build|leaf)@1\.0\.0/m);
    expect(linesOf(JSON.parse(stdout), "unpinned-uses")).toEqual([lineOf(1)]);
  });

  it.each<[string, string, string]>([
    ["/api/v3/advisories", "application/json", '{"x":1}'],
    ["/api/v3/advisories", "application/json", "[null]"],
    ["/api/v3/repos/octo-org/build", "application/json", "[]"],
    ["/api/v3/repos/octo-org/build/compare", "text/html", "<html>hello</html>"],
  ])("and answers %s as %s with %s, that is no finding", async (path, type, body) => {
    const host = await serve((request, response) => {
      const { pathname } = new URL(request.url ?? "/", "http://host");
      if (pathname !== path && !(path.endsWith("compare") && pathname.startsWith(path))) return false;
      response.writeHead(200, { "content-type": type }).end(body);
      return true;
    });
    const root = makeRepository(using(`octo-org/build@${at.impostor} # v1.0.0`, "octo-org/leaf@v1"));
    const { status, stdout, stderr } = await pin(root, { host }, "--mode", "verify", "--format", "json");
    expect(stderr).toMatch(/^error: .*octo-org\/(?:build|leaf).*: the answer isn't what GitHub's API gives/m);
    expect(stderr).not.toContain("defect");
    expect(status).toBe(2);
    expect(linesOf(JSON.parse(stdout), "unpinned-uses")).toEqual([lineOf(1)]);
    expect(linesOf(JSON.parse(stdout), "impostor-commit")).toEqual([]);
  });

  it("at the API, `update` writes nothing", async () => {
    const host = await serve(to("/api/v3/repos/octo-org/build/", (response) => response.writeHead(500).end()));
    const text = using(`octo-org/build@${at.build0} # v1.0.0`, `octo-org/leaf@${at.leaf}`);
    const root = makeRepository(text);
    const { status, stderr } = await pin(root, { host }, "--mode", "update");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: .*octo-org\/build/m);
    expect(read(root)).toBe(text);
  });

  it.each([["first"], ["last"]])("for the %s of several repositories, nothing is written in any", async (place) => {
    const host = await serve(to("/octo-org/build.git/", (response) => response.writeHead(500).end()));
    const needs = (name: string) => ({ text: using(`${name}@v1`), root: makeRepository(using(`${name}@v1`)) });
    const [fails, leaf, mono] = ["octo-org/build", "octo-org/leaf", "octo-org/mono"].map(needs) as ReturnType<
      typeof needs
    >[];
    const all = (place === "first" ? [fails, leaf, mono] : [leaf, mono, fails]) as ReturnType<typeof needs>[];
    const args = ["pin-actions-to-sha", ...all.map(({ root }) => root), "--no-images", "--mode", "fix"];
    const options = { env: host.env, hasLoopback: true };
    const { status, stdout, stderr } = await runCliBeside(args, options);
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: get the refs of octo-org\/build: /m);
    expect(stderr).toContain("nothing was written");
    for (const { root, text } of all) expect(read(root)).toBe(text);
    for (const { root } of all) expect(stdout).toContain(root);

    const shown = await runCliBeside([...args, "--diff"], options);
    expect([shown.status, shown.stdout]).toEqual([2, ""]);
  });

  it("an action on a runner fails, and leaves its files", async () => {
    const host = await serve(to("/octo-org/build.git/", (response) => response.writeHead(500).end()));
    const text = using("octo-org/build@v1");
    const root = makeRepository(text);
    const inputs = { mode: "fix", images: "false", "fail-on": "never" };
    const ended = await runActionBeside("pin-actions-to-sha", root, inputs, { env: host.env, hasLoopback: true });
    expect(ended.status).not.toBe(0);
    expect(ended.stdout).toMatch(/^::error[^\n]*octo-org\/build/m);
    expect(outputOf(ended, "changed") ?? "0").toBe("0");
    expect(read(root)).toBe(text);
  });
});

overHttp("while a run waits for an answer", () => {
  it("a file that changes stays as it is, and so do all others", async () => {
    const files = { [PATH]: using("octo-org/build@v1"), ".github/workflows/a.yml": using("octo-org/leaf@v1") };
    const root = makeRepository(files);
    const changed = using("octo-org/build@v1", "octo-org/leaf@v1");
    const host = await serve((request) => {
      if (request.method === "POST") writeFileSync(join(root, PATH), changed);
      return false;
    });
    const { status, stderr } = await pin(root, { host }, "--mode", "fix");
    expect(stderr).toMatch(/^error: \.github\/workflows\/w\.yml:.* changed while it was judged/m);
    expect(status).toBe(2);
    expect(read(root)).toBe(changed);
    expect(readFileSync(join(root, ".github/workflows/a.yml"), "utf8")).toBe(files[".github/workflows/a.yml"]);
  });
});

overHttp("an action's file", () => {
  it.each(["application/vnd.github.raw+json", "application/octet-stream", "text/plain"])(
    "is read whatever its type is said to be: %s",
    async (type) => {
      const host = await serve(
        to("/api/v3/repos/octo-org/comp/contents/action.yml", (response) =>
          response
            .writeHead(200, { "content-type": type })
            .end("runs: {using: composite, steps: [{uses: octo-org/leaf@v1}]}\n"),
        ),
      );
      const root = makeRepository(using(`octo-org/comp@${at.comp} # v1.0.0`));
      const report = reportOf(await pin(root, { host }, "--mode", "verify", "--format", "json"));
      expect(report.findings.map(({ rule }) => rule)).toEqual(["transitive-unpinned"]);
    },
  );
});

overHttp("names that a server gives", () => {
  it("never come into a file when git forbids them, or when they hide something or read as an order", async () => {
    const evil = [
      "v1.0.0\u202e",
      "v1.0.0\u200b",
      "v1.0.0\u0085x",
      "v1.0.0\tx",
      "ratchet:exclude/v9.9.9",
      "zizmor: ignore[a]",
      "${{x}}/v9.9.9",
    ];
    const lines = ["refs/heads/main", ...["v1", ...evil].map((name) => `refs/tags/${name}`)];
    const packet = (text: string) => {
      const bytes = Buffer.from(text);
      return Buffer.concat([Buffer.from((bytes.length + 4).toString(16).padStart(4, "0")), bytes]);
    };
    const host = await serve(
      to("/octo-org/evil.git/info/refs", (response) =>
        response.end(
          Buffer.concat([
            packet("# service=git-upload-pack\n"),
            Buffer.from("0000"),
            ...lines.map((line) => packet(`${"A".repeat(40)} ${line}\n`)),
            Buffer.from("0000"),
          ]),
        ),
      ),
    );
    const root = makeRepository(using("octo-org/evil@v1", "octo-org/evil@main", `octo-org/evil@${"a".repeat(40)}`));
    const { stdout } = await pin(root, { host }, "--mode", "fix");
    const commit = "a".repeat(40);
    expect(read(root)).toBe(
      using(`octo-org/evil@${commit} # v1`, `octo-org/evil@${commit} # main`, `octo-org/evil@${commit} # v1`),
    );
    for (const name of evil.slice(0, -1)) expect(stdout).not.toContain(name);
  });
});

overHttp("what isn't there", () => {
  it.each([401, 404])("(%d) is a finding, and the rest is done", async (status) => {
    const host = await serve(to("/octo-org/secret.git/", (response) => response.writeHead(status).end()));
    const root = makeRepository(using("octo-org/secret@v1", "octo-org/build@v1", "octo-org/build@v77"));
    const ended = await pin(root, { host }, "--mode", "fix", "--format", "json");
    expect(ended.status).toBe(1);
    expect(linesOf(reportOf(ended), "unresolvable-ref")).toEqual([lineOf(0), lineOf(2)]);
    expect(read(root)).toBe(using("octo-org/secret@v1", `octo-org/build@${at.build1} # v1.1.0`, "octo-org/build@v77"));
  });
});

overHttp("a token", () => {
  const TOKEN = "ghs_made0up1token2";
  const BASIC = Buffer.from(`x-access-token:${TOKEN}`).toString("base64");

  it("goes to the configured server as Basic, to its API, and nowhere else", async () => {
    const host = await serve();
    const root = makeRepository(using(`octo-org/build@${at.build0} # v1.0.0`, `octo-org/leaf@${at.leaf} # v1.0.0`));
    const args = ["pin-actions-to-sha", root, "--no-images", "--mode", "verify"];
    const options = { env: { ...host.env, GITHUB_TOKEN: TOKEN, TRUSTCHAIN_DEBUG: "1" }, hasLoopback: true };
    const { status, stdout, stderr } = await runCliBeside(args, options);
    expect(status).toBe(0);
    const sent = (isGit: boolean) =>
      new Set(
        host.log.filter(({ path }) => path.includes(".git/") === isGit).map(({ authorization }) => authorization),
      );
    expect(sent(true)).toEqual(new Set([`Basic ${BASIC}`]));
    expect([...sent(false)]).toEqual([expect.stringMatching(new RegExp(`^(?:token|Bearer) ${TOKEN}$`, "i"))]);
    for (const secret of [TOKEN, BASIC]) expect(stdout + stderr).not.toContain(secret);
  });

  it.each(["/octo-org/leaf.git/info/refs", "/api/v3/repos/octo-org/leaf/compare", "/api/v3/advisories"])(
    "follows no redirect of %s to another host",
    async (path) => {
      const other = await serve();
      const host = await serve(
        to(path, (response) => response.writeHead(301, { location: `${other.url}${path}` }).end()),
      );
      const root = makeRepository(using(`octo-org/leaf@${"1".repeat(40)} # v1.0.0`));
      const args = ["pin-actions-to-sha", root, "--no-images", "--mode", "verify"];
      const env = { ...host.env, GITHUB_TOKEN: TOKEN };
      const { status, stderr } = await runCliBeside(args, { env, hasLoopback: true });
      expect(stderr).toMatch(/^error: .*redirects to another host/m);
      expect(status).toBe(2);
      expect(other.log).toEqual([]);
    },
  );

  it.each([
    ["--server-url", "https://me:hunter2secret@git.example.com"],
    ["--api-url", "https://hunter2secret@git.example.com/api/v3"],
    ["--server-url", "ftp://git.example.com/hunter2secret"],
    ["--api-url", "http://git.example.com/hunter2secret"],
    ["--server-url", "hunter2secret"],
  ])("isn't to be in %s, nor may that be anything but https", async (option, value) => {
    const root = makeRepository(using("octo-org/build@v1", "octo-org/leaf@v1"));
    const args = ["pin-actions-to-sha", root, "--mode", "fix", "--format", "json", option, value];
    const { status, stdout, stderr } = await runCliBeside(args);
    expect(status).toBe(2);
    expect(stderr.match(/^error: .*$/gm)).toEqual([expect.stringMatching(`^error: ${option}: the address`)]);
    expect(stdout + stderr).not.toContain("hunter2secret");
  });

  it("isn't needed", async () => {
    const host = await serve();
    const root = makeRepository(using(`octo-org/build@${at.build0} # v1.0.0`));
    expect((await pin(root, { host }, "--mode", "verify")).status).toBe(0);
    expect(new Set(host.log.map(({ authorization }) => authorization))).toEqual(new Set([undefined]));
  });

  it("isn't printed on a runner, whatever goes wrong", async () => {
    const host = await serve(to("/octo-org/build.git/", (response) => response.writeHead(500).end(BASIC)));
    const root = makeRepository(using("octo-org/build@v1"));
    const inputs = { mode: "fix", images: "false", "github-token": TOKEN };
    const options = { env: { ...host.env, TRUSTCHAIN_DEBUG: "1" }, hasLoopback: true };
    const { stdout, stderr, summary } = await runActionBeside("pin-actions-to-sha", root, inputs, options);
    const shown = (stdout + stderr + summary).replace(`::add-mask::${TOKEN}`, "").replace(`::add-mask::${BASIC}`, "");
    for (const secret of [TOKEN, BASIC]) expect(shown).not.toContain(secret);
    expect(host.log[0]?.authorization).toBe(`Basic ${BASIC}`);
  });

  it("is sent to a server that inputs name, rather than one of the environment", async () => {
    const [named, other] = [await serve(), await serve()];
    const root = makeRepository(using("octo-org/build@v1"));
    const inputs = {
      mode: "fix",
      images: "false",
      "github-token": TOKEN,
      "server-url": `${named.url}/`,
      "api-url": named.env.GITHUB_API_URL,
    };
    const options = { env: other.env, hasLoopback: true };
    expect((await runActionBeside("pin-actions-to-sha", root, inputs, options)).status).toBe(0);
    expect(named.log).toHaveLength(2);
    expect(other.log).toEqual([]);
  });
});

overHttp("a GitHub Enterprise Server", () => {
  const TOKEN = "ghs_made0up1token2";
  const ACTION = { "action.yml": "name: a\ndescription: b\nruns: {using: node24, main: i.js}\n" };

  /** Its own `build`, beside one of the same name at github.com, which alone has `leaf`. */
  async function servers() {
    const [ours, theirs] = [temporaryFolder(), temporaryFolder()];
    const [build] = makeBare(ours, "octo-org/build", [{ files: ACTION, tags: ["v1", "v1.0.0"] }]);
    makeBare(theirs, "octo-org/build", [{ files: ACTION, daysAgo: 1, tags: ["v1", "v1.9.0"] }]);
    const [leaf] = makeBare(theirs, "octo-org/leaf", [{ files: ACTION, tags: ["v1", "v1.2.0"] }]);
    const [server, com] = [await serve(undefined, ours), await serve(undefined, theirs)];
    const preload = ["no-network.cjs", "github-com.cjs"].map(
      (name) => `--require ${JSON.stringify(join(import.meta.dirname, name))}`,
    );
    const env = {
      ...server.env,
      GITHUB_TOKEN: TOKEN,
      TRUSTCHAIN_TEST_GITHUB_COM: com.url,
      NODE_OPTIONS: preload.join(" "),
    };
    const run = (root: string, ...args: string[]) =>
      runCliBeside(["pin-actions-to-sha", root, "--no-images", "--format", "json", ...args], {
        env,
        hasLoopback: true,
      });
    return { server, com, build, leaf, run };
  }

  it("is asked first, and github.com for what it lacks, without the token", async () => {
    const { server, com, build, leaf, run } = await servers();
    const root = makeRepository(using("octo-org/build@v1", "octo-org/leaf@v1", "octo-org/gone@v1"));
    const fixed = await run(root, "--mode", "fix", "--github-com-fallback");
    expect(read(root)).toBe(
      using(`octo-org/build@${build} # v1.0.0`, `octo-org/leaf@${leaf} # v1.2.0`, "octo-org/gone@v1"),
    );
    expect(linesOf(reportOf(fixed), "unresolvable-ref")).toEqual([lineOf(2)]);
    com.about.set("octo-org/leaf", { archived: true });
    com.about.set("octo-org/build", { archived: true });
    const verified = await run(root, "--mode", "verify", "--github-com-fallback");
    expect(linesOf(reportOf(verified), "archived-uses")).toEqual([lineOf(1)]);
    expect(requestsTo(com, "octo-org/build")).toEqual([]);
    expect(requestsTo(server, "octo-org/leaf").filter((line) => !line.includes("/info/refs"))).toEqual([]);
    expect(new Set(com.log.map(({ authorization }) => authorization))).toEqual(new Set([undefined]));
    expect(server.log.filter(({ authorization }) => authorization === undefined)).toEqual([]);
  });

  it("is asked alone where nobody wants more", async () => {
    const { com, run } = await servers();
    const root = makeRepository(using("octo-org/leaf@v1"));
    const ended = await run(root, "--mode", "fix");
    expect(linesOf(reportOf(ended), "unresolvable-ref")).toEqual([lineOf(0)]);
    expect(com.log).toEqual([]);
  });

  it("that fails is no reason to ask github.com", async () => {
    const { server, com, run } = await servers();
    await server.close();
    const text = using("octo-org/leaf@v1");
    const root = makeRepository(text);
    expect((await run(root, "--mode", "fix", "--github-com-fallback")).status).toBe(2);
    expect(com.log).toEqual([]);
    expect(read(root)).toBe(text);
  });
});

overHttp("hostile names", () => {
  it.each([
    ["a parent folder as the repository", "octo-org/../x@v1"],
    ["an escaped slash", "octo-org/a%2fb@v1"],
    ["a NUL in the repository", '"octo-org/a\\0b@v1"'],
    ["a line break in the owner", '"octo\\norg/x@v1"'],
    ["a query", "octo-org/x?y=z/a@v1"],
    ["letters that aren't ASCII", "octo-org/bu\u0131ld@v1"],
    ["a line break in the ref", '"octo-org/build@v1\\nx"'],
    ["a NUL in the ref", '"octo-org/build@v1\\0"'],
  ])("%s are a finding and no request", async (_, name) => {
    const host = await serve();
    const text = using(name);
    const root = makeRepository(text);
    for (const mode of ["fix", "update", "verify"]) {
      const ended = await pin(root, { host }, "--mode", mode, "--format", "json");
      expect(ended.status).toBe(1);
      expect(reportOf(ended).findings.map(({ location }) => location.startLine)).toContain(lineOf(0));
      const mirrored = await pin(root, { mirror: upstreams.mirror }, "--mode", mode, "--format", "json");
      expect(mirrored.status).toBe(1);
      expect(reportOf(mirrored).findings.map(({ location }) => location.startLine)).toContain(lineOf(0));
    }
    expect(host.log).toEqual([]);
    expect(read(root)).toBe(text);
  });

  it.each(["v1;$(touch x)", "v1|id", "--upload-pack=x", "v1&y=z", "v1..main", "v1/../../x"])(
    "the ref %j is a finding, and no part of a request",
    async (ref) => {
      const host = await serve();
      const text = using(`"octo-org/build@${ref}"`);
      const root = makeRepository(text);
      const ended = await pin(root, { host }, "--mode", "fix", "--format", "json");
      expect(linesOf(reportOf(ended), "unresolvable-ref")).toEqual([lineOf(0)]);
      const addresses = host.log.map(({ path }) => path);
      expect(
        addresses.filter((path) => !/^\/octo-org\/build\.git\/(?:info\/refs\?service=)?git-upload-pack$/.test(path)),
      ).toEqual([]);
      expect(read(root)).toBe(text);
    },
  );

  it.each([
    ["over HTTP", true],
    ["in a mirror", false],
  ])("that a repository really has are names and nothing more: %s", async (_, isHost) => {
    const mirror = temporaryFolder();
    const names = ["v1;$(id)", "v1|id", "v1&y=z", "v1%2fx", "v#1", "v1`id`", "ü/1", "v1'x", "--all"];
    const [commit] = makeBare(mirror, "octo-org/odd", [{ tags: names }]);
    const source = isHost ? { host: await serve(undefined, mirror) } : { mirror };
    const uses = (pinned: string) =>
      names.map((name) => `"octo-org/odd@${pinned === "" ? `${name}"` : `${pinned}" # ${name}`}`);
    const root = makeRepository(using(...uses("")));
    const { status } = await pin(root, source, "--mode", "fix");
    const lines = read(root)
      .split("\n")
      .slice(lineOf(0) - 1, -1);
    expect(lines.filter((line) => !line.includes(commit as string))).toEqual([]);
    expect(status).toBe(0);

    const pinned = makeRepository(using(...uses(commit as string)));
    const before = read(pinned);
    expect((await pin(pinned, source, "--mode", "verify", "--fail-on", "high")).status).toBe(0);
    expect(read(pinned)).toBe(before);
  });

  it("a branch that is called like a commit is told of, and the pin left", async () => {
    const mirror = temporaryFolder();
    const [first, second] = makeBare(mirror, "octo-org/sly", [{ tags: ["v1.0.0"] }, {}]) as [string, string];
    gitIn(mirror, "octo-org/sly", "update-ref", `refs/heads/${first}`, second);
    const text = using(`octo-org/sly@${first} # v1.0.0`);
    const root = makeRepository(text);
    const report = reportOf(
      await pin(root, { host: await serve(undefined, mirror) }, "--mode", "verify", "--format", "json"),
    );
    expect(linesOf(report, "ref-confusion")).toEqual([lineOf(0)]);
    expect(read(root)).toBe(text);
  });
});

overHttp("large answers", () => {
  it("10,000 refs, and two that differ in case, are no trouble", async () => {
    const mirror = temporaryFolder();
    const many = Array.from({ length: 10_000 }, (_, i) => `v0.${Math.floor(i / 100)}.${i % 100}`);
    const [old, young] = makeBare(mirror, "octo-org/many", [{ tags: [...many, "V1"] }, { tags: ["v1"] }]);
    const host = await serve(undefined, mirror);
    const root = makeRepository(using("octo-org/many@v1", "octo-org/many@V1", "octo-org/many@v0.7.5"));
    expect((await pin(root, { host }, "--mode", "fix")).status).toBe(0);
    expect(read(root)).toBe(
      using(`octo-org/many@${young} # v1`, `octo-org/many@${old} # V1`, `octo-org/many@${old} # v0.7.5`),
    );
  });

  it.each([
    ["over HTTP", true],
    ["in a mirror", false],
  ])("an action's file of more than 1 MiB is refused: %s", async (_, isHost) => {
    const mirror = temporaryFolder();
    const [commit] = makeBare(mirror, "octo-org/big", [
      { files: { "action.yml": `name: a\n# ${"x".repeat(2 ** 20)}\n` }, tags: ["v1.0.0"] },
    ]);
    const source = isHost ? { host: await serve(undefined, mirror) } : { mirror };
    const root = makeRepository(using(`octo-org/big@${commit} # v1.0.0`));
    const { status, stderr } = await pin(root, source, "--mode", "verify");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: .*octo-org\/big.*action\.yml/m);
  });

  it("of a commit's many refs some twenty are asked, and the finding says that it isn't sure", async () => {
    const mirror = temporaryFolder();
    const commits = Array.from({ length: 40 }, (_, i) => ({ tags: [`v1.${i}.0`] }));
    const [first] = makeBare(mirror, "octo-org/wide", commits) as [string];
    const tree = gitIn(mirror, "octo-org/wide", "rev-parse", `${first}^{tree}`);
    const impostor = gitIn(mirror, "octo-org/wide", "commit-tree", tree, "-p", first, "-m", "evil");
    const host = await serve(undefined, mirror);
    const root = makeRepository(using(`octo-org/wide@${impostor} # v1.3.0`));
    const report = reportOf(await pin(root, { host }, "--mode", "verify", "--format", "json"));
    const [finding] = report.findings.filter(({ rule }) => rule === "impostor-commit");
    expect(finding).toMatchObject({ confidence: "low", message: expect.stringContaining("not asked") });
    const compared = requestsTo(host, "octo-org/wide").flatMap((line) => /compare\/(.+)\.\.\./.exec(line)?.[1] ?? []);
    const newest = Array.from({ length: 20 }, (_, i) => `v1.${39 - i}.0`);
    expect(compared).toEqual(["main", "v1.3.0", ...newest]);
  });

  it("an action that goes on for ever, file by file, ends", async () => {
    const mirror = temporaryFolder();
    const files = Object.fromEntries(
      Array.from({ length: 30 }, (_, i) => [
        `s${i}/action.yml`,
        `name: a\ndescription: b\nruns:\n  using: composite\n  steps:\n    - uses: $/s${i + 1}\n    - uses: octo-org/leaf${i}@v1\n`,
      ]),
    );
    const [commit] = makeBare(mirror, "octo-org/tower", [{ files, tags: ["v1.0.0"] }]);
    const root = makeRepository(using(`octo-org/tower/s0@${commit} # v1.0.0`));
    const ended = await pin(root, { mirror }, "--mode", "verify", "--format", "json");
    const [finding] = reportOf(ended).findings.filter(({ rule }) => rule === "transitive-unpinned");
    const chains = (finding?.witness?.chains ?? []) as string[][];
    expect(chains.map((chain) => chain.at(-1))).toEqual(Array.from({ length: 11 }, (_, i) => `octo-org/leaf${i}@v1`));
  });
});

overHttp("500 references of 60 repositories", () => {
  const mirror = () => {
    const folder = temporaryFolder();
    const commits = Array.from(
      { length: 60 },
      (_, i) => makeBare(folder, `octo-org/r${i}`, [{ tags: ["v1", `v1.0.${i}`] }])[0],
    );
    return { folder, commits };
  };
  let made: ReturnType<typeof mirror>;
  beforeAll(() => {
    made = mirror();
  });

  it("take two requests a repository, eight at a time at most", async () => {
    const host = await serve(undefined, made.folder);
    const uses = (written: (i: number) => string) =>
      Array.from({ length: 5 }, (_, file) => [
        `.github/workflows/w${file}.yml`,
        using(...Array.from({ length: 100 }, (_, line) => written((file * 100 + line) % 60))),
      ]);
    const root = makeRepository(Object.fromEntries(uses((i) => `octo-org/r${i}@v1`)));
    const { status, seconds } = await pin(root, { host }, "--mode", "fix");
    process.stderr.write(`500 references of 60 repositories were pinned in ${seconds.toFixed(2)} s\n`);
    expect(status).toBe(0);
    for (const [path, text] of uses((i) => `octo-org/r${i}@${made.commits[i]} # v1.0.${i}`)) {
      expect(readFileSync(join(root, path as string), "utf8")).toBe(text);
    }
    for (let i = 0; i < 60; i++) expect(requestsTo(host, `octo-org/r${i}`).length).toBeLessThanOrEqual(2);
    expect(host.log.length).toBeLessThanOrEqual(120);
    expect(host.most).toBeLessThanOrEqual(8);
    expect(host.most).toBeGreaterThan(1);
  });
});

describe("a file that is clean", () => {
  it("needs no host at all", async () => {
    const root = makeRepository(`${STEPS}      - run: make\n`);
    const { status, stderr } = await runCliBeside(["pin-actions-to-sha", root, "--mode", "fix"]);
    expect(stderr).not.toContain("NETWORK");
    expect(status).toBe(0);
  });
});
