/** When an action uses the cache. */
export interface CacheAction {
  /** `unless`: it does so unless the input is true; `when`: if the input is true; `set`: if the input is given at all. */
  decides: "always" | "unless" | "when" | "set";
  /** In lower case; empty for `always`. */
  input: string;
  /** What happens where the input isn't given. */
  byDefault: boolean;
  /** What it does: `save` never reads, `restore` never writes. */
  does: "both" | "save" | "restore";
  /** Majors for which that holds. */
  since: number;
  until: number;
}

type Row = readonly [
  uses: string,
  decides: CacheAction["decides"],
  input?: string,
  byDefault?: boolean,
  more?: Partial<Pick<CacheAction, "does" | "since" | "until">>,
];

const ROWS: readonly Row[] = [
  ["actions/cache", "unless", "lookup-only", true],
  ["actions/cache/restore", "unless", "lookup-only", true, { does: "restore" }],
  ["actions/cache/save", "always", "", true, { does: "save" }],
  ["actions/setup-java", "set", "cache"],
  ["actions/setup-python", "set", "cache"],
  ["actions/setup-dotnet", "when", "cache"],
  ["actions/setup-go", "when", "cache", true, { since: 4 }],
  ["actions/setup-node", "set", "cache"],
  ["actions/setup-node", "when", "package-manager-cache", true, { since: 5 }],
  ["astral-sh/setup-uv", "when", "enable-cache", true, { until: 10 }],
  ["astral-sh/setup-uv", "when", "enable-cache", false, { since: 10 }],
  ["swatinem/rust-cache", "unless", "lookup-only", true],
  ["ruby/setup-ruby", "when", "bundler-cache"],
  ["pyo3/maturin-action", "when", "sccache"],
  ["mlugg/setup-zig", "when", "use-cache", true],
  ["oven-sh/setup-bun", "unless", "no-cache", true],
  ["determinatesystems/magic-nix-cache-action", "when", "use-gha-cache", true],
  ["graalvm/setup-graalvm", "set", "cache"],
  ["gradle/actions/setup-gradle", "unless", "cache-disabled", true],
  ["gradle/gradle-build-action", "unless", "cache-disabled", true],
  ["docker/build-push-action", "set", "cache-from"],
  ["actions-rust-lang/setup-rust-toolchain", "when", "cache", true],
  ["mozilla-actions/sccache-action", "always"],
  ["nix-community/cache-nix-action", "always"],
  ["jdx/mise-action", "when", "cache", true],
  ["ramsey/composer-install", "unless", "ignore-cache", true],
  ["awalsh128/cache-apt-pkgs-action", "always"],
  ["golangci/golangci-lint-action", "unless", "skip-cache", true],
  ["pnpm/action-setup", "when", "cache", false, { since: 4 }],
  ["subosito/flutter-action", "when", "cache"],
  ["hendrikmuhs/ccache-action", "always"],
  ["mamba-org/setup-micromamba", "when", "cache-environment"],
  ["coursier/cache-action", "always"],
  ["buildjet/cache", "always"],
  ["useblacksmith/cache", "always"],
  ["runs-on/cache", "always"],
  ["julia-actions/cache", "always"],
  ["denoland/setup-deno", "when", "cache", false, { since: 2 }],
  ["bazel-contrib/setup-bazel", "when", "bazelisk-cache"],
  ["shivammathur/cache-extensions", "always"],
  ["bahmutov/npm-install", "always"],
  ["cypress-io/github-action", "always"],
];

const BY_NAME = new Map<string, CacheAction[]>();
for (const [uses, decides, input = "", byDefault = false, more = {}] of ROWS) {
  const action = {
    decides,
    input,
    byDefault,
    does: "both",
    since: 0,
    until: Number.POSITIVE_INFINITY,
    ...more,
  } as const;
  BY_NAME.set(uses, [...(BY_NAME.get(uses) ?? []), action]);
}

/** How an action, `owner/repo[/path]` in lower case, uses the cache; empty for one that isn't known to. */
export function cacheActions(name: string): readonly CacheAction[] {
  return BY_NAME.get(name) ?? [];
}
