import { perObject } from "../per-object.js";
import { type CommandUse, type ScriptSite, textOf } from "../scripts/index.js";
import type { Command, Group } from "../shell/index.js";
import { type Download, downloadOf, unquoted } from "./download.js";
import { programSource } from "./interpreters.js";
import { checksFile, mayCheck } from "./verification.js";

/** What becomes of a download, in its own script or in those that run behind it. */
export type Fate =
  /** A program reads it from a pipe. */
  | { kind: "piped"; into: CommandUse }
  /** A later command runs the file, with no check of it before. */
  | { kind: "run"; by: CommandUse }
  /** A later command installs or unpacks it, with no check of it before. */
  | { kind: "installed"; by: CommandUse };

/** A command of a script that downloads something, with what becomes of it. */
export interface TracedDownload {
  use: CommandUse;
  download: Download;
  fate: Fate;
}

/** The downloads of a script that are run or installed unchecked. */
export const tracedDownloads = perObject(trace);

/** Scripts of a person download a dozen files, run them soon, and have short pipelines. */
const MOST_DOWNLOADS = 200;
const MOST_COMMANDS_BEHIND = 500;
const MOST_STAGES = 20;

function trace(site: ScriptSite): readonly TracedDownload[] {
  const uses = site.commands;
  const byCommand = new Map(uses.map((use) => [use.command, use]));
  const traced: TracedDownload[] = [];
  let count = 0;
  for (const [at, use] of uses.entries()) {
    const download = downloadOf(use);
    if (!download) continue;
    if (++count > MOST_DOWNLOADS) break;
    const stages = stagesAfter(use.command).flatMap((stage) => byCommand.get(stage) ?? []);
    const fate = pipedFate(download, stages) ?? fileFate(fileOf(download, stages), site, at);
    if (fate) traced.push({ use, download, fate });
  }
  return traced;
}

/** The commands that read what a command, or the group that it is in, writes. */
function stagesAfter(command: Command): Command[] {
  const stages: Command[] = [];
  for (let part: Command | Group | undefined = command; part; part = part.place.group) {
    const { pipeline } = part as Command | Group;
    for (const stage of pipeline?.stages.slice(pipeline.index + 1, pipeline.index + MOST_STAGES) ?? []) {
      const first = stage.kind === "command" ? stage : stage.commands[0];
      if (first) stages.push(first);
    }
  }
  return stages;
}

function pipedFate({ file }: Download, stages: readonly CommandUse[]): Fate | null {
  if (file !== null) return null;
  for (const stage of stages) {
    if (programSource(stage)?.from === "stdin" || isKubectlApply(stage)) return { kind: "piped", into: stage };
    if (isUnpacker(stage) && (isIntoPath(stage) || stage.wrappers.includes("sudo")))
      return { kind: "installed", by: stage };
  }
  return null;
}

/** `kubectl apply -f -`. */
export function isKubectlApply({ program, args }: CommandUse): boolean {
  return program === "kubectl" && /^(?:apply|create)\b.*(?:-f|--filename)[ =]?-/.test(args.map(textOf).join(" "));
}

/** The name under which the download is saved. */
function fileOf({ file }: Download, stages: readonly CommandUse[]): string | undefined {
  if (file !== null) return file;
  for (const { program, args, command } of stages) {
    const tee = program === "tee" ? args.find((word) => !word.text.startsWith("-")) : undefined;
    const target = tee ?? command.redirects.find(({ operator }) => operator === ">" || operator === ">|")?.target;
    if (target) return unquoted(target);
  }
  return undefined;
}

function fileFate(file: string | undefined, site: ScriptSite, from: number): Fate | null {
  const name = file === undefined ? "" : baseName(file);
  // `/dev/null`, a folder, `$FILE` of which nothing is known.
  if (name === "" || file?.startsWith("/dev/")) return null;
  let unpacked: CommandUse | undefined;
  let installed: CommandUse | undefined;
  for (const use of commandsBehind(site, from, name)) {
    if (checksFile(use, name, use.site.text)) return null;
    if (runsFile(use, name)) return { kind: "run", by: use };
    if (installsFile(use, name)) installed ??= use;
    if (unpacked && isIntoPath(use)) installed ??= unpacked;
    if (isUnpacker(use) && names(use, name)) unpacked ??= use;
  }
  return installed ? { kind: "installed", by: installed } : null;
}

/** Scripts that don't speak of the file, nor check what they don't name, aren't read. */
function* commandsBehind(site: ScriptSite, from: number, name: string): Generator<CommandUse> {
  yield* site.commands.slice(from + 1, from + MOST_COMMANDS_BEHIND);
  for (const later of site.later) {
    if (later.text.includes(name) || mayCheck(later.text)) yield* later.commands.slice(0, MOST_COMMANDS_BEHIND);
  }
}

function runsFile(use: CommandUse, name: string): boolean {
  const source = programSource(use);
  if (source?.from === "file") return baseName(source.path) === name;
  if (use.program === "start-process" || use.program === "saps") return names(use, name);
  // `tool` alone is looked for in `PATH`.
  const written = use.command.name && use.wrappers.length === 0 ? unquoted(use.command.name) : writtenProgram(use);
  return /[\\/]/.test(written) && baseName(written) === name;
}

/** The program behind `sudo` and the like, as it is written. */
function writtenProgram({ command, args }: CommandUse): string {
  const words = command.args;
  const index = args.length === 0 ? words.length - 1 : words.indexOf(args[0] as (typeof words)[number]) - 1;
  const word = words[index];
  return word ? unquoted(word) : "";
}

const INSTALLERS = /^(?:install|dpkg|apt|apt-get|rpm|dnf|yum|zypper|apk|installer|msiexec|snap|gem|pip|npm|hdiutil)$/;

function installsFile(use: CommandUse, name: string): boolean {
  if (!names(use, name)) return false;
  if (INSTALLERS.test(use.program)) return true;
  if (use.program === "chmod")
    return use.args.some((word) => /^[ugoa]*\+[rwst]*x|^0?[1357][0-7]{2}$|^0?7[0-7]{2}$/.test(textOf(word)));
  const isMoved = use.program === "mv" || use.program === "cp" || use.program === "ln" || isUnpacker(use);
  return isMoved && isIntoPath(use);
}

function isUnpacker({ program }: CommandUse): boolean {
  return /^(?:tar|bsdtar|unzip|7z|7za|expand-archive|gunzip|cpio)$/.test(program);
}

const IN_PATH = /(?:^|[/\\"'}=])(?:s?bin|\.local|\.cargo|cli-plugins|usr|opt)(?:$|[/\\"'])/;

/** Does a command put files where programs are looked for, or that folder into `PATH`? */
function isIntoPath({ args, command, site }: CommandUse): boolean {
  return (
    args.some((word) => IN_PATH.test(textOf(word))) ||
    command.redirects.some(
      ({ target }) => target !== undefined && site.text.slice(target.start, target.end).includes("GITHUB_PATH"),
    )
  );
}

function names({ args }: CommandUse, name: string): boolean {
  return args.some((word) => baseName(unquoted(word)) === name);
}

function baseName(path: string): string {
  return path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1);
}
