import { isCommit, isShortened, type RepositoryTarget, type Uses } from "../../model/index.js";
import { andMore, saidWay } from "../../pinning/way.js";
import { usesWitness } from "../../pinning/witness.js";
import { defineRule, type Report } from "../../rule.js";
import { isPlainName, isPlainPath, type Upstream } from "../../upstream/index.js";

export default defineRule({
  id: "unresolvable-ref",
  category: "pinning",
  severity: "high",
  summary: "An action's repository, ref or file does not exist",
  risk: "The run fails, or has failed for a while unseen. And whoever registers the free name, or pushes the missing tag, has code in your job. What can't be read (medium severity for a repository, low for a file) may pull in anything.",
  mend: "Name a repository, a tag and a path that exist; look at how the name is spelt. Add to a mirror what it lacks.",
  sources: ["https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@v77
      - uses: octo-org/gone@v1
`,
        refs: { "octo-org/thing": { tags: { v1: "1234567890abcdef1234567890abcdef12345678" } }, "octo-org/gone": null },
        at: [7, 8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: thing@v1
      - uses: "@v1"
`,
        at: [7, 8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/../thing@v1
      - uses: octo-org/thing/.github/workflows/../x@v1
`,
        refs: {},
        at: [7, 8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@v1
`,
        refs: { "octo-org/thing": { noCommits: { v1: "blob" } } },
        at: [7],
        severity: "high",
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.0.0
`,
        refs: {
          "octo-org/thing": {
            tags: { "v1.0.0": "1234567890abcdef1234567890abcdef12345678" },
            files: {
              "action.yml":
                "runs: {using: composite, steps: [{uses: octo-org/gone@abcdef1234567890abcdef1234567890abcdef12}]}\n",
            },
          },
          "octo-org/gone": null,
        },
        at: [7],
        severity: "medium",
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing/sub@1234567890abcdef1234567890abcdef12345678 # v1.0.0
`,
        refs: {
          "octo-org/thing": {
            tags: { "v1.0.0": "1234567890abcdef1234567890abcdef12345678" },
            files: { "action.yml": "runs: {using: node24, main: i.js}\n" },
          },
        },
        at: [7],
        severity: "low",
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@v1
      - uses: octo-org/thing@main
      - uses: octo-org/other@v1
`,
        refs: {
          "octo-org/thing": {
            tags: { v1: "1234567890abcdef1234567890abcdef12345678" },
            branches: { main: "1234567890abcdef1234567890abcdef12345678" },
          },
        },
        because: "the tag and the branch are there, and of the other repository nothing is known",
      },
    ],
  },

  uses({ uses }, report) {
    const { target } = uses;
    const { upstream } = report.repository;
    if (target.kind === "malformed" && uses.text.includes("@")) {
      report(uses.scalar, `\`${uses.text.trim()}\` is no \`owner/repo@ref\``);
    }
    if (target.kind !== "repository" || !upstream) return;
    const name = `\`${target.owner}/${target.repo}\``;
    const refs = upstream.refsOf(target);
    const witness = usesWitness(uses, target, report.repository);
    if (isPlainName(target) && target.path !== "" && !isPlainPath(target.path)) {
      report(uses.scalar, `The path \`${target.path}\` isn't allowed in a \`uses:\``, { witness });
    } else if (refs === null) {
      report(uses.scalar, `There is no repository ${name}, or it can't be read`, { witness });
    } else if (isCommit(target.ref)) {
      judgeFiles(uses, target, upstream, report);
    } else if (upstream.resolve(target).kind === "no-ref") {
      const kind = refs?.noCommits.get(target.ref);
      const message = `${name} has neither a tag nor a branch \`${target.ref}\`${isShortened(target.ref) ? ", which looks like a shortened commit" : ""}`;
      report(uses.scalar, kind ? `\`${target.ref}\` of ${name} is the tag of a ${kind}, not of a commit` : message, {
        witness,
      });
    }
  },
});

/** What can't be read, at a pin or below it, may pull in whatever it likes. */
function judgeFiles(uses: Uses, pinned: RepositoryTarget, upstream: Upstream, report: Report): void {
  const gaps = upstream
    .reachedFrom(pinned)
    // Of a commit that isn't the repository's the stronger rule speaks.
    .filter(({ target, file }) => file.gap !== null && upstream.reachabilityOf(target) !== "unreachable");
  const [first] = gaps;
  if (!first) return;
  if (upstream.refsOf(pinned) === undefined) {
    const message = `The mirror doesn't have \`${pinned.owner}/${pinned.repo}\`, so this pin can't be checked`;
    report(uses.scalar, message, { severity: "low", witness: usesWitness(uses, pinned, report.repository) });
    return;
  }
  const isGone = gaps.some(({ target }) => upstream.refsOf(target) === null);
  report(uses.scalar, `What ${saidWay(first.through)} pulls in isn't known: ${first.file.gap}${andMore(gaps)}`, {
    severity: isGone ? "medium" : "low",
    witness: {
      ...usesWitness(uses, pinned, report.repository),
      chains: gaps.slice(0, 20).map(({ through }) => [...through]),
    },
  });
}
