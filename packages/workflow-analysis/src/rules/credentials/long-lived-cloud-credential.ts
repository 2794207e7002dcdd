import { defineRule, type Report } from "../../rule.js";
import { type LongLived, longLivedInputs, longLivedVariables } from "../../trust/long-lived.js";

const CLOUDS: Readonly<Record<string, string>> = {
  aws: "AWS",
  gcp: "Google Cloud",
  azure: "Azure",
  vault: "a vault",
};

export default defineRule({
  id: "long-lived-cloud-credential",
  category: "credentials",
  severity: "medium",
  summary: "A stored key of a cloud is used where an OIDC identity would do",
  risk: "A stored key is good until somebody changes it. Whoever reads it once, in a log, an artifact or a dependency's script, has what the job has, from anywhere.",
  mend: "Let the cloud trust the workflow's OIDC identity (`id-token: write`), so that each run gets a key of its own that expires.",
  sources: ["https://docs.github.com/actions/concepts/security/openid-connect"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: aws-actions/configure-aws-credentials@1234567890abcdef1234567890abcdef12345678
        with:
          aws-region: eu-west-1
          aws-access-key-id: \${{ secrets.AWS_ID }}
          aws-secret-access-key: \${{ secrets.AWS_KEY }}
`,
        at: [11],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: google-github-actions/auth@1234567890abcdef1234567890abcdef12345678
        with: {credentials_json: "\${{ secrets.GCP_KEY }}"}
      - uses: azure/login@1234567890abcdef1234567890abcdef12345678
        with:
          creds: '{"clientId": "\${{ vars.CLIENT }}", "clientSecret": "\${{ secrets.CLIENT_SECRET }}"}'
`,
        at: [8, 11],
      },
      {
        text: `on: push
permissions: {}
env:
  AWS_ACCESS_KEY_ID: \${{ secrets.AWS_ID }}
  AWS_SECRET_ACCESS_KEY: \${{ secrets.AWS_KEY }}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: terraform apply
        env:
          ARM_CLIENT_SECRET: \${{ secrets.AZURE }}
`,
        at: [5, 12],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: hashicorp/vault-action@1234567890abcdef1234567890abcdef12345678
        with:
          url: https://vault.example.com
          method: approle
          roleId: \${{ secrets.ROLE }}
          secretId: \${{ secrets.ROLE_SECRET }}
`,
        at: [12],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {id-token: write}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: aws-actions/configure-aws-credentials@1234567890abcdef1234567890abcdef12345678
        with:
          aws-region: eu-west-1
          role-to-assume: \${{ secrets.AWS_ROLE }}
      - uses: google-github-actions/auth@1234567890abcdef1234567890abcdef12345678
        with:
          workload_identity_provider: \${{ secrets.PROVIDER }}
      - uses: azure/login@1234567890abcdef1234567890abcdef12345678
        with:
          client-id: \${{ secrets.CLIENT }}
          tenant-id: \${{ secrets.TENANT }}
          subscription-id: \${{ secrets.SUBSCRIPTION }}
`,
        because: "these name a role, and no key",
      },
      {
        text: `on: push
permissions: {id-token: write}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - id: broker
        uses: octo-org/broker@1234567890abcdef1234567890abcdef12345678
      - run: make deploy
        env:
          AWS_SECRET_ACCESS_KEY: \${{ steps.broker.outputs.key }}
`,
        because: "the key comes from an earlier step",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: make test
        env:
          AWS_ACCESS_KEY_ID: test
          AWS_SECRET_ACCESS_KEY: test
`,
        because: "a test's made-up key opens nothing",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: aws-actions/configure-aws-credentials@1234567890abcdef1234567890abcdef12345678
        with:
          aws-access-key-id: \${{ secrets.AWS_ID }}
          aws-secret-access-key: \${{ secrets.AWS_KEY }}
          aws-session-token: \${{ steps.broker.outputs.session }}
      - run: aws s3 sync dist s3://mirror
        env:
          AWS_SECRET_ACCESS_KEY: \${{ secrets.STORE_KEY }}
          AWS_ENDPOINT_URL: https://store.example.com
`,
        because: "with a session the key is a temporary one, and with an endpoint it is another service's",
      },
    ],
  },

  step(step, report) {
    tellByCloud(longLivedInputs(step, report.repository.facts), report);
  },

  env({ block }, report) {
    tellByCloud(longLivedVariables(block, report.repository.facts), report);
  },
});

/** An id and its key are one credential: the finding stands at the one that is told first. */
function tellByCloud(credentials: readonly LongLived[], report: Report): void {
  const told = new Set<string>();
  for (const { kind, value, secret } of credentials) {
    const cloud = CLOUDS[kind];
    if (cloud === undefined || told.has(kind)) continue;
    told.add(kind);
    report(value, `The stored secret \`${secret.name}\` logs in to ${cloud}; it holds until somebody changes it`, {
      witness: { kind, secret: secret.name },
    });
  }
}
