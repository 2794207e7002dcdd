/** What a tool does with files that it finds. */
export type ToolEffect =
  /** It runs code that they hold. */
  | "code"
  /** It can be made to run code, or to send data, but not at will. */
  | "limited"
  /** It downloads what they name. */
  | "download"
  /** It runs them elsewhere. */
  | "remote"
  /** It runs them in a container, which gets what is passed in. */
  | "container";

/** A command that obeys files of the folder that it runs in. */
export interface ExecTool {
  /** First words after the program; empty for any. */
  verbs: ReadonlySet<string>;
  /** With all of one of these sets of options it runs nothing; `limited` is what is left then. */
  safeWith: readonly (readonly string[])[];
  leaves: ToolEffect | null;
  effect: ToolEffect;
  /** What it obeys, for people. */
  obeys: string;
}

type Row = readonly [
  programs: string,
  verbs: string,
  obeys: string,
  effect?: ToolEffect,
  safe?: readonly string[],
  leaves?: ToolEffect,
];

/** Programs and verbs are joined by `|`; no verbs: any. */
const ROWS: readonly Row[] = [
  [
    "npm",
    "ci|clean-install|install-clean|ic|install|i|in|ins|inst|add|rebuild|rb|run|rum|urn|x|run-script|test|t|start|stop|restart|pack|publish|version|exec|install-ci-test|cit|it|update|up|prune|dedupe|link|audit",
    "`package.json`, `.npmrc`",
    "code",
    ["--ignore-scripts"],
    "limited",
  ],
  ["npx", "", "`node_modules/.bin`, `.npmrc`, `package.json`"],
  ["pnpm|pnpx", "", "`package.json`, `.pnpmfile.cjs`, `.npmrc`", "code", ["--ignore-scripts --ignore-pnpmfile"]],
  ["yarn|yarnpkg", "", "`.yarnrc.yml`, `package.json`"],
  ["bun", "install|i|run|test|x|add|build", "`package.json`, `bunfig.toml`"],
  ["bunx", "", "`package.json`, `bunfig.toml`"],
  ["deno", "task|run|test|bench", "`deno.json`"],
  ["corepack", "", "`package.json`", "download"],
  ["pipx", "run|install", "`pyproject.toml`"],
  ["uv", "sync|run|build|pip", "the build backend of `pyproject.toml`", "code", ["--no-build"]],
  ["poetry", "install|run|build|update|add", "`pyproject.toml`"],
  ["pdm", "install|run|build|sync", "`pyproject.toml`"],
  ["pipenv", "install|run|sync", "`Pipfile`"],
  ["hatch", "", "`pyproject.toml`"],
  ["tox|nox|invoke|inv", "", "`tox.ini`, `noxfile.py`, `tasks.py`"],
  ["pytest|py.test", "", "`conftest.py`"],
  ["coverage", "run", "`.coveragerc`"],
  ["mypy|dmypy", "", "`mypy.ini`"],
  ["pylint", "", "`.pylintrc`"],
  ["flake8", "", "local plugins"],
  ["sphinx-build", "", "`conf.py`"],
  ["mkdocs", "build|serve|gh-deploy", "`mkdocs.yml`"],
  ["pre-commit", "run", "`.pre-commit-config.yaml`"],
  ["prek", "run", "`.pre-commit-config.yaml`"],
  ["asv", "run|continuous|check", "`asv.conf.json`"],
  ["bundle|bundler", "install|exec|update|check", "`Gemfile`"],
  ["gem", "build", "the gemspec"],
  ["rake|rails|rspec|fastlane", "", "`Rakefile`"],
  ["rubocop", "", "`.rubocop.yml`"],
  ["jekyll", "build|serve", "`_plugins`"],
  [
    "composer",
    "install|update|i|u|require|run-script|exec|test|dump-autoload",
    "`composer.json`",
    "code",
    ["--no-scripts --no-plugins"],
  ],
  ["phpstan|phpunit|psalm|pest", "", "its bootstrap files"],
  [
    "cargo",
    "build|b|check|c|test|t|run|r|clippy|doc|d|bench|nextest|install|publish|package|rustc|miri|tarpaulin|llvm-cov|make|xtask|fix",
    "`build.rs`, `.cargo/config.toml`",
  ],
  ["cargo", "fetch|metadata|update|tree|generate-lockfile|vendor", "`.cargo/config.toml`", "limited"],
  ["cross", "build|test|run|check", "`Cross.toml`, `build.rs`"],
  ["wasm-pack|maturin|trunk|cargo-make|wasm-bindgen", "", "`build.rs`"],
  ["go", "generate|run|test", "go files"],
  ["go", "build|vet|mod|install|get|work", "`go.mod`", "limited"],
  ["golangci-lint", "run", "`.golangci.yml`"],
  ["goreleaser", "", "`.goreleaser.yaml`"],
  ["mage|task|just", "", "its task file"],
  ["make|gmake|cmake|ctest|ninja|meson|scons", "", "`Makefile`, `CMakeLists.txt`"],
  ["bazel|bazelisk|buck2|pants", "", "`MODULE.bazel`, `.bazelrc`"],
  ["nix", "build|develop|flake|run|shell", "`flake.nix`"],
  ["nix-build|nix-shell", "", "`default.nix`"],
  ["configure|autoreconf|autogen.sh", "", "`configure.ac`"],
  ["mvn|mvnw|mvnd", "", "`pom.xml`, `.mvn/`"],
  ["gradle|gradlew", "", "`build.gradle`"],
  ["sbt|mill", "", "`build.sbt`"],
  ["ant", "", "`build.xml`"],
  ["lein|clojure|clj", "", "`project.clj`, `deps.edn`"],
  ["dotnet", "build|restore|test|run|publish|pack|tool|msbuild|format", "`*.csproj`, `Directory.Build.props`"],
  ["msbuild|nuke|cake", "", "its targets"],
  ["swift", "build|test|run|package", "`Package.swift`"],
  ["xcodebuild", "", "the project's build phases"],
  ["pod", "install|update", "`Podfile`"],
  ["flutter", "", "`pubspec.yaml`"],
  ["dart", "pub|run|test", "`pubspec.yaml`"],
  ["mix|rebar3", "", "`mix.exs`"],
  ["stack|cabal", "build|test|run|install|bench", "`Setup.hs`, Template Haskell"],
  ["ghc|runghc|runhaskell", "", "the sources"],
  ["zig", "build", "`build.zig`"],
  ["dune|opam", "", "`dune`"],
  ["eslint", "", "`eslint.config.js`"],
  ["prettier", "", "`.prettierrc`"],
  ["stylelint|markdownlint-cli2|textlint|commitlint|lint-staged|xo|standard|oxlint", "", "its configuration"],
  [
    "webpack|vite|rollup|next|nuxt|astro|jest|vitest|mocha|ava|karma|playwright|cypress|gulp|grunt|parcel|esbuild|tsup|hardhat|forge|truffle",
    "",
    "its configuration",
  ],
  ["nx|turbo|lerna|rush|changeset|semantic-release", "", "the workspace's configuration"],
  ["docker|podman|buildah|nerdctl", "build|buildx|bake|bud", "`Dockerfile`", "container"],
  ["docker|podman", "compose", "the compose file"],
  ["docker-compose", "", "the compose file"],
  ["act", "", "workflows"],
  ["terraform", "init|plan|apply|validate", "`*.tf`"],
  ["tofu|terragrunt", "", "`*.tf`"],
  ["tflint", "", "`.tflint.hcl`"],
  ["checkov", "", "external checks"],
  ["pulumi|cdk|sam|serverless|sls", "", "the program"],
  ["ansible-playbook", "", "the playbook, `ansible.cfg`"],
  ["gcloud", "builds", "`cloudbuild.yaml`", "remote"],
  ["sonar-scanner", "", "`sonar-project.properties`"],
  ["codecov", "", "`codecov.yml`", "limited"],
  ["gomplate", "", "`.gomplate.yaml`"],
  ["bats|shellspec", "", "the tests"],
  ["vagrant|packer", "", "its file"],
  ["cibuildwheel", "", "`pyproject.toml`"],
  ["danger|dangerfile", "", "`Dangerfile`"],
];

const TOOLS = new Map<string, ExecTool[]>();

for (const [programs, verbs, obeys, effect = "code", safe = [], leaves] of ROWS) {
  const tool: ExecTool = {
    verbs: new Set(verbs === "" ? [] : verbs.split("|")),
    safeWith: safe.map((options) => options.split(" ")),
    leaves: leaves ?? null,
    effect,
    obeys,
  };
  for (const program of programs.split("|")) {
    const known = TOOLS.get(program);
    if (known) known.push(tool);
    else TOOLS.set(program, [tool]);
  }
}

/** Verbs of `docker buildx` and `uv pip` that build. */
const ASKS_ONLY = new Set(["--version", "--help", "-h", "help"]);
/** Ask for the version when they stand alone: `npm version patch`, `mvn -V verify` do more. */
const ASKS_ALONE = new Set(["-v", "-V", "version"]);
/** `-v` asks them to say more. */
const VERBOSE = new Set(["pytest", "py.test", "tox", "ctest", "rake"]);
/** A word is the name of a task. */
const RUNS_TASKS = new Set(["make", "gmake", "just", "task", "mage", "rake", "invoke", "inv"]);

/**
 * What a command does with the files of the folder that it runs in; null where it obeys none.
 *
 * @param args literal arguments, `""` for those that aren't
 */
export function execToolOf(program: string, args: readonly string[]): { effect: ToolEffect; obeys: string } | null {
  const tools = TOOLS.get(program);
  if (!tools || onlyAsks(program, args)) return null;
  const verb = args.find((arg) => arg !== "" && !arg.startsWith("-") && !arg.startsWith("+"));
  const tool = tools.find(({ verbs }) => verbs.size === 0 || (verb !== undefined && verbs.has(verb)));
  if (!tool) return null;
  const isSafe = tool.safeWith.some((options) => options.every((option) => args.includes(option)));
  if (!isSafe) return { effect: tool.effect, obeys: tool.obeys };
  return tool.leaves && { effect: tool.leaves, obeys: tool.obeys };
}

function onlyAsks(program: string, args: readonly string[]): boolean {
  const first = args[0] ?? "";
  if (RUNS_TASKS.has(program) && !first.startsWith("-")) return false;
  return ASKS_ONLY.has(first) || (args.length === 1 && ASKS_ALONE.has(first) && !VERBOSE.has(program));
}

/** `python3.11`, `pip3.12`, `node.exe`: the program without its version. */
export function withoutVersion(program: string): string {
  return program.replace(/^(python|pip|pypy|ruby|php|lua)(?:\d{1,3}\.){1,3}\d{0,3}$|^(\w{1,30})\.exe$/, "$1$2");
}

/** Options that move a program into another folder. */
export const FOLDER_OPTIONS: ReadonlyMap<string, readonly string[]> = new Map([
  ["npm", ["--prefix", "-C"]],
  ["pnpm", ["-C", "--dir", "--prefix"]],
  ["yarn", ["--cwd"]],
  ["bun", ["--cwd"]],
  ["make", ["-C", "--directory", "-f", "--file"]],
  ["gmake", ["-C", "--directory", "-f", "--file"]],
  ["ninja", ["-C"]],
  ["meson", ["-C"]],
  ["cmake", ["-S", "-B", "--build"]],
  ["ctest", ["--test-dir"]],
  ["cargo", ["--manifest-path", "-C"]],
  ["go", ["-C"]],
  ["mvn", ["-f", "--file"]],
  ["mvnw", ["-f", "--file"]],
  ["gradle", ["-p", "--project-dir", "-b"]],
  ["gradlew", ["-p", "--project-dir", "-b"]],
  ["poetry", ["-C", "--directory", "--project"]],
  ["uv", ["--directory", "--project"]],
  ["bundle", ["--gemfile"]],
  ["composer", ["-d", "--working-dir"]],
  ["tox", ["-c", "--root"]],
  ["pre-commit", ["-c", "--config"]],
  ["terraform", ["-chdir"]],
  ["swift", ["--package-path"]],
  ["dotnet", ["--project"]],
  ["task", ["-d", "--dir", "-t"]],
  ["just", ["-f", "--justfile", "-d", "--working-directory"]],
  ["ant", ["-f", "-buildfile"]],
  ["docker-compose", ["-f", "--file"]],
  ["jekyll", ["-s", "--source"]],
]);

/** Interpreters that run a file given by its path. */
export const INTERPRETERS: ReadonlySet<string> = new Set([
  "bash",
  "sh",
  "zsh",
  "dash",
  "ksh",
  "ash",
  "source",
  ".",
  "node",
  "nodejs",
  "tsx",
  "ts-node",
  "bun",
  "deno",
  "python",
  "python3",
  "python2",
  "pypy",
  "pypy3",
  "ruby",
  "perl",
  "php",
  "lua",
  "Rscript",
  "pwsh",
  "powershell",
  "java",
  "groovy",
  "osascript",
  "expect",
  "tclsh",
]);
