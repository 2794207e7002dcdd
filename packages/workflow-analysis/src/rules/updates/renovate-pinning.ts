import { insertElement, insertMember } from "../../fixes/json-edits.js";
import type { Renovate } from "../../model/index.js";
import { firstLineOf } from "../../places.js";
import type { Repository } from "../../repository/index.js";
import { defineRule, type RuleFix } from "../../rule.js";
import { judgeRenovate, type Pinned, type RenovateVerdict } from "../../updates/renovate.js";

const WORKFLOW = `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.0.0
`;
const FILES = { ".github/workflows/ci.yml": WORKFLOW };

const PRESET: Readonly<Record<Pinned, string>> = {
  actions: "helpers:pinGitHubActionDigests",
  docker: "docker:pinDigests",
};
const WORDS: Readonly<Record<Pinned, string>> = { actions: "actions", docker: "images" };

export default defineRule({
  id: "renovate-pinning",
  category: "updates",
  severity: "low",
  fixes: "safe",
  summary: "Renovate doesn't pin what it updates",
  risk: "An action or image that Renovate adds or updates goes by a tag, which its owner, or whoever takes over the account, can move to other code.",
  mend: "Extend `helpers:pinGitHubActionDigests` and `docker:pinDigests`, or `config:best-practices`, which holds both.",
  sources: [
    "https://docs.renovatebot.com/presets-helpers/#helperspingithubactiondigests",
    "https://docs.renovatebot.com/docker/#digest-pinning",
  ],
  examples: {
    flagged: [
      {
        path: "renovate.json",
        files: FILES,
        text: '{\n  "extends": [\n    "config:recommended"\n  ]\n}\n',
        at: [1],
        fixed: '{\n  "extends": [\n    "config:recommended",\n    "helpers:pinGitHubActionDigests"\n  ]\n}\n',
      },
      {
        path: "renovate.json",
        files: { ...FILES, Dockerfile: "FROM alpine:3\n" },
        text: '{"prHourlyLimit": 2}\n',
        at: [1],
        fixed: '{"prHourlyLimit": 2, "extends": ["helpers:pinGitHubActionDigests", "docker:pinDigests"]}\n',
      },
      {
        path: "renovate.json5",
        files: FILES,
        text: "{\n  extends: ['config:best-practices'],\n  pinDigests: false,\n}\n",
        at: [3],
      },
      {
        path: "renovate.json",
        files: FILES,
        text: '{"packageRules": [{"matchManagers": ["dockerfile"], "pinDigests": true}]}\n',
        at: [1],
      },
    ],
    silent: [
      {
        path: "renovate.json",
        files: FILES,
        text: '{"extends": ["config:best-practices"]}\n',
        because: "it pins actions and images",
      },
      {
        path: "renovate.json",
        files: FILES,
        text: '{"packageRules": [{"matchManagers": ["github-actions"], "pinDigests": true}]}\n',
        because: "a rule pins actions, and there are no images",
      },
      {
        path: "renovate.json",
        files: FILES,
        text: '{"enabledManagers": ["npm"]}\n',
        because: "Renovate doesn't touch the actions",
      },
      { path: "renovate.json", text: '{"extends": ["config:recommended"]}\n', because: "there is nothing to pin" },
      {
        path: "renovate.json",
        files: FILES,
        text: '{"extends": ["local>octo-org/.github"]}\n',
        because: "nobody here knows what the preset says",
      },
    ],
  },

  renovate(renovate, report) {
    const verdict = judgeRenovate(renovate);
    if (!verdict) return;
    const open = usedIn(report.repository, verdict).filter((kind) => !verdict.pins[kind].value);
    if (open.length === 0) return;
    const place = open.map((kind) => verdict.pins[kind].node).find((node) => node !== null);
    const message = `The ${open.map((kind) => WORDS[kind]).join(" and ")} that Renovate updates aren't pinned to digests`;
    report(place ?? firstLineOf(renovate.root), message, { fix: place ? null : fixOf(renovate, open) });
  },
});

function usedIn(repository: Repository, { updatesActions }: RenovateVerdict): Pinned[] {
  const hasActions = updatesActions && repository.uses().some(({ target }) => target.kind === "repository");
  return [
    ...(hasActions ? (["actions"] as const) : []),
    ...(repository.dockerfiles.length > 0 ? (["docker"] as const) : []),
  ];
}

function fixOf({ root }: Renovate, open: readonly Pinned[]): RuleFix | null {
  const presets = open.map((kind) => JSON.stringify(PRESET[kind])).join(", ");
  const list = root.seq("extends");
  if (!list && root.get("extends")) return null;
  const edit = list ? insertElement(list, presets) : insertMember(root, "extends", `[${presets}]`);
  return edit && { description: `extend ${presets}`, safe: true, edits: [edit] };
}
