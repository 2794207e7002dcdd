import { type PinPlace, pinFix } from "../../fixes/pin.js";
import type { FactOf, Facts } from "../../knowledge/facts.js";
import compromisedActions from "../../knowledge/lists/compromised-actions.js";
import { isCommit, type RepositoryTarget, type Uses } from "../../model/index.js";
import { usesWitness } from "../../pinning/witness.js";
import { defineRule, type Report, type RuleFix } from "../../rule.js";
import { parseVersionTag, type Upstream } from "../../upstream/index.js";
import { keyOfSlug } from "../../upstream/known-refs.js";

export default defineRule({
  id: "compromised-action",
  category: "pinning",
  severity: "critical",
  fixes: "unsafe",
  summary: "An action at a commit or tag that carried malware",
  risk: "What ran with it is to be taken for stolen: the secrets of the job, its token, what it built.",
  mend: "Take a version that was never touched, change the secrets of each job that ran in those days, and look at what they published.",
  sources: [
    "https://github.com/advisories/GHSA-mrrh-fwg8-r2c3",
    "https://github.com/advisories/GHSA-qmg3-hpqr-gqvc",
    "https://github.com/advisories/GHSA-69fq-xp46-6x23",
  ],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: tj-actions/changed-files@0e58ed8671d6b60d0890c21b07f8835ace038e67 # v35.7.7
      - uses: tj-actions/changed-files@v45
      - uses: reviewdog/action-setup@v1
      - uses: Checkmarx/kics-github-action@v2.1.0
`,
        at: [7, 8, 9, 10],
        severity: "critical",
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: aquasecurity/trivy-action@0.33.1
`,
        refs: {
          "aquasecurity/trivy-action": {
            tags: {
              "0.33.1": "1234567890abcdef1234567890abcdef12345678",
              "0.35.0": "57a97c7e7821a5776cebc9bb87c984fa69cba8f1",
            },
          },
        },
        at: [7],
        fixed: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: aquasecurity/trivy-action@57a97c7e7821a5776cebc9bb87c984fa69cba8f1 # 0.35.0
`,
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
                "runs:\n  using: composite\n  steps:\n    - uses: tj-actions/changed-files@0e58ed8671d6b60d0890c21b07f8835ace038e67\n",
            },
          },
        },
        at: [7],
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
      - uses: tj-actions/changed-files@v46.0.1
      - uses: tj-actions/changed-files@1234567890abcdef1234567890abcdef12345678 # v45.0.7
      - uses: reviewdog/action-setup@v1.3.0
      - uses: octo-org/changed-files@v45
`,
        because: "the version, or the commit, was never malware, or it is another's action",
      },
    ],
  },

  uses({ uses }, report) {
    const { target } = uses;
    if (target.kind !== "repository") return;
    const { upstream, facts } = report.repository;
    const incident = incidentOf(target, facts);
    if (!incident) {
      judgeBelow(uses, target, report);
      return;
    }
    const days = incident.from === incident.to ? `on ${incident.from}` : `from ${incident.from} to ${incident.to}`;
    const what = isCommit(target.ref) ? "is malware" : `led to malware ${days}`;
    const name = `\`${target.owner}/${target.repo}@${target.ref}\``;
    report(uses.scalar, `${name} ${what} (${incident.advisory})`, {
      fix: toClean({ repository: report.repository, uses, target }, incident, upstream),
      witness: {
        ...usesWitness(uses, target, upstream),
        advisory: incident.advisory,
        from: incident.from,
        to: incident.to,
      },
    });
  },
});

/** What it pulls in may be what carried malware. */
function judgeBelow(uses: Uses, target: RepositoryTarget, report: Report): void {
  const { upstream, facts } = report.repository;
  for (const { target: below, through } of upstream?.reachedFrom(target) ?? []) {
    const incident = incidentOf(below, facts);
    if (!incident) continue;
    report(uses.scalar, `It pulls in \`${through.at(-1)}\`, which is malware (${incident.advisory})`, {
      witness: { ...usesWitness(uses, target, upstream), advisory: incident.advisory, chain: [...through] },
    });
    return;
  }
}

type CompromisedAction = FactOf<typeof compromisedActions>;

function incidentOf(target: RepositoryTarget, facts: Facts): CompromisedAction | undefined {
  return facts
    .by(compromisedActions, "repository")
    .get(keyOfSlug(target))
    ?.find((incident) =>
      isCommit(target.ref)
        ? incident.commits.some((commit) => commit.toLowerCase() === target.ref.toLowerCase())
        : wasMoved(target.ref, incident),
    );
}

function wasMoved(ref: string, { moved, tags, through }: CompromisedAction): boolean {
  const version = parseVersionTag(ref);
  if (!version) return false;
  if (moved === "all") return true;
  if (moved === "tags") return tags.includes(ref);
  const last = parseVersionTag(through)?.numbers ?? [];
  // `v45` stands for all of 45.
  for (let i = 0; i < Math.min(last.length, version.numbers.length); i++) {
    const difference = (version.numbers[i] as number) - (last[i] as number);
    if (difference !== 0) return difference < 0;
  }
  return true;
}

function toClean(place: PinPlace, { fixedIn }: CompromisedAction, upstream: Upstream | null): RuleFix | null {
  const tag = fixedIn === "" ? undefined : upstream?.tagOfVersion(place.target, fixedIn);
  const fix = tag && pinFix(place, tag, `pin it to \`${tag.name}\`, which was never touched`);
  return fix ? { ...fix, safe: false } : null;
}
