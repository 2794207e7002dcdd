import type { Severity } from "@trustchain/findings";
import { type RemoteScript, remoteScripts, urlParts } from "../../downloads/index.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "curl-pipe-shell",
  category: "packages",
  severity: "medium",
  summary: "A script from the network is run as it comes",
  risk: "Whoever holds the server, its domain or the line to it runs code in the build, with all that the job may do; and no trace of the script remains to look at afterwards.",
  mend: "Download a release whose checksum or signature is written in the repository, check it, and run it then; or use an action that is pinned to a commit.",
  sources: [
    "https://docs.github.com/actions/reference/security/secure-use",
    "https://about.codecov.io/security-update/",
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
      - run: |
          wget -qO- https://setup.example.com/a.sh | sudo -E bash -s -- --yes
          sh -c "$(curl -fsSL https://setup.example.com/b.sh)"
          bash <(curl -s https://setup.example.com/c.sh) --yes
          eval "$(curl https://setup.example.com/d)"
          source <(curl -s https://setup.example.com/e)
          curl -sSL https://setup.example.com/f.py \\
            | python3 - --yes
          { curl -s https://setup.example.com/g || wget -qO- https://setup.example.com/g; } | sh
`,
        at: [8, 9, 10, 11, 12, 13, 15],
        severity: "medium",
        confidence: "high",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: windows-latest
    steps:
      - run: |
          iwr -useb https://setup.example.com/a.ps1 | iex
          iex (irm https://setup.example.com/b.ps1)
          iex ((New-Object System.Net.WebClient).DownloadString('https://setup.example.com/c.ps1'))
          & ([scriptblock]::Create((irm https://setup.example.com/d.ps1))) -Quiet
          Invoke-WebRequest https://setup.example.com/e.ps1 -OutFile e.ps1
          ./e.ps1
`,
        at: [8, 9, 10, 11, 12],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          curl -fsSLo get.sh https://setup.example.com/get.sh
          chmod +x get.sh
          ./get.sh --yes
      - run: |
          wget https://setup.example.com/tool.py
          sudo python3 tool.py
`,
        at: [8, 12],
        severity: "medium",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: curl -fsSLo get.sh https://setup.example.com/get.sh
      - uses: octo-org/prepare@1234567890abcdef1234567890abcdef12345678
      - run: bash get.sh --yes
`,
        at: [7],
        severity: "medium",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: curl http://setup.example.com/a.sh | sh
`,
        at: [7],
        severity: "high",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: curl https://raw.githubusercontent.com/octo-org/tool/1234567890abcdef1234567890abcdef12345678/get.sh | sh
      - run: curl -s https://setup.example.com/all.yaml | kubectl apply -f -
`,
        at: [7, 8],
        severity: "low",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: curl -s "$SETUP_URL" | sh
`,
        at: [7],
        confidence: "medium",
      },
      {
        path: "Dockerfile",
        text: `FROM scratch
RUN curl -fsSLo /tmp/get.sh https://setup.example.com/get.sh
RUN bash /tmp/get.sh
FROM scratch
RUN curl -fsSLo /tmp/other.sh https://setup.example.com/other.sh
FROM scratch
RUN bash /tmp/other.sh
`,
        at: [2],
      },
      {
        path: "Dockerfile",
        text: `FROM scratch
RUN apt-get update \\
 # the tool
 && curl -sL https://setup.example.com/a.sh | bash -
RUN ["sh", "-c", "curl https://setup.example.com/b.sh | sh"]
`,
        at: [4, 5],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          bash < <(curl -fsSL https://setup.example.com/a.sh)
          bash -s -- --yes < <(wget -qO- https://setup.example.com/b.sh)
          while read -r line; do echo "$line"; done < <(curl -fsSL https://setup.example.com/list)
`,
        at: [8, 9],
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
      - run: curl -fsSLo get.sh https://setup.example.com/get.sh
      - run: echo "abababababababababababababababababababababababababababababababab  get.sh" | sha256sum -c -
      - run: bash get.sh
  b:
    runs-on: ubuntu-latest
    steps:
      - run: bash get.sh
`,
        because: "a step in between checks it, and another job has another machine",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          curl -L https://dl.example.com/d.tgz | tar xz
          curl -s https://api.example.com/x | jq -r .tag
          curl -s https://api.example.com/x | python3 -c 'import json, sys; print(json.load(sys.stdin))'
          curl -s https://api.example.com/x | python3 -m json.tool
          curl -fsSL https://dl.example.com/key.asc | sudo gpg --dearmor -o /etc/apt/keyrings/k.gpg
          curl -s https://api.example.com/x | bash ./check.sh
          VERSION="$(curl -s https://api.example.com/version)"
`,
        because: "what comes in is data to the programs that read it",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          curl -o f.sh https://setup.example.com/f.sh
          echo "abababababababababababababababababababababababababababababababab  f.sh" | sha256sum -c -
          bash f.sh
      - run: |
          curl -O https://setup.example.com/g.sh -O https://setup.example.com/g.sh.sig
          gpg --verify g.sh.sig g.sh && bash g.sh
`,
        because: "a checksum or signature is checked in between",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: curl http://localhost:8080/setup.sh | sh
      - run: curl http://127.0.0.1:8080/setup.sh | sh
`,
        because: "it comes from the machine itself",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          # curl https://setup.example.com/a.sh | sh
          echo 'curl https://setup.example.com/a.sh | sh'
          curl -o data.json https://api.example.com/x
          ./build.sh data.json
`,
        because: "a comment, a text and data aren't run",
      },
    ],
  },

  script(script, report) {
    for (const found of remoteScripts(script)) {
      const { place, runAt, urls } = found;
      const confidence = urls.every(isKnown) ? "high" : "medium";
      const related = runAt ? [{ place: runAt, message: "it is run here" }] : [];
      report(place, messageFor(found), { severity: severityOf(found), confidence, related });
    }
  },
});

const MESSAGES: Record<RemoteScript["how"], string> = {
  pipe: "A program reads its code from the network, with no check of what comes",
  substitution: "What the network answers is run as a program, with no check of what comes",
  file: "The downloaded file is run, with no check of its checksum or signature in between",
  manifest: "What the network answers is applied to a cluster, with no check of what comes",
};

function messageFor({ how, urls }: RemoteScript): string {
  if (urls.some(isPlain)) return `${MESSAGES[how]}, over a connection that anybody on the way can change`;
  return MESSAGES[how];
}

function severityOf({ how, urls }: RemoteScript): Severity {
  if (urls.some(isPlain)) return "high";
  return how === "manifest" || urls.every((url) => /(?<![\da-f])[\da-f]{40}(?![\da-f])/.test(url)) ? "low" : "medium";
}

function isPlain(url: string): boolean {
  const scheme = urlParts(url)?.scheme;
  return scheme === "http" || scheme === "ftp";
}

function isKnown(url: string): boolean {
  return !/^\W*\$/.test(url);
}
