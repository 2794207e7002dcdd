import { pinHookFix } from "../../fixes/pin-hook.js";
import { defineRule } from "../../rule.js";

const COMMIT = /^[\da-f]{7,64}$/i;

export default defineRule({
  id: "unpinned-hooks",
  category: "packages",
  severity: "low",
  persona: "pedantic",
  fixes: "safe",
  summary: "Hooks of pre-commit come from a branch or a tag",
  risk: "A branch moves with each push, and a tag can be moved: hooks run on developers' machines and in CI, with all that they may do there, and nobody sees that they changed. pre-commit itself keeps what it first fetched, so that two machines may run two different things.",
  mend: "Write the full commit as `rev`, with the version in a comment: `pre-commit autoupdate --freeze` does that.",
  sources: [
    "https://pre-commit.com/#using-the-latest-version-for-a-repository",
    "https://pre-commit.com/#pre-commit-autoupdate",
  ],
  examples: {
    flagged: [
      {
        path: ".pre-commit-config.yaml",
        text: `repos:
  - repo: https://github.com/octo-org/hooks
    rev: main
    hooks: [{id: a}]
  - repo: https://github.com/octo-org/more
    rev: v1.2.3
    hooks: [{id: b}]
`,
        at: [3],
        persona: "pedantic",
        severity: "low",
      },
      {
        path: ".pre-commit-config.yaml",
        text: 'repos:\n- repo: https://github.com/octo-org/hooks\n  rev: "HEAD"\n  hooks: []\n',
        at: [3],
        persona: "pedantic",
      },
      {
        path: ".pre-commit-config.yml",
        text: "repos:\n- repo: https://github.com/octo-org/hooks\n  rev: develop\n  hooks: []\n",
        at: [3],
        persona: "pedantic",
      },
      {
        path: ".pre-commit-config.yaml",
        text: `repos:
  - repo: https://github.com/octo-org/hooks
    rev: master
    hooks: [{id: a}]
  - repo: https://github.com/octo-org/more
    rev: v1.2.3
    hooks: [{id: b}]
`,
        at: [3, 6],
        persona: "auditor",
      },
      {
        path: ".pre-commit-config.yaml",
        text: `repos:
  - repo: https://github.com/octo-org/hooks.git
    rev: "v1" # newest
    hooks: [{id: a}]
`,
        persona: "auditor",
        refs: {
          "octo-org/hooks": {
            tags: {
              v1: "1234567890abcdef1234567890abcdef12345678",
              "v1.2.3": "1234567890abcdef1234567890abcdef12345678",
            },
          },
        },
        at: [3],
        fixed: `repos:
  - repo: https://github.com/octo-org/hooks.git
    rev: "1234567890abcdef1234567890abcdef12345678" # frozen: v1.2.3 # newest
    hooks: [{id: a}]
`,
      },
    ],
    silent: [
      {
        path: ".pre-commit-config.yaml",
        text: "repos:\n- repo: https://github.com/octo-org/hooks\n  rev: v1.2.3\n  hooks: []\n",
        persona: "pedantic",
        because: "a tag of a version is worth an auditor's look only",
      },
      {
        path: ".pre-commit-config.yaml",
        text: "repos:\n- repo: https://github.com/octo-org/hooks\n  rev: 1234567890abcdef1234567890abcdef12345678 # frozen: v1.2.3\n  hooks: []\n",
        persona: "auditor",
        because: "it is a commit",
      },
      {
        path: ".pre-commit-config.yaml",
        text: "repos:\n- repo: local\n  hooks: [{id: a, name: a, language: system, entry: make}]\n- repo: meta\n  hooks: [{id: check-hooks-apply}]\n",
        persona: "auditor",
        because: "these hooks are the repository's own, and pre-commit's",
      },
      {
        path: ".pre-commit-config.yaml",
        text: "# repos:\n# - repo: https://github.com/octo-org/hooks\n#   rev: main\nrepos: []\n",
        persona: "auditor",
        because: "a comment names nothing",
      },
    ],
  },

  preCommit({ repositories }, report) {
    const { upstream } = report.repository;
    for (const hooks of repositories) {
      const { rev } = hooks;
      if (!rev || rev.isNull || COMMIT.test(rev.value)) continue;
      // Tags of versions have digits, names of branches mostly none.
      const isTag = /\d/.test(rev.value);
      const message = isTag
        ? `The tag \`${rev.value}\` of these hooks can be moved to other code`
        : `The branch \`${rev.value}\` of these hooks moves with each push`;
      const fix = upstream ? pinHookFix(hooks, upstream) : null;
      report(rev, message, { fix, ...(isTag && { persona: "auditor" as const }) });
    }
  },
});
