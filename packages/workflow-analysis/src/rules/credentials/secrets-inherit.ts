import { replaceNode } from "../../fixes/edits.js";
import type { ReusableJob, Workflow } from "../../model/index.js";
import { defineRule, type Report, type RuleFix } from "../../rule.js";
import { secretsNamedIn, visitScalars } from "../../trust/holdings.js";

export default defineRule({
  id: "secrets-inherit",
  category: "credentials",
  severity: "medium",
  isZizmor: true,
  fixes: "unsafe",
  summary: "A called workflow gets every secret of the caller",
  risk: "Whoever changes the called workflow, or finds a hole in it, takes every secret of this repository and its organization, not only those that it needs.",
  mend: "Pass the secrets that it needs, by name: `secrets: {TOKEN: ${{ secrets.TOKEN }}}`.",
  sources: [
    "https://docs.github.com/actions/how-tos/reuse-automations/reuse-workflows#passing-inputs-and-secrets-to-a-reusable-workflow",
  ],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  call:
    uses: octo-org/workflows/.github/workflows/build.yml@1234567890abcdef1234567890abcdef12345678
    secrets: inherit
`,
        at: [6],
      },
      {
        text: `on: push
permissions: {}
jobs:
  call:
    uses: ./.github/workflows/called.yml
    secrets: inherit # all of them
`,
        files: {
          ".github/workflows/called.yml": `on:
  workflow_call:
    secrets:
      DEPLOY_KEY: {required: true}
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-latest
    steps:
      - run: make deploy
        env:
          KEY: \${{ secrets.DEPLOY_KEY }}
          URL: \${{ secrets.DEPLOY_URL }}
          TOKEN: \${{ secrets.GITHUB_TOKEN }}
`,
        },
        at: [6],
        fixed: `on: push
permissions: {}
jobs:
  call:
    uses: ./.github/workflows/called.yml
    secrets: {DEPLOY_KEY: "\${{ secrets.DEPLOY_KEY }}", DEPLOY_URL: "\${{ secrets.DEPLOY_URL }}"} # all of them
`,
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  call:
    uses: octo-org/workflows/.github/workflows/build.yml@1234567890abcdef1234567890abcdef12345678
    secrets:
      TOKEN: \${{ secrets.TOKEN }}
`,
        because: "it lists what it passes",
      },
    ],
  },

  reusableJob(job, report) {
    if (!job.inheritsSecrets || !job.secrets) return;
    report(job.secrets.value, `\`${job.uses.text}\` gets every secret`, { fix: listSecrets(job, report) });
  },
});

/** A local callee shows which secrets it uses; those of workflows that it calls in turn count only if it names them. */
function listSecrets(job: ReusableJob, report: Report): RuleFix | null {
  const callee = report.repository.resolve(job.uses);
  if (callee?.kind !== "workflow" || !job.secrets) return null;
  const names = secretsUsedBy(callee);
  if (!names) return null;
  const pairs = names.map((name) => `${name}: "\${{ secrets.${name} }}"`);
  const edits = [replaceNode(job.secrets.value, `{${pairs.join(", ")}}`)];
  return { description: "pass only the secrets that the called workflow uses", safe: false, edits };
}

/** By called workflow: many jobs call the same one. */
const used = new WeakMap<Workflow, string[] | null>();

/** Null when it may use any. */
function secretsUsedBy(workflow: Workflow): string[] | null {
  let names = used.get(workflow);
  if (names === undefined) {
    names = readSecretsUsedBy(workflow);
    used.set(workflow, names);
  }
  return names;
}

function readSecretsUsedBy(workflow: Workflow): string[] | null {
  if (workflow.jobs.some((called) => called.kind === "reusable" && called.inheritsSecrets)) return null;
  const names = new Map<string, string>();
  const add = (name: string) => names.set(name.toLowerCase(), names.get(name.toLowerCase()) ?? name);
  for (const { key } of workflow.trigger("workflow_call")?.secrets ?? []) add(key.value);
  visitScalars(workflow.root, (scalar) => secretsNamedIn(scalar).forEach(add), new Set());
  names.delete("github_token");
  return names.has("*") ? null : [...names.values()].sort();
}
