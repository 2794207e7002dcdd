import { describe, expect, it } from "@jest/globals";
import { toldOf } from "./testing.js";

type Row = [name: string, event: string, steps: string[], paths: string[], files?: Record<string, string>];

const PR = "uses: actions/checkout@v3.6.0\nwith: {path: pr, ref: '${{ github.event.pull_request.head.sha }}'}";

const OBEYING = [
  "bun install",
  "bun test",
  "bun run build",
  "deno task x",
  "deno test",
  "npm version patch",
  "npm clean-install",
  "pytest -v",
  "make help",
  "sed -f x.sed a",
  "awk -f p.awk a",
  "node --test",
  "node -r ./x.js -e 1",
  'python -c "import x"',
  "python3.11 x.py",
];

const ROWS: Row[] = [
  [
    "a folder by a variable of one text",
    "pull_request_target",
    [PR, 'run: |\n  D=pr; cd "$D"; npm ci', 'env: {D: pr}\nrun: |\n  cd "$D"\n  npm test'],
    [
      "execution npm ci < github.event.pull_request.head.sha",
      "execution npm test < github.event.pull_request.head.sha",
    ],
  ],
  [
    "a folder by a variable of another text",
    "pull_request_target",
    [PR.replace("{", "{persist-credentials: false, "), 'run: |\n  D=x; cd "$D"; npm ci'],
    [],
  ],
  [
    "commands that others are given",
    "pull_request_target",
    [
      PR,
      "run: |\n  find pr -name '*.sh' -exec bash {} \\;\n  find pr -exec cat {} \\;\n  docker build -t x pr\n  docker push x",
      "working-directory: pr\nrun: |\n  flock f make\n  su -c make",
    ],
    [
      "execution find pr -name '*.sh' -exec bash {} \\; < github.event.pull_request.head.sha",
      "execution docker build -t x pr < github.event.pull_request.head.sha",
      "execution flock f make < github.event.pull_request.head.sha",
      "execution make < github.event.pull_request.head.sha",
    ],
  ],
  [
    "files read as programs",
    "pull_request_target",
    [
      PR,
      `working-directory: pr\nrun: |\n  ${["cat scripts/x.sh | bash", "bash < scripts/x.sh", 'eval "$(cat cmds)"', ". <(cat x.sh)"].join("\n  ")}`,
    ],
    [
      "execution bash < github.event.pull_request.head.sha > file pr/scripts/x.sh",
      "execution bash < scripts/x.sh < github.event.pull_request.head.sha > file pr/scripts/x.sh",
      'execution eval "$(cat cmds)" < github.event.pull_request.head.sha > file pr/cmds',
      "execution . <(cat x.sh) < github.event.pull_request.head.sha > file pr/x.sh",
    ],
  ],
  [
    "programs of other kinds",
    "pull_request_target",
    [PR, `working-directory: pr\nrun: |\n  ${OBEYING.join("\n  ")}`],
    OBEYING.map((command) => `execution ${command} < github.event.pull_request.head.sha`),
  ],
  [
    "programs that only ask",
    "pull_request_target",
    [
      PR.replace("{", "{persist-credentials: false, "),
      "working-directory: pr\nrun: |\n  npm --version\n  npm version\n  bun --version\n  deno fmt\n  make -v\n  sed s/a/b/ x\n  awk '{print $1}' x\n  node -e 1\n  node -r dotenv -e 1\n  python -c 'import sys'\n  python -I -c 'import x'",
    ],
    [],
  ],
  [
    "checked and not run",
    "pull_request_target",
    [PR.replace("{", "{persist-credentials: false, "), "run: |\n  node --check pr/x.js\n  bash -n pr/x.sh"],
    [],
  ],
  [
    "the merge commit",
    "pull_request_target",
    ["uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.merge_commit_sha }}'}", "run: make"],
    ["execution make < github.event.pull_request.merge_commit_sha"],
  ],
  [
    "a pull request's ref",
    "pull_request_target",
    ["uses: actions/checkout@v3.6.0\nwith: {ref: 'refs/pull/${{ github.event.number }}/merge'}", "run: make"],
    ["execution make < refs/pull/N/merge"],
  ],
  [
    "fetched and checked out",
    "pull_request_target",
    [
      "uses: actions/checkout@v7",
      "run: |\n  git fetch origin pull/${{ github.event.number }}/head:pr\n  git checkout pr\n  npm ci",
    ],
    ["execution npm ci < pull/N/head"],
  ],
  [
    "fetched by a variable",
    "pull_request_target",
    [
      "uses: actions/checkout@v7",
      "env: {N: '${{ github.event.number }}'}\nrun: |\n  git fetch origin \"pull/$N/head\"\n  git checkout FETCH_HEAD\n  npm ci",
    ],
    ["execution npm ci < pull/N/head > env N"],
  ],
  [
    "pulled from the fork",
    "pull_request_target",
    [
      "uses: actions/checkout@v7",
      "run: |\n  git pull ${{ github.event.pull_request.head.repo.clone_url }} ${{ github.event.pull_request.head.ref }}\n  make",
    ],
    [
      "script ${{ github.event.pull_request.head.ref }} < github.event.pull_request.head.ref",
      "execution make < github.event.pull_request.head.ref",
    ],
  ],
  [
    "the fork cloned",
    "pull_request_target",
    [
      "run: |\n  git clone https://github.com/${{ github.event.pull_request.head.repo.full_name }} theirs\n  cd theirs\n  make",
    ],
    ["execution make < github.event.pull_request.head.repo.full_name"],
  ],
  [
    "the fork cloned, and left alone",
    "pull_request_target",
    ["run: |\n  git clone https://github.com/${{ github.event.pull_request.head.repo.full_name }} theirs\n  make"],
    [],
  ],
  [
    "an archive",
    "pull_request_target",
    [
      "run: |\n  curl -L https://github.com/o/r/archive/${{ github.event.pull_request.head.sha }}.tar.gz | tar xz -C src\n  make -C src",
    ],
    ["execution make -C src < github.event.pull_request.head.sha > file src"],
  ],
  [
    "an archive by the API",
    "pull_request_target",
    ["run: |\n  gh api repos/o/r/tarball/${{ github.event.pull_request.head.sha }} > x.tgz\n  tar xf x.tgz\n  make"],
    ["execution make < github.event.pull_request.head.sha > file x.tgz"],
  ],
  [
    "in a subshell, and not outside of it",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {path: pr, ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  (cd pr && npm ci)\n  npm test",
    ],
    ["execution npm ci < github.event.pull_request.head.sha"],
  ],
  [
    "by working-directory",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {path: pr, ref: '${{ github.event.pull_request.head.sha }}'}",
      "working-directory: pr\nrun: npm ci",
    ],
    ["execution npm ci < github.event.pull_request.head.sha"],
  ],
  [
    "behind wrappers",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  sudo env X=1 timeout 5 npm ci",
    ],
    ["execution sudo env X=1 timeout 5 npm ci < github.event.pull_request.head.sha"],
  ],
  [
    "behind xargs",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  ls | xargs -I{} ./scripts/{}.sh",
    ],
    ["execution xargs -I{} ./scripts/{}.sh < github.event.pull_request.head.sha"],
  ],
  [
    "in conditions and functions",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  if ./check.sh; then echo; fi\n  f() { npm ci; }\n  f",
    ],
    [
      "execution ./check.sh < github.event.pull_request.head.sha",
      "execution npm ci < github.event.pull_request.head.sha",
    ],
  ],
  [
    "in a here-document",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  bash <<'EOF'\n  npm ci\n  EOF",
    ],
    ["execution npm ci < github.event.pull_request.head.sha"],
  ],
  [
    "sourced",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  source ./env.sh",
    ],
    ["execution source ./env.sh < github.event.pull_request.head.sha"],
  ],
  [
    "as a local action",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "uses: ./.github/actions/x",
    ],
    ["execution ./.github/actions/x < github.event.pull_request.head.sha"],
    { ".github/actions/x/action.yml": "name: x\nruns: {using: composite, steps: [{run: echo, shell: bash}]}" },
  ],
  [
    "in an image that is pushed",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "uses: docker/build-push-action@v6\nwith: {context: ., push: true}",
    ],
    ["execution docker/build-push-action@v6 < github.event.pull_request.head.sha"],
  ],
  [
    "in one that isn't",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "uses: docker/build-push-action@v6\nwith: {context: ., push: false}",
    ],
    ["credential actions/checkout < github.event.pull_request.head.sha"],
  ],
  [
    "in an image that the script pushes",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  docker build -t x .\n  docker push x",
    ],
    ["execution docker build -t x . < github.event.pull_request.head.sha"],
  ],
  [
    "in one that it doesn't",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  docker build -t x .",
    ],
    ["credential actions/checkout < github.event.pull_request.head.sha"],
  ],
  [
    "by setup-ruby",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "uses: ruby/setup-ruby@v1\nwith: {bundler-cache: true}",
    ],
    ["execution ruby/setup-ruby@v1 < github.event.pull_request.head.sha"],
  ],
  [
    "as variables",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "uses: cardinalby/export-env-action@v2\nwith: {envFile: ci.env}",
    ],
    [
      "environment-file GITHUB_ENV < github.event.pull_request.head.sha",
      "credential actions/checkout < github.event.pull_request.head.sha",
    ],
  ],
  [
    "as a module",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  python -m build\n  python -P -m build",
    ],
    ["execution python -m build < github.event.pull_request.head.sha"],
  ],
  [
    "without scripts",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  npm ci --ignore-scripts",
    ],
    ["execution npm ci --ignore-scripts < github.event.pull_request.head.sha (limited)"],
  ],
  [
    "without scripts and hooks",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  pnpm install --ignore-scripts --ignore-pnpmfile",
    ],
    ["credential actions/checkout < github.event.pull_request.head.sha"],
  ],
  [
    "read as data",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  ruff check .\n  black .\n  tsc -p .\n  helm lint .\n  semgrep .\n  cat package.json | jq .version\n  git diff",
    ],
    ["credential actions/checkout < github.event.pull_request.head.sha"],
  ],
  [
    "copied",
    "pull_request_target",
    [
      "uses: actions/checkout@v7",
      "uses: actions/checkout@v3.6.0\nwith: {path: pr, ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  cp -r pr/* .\n  make",
    ],
    ["execution make < github.event.pull_request.head.sha > file pr/*"],
  ],
  [
    "read by a script of ours",
    "pull_request_target",
    [
      "uses: actions/checkout@v7",
      "uses: actions/checkout@v3.6.0\nwith: {path: pr, ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  node scripts/lint.js pr/package.json\n  make",
    ],
    ["credential actions/checkout < github.event.pull_request.head.sha"],
  ],
  [
    "overwritten by ours",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "uses: actions/checkout@v3.6.0",
      "run: |\n  make",
    ],
    [],
  ],
  [
    "gh pr checkout",
    "issue_comment",
    [
      "uses: actions/checkout@v7",
      "env: {GH_TOKEN: x}\nrun: |\n  gh pr checkout ${{ github.event.issue.number }}",
      "run: |\n  npm ci",
    ],
    ["execution npm ci < gh pr checkout"],
  ],
  [
    "a commit that the API gave",
    "issue_comment",
    [
      "id: pr\nuses: actions/github-script@v7\nwith:\n  script: |\n    const pr = await github.rest.pulls.get({owner: 'a', repo: 'b', pull_number: context.issue.number});\n    core.setOutput('sha', pr.data.head.sha);",
      "uses: actions/checkout@v7\nwith: {ref: '${{ steps.pr.outputs.sha }}'}",
      "run: make",
    ],
    ["execution make < pull_request.head.sha of the API > step-output sha"],
  ],
  [
    "a commit that gh gave",
    "issue_comment",
    [
      'id: pr\nrun: |\n  echo "sha=$(gh pr view $N --json headRefOid -q .headRefOid)" >> $GITHUB_OUTPUT',
      "uses: actions/checkout@v7\nwith: {ref: '${{ steps.pr.outputs.sha }}'}",
      "run: make",
    ],
    ["execution make < gh pr view (headRefOid) > step-output sha"],
  ],
  [
    "a ref of the comment's number",
    "issue_comment",
    ["uses: actions/checkout@v7\nwith: {ref: 'refs/pull/${{ github.event.issue.number }}/head'}", "run: make"],
    ["execution make < refs/pull/N/head"],
  ],
  [
    "a commit that an action gave",
    "issue_comment",
    [
      "id: b\nuses: xt0rted/pull-request-comment-branch@v2",
      "uses: actions/checkout@v7\nwith: {ref: '${{ steps.b.outputs.head_sha }}'}",
      "run: make",
    ],
    ["execution make < the pull request (xt0rted/pull-request-comment-branch) > step-output head_sha"],
  ],
  [
    "in a script of package.json",
    "pull_request_target",
    [
      "uses: actions/checkout@v7",
      "uses: actions/checkout@v3.6.0\nwith: {path: pr, ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  npm run build",
    ],
    ["execution npm ci < github.event.pull_request.head.sha > script package.json"],
    { "package.json": '{"scripts": {"build": "cd pr && npm ci"}}' },
  ],
  [
    "in a Makefile",
    "pull_request_target",
    ["uses: actions/checkout@v7", "run: |\n  make pr N=${{ github.event.number }}"],
    ["execution npm ci < pull/N/head > script Makefile"],
    { Makefile: "pr:\n\tgit fetch origin pull/$(N)/head\n\tgit checkout FETCH_HEAD\n\tnpm ci\n" },
  ],
  [
    "an option before the verb",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {path: pr, ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  npm --prefix pr ci",
    ],
    ["execution npm --prefix pr ci < github.event.pull_request.head.sha"],
  ],
  [
    "the fork of a run",
    "workflow_run",
    [
      "uses: actions/checkout@v3.6.0\nwith: {repository: '${{ github.event.workflow_run.head_repository.full_name }}', ref: '${{ github.event.workflow_run.head_branch }}'}",
      "run: make",
    ],
    ["execution make < github.event.workflow_run.head_branch"],
  ],
  [
    "in a container",
    "pull_request_target",
    [
      "uses: actions/checkout@v3.6.0\nwith: {ref: '${{ github.event.pull_request.head.sha }}'}",
      "run: |\n  docker run --rm -v $PWD:/w -w /w node:20 npm test",
    ],
    ["execution docker run --rm -v $PWD:/w -w /w node:20 npm test < github.event.pull_request.head.sha (limited)"],
  ],
  [
    "one file of it",
    "pull_request_target",
    [
      "run: |\n  git fetch origin pull/${{ github.event.number }}/head\n  git show FETCH_HEAD:run.sh > run.sh\n  bash run.sh",
    ],
    ["execution bash run.sh < pull/N/head"],
  ],
];

describe("an outsider's code in a folder", () => {
  it.each(ROWS)("%s", async (...[, event, steps, paths, files]: Row) =>
    expect(await toldOf(event, steps, files)).toEqual(paths),
  );
});
