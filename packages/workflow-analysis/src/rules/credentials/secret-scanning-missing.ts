import { actionFacts } from "../../knowledge/action-facts.js";
import { commandFacts } from "../../knowledge/command-facts.js";
import secretScanners from "../../knowledge/lists/secret-scanners.js";
import type { Action, RunScript, Step, Workflow } from "../../model/index.js";
import type { Repository } from "../../repository/index.js";
import { defineRule, type Place } from "../../rule.js";
import { invocationOf } from "../../shell/index.js";

export default defineRule({
  id: "secret-scanning-missing",
  category: "credentials",
  severity: "info",
  persona: "pedantic",
  summary: "Nothing in the repository looks for secrets that were committed",
  risk: "A credential that is committed by mistake stays in the history, and is found by others first.",
  mend: "Switch on secret scanning with push protection in the repository's settings, and silence this rule; or run a scanner in a workflow or as a pre-commit hook.",
  sources: ["https://docs.github.com/code-security/secret-scanning/introduction/about-secret-scanning"],
  examples: {
    flagged: [
      {
        text: "on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{run: make}]\n",
        at: [1],
        persona: "pedantic",
      },
      {
        text: "on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{run: echo gitleaks}]\n",
        at: [1],
        persona: "pedantic",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      # - uses: gitleaks/gitleaks-action@v2
      - run: "true"
`,
        at: [1],
        persona: "pedantic",
      },
      {
        text: `name: Scan
on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: aquasecurity/trivy-action@1234567890abcdef1234567890abcdef12345678 # v0.35.0
        with: {scanners: vuln, scan-type: fs}
`,
        at: [1],
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
    steps:
      - uses: gitleaks/gitleaks-action@1234567890abcdef1234567890abcdef12345678 # v2
`,
        persona: "pedantic",
        because: "an action scans",
      },
      {
        text: "on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{run: gitleaks git .}]\n",
        persona: "pedantic",
        because: "a command scans",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{run: make}]
`,
        files: {
          ".github/workflows/scan.yml": `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps: [{uses: trufflesecurity/trufflehog@v3}]
`,
        },
        persona: "pedantic",
        because: "another workflow does",
      },
      {
        text: "on: push\npermissions: {}\njobs:\n  a:\n    runs-on: ubuntu-latest\n    steps: [{uses: ./scan}]\n",
        files: {
          "scan/action.yml":
            "name: Scan\ndescription: Scans\nruns:\n  using: composite\n  steps: [{run: ggshield secret scan ci, shell: bash}]\n",
        },
        persona: "pedantic",
        because: "an action of the repository does",
      },
    ],
  },

  repository(repository, report) {
    const [first] = repository.workflows;
    if (!first || report.isPartial || isScanned(repository)) return;
    report(startOf(first), "No workflow and no hook is known to look for secrets");
  },
});

/** The whole file speaks, so its first line. */
function startOf({ file }: Workflow): Place {
  const end = file.text.search(/[\r\n]|$/);
  return { file, start: 0, end };
}

function isScanned(repository: Repository): boolean {
  return (
    hooksScan(repository) ||
    [...repository.workflows, ...repository.actions].some((unit) => unitScans(unit, repository))
  );
}

/** The hooks of pre-commit are known by their repository, local ones by their command. */
function hooksScan({ documents, facts }: Repository): boolean {
  const hooks = documents
    .find(({ file }) => /(?:^|\/)\.pre-commit-config\.ya?ml$/.test(file.path))
    ?.file.text.toLowerCase();
  if (hooks === undefined) return false;
  return facts
    .of(secretScanners)
    .some(({ uses, command }) => hooks.includes((uses || command.split("|")[0] || "\0").toLowerCase()));
}

function unitScans(unit: Workflow | Action, repository: Repository): boolean {
  return stepsOf(unit).some((step) =>
    step.run ? runScans(step.run, repository) : actionFacts(repository.facts, secretScanners, step).length > 0,
  );
}

function stepsOf(unit: Workflow | Action): readonly Step[] {
  if (unit.kind === "composite") return unit.steps;
  return unit.kind === "workflow" ? unit.jobs.flatMap((job) => (job.kind === "normal" ? job.steps : [])) : [];
}

const HINT =
  /leaks|trufflehog|ggshield|detect-secrets|git[- ]secrets|talisman|noseyparker|kingfisher|whispers|secretlint|trivy/;

function runScans(run: RunScript, { facts }: Repository): boolean {
  return (
    (run.scalar.mayMatch(HINT) || facts.isExtended(secretScanners)) &&
    run.script.commands.some((command) => {
      const invocation = invocationOf(command);
      return invocation !== undefined && commandFacts(facts, secretScanners, invocation).length > 0;
    })
  );
}
