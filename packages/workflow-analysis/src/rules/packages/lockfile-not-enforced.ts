import { packageHint } from "../../packages/commands.js";
import { unverifiedGoRelease } from "../../packages/go-release.js";
import { type WeakInstall, weakInstall } from "../../packages/lock-enforcement.js";
import { isUpdating } from "../../packages/lockfile-updates.js";
import {
  type VariableUse,
  variablesOfBlock,
  variablesOfDockerfile,
  variablesOfScript,
} from "../../packages/variables.js";
import { defineRule, type Place, type Report, type RuleFix } from "../../rule.js";
import type { CommandUse } from "../../scripts/index.js";

const MAY_INSTALL = packageHint(
  "i|in|ins|insta?|install?|isnta?|isntall?|up|upgrade|update|u|udpate|upgrade-interactive|lock|sync|get|build|b|restore|-mod=mod",
);

const JAVASCRIPT_INSTALL = packageHint("i|in|ins|insta?|install?|isnta?|isntall?", ["npm", "pnpm", "bun"]);
const MAY_UPDATE = packageHint("up|upgrade|update|u|udpate|upgrade-interactive|lock|get");

/** Alone they install. */
const ALONE = /\b(?:yarn|bundle)\b/;

export default defineRule({
  id: "lockfile-not-enforced",
  category: "packages",
  severity: "medium",
  fixes: "safe",
  summary: "The build may take other versions than the lockfile says",
  risk: "The lockfile was reviewed; what comes in is something else as soon as the manifest doesn't fit it, or always. A version that was published a minute ago runs in the build.",
  mend: "Use the command that fails where manifest and lockfile don't fit: `npm ci`, `yarn install --immutable`, `pnpm install --frozen-lockfile`, `uv sync --locked`, `poetry install`, `bundle install` with `BUNDLE_DEPLOYMENT`, `cargo build --locked`, `pip install --require-hashes`.",
  sources: [
    "https://github.com/npm/cli/blob/latest/docs/lib/content/commands/npm-ci.md",
    "https://pnpm.io/cli/install#--frozen-lockfile",
    "https://docs.astral.sh/uv/concepts/projects/sync/",
    "https://go.dev/ref/mod#build-commands",
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
      - run: |
          cd web && npm i --no-audit
          npm update
          pnpm install --no-frozen-lockfile
          yarn install --no-immutable
      - run: npm --prefix web install
        working-directory: .
`,
        files: {
          "package-lock.json": "{}",
          "package.json": "{}",
          "web/package-lock.json": "{}",
          "web/package.json": "{}",
        },
        at: [7, 9, 10, 11, 12, 13],
        severity: "medium",
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: npm ci
      - run: |
          cd web && npm ci --no-audit
          npm update
          pnpm install --no-frozen-lockfile
          yarn install --no-immutable
      - run: npm --prefix web install
        working-directory: .
`,
      },
      {
        text: `on: push
permissions: {}
env:
  GOFLAGS: -mod=mod
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          uv lock
          poetry lock
          go get golang.org/x/tools
          go build -mod=mod ./...
`,
        at: [4, 10, 11, 12, 13],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: yarn --prefer-offline
      - run: bundle install --jobs 4
`,
        files: { "yarn.lock": "", "package.json": "{}", "Gemfile.lock": "", Gemfile: "" },
        at: [7, 8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          uv sync
          cargo build --release
          cargo install cross
          pip install -r requirements.txt
`,
        files: { "requirements.txt": "x==1\n", "Cargo.lock": "", "Cargo.toml": "" },
        persona: "pedantic",
        at: [8, 9, 10, 11],
      },
      {
        path: "Dockerfile",
        text: "FROM scratch\nRUN npm install --omit=dev\n",
        files: { "package-lock.json": "{}" },
        at: [2],
      },
      {
        text: `on: {push: {tags: ["v*"]}}
permissions: {}
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - run: go build -o app
`,
        persona: "pedantic",
        at: [7],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: go get ./...
      - run: go get -d ./... && go build ./...
      - run: npm install .
      - run: npm install
        working-directory: packages/a
`,
        files: {
          "go.mod": "module example.com/x\n",
          "package.json": '{"workspaces": ["packages/*"]}',
          "package-lock.json": "{}",
          "packages/a/package.json": "{}",
        },
        at: [7, 8, 9, 10],
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
      - run: npm install ./dist/x.tgz
      - run: npm i ../lib
      - run: cd sub && npm install
      - run: go get ./...
        working-directory: gopath
`,
        files: {
          "package.json": "{}",
          "package-lock.json": "{}",
          "sub/package.json": '{"dependencies": {"a": "1"}}',
        },
        because: "the argument is what is installed, and the lockfile is that of another project",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          npm ci
          pnpm install
          yarn install --frozen-lockfile
          npm install --global left-pad
          echo "npm install"
          uv sync --locked
          poetry install
          uv lock --check
`,
        files: { "package-lock.json": "{}", "pnpm-lock.yaml": "", "yarn.lock": "" },
        because: "the lockfile decides, or no project's packages are installed",
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
        env: {BUNDLE_DEPLOYMENT: true}
`,
        files: { "package.json": "{}", "Gemfile.lock": "" },
        because: "there is no lockfile of npm, and Bundler holds to its own",
      },
      {
        text: `on: {schedule: [{cron: "0 0 * * 1"}]}
permissions: {}
jobs:
  update:
    runs-on: ubuntu-latest
    steps:
      - run: npm update
      - uses: peter-evans/create-pull-request@1234567890abcdef1234567890abcdef12345678
`,
        files: { "package-lock.json": "{}" },
        because: "to change the lockfile is what the job is for, and somebody reviews it",
      },
      {
        text: `on: {release: {types: [published]}}
permissions: {}
jobs:
  release:
    runs-on: ubuntu-latest
    steps:
      - run: go mod verify
      - run: go build -o app
`,
        persona: "pedantic",
        because: "the module cache is verified before",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: yarn install
      - run: yarn
`,
        files: { "yarn.lock": "", ".yarnrc.yml": "nodeLinker: node-modules\n" },
        because: "newer Yarn doesn't change its lockfile on CI machines",
      },
    ],
  },

  script(script, report) {
    if (!mayBeWeak(script.text, report)) return;
    if (script.step && isUpdating(script.step.owner)) return;
    for (const use of script.commands) {
      const weak = weakInstall(use, report.repository);
      if (!weak) continue;
      const { message, mend, ...details } = weak;
      report(use.place, message, { ...details, fix: mend ? fixOf(use, mend) : null });
    }
    if (script.text.includes("-mod=mod"))
      for (const variable of variablesOfScript(script)) reportVariable(variable, report);
  },

  job(job, report) {
    const place = report.hears("pedantic") ? unverifiedGoRelease(job) : null;
    if (place)
      report(
        place,
        "A release of Go code is built without `go mod verify`: nothing tells whether the module cache holds what `go.sum` says",
        { persona: "pedantic" },
      );
  },

  env({ block }, report) {
    for (const variable of variablesOfBlock(block)) reportVariable(variable, report);
  },

  dockerfile(dockerfile, report) {
    for (const variable of variablesOfDockerfile(dockerfile)) reportVariable(variable, report);
  },
});

/** Of what else installs only pedants hear. */
function mayBeWeak(text: string, report: Report): boolean {
  if (ALONE.test(text)) return true;
  if (report.hears("pedantic") || text.includes("-mod=mod")) return MAY_INSTALL.test(text);
  return JAVASCRIPT_INSTALL.test(text) || MAY_UPDATE.test(text);
}

function fixOf({ site }: CommandUse, { word, text, isSafe }: NonNullable<WeakInstall["mend"]>): RuleFix | null {
  // An edit of a Dockerfile may change its images alone.
  if (site.kind === "dockerfile") return null;
  const { start, end }: Place = site.placeOf(word);
  return { description: `write \`npm ${text}\``, safe: isSafe, edits: [{ start, end, text }] };
}

function reportVariable(variable: VariableUse, report: Report): void {
  if (variable.name !== "GOFLAGS" || !/(?:^|\s)-mod=mod\b/.test(variable.value ?? "")) return;
  const message =
    "`-mod=mod` lets the build change `go.mod`, so that what is in the repository doesn't decide what comes in";
  report(variable.place, message);
}
