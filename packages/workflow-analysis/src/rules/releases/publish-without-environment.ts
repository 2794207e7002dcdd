import { defineRule } from "../../rule.js";
import { holdingsOf } from "../../trust/holdings.js";
import { publishingStepsOf } from "../../trust/releases/index.js";

export default defineRule({
  id: "publish-without-environment",
  category: "releases",
  severity: "low",
  persona: "pedantic",
  summary: "A job publishes with credentials that no environment guards",
  risk: "Every branch and every workflow of the repository can use them: nobody has to approve, and no rule limits from where.",
  mend: "Give the job an `environment:` with required reviewers or allowed branches and tags, and keep the secrets there. Name it at the registry's trusted publisher, too.",
  sources: ["https://docs.github.com/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: npm publish
        env: {NODE_AUTH_TOKEN: '\${{ secrets.PUBLISH_TOKEN }}'}
`,
        at: [4],
        persona: "pedantic",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions: {id-token: write}
    steps:
      - uses: pypa/gh-action-pypi-publish@1234567890abcdef1234567890abcdef12345678 # v1.13.0
`,
        at: [4],
        persona: "pedantic",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: docker/login-action@1234567890abcdef1234567890abcdef12345678 # v3
        with: {username: octo, password: '\${{ secrets.HUB }}'}
      - run: docker push octo/a:1
`,
        at: [4],
        persona: "pedantic",
      },
      {
        text: `on: push
permissions: {}
env: {CLOUDFLARE_API_TOKEN: '\${{ secrets.CF }}'}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: cloudflare/wrangler-action@1234567890abcdef1234567890abcdef12345678 # v3
`,
        at: [5],
        persona: "pedantic",
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    environment: npm
    steps:
      - run: npm publish
        env: {NODE_AUTH_TOKEN: '\${{ secrets.PUBLISH_TOKEN }}'}
`,
        persona: "pedantic",
        because: "the job has an environment",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    permissions: {contents: write}
    steps:
      - run: gh release create v1 dist/*
        env: {GH_TOKEN: '\${{ secrets.GITHUB_TOKEN }}'}
`,
        persona: "pedantic",
        because: "the job's own token is all that it holds",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: npm publish --dry-run
        env: {NODE_AUTH_TOKEN: '\${{ secrets.PUBLISH_TOKEN }}'}
`,
        persona: "pedantic",
        because: "nothing is published",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: echo npm publish
        env: {NODE_AUTH_TOKEN: '\${{ secrets.PUBLISH_TOKEN }}'}
`,
        persona: "pedantic",
        because: "the command only prints",
      },
    ],
  },

  job(job, report) {
    if (job.environment) return;
    const step = publishingStepsOf(job.workflow, report.repository).find((one) => one.job === job);
    if (!step) return;
    const { secrets, mayHoldAnySecret, hasIdentity } = holdingsOf(job);
    if (secrets.length === 0 && !mayHoldAnySecret && !hasIdentity) return;
    const what = secrets.length > 0 || mayHoldAnySecret ? "secrets" : "an OIDC identity";
    report(job.key, `The job \`${job.id}\` publishes with ${what}, and no \`environment\` guards them`, {
      related: [{ place: step.place, message: "It publishes here" }],
    });
  },
});
