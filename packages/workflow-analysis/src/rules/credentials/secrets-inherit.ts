import type { TextEdit } from "@trustchain/findings";
import { removeEntry, setIn, setValue } from "../../fixes/edits.js";
import type { ReusableJob, Workflow } from "../../model/index.js";
import { defineRule, type Report, type RuleFix } from "../../rule.js";
import { secretsNamedBelow } from "../../trust/named-secrets.js";
import type { YamlMap } from "../../yaml/index.js";

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
      {
        text: `on: push
permissions: {}
jobs:
  call:
    uses: ./.github/workflows/called.yml
    secrets: inherit
`,
        files: {
          ".github/workflows/called.yml": `on: workflow_call
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    steps:
      - run: make test
`,
        },
        at: [6],
        fixed: `on: push
permissions: {}
jobs:
  call:
    uses: ./.github/workflows/called.yml
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

/**
 * A local callee shows which secrets it uses. GitHub passes only declared ones by name, so the others are declared. Where
 * it names an environment, its secrets may be that environment's, which can't be passed by name.
 */
function listSecrets(job: ReusableJob, report: Report): RuleFix | null {
  const callee = report.repository.resolve(job.uses);
  if (callee?.kind !== "workflow" || !job.secrets) return null;
  const names = secretsUsedBy(callee);
  if (names?.length === 0) return passNone(job);
  const declaration = names && declareMissing(callee, names);
  if (!names || !declaration || callee.jobs.some((called) => called.map.entry("environment"))) return null;
  const pairs = names.map((name) => `${name}: "\${{ secrets.${name} }}"`);
  const edit = setValue(job.secrets, `{${pairs.join(", ")}}`);
  return (
    edit && {
      description: "pass only the secrets that the called workflow uses",
      safe: false,
      edits: [edit],
      others: declaration.length > 0 ? [{ path: callee.path, edits: declaration }] : [],
    }
  );
}

/** An empty mapping would be no valid `secrets`. */
function passNone(job: ReusableJob): RuleFix | null {
  const edit = job.secrets && removeEntry(job.map, job.secrets);
  return edit ? { description: "pass no secret: the called workflow uses none", safe: false, edits: [edit] } : null;
}

/** Null where the callee's `workflow_call` has no form to which a declaration can be added. */
function declareMissing(callee: Workflow, names: readonly string[]): TextEdit[] | null {
  const trigger = callee.trigger("workflow_call");
  const on = callee.on?.value;
  if (!trigger || on?.kind !== "map") return null;
  const declared = new Set(trigger.secrets.map(({ key }) => key.value.toLowerCase()));
  const missing = names.filter((name) => !declared.has(name.toLowerCase()));
  if (missing.length === 0) return [];
  // Optional, as an inherited secret is that doesn't exist.
  const edits = trigger.settings?.entry("secrets")
    ? missing.map((name) => setIn(trigger.settings as YamlMap, "secrets", name, "{required: false}"))
    : [setIn(on, "workflow_call", "secrets", `{${missing.map((name) => `${name}: {required: false}`).join(", ")}}`)];
  const found = edits.filter((edit) => edit !== null);
  // Insertions at one place come in no order: one edit holds them all.
  return found.length === edits.length ? [joined(found)] : null;
}

function joined(edits: readonly TextEdit[]): TextEdit {
  const [first] = edits as [TextEdit];
  return { ...first, text: edits.map(({ text }) => text).join("") };
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
  secretsNamedBelow(workflow.root).forEach(add);
  names.delete("github_token");
  return names.has("*") ? null : [...names.values()].sort();
}
