import { confusionsIn, isUnsafeStrategy, PIP_CONFUSION, UV_CONFUSION } from "../../packages/confusion.js";
import { proxyConfusion } from "../../packages/go-proxy.js";
import {
  type VariableUse,
  variablesOfBlock,
  variablesOfDockerfile,
  variablesOfScript,
} from "../../packages/variables.js";
import { defineRule, type Report } from "../../rule.js";
import { type CommandUse, hasSwitch, optionsOf, textOf } from "../../scripts/index.js";
import type { Word } from "../../shell/index.js";

const MAY_CONFUSE = /extra[-_]index[-_]url|index[-_]strategy|GOPROXY|--priority/i;

export default defineRule({
  id: "dependency-confusion",
  category: "packages",
  severity: "high",
  summary: "Two package indexes may answer for one name",
  risk: "Somebody publishes a package with the name of a private one, and a higher version, to the index that is open to all. The build takes that one.",
  mend: "Let one index answer for all names (one that holds the public packages, too), or say for each name where it comes from: `explicit` sources, `packageSourceMapping`, `@scope:registry`, `source … do`, content filters, `GOPRIVATE`.",
  sources: [
    "https://pip.pypa.io/en/stable/cli/pip_install/#cmdoption-extra-index-url",
    "https://docs.astral.sh/uv/concepts/indexes/",
    "https://learn.microsoft.com/nuget/consume-packages/package-source-mapping",
    "https://docs.gradle.org/current/userguide/filtering_repository_content.html",
    "https://go.dev/ref/mod#private-module-proxy-private",
  ],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
env:
  PIP_EXTRA_INDEX_URL: https://registry.example.com/simple
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          pip install --extra-index-url https://registry.example.com/simple internal-lib -r r.txt
          python -m pip download \\
            --extra-index-url=https://registry.example.com/simple x
          export PIP_EXTRA_INDEX_URL=https://registry.example.com/simple
          uv sync --locked --index-strategy unsafe-best-match
      - run: go build
        env: {GOPROXY: "https://goproxy.example.com|direct"}
`,
        at: [4, 10, 12, 13, 14, 16],
        severity: "high",
      },
      {
        path: "pip.conf",
        text: `[global]
index-url = https://registry.example.com/simple
extra-index-url =
    https://mirror.example.com/simple
    https://other.example.com/simple
`,
        at: [3],
      },
      { path: "requirements-dev.txt", text: "--extra-index-url https://registry.example.com/simple\nx==1\n", at: [1] },
      {
        path: "pyproject.toml",
        text: `[tool.uv]
index-strategy = "unsafe-best-match"

[[tool.poetry.source]]
name = "internal"
url = "https://registry.example.com/simple"
priority = "supplemental"
`,
        at: [2, 7],
      },
      {
        path: "nuget.config",
        text: `<?xml version="1.0"?>
<configuration>
  <packageSources>
    <add key="a" value="https://a.example.com/v3/index.json" />
    <add key="b" value="https://b.example.com/v3/index.json" />
  </packageSources>
</configuration>
`,
        at: [5],
      },
      {
        path: "Gemfile",
        text: 'source "https://gems.example.com"\nsource "https://other.example.com"\ngem "x"\n',
        at: [2],
      },
      {
        path: "build.gradle.kts",
        text: `repositories {
    mavenCentral()
    // the company's own
    maven { url = uri("https://registry.example.com/maven") }
}
`,
        at: [4],
      },
      {
        path: ".npmrc",
        text: "audit=false\n",
        files: {
          "package.json": '{"name": "@octo/app", "publishConfig": {"registry": "https://registry.example.com"}}',
        },
        at: [1],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
env:
  GOPROXY: https://goproxy.example.com,direct
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          pip install --index-url https://registry.example.com/simple -r r.txt
          pip install --require-hashes --extra-index-url https://registry.example.com/simple -r r.txt
          uv pip install --extra-index-url https://registry.example.com/simple x
          echo "pip install --extra-index-url https://registry.example.com/simple x"
`,
        because: "there is one index, hashes say what comes in, or uv stays with the first index that has the name",
      },
      {
        path: "NuGet.Config",
        text: `<configuration>
  <packageSources>
    <add key="a" value="https://a.example.com/v3/index.json" />
    <add key="b" value="https://b.example.com/v3/index.json" />
  </packageSources>
  <packageSourceMapping>
    <packageSource key="a"><package pattern="*" /></packageSource>
    <packageSource key="b"><package pattern="Octo.*" /></packageSource>
  </packageSourceMapping>
</configuration>
`,
        because: "a mapping says which feed a name belongs to",
      },
      {
        path: "pyproject.toml",
        text: `[[tool.poetry.source]]
name = "internal"
url = "https://registry.example.com/simple"
priority = "explicit"

[[tool.uv.index]]
name = "internal"
url = "https://registry.example.com/simple"
`,
        because:
          "an explicit source is asked for its own packages only, and uv stays with the first index that has the name",
      },
      {
        path: "settings.gradle",
        text: `dependencyResolutionManagement {
    repositories {
        mavenCentral()
        google()
        maven {
            url "https://registry.example.com/maven"
            content { includeGroup "com.example" }
        }
    }
}
`,
        because: "a filter says what comes from there",
      },
      {
        path: "Gemfile",
        text: `source "https://gems.example.com"
source "https://registry.example.com" do
  gem "x"
end
`,
        because: "the block says which gems come from there",
      },
      {
        path: ".npmrc",
        text: "@octo:registry=https://registry.example.com\n",
        files: {
          "package.json": '{"name": "@octo/app", "publishConfig": {"registry": "https://registry.example.com"}}',
        },
        because: "it says where the packages of the scope come from",
      },
    ],
  },

  env({ block }, report) {
    for (const variable of variablesOfBlock(block)) reportVariable(variable, report, block.parent.file.text);
  },

  dockerfile(dockerfile, report) {
    for (const variable of variablesOfDockerfile(dockerfile)) reportVariable(variable, report, dockerfile.file.text);
  },

  script(script, report) {
    if (!MAY_CONFUSE.test(script.text)) return;
    for (const variable of variablesOfScript(script)) reportVariable(variable, report, script.text);
    for (const use of script.commands) {
      for (const { words, message } of confusingWords(use)) {
        report(script.placeOf({ start: words[0]?.start ?? 0, end: words.at(-1)?.end ?? 0 }), message);
      }
    }
  },

  packageFile(file, report) {
    for (const { place, message, ...details } of confusionsIn(file, report.repository)) report(place, message, details);
    for (const { path, value, place } of file.format === "go-env" ? file.settings : []) {
      reportVariable({ name: path[0] ?? "", value, place, valuePlace: null }, report, file.file.text);
    }
  },
});

function reportVariable(variable: VariableUse, report: Report, text: string): void {
  const { name, place } = variable;
  if (name === "PIP_EXTRA_INDEX_URL" && variable.value !== "") {
    report(place, PIP_CONFUSION, { confidence: variable.value === undefined ? "medium" : "high" });
  } else if (name === "UV_INDEX_STRATEGY" && isUnsafeStrategy(variable.value)) {
    report(place, UV_CONFUSION);
  } else if (name === "GOPROXY") {
    const confusion = proxyConfusion(variable.value ?? "", text, report.repository);
    if (confusion !== null) report(place, confusion);
  }
}

const PIP_LIKE = new Set(["pip", "pip-compile", "pip-sync", "pipx"]);

/** The options of a command that let a second index answer. */
function confusingWords({ program, args }: CommandUse): { words: readonly Word[]; message: string }[] {
  if (program === "uv") {
    const unsafe = optionsOf(args, ["--index-strategy"]).filter(({ value }) => isUnsafeStrategy(value));
    return unsafe.map(({ word, valueWord }) => ({ words: [word, valueWord ?? word], message: UV_CONFUSION }));
  }
  if (!PIP_LIKE.has(program) || hasSwitch(args, ["--require-hashes"])) return [];
  const isSet = args[0]?.literal === "config" && args[1]?.literal === "set";
  const given = args.filter((word) =>
    (isSet ? /\.extra-index-url$/ : /(?:^|\s|=)--extra-index-url(?:$|[=\s])/).test(textOf(word)),
  );
  return given.map((word) => ({ words: [word], message: PIP_CONFUSION }));
}
