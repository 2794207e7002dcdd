import { isLoopback, mentionsDownload, tracedDownloads } from "../../downloads/index.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "download-without-verification",
  category: "packages",
  severity: "low",
  persona: "pedantic",
  summary: "A downloaded file is installed without a check of what it is",
  risk: "A release file can be replaced, by whoever takes over the project's account or server. The build then runs another program than the one that was looked at.",
  mend: "Write the expected checksum into the repository and check it (`sha256sum -c`), or check the signature or attestation (`cosign verify-blob`, `gh attestation verify`), before the file is used.",
  sources: [
    "https://docs.github.com/actions/reference/security/secure-use",
    "https://slsa.dev/spec/v1.1/verifying-artifacts",
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
          curl -fsSLo /usr/local/bin/tool https://dl.example.com/v1/tool
          chmod +x /usr/local/bin/tool
      - run: |
          wget https://dl.example.com/v1/tool.deb
          sudo dpkg -i tool.deb
`,
        at: [8, 11],
        persona: "pedantic",
        severity: "low",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: curl -sL https://dl.example.com/v1/tool.tgz | sudo tar xz -C /usr/local/bin tool
`,
        at: [7],
        persona: "pedantic",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          curl -LO "https://dl.example.com/v1/tool.tar.gz"
          tar xzf tool.tar.gz
          sudo mv tool /usr/local/bin/
`,
        at: [8],
        persona: "pedantic",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: curl -fsSLO https://dl.example.com/v1/tool.deb
      - run: make
      - run: sudo dpkg -i tool.deb
`,
        at: [7],
        persona: "pedantic",
      },
      {
        path: "Dockerfile",
        text: `FROM scratch
RUN curl -fsSL https://dl.example.com/v1/tool -o /bin/tool && \\
    chmod 0755 /bin/tool
`,
        at: [2],
        persona: "pedantic",
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
      - run: curl -fsSLO https://dl.example.com/v1/tool.deb
      - run: sha256sum --check checksums.txt
      - run: sudo dpkg -i tool.deb
`,
        persona: "pedantic",
        because: "a step in between checks what a list in the repository names",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          curl -fsSLo tool https://dl.example.com/v1/tool
          echo "$TOOL_SHA256  tool" | sha256sum --check
          sudo install tool /usr/local/bin/tool
`,
        persona: "pedantic",
        because: "its checksum is checked",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          gh attestation verify other --owner octo-org
          curl -fsSLo tool https://dl.example.com/v1/tool
          cosign verify-blob --bundle tool.bundle tool
          chmod +x tool
`,
        persona: "pedantic",
        because: "its signature is checked",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          curl -fsSLO https://dl.example.com/data.tar.gz
          tar xzf data.tar.gz
          ./build.sh data
`,
        persona: "pedantic",
        because: "nothing is installed from it",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          curl -o tool http://127.0.0.1:8080/tool
          chmod +x tool
`,
        persona: "pedantic",
        because: "it comes from the machine itself",
      },
    ],
  },

  script(script, report) {
    if (!mentionsDownload(script.text)) return;
    for (const { use, download, fate } of tracedDownloads(script)) {
      if (fate.kind !== "installed" || download.urls.every(isLoopback)) continue;
      const related = fate.by === use ? [] : [{ place: fate.by.place, message: "it is installed here" }];
      report(use.place, "The download is installed with no check of its checksum, signature or attestation", {
        related,
      });
    }
  },
});
