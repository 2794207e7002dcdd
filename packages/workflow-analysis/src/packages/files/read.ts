import type { SourceFile } from "@trustchain/findings";
import type { PackageContent, PackageFile, PackageFormat } from "../../model/index.js";
import { commentsOf } from "./comments.js";
import { readGemfile } from "./gemfile.js";
import { readGoMod } from "./go-mod.js";
import { readGradle } from "./gradle.js";
import { readGoEnv, readNpmrc, readPipConf, readYarnrc } from "./ini.js";
import { keyedSources } from "./keyed.js";
import { readRequirements } from "./requirements.js";
import { settingsOfTree } from "./tree.js";

/** Readers of XML and TOML are loaded where such a file is. */
const READERS: Readonly<Record<PackageFormat, (file: SourceFile) => PackageContent | Promise<PackageContent>>> = {
  npmrc: readNpmrc,
  yarnrc: readYarnrc,
  "yarnrc-yml": (file) => yaml(file, "yarnrc-yml"),
  "pnpm-workspace": (file) => yaml(file, "pnpm-workspace"),
  bunfig: (file) => toml(file, "bunfig"),
  "pip-conf": readPipConf,
  requirements: readRequirements,
  pyproject: (file) => toml(file, "pyproject"),
  "uv-toml": (file) => toml(file, "uv-toml"),
  pipfile: (file) => toml(file, "pipfile"),
  "go-mod": readGoMod,
  "go-env": readGoEnv,
  "cargo-config": (file) => toml(file, "cargo-config"),
  "nuget-config": async (file) => (await import("./nuget.js")).readNuget(file),
  "maven-settings": async (file) => (await import("./maven.js")).readMaven(file),
  "maven-pom": async (file) => (await import("./maven.js")).readMaven(file),
  gradle: readGradle,
  "gradle-verification": async (file) => (await import("./maven.js")).readVerificationMetadata(file),
  gemfile: readGemfile,
  composer: (file) => json(file, "composer"),
};

/** Reads a package manager's configuration; what is wrong with it is among its problems, and nothing is thrown. */
export async function readPackageFile(file: SourceFile, format: PackageFormat): Promise<PackageFile> {
  const { settings, sources, document = null, problems = [] } = await READERS[format](file);
  let comments: ReturnType<PackageFile["comments"]> | undefined;
  return {
    kind: "package-file",
    format,
    file,
    settings,
    sources,
    document,
    problems,
    comments: () => {
      comments ??= document?.comments() ?? commentsOf(file, format);
      return comments;
    },
  };
}

async function toml(file: SourceFile, format: PackageFormat): Promise<PackageContent> {
  const { readToml } = await import("./toml.js");
  const { settings, problems } = readToml(file);
  return { settings, problems, sources: keyedSources(format, settings) };
}

async function yaml(file: SourceFile, format: PackageFormat): Promise<PackageContent> {
  const { parseYaml } = await import("../../yaml/index.js");
  return ofTree(await parseYaml(file), format);
}

async function json(file: SourceFile, format: PackageFormat): Promise<PackageContent> {
  const { parseJson5 } = await import("../../json5/parse.js");
  return ofTree(parseJson5(file), format);
}

function ofTree(
  document: Awaited<ReturnType<typeof import("../../yaml/index.js").parseYaml>>,
  format: PackageFormat,
): PackageContent {
  const settings = settingsOfTree(document.root);
  return { settings, sources: keyedSources(format, settings), document, problems: document.problems };
}
