import { type Command, effectiveCommand, type Word } from "../shell/index.js";
import { codeOf } from "./checkout.js";
import type { ShellRun } from "./shell-run.js";
import { type Taint, through, unionOf, type Value } from "./taint.js";

/**
 * Follows commands that bring an outsider's code into a folder: `git fetch` and what checks it out, `gh pr checkout`,
 * clones of the fork, archives; and those that copy it on.
 */
export function fetchedBy(shell: ShellRun, command: Command): void {
  const { name, args } = effectiveCommand(command);
  const program = name?.literal?.slice(name.literal.lastIndexOf("/") + 1) ?? "";
  FETCHERS.get(program)?.(shell, command, args);
}

type Fetcher = (shell: ShellRun, command: Command, args: readonly Word[]) => void;

const FETCHERS: ReadonlyMap<string, Fetcher> = new Map([
  ["git", git],
  ["gh", gh],
  ["curl", download],
  ["wget", download],
  ["cp", copy],
  ["mv", copy],
  ["rsync", copy],
  ["install", copy],
  ["ln", copy],
  ["tar", unpack],
  ["bsdtar", unpack],
  ["unzip", unpack],
  ["7z", unpack],
  ["rm", remove],
]);

function literals(args: readonly Word[]): string[] {
  return args.map(({ literal }) => literal ?? "");
}

const GIT_WITH_VALUE: ReadonlySet<string> = new Set(["-C", "-c", "--git-dir", "--work-tree"]);

/** The words behind git's own options. */
function gitVerb(args: readonly Word[]): { verb: string; rest: readonly Word[] } {
  let i = 0;
  while (i < args.length && (args[i]?.text.startsWith("-") ?? false))
    i += GIT_WITH_VALUE.has(args[i]?.literal ?? "") ? 2 : 1;
  return { verb: args[i]?.literal ?? "", rest: args.slice(i + 1) };
}

function git(shell: ShellRun, command: Command, args: readonly Word[]): void {
  const { verb, rest } = gitVerb(args);
  const folder = shell.gitFolder(command, args);
  const { fetched, workspace } = shell.job;
  const named = codeNamedBy(shell, command, rest);
  switch (verb) {
    case "fetch":
    case "remote":
      if (named) fetched.set(folder, named);
      return;
    case "pull":
    case "clone":
      if (named) put(shell, verb === "clone" ? cloneFolder(shell, command, rest, folder) : folder, named);
      return;
    case "checkout":
    case "switch":
    case "merge":
    case "reset":
    case "rebase":
    case "cherry-pick":
    case "worktree":
    case "restore":
    case "read-tree": {
      const code = named ?? (isOfFetched(rest) ? (fetched.get(folder) ?? null) : null);
      if (verb === "worktree") {
        const target = rest.filter(({ text }) => !text.startsWith("-"))[1];
        if (code && target) put(shell, shell.pathOf(target, folder), code);
      } else if (code && !/^(?:-b|-B|--orphan|-c)$/.test(rest[0]?.literal ?? "")) put(shell, folder, code);
      else if (verb === "checkout" && isBackToOurs(rest)) workspace.clear(folder);
      return;
    }
    case "show":
    case "cat-file": {
      const code = named ?? (/FETCH_HEAD|^["']?pr/.test(rest[0]?.text ?? "") ? (fetched.get(folder) ?? null) : null);
      for (const { operator, target } of command.redirects) {
        if (code && target && operator.startsWith(">"))
          shell.job.workspace.taintFile(shell.pathOf(target, shell.folderOf(command)), code);
      }
      return;
    }
    case "apply":
    case "am": {
      const patch = unionOf([shell.inputOf(command), ...rest.map((word) => shell.fileValue(word, command))]);
      const code = patch.find(({ characters }) => characters === "text" || characters === "line");
      if (code) put(shell, folder, asCode(code, shell, command));
    }
  }
}

/** `FETCH_HEAD`, a remote's branch, or a local one made by a fetch: whatever comes after a fetch of an outsider's code. */
function isOfFetched(rest: readonly Word[]): boolean {
  const words = rest.filter(({ text }) => !text.startsWith("-"));
  const first = words[0];
  if (!first) return false;
  return !/^(?:HEAD|main|master|origin\/(?:main|master|HEAD)|\.)$/.test(first.literal ?? "");
}

function isBackToOurs(rest: readonly Word[]): boolean {
  return rest.length === 1 && /^(?:main|master|origin\/(?:main|master))$/.test(rest[0]?.literal ?? "");
}

/** The outsider's code that the words of a git command name. */
function codeNamedBy(shell: ShellRun, command: Command, words: readonly Word[]): Taint | null {
  const text = words.map((word) => word.text).join(" ");
  const value = unionOf(words.map((word) => shell.valueOf(word)));
  const repositoryValue = value.filter(({ names }) => names === "repository");
  const isPull = /(?:^|[\s"'+:/])(?:refs\/)?pull\//.test(text);
  const ref = isPull ? (words.find((word) => /pull\//.test(word.text))?.text ?? "") : "";
  // A branch of the fork may be one of ours; what people type isn't one, in a command.
  const refValue = isPull ? value : value.filter(({ names }) => names !== null && names !== "number");
  if (isPull && value.length === 0) return literalPull(shell, command, ref);
  return codeOf(
    { ref: ref.replaceAll(/["']/g, ""), refValue, refPlace: null, repositoryValue },
    shell.placeOf(command),
    shell.run.site,
  );
}

/** `refs/pull/$1/head` with a number from who knows where: it is a pull request's all the same. */
function literalPull(shell: ShellRun, command: Command, ref: string): Taint | null {
  if (!/\$|\{\{|\*/.test(ref)) return null;
  const written = ref
    .replaceAll(/["']/g, "")
    .replace(/\$\{?\w+\}?/, "N")
    .replace(/^\+/, "")
    .replace(/:.*$/s, "");
  return shell.code(command, written, "mutable");
}

function cloneFolder(shell: ShellRun, command: Command, rest: readonly Word[], folder: string): string {
  const words = rest.filter(
    ({ text }, i) => !text.startsWith("-") && !/^(?:-b|--branch|--depth)$/.test(rest[i - 1]?.literal ?? ""),
  );
  const target = words[1];
  if (target) return shell.pathOf(target, folder);
  const name = /([\w.-]+?)(?:\.git)?["']?$/.exec(words[0]?.text ?? "")?.[1] ?? "";
  return shell.pathFrom(shell.folderOf(command), name === "" ? "." : name);
}

function gh(shell: ShellRun, command: Command, args: readonly Word[]): void {
  const [group, verb] = literals(args);
  const folder = shell.folderOf(command);
  if (group === "pr" && verb === "checkout") {
    const value = unionOf(args.map((word) => shell.valueOf(word)));
    const number = value.find(({ names }) => names !== null);
    const code = shell.code(command, "gh pr checkout", "mutable");
    put(shell, folder, number ? { ...code, hops: number.hops, sites: union2(number, code) } : code);
  } else if (group === "repo" && verb === "clone") {
    const code = codeNamedBy(shell, command, args);
    if (code) put(shell, cloneFolder(shell, command, args.slice(2), folder), code);
  } else if (group === "api") {
    download(shell, command, args);
  } else if (group === "run" && verb === "download") {
    shell.job.downloadRun(shell, command, args);
  }
}

function union2(a: Taint, b: Taint): Taint["sites"] {
  return [...a.sites, ...b.sites.filter((site) => !a.sites.includes(site))];
}

/** An archive of the fork, or of a commit of the pull request, and artifacts by the API. */
function download(shell: ShellRun, command: Command, args: readonly Word[]): void {
  const value = unionOf(args.map((word) => shell.valueOf(word)));
  const text = args.map((word) => word.text).join(" ");
  const folder = shell.folderOf(command);
  const target = outputFile(args);
  if (/artifacts\/|archive_download_url/.test(text)) {
    shell.job.downloadRun(shell, command, args);
    return;
  }
  const isArchive =
    /\/(?:archive|tarball|zipball|raw)\/|raw\.githubusercontent|codeload|\.patch|\.diff|patch_url|diff_url/i.test(text);
  const code = codeOf(
    { ref: "", refValue: value.filter(({ names }) => names !== null), refPlace: null, repositoryValue: value },
    shell.placeOf(command),
    shell.run.site,
  );
  if (!code || !(isArchive || value.some(({ names }) => names === "repository"))) return;
  if (target) put(shell, shell.pathOf(target, folder), code);
  else if (args.some(({ literal }) => literal === "-O" || literal === "--remote-name")) put(shell, folder, code);
  for (const { operator, target: file } of command.redirects) {
    if (file && operator.startsWith(">")) put(shell, shell.pathOf(file, folder), code);
  }
  const next = command.pipeline?.stages[command.pipeline.index + 1];
  if (next?.kind === "command") {
    const { name, args: words } = effectiveCommand(next);
    if (name?.literal === "tar") put(shell, targetOfTar(shell, next, words), code);
  }
}

function outputFile(args: readonly Word[]): Word | undefined {
  const at = args.findIndex(
    ({ literal }) => /^(?:-o|--output|-[a-zA-Z]*o|--output-document)$/.test(literal ?? "") || literal === "-O",
  );
  const next = at < 0 ? undefined : args[at + 1];
  return next && !/^https?:|^-|^\$/.test(next.text) ? next : undefined;
}

/** The target of a copy of an outsider's file is the outsider's. */
function copy(shell: ShellRun, command: Command, args: readonly Word[]): void {
  const folder = shell.folderOf(command);
  const words = args.filter(({ text }) => !text.startsWith("-"));
  const named = args.findIndex(({ literal }) => literal === "-t" || literal === "--target-directory");
  const target = named >= 0 ? args[named + 1] : words.at(-1);
  if (!target) return;
  const to = shell.pathOf(target, folder);
  for (const word of words) {
    if (word === target) continue;
    const from = shell.pathOf(word, folder);
    const code = shell.job.workspace.below(from);
    if (code) {
      const isFile = target.text !== "." && !target.text.endsWith("/") && words.length === 2;
      const name = from.slice(from.lastIndexOf("/") + 1);
      const isAll = /[*/]$|\/\.$/.test(word.text) || from === "";
      const path = isFile || isAll ? to : shell.pathFrom(to, name);
      if (isAll) put(shell, path, moved(code, word, shell));
      else shell.job.workspace.taintFile(path, moved(code, word, shell));
    }
    const text = shell.job.files.get(from);
    if (text) shell.job.files.set(to, text);
  }
}

function unpack(shell: ShellRun, command: Command, args: readonly Word[]): void {
  const folder = shell.folderOf(command);
  if (
    literals(args).some(
      (word) => /^-?[a-z]*[ct][a-z]*$/.test(word) && !word.includes("x") && /^-?[ctvzjJf]+$/.test(word),
    )
  )
    return;
  for (const word of args) {
    if (word.text.startsWith("-")) continue;
    const code = shell.job.workspace.at(shell.pathOf(word, folder));
    if (code) {
      put(shell, targetOfTar(shell, command, args), moved(code, word, shell));
      return;
    }
  }
}

/** Where it unpacks: `-C folder`, `-d folder`, or where it stands. */
function targetOfTar(shell: ShellRun, command: Command, args: readonly Word[]): string {
  const folder = shell.folderOf(command);
  const at = args.findIndex(({ literal }) => /^(?:-C|-d|--directory)$/.test(literal ?? ""));
  const target = at < 0 ? undefined : args[at + 1];
  return target ? shell.pathOf(target, folder) : folder;
}

function moved(code: Taint, word: Word, shell: ShellRun): Taint {
  const hop = { kind: "file" as const, name: word.literal ?? word.text, place: shell.placeOf(word) };
  return (through([code], hop) as Value)[0] ?? code;
}

function remove(shell: ShellRun, command: Command, args: readonly Word[]): void {
  if (!literals(args).some((word) => /^-[a-z]*r|^--recursive/i.test(word))) return;
  for (const word of args)
    if (!word.text.startsWith("-")) shell.job.workspace.clear(shell.pathOf(word, shell.folderOf(command)));
}

function asCode(taint: Taint, shell: ShellRun, command: Command): Taint {
  const base = shell.code(command, taint.source.value, "mutable");
  return { ...base, source: { ...taint.source, kind: "code" }, hops: taint.hops };
}

function put(shell: ShellRun, folder: string, code: Taint): void {
  shell.job.workspace.taint(folder, code);
}
