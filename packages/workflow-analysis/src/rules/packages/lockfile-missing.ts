import type { Step } from "../../model/index.js";
import { missingLock, missingLockHint } from "../../packages/missing-lock.js";
import { defineRule, type Report } from "../../rule.js";
import { type ScriptSite, scriptsOfDockerfile, scriptsOfStep } from "../../scripts/index.js";

export default defineRule({
  id: "lockfile-missing",
  category: "packages",
  severity: "low",
  summary: "The build installs from a manifest without a lockfile",
  risk: "Each build takes the newest versions that fit, of every package and of all that these depend on. What a build ran can't be told afterwards, and a version published a minute ago is in the next one.",
  mend: "Commit the lockfile that the package manager writes (`package-lock.json`, `uv.lock`, `go.sum`, …), for Gradle the metadata that `--write-verification-metadata sha256` makes.",
  sources: [
    "https://docs.github.com/code-security/supply-chain-security/understanding-your-software-supply-chain/dependency-graph-supported-package-ecosystems",
    "https://docs.gradle.org/current/userguide/dependency_verification.html",
  ],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: npm install
      - run: cd web && yarn --immutable
      - run: npm ci
`,
        files: {
          "package.json": '{"dependencies": {"a": "1"}}',
          "web/package.json": '{"devDependencies": {"b": "1"}}',
        },
        at: [7, 8],
        severity: "low",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    defaults: {run: {working-directory: app}}
    steps:
      - run: uv sync
      - run: bundle install
`,
        files: { "app/pyproject.toml": "[project]\n", "app/Gemfile": "gem 'x'\n" },
        at: [8, 9],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: ./gradlew build
      - run: go build ./...
`,
        files: { "build.gradle": "", "go.mod": "module x\nrequire example.com/y v1.0.0\n" },
        persona: "pedantic",
        at: [7, 8],
      },
      {
        path: "Dockerfile",
        text: "FROM scratch\nRUN npm install\n",
        files: { "package.json": '{"dependencies": {"a": "1"}}' },
        at: [2],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: npm ci
      - run: cd sub && npm install
`,
        files: {
          "package.json": '{"dependencies": {"a": "1"}}',
          "package-lock.json": "{}",
          "sub/package.json": '{"dependencies": {"b": "1"}}',
        },
        at: [8],
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
      - run: npm ci
      - run: npm ci
        working-directory: packages/a
`,
        files: {
          "package.json": '{"workspaces": ["packages/*"]}',
          "package-lock.json": "{}",
          "packages/a/package.json": '{"dependencies": {"a": "1"}}',
        },
        because: "a lockfile is there, for the packages of a workspace too",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: npm install
      - run: bundle install
`,
        files: { "package.json": '{"name": "x", "scripts": {"test": "node --test"}}' },
        because: "the manifest asks for nothing, and there is none",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with: {repository: octo-org/other}
      - run: npm install
`,
        files: { "package.json": '{"dependencies": {"a": "1"}}' },
        because: "another repository lies there",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: npm install --global left-pad
      - run: npm run build
`,
        files: { "package.json": '{"dependencies": {"a": "1"}}' },
        because: "nothing is installed from the manifest",
      },
    ],
  },

  job({ steps }, report) {
    judgeSteps(steps, report);
  },

  action(action, report) {
    if (action.kind === "composite") judgeSteps(action.steps, report);
  },

  dockerfile(dockerfile, report) {
    judge(scriptsOfDockerfile(dockerfile), report);
  },
});

function judgeSteps(steps: readonly Step[], report: Report): void {
  if (missingLockHint(report.repository)) judge(steps.flatMap(scriptsOfStep), report);
}

/** A manifest is told once: further commands install the same. */
function judge(scripts: readonly ScriptSite[], report: Report): void {
  const hint = missingLockHint(report.repository);
  const told = new Set<string>();
  for (const script of scripts) {
    if (!hint?.test(script.text)) continue;
    for (const use of script.commands) {
      const missing = missingLock(use, report.repository);
      if (!missing || told.has(missing.manifest)) continue;
      const { manifest, lockfile, persona } = missing;
      told.add(manifest);
      report(use.place, `No \`${lockfile}\` says which versions of what \`${manifest}\` asks for come in`, { persona });
    }
  }
}
