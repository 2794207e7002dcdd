import type { Facts } from "../../knowledge/facts.js";
import registryLogins from "../../knowledge/lists/registry-logins.js";
import type { RunScript } from "../../model/index.js";
import { placeInScript } from "../../places.js";
import { defineRule, type Report } from "../../rule.js";
import { argumentsOf, type Command, hintOf, type Word, wordsReadBy } from "../../shell/index.js";
import { longLivedInputs } from "../../trust/long-lived.js";
import { type ScriptSecrets, secretsOfScript } from "../../trust/script-secrets.js";
import type { CarriedSecret } from "../../trust/secret-expressions.js";

export default defineRule({
  id: "long-lived-registry-credential",
  category: "credentials",
  severity: "low",
  summary: "A stored password logs in to a registry of images",
  risk: "A stored password is good until somebody changes it. Whoever reads it once can push images under your name, from anywhere. As an argument of a command it also stands in lists of processes and in traces.",
  mend: "For GitHub's own registry use `${{ secrets.GITHUB_TOKEN }}` with `packages: write`; registries of clouds take a token that the cloud gives for the workflow's OIDC identity. Where it has to be a password, hand it over by `--password-stdin`, and let it do no more than it must.",
  sources: [
    "https://docs.github.com/packages/working-with-a-github-packages-registry/working-with-the-container-registry",
    "https://docs.docker.com/reference/cli/docker/login/#password-stdin",
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
      - uses: docker/login-action@1234567890abcdef1234567890abcdef12345678
        with:
          username: robot
          password: \${{ secrets.HUB_PASSWORD }}
`,
        at: [10],
        severity: "low",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: docker login -u robot -p "$PASSWORD" registry.example.com
        env:
          PASSWORD: \${{ secrets.PASSWORD }}
      - run: helm registry login registry.example.com --username robot --password=\${{ secrets.PASSWORD }}
`,
        at: [7, 10],
        severity: "medium",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: echo "$PASSWORD" | docker login -u robot --password-stdin registry.example.com
        env:
          PASSWORD: \${{ secrets.PASSWORD }}
`,
        at: [7],
        severity: "low",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: docker/login-action@1234567890abcdef1234567890abcdef12345678
        with:
          registry: ghcr.io
          username: robot
          password: \${{ secrets.CR_PAT || secrets.GITHUB_TOKEN }}
`,
        at: [11],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {packages: write}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - uses: docker/login-action@1234567890abcdef1234567890abcdef12345678
        with:
          registry: ghcr.io
          username: robot
          password: \${{ secrets.GITHUB_TOKEN }}
      - run: echo "$TOKEN" | docker login -u robot --password-stdin ghcr.io
        env:
          TOKEN: \${{ github.token }}
`,
        because: "the job's own token ends with the job",
      },
      {
        text: `on: push
permissions: {id-token: write}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - id: auth
        uses: google-github-actions/auth@1234567890abcdef1234567890abcdef12345678
        with: {token_format: access_token}
      - uses: docker/login-action@1234567890abcdef1234567890abcdef12345678
        with:
          username: oauth2accesstoken
          password: \${{ steps.auth.outputs.access_token }}
`,
        because: "the token comes from a step that took an OIDC identity",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          echo docker login -p "$PASSWORD" > /dev/null
          docker run -p 80:80 image "$PASSWORD"
        env:
          PASSWORD: \${{ secrets.PASSWORD }}
`,
        because: "these commands don't log in",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-24.04
    steps:
      - run: docker login -u robot -p test localhost:5000
`,
        because: "it is no secret",
      },
    ],
  },

  step(step, report) {
    for (const { kind, value, secret } of longLivedInputs(step, report.repository.facts))
      if (kind === "registry") report(value, told(secret));
  },

  run(run, report) {
    const { facts } = report.repository;
    const secrets = secretsOfScript(run);
    if (secrets && run.scalar.mayMatch(loginHint(facts)))
      for (const command of run.script.commands) judgeCommand(command, run, secrets, report);
  },
});

const hints = new WeakMap<Facts, RegExp>();

function loginHint(facts: Facts): RegExp {
  let hint = hints.get(facts);
  if (!hint) {
    hint = hintOf(facts.of(registryLogins).map(({ command }) => command));
    hints.set(facts, hint);
  }
  return hint;
}

function told({ name }: CarriedSecret): string {
  return `The stored secret \`${name}\` logs in to a registry; it holds until somebody changes it`;
}

function judgeCommand(command: Command, run: RunScript, secrets: ScriptSecrets, report: Report): void {
  for (const { command: spelling, options } of report.repository.facts.of(registryLogins)) {
    const args = argumentsOf(command, spelling);
    if (!args) continue;
    const stored = (words: readonly Word[]) =>
      words.map((word) => secrets.secretIn(word)).find((secret) => secret?.isJobToken === false);
    const shown = stored(valuesOf(options, args));
    const secret = shown ?? stored(wordsReadBy(command));
    if (!secret) return;
    const message = shown ? `${told(secret)}, and stands in the command's arguments` : told(secret);
    report(placeInScript(run, command), message, { severity: shown ? "medium" : "low" });
    return;
  }
}

/** `-p X`, `-pX`, `--password X`, `--password=X`: the words that hold the values. */
function valuesOf(options: readonly string[], args: readonly Word[]): Word[] {
  return args.filter((word, index) => {
    if (options.includes(args[index - 1]?.literal ?? "")) return true;
    return options.some((option) => word.text.startsWith(option.startsWith("--") ? `${option}=` : option));
  });
}
