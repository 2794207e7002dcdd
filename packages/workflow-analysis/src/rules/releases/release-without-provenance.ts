import { defineRule } from "../../rule.js";
import { publishedWithout } from "../../trust/releases/index.js";

export default defineRule({
  id: "release-without-provenance",
  category: "releases",
  severity: "low",
  summary: "What a job publishes doesn't tell where it comes from",
  risk: "Nobody can check that it was built from the sources that it claims, by this workflow, and not on somebody's machine.",
  mend: "Attest its provenance (`actions/attest-build-provenance`, `npm publish --provenance`, a SLSA builder), or leave buildx's own on.",
  sources: ["https://slsa.dev/spec/v1.1/provenance"],
  examples: {
    flagged: [
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/build-push-action@1234567890abcdef1234567890abcdef12345678 # v6
        with: {push: true, provenance: false, tags: 'ghcr.io/octo-org/a:1'}
`,
        at: [7],
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: npm publish
        env: {NODE_AUTH_TOKEN: '\${{ secrets.PUBLISH }}'}
`,
        at: [7],
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          make dist
          gh release upload v1 dist/*
        env: {GH_TOKEN: '\${{ github.token }}'}
`,
        at: [9],
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - run: docker push ghcr.io/octo-org/a:1
  sign:
    runs-on: ubuntu-latest
    needs: image
    steps:
      - run: cosign sign --yes ghcr.io/octo-org/a:1
`,
        at: [7],
      },
    ],
    silent: [
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/build-push-action@1234567890abcdef1234567890abcdef12345678 # v6
        with: {push: true, tags: 'ghcr.io/octo-org/a:1'}
`,
        because: "buildx adds a provenance by default",
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions: {id-token: write}
    steps:
      - run: npm publish --provenance
        env: {NODE_AUTH_TOKEN: '\${{ secrets.PUBLISH }}'}
`,
        because: "npm adds one",
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/attest-build-provenance@1234567890abcdef1234567890abcdef12345678 # v3
        with: {subject-path: dist/*}
      - run: gh release upload v1 dist/*
        env: {GH_TOKEN: '\${{ github.token }}'}
`,
        because: "it is attested before it is sent out",
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  dry:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/build-push-action@1234567890abcdef1234567890abcdef12345678 # v6
        with: {push: false, load: true, tags: 'ghcr.io/octo-org/a:1'}
      - run: echo "npm publish" && npm publish --dry-run
`,
        because: "nothing leaves the runner",
      },
    ],
  },

  workflow(workflow, report) {
    for (const { place, isConfigured } of publishedWithout("provenance", workflow, report.repository)) {
      report(place, "This is published, and nothing tells where it comes from", {
        confidence: isConfigured ? "low" : "medium",
      });
    }
  },
});
