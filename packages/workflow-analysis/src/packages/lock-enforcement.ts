import type { Confidence, Persona } from "@trustchain/findings";
import { constantText } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import { type CommandUse, hasSwitch, joined, optionsOf, scriptsOfStep, textOf } from "../scripts/index.js";
import type { Word } from "../shell/index.js";
import { type PackageCommand, packageCommand } from "./commands.js";
import { hasLockfile, lockfileFor, lockfileNames, manifestFor } from "./lockfiles.js";
import { projectFolder } from "./project-folder.js";

/** A command that installs what no lockfile says. */
export interface WeakInstall {
  message: string;
  persona?: Persona;
  confidence?: Confidence;
  /** Puts `text` in the place of a word, so that the lockfile counts. */
  mend?: { word: Word; text: string; isSafe: boolean };
}

/** What is asked about a command. */
interface Question extends PackageCommand {
  use: CommandUse;
  repository: Repository;
  /** Where its manifest lies. */
  folder: string | undefined;
}

type Answer = WeakInstall | null;

/** By manager: does a command, which isn't one of a kind that all have in common, leave the lockfile out of account? */
const JUDGES = new Map<string, (question: Question) => Answer>([
  ["npm", npm],
  ["yarn", yarn],
  ["bun", bun],
  ["bundle", bundle],
  ["uv", uv],
  ["cargo", cargo],
  ["go", go],
  ["pip", pip],
  ["dotnet", dotnet],
]);

/** Null where the lockfile decides what comes in, or where there is none that could. */
export function weakInstall(use: CommandUse, repository: Repository): WeakInstall | null {
  const command = packageCommand(use);
  if (!command || hasSwitch(use.args, ["--help", "-g", "--global", "--dry-run"])) return null;
  const question = { ...command, use, repository, folder: projectFolder(use) };
  return updates(question) ?? ignoresLockfile(question) ?? JUDGES.get(command.manager)?.(question) ?? null;
}

/** Managers of which the newest versions may be wanted where nothing is locked. */
const UPDATES_LOCK_ONLY = new Set(["bundle", "cargo", "composer", "pipenv"]);

function updates({ manager, action, args, packages, words, folder, repository }: Question): Answer {
  const name = `\`${[manager, ...words].join(" ")}\``;
  if (action === "lock") {
    if (hasSwitch(args, ["--check", "--locked", "--frozen"])) return null;
    return {
      message: `${name} writes a new lockfile in the build, so that the one in the repository doesn't decide what comes in`,
    };
  }
  if (action !== "update") return null;
  if (manager === "go") {
    // `go get ./...` adds what the code imports to the manifest.
    const isInModule = folder !== undefined && manifestFor("go", folder, repository) !== undefined;
    return packages.length > 0 || isInModule
      ? {
          message:
            "`go get` changes `go.mod` in the build, so that what is in the repository doesn't decide what comes in",
        }
      : null;
  }
  if (UPDATES_LOCK_ONLY.has(manager) && (folder === undefined || !lockfileFor(manager, folder, repository)))
    return null;
  return { message: `${name} takes the newest versions, whatever the lockfile says` };
}

const SWITCHED_OFF =
  /^--(?:no-frozen-lockfile|no-immutable|no-lockfile|no-package-lock|(?:frozen-lockfile|immutable|package-lock|lockfile)=false)$/;

function ignoresLockfile({ manager, action, args }: Question): Answer {
  if (!/^(?:npm|pnpm|yarn|bun)$/.test(manager) || action === "add") return null;
  const off = args.find((word) => SWITCHED_OFF.test(textOf(word)));
  return off ? { message: `\`${textOf(off)}\` lets the install take other versions than the lockfile says` } : null;
}

/** Options that mean the same to `npm ci`. */
const CI_OPTIONS =
  /^--(?:no-audit|no-fund|audit=false|fund=false|ignore-scripts|legacy-peer-deps|silent|quiet|verbose|force|prefer-offline|no-progress|loglevel[= ]?\w*|omit=\w+|include=\w+|only=\w+|production)$|^-(?:s|d|q|f)$/;

function npm(question: Question): Answer {
  const { action, args, use, words, locals, folder, repository } = question;
  if (action !== "install" || locals.length > 0 || use.wrappers.includes("xargs") || !isBesideLockfile(question))
    return null;
  const isKnown = args.every((word) => CI_OPTIONS.test(textOf(word)) || /^(?:--prefix|-C)(?:=|$)/.test(textOf(word)));
  const word = use.args.find((each) => textOf(each) === words[0]);
  const canMend =
    isKnown && args.length === use.args.length - 1 && folder !== undefined && hasLockfile("npm", folder, repository);
  return {
    message: `\`npm ${words[0]}\` may install other versions than the lockfile says, and rewrites it`,
    ...confidenceOf(question),
    ...(canMend && word && { mend: { word, text: "ci", isSafe: true } }),
  };
}

/** The lockfile of the folder or, where the folder isn't known, any. */
function isBesideLockfile({ manager, folder, repository }: Question): boolean {
  if (folder !== undefined) return lockfileFor(manager, folder, repository) !== undefined;
  const names = new Set(lockfileNames(manager));
  return repository.files.some(
    ({ path, kind }) => kind === "lockfile" && names.has(path.slice(path.lastIndexOf("/") + 1)),
  );
}

function confidenceOf({ folder }: Question): { confidence?: Confidence } {
  return folder === undefined ? { confidence: "low" } : {};
}

/** Newer Yarn doesn't change its lockfile on CI machines, classic Yarn does. */
function yarn(question: Question): Answer {
  const { action, args, repository, folder } = question;
  if (action !== "install" || hasSwitch(args, ["--frozen-lockfile", "--immutable"])) return null;
  if (folder === undefined || !isBesideLockfile(question) || isModernYarn(folder, repository)) return null;
  return {
    message:
      "Classic Yarn installs other versions where the lockfile doesn't fit the manifest: only `--frozen-lockfile` refuses that",
  };
}

function isModernYarn(folder: string, repository: Repository): boolean {
  for (let at = folder; ; at = at.slice(0, Math.max(0, at.lastIndexOf("/")))) {
    const under = at === "" ? "" : `${at}/`;
    if (repository.has(`${under}.yarnrc.yml`)) return true;
    if (
      /"packageManager"\s*:\s*"yarn@(?:[2-9]|berry|stable)/.test(
        repository.manifest(`${under}package.json`)?.text ?? "",
      )
    )
      return true;
    if (at === "") return false;
  }
}

function bun(question: Question): Answer {
  const { action, args, repository } = question;
  const isSet = repository.packageFiles.some(
    ({ format, settings }) =>
      format === "bunfig" &&
      settings.some(({ path, value }) => path.join(" ") === "install frozenLockfile" && value === "true"),
  );
  if (action !== "install" || isSet || hasSwitch(args, ["--frozen-lockfile"]) || !isBesideLockfile(question))
    return null;
  return {
    message: "`bun install` may install other versions than the lockfile says: only `--frozen-lockfile` refuses that",
    ...confidenceOf(question),
  };
}

function bundle(question: Question): Answer {
  const { action, args, use } = question;
  if (action !== "install" || hasSwitch(args, ["--deployment", "--frozen"]) || !isBesideLockfile(question)) return null;
  if (isOn(use, "BUNDLE_DEPLOYMENT") || isOn(use, "BUNDLE_FROZEN") || hasDeploymentConfig(use)) return null;
  return {
    message: "`bundle install` may change the lockfile: `BUNDLE_DEPLOYMENT` or `BUNDLE_FROZEN` keeps it from that",
    ...confidenceOf(question),
  };
}

/** `bundle config set deployment true` before it, or the setup action, which sets it. */
function hasDeploymentConfig({ site }: CommandUse): boolean {
  const steps = site.step?.owner.steps ?? [];
  if (steps.some((step) => step.uses?.is("ruby/setup-ruby") && step.input("bundler-cache"))) return true;
  if (!site.step) return /\bbundle\s+config\b.*\b(?:deployment|frozen)\s+(?:true|1)\b/.test(fileOf(site));
  return steps
    .flatMap(scriptsOfStep)
    .some(({ text, commands }) => /\b(?:deployment|frozen)\b/.test(text) && commands.some(setsDeployment));
}

function setsDeployment({ program, args }: CommandUse): boolean {
  return program === "bundle" && /^config\b.*\b(?:deployment|frozen)\s+(?:true|1)\b/.test(args.map(textOf).join(" "));
}

/** Is a switch of the environment on? In a Dockerfile any `ENV` of that name counts. */
function isOn({ site }: CommandUse, name: string): boolean {
  if (!site.step) return new RegExp(`\\b${name}[= ]+["']?(?:1|true|yes|on)\\b`, "i").test(fileOf(site));
  const value = site.step.variable(name)?.value;
  return value != null && /^(?:1|true|yes|on)$/i.test(constantText(value) ?? "");
}

function fileOf({ placeOf }: CommandUse["site"]): string {
  return placeOf({ start: 0, end: 0 }).file.text;
}

function uv({ action, words, args, use }: Question): Answer {
  if (words.join(" ") !== "sync" || action !== "install" || hasSwitch(args, ["--locked", "--frozen", "--check"]))
    return null;
  if (isOn(use, "UV_LOCKED") || isOn(use, "UV_FROZEN")) return null;
  return {
    message: "`uv sync` brings the lockfile up to date where it doesn't fit the manifest: `--locked` refuses that",
    persona: "pedantic",
  };
}

function cargo({ words, args, use, folder, repository }: Question): Answer {
  const isBuild = words[0] === "build" || words[0] === "b";
  const isInstall = words[0] === "install";
  if ((!isBuild && !isInstall) || hasSwitch(args, ["--locked", "--frozen", "--offline"])) return null;
  if (isOn(use, "CARGO_NET_OFFLINE")) return null;
  // Without a lockfile there is none to hold to.
  const hasNone =
    folder !== undefined && manifestFor("cargo", folder, repository) && !lockfileFor("cargo", folder, repository);
  if (isBuild && hasNone) return null;
  const message = isBuild
    ? "`cargo build` brings `Cargo.lock` up to date where it doesn't fit the manifest: `--locked` refuses that"
    : "`cargo install` takes the newest versions of what the program depends on: `--locked` takes those that its author tested";
  return { message, persona: "pedantic" };
}

function go({ use }: Question): Answer {
  const off = use.args.find((word) => textOf(word) === "-mod=mod");
  return off
    ? {
        message:
          "`-mod=mod` lets the build change `go.mod`, so that what is in the repository doesn't decide what comes in",
      }
    : null;
}

/** Only hashes say what exactly comes in: a version's files may be added to. */
function pip({ action, args, folder, repository, use }: Question): Answer {
  if (action !== "install" || hasSwitch(args, ["--require-hashes"]) || isOn(use, "PIP_REQUIRE_HASHES")) return null;
  const files = optionsOf(args, ["-r", "--requirement"]);
  const weak = files.find(({ value }) => value === undefined || !hasHashes(repository, joined(folder, value)));
  if (!weak) return null;
  const isKnown = repository.has(joined(folder, weak.value ?? "") ?? "");
  return {
    message: "The requirements have no hashes, so that the index decides what exactly comes in",
    persona: "pedantic",
    confidence: isKnown ? "high" : "low",
  };
}

function hasHashes(repository: Repository, path: string | undefined): boolean {
  const file = repository.packageFiles.find((each) => each.file.path === path);
  const requirements = file?.settings.filter((setting) => setting.path[0] === "requirement") ?? [];
  return requirements.some(({ value }) => value.includes("--hash="));
}

function dotnet(question: Question): Answer {
  const { words, args } = question;
  if (
    words[0] !== "restore" ||
    hasSwitch(args, ["--locked-mode", "-p:RestoreLockedMode=true", "/p:RestoreLockedMode=true"])
  )
    return null;
  const hasLock = question.repository.files.some(({ path }) => /(?:^|\/)packages\.lock\.json$/.test(path));
  return hasLock
    ? { message: "`dotnet restore` may change the lockfile: `--locked-mode` refuses that", persona: "pedantic" }
    : null;
}
