import type { FactOf, Facts } from "../../knowledge/facts.js";
import trustedPublishing from "../../knowledge/lists/trusted-publishing.js";
import type { RunScript, Step } from "../../model/index.js";
import { placeInScript } from "../../places.js";
import { defineRule, type Report } from "../../rule.js";
import { argumentsOf, type Command, hintOf, type Word } from "../../shell/index.js";
import { holdingsOf } from "../../trust/holdings.js";
import { isPublicRegistry } from "../../trust/public-registries.js";
import { secretVariablesOf } from "../../trust/secret-variables.js";

type Publisher = FactOf<typeof trustedPublishing>;

export default defineRule({
  id: "use-trusted-publishing",
  category: "credentials",
  severity: "info",
  isZizmor: true,
  summary: "A package is published with a stored credential, where the registry trusts an OIDC identity",
  risk: "A stored token publishes whatever its thief wants, from anywhere, until somebody takes it back. A trusted publisher's token is made for one run of one workflow.",
  mend: "Make the workflow a trusted publisher at the registry, give the job `id-token: write`, and delete the token.",
  sources: [
    "https://repos.openssf.org/trusted-publishers-for-all-package-repositories",
    "https://docs.github.com/actions/concepts/security/openid-connect",
  ],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: pypa/gh-action-pypi-publish@1234567890abcdef1234567890abcdef12345678
        with:
          password: \${{ secrets.INDEX_TOKEN }}
`,
        at: [9],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          npm ci
          npm publish --access public
      - run: python -m twine upload dist/*
      - run: cargo publish
`,
        at: [9, 10, 11],
      },
      {
        text: `on: push
permissions: {id-token: write}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: npm publish --provenance
        env:
          NODE_AUTH_TOKEN: \${{ secrets.NPM_TOKEN }}
`,
        at: [7],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: rubygems/release-gem@1234567890abcdef1234567890abcdef12345678
        with:
          setup-trusted-publisher: false
`,
        at: [9],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {id-token: write}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: pypa/gh-action-pypi-publish@1234567890abcdef1234567890abcdef12345678
      - run: npm publish
`,
        because: "both publish with the run's identity",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: pypa/gh-action-pypi-publish@1234567890abcdef1234567890abcdef12345678
        with:
          repository-url: https://registry.example.com/
          password: \${{ secrets.INDEX_TOKEN }}
      - run: twine upload --repository-url https://registry.example.com/ dist/*
`,
        because: "another registry may have no trusted publishers",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: cargo publish --dry-run
      - run: npm run publish
      - run: echo npm publish
`,
        because: "nothing is published by these",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: actions/setup-node@1234567890abcdef1234567890abcdef12345678
        with: {registry-url: "https://registry.example.com"}
      - run: npm publish
`,
        because: "the job has named another registry",
      },
    ],
  },

  step(step, report) {
    const name = step.with ? step.uses?.name : "";
    const known = name ? report.repository.facts.by(trustedPublishing, "action").get(name) : undefined;
    for (const publisher of known ?? []) judgeAction(publisher, step, report);
  },

  run(run, report) {
    // What the caller of a composite action may do can't be seen.
    if (run.step.owner.kind === "composite") return;
    const { publishers, hint } = commandsOf(report.repository.facts);
    if (!run.scalar.mayMatch(hint)) return;
    const at = { run, hasIdentity: holdingsOf(run.step.owner).hasIdentity, isElsewhere: setsOtherRegistry(run.step) };
    for (const command of run.script.commands) judgeCommand(command, publishers, at, report);
  },
});

interface Commands {
  publishers: readonly Publisher[];
  hint: RegExp;
}

const cache = new WeakMap<Facts, Commands>();

function commandsOf(facts: Facts): Commands {
  let commands = cache.get(facts);
  if (!commands) {
    const publishers = facts.of(trustedPublishing).filter(({ command }) => command !== "");
    commands = { publishers, hint: hintOf(publishers.map(({ command }) => command)) };
    cache.set(facts, commands);
  }
  return commands;
}

function judgeAction({ input, value, index, registry }: Publisher, step: Step, report: Report): void {
  const given = step.input(input)?.value;
  if (given?.kind !== "scalar" || (value !== "" && given.value.trim().toLowerCase() !== value)) return;
  const indexes = index.flatMap((name) => step.input(name)?.value ?? []);
  if (indexes.some((node) => node.kind !== "scalar" || !isPublicRegistry(registry, node.value))) return;
  report(given, `A stored credential is used, where ${registry}'s registry takes the workflow's own identity`);
}

interface Publishing {
  run: RunScript;
  hasIdentity: boolean;
  /** An earlier step has named another registry of npm packages. */
  isElsewhere: boolean;
}

function judgeCommand(command: Command, publishers: readonly Publisher[], at: Publishing, report: Report): void {
  for (const publisher of publishers) {
    const args = argumentsOf(command, publisher.command);
    if (!args) continue;
    if (isElsewhere(args, publisher) || (at.isElsewhere && publisher.registry === "npm")) return;
    const variable = publisher.variables.find((name) => secretVariablesOf(at.run.step).get(name)?.isJobToken === false);
    if (variable === undefined && at.hasIdentity) return;
    const how = variable === undefined ? "without `id-token: write`" : `with the token in \`${variable}\``;
    report(
      placeInScript(at.run, command),
      `\`${publisher.command}\` publishes ${how}, though the registry takes an identity of the run`,
    );
    return;
  }
}

/** Nothing is published, or to another registry. */
function isElsewhere(args: readonly Word[], { unless, index, registry }: Publisher): boolean {
  return args.some(({ text }) => unless.includes(text)) || index.some((option) => namesOther(args, option, registry));
}

function namesOther(args: readonly Word[], option: string, registry: string): boolean {
  return args.some(({ text, literal }, at) => {
    if (text === option) return !isPublicRegistry(registry, args[at + 1]?.literal ?? "");
    return text.startsWith(`${option}=`) && !isPublicRegistry(registry, (literal ?? text).slice(option.length + 1));
  });
}

function setsOtherRegistry({ owner, index }: Step): boolean {
  return owner.steps.slice(0, index).some((earlier) => {
    const url = earlier.uses?.is("actions/setup-node") ? earlier.input("registry-url")?.value : undefined;
    return url?.kind === "scalar" && !url.isNull && !isPublicRegistry("npm", url.value);
  });
}
