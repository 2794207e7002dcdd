import { isLoopback, isNearby, urlParts } from "../../downloads/index.js";
import type { PackageSource } from "../../model/index.js";
import { isShowable } from "../../packages/credentials.js";
import { mentionsPlainUrl, plainUrls } from "../../packages/plain-urls.js";
import { type VariableUse, variablesOfBlock, variablesOfDockerfile } from "../../packages/variables.js";
import { defineRule, type Place, type Report, type RuleFix } from "../../rule.js";

export default defineRule({
  id: "insecure-url-scheme",
  category: "packages",
  severity: "high",
  fixes: "safe",
  summary: "Code or packages are fetched over a connection that isn't encrypted",
  risk: "Anybody on the way (a proxy, a provider, whoever controls a name server) can answer in the server's place, and chooses what the build runs.",
  mend: "Write `https://`, or `ssh://` for Git. Where a server speaks neither, check what comes against a checksum in the repository, and fetch it from elsewhere.",
  sources: ["https://pre-commit.com/#pre-commit-configyaml---repos", "https://git-scm.com/docs/git-clone#_git_urls"],
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
          curl -fsSLO http://mirror.example.com/b.bin
          wget -q ftp://mirror.example.com/b.bin
          git clone git://git.example.com/octo/x.git
          pip install -i http://registry.example.com/simple -r r.txt
          npm ci --registry=http://registry.example.com
`,
        at: [8, 9, 10, 11, 12],
        severity: "high",
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          curl -fsSLO https://mirror.example.com/b.bin
          wget -q ftp://mirror.example.com/b.bin
          git clone https://git.example.com/octo/x.git
          pip install -i https://registry.example.com/simple -r r.txt
          npm ci --registry=https://registry.example.com
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    env:
      PIP_INDEX_URL: http://registry.example.com/simple
    steps:
      - run: pip install -r r.txt
`,
        at: [7],
      },
      {
        path: ".pre-commit-config.yaml",
        text: `repos:
  - repo: http://git.example.com/octo/hooks
    rev: v1.2.3
    hooks: [{id: a}]
  - repo: git://git.example.com/octo/hooks
    rev: v1.2.3
    hooks: [{id: a}]
`,
        at: [2, 5],
        fixed: `repos:
  - repo: https://git.example.com/octo/hooks
    rev: v1.2.3
    hooks: [{id: a}]
  - repo: https://git.example.com/octo/hooks
    rev: v1.2.3
    hooks: [{id: a}]
`,
      },
      {
        path: ".npmrc",
        text: "@octo:registry=http://registry.example.com/\n",
        at: [1],
        fixed: "@octo:registry=https://registry.example.com/\n",
      },
      {
        path: "pom.xml",
        text: `<project xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <url>http://www.example.com</url>
  <repositories>
    <repository>
      <url>http://registry.example.com/maven</url>
    </repository>
  </repositories>
</project>
`,
        at: [5],
        fixed: `<project xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance">
  <url>http://www.example.com</url>
  <repositories>
    <repository>
      <url>https://registry.example.com/maven</url>
    </repository>
  </repositories>
</project>
`,
      },
      {
        path: "Gemfile",
        text: 'source "http://gems.example.com"\n',
        at: [1],
        fixed: 'source "https://gems.example.com"\n',
      },
      {
        path: "Dockerfile",
        text: "FROM scratch\nADD http://dl.example.com/x /x\nRUN curl -O http://dl.example.com/y\n",
        at: [2, 3],
      },
      {
        path: ".npmrc",
        text: `registry=http://registry.example.com:80/npm/
@octo:registry=http://registry.example.com:8081/
@other:registry=http://user@registry.example.com:80
`,
        at: [1, 2, 3],
        fixed: `registry=https://registry.example.com/npm/
@octo:registry=http://registry.example.com:8081/
@other:registry=https://user@registry.example.com
`,
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          curl -fsSLO http://mirror.example.com:80/b.bin
          curl -fsSLO "http://mirror.example.com:8080/b.bin"
          git clone git://git.example.com:9418/octo/x.git
`,
        at: [8, 9, 10],
        fixed: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          curl -fsSLO https://mirror.example.com/b.bin
          curl -fsSLO "http://mirror.example.com:8080/b.bin"
          git clone git://git.example.com:9418/octo/x.git
`,
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
          curl -fsS http://127.0.0.1:8080/health
          curl -fsS http://localhost/x http://service:8080/ready
          curl -x http://proxy.example.com:3128 -H "Origin: http://x.example.com" https://dl.example.com/x
          echo "curl http://mirror.example.com"
          # curl http://mirror.example.com
`,
        because: "it is the machine itself or its own network, a proxy's address, or no command",
      },
      {
        path: ".pre-commit-config.yaml",
        text: "repos:\n  - repo: https://git.example.com/octo/hooks\n    rev: v1.2.3\n    hooks: [{id: a}]\n",
        because: "it is encrypted",
      },
      {
        path: "pyproject.toml",
        text: '[project]\nname = "x"\n[project.urls]\nHomepage = "http://www.example.com"\n',
        because: "nothing is fetched from there",
      },
      {
        path: ".npmrc",
        text: "registry=http://localhost:4873/\n; registry=http://registry.example.com/\n",
        because: "it is the machine itself, or a comment",
      },
    ],
  },

  script(script, report) {
    if (!mentionsPlainUrl(script.text)) return;
    for (const { url, place } of script.commands.flatMap(plainUrls)) {
      if (isNearby(url)) continue;
      // An edit of a Dockerfile may change its images alone.
      report(place, messageFor(url), { fix: script.kind === "dockerfile" ? null : encrypted(place) });
    }
  },

  env({ block }, report) {
    for (const variable of variablesOfBlock(block)) reportVariable(variable, report);
  },

  dockerfile(dockerfile, report) {
    const { instructions, file } = dockerfile;
    for (const variable of variablesOfDockerfile(dockerfile)) reportVariable(variable, report);
    for (const { keyword, words } of instructions) {
      const url = keyword === "ADD" ? words.find(({ text }) => isPlain(text)) : undefined;
      // An edit of a Dockerfile may change its images alone.
      if (url) report({ file, start: url.start, end: url.end }, messageFor(url.text));
    }
  },

  preCommit({ repositories }, report) {
    for (const { repo } of repositories) {
      const place = { file: repo.file, start: repo.contentStart, end: repo.contentEnd };
      if (isPlain(repo.value)) report(repo, messageFor(repo.value), { fix: encrypted(place) });
    }
  },

  packageFile(file, report) {
    for (const { url, place, urlPlace } of file.sources.filter(isPlainSource)) {
      report(place, messageFor(url), { fix: urlPlace && isShowable(file) ? encrypted(urlPlace) : null });
    }
  },
});

/** Variables that name where packages come from, in any case as npm reads its own. */
const SOURCE_VARIABLE =
  /^(?:pip_(?:extra_)?index_url|pip_find_links|uv_(?:default_index|index|index_url|extra_index_url|find_links)|npm_config_(?:@.+:)?registry|yarn_(?:npm_)?registry(?:_server)?|goproxy|cargo_registries_\w+_index|bundle_mirror__\w+|gem_source|hex_mirror)$/i;

function reportVariable(variable: VariableUse, report: Report): void {
  if (!SOURCE_VARIABLE.test(variable.name)) return;
  const url = (variable.value ?? "").split(/[\s,|]+/).find(isPlain);
  if (url === undefined) return;
  report(variable.place, messageFor(url), { fix: variable.valuePlace ? encrypted(variable.valuePlace) : null });
}

function isPlainSource({ url }: PackageSource): boolean {
  return isPlain(url);
}

function isPlain(url: string): boolean {
  const scheme = urlParts(url)?.scheme;
  return (scheme === "http" || scheme === "git" || scheme === "ftp") && !isLoopback(url);
}

function messageFor(url: string): string {
  const scheme = urlParts(url)?.scheme ?? "http";
  return `What comes over \`${scheme}://\` can be changed by anybody on the way`;
}

/** The scheme, and what of the server's name stands before its port. */
const SCHEME_AND_PORT = /(?:http|git):\/\/(?:[^/?#@\s"']*@)?(?:\[[^\]\s]*\]|[^/?#:\s"']*)(:\d+)?/i;

/**
 * Servers that speak HTTP or Git mostly speak HTTPS, too; of FTP nobody knows, and another port than HTTP's own speaks one
 * protocol alone.
 */
function encrypted({ file, start, end }: Place): RuleFix | null {
  const found = SCHEME_AND_PORT.exec(file.text.slice(start, end));
  if (!found) return null;
  const [url, port] = found;
  if (port !== undefined && port !== ":80") return null;
  const at = start + found.index;
  const edits = [{ start: at, end: at + url.indexOf("//") + 2, text: "https://" }];
  const last = at + url.length;
  if (port) edits.push({ start: last - port.length, end: last, text: "" });
  return { description: "write `https://`", safe: true, edits };
}
