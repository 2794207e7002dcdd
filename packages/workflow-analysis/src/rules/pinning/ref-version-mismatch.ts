import { type PinPlace, pinFix } from "../../fixes/pin.js";
import { isCommit, type RepositoryTarget, type Uses } from "../../model/index.js";
import { usesWitness } from "../../pinning/witness.js";
import { type Details, defineRule, type Report, type RuleFix } from "../../rule.js";
import { isNamed, isSameName, type Upstream } from "../../upstream/index.js";

export default defineRule({
  id: "ref-version-mismatch",
  category: "pinning",
  severity: "medium",
  isZizmor: true,
  fixes: "both",
  summary: "The comment behind a pinned commit names another version",
  risk: "Reviewers trust the comment. Under the name of a good release another commit runs, an old one with known holes, or one that was slipped in.",
  mend: "Find out which of the two is meant, and only then write the one behind the other: `trustchain pin-actions-to-sha --mode fix` completes comments, but leaves a wrong one as it is, for it is evidence; `--fix unsafe` writes the version that the commit is.",
  sources: ["https://docs.zizmor.sh/audits/#ref-version-mismatch"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.0.0
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v9.0.0
      - uses: octo-org/thing@fedcba9876543210fedcba9876543210fedcba98 # v1.1.0
`,
        refs: {
          "octo-org/thing": {
            tags: {
              "v1.0.0": "abcdef1234567890abcdef1234567890abcdef12",
              "v1.1.0": "1234567890abcdef1234567890abcdef12345678",
            },
            tagObjects: { fedcba9876543210fedcba9876543210fedcba98: "1234567890abcdef1234567890abcdef12345678" },
          },
        },
        at: [7, 8, 9],
        fixed: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.1.0
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.1.0
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.1.0
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678
`,
        refs: { "octo-org/thing": { tags: { "v1.1.0": "1234567890abcdef1234567890abcdef12345678" } } },
        at: [7],
        persona: "pedantic",
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
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # tag=v1.1.0
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # 1.1.0
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # main
      - uses: octo-org/other@1234567890abcdef1234567890abcdef12345678 # v5
`,
        refs: {
          "octo-org/thing": {
            tags: {
              v1: "abcdef1234567890abcdef1234567890abcdef12",
              "v1.1.0": "1234567890abcdef1234567890abcdef12345678",
            },
            branches: { main: "abcdef1234567890abcdef1234567890abcdef12" },
          },
        },
        because:
          "the commit is a version that the comment stands for, or was a branch's head, or nothing is known of it",
      },
    ],
  },

  uses({ uses }, report) {
    const { target } = uses;
    const { upstream } = report.repository;
    const refs = target.kind === "repository" && isCommit(target.ref) ? upstream?.refsOf(target) : null;
    if (target.kind !== "repository" || !upstream || !refs) return;
    // Of a commit that isn't the repository's the stronger rule speaks.
    if (upstream.reachabilityOf(target) === "unreachable") return;
    const object = refs.tagObjects.get(target.ref.toLowerCase());
    const name = upstream.nameOn(uses, target);
    if (object !== undefined) {
      tell(uses, target, "is the id of a tag object, not of the commit that the tag names", report);
    } else if (name === undefined) {
      const details = { severity: "low", persona: "pedantic" } as const;
      tell(uses, target, "has no comment that says which version it is", report, details);
    } else if (!refs.branches.has(name) && !isNamed(name, upstream.tagsOn(target) ?? [])) {
      const known = [...refs.tags.keys()].some((tag) => isSameName(tag, name));
      const what = known ? `is not \`${name}\`` : `is called \`${name}\`, which is no tag there`;
      tell(uses, target, what, report, known ? {} : { confidence: "medium" });
    }
  },
});

function tell(uses: Uses, target: RepositoryTarget, what: string, report: Report, details: Details = {}): void {
  const { repository } = report;
  const { upstream } = repository;
  const message = `\`${target.ref.slice(0, 12)}\` of \`${target.owner}/${target.repo}\` ${what}`;
  const fix = upstream && commentFix({ repository, uses, target }, upstream);
  report(uses.scalar, message, { ...details, fix, witness: usesWitness(uses, target, report.repository) });
}

/** Writes what the commit is; which commit runs stays. A wrong comment is evidence: to write over it is no safe fix. */
function commentFix(place: PinPlace, upstream: Upstream): RuleFix | null {
  const { target, uses } = place;
  const object = upstream.refsOf(target)?.tagObjects.get(target.ref.toLowerCase());
  const pinned = { ...target, ref: object ?? target.ref.toLowerCase() };
  const version = upstream.versionOf(pinned, undefined);
  const name = upstream.nameOn(uses, target);
  const isTrue = name === undefined || isNamed(name, upstream.tagsOn(pinned) ?? []);
  const fix = version && pinFix(place, { commit: pinned.ref, name: version.tag }, "say which version the commit is");
  return fix ? { ...fix, safe: isTrue } : null;
}
