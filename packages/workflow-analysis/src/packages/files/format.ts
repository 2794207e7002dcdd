import type { PackageFormat } from "../../model/index.js";

const FORMATS = new Map<string, PackageFormat>([
  [".npmrc", "npmrc"],
  [".yarnrc", "yarnrc"],
  [".yarnrc.yml", "yarnrc-yml"],
  ["pnpm-workspace.yaml", "pnpm-workspace"],
  ["bunfig.toml", "bunfig"],
  ["pip.conf", "pip-conf"],
  ["pip.ini", "pip-conf"],
  ["pyproject.toml", "pyproject"],
  ["uv.toml", "uv-toml"],
  ["pipfile", "pipfile"],
  ["go.mod", "go-mod"],
  ["go.env", "go-env"],
  ["nuget.config", "nuget-config"],
  ["settings.xml", "maven-settings"],
  ["pom.xml", "maven-pom"],
  ["build.gradle", "gradle"],
  ["build.gradle.kts", "gradle"],
  ["settings.gradle", "gradle"],
  ["settings.gradle.kts", "gradle"],
  ["gemfile", "gemfile"],
  ["composer.json", "composer"],
]);

/** The format of a package manager's configuration; its name tells, in any case where its tool has none. Undefined for others. */
export function packageFormatOf(path: string): PackageFormat | undefined {
  const name = path.slice(path.lastIndexOf("/") + 1).toLowerCase();
  const known = FORMATS.get(name);
  if (known) return known;
  if (name.startsWith("requirements") && name.endsWith(".txt")) return "requirements";
  if (/(?:^|\/)\.cargo\/config(?:\.toml)?$/.test(path)) return "cargo-config";
  return path.endsWith("gradle/verification-metadata.xml") ? "gradle-verification" : undefined;
}
