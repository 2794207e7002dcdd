import { defineRule } from "../../rule.js";
import { publishedWithout } from "../../trust/releases/index.js";

export default defineRule({
  id: "release-without-sbom",
  category: "releases",
  severity: "low",
  summary: "What a job publishes comes without a list of its parts",
  risk: "When a dependency turns out to be vulnerable or malicious, nobody can tell whether it is in this release.",
  mend: "Have an SBOM made of what is built (`sbom: true` of buildx, syft, `npm sbom`), and publish or attest it with the release.",
  sources: ["https://www.cisa.gov/sbom", "https://docs.docker.com/build/metadata/attestations/sbom/"],
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
        with: {push: true, tags: 'ghcr.io/octo-org/a:1'}
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
      - run: |
          # syft ghcr.io/octo-org/a:1
          docker push ghcr.io/octo-org/a:1
`,
        at: [9],
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
        with: {push: true, sbom: true, tags: 'ghcr.io/octo-org/a:1'}
`,
        because: "buildx makes one",
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          syft . -o spdx-json=dist/sbom.json
          gh release upload v1 dist/*
        env: {GH_TOKEN: '\${{ github.token }}'}
`,
        because: "a command makes one",
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  list:
    runs-on: ubuntu-latest
    steps:
      - uses: anchore/sbom-action@1234567890abcdef1234567890abcdef12345678 # v0
  a:
    runs-on: ubuntu-latest
    needs: list
    steps:
      - run: cargo publish
`,
        because: "a job before it makes one",
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
    for (const { place, isConfigured } of publishedWithout("sbom", workflow, report.repository)) {
      report(place, "This is published, and no SBOM is made of it", { confidence: isConfigured ? "low" : "medium" });
    }
  },
});
