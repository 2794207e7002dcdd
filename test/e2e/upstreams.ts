import { type GitHost, gitIn, makeBare } from "./git-host.ts";
import { type Ended, type JsonReport, runCliBeside, STEPS, temporaryFolder } from "./harness.ts";

/** Repositories of made-up actions, for tests of `pin-actions-to-sha`. */

const ACTION = "name: a\ndescription: b\nruns:\n  using: node24\n  main: i.js\n";
const CALLED = "on: workflow_call\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n";

function composite(...uses: string[]): string {
  const steps = uses.map((name) => `    - uses: ${name}\n`).join("");
  return `name: a\ndescription: b\nruns:\n  using: composite\n  steps:\n${steps}`;
}

export interface Upstreams {
  mirror: string;
  /** Commits by the names that tests call them. */
  at: Readonly<Record<string, string>>;
}

/**
 * `octo-org/build` has versions of all ages, `mono` tags of several actions, `leaf` one version; `comp`, `deep`, `flow`,
 * `image` and `loop` pull others in, `forged` by `middle` an impostor, and `lost` what isn't there; of `moved` the tag `v1.0.0` was moved.
 */
export function makeUpstreams(): Upstreams {
  const mirror = temporaryFolder();
  const made = (name: string, ...commits: Parameters<typeof makeBare>[2]) =>
    makeBare(mirror, `octo-org/${name}`, commits);
  const one = (name: string, files: Record<string, string>, ...tags: string[]) =>
    made(name, { files, tags: tags.length === 0 ? ["v1", "v1.0.0"] : tags })[0] as string;

  const build = made(
    "build",
    {
      files: { "action.yml": ACTION, ".github/workflows/r.yml": `${CALLED}      - run: make\n` },
      daysAgo: 300,
      tags: ["v1.0.0"],
    },
    { daysAgo: 200, annotated: ["v1.1.0"], tags: ["v1"], branches: ["release/v1"] },
    { daysAgo: 100, tags: ["v1.1.1"], branches: ["both"] },
    { daysAgo: 50, annotated: ["v2.0.0", "v2"] },
    { daysAgo: 40 },
    { daysAgo: 2, tags: ["v2.1.0", "v2.2.0-rc.1", "v1.2.0", "both"] },
  );
  const bare = "octo-org/build";
  const tree = gitIn(mirror, bare, "rev-parse", `${build[0]}^{tree}`);
  // The repository holds it and no ref leads there, as after a push to a fork.
  const impostor = gitIn(mirror, bare, "commit-tree", tree, "-p", build[0] as string, "-m", "evil");
  const middle = one("middle", { "action.yml": composite(`octo-org/build@${impostor}`) });
  const leaf = one("leaf", { "action.yml": ACTION });
  const comp = one("comp", { "action.yml": composite("octo-org/leaf@v1") });
  const moved = made("moved", { files: { "action.yml": ACTION } }, { tags: ["v1.0.0"] });
  return {
    mirror,
    at: {
      ...Object.fromEntries(build.map((commit, i) => [`build${i}`, commit])),
      tagObject: gitIn(mirror, bare, "rev-parse", "v2.0.0"),
      impostor,
      middle,
      forged: one("forged", { "action.yml": composite(`octo-org/middle@${middle}`) }),
      lost: one("lost", { "action.yml": composite(`octo-org/gone@${"1".repeat(40)}`) }),
      mono: one(
        "mono",
        { "alpha/action.yml": ACTION, "beta/action.yml": ACTION },
        "alpha/v1",
        "alpha/v1.2.0",
        "beta/v3.0.0",
      ),
      leaf,
      comp,
      deep: one("deep", { "sub/action.yaml": composite(`octo-org/comp@${comp}`) }),
      flow: one("flow", { ".github/workflows/r.yml": `${CALLED}      - uses: octo-org/leaf@v1\n` }),
      image: one("image", {
        "action.yml": "name: a\ndescription: b\nruns:\n  using: docker\n  image: docker://alpine:3.20\n",
      }),
      loop: one("loop", {
        "a/action.yml": composite("$/b", `octo-org/leaf@${leaf}`),
        "b/action.yml": composite("$/a"),
      }),
      moved: moved[0] as string,
    },
  };
}

/** A workflow whose one job has these references. */
export function using(...uses: string[]): string {
  return STEPS + uses.map((line) => `      - uses: ${line}\n`).join("");
}

/** The line of the n-th reference, from 0. */
export function lineOf(n: number): number {
  return STEPS.split("\n").length + n;
}

/** Where references are asked for: a host, or a mirror without the network. */
export type Source = { host: GitHost } | { mirror: string };

/** Runs `pin-actions-to-sha` on a repository. */
export function pin(root: string, source: Source, ...args: string[]): Promise<Ended> {
  const all = ["pin-actions-to-sha", root, "--no-images", ...args];
  return "host" in source
    ? runCliBeside(all, { env: source.host.env, hasLoopback: true })
    : runCliBeside([...all, "--git-mirror", source.mirror, "--offline"]);
}

export function reportOf({ status, stdout, stderr }: Ended): JsonReport {
  if (status !== 0 && status !== 1) throw new Error(`exit status ${status}: ${stderr}`);
  return JSON.parse(stdout);
}
