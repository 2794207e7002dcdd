import type { Persona, Severity } from "@trustchain/findings";
import type { PathMatcher } from "./globs.js";
import { type GuardConfig, NO_GUARD_CONFIG } from "./guard.js";

/** What `.github/trustchain.yml` says of one rule. */
export interface RuleSettings {
  isOff: boolean;
  severity: Severity | null;
  persona: Persona | null;
  ignore: readonly IgnoredPlace[];
  /** Why places are ignored; shown with the suppressed findings. */
  reason: string | null;
  /** What is set of the rule's own options. */
  options: Readonly<Record<string, unknown>>;
}

/** A place whose findings are suppressed: paths by glob, and one line of them or all. */
export interface IgnoredPlace {
  matches: PathMatcher;
  line: number | null;
}

/** The settings of one repository. */
export interface Config {
  /** As it is shown in reasons; null without a file. */
  path: string | null;
  persona: Persona | null;
  /** Files that are not read at all. */
  isIgnored: PathMatcher;
  rules: ReadonlyMap<string, RuleSettings>;
  /** What it adds to the lists of facts, by their names. */
  facts: ReadonlyMap<string, readonly unknown[]>;
  guard: GuardConfig;
}

export const NO_CONFIG: Config = {
  path: null,
  persona: null,
  isIgnored: () => false,
  rules: new Map(),
  facts: new Map(),
  guard: NO_GUARD_CONFIG,
};

/** The place of a repository's settings when no other file is named. */
export const CONFIG_PATH = ".github/trustchain.yml";
