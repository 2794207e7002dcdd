import type { SourceFile, Span } from "@trustchain/findings";
import type { YamlComment, YamlDocument, YamlProblem } from "../yaml/index.js";

/** Which tool's configuration a file is, and in which of its files. */
export type PackageFormat =
  | "npmrc"
  | "yarnrc"
  | "yarnrc-yml"
  | "pnpm-workspace"
  | "bunfig"
  | "pip-conf"
  | "requirements"
  | "pyproject"
  | "uv-toml"
  | "pipfile"
  | "go-mod"
  | "go-env"
  | "cargo-config"
  | "nuget-config"
  | "maven-settings"
  | "maven-pom"
  | "gradle"
  | "gradle-verification"
  | "gemfile"
  | "composer";

/** A piece of a file, as rules report it. */
export interface FilePlace extends Span {
  readonly file: SourceFile;
}

/** One setting, whatever the file's syntax. Lists have one a item. */
export interface Setting {
  /** The keys from the top; items of lists by their number. */
  readonly path: readonly string[];
  /** Without quotes. */
  readonly value: string;
  /** The key; of an item of a list without one, the item. */
  readonly place: FilePlace;
  /** The value without quotes. */
  readonly valuePlace: FilePlace;
}

/** Somewhere that packages come from. */
export interface PackageSource {
  readonly url: string;
  readonly place: FilePlace;
  /** Undefined where the file says it by a name: `mavenCentral()`. */
  readonly urlPlace: FilePlace | undefined;
  /**
   * `main` stands in the public registry's place, `extra` beside others that are asked for every name, `limited` is asked
   * for the packages only that the file says.
   */
  readonly role: "main" | "extra" | "limited";
  /** Sources of one group are asked for the same packages. */
  readonly group: string;
}

/** A file that says how a package manager gets packages. */
export interface PackageFile {
  readonly kind: "package-file";
  readonly format: PackageFormat;
  readonly file: SourceFile;
  readonly settings: readonly Setting[];
  readonly sources: readonly PackageSource[];
  /** YAML and JSON have more to say of the way to a place. */
  readonly document: YamlDocument | null;
  readonly problems: readonly YamlProblem[];
  /** All comments, in order; found when first asked for. */
  comments(): readonly YamlComment[];
}

/** What a reader of one format makes of a file. */
export interface PackageContent {
  settings: readonly Setting[];
  sources: readonly PackageSource[];
  document?: YamlDocument;
  problems?: readonly YamlProblem[];
}
