import { textsOption } from "../../config/index.js";
import { defineRule } from "../../rule.js";
import { secretExpressionsBelow, secretReferences } from "../../trust/secret-expressions.js";

export default defineRule({
  id: "secrets-outside-env",
  category: "credentials",
  severity: "medium",
  persona: "auditor",
  isZizmor: true,
  options: { allow: textsOption("Names of secrets, in any case, that may be used outside of an environment") },
  summary: "A job uses a secret outside of a deployment environment",
  risk: "Every workflow of every branch may use a secret of the repository. One of an environment is given only to jobs that name it, from branches that it allows, and after its reviewers agreed.",
  mend: "Store the secret in an environment, protect that, and give the job `environment: <name>`.",
  sources: ["https://docs.github.com/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: ./deploy
        env:
          KEY: \${{ secrets.DEPLOY_KEY }}
`,
        persona: "auditor",
        at: [9],
      },
      {
        text: `on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: ./deploy \${{ secrets.USER }} \${{ secrets.PASSWORD }}
`,
        persona: "auditor",
        at: [7, 7],
      },
      {
        text: `on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    container:
      image: registry.example.com/ci@sha256:cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
      credentials:
        username: robot
        password: \${{ secrets['REGISTRY_PASSWORD'] }}
    steps:
      - run: ./deploy
`,
        persona: "auditor",
        at: [10],
      },
      {
        text: `on: push
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: ./deploy
        env:
          KEY: \${{ secrets.KEY != '' && secrets.KEY || secrets.GITHUB_TOKEN }}
`,
        persona: "auditor",
        at: [9, 9],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  deploy:
    environment: live
    runs-on: ubuntu-24.04
    steps:
      - run: ./deploy
        env:
          KEY: \${{ secrets.DEPLOY_KEY }}
`,
        persona: "auditor",
        because: "the job names an environment",
      },
      {
        text: `on: push
permissions: {}
jobs:
  comment:
    runs-on: ubuntu-24.04
    steps:
      - run: ./comment
        env:
          TOKEN: \${{ secrets.GITHUB_TOKEN }}
`,
        persona: "auditor",
        because: "every job has this token",
      },
      {
        text: `on: workflow_call
permissions: {}
jobs:
  deploy:
    runs-on: ubuntu-24.04
    steps:
      - run: ./deploy
        env:
          KEY: \${{ secrets.DEPLOY_KEY }}
`,
        persona: "auditor",
        because: "a called workflow gets its secrets from its caller",
      },
      {
        text: `on: push
permissions: {}
jobs:
  report:
    runs-on: ubuntu-24.04
    steps:
      - run: ./report
        env:
          TOKEN: \${{ secrets.COVERAGE_TOKEN }}
`,
        persona: "auditor",
        options: { allow: ["coverage_token"] },
        because: "the settings allow it",
      },
      {
        text: `on: push
permissions: {}
jobs:
  report: # zizmor: ignore[secrets-outside-env] the repository has no environments
    runs-on: ubuntu-24.04
    steps:
      - run: ./report
        env:
          TOKEN: \${{ secrets.COVERAGE_TOKEN }}
`,
        persona: "auditor",
        because: "the job's comment says that it is known",
      },
    ],
  },

  job(job, report) {
    if (job.map.entry("environment") || job.workflow.trigger("workflow_call")) return;
    const found = secretExpressionsBelow(job.map);
    if (found.length === 0) return;
    const allowed = new Set(["github_token", ...report.options.allow.map((name) => name.toLowerCase())]);
    const part = { start: job.key.start, end: job.map.end };
    for (const one of found) {
      for (const { name, node } of secretReferences(one)) {
        if (name !== null && allowed.has(name.toLowerCase())) continue;
        const what = name === null ? "A secret" : `The secret \`${name}\``;
        const place = { file: job.file, ...one.embedded.spanOf(node) };
        report(place, `${what} is used outside of an environment`, { part });
      }
    }
  },
});
