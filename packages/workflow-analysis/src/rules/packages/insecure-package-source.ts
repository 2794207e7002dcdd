import type { Setting } from "../../model/index.js";
import { isShowable } from "../../packages/credentials.js";
import { mentionsUnsafeSwitch, type UnsafeWord, unsafeWords } from "../../packages/unsafe-commands.js";
import { unsafeSetting } from "../../packages/unsafe-settings.js";
import { mentionsUnsafeVariable, type Unsafe, unsafeVariable } from "../../packages/unsafe-variables.js";
import {
  type VariableUse,
  variablesOfBlock,
  variablesOfDockerfile,
  variablesOfScript,
} from "../../packages/variables.js";
import { type Details, defineRule, type Report, type RuleFix } from "../../rule.js";
import type { CommandUse } from "../../scripts/index.js";

export default defineRule({
  id: "insecure-package-source",
  category: "packages",
  severity: "high",
  fixes: "unsafe",
  summary: "A check of where packages come from, or of what is in them, is switched off",
  risk: "Certificates, checksums and signatures are what tells the registry's answer from anybody else's. Without them, whoever sits between the build and the registry chooses the code that runs.",
  mend: "Take the switch away. Where a registry has a certificate of its own, name the authority that signed it (`NODE_EXTRA_CA_CERTS`, `cafile`, `PIP_CERT`, `http.sslCAInfo`, `SSL_CERT_FILE`); where modules are private, name just these (`GOPRIVATE=git.example.com/*`).",
  sources: [
    "https://nodejs.org/api/cli.html#node_tls_reject_unauthorizedvalue",
    "https://go.dev/ref/mod#environment-variables",
    "https://github.com/yarnpkg/berry/blob/master/packages/docusaurus/static/configuration/yarnrc.json",
    "https://pip.pypa.io/en/stable/cli/pip/#cmdoption-trusted-host",
  ],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
env:
  GOSUMDB: off
jobs:
  a:
    runs-on: ubuntu-latest
    env: {GOPRIVATE: "*", GONOSUMCHECK: 1}
    steps:
      - run: npm ci
        env:
          NODE_TLS_REJECT_UNAUTHORIZED: '0'
          GIT_SSL_NO_VERIFY: true
`,
        at: [4, 8, 8, 12, 13],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          curl -fsSkL -o tool https://dl.example.com/tool
          pip install --trusted-host mirror.example.com -r r.txt
          git -c http.sslVerify=false clone https://git.example.com/x
          git config --global http.sslVerify false
          npm config set strict-ssl false
          export NODE_TLS_REJECT_UNAUTHORIZED=0
          go env -w GOSUMDB=off
          GOFLAGS=-insecure go build
          sudo apt-get install -y --allow-unauthenticated tool
`,
        at: [8, 9, 10, 11, 12, 13, 14, 15, 16],
        severity: "high",
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          curl -fsSL -o tool https://dl.example.com/tool
          pip install -r r.txt
          git clone https://git.example.com/x
          git config --global http.sslVerify false
          npm config set strict-ssl false
          export NODE_TLS_REJECT_UNAUTHORIZED=0
          go env -w GOSUMDB=off
          GOFLAGS=-insecure go build
          sudo apt-get install -y tool
`,
      },
      {
        path: ".npmrc",
        text: "registry=https://registry.example.com/\nstrict-ssl=false\n",
        at: [2],
        fixed: "registry=https://registry.example.com/\nstrict-ssl=true\n",
      },
      {
        path: ".yarnrc.yml",
        text: `checksumBehavior: update
enableStrictSsl: false
unsafeHttpWhitelist:
  - "mirror.example.com"
`,
        at: [1, 2, 4],
        fixed: `checksumBehavior: throw
enableStrictSsl: true
unsafeHttpWhitelist:
  - "mirror.example.com"
`,
      },
      { path: "pip.conf", text: "[global]\ntrusted-host = mirror.example.com\n", at: [2] },
      {
        path: "composer.json",
        text: '{\n  "config": {\n    "secure-http": false\n  }\n}\n',
        at: [3],
        fixed: '{\n  "config": {\n    "secure-http": true\n  }\n}\n',
      },
      {
        path: "Dockerfile",
        text: "FROM scratch\nENV NODE_TLS_REJECT_UNAUTHORIZED=0 A=1\nRUN wget --no-check-certificate https://dl.example.com/x\n",
        at: [2, 3],
      },
      {
        path: "pyproject.toml",
        text: `[[tool.pdm.source]]
name = "own"
url = "https://registry.example.com/simple"
verify_ssl = false
`,
        at: [4],
      },
    ],
    silent: [
      {
        path: "pyproject.toml",
        text: `[[tool.pdm.source]]
name = "own"
url = "https://registry.example.com/simple"
verify_ssl = true
`,
        because: "it is on",
      },
      {
        text: `on: push
permissions: {}
env:
  NODE_TLS_REJECT_UNAUTHORIZED: '1'
  GOPRIVATE: git.example.com/*
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          curl -k https://localhost:8443/health
          curl -fsSLo k https://dl.example.com/k
          pip install --trusted-host localhost -i http://localhost:8080/simple -r r.txt
          git config http.sslVerify true
          echo "curl -k https://dl.example.com"
`,
        because: "the checks are on, or the server is the machine itself",
      },
      {
        path: ".npmrc",
        text: "# strict-ssl=false\nstrict-ssl=true\n",
        because: "it is on, and a comment sets nothing",
      },
      {
        path: ".yarnrc.yml",
        text: "checksumBehavior: throw\nunsafeHttpWhitelist: [localhost]\n",
        because: "what is wrong is refused, and the host is the machine itself",
      },
      { path: "composer.json", text: '{"name": "octo/x", "config": {"secure-http": true}}\n', because: "it is on" },
    ],
  },

  env({ block }, report) {
    for (const variable of variablesOfBlock(block)) reportVariable(variable, report);
  },

  dockerfile(dockerfile, report) {
    for (const variable of variablesOfDockerfile(dockerfile)) reportVariable(variable, report);
  },

  script(script, report) {
    const hasVariable = mentionsUnsafeVariable(script.text);
    if (hasVariable) for (const variable of variablesOfScript(script)) reportVariable(variable, report);
    if (!hasVariable && !mentionsUnsafeSwitch(script.text)) return;
    for (const use of script.commands) {
      for (const unsafe of unsafeWords(use))
        report(wordsPlace(use, unsafe), unsafe.message, { fix: withoutWords(use, unsafe) });
    }
  },

  packageFile(file, report) {
    for (const setting of file.settings) {
      const unsafe = unsafeSetting(file.format, setting);
      if (unsafe)
        report(setting.place, unsafe.message, detailsOf(unsafe, isShowable(file) ? setting.valuePlace : null));
    }
  },
});

function reportVariable(variable: VariableUse, report: Report): void {
  const unsafe = unsafeVariable(variable);
  if (unsafe) report(variable.place, unsafe.message, detailsOf(unsafe, variable.valuePlace));
}

function detailsOf({ safe, isVain }: Unsafe, place: Setting["valuePlace"] | null): Details {
  const edits = place && safe !== undefined ? [{ start: place.start, end: place.end, text: safe }] : [];
  const fix: RuleFix | null = edits.length > 0 ? { description: `write \`${safe}\``, safe: false, edits } : null;
  return { fix, ...(isVain && { severity: "low" as const }) };
}

function wordsPlace({ site }: CommandUse, { words }: UnsafeWord) {
  return site.placeOf({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 });
}

/** A letter of a bundle goes alone, a whole word with the blanks before it; a setting that is written keeps its command. */
function withoutWords({ site, args, command }: CommandUse, { words: [word, ...others] }: UnsafeWord): RuleFix | null {
  // An edit of a Dockerfile may change its images alone.
  if (!word?.text.startsWith("-") || site.kind === "dockerfile") return null;
  const letter = /^-[A-Za-z]{2,}$/.test(word.text) ? word.text.indexOf("k") : -1;
  const before = args[args.indexOf(word) - 1] ?? command.name;
  if (!before || before.end > word.start) return null;
  const span =
    letter === -1
      ? { start: before.end, end: (others.at(-1) ?? word).end }
      : { start: word.start + letter, end: word.start + letter + 1 };
  const { start, end } = site.placeOf(span);
  return { description: `take \`${word.text}\` away`, safe: false, edits: [{ start, end, text: "" }] };
}
