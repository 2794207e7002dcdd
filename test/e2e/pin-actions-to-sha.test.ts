import { execFileSync } from "node:child_process";
import { chmodSync, lstatSync, readdirSync, readFileSync, statSync, symlinkSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it, jest } from "@jest/globals";
import { where } from "../where.ts";
import { type GitHost, gitHost, gitIn, HAS_HTTP_BACKEND, makeBare, NO_HTTP_BACKEND, requestsTo } from "./git-host.ts";
import {
  type JsonReport,
  linesOf,
  makeRepository,
  outputOf,
  runActionBeside,
  runCli,
  runCliBeside,
  STEPS,
  temporaryFolder,
} from "./harness.ts";
import { lineOf, makeUpstreams, pin, reportOf, type Source, type Upstreams, using } from "./upstreams.ts";

jest.setTimeout(20_000);

const PATH = ".github/workflows/w.yml";

function read(root: string, path = PATH): string {
  return readFileSync(join(root, path), "utf8");
}

let upstreams: Upstreams;
let at: Upstreams["at"];
beforeAll(() => {
  upstreams = makeUpstreams();
  at = upstreams.at;
});

const hosts: GitHost[] = [];
afterAll(() => Promise.all(hosts.map((host) => host.close())));

async function serve(version: 0 | 2 = 2): Promise<GitHost> {
  const host = await gitHost(upstreams.mirror, { version });
  hosts.push(host);
  return host;
}

const SOURCES: readonly (readonly [string, () => Promise<Source>])[] = [
  ["a mirror, offline", async () => ({ mirror: upstreams.mirror })],
  ...(HAS_HTTP_BACKEND
    ? ([2, 0] as const).map(
        (version) => [`a server of version ${version}`, async () => ({ host: await serve(version) })] as const,
      )
    : []),
];

const overHttp = where(describe, HAS_HTTP_BACKEND, NO_HTTP_BACKEND);

/** The indices of the references at which a rule speaks. */
function spoken(report: JsonReport, rule: string): number[] {
  return linesOf(report, rule).map((line) => line - lineOf(0));
}

describe.each(SOURCES)("with %s", (_, source) => {
  it("`fix` pins what there is, tells what there isn't, and changes nothing the second time", async () => {
    const from = await source();
    const before = [
      "octo-org/build@v1",
      "'octo-org/build/sub@v1.0.0'   # v1 - why",
      "octo-org/build@release/v1",
      "octo-org/build@main",
      "octo-org/build@v2",
      `octo-org/build@${at.tagObject} # v2`,
      "octo-org/mono/alpha@alpha/v1",
      "Octo-Org/Leaf@v1",
      "./own",
      `octo-org/build@${at.build0}`,
      "octo-org/build@v77",
      "octo-org/gone@v1",
      "octo-org/build@both",
    ];
    const after = [
      `octo-org/build@${at.build1} # v1.1.0`,
      `'octo-org/build/sub@${at.build0}'   # v1.0.0 - why`,
      `octo-org/build@${at.build1} # release/v1`,
      `octo-org/build@${at.build5} # main`,
      `octo-org/build@${at.build3} # v2.0.0`,
      `octo-org/build@${at.build3} # v2.0.0`,
      `octo-org/mono/alpha@${at.mono} # alpha/v1.2.0`,
      `Octo-Org/Leaf@${at.leaf} # v1.0.0`,
      "./own",
      `octo-org/build@${at.build0} # v1.0.0`,
      ...before.slice(10),
    ];
    const root = makeRepository(using(...before));
    const ended = await pin(root, from, "--mode", "fix", "--format", "json");
    expect(read(root)).toBe(using(...after));
    expect(ended.status).toBe(1);
    const report = reportOf(ended);
    // A host says that there is no such repository; that a mirror lacks one says nothing.
    const isMirror = "mirror" in from;
    expect(spoken(report, "unresolvable-ref")).toEqual(isMirror ? [10] : [10, 11]);
    expect(spoken(report, "ref-confusion")).toEqual([12]);
    expect(spoken(report, "unpinned-uses")).toEqual(isMirror ? [11, 12] : [12]);

    expect((await pin(root, from, "--mode", "fix", "--format", "json")).status).toBe(1);
    expect(read(root)).toBe(using(...after));
  });

  it("`fix --diff` writes nothing, and what git makes of it is what `fix` writes", async () => {
    const from = await source();
    const text = using("octo-org/build@v1", "octo-org/leaf@v1 # v1").replaceAll("\n", "\r\n");
    const [shown, written] = [makeRepository(text), makeRepository(text)];
    const { stdout } = await pin(shown, from, "--mode", "fix", "--diff");
    expect(read(shown)).toBe(text);
    execFileSync("git", ["apply", "--whitespace=nowarn", "-"], { cwd: shown, input: stdout });
    expect((await pin(written, from, "--mode", "fix")).status).toBe(0);
    expect(read(shown)).toBe(read(written));
    expect(read(written)).not.toBe(text);
  });

  it.each<[string[], string[]]>([
    [
      ["--branches", "tag"],
      ["build1 # v1.1.0", "build5 # v2.1.0"],
    ],
    [
      ["--branches", "report"],
      ["build1 # v1.1.0", "main"],
    ],
    [
      ["--comment", "tag={tag}"],
      ["build1 # tag=v1.1.0", "build5 # tag=main"],
    ],
    [
      ["--policies", "octo-org/*=ref-pin"],
      ["v1", "main"],
    ],
    [
      ["--policies", "*=any,octo-org/build=hash-pin"],
      ["build1 # v1.1.0", "build5 # main"],
    ],
    [
      ["--exclude", "octo-org/build"],
      ["v1", "main"],
    ],
    [
      ["--include", "octo-org/leaf"],
      ["v1", "main"],
    ],
  ])("`fix` heeds %j", async (args, expected) => {
    const root = makeRepository(using("octo-org/build@v1", "octo-org/build@main"));
    await pin(root, await source(), "--mode", "fix", ...args);
    const after = expected.map((text) => text.replace(/^build\d/, (name) => at[name] as string));
    expect(read(root)).toBe(using(...after.map((ref) => `octo-org/build@${ref}`)));
  });

  it.each([
    ["the option", ["--comment", "words {tag}, why"], {}],
    ["the settings", [], { ".github/trustchain.yml": "rules:\n  unpinned-uses:\n    comment: 'words {tag}, why'\n" }],
  ])("a comment of words that %s ask for is written once, checked and moved", async (_, options, files) => {
    const from = await source();
    const root = makeRepository({ ...files, [PATH]: using("octo-org/build@v1.0.0", "octo-org/build@main # mine") });
    const fixed = using(
      `octo-org/build@${at.build0} # words v1.0.0, why`,
      `octo-org/build@${at.build5} # words main, why # mine`,
    );
    for (let time = 0; time < 2; time++) {
      await pin(root, from, "--mode", "fix", ...options);
      expect(read(root)).toBe(fixed);
    }
    await pin(root, from, "--mode", "update", "--level", "minor", ...options);
    expect(read(root)).toBe(fixed.replace(`${at.build0} # words v1.0.0`, `${at.build2} # words v1.1.1`));

    const wrong = makeRepository({ ...files, [PATH]: fixed.replace("v1.0.0", "v2.0.0") });
    const ended = await pin(wrong, from, "--mode", "verify", "--format", "json", ...options);
    expect(spoken(reportOf(ended), "ref-version-mismatch")).toEqual([0]);
  });

  it("`fix` reaches reusable workflows and composite actions, and leaves other files", async () => {
    const files = {
      ".github/workflows/r.yaml": "on: push\njobs:\n  a:\n    uses: octo-org/build/.github/workflows/r.yml@v1.0.0\n",
      "own/action.yml": "name: a\ndescription: b\nruns:\n  using: composite\n  steps:\n    - uses: octo-org/leaf@v1",
      "docs/notes.yml": "uses: octo-org/leaf@v1\n",
    };
    const root = makeRepository(files);
    await pin(root, await source(), "--mode", "fix");
    expect(read(root, ".github/workflows/r.yaml")).toContain(`r.yml@${at.build0} # v1.0.0\n`);
    expect(read(root, "own/action.yml").endsWith(`octo-org/leaf@${at.leaf} # v1.0.0`)).toBe(true);
    expect(read(root, "docs/notes.yml")).toBe(files["docs/notes.yml"]);
  });

  it("`verify` finds what is wrong with pins, and nothing else", async () => {
    const text = using(
      `octo-org/build@${at.build0} # v1.0.0`,
      `octo-org/build@${at.build1} # v2.0.0`,
      `octo-org/build@${at.impostor} # v1.0.0`,
      `octo-org/build@${at.build4} # main`,
      `octo-org/build@${"9".repeat(40)} # v1.0.0`,
      `octo-org/moved@${at.moved} # v1.0.0`,
      `octo-org/comp@${at.comp} # v1.0.0`,
      `octo-org/deep/sub@${at.deep} # v1.0.0`,
      `octo-org/image@${at.image} # v1.0.0`,
      `octo-org/loop/a@${at.loop} # v1.0.0`,
      `octo-org/leaf@${at.leaf} # v1`,
      `octo-org/build@${at.tagObject} # v2.0.0`,
    );
    const flow = `on: push\npermissions: {}\njobs:\n  a:\n    uses: octo-org/flow/.github/workflows/r.yml@${at.flow} # v1.0.0\n`;
    const root = makeRepository({ [PATH]: text, ".github/workflows/call.yml": flow });
    const ended = await pin(root, await source(), "--mode", "verify", "--format", "json");
    expect(ended.status).toBe(1);
    const report = reportOf(ended);
    const own = { ...report, findings: report.findings.filter(({ location }) => location.path === PATH) };
    expect(spoken(own, "impostor-commit")).toEqual([2, 4]);
    expect(spoken(own, "ref-version-mismatch")).toEqual([1, 5, 11]);
    expect(spoken(own, "transitive-unpinned")).toEqual([6, 7, 8]);
    expect(own.findings.find(({ location }) => location.startLine === lineOf(7))?.witness).toMatchObject({
      chains: [[`octo-org/deep/sub@${at.deep}`, `octo-org/comp@${at.comp}`, "octo-org/leaf@v1"]],
    });
    expect(own.findings.find(({ location }) => location.startLine === lineOf(8))?.message).toContain(
      "docker://alpine:3.20",
    );
    expect(report.findings.filter((finding) => !own.findings.includes(finding)).map(({ rule }) => rule)).toEqual([
      "transitive-unpinned",
    ]);
    expect(read(root)).toBe(text);
  });

  it("`verify` looks whose the commits are that pinned actions name, and what it can't read", async () => {
    const text = using(
      `octo-org/forged@${at.forged} # v1.0.0`,
      `octo-org/lost@${at.lost} # v1.0.0`,
      `octo-org/leaf/sub@${at.leaf} # v1.0.0`,
      `octo-org/leaf@${at.leaf} # v1.0.0`,
    );
    const from = await source();
    const report = reportOf(await pin(makeRepository(text), from, "--mode", "verify", "--format", "json"));
    const [impostor, ...others] = report.findings.filter(({ rule }) => rule === "impostor-commit");
    expect(others).toEqual([]);
    expect(impostor?.location.startLine).toBe(lineOf(0));
    expect(impostor?.severity).toBe("high");
    expect(impostor?.witness?.chains).toEqual([
      [`octo-org/forged@${at.forged}`, `octo-org/middle@${at.middle}`, `octo-org/build@${at.impostor}`],
    ]);
    const unread = report.findings.filter(({ rule }) => rule === "unresolvable-ref");
    expect(unread.map(({ location, severity }) => [location.startLine - lineOf(0), severity])).toEqual([
      [1, "mirror" in from ? "low" : "medium"],
      [2, "low"],
    ]);
    expect(unread[0]?.witness?.chains).toEqual([[`octo-org/lost@${at.lost}`, `octo-org/gone@${"1".repeat(40)}`]]);
    expect(unread[0]?.message).toMatch(/octo-org\/gone@1111111.*(?:no such|doesn't have that) repository/);
    expect(unread[1]?.message).toContain("there is no `sub/action.yml`");
  });

  it.each([
    ["patch", "7", "build0", "v1.0.0", "build0", "v1.0.0"],
    ["minor", "7", "build0", "v1.0.0", "build2", "v1.1.1"],
    ["minor", "1", "build0", "v1.0.0", "build5", "v1.2.0"],
    ["major", "7", "build0", "v1.0.0", "build3", "v2.0.0"],
    ["major", "0", "build0", "v1.0.0", "build5", "v2.1.0"],
    ["patch", "7", "build1", "tag=v1.1.0", "build2", "tag=v1.1.1"],
    ["major", "7", "build4", "main", "build4", "main"],
    ["major", "1", "build4", "main", "build5", "main"],
  ])("`update` by %s after %s days: %s # %s", async (level, days, commit, name, newCommit, newName) => {
    const root = makeRepository(using(`octo-org/build@${at[commit]} # ${name} why`));
    const args = ["--mode", "update", "--level", level, "--cooldown-days", days];
    expect((await pin(root, await source(), ...args)).status).toBe(0);
    expect(read(root)).toBe(using(`octo-org/build@${at[newCommit]} # ${newName} why`));
  });
});

overHttp("over HTTP", () => {
  it("`fix` makes one exchange of refs a repository, and asks nothing else", async () => {
    const host = await serve();
    const root = makeRepository(
      using("octo-org/build@v1", "octo-org/build/sub@v2.0.0", "Octo-Org/Build@main", "octo-org/leaf@v1", "./own"),
    );
    await pin(root, { host }, "--mode", "fix");
    expect(requestsTo(host, "octo-org/build")).toEqual([
      "GET /octo-org/build.git/info/refs?service=git-upload-pack",
      "POST /octo-org/build.git/git-upload-pack",
    ]);
    expect(requestsTo(host, "octo-org/leaf")).toHaveLength(2);
    expect(host.log).toHaveLength(4);
  });

  it("what `exclude` names isn't asked for", async () => {
    const host = await serve();
    const root = makeRepository(using("octo-org/build@v1", `octo-org/leaf@${at.leaf}`, "octo-org/mono@v1"));
    for (const mode of ["fix", "verify"])
      await pin(root, { host }, "--mode", mode, "--exclude", "octo-org/leaf,octo-org/m*");
    const asked = host.log.map(({ path }) => decodeURIComponent(path));
    expect(asked.filter((path) => !path.includes("octo-org/build"))).toEqual([]);
    expect(read(root)).toContain(`octo-org/leaf@${at.leaf}\n`);
  });

  it("several repositories in one run make one exchange for what they share", async () => {
    const host = await serve();
    const roots = ["octo-org/build@v1", "octo-org/build@v2"].map((name) => makeRepository(using(name)));
    const args = ["pin-actions-to-sha", ...roots, "--no-images", "--mode", "fix"];
    expect((await runCliBeside(args, { env: host.env, hasLoopback: true })).status).toBe(0);
    expect(host.log).toHaveLength(2);
    expect(roots.map((root) => read(root))).toEqual([
      using(`octo-org/build@${at.build1} # v1.1.0`),
      using(`octo-org/build@${at.build3} # v2.0.0`),
    ]);
  });

  it("`fix` keeps a file's mode, and a link a link", async () => {
    const host = await serve();
    const root = makeRepository({ [PATH]: using("octo-org/build@v1"), "real.yml": using("octo-org/build@v2") });
    chmodSync(join(root, PATH), 0o640);
    symlinkSync("../../real.yml", join(root, ".github/workflows/link.yml"));
    await pin(root, { host }, "--mode", "fix");
    expect(statSync(join(root, PATH)).mode & 0o777).toBe(0o640);
    expect(lstatSync(join(root, ".github/workflows/link.yml")).isSymbolicLink()).toBe(true);
    expect(read(root, "real.yml")).toBe(using(`octo-org/build@${at.build3} # v2.0.0`));
    expect(readdirSync(join(root, ".github/workflows")).sort()).toEqual(["link.yml", "w.yml"]);
  });

  it("`check` asks nothing, nor does anything with `--offline`", async () => {
    const host = await serve();
    const { env } = host;
    const root = makeRepository(using("octo-org/build@v1", `octo-org/build@${at.build0} # v1.0.0`));
    const text = read(root);
    for (const args of [
      ["--mode", "check"],
      ["--mode", "check", "--offline"],
      ["--mode", "fix", "--offline"],
      ["--mode", "update", "--offline"],
      ["--mode", "verify", "--offline"],
    ]) {
      const { status, stderr } = await runCliBeside(["pin-actions-to-sha", root, ...args], { env });
      expect(stderr).not.toContain("NETWORK");
      expect(status).toBe(1);
    }
    expect(host.log).toEqual([]);
    expect(read(root)).toBe(text);
  });

  it("`verify` tells of archived, renamed and vulnerable actions what the API says", async () => {
    const host = await serve();
    host.about.set("octo-org/leaf", { archived: true });
    host.about.set("octo-org/comp", { full_name: "octo-org/elsewhere" });
    const hole = (severity: string, id: string) => ({
      ghsa_id: id,
      summary: "a hole",
      severity,
      vulnerabilities: [{ package: { ecosystem: "actions", name: "octo-org/build" }, first_patched_version: "1.1.0" }],
    });
    host.advisories.set("octo-org/build@1.0.0", [hole("low", "GHSA-low"), hole("critical", "GHSA-critical")]);
    host.advisories.set("octo-org/mono@1.2.0", [{ ...hole("low", "GHSA-mono"), vulnerabilities: [] }]);
    const root = makeRepository(
      using(
        `octo-org/build@${at.build0} # v1.0.0`,
        `octo-org/build@${at.build1} # v1.1.0`,
        `octo-org/leaf@${at.leaf} # v1.0.0`,
        `octo-org/comp@${at.comp} # v1.0.0`,
        `octo-org/mono/alpha@${at.mono} # alpha/v1.2.0`,
      ),
    );
    const report = reportOf(await pin(root, { host }, "--mode", "verify", "--format", "json"));
    expect(spoken(report, "archived-uses")).toEqual([2]);
    expect(spoken(report, "renamed-repository")).toEqual([3]);
    expect(spoken(report, "known-vulnerable-actions")).toEqual([0, 4]);
    const vulnerable = report.findings.filter(({ rule }) => rule === "known-vulnerable-actions");
    expect(vulnerable.map(({ severity }) => severity)).toEqual(["critical", "low"]);
    expect(vulnerable[0]?.message).toMatch(/GHSA-critical.*GHSA-low/);
  });

  it("`verify` asks the API nothing twice, and of a tip's history nothing", async () => {
    const host = await serve();
    const root = makeRepository(
      using(
        `octo-org/build@${at.build0} # v1.0.0`,
        `octo-org/build@${at.build0} # v1.0.0`,
        `octo-org/build@${at.build4} # main`,
      ),
    );
    await pin(root, { host }, "--mode", "verify");
    const compared = requestsTo(host, "octo-org/build").filter((line) => line.includes("/compare/"));
    expect(compared.map((line) => line.replace(/\?.*/, ""))).toEqual([
      `GET /api/v3/repos/octo-org/build/compare/main...${at.build4}`,
    ]);
    const lines = host.log.map(({ method, path }) => `${method} ${path}`);
    expect(new Set(lines).size).toBe(lines.length);
  });

  it("`update` waits for a release's own age, but not where it mends an advisory", async () => {
    const host = await serve();
    host.releases.set("octo-org/build@v2.0.0", { published_at: new Date(Date.now() - 86_400_000).toISOString() });
    const text = using(`octo-org/build@${at.build0} # v1.0.0`);
    const root = makeRepository(text);
    await pin(root, { host }, "--mode", "update");
    expect(read(root)).toBe(using(`octo-org/build@${at.build2} # v1.1.1`));

    host.advisories.set("octo-org/build@1.1.1", [
      {
        ghsa_id: "GHSA-1",
        summary: "a hole",
        severity: "high",
        vulnerabilities: [
          { package: { ecosystem: "actions", name: "octo-org/build" }, first_patched_version: "2.0.0" },
        ],
      },
    ]);
    await pin(root, { host }, "--mode", "update");
    expect(read(root)).toBe(using(`octo-org/build@${at.build5} # v2.1.0`));
  });

  it("`update` asks nothing twice", async () => {
    const host = await serve();
    const root = makeRepository(
      using(`octo-org/build@${at.build0} # v1.0.0`, `octo-org/build@${at.build0} # v1`, `octo-org/build@${at.build1}`),
    );
    await pin(root, { host }, "--mode", "update");
    const lines = host.log.map(({ method, path }) => `${method} ${path}`);
    expect(lines.filter((line, i) => lines.indexOf(line) !== i)).toEqual([]);
    expect(lines.some((line) => line.includes("/advisories"))).toBe(true);
  });

  it("an advisory is told in one line, of the very version, and not once it is withdrawn", async () => {
    const host = await serve();
    const advisory = (ghsa_id: string, more = {}) => ({
      ghsa_id,
      summary: "a\nhole",
      severity: "high",
      vulnerabilities: [],
      ...more,
    });
    host.advisories.set("octo-org/build@2.2.0-rc.1", [
      advisory("GHSA-1"),
      advisory("GHSA-2", { withdrawn_at: "2026-01-01T00:00:00Z" }),
    ]);
    const root = makeRepository(using("octo-org/build@v2.2.0-rc.1"));
    const report = reportOf(await pin(root, { host }, "--mode", "verify", "--format", "json"));
    const [finding] = report.findings.filter(({ rule }) => rule === "known-vulnerable-actions");
    expect(finding?.message).toMatch(/v2\.2\.0-rc\.1 has a known hole: GHSA-1 \(a hole\)$/);
  });

  it("`allow-immutable-tags` takes the tag of a release that can't be changed", async () => {
    const host = await serve();
    host.releases.set("octo-org/build@v1.0.0", { published_at: "2025-01-01T00:00:00Z", immutable: true });
    const root = makeRepository(using("octo-org/build@v1.0.0", "octo-org/build@v1.1.1", "octo-org/build@v1"));
    const args = ["--mode", "fix", "--allow-immutable-tags"];
    await pin(root, { host }, ...args);
    expect(read(root)).toBe(
      using("octo-org/build@v1.0.0", `octo-org/build@${at.build2} # v1.1.1`, `octo-org/build@${at.build1} # v1.1.0`),
    );
  });

  it("a mirror takes the place of the server, and leaves archived repositories and advisories to the API", async () => {
    const host = await serve();
    host.about.set("octo-org/leaf", { archived: true });
    const root = makeRepository(using(`octo-org/leaf@${at.leaf} # v1.0.0`, `octo-org/build@${at.build4} # main`));
    const args = ["--mode", "verify", "--format", "json", "--git-mirror", upstreams.mirror];
    const report = reportOf(await pin(root, { host }, ...args));
    expect(spoken(report, "archived-uses")).toEqual([0]);
    const others = host.log
      .map(({ path }) => path)
      .filter((path) => !/^\/api\/v3\/(?:repos\/[^/]+\/[^/]+$|advisories)/.test(path));
    expect(others).toEqual([]);
  });

  it("an action on a runner writes its outputs", async () => {
    const host = await serve();
    const options = { env: host.env, hasLoopback: true };
    const root = makeRepository({
      [PATH]: using("octo-org/build@v1.0.0", "octo-org/leaf@v1", `octo-org/leaf@${at.leaf}`, "octo-org/build@v77"),
      ".github/workflows/clean.yml": `${STEPS}      - run: make\n`,
    });
    const outputs = ["changed", "pinned", "updated", "findings"];
    const fixed = await runActionBeside("pin-actions-to-sha", root, { mode: "fix", images: "false" }, options);
    expect(fixed.status).toBe(1);
    expect(outputs.map((name) => outputOf(fixed, name))).toEqual(["1", "2", "0", "1"]);
    expect(fixed.summary).toContain("References");

    const inputs = { mode: "update", images: "false", level: "minor", "fail-on": "never" };
    const updated = await runActionBeside("pin-actions-to-sha", root, inputs, options);
    expect(updated.status).toBe(0);
    expect(outputs.map((name) => outputOf(updated, name))).toEqual(["1", "0", "1", "0"]);
    expect(read(root)).toContain(`octo-org/build@${at.build2} # v1.1.1\n`);
  });
});

describe("a wrong comment", () => {
  it("is told of and left: who reads it is to find out which of the two is meant", async () => {
    const text = using(`octo-org/build@${at.build0} # v2.0.0`);
    const root = makeRepository(text);
    for (const mode of ["fix", "update"]) {
      const ended = await pin(root, { mirror: upstreams.mirror }, "--mode", mode, "--format", "json");
      expect(ended.status).toBe(1);
      expect(spoken(reportOf(ended), "ref-version-mismatch")).toEqual([0]);
      expect(read(root)).toBe(text);
    }
    await pin(root, { mirror: upstreams.mirror }, "--mode", "verify", "--fix", "unsafe");
    expect(read(root)).toBe(using(`octo-org/build@${at.build0} # v1.0.0`));
  });
});

describe("a file that can't be read", () => {
  it.each([
    ["a key twice", using("octo-org/build@v1\n        uses: octo-org/leaf@v1")],
    ["an open bracket", `${using("octo-org/build@v1")}bad: [\n`],
    ["a second document", `${using("octo-org/build@v1")}---\na: b\n`],
  ])("isn't written: %s", async (_, text) => {
    const root = makeRepository({ [PATH]: text, ".github/workflows/good.yml": using("octo-org/leaf@v1") });
    const ended = await pin(root, { mirror: upstreams.mirror }, "--mode", "fix", "--format", "json");
    expect(ended.status).toBe(1);
    expect(ended.stderr).toContain("the fix of unpinned-uses is not applied: the file can't be read as a whole");
    expect(read(root)).toBe(text);
    expect(read(root, ".github/workflows/good.yml")).toContain(at.leaf as string);
  });
});

describe("the table", () => {
  it("says of images why they have no digest", async () => {
    const root = makeRepository({ [PATH]: using("docker://alpine:3"), Dockerfile: "ARG V\nFROM x:${V}\n" });
    const { stdout } = await runCli(["pin-actions-to-sha", root, "--mode", "fix", "--offline"]);
    expect(stdout).toMatch(/alpine .*; its registry was not asked/);
    expect(stdout).toMatch(/Dockerfile:2 .*; it isn't written in one piece/);
  });

  it("says of each reference what it was, what it became, and why it didn't", async () => {
    const root = makeRepository(
      using(
        "octo-org/build@v1",
        `octo-org/build@${at.build4} # main`,
        `octo-org/leaf@${at.leaf}`,
        "octo-org/build@v77",
      ),
    );
    const options = ["--mode", "update", "--cooldown-days", "1", "--branches", "report"];
    const { stdout } = await pin(root, { mirror: upstreams.mirror }, ...options);
    const rows = stdout
      .slice(stdout.indexOf("References"))
      .split("\n")
      .flatMap((line) => (line.includes(PATH) ? [line.trim().split(/ {2,}/).slice(1)] : []));
    const [build4, build5, leaf] = [at.build4, at.build5, at.leaf].map((commit) => commit?.slice(0, 12));
    expect(rows).toEqual([
      ["octo-org/build", "v1", `${build5} # v2.1.0`],
      ["octo-org/build", `${build4} # main`, `${build5} # main`],
      ["octo-org/leaf", leaf, `${leaf} # v1.0.0`],
      ["octo-org/build", "v77", "octo-org/build has neither a tag nor a branch v77"],
    ]);
  });
});

const SHA = "1234567890abcdef1234567890abcdef12345678";

describe("a mirror", () => {
  it("that lacks a repository proves nothing: a tag isn't pinned, and a pin isn't checked", async () => {
    const builder = "slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml";
    const root = makeRepository({
      [PATH]: using("octo-org/gone@v1", `octo-org/gone@${SHA} # v2`),
      ".github/workflows/call.yml": `on: push\npermissions: {}\njobs:\n  a:\n    uses: ${builder}@v2.0.0\n`,
    });
    const found = async (mode: string) =>
      reportOf(await pin(root, { mirror: upstreams.mirror }, "--mode", mode, "--format", "json")).findings.map(
        ({ rule, severity, location }) => [rule, severity, location.startLine],
      );
    const always = [
      ["unpinned-uses", "info", 5],
      ["unpinned-uses", "high", lineOf(0)],
    ];
    expect(await found("check")).toEqual(always);
    expect(await found("fix")).toEqual(always);
    expect(await found("verify")).toEqual([...always, ["unresolvable-ref", "low", lineOf(1)]]);
  });

  it("that is older than what the repository knows gives way to its lock and its pins", async () => {
    const lock = `version: 'v0.0.2'\nworkflows: {}\ndependencies:\n    'octo-org/leaf@v7':\n        ref: 'v7'\n        commit: 'sha1-${SHA}'\n        owner_id: 1\n        repo_id: 2\n`;
    const pinned = `octo-org/build@${SHA} # v7.0.0`;
    const root = makeRepository({
      ".github/workflows/actions.lock": lock,
      [PATH]: using("octo-org/leaf@v7", pinned, "octo-org/build@v7.0.0", "octo-org/build@1234567"),
    });
    const ended = await pin(root, { mirror: upstreams.mirror }, "--mode", "fix", "--format", "json");
    expect(read(root)).toBe(using(`octo-org/leaf@${SHA} # v7`, pinned, pinned, "octo-org/build@1234567"));
    expect(spoken(reportOf(ended), "unresolvable-ref")).toEqual([3]);
    expect(ended.stdout).toContain("looks like a shortened commit");
  });

  it.each([
    ["a file", (bare: string, name: string) => gitIn(bare, name, "rev-parse", "HEAD:action.yml")],
    ["a folder", (bare: string, name: string) => gitIn(bare, name, "rev-parse", "HEAD^{tree}")],
  ])("shows that a tag is of %s: it is refused, and the rest is pinned", async (_, objectIn) => {
    const mirror = temporaryFolder();
    const name = "octo-org/odd";
    const [commit] = makeBare(mirror, name, [{ files: { "action.yml": "name: a\n" }, tags: ["v1", "v1.0.0"] }]);
    const object = objectIn(mirror, name);
    gitIn(mirror, name, "tag", "light", object);
    gitIn(mirror, name, "tag", "-a", "-m", "m", "v2.0.0", object);
    const root = makeRepository(using(`${name}@v1`, `${name}@light`, `${name}@v2.0.0`));
    const ended = await pin(root, { mirror }, "--mode", "fix", "--format", "json");
    expect(ended.status).toBe(1);
    expect(spoken(reportOf(ended), "unresolvable-ref")).toEqual([1, 2]);
    expect(ended.stdout).toMatch(/the tag of a (?:blob|tree), not of a commit/);
    expect(read(root)).toBe(using(`${name}@${commit} # v1.0.0`, `${name}@light`, `${name}@v2.0.0`));
    // Nor is it the newest version of anything.
    await pin(root, { mirror }, "--mode", "update");
    expect(read(root)).toContain(`${name}@${commit} # v1.0.0\n`);
  });

  it("without the files' content is told of, with 2", async () => {
    const [whole, mirror] = [temporaryFolder(), temporaryFolder()];
    const name = "octo-org/thin";
    const [commit] = makeBare(whole, name, [{ files: { "action.yml": "name: a\n" }, tags: ["v1.0.0"] }]);
    gitIn(whole, name, "config", "uploadpack.allowFilter", "true");
    const from = `file://${join(whole, `${name}.git`)}`;
    gitIn(whole, name, "clone", "-q", "--mirror", "--filter=blob:none", from, join(mirror, `${name}.git`));
    const root = makeRepository(using(`${name}@${commit} # v1.0.0`));
    const { status, stderr } = await pin(root, { mirror }, "--mode", "verify");
    expect(status).toBe(2);
    expect(stderr).toMatch(/^error: mirror of octo-org\/thin: .*doesn't hold action\.yml.*without a filter$/m);
    expect((await pin(root, { mirror }, "--mode", "fix")).status).toBe(0);
  });
});

describe("without the network", () => {
  it("`fix` takes what `actions.lock` and other pins say, and tells of the rest", () => {
    const lock = `version: 'v0.0.2'
workflows:
    '.github/workflows/locked.yml':
        - 'octo-org/leaf@v1'
dependencies:
    'octo-org/leaf@v1':
        ref: 'v1'
        commit: 'sha1-${at.leaf}'
        owner_id: 1
        repo_id: 2
`;
    const uses = [
      "octo-org/leaf@v1",
      `octo-org/build@${at.build0} # v1.0.0`,
      "octo-org/build@v1.0.0",
      "octo-org/build@v2",
    ];
    const root = makeRepository({
      ".github/workflows/actions.lock": lock,
      ".github/workflows/locked.yml": using("octo-org/leaf@v1"),
      [PATH]: using(...uses),
    });
    const ended = runCli(["pin-actions-to-sha", root, "--mode", "fix", "--offline", "--format", "json"]);
    expect(ended.status).toBe(1);
    expect(ended.stderr).not.toContain("NETWORK");
    const pinned = `octo-org/build@${at.build0} # v1.0.0`;
    expect(read(root)).toBe(using(`octo-org/leaf@${at.leaf} # v1`, pinned, pinned, "octo-org/build@v2"));
    expect(read(root, ".github/workflows/locked.yml")).toBe(using("octo-org/leaf@v1"));
    expect(spoken(reportOf(ended), "unpinned-uses")).toEqual([3]);
  });
});
