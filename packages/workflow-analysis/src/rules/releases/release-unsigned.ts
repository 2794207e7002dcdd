import { defineRule } from "../../rule.js";
import { publishedWithout } from "../../trust/releases/index.js";

export default defineRule({
  id: "release-unsigned",
  category: "releases",
  severity: "medium",
  summary: "What a job publishes isn't signed",
  risk: "Whoever gets at the registry, or at the way from there, can put something else in its place, and nobody who installs it can tell.",
  mend: "Attest it in the job that builds it (`actions/attest-build-provenance`), sign it with cosign, or publish as a trusted publisher, which attests by itself.",
  sources: [
    "https://slsa.dev/spec/v1.1/levels",
    "https://docs.github.com/actions/how-tos/secure-your-work/use-artifact-attestations/use-artifact-attestations",
  ],
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
    if: github.event_name == 'push'
    steps:
      - uses: docker/build-push-action@1234567890abcdef1234567890abcdef12345678 # v6
        with: {push: true, tags: 'ghcr.io/octo-org/a:1'}
  sign:
    runs-on: ubuntu-latest
    needs: image
    if: github.event_name == 'schedule'
    steps:
      - run: cosign sign --yes ghcr.io/octo-org/a:1
`,
        at: [8],
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/build-push-action@1234567890abcdef1234567890abcdef12345678 # v6
        with:
          push: \${{ github.event_name != 'pull_request' }}
          tags: ghcr.io/octo-org/a:1
`,
        at: [7],
      },
    ],
    silent: [
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
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/build-push-action@1234567890abcdef1234567890abcdef12345678 # v6
        with: {push: true, tags: 'ghcr.io/octo-org/a:1'}
  sign:
    runs-on: ubuntu-latest
    needs: image
    steps:
      - run: cosign sign --yes ghcr.io/octo-org/a:1
`,
        because: "a later job signs it",
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
        because: "what is attested is sent out afterwards",
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions: {id-token: write}
    steps:
      - uses: pypa/gh-action-pypi-publish@1234567890abcdef1234567890abcdef12345678 # v1.13.0
`,
        because: "a trusted publisher attests by default",
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: gh release upload v1 dist/*
        env: {GH_TOKEN: '\${{ github.token }}'}
  provenance:
    needs: a
    permissions: {actions: read, id-token: write, contents: write}
    uses: slsa-framework/slsa-github-generator/.github/workflows/generator_generic_slsa3.yml@v2.1.0
    with: {base64-subjects: x}
`,
        because: "a builder attests where it comes from",
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  image:
    runs-on: ubuntu-latest
    steps:
      - run: |
          docker push ghcr.io/octo-org/a:1
          make sign-images
`,
        because: "a task of the project's own signs it",
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: gh release create v1 --generate-notes
        env: {GH_TOKEN: '\${{ github.token }}'}
`,
        because: "a release without files holds nothing to sign",
      },
    ],
  },

  workflow(workflow, report) {
    for (const { place, isConfigured } of publishedWithout("signature", workflow, report.repository)) {
      report(place, "This is published, and nothing signs it", { confidence: isConfigured ? "low" : "medium" });
    }
  },
});
