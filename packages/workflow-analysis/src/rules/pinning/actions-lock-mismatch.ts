import {
  type ActionsLock,
  idOf,
  isCommit,
  type LockedDependency,
  type LockedName,
  type LockedWorkflow,
  type RepositoryTarget,
  type Uses,
  type Workflow,
} from "../../model/index.js";
import { lockedGaps } from "../../pinning/locked-gaps.js";
import { type Repository, usesOf } from "../../repository/index.js";
import { defineRule, type Report } from "../../rule.js";
import { parseVersionTag } from "../../upstream/index.js";

const RELOCK = "relock with `gh actions-lock`";

export default defineRule({
  id: "actions-lock-mismatch",
  category: "pinning",
  severity: "high",
  summary: "`actions.lock` and the workflows disagree",
  risk: "GitHub runs the commits that `.github/workflows/actions.lock` names, for the workflows that it lists. Where list, entries and `uses:` disagree, the run is refused, or the lock is passed over and tags decide again what runs.",
  mend: "Run `gh actions-lock` and commit what it writes; review new commits as you would review code. The file isn't meant to be edited by hand.",
  sources: [
    "https://docs.github.com/actions/concepts/security/workflow-dependency-lockfiles",
    "https://github.com/github/actions-lockfile",
  ],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/one@v1.2.3
      - uses: octo-org/two@v2.0.0
      - uses: octo-org/three@v3.0.0
`,
        files: {
          ".github/workflows/actions.lock": `version: 'v0.0.2'
workflows:
    '.github/workflows/w.yml':
        - 'octo-org/one@v1.2.3'
        - 'octo-org/two@v2.0.0'
dependencies:
    'octo-org/one@v1.2.3':
        ref: 'v1.2.3'
        commit: 'sha1-1234567890abcdef1234567890abcdef12345678'
        owner_id: 1
        repo_id: 2
`,
        },
        at: [8, 9],
        severity: "high",
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/short@v1
      - uses: octo-org/moved@v2
`,
        files: {
          ".github/workflows/actions.lock": `version: 'v0.0.2'
workflows:
    '.github/workflows/w.yml':
        - 'octo-org/short@v1'
        - 'octo-org/moved@v2'
dependencies:
    'octo-org/short@v1':
        ref: 'v1'
        commit: 'sha1-12345678'
        owner_id: 1
        repo_id: 2
    'octo-org/moved@v2':
        ref: 'v3'
        commit: 'sha1-1234567890abcdef1234567890abcdef12345678'
        owner_id: 1
        repo_id: 2
`,
        },
        at: [7, 8],
      },
      {
        path: ".github/workflows/actions.lock",
        text: `version: 'v0.0.2'
workflows:
    '.github/workflows/w.yml':
        - 'octo-org/composite@v1'
dependencies:
    'octo-org/composite@v1':
        ref: 'v1'
        commit: 'sha1-1234567890abcdef1234567890abcdef12345678'
        owner_id: 1
        repo_id: 2
        uses:
            - 'octo-org/inner@v1'
            - 'octo-org/gone@v1'
    'octo-org/inner@v1':
        ref: 'v1'
        commit: 'sha1-1234567890abcdef1234567890abcdef12345678'
        owner_id: 1
`,
        files: {
          ".github/workflows/w.yml": `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/composite@v1
`,
        },
        at: [13, 14],
        severity: "high",
      },
      {
        path: ".github/workflows/actions.lock",
        text: `version: 'v0.0.2'
workflows:
    '.github/workflows/gone.yml':
        - 'octo-org/one@v1.2.3'
    '.github/workflows/w.yml':
        - 'octo-org/one@v1.2.3'
dependencies:
    'octo-org/one@v1.2.3':
        ref: 'v1.2.3'
        commit: 'sha1-1234567890abcdef1234567890abcdef12345678'
        owner_id: 1
        repo_id: 2
`,
        files: {
          ".github/workflows/w.yml": `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: make
`,
        },
        at: [3, 6],
        severity: "low",
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: Octo-Org/One@v1.2.3
      - uses: octo-org/tools/setup@v2
      - uses: ./actions/own
      - uses: docker://alpine@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
`,
        files: {
          ".github/workflows/actions.lock": `version: 'v0.0.2'
workflows:
    '.github/workflows/w.yml':
        - 'octo-org/one@v1.2.3'
        - 'octo-org/tools@v2'
dependencies:
    'octo-org/one@v1.2.3':
        ref: 'v1.2.3'
        commit: 'sha1-1234567890abcdef1234567890abcdef12345678'
        owner_id: 1
        repo_id: 2
    'octo-org/tools@v2':
        ref: 'v2'
        commit: 'sha1-abcdef1234567890abcdef1234567890abcdef12'
        owner_id: 1
        repo_id: 3
`,
        },
        because: "all that comes from other repositories is locked; local actions and images never are",
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/one@v1.2.3
`,
        files: { ".github/workflows/actions.lock": "version: 'v0.0.2'\nworkflows: {}\ndependencies: {}\n" },
        because: "the lock doesn't list the workflow, so it has no say in it",
      },
    ],
  },

  workflow(workflow, report) {
    const { lock } = report.repository;
    const locked = lock?.workflows.get(workflow.path);
    if (!lock || !locked) return;
    for (const uses of usesOf(workflow)) {
      const { target } = uses;
      if (target.kind !== "repository") continue;
      const name = locked.nameOf(target);
      if (name) judgeEntry(uses, name, lock, report);
      else sayUnlisted(uses, target, locked, report);
    }
  },

  actionsLock(lock, report) {
    const { repository } = report;
    const listed = [...lock.workflows.values()].filter((locked) => sayIfGone(locked, report));
    // What a workflow itself uses was told there.
    const told = new Set(listed.flatMap((locked) => locked.covered(usesIn(repository.workflow(locked.path)))));
    for (const locked of listed) judgeList(locked, lock, told, report);
    for (const id of lock.reachableFrom(listed.flatMap(({ ids }) => ids))) {
      const entry = lock.dependencies.get(id);
      if (entry) judgeReached(entry, lock, told.has(id), report);
    }
    sayGaps(lock, listed, report);
  },
});

/** Is what the lock knows of an action that a workflow uses as it has to be? */
function judgeEntry(uses: Uses, { id, node }: LockedName, lock: ActionsLock, report: Report): void {
  const entry = id === null ? undefined : lock.dependencies.get(id);
  const text = uses.text.trim();
  if (!entry) {
    const related = [{ place: node, message: "it is listed here" }];
    report(uses.scalar, `\`actions.lock\` lists \`${text}\` and has no entry for it: ${RELOCK}`, { related });
  } else if (entry.flaw) {
    const related = [{ place: entry.flaw.node, message: "its entry is here" }];
    report(uses.scalar, `The entry of \`${text}\` in \`actions.lock\` ${entry.flaw.message}: ${RELOCK}`, { related });
  }
}

function sayUnlisted(uses: Uses, target: RepositoryTarget, { key }: LockedWorkflow, report: Report): void {
  const message = `\`${uses.text.trim()}\` is missing from this workflow's list in \`actions.lock\`: ${RELOCK}`;
  const related = [{ place: key, message: "the list is here" }];
  // It can't run anything else all the same, and `gh actions-lock` itself only warns of it.
  report(uses.scalar, message, isCommit(target.ref) ? { related, severity: "low" } : { related });
}

function sayIfGone({ key, path }: LockedWorkflow, report: Report): boolean {
  const isThere = report.repository.has(path);
  if (!isThere) report(key, `There is no workflow \`${path}\`: ${RELOCK}`, { severity: "low" });
  return isThere;
}

function judgeList(locked: LockedWorkflow, lock: ActionsLock, told: ReadonlySet<string>, report: Report): void {
  const used = usedNames(locked, lock, report.repository);
  for (const { id, node } of locked.names) {
    if (id === null) report(node, `This names no action at a ref: ${RELOCK}`);
    else if (!lock.dependencies.has(id) && !told.has(id)) report(node, `\`${id}\` has no entry: ${RELOCK}`);
    else if (used && !used.has(id)) {
      report(node, `\`${locked.path}\` doesn't use \`${id}\`: ${RELOCK}`, { severity: "low" });
    }
  }
}

/**
 * What of a list is used: by the workflow, by the local actions that it runs, and, as older locks have it, by what those pull
 * in. Null for a workflow that can't be read, or not in full.
 */
function usedNames(locked: LockedWorkflow, lock: ActionsLock, repository: Repository): Set<string> | null {
  const workflow = repository.workflow(locked.path);
  if (!workflow || workflow.document.problems.length > 0) return null;
  const reached = [...repository.reachableFrom(workflow)].flatMap(usesOf);
  return lock.reachableFrom(locked.covered(reached));
}

/** An entry that a listed workflow needs, directly or through others. */
function judgeReached(entry: LockedDependency, lock: ActionsLock, isTold: boolean, report: Report): void {
  const { flaw } = entry;
  if (!flaw) judgeByUpstream(entry, report);
  if (flaw && !isTold) report(flaw.node, `The entry of \`${entry.key.value}\` ${flaw.message}: ${RELOCK}`);
  for (const { id, node } of entry.uses) {
    if (id === null) report(node, `This names no action at a ref: ${RELOCK}`);
    else if (!lock.dependencies.has(id)) {
      report(node, `\`${entry.key.value}\` pulls in \`${id}\`, which has no entry: ${RELOCK}`);
    }
  }
}

/** Do the files of the locked actions pull in more than their entries say? */
function sayGaps(lock: ActionsLock, listed: readonly LockedWorkflow[], report: Report): void {
  const { repository } = report;
  const { upstream } = repository;
  if (!upstream) return;
  const targets = listed.flatMap((locked) => {
    const workflow = repository.workflow(locked.path);
    const reached = workflow ? [...repository.reachableFrom(workflow)].flatMap(usesOf) : [];
    return reached.flatMap(({ target }) => (target.kind === "repository" ? target : []));
  });
  for (const [entry, missing] of lockedGaps(lock, targets, upstream)) {
    const names = missing.map((used) => `\`${idOf(used)}\``).join(", ");
    const message = `The entry of \`${entry.key.value}\` is incomplete: the action pulls in ${names}, which its \`uses\` doesn't list: ${RELOCK}`;
    // What is pinned can't become anything else all the same.
    report(entry.nodeOf("uses"), message, missing.every(({ ref }) => isCommit(ref)) ? { severity: "low" } : {});
  }
}

/** Does the action's repository say otherwise? A short tag such as `v1` may have moved on: that is what a lock is for. */
function judgeByUpstream(entry: LockedDependency, report: Report): void {
  const { upstream } = report.repository;
  const { target } = entry.name;
  if (!upstream || !target || entry.commit === null) return;
  const name = `\`${target.owner}/${target.repo}\``;
  const about = upstream.aboutOf(target);
  for (const [field, id] of [
    ["repo_id", about?.id],
    ["owner_id", about?.ownerId],
  ] as const) {
    if (id === undefined || id === entry.idOf(field)) continue;
    report(entry.nodeOf(field), `${name} has another \`${field}\` today, ${id}: it may be somebody else's. ${RELOCK}`);
  }
  const today = upstream.refsOf(target)?.tags.get(target.ref);
  const isExact = parseVersionTag(target.ref)?.numbers.length === 3;
  if (upstream.reachabilityOf({ ...target, ref: entry.commit }) === "unreachable") {
    report(entry.nodeOf("commit"), `No branch or tag of ${name} leads to this commit: ${RELOCK}`);
  } else if (isExact && today !== undefined && today !== entry.commit) {
    report(entry.nodeOf("commit"), `\`${target.ref}\` of ${name} is another commit today, \`${today}\`: ${RELOCK}`);
  }
}

function usesIn(workflow: Workflow | undefined): Uses[] {
  return workflow ? usesOf(workflow) : [];
}
