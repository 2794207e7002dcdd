/** Actions that run what they find in the workspace, by name in lower case: what of it, and when. */
export interface ExecutingAction {
  obeys: string;
  /** The input that names the folder it works in. */
  folder?: string;
  /** It does so only where the input has such a value; null: where it is given at all. */
  onlyWith?: readonly [input: string, value: RegExp | null];
}

const ACTIONS: ReadonlyMap<string, ExecutingAction> = new Map<string, ExecutingAction>([
  ["ruby/setup-ruby", { obeys: "`Gemfile`", folder: "working-directory", onlyWith: ["bundler-cache", /^true$/i] }],
  ["pre-commit/action", { obeys: "`.pre-commit-config.yaml`" }],
  ["golangci/golangci-lint-action", { obeys: "`.golangci.yml`", folder: "working-directory" }],
  ["goreleaser/goreleaser-action", { obeys: "`.goreleaser.yaml`", folder: "workdir", onlyWith: ["args", null] }],
  [
    "gradle/gradle-build-action",
    { obeys: "`build.gradle`", folder: "build-root-directory", onlyWith: ["arguments", null] },
  ],
  [
    "gradle/actions/setup-gradle",
    { obeys: "`build.gradle`", folder: "build-root-directory", onlyWith: ["arguments", null] },
  ],
  ["actions-rs/cargo", { obeys: "`build.rs`" }],
  ["houseabsolute/actions-rust-cross", { obeys: "`build.rs`", folder: "working-directory" }],
  ["borales/actions-yarn", { obeys: "`package.json`", folder: "dir" }],
  ["bahmutov/npm-install", { obeys: "`package.json`", folder: "working-directory" }],
  ["cypress-io/github-action", { obeys: "`package.json`, `cypress.config.js`", folder: "working-directory" }],
  ["pypa/cibuildwheel", { obeys: "`pyproject.toml`", folder: "package-dir" }],
  ["pyo3/maturin-action", { obeys: "`build.rs`", folder: "working-directory" }],
  ["wagoid/commitlint-github-action", { obeys: "`commitlint.config.js`" }],
  ["wearerequired/lint-action", { obeys: "linters' configurations" }],
  ["treosh/lighthouse-ci-action", { obeys: "`lighthouserc.js`" }],
  ["changesets/action", { obeys: "`package.json`", onlyWith: ["publish", null] }],
  ["cycjimmy/semantic-release-action", { obeys: "`package.json`" }],
  ["jamesives/jekyll-build-action", { obeys: "`_plugins`" }],
  ["helm/chart-testing-action", { obeys: "charts" }],
  ["ramsey/composer-install", { obeys: "`composer.json`", folder: "working-directory" }],
  ["expo/expo-github-action", { obeys: "`package.json`", onlyWith: ["command", null] }],
  ["andresz1/size-limit-action", { obeys: "`package.json`", folder: "directory" }],
  ["preactjs/compressed-size-action", { obeys: "`package.json`" }],
  ["artiomtr/jest-coverage-report-action", { obeys: "`package.json`", folder: "working-directory" }],
  ["pulumi/actions", { obeys: "the program", folder: "work-dir", onlyWith: ["command", null] }],
  ["sonarsource/sonarcloud-github-action", { obeys: "`sonar-project.properties`" }],
  ["sonarsource/sonarqube-scan-action", { obeys: "`sonar-project.properties`" }],
]);

/** Actions that set the variables that a file names, by the input that names it. */
const ENV_LOADERS: ReadonlyMap<string, string> = new Map([
  ["cardinalby/export-env-action", "envFile"],
  ["falti/dotenv-action", "path"],
  ["xom9ikk/dotenv", "path"],
  ["aarcangeli/load-dotenv", "path"],
  ["c-py/action-dotenv-to-setenv", "env-file"],
  ["duddu/dotenv-action", "path"],
  ["tw3lveparsecs/github-actions-setvars", "envFilePath"],
]);

export function executingActionOf(name: string): ExecutingAction | undefined {
  return ACTIONS.get(name);
}

export function envLoaderInput(name: string): string | undefined {
  return ENV_LOADERS.get(name);
}
