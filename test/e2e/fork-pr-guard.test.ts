import { writeFileSync } from "node:fs";
import type { IncomingMessage, ServerResponse } from "node:http";
import { join } from "node:path";
import { afterEach, describe, expect, it, jest } from "@jest/globals";
import { CASES, type Case } from "../../actions/fork-pr-guard/src/testing/cases.js";
import {
  type Answers,
  answerOf,
  BASE,
  pull,
  pullEvent,
  review,
  user,
} from "../../actions/fork-pr-guard/src/testing/world.js";
import { type Loopback, loopback } from "../../packages/action-kit/src/testing/loopback.js";
import { type ActionEnded, outputOf, runActionBeside, runCli, temporaryFolder } from "./harness.ts";

/** The guard as the runner runs it, against a GitHub in small. */

jest.setTimeout(30_000);

const TOKEN = `ghs_${"Zq9".repeat(12)}`;
const OUTPUTS = ["allowed", "trust", "reason", "pull-number", "approved-by", "fork"];

const open: Loopback[] = [];
afterEach(async () => {
  await Promise.all(open.splice(0).map((server) => server.close()));
});

/** Answers in another way, where it says so. */
type Answering = (request: IncomingMessage, response: ServerResponse) => boolean;

interface Given {
  event?: string;
  payload: unknown;
  answers?: Answers | undefined;
  inputs?: Readonly<Record<string, string>> | undefined;
  base?: string;
  answering?: Answering;
}

async function guard({ event = "pull_request_target", payload, answers = {}, inputs, base = "", answering }: Given) {
  const server = await loopback((request, response) => {
    if (answering?.(request, response)) return;
    const { pathname } = new URL(request.url ?? "", "http://x");
    const body = pathname.startsWith(base) ? answerOf(answers, payload, pathname.slice(base.length)) : undefined;
    reply(response, body === undefined ? 404 : 200, body ?? { message: "Not Found" });
  });
  open.push(server);
  const path = join(temporaryFolder(), "event.json");
  writeFileSync(path, typeof payload === "string" ? payload : JSON.stringify(payload));
  const env = {
    GITHUB_EVENT_NAME: event,
    GITHUB_EVENT_PATH: path,
    GITHUB_REPOSITORY: "octo-org/app",
    GITHUB_SHA: BASE,
    GITHUB_API_URL: server.url + base,
  };
  const given = { "github-token": TOKEN, ...inputs };
  const ended = await runActionBeside("fork-pr-guard", temporaryFolder(), given, { env, hasLoopback: true });
  return { ended, asked: server.asked.map(({ path }) => path.slice(base.length)), server };
}

function reply(response: ServerResponse, status: number, body: unknown, headers: Record<string, string> = {}): void {
  response.writeHead(status, { "content-type": "application/json", ...headers }).end(JSON.stringify(body));
}

function shown({ outputs, summary, stdout, stderr }: ActionEnded): string {
  const log = stdout.split("\n").filter((line) => !line.startsWith("::add-mask::"));
  return [...log, stderr, outputs, summary].join("\n");
}

function expectRefusedAsError(ended: ActionEnded, message: RegExp): void {
  expect(ended.status).toBe(1);
  expect(outputOf(ended, "allowed")).toBe("false");
  expect(outputOf(ended, "trust")).toBe("unknown");
  expect(outputOf(ended, "reason")).toBe("error");
  expect(outputOf(ended, "head-sha")).toBeUndefined();
  expect(ended.stdout.split("\n").filter((line) => line.startsWith("::error"))).toHaveLength(1);
  expect(ended.stdout).toMatch(message);
  expect(shown(ended)).not.toContain(TOKEN);
}

const ENDPOINTS =
  /^\/repos\/octo-org\/app\/(pulls\/\d+|pulls\/7\/reviews\?per_page=100|issues\/7\/(comments|events)\?per_page=100|collaborators\/[\w-]+\/permission|pulls\?state=open&head=[\w-]+%3A[\w-]+&per_page=100)$|^\/orgs\/octo-org\/teams\/\w+\/memberships\/\w+$/;

describe("the guard's decision", () => {
  it.each(CASES.map((one): [string, Case] => [one.name, one]))("%s", async (_, one) => {
    const { ended, asked } = await guard(one);
    const { expected } = one;
    if ("trust" in expected) {
      expect(outputOf(ended, "reason")).toBe(expected.trust);
      expect(outputOf(ended, "trust")).toBe(expected.trust);
      expect(outputOf(ended, "allowed")).toBe("true");
      expect(outputOf(ended, "head-sha")).toBe(expected.sha);
      expect(ended.status).toBe(0);
    } else {
      expect(outputOf(ended, "reason")).toBe(expected.reason);
      expect(outputOf(ended, "trust")).toBe(expected.reason === "error" ? "unknown" : "untrusted");
      expect(outputOf(ended, "allowed")).toBe("false");
      expect(outputOf(ended, "head-sha")).toBeUndefined();
      expect(ended.status).toBe(1);
      expect(ended.summary).toContain(`Refused: ${expected.reason}`);
    }
    for (const output of OUTPUTS) expect(outputOf(ended, output)).toBeDefined();
    if (one.approvedBy !== undefined) expect(outputOf(ended, "approved-by")?.toLowerCase()).toBe(one.approvedBy);
    expect(asked.filter((path) => !ENDPOINTS.test(path))).toEqual([]);
    if (one.isSilent) expect(asked).toEqual([]);
    expect(shown(ended)).not.toContain(TOKEN);
  });
});

describe("the guard", () => {
  it("ends well with `skip`, and allows nothing", async () => {
    const { ended } = await guard({ payload: pullEvent("opened"), inputs: { "on-untrusted": "skip" } });
    expect(ended.status).toBe(0);
    expect(outputOf(ended, "allowed")).toBe("false");
    expect(outputOf(ended, "fork")).toBe("true");
    expect(outputOf(ended, "pull-number")).toBe("7");
  });

  it("speaks to GitHub Enterprise Server", async () => {
    const payload = pullEvent("opened");
    const { ended } = await guard({ payload, answers: { reviews: [review("alice")] }, base: "/api/v3" });
    expect(outputOf(ended, "trust")).toBe("approved");
  });

  it("follows pages, and sends the token nowhere else", async () => {
    const elsewhere = await loopback((_, response) => reply(response, 200, []));
    open.push(elsewhere);
    const pages: Answering = (request, response) => {
      const url = new URL(request.url ?? "", "http://x");
      if (!url.pathname.endsWith("/reviews")) return false;
      const last = url.searchParams.get("page") === "2";
      const link = `<${elsewhere.url}/repositories/1/pulls/7/reviews?per_page=100&page=2>; rel="next"`;
      reply(
        response,
        200,
        [review("bob", last ? "CHANGES_REQUESTED" : "APPROVED", undefined, last ? 3 : 1)],
        last ? {} : { link },
      );
      return true;
    };
    const { ended, asked } = await guard({ payload: pullEvent("opened"), answering: pages });
    expect(outputOf(ended, "reason")).toBe("untrusted-author");
    expect(asked).toContain("/repos/octo-org/app/pulls/7/reviews?per_page=100&page=2");
    expect(elsewhere.asked).toEqual([]);
  });

  it("refuses pages that lead in a circle", async () => {
    const circle: Answering = (request, response) => {
      if (!request.url?.includes("/reviews")) return false;
      reply(response, 200, [], { link: '<?page=2>; rel="next"' });
      return true;
    };
    expectRefusedAsError((await guard({ payload: pullEvent("opened"), answering: circle })).ended, /circle/);
  });

  it.each([500, 502, 503, 429])("asks again after %d", async (status) => {
    let times = 0;
    const failing: Answering = (request, response) => {
      if (!request.url?.includes("/reviews") || ++times > 2) return false;
      reply(response, status, { message: "later" }, { "retry-after": "0" });
      return true;
    };
    const { ended } = await guard({
      payload: pullEvent("opened"),
      answers: { reviews: [review("bob")] },
      answering: failing,
    });
    expect(outputOf(ended, "trust")).toBe("approved");
    expect(times).toBe(3);
  });

  it.each<[string, number, unknown, Record<string, string>]>([
    ["401", 401, { message: "Bad credentials" }, {}],
    ["403", 403, { message: "Resource not accessible" }, {}],
    ["500 again and again", 500, {}, { "retry-after": "0" }],
    ["a wait that is too long", 429, {}, { "retry-after": "31" }],
    ["a redirect", 302, {}, { location: "/repos/octo-org/app/contents/x" }],
    ["no JSON", 200, undefined, {}],
    ["something else", 200, { message: "x" }, {}],
    ["null", 200, null, {}],
    ["strange entries", 200, [1], {}],
    ["an unknown state", 200, [review("alice", "LGTM")], {}],
  ])("allows nothing after %s, also with `skip`", async (_, status, body, headers) => {
    const answering: Answering = (request, response) => {
      if (!request.url?.includes("/reviews")) return false;
      reply(response, status, body, headers);
      return true;
    };
    const { ended, asked } = await guard({
      payload: pullEvent("opened"),
      inputs: { "on-untrusted": "skip" },
      answering,
    });
    expectRefusedAsError(ended, /reviews of pull request 7/);
    expect(asked.filter((path) => path.includes("/contents"))).toEqual([]);
    expect(outputOf(ended, "pull-number")).toBe("7");
  });

  it("asks for a token only where it needs one", async () => {
    const inputs = { "github-token": "" };
    expectRefusedAsError((await guard({ payload: pullEvent("opened"), inputs })).ended, /github-token/);
    expect((await guard({ event: "push", payload: {}, inputs })).ended.status).toBe(0);
  });

  it.each([
    ["no JSON", "{not json"],
    ["nothing", ""],
    ["a list", "[]"],
    ["null", "null"],
    ["too large", " ".repeat(26 * 1024 * 1024)],
    ["deep", '{"a":'.repeat(100_000)],
    ["of wrong types", { pull_request: [], repository: "x", sender: 7 }],
    ["with a prototype", '{"__proto__": {"pull_request": {"number": 7}}}'],
    ["with ids as text", pullEvent("opened", pull("alice", { head: { repo: { id: "1" } } }))],
    ["with a commit that is none", pullEvent("opened", pull("alice", { head: { sha: "main" } }))],
  ])("refuses an event that is %s", async (_, payload) => {
    const { ended, asked } = await guard({ payload });
    expectRefusedAsError(ended, /::error/);
    expect(asked).toEqual([]);
  });

  it("shows what strangers write as it is, and obeys none of it", async () => {
    const title = "x\n::error::PWNED\n::set-env name=A::b\n<img src=x> | [a](http://b) @octo-org";
    const { ended } = await guard({ payload: pullEvent("opened", pull("mallory", { title })) });
    expect(ended.stdout).not.toMatch(/^::(error::PWNED|set-env)/m);
    expect(ended.summary).toContain("PWNED");
    expect(ended.summary).not.toMatch(/<img|\n::|[^\\]\]\(|@octo/);
  });

  it("never makes a stranger's login a part of an address", async () => {
    const sender = user("../../../user");
    const { ended, asked } = await guard({ event: "watch", payload: { ...pullEvent("started"), sender } });
    expect(outputOf(ended, "reason")).toBe("untrusted-actor");
    expect(asked).toEqual([]);
  });

  it("says in a terminal where it runs, in one error", () => {
    const { status, stdout, stderr } = runCli(["fork-pr-guard", "--mode", "enforce"]);
    expect({ status, stdout }).toEqual({ status: 2, stdout: "" });
    expect(stderr).toMatch(/^error: fork-pr-guard: .*runner\n$/);
  });
});
