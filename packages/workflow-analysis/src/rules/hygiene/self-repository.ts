import { type LocalTarget, normalizePath } from "../../model/index.js";
import { defineRule, type Report, type RuleFix, type UsesSite } from "../../rule.js";
import { ownPathInCalls, type WorkspacePath } from "../../trust/workspace.js";

const FILES = {
  ".github/actions/hello/action.yml": "name: h\nruns: {using: node24, main: i.js}\n",
  ".github/workflows/called.yml": "on: workflow_call\njobs: {}\n",
};

export default defineRule({
  id: "self-repository",
  category: "hygiene",
  severity: "low",
  isZizmor: true,
  fixes: "both",
  summary: "An action of this repository is taken from the workspace",
  risk: "`./path` names whatever lies in the workspace at that moment: a checkout of another ref, or a step before, decides what runs. `$/path` names the file of this repository at the commit that runs, whatever happened to the workspace, and needs no checkout.",
  mend: "Write `$/path`, relative to the repository's root. GitHub Enterprise Server may not know it yet: switch the rule off there.",
  sources: ["https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idstepsuses"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
      - uses: ./.github/actions/hello
  b:
    uses: "./.github/workflows/called.yml"
`,
        files: FILES,
        at: [8, 10],
        severity: "low",
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
      - uses: $/.github/actions/hello
  b:
    uses: "$/.github/workflows/called.yml"
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with: {path: src/app}
      - uses: ./src/app/.github/actions/hello
`,
        files: FILES,
        at: [9],
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with: {path: src/app}
      - uses: $/.github/actions/hello
`,
      },
      {
        text: `on: pull_request_target
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with:
          ref: \${{ github.event.pull_request.head.sha }}
      - uses: ./.github/actions/hello
`,
        files: FILES,
        at: [10],
      },
      {
        text: `name: a
description: a
runs:
  using: composite
  steps:
    - uses: ./.github/actions/hello
`,
        path: "tools/action.yml",
        files: FILES,
        at: [6],
      },
      {
        text: `name: a
description: a
runs:
  using: composite
  steps:
    - uses: ./src/app/.github/actions/hello
`,
        path: "tools/action.yml",
        files: {
          ...FILES,
          ".github/workflows/ci.yml": `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with: {path: src/app}
      - uses: ./src/app/tools
`,
        },
        at: [6],
        fixed: `name: a
description: a
runs:
  using: composite
  steps:
    - uses: $/.github/actions/hello
`,
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
      - uses: $/.github/actions/hello
`,
        files: FILES,
        because: "the commit that runs is named already",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: ./.github/actions/absent
`,
        files: FILES,
        because: "there is no such action in this repository, so a step before has to bring it",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with: {repository: octo-org/shared}
      - uses: ./.github/actions/hello
`,
        files: FILES,
        because: "another repository lies in the workspace",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
      - uses: actions/checkout@1234567890abcdef1234567890abcdef12345678
        with: {repository: octo-org/shared, path: .github/actions}
      - uses: ./.github/actions/hello
`,
        files: FILES,
        because: "another repository was checked out over that folder",
      },
    ],
  },

  uses(site, report) {
    const { target } = site.uses;
    if (target.kind !== "local" || target.base !== "workspace") return;
    const own = ownPath(site, target, report);
    if (own === null || !isThere(own.path, report)) return;
    const message = site.step
      ? "`./` names what lies in the workspace at that moment, which a step before decides"
      : "`$/` says that this is a file of the same repository at the commit that runs, as `./` only means here";
    report(site.uses.scalar, message, { fix: fixOf(site, own, report) });
  },
});

/** A job's `./` is never taken from a workspace. */
function ownPath({ step }: UsesSite, { path }: LocalTarget, { repository }: Report): WorkspacePath | null {
  if (step) return ownPathInCalls(step, path, repository);
  return { path: normalizePath(path), isRunningCommit: true, isUntouched: true };
}

function isThere(path: string, { repository }: Report): boolean {
  return repository.action(path) !== undefined || repository.workflow(path) !== undefined;
}

function fixOf({ uses }: UsesSite, { path, isRunningCommit }: WorkspacePath, { repository }: Report): RuleFix | null {
  const { scalar } = uses;
  // GitHub's lock follows `$/`, and a run is refused where what is behind isn't locked.
  if (!/^[\w./-]*$/.test(path) || scalar.isBlock || repository.isLocked(uses)) return null;
  // Another ref may be there on purpose.
  const edits = [{ ...scalar.spanOf(0, scalar.value.length), text: `$/${path}` }];
  return { description: `write \`$/${path}\``, safe: isRunningCommit, edits };
}
