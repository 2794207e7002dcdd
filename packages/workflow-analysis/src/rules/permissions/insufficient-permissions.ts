import { grantMissing } from "../../fixes/least-permissions.js";
import type { Job, Permissions } from "../../model/index.js";
import { defineRule, type Place, type Report } from "../../rule.js";
import { missingFrom, type Need, needsOf } from "../../trust/needs/index.js";

export default defineRule({
  id: "insufficient-permissions",
  category: "permissions",
  severity: "low",
  fixes: "safe",
  summary: "A step needs a scope that its job's token isn't allowed",
  risk: "The step fails. Once `permissions` is there, every scope that it doesn't name is `none`; and who then reaches for `write-all` gives away more than was missing.",
  mend: "Add the scope to the job's `permissions`.",
  sources: ["https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions:
      id-token: write
      contents: read
    steps:
      - uses: actions/attest-build-provenance@1234567890abcdef1234567890abcdef12345678 # v3
        with: {subject-path: out.tgz}
`,
        at: [10],
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions:
      id-token: write
      contents: read
      attestations: write
    steps:
      - uses: actions/attest-build-provenance@1234567890abcdef1234567890abcdef12345678 # v3
        with: {subject-path: out.tgz}
`,
      },
      {
        text: `on: push
permissions: {contents: read}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          make dist
          gh release create v1 dist/*
        env:
          GH_TOKEN: \${{ github.token }}
`,
        at: [9],
        fixed: `on: push
permissions: {contents: read}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions:
      contents: write
    steps:
      - run: |
          make dist
          gh release create v1 dist/*
        env:
          GH_TOKEN: \${{ github.token }}
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions: {contents: read}
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678 # v6
      - run: git push
`,
        at: [9],
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions: {contents: write}
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678 # v6
      - run: git push
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  call:
    permissions: {contents: read}
    uses: ./.github/workflows/pages.yml
`,
        path: ".github/workflows/call.yml",
        files: {
          ".github/workflows/pages.yml": `on: workflow_call
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions: {pages: write, id-token: write}
    steps: [{uses: actions/deploy-pages@1234567890abcdef1234567890abcdef12345678}]
`,
        },
        at: [6],
        fixed: `on: push
permissions: {}
jobs:
  call:
    permissions: {contents: read, id-token: write, pages: write}
    uses: ./.github/workflows/pages.yml
`,
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions: {id-token: write, attestations: write}
    steps:
      - uses: actions/attest-build-provenance@1234567890abcdef1234567890abcdef12345678 # v3
        with: {subject-path: out.tgz}
`,
        because: "it has what it needs",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions: {contents: read}
    steps:
      - run: gh issue close 1
        env: {GH_TOKEN: "\${{ secrets.BOT }}"}
      - uses: softprops/action-gh-release@1234567890abcdef1234567890abcdef12345678 # v2
        with: {token: "\${{ secrets.BOT || github.token }}"}
`,
        because: "another token is used, or may be",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678 # v6
      - run: gh pr view 1
        env: {GH_TOKEN: "\${{ github.token }}"}
`,
        because: "of a public repository anybody may read",
      },
      {
        text: `on: push
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: gh release create v1
        env: {GH_TOKEN: "\${{ github.token }}"}
`,
        because: "no block limits the token",
      },
    ],
  },

  job: judge,
  reusableJob: judge,
});

function judge(job: Job, report: Report): void {
  const { permissions, from } = job.effectivePermissions;
  if (permissions?.kind !== "scopes") return;
  const missing = missingFrom(permissions, needsOf(job, report.repository));
  if (missing.length === 0) return;
  const fix = grantMissing(job, permissions, missing);
  const related = [{ place: permissions.entry.key, message: `The ${from}'s block` }];
  for (const [place, needs] of byPlace(missing)) report(place, messageFor(job, permissions, needs), { related, fix });
}

function byPlace(needs: readonly Need[]): Map<Place, Need[]> {
  const places = new Map<string, Place>();
  const groups = new Map<Place, Need[]>();
  for (const need of needs) {
    const key = `${need.place.start} ${need.place.end}`;
    const place = places.get(key) ?? need.place;
    places.set(key, place);
    groups.set(place, [...(groups.get(place) ?? []), need]);
  }
  return groups;
}

function messageFor(job: Job, permissions: Permissions, needs: readonly Need[]): string {
  const wanted = [...new Set(needs.map(({ scope, level }) => `\`${scope}: ${level}\``))].join(" and ");
  const mayRead = needs.some(({ scope }) => permissions.level(scope) === "read");
  return `This needs ${wanted}, which the token of the job \`${job.id}\` ${mayRead ? "may only read" : "isn't allowed"}`;
}
