import { compareSeverity } from "@trustchain/findings";
import { textsOption } from "../../config/options.js";
import { type PinPlace, pinFix } from "../../fixes/pin.js";
import { usesWitness } from "../../pinning/witness.js";
import { defineRule, type RuleFix } from "../../rule.js";
import { type Advisory, compareVersions, parseVersionTag, type Upstream } from "../../upstream/index.js";

export default defineRule({
  id: "known-vulnerable-actions",
  category: "pinning",
  severity: "high",
  isZizmor: true,
  fixes: "safe",
  summary: "An action has a hole that is published",
  risk: "How to use it is known to everyone. The severity is the advisory's.",
  mend: "Take the version that mends it.",
  sources: ["https://docs.github.com/rest/security-advisories/global-advisories"],
  options: { allow: textsOption("Ids of advisories that are known and accepted: `GHSA-…`") },
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
`,
        refs: {
          "octo-org/thing": {
            tags: {
              "v1.0.0": "1234567890abcdef1234567890abcdef12345678",
              "v1.0.1": "abcdef1234567890abcdef1234567890abcdef12",
            },
            advisories: {
              "1.0.0": [
                { id: "GHSA-aaaa-bbbb-cccc", summary: "It runs titles", severity: "critical", fixedIn: "1.0.1" },
              ],
            },
          },
        },
        at: [7],
        severity: "critical",
        fixed: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@abcdef1234567890abcdef1234567890abcdef12 # v1.0.1
`,
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
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.0.0
      - uses: octo-org/thing@abcdef1234567890abcdef1234567890abcdef12 # v1.0.1
`,
        refs: {
          "octo-org/thing": {
            tags: {
              "v1.0.0": "1234567890abcdef1234567890abcdef12345678",
              "v1.0.1": "abcdef1234567890abcdef1234567890abcdef12",
            },
            advisories: {
              "1.0.0": [
                { id: "GHSA-aaaa-bbbb-cccc", summary: "It runs titles", severity: "critical", fixedIn: "1.0.1" },
              ],
            },
          },
        },
        options: { allow: ["GHSA-aaaa-bbbb-cccc"] },
        because: "the advisory is accepted, and the newer version has none",
      },
    ],
  },

  uses({ uses }, report) {
    const { target } = uses;
    const { upstream } = report.repository;
    if (target.kind !== "repository" || !upstream) return;
    const version = upstream.versionOf(target, upstream.nameOn(uses, target));
    if (!version) return;
    const advisories = upstream
      .advisoriesOn(target, version)
      .filter(({ id }) => !report.options.allow.includes(id))
      .toSorted((a, b) => compareSeverity(a.severity, b.severity));
    const [worst] = advisories;
    if (!worst) return;
    const name = `\`${target.owner}/${target.repo}\` ${version.tag}`;
    report(
      uses.scalar,
      `${name} has ${advisories.length === 1 ? "a known hole" : `${advisories.length} known holes`}: ${told(advisories)}`,
      {
        severity: worst.severity,
        fix: toFixed({ repository: report.repository, uses, target }, advisories, upstream),
        witness: { ...usesWitness(uses, target, report.repository), advisories: advisories.map(({ id }) => id) },
      },
    );
  },
});

function told(advisories: readonly Advisory[]): string {
  return advisories.map(({ id, summary }) => `${id} (${summary.replace(/\s+/g, " ").trim().slice(0, 120)})`).join(", ");
}

/** To the lowest version that mends all of them. */
function toFixed(place: PinPlace, advisories: readonly Advisory[], upstream: Upstream): RuleFix | null {
  const versions = advisories.map(({ fixedIn }) => (fixedIn === null ? undefined : parseVersionTag(fixedIn)));
  if (versions.some((version) => !version)) return null;
  const highest = versions
    .flatMap((version) => version ?? [])
    .sort(compareVersions)
    .at(-1);
  const tag = highest && upstream.tagOfVersion(place.target, highest.tag);
  return tag ? pinFix(place, tag, `pin it to \`${tag.name}\`, which mends it`) : null;
}
