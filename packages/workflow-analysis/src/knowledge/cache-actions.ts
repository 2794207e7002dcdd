import { constantText, nameOf, type Step } from "../model/index.js";
import { usedVersion } from "../upstream/index.js";

/** When an action of a step works with the Actions cache. */
interface CacheUse {
  /** `set`: an input is given; `true`: it is true; `not-true`: it isn't; `always`. */
  when: "always" | "set" | "true" | "not-true";
  input?: string;
  /** What counts where the input isn't given. */
  isOnByDefault?: boolean;
  /** The major version from which on, or until which, this row counts. */
  since?: number;
  until?: number;
  /** It only restores, or only saves. */
  only?: "restore" | "save";
}

const always: CacheUse = { when: "always" };
const onWhenTrue = (input: string, isOnByDefault = false): CacheUse => ({ when: "true", input, isOnByDefault });
const offWhenTrue = (input: string): CacheUse => ({ when: "not-true", input, isOnByDefault: true });
const onWhenSet = (input: string): CacheUse => ({ when: "set", input });

/** By action in lower case. */
const ACTIONS: ReadonlyMap<string, readonly CacheUse[]> = new Map<string, readonly CacheUse[]>([
  ["actions/cache", [offWhenTrue("lookup-only")]],
  ["actions/cache/restore", [{ ...offWhenTrue("lookup-only"), only: "restore" }]],
  ["actions/cache/save", [{ when: "always", only: "save" }]],
  ["actions/setup-java", [onWhenSet("cache")]],
  ["actions/setup-python", [onWhenSet("cache")]],
  ["actions/setup-dotnet", [onWhenTrue("cache")]],
  ["actions/setup-go", [{ ...onWhenTrue("cache", true), since: 4 }]],
  ["actions/setup-node", [onWhenSet("cache"), { ...onWhenTrue("package-manager-cache", true), since: 5 }]],
  [
    "astral-sh/setup-uv",
    [
      { ...onWhenTrue("enable-cache", true), until: 10 },
      { ...onWhenTrue("enable-cache"), since: 10 },
    ],
  ],
  ["swatinem/rust-cache", [offWhenTrue("lookup-only")]],
  ["ruby/setup-ruby", [onWhenTrue("bundler-cache")]],
  ["pyo3/maturin-action", [onWhenTrue("sccache")]],
  ["mlugg/setup-zig", [onWhenTrue("use-cache", true)]],
  ["oven-sh/setup-bun", [offWhenTrue("no-cache")]],
  ["determinatesystems/magic-nix-cache-action", [onWhenTrue("use-gha-cache", true)]],
  ["graalvm/setup-graalvm", [onWhenSet("cache")]],
  ["gradle/actions/setup-gradle", [offWhenTrue("cache-disabled")]],
  ["gradle/gradle-build-action", [offWhenTrue("cache-disabled")]],
  ["docker/build-push-action", [onWhenSet("cache-from")]],
  ["actions-rust-lang/setup-rust-toolchain", [onWhenTrue("cache", true)]],
  ["mozilla-actions/sccache-action", [always]],
  ["nix-community/cache-nix-action", [always]],
  ["jdx/mise-action", [onWhenTrue("cache", true)]],
  ["ramsey/composer-install", [offWhenTrue("ignore-cache")]],
  ["awalsh128/cache-apt-pkgs-action", [always]],
  ["golangci/golangci-lint-action", [offWhenTrue("skip-cache")]],
  ["pnpm/action-setup", [{ ...onWhenTrue("cache"), since: 4 }]],
  ["subosito/flutter-action", [onWhenTrue("cache")]],
  ["hendrikmuhs/ccache-action", [always]],
  ["mamba-org/setup-micromamba", [onWhenTrue("cache-environment")]],
  ["coursier/cache-action", [always]],
  ["buildjet/cache", [always]],
  ["useblacksmith/cache", [always]],
  ["runs-on/cache", [always]],
  ["julia-actions/cache", [always]],
  ["denoland/setup-deno", [{ ...onWhenTrue("cache"), since: 2 }]],
  ["bazel-contrib/setup-bazel", [onWhenTrue("bazelisk-cache")]],
  ["shivammathur/cache-extensions", [always]],
  ["bahmutov/npm-install", [always]],
  ["cypress-io/github-action", [always]],
]);

/** Does the step restore build state from the Actions cache? */
export function restoresCache(step: Step): boolean {
  return usesOf(step).some((use) => use.only !== "save");
}

/** Does the step, or what it does at the job's end, save to the Actions cache? */
export function savesCache(step: Step): boolean {
  return usesOf(step).some((use) => use.only !== "restore");
}

function usesOf(step: Step): CacheUse[] {
  const target = step.uses?.target;
  if (target?.kind !== "repository") return [];
  const rows = ACTIONS.get(nameOf(target));
  return rows ? rows.filter((use) => isOfVersion(use, step) && isOn(use, step)) : [];
}

/** A version that can't be told counts as the newest. */
function isOfVersion({ since = 0, until = Number.POSITIVE_INFINITY }: CacheUse, { uses }: Step): boolean {
  const major = uses && usedVersion(uses)?.[0];
  return major == null ? until === Number.POSITIVE_INFINITY : major >= since && major < until;
}

function isOn({ when, input, isOnByDefault = false }: CacheUse, step: Step): boolean {
  if (when === "always" || input === undefined) return true;
  const given = step.input(input)?.value;
  if (given?.kind !== "scalar" || given.isNull) return isOnByDefault;
  const text = constantText(given)?.trim().toLowerCase();
  // What can't be told may be on.
  if (text === undefined) return true;
  if (when === "set") return text !== "" && text !== "false";
  const isTrue = text === "true" || text === "yes" || text === "1" || text === "auto";
  return when === "true" ? isTrue : !isTrue;
}
