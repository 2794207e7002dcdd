import { type PackageCommand, packageCommand, packageHint } from "../../packages/commands.js";
import { defineRule } from "../../rule.js";
import type { CommandUse } from "../../scripts/index.js";
import { hasSwitch, optionsOf } from "../../scripts/index.js";

/** What zizmor calls by this name, and the tools beside. */
const TOOLS = new Set("npm pnpm yarn bun pip pipx uv cargo go gem bundle dotnet brew".split(" "));

const VERBS = "i|in|ins|insta?|install?|isnta?|isntall?|add|a|inject|install-all|binstall|reinstall|update";
const MAY_ADD = packageHint(VERBS, [...TOOLS], "['\"]?[ \\t]+(?!&&|\\|\\||;|\\|)\\S");
/** It puts the names behind the command. */
const MAY_ADD_BY_XARGS = packageHint(VERBS, [...TOOLS]);

export default defineRule({
  id: "adhoc-packages",
  category: "packages",
  severity: "low",
  isZizmor: true,
  summary: "A package is installed past the lockfile",
  risk: "No file of the repository says which version, or which bytes, come in, nor what the package itself depends on. Whoever publishes a new version of any of them runs code in the next build.",
  mend: "Name the package in the project's manifest and lockfile and install from there (`npm ci`, `bundle install`, `uv sync --locked`, `dotnet tool restore`), or from a file with hashes (`pip install --require-hashes -r tools.txt`).",
  sources: [
    "https://github.com/npm/cli/blob/latest/docs/lib/content/commands/npm-ci.md",
    "https://pip.pypa.io/en/stable/topics/secure-installs/",
    "https://docs.github.com/actions/reference/security/secure-use",
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
          npm ci
          sudo -E npm install --global left-pad@1.3.0
          if ! yarn add chalk; then exit 1; fi
          bash -c 'pnpm --silent add chalk'
          gem install --no-document rake
      - run: python3 -m pip install -r tools.txt build==1.2.2
      - run: |
          pnpm \\
            add chalk
`,
        at: [9, 10, 11, 12, 13, 15],
        confidence: "high",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: macos-latest
    steps:
      - run: |
          pipx install ruff
          uv tool install ruff@0.4.0
          uv pip install --system pytest
          cargo install --locked cargo-deny
          go install golang.org/x/tools/cmd/goimports@v0.20.0
          dotnet tool install --global dotnet-format
          brew install jq
`,
        at: [8, 9, 10, 11, 12, 13, 14],
        severity: "low",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: windows-latest
    steps:
      - run: npm install -g typescript; if ($?) { npm.cmd i left-pad }
      - uses: nick-fields/retry@1234567890abcdef1234567890abcdef12345678
        with:
          max_attempts: 3
          command: |
            npm ci
            npm i left-pad
`,
        at: [7, 7, 13],
      },
      {
        path: "Dockerfile",
        text: `FROM scratch
RUN apt-get update && \\
    # the tools
    pip install --no-cache-dir requests
RUN ["npm", "install", "-g", "left-pad"]
RUN <<EOF
npm ci
npm add chalk
EOF
`,
        at: [4, 5, 8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          npm install "$TOOL"
          cat tools.txt | xargs pip install
`,
        at: [8, 9],
        confidence: "medium",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: windows-latest
    steps:
      - run: |
          call npm install left-pad
          call npm run build
        shell: cmd
      - run: pip install -c constraints.txt build
        shell: bash
`,
        at: [8, 11],
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
      - run: |
          npm ci
          npm install
          npm run add left-pad
          # npm install in-a-comment
          echo "npm install foo"
          cat <<EOF
          npm install foo
          EOF
`,
        because: "no package is named, or the text is no command",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          pip install -r requirements.txt
          pip install --require-hashes -r tools.txt build
          pip install . -e '.[dev]' dist/*.whl
          pip install --no-index --find-links wheels build
          uv pip install -e .
`,
        because: "files of the repository say which versions come in",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          cargo install --path crates/tool
          go install ./cmd/tool
          go install example.com/tool
          npm install ./packages/a ../b.tgz
          gem install pkg/mine-1.0.gem
          dotnet tool restore
          brew bundle
`,
        because: "these install the project's own code, or what its files name",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          npm install --help
          gem install
          yarn install --frozen-lockfile
          npx --yes left-pad
`,
        because: "nothing is installed, or not into the project",
      },
    ],
  },

  script(script, report) {
    if (!MAY_ADD.test(script.text) && !(script.text.includes("xargs") && MAY_ADD_BY_XARGS.test(script.text))) return;
    for (const use of script.commands) {
      const command = TOOLS.has(use.program) ? packageCommand(use) : null;
      if (!command || !isAdhoc(command, use)) continue;
      const what = command.packages[0]?.literal;
      const named = what === undefined ? "packages" : `\`${shortened(what)}\``;
      const confidence = what === undefined ? "medium" : "high";
      report(
        use.place,
        `${named} is installed without a lockfile that fixes its version and content`.replace(
          /^packages is/,
          "Packages are",
        ),
        { confidence },
      );
    }
  },
});

function isAdhoc({ action, manager, words, args, packages }: PackageCommand, use: CommandUse): boolean {
  if (hasSwitch(args, ["--help", "-h", "--dry-run"])) return false;
  const isGiven = packages.length > 0 || use.wrappers.includes("xargs");
  if (manager === "go") return action === "add" && packages.some(({ text }) => text.includes("@"));
  if (action !== "add" && !(use.wrappers.includes("xargs") && action === "install" && words.length > 0)) return false;
  if (manager === "cargo")
    return (isGiven || optionsOf(args, ["--git"]).length > 0) && optionsOf(args, ["--path"]).length === 0;
  if (manager === "pip" || words[0] === "pip") return isGiven && !isFixedByFile(args);
  return isGiven;
}

/** Hashes in a file say what comes in, or nothing comes from an index. A constraint is a version without its content. */
function isFixedByFile(args: PackageCommand["args"]): boolean {
  return hasSwitch(args, ["--require-hashes", "--no-index"]);
}

/** Names have no end in hostile files. */
function shortened(name: string): string {
  return name.length > 80 ? `${name.slice(0, 80)}…` : name;
}
