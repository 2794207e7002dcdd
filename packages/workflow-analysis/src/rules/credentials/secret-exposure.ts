import { placeInScript } from "../../places.js";
import { defineRule, type Place, type Report } from "../../rule.js";
import { type Exposure, exposuresIn, mayExpose, shownByShell } from "../../trust/exposures.js";
import { secretsOfScript } from "../../trust/script-secrets.js";

export default defineRule({
  id: "secret-exposure",
  category: "credentials",
  severity: "high",
  summary: "A script prints a secret to the log",
  risk: "GitHub hides a secret in the log only where it stands there letter by letter: a part of it, one line of it, or an encoded form is shown to everyone who may read the log.",
  mend: 'Don\'t print it. To see whether it is set, print its length: `echo "${#TOKEN}"`. Where a program needs it, hand it over by a pipe or in the environment.',
  sources: ["https://docs.github.com/actions/concepts/security/secrets#redacting-secrets-from-workflow-run-logs"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  check:
    runs-on: ubuntu-24.04
    steps:
      - run: echo "$API_KEY"
        env:
          API_KEY: \${{ secrets.API_KEY }}
`,
        at: [7],
        severity: "high",
      },
      {
        text: `on: push
permissions: {}
jobs:
  check:
    runs-on: ubuntu-24.04
    env:
      API_KEY: \${{ secrets.API_KEY }}
    steps:
      - run: |
          make
          printf 'the key is %s\\n' "\${API_KEY:0:4}" >&2
          cat <<< "$API_KEY"
          bash -c 'echo $API_KEY'
`,
        at: [11, 12, 13],
      },
      {
        text: `on: push
permissions: {}
jobs:
  check:
    runs-on: windows-2025
    steps:
      - run: Write-Host "Key $env:API_KEY"
        env:
          API_KEY: \${{ secrets.API_KEY }}
      - run: echo "\${{ secrets.API_KEY }}"
`,
        at: [7, 10],
      },
      {
        text: `on: push
permissions: {}
jobs:
  check:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          env | sort
          set -x
          ./deploy --token "$TOKEN"
        env:
          TOKEN: \${{ secrets.TOKEN }}
`,
        at: [8, 9],
        severity: "medium",
      },
      {
        text: `on: push
permissions: {}
jobs:
  check:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          bash -x ./deploy
          sudo bash -eux ./deploy "$TOKEN"
        env:
          TOKEN: \${{ secrets.TOKEN }}
      - run: ./deploy
        shell: bash -x {0}
        env:
          TOKEN: \${{ secrets.TOKEN }}
`,
        at: [8, 9, 13],
        severity: "medium",
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  check:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          bash ./deploy -x
          bash -e ./deploy
        shell: bash -e {0}
        env:
          TOKEN: \${{ secrets.TOKEN }}
`,
        because: "behind the script's name it is an option of the script",
      },
      {
        text: `on: push
permissions: {}
jobs:
  login:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          echo "$PASSWORD" | docker login -u robot --password-stdin registry.example.com
          echo "$PASSWORD" > password.txt
          echo "password=$PASSWORD" >> "$GITHUB_OUTPUT"
        env:
          PASSWORD: \${{ secrets.PASSWORD }}
`,
        because: "it goes into a pipe or a file",
      },
      {
        text: `on: push
permissions: {}
jobs:
  check:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          echo "::add-mask::$TOKEN"
          echo "\${#TOKEN} characters, \${TOKEN:+it is set}"
          header="$(echo "bearer $TOKEN")"
        env:
          TOKEN: \${{ secrets.TOKEN }}
`,
        because: "its length, and whether it is set, aren't the secret; a mask hides it, and a substitution keeps it",
      },
      {
        text: `on: push
permissions: {}
jobs:
  check:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          # echo "$TOKEN"
          echo '$TOKEN' "isn't printed"
        env:
          TOKEN: \${{ secrets.TOKEN }}
`,
        because: "a comment is no command, and quotes keep the name as it is",
      },
      {
        text: `on: push
permissions: {}
jobs:
  check:
    runs-on: ubuntu-24.04
    steps:
      - run: |
          set -x
          env
          echo "$VERSION"
        env:
          VERSION: \${{ github.ref_name }}
      - run: make
        env:
          TOKEN: \${{ secrets.TOKEN }}
`,
        because: "these steps see no secret, or print none",
      },
    ],
  },

  run(run, report) {
    const secrets = secretsOfScript(run);
    if (!secrets) return;
    const shown = shownByShell(run, secrets);
    const shell = run.step.map.scalar("shell");
    if (shown && shell) tell({ kind: "trace", ...shown }, shell, report);
    if (!mayExpose(run, secrets)) return;
    for (const exposure of exposuresIn(run, secrets)) tell(exposure, placeInScript(run, exposure.command), report);
  },
});

type Told = Omit<Exposure, "command">;

function tell(exposure: Told, place: Place, report: Report): void {
  report(place, told(exposure), {
    severity: exposure.kind === "print" ? "high" : "medium",
    confidence: exposure.isSure ? "high" : "low",
    witness: { secret: exposure.secret.name, kind: exposure.kind },
  });
}

function told({ kind, secret, isSure }: Told): string {
  switch (kind) {
    case "print":
      return `The secret \`${secret.name}\` is printed to the log`;
    case "dump":
      return `All variables are printed to the log, the secret \`${secret.name}\` among them`;
    default:
      return isSure
        ? `Every command is shown as it is run, the secret \`${secret.name}\` in it`
        : `Every command is shown as it is run, in a step that holds the secret \`${secret.name}\``;
  }
}
