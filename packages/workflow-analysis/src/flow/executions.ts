import { execToolOf, FOLDER_OPTIONS, INTERPRETERS, type ToolEffect, withoutVersion } from "../knowledge/exec-tools.js";
import { type Command, effectiveCommand, type Word } from "../shell/index.js";
import type { ShellRun } from "./shell-run.js";
import type { Taint, Value } from "./taint.js";
import { packageScripts, recipesOf } from "./task-files.js";
import { pathFrom } from "./workspace.js";

/** Follows commands that run code of the folder that they stand in, or of a file that they are given. */
export function executionsOf(shell: ShellRun, command: Command): void {
  const { name, args } = effectiveCommand(command);
  if (!name) return;
  const folder = shell.folderOf(command);
  const program = programOf(name);
  if (program === undefined) {
    filledIn(shell, command, name);
    return;
  }
  const carried = carriedBy(program, args);
  const inner = carried.text?.literal;
  if (inner !== undefined) shell.inner(inner, command);
  const own = carried.words?.[0];
  const ownProgram = own && programOf(own);
  const found =
    own && ownProgram !== undefined
      ? obeyed(shell, command, ownProgram, own, carried.words?.slice(1) ?? [], folder)
      : obeyed(shell, command, program, name, args, folder);
  if (found) run(shell, command, found);
}

/** A command that an expression gives: each of its constant values is a script. */
function filledIn(shell: ShellRun, command: Command, name: Word): void {
  for (const value of shell.constantsOf(name)) shell.inner(value, command);
}

/** A script that our own commands wrote an outsider's text into. */
function writtenBefore(shell: ShellRun, command: Command, word: Word, path: string): void {
  for (const taint of shell.arrived(shell.job.files.get(path) ?? [])) {
    shell.job.report(shell.run, taint, { kind: "script", place: shell.placeOf(command), name: word.text });
  }
}

/** The command that another one is given: `flock file make`, `su -c make`, `find pr -exec bash {} \\;`. */
function carriedBy(program: string, args: readonly Word[]): { words?: readonly Word[]; text?: Word | undefined } {
  if (program === "su" || program === "runuser" || program === "flock") {
    const text = valueOfOption(args, /^(?:-[a-z]*c|--command)$/);
    if (text || program !== "flock") return { text };
    const file = args.findIndex(
      ({ text: word }, i) => !word.startsWith("-") && !/^-[wE]$/.test(args[i - 1]?.text ?? ""),
    );
    return file < 0 ? {} : { words: args.slice(file + 1) };
  }
  if (program !== "find") return {};
  const at = args.findIndex(({ literal }) => /^-(?:exec|ok)(?:dir)?$/.test(literal ?? ""));
  if (at < 0) return {};
  const rest = args.slice(at + 1);
  const end = rest.findIndex(({ literal }) => literal === ";" || literal === "+");
  const [folder] = args;
  const found = folder && !folder.text.startsWith("-") ? folder : undefined;
  const words = end < 0 ? rest : rest.slice(0, end);
  return { words: words.map((word) => (word.literal === "{}" && found ? found : word)) };
}

interface Obeyed {
  code: Taint;
  effect: ToolEffect;
  obeys: string;
}

function programOf(name: Word): string | undefined {
  const text = name.literal ?? name.text.replaceAll(/["']/g, "");
  if (text.startsWith("${{")) return undefined;
  if (text === "") return undefined;
  return withoutVersion(text.slice(Math.max(text.lastIndexOf("/"), text.lastIndexOf("\\")) + 1));
}

function obeyed(
  shell: ShellRun,
  command: Command,
  program: string,
  name: Word,
  args: readonly Word[],
  folder: string,
): Obeyed | null {
  const { workspace } = shell.job;
  const byPath = (word: Word): Obeyed | null => {
    const path = shell.pathOf(word, folder);
    writtenBefore(shell, command, word, path);
    const code = workspace.at(path);
    return code && { code, effect: "code", obeys: `\`${path}\`` };
  };
  // A program that is given by its path.
  if (/[\\/]/.test(name.literal ?? name.text)) {
    const own = byPath(name);
    if (own) return own;
    if (!/^\.?\.?[\\/]?(?:mvnw|gradlew|configure|autogen\.sh)/.test(program)) {
      shell.repositoryScript(command, name, args, null);
      return null;
    }
  }
  if (INTERPRETERS.has(program)) {
    if (onlyChecks(program, args)) return null;
    const loaded = loadedFile(program, args);
    const first = loaded && byPath(loaded);
    if (first) return first;
    const file = programFile(program, args);
    // What a substitution prints is followed as text.
    if (file?.text.startsWith("<(")) return null;
    if (file) {
      const own = byPath(file);
      if (own) return own;
      shell.repositoryScript(command, file, args.slice(args.indexOf(file) + 1), program);
    }
    if (program === "python" || program === "python3") return pythonModule(shell, args, folder);
    if (program === "node" && args.some(({ literal }) => literal === "--test"))
      return ofFolder(shell, folder, "its tests");
    if (!file && program !== "bun" && program !== "deno") return null;
  }
  if (/^(?:sed|gsed|awk|gawk|mawk|nawk)$/.test(program)) {
    const file = valueOfOption(args, /^(?:-[nErsz]*f|--file)$/);
    return file ? byPath(file) : null;
  }
  if ((program === "docker" || program === "podman") && args[0]?.literal === "run")
    return inContainer(shell, args, folder);
  const tool = toolOf(program, args);
  if (!tool) return null;
  const where = folderOfTool(shell, program, args, folder);
  const code = workspace.toolFiles(where);
  if (!code) ownTasks(shell, command, program, args, where);
  return code && { code, ...tool };
}

const CONTAINER_VALUES =
  /^(?:-[vwepulh]|--(?:volume|workdir|env|env-file|publish|user|label|name|network|entrypoint|mount|platform|hostname|cpus|memory|add-host))$/;

/** A program of an outsider's in a container: what is mounted and passed in is what it gains. */
function inContainer(shell: ShellRun, args: readonly Word[], folder: string): Obeyed | null {
  const words = args.map(({ text }) => text);
  const mounts = words.some(
    (word, i) =>
      /^(?:-v|--volume|--mount)/.test(word) &&
      /PWD|pwd|GITHUB_WORKSPACE|github\.workspace|:/.test(word + (words[i + 1] ?? "")),
  );
  const code = mounts ? shell.job.workspace.at(folder) : null;
  let image = 1;
  while (image < words.length && words[image]?.startsWith("-"))
    image += CONTAINER_VALUES.test(words[image] ?? "") ? 2 : 1;
  const program = args[image + 1]?.literal;
  if (!code || program === undefined) return null;
  const runs = /[\\/]/.test(program) || INTERPRETERS.has(program) || toolOf(program, args.slice(image + 2)) !== null;
  const isGiven = words.slice(0, image).some((word) => /^(?:-e|--env|--env-file|--privileged)|docker\.sock/.test(word));
  if (!runs) return null;
  return { code, effect: isGiven ? "code" : "limited", obeys: "what is mounted" };
}

/** What an interpreter loads before its program: `node -r ./setup.js`. */
function loadedFile(program: string, args: readonly Word[]): Word | undefined {
  if (!/^(?:node|nodejs|tsx|ts-node|bun|ruby)$/.test(program)) return undefined;
  const file = valueOfOption(args, /^(?:-r|--require|--import|--loader|--experimental-loader|--preload)$/);
  return file && /^["']?(?:[./~$]|\$\{\{)/.test(file.text) ? file : undefined;
}

function valueOfOption(args: readonly Word[], option: RegExp): Word | undefined {
  const at = args.findIndex(({ literal }) => literal !== undefined && option.test(literal));
  return at < 0 ? undefined : args[at + 1];
}

function ofFolder(shell: ShellRun, folder: string, obeys: string): Obeyed | null {
  const code = shell.job.workspace.toolFiles(folder);
  return code && { code, effect: "code", obeys };
}

/** The tasks of this repository that `npm run`, `make` and their like run. */
function ownTasks(shell: ShellRun, command: Command, program: string, args: readonly Word[], folder: string): void {
  const words = args.flatMap(({ literal }) => (literal !== undefined && !/^-|=/.test(literal) ? [literal] : []));
  const { start } = shell.job.run;
  if (/^(?:npm|pnpm|yarn|bun)$/.test(program)) {
    const name = /^(?:run|run-script)$/.test(words[0] ?? "") ? words[1] : words[0] === "t" ? "test" : words[0];
    const file = name === undefined ? undefined : start.textOf(pathFrom(folder, "package.json"));
    if (file && name !== undefined) shell.tasks(command, file, packageScripts(file, name));
  } else if (program === "make" || program === "gmake") {
    const file = start.textOf(pathFrom(folder, "Makefile")) ?? start.textOf(pathFrom(folder, "makefile"));
    const target = words.find((word) => word !== folder);
    if (file) shell.tasks(command, file, recipesOf(file, target), settingsIn(shell, args));
  }
}

/** `NAME=value` in words of `make`. */
function settingsIn(shell: ShellRun, args: readonly Word[]): Map<string, Value> {
  const settings = new Map<string, Value>();
  for (const word of args) {
    const name = /^(\w{1,100})=/.exec(word.text)?.[1];
    if (name !== undefined) settings.set(name, shell.valueOf(word));
  }
  return settings;
}

/** Options with which an interpreter reads its file and runs nothing. */
const CHECKS: readonly (readonly [RegExp, RegExp])[] = [
  [/^(?:ba|z|da|k|a)?sh$/, /^-n$/],
  [/^node(?:js)?$/, /^(?:-c|--check)$/],
  [/^ruby$/, /^-c$/],
  [/^php$/, /^-l$/],
];

function onlyChecks(program: string, args: readonly Word[]): boolean {
  return CHECKS.some(([name, option]) => name.test(program) && option.test(args[0]?.literal ?? ""));
}

const SUBCOMMANDS =
  /^(?:run|serve|install|uninstall|test|bench|task|add|remove|update|outdated|link|pm|x|i|build|fmt|lint|check|cache|doc|info|eval|compile|upgrade|init|create|publish|types|clean)$/;

/** The file that an interpreter runs: its first word that is no option. */
function programFile(program: string, args: readonly Word[]): Word | undefined {
  for (let i = 0; i < args.length; i++) {
    const { text, literal } = args[i] as Word;
    if (literal !== undefined && /^-(?:c|e|p|m|-eval|-print|Command|command|EncodedCommand)$/.test(literal))
      return undefined;
    if (literal === "-File" || literal === "-f" || literal === "-file") return args[i + 1];
    if (!text.startsWith("-") && !text.startsWith("+")) {
      if ((program === "bun" || program === "deno") && SUBCOMMANDS.test(text)) {
        if (text !== "run" && text !== "serve") return undefined;
        continue;
      }
      return args[i];
    }
    if (literal === "-r" || literal === "--require" || literal === "-o" || literal === "-O" || literal === "-W") i++;
  }
  return undefined;
}

/** `python -m module` looks into the folder that it stands in, and so does a module's own build. */
function pythonModule(shell: ShellRun, args: readonly Word[], folder: string): Obeyed | null {
  const words = args.map(({ literal }) => literal ?? "");
  const at = words.indexOf("-m");
  if (at < 0) return importsOfText(shell, args, folder);
  const code = shell.job.workspace.toolFiles(folder);
  if (words[at + 1] === "pip") {
    const tool = pip(words.slice(at + 2));
    return code && tool && { code, ...tool };
  }
  if (!code || words.slice(0, at).some((word) => /^-[a-zA-Z]*[IP]/.test(word))) return null;
  return { code, effect: "code", obeys: "modules of the folder" };
}

/** Modules that Python has in itself, or has loaded before its first import. */
const BUILT_IN = /^(?:sys|os|time|io|abc|stat|site|codecs|builtins|gc|math|errno|marshal|posix|itertools|__future__)$/;

/** `python -c "import x"` looks into its folder first, even for a module of the standard library. */
function importsOfText(shell: ShellRun, args: readonly Word[], folder: string): Obeyed | null {
  const at = args.findIndex(({ literal }) => /^-[a-zA-Z]*c$/.test(literal ?? ""));
  const text = args[at + 1];
  if (at < 0 || !text || args.slice(0, at + 1).some(({ literal }) => /^-[a-zA-Z]*[IP]/.test(literal ?? "")))
    return null;
  const written = text.literal ?? text.text;
  const statements = [...written.matchAll(/(?:^|[\n;:"'])[ \t]{0,20}(?:import|from)[ \t]{1,20}([\w., ]{1,200})/g)];
  const modules = statements.flatMap(([, names = ""]) => names.split(/\simport\s/)[0]?.split(",") ?? []);
  const isLoaded = modules.some((name) => !BUILT_IN.test(name.trim().replace(/[ .].*/, "")));
  return isLoaded ? ofFolder(shell, folder, "modules of the folder") : null;
}

function toolOf(program: string, args: readonly Word[]): { effect: ToolEffect; obeys: string } | null {
  const words = withoutFolders(
    program,
    args.map(({ literal }) => literal ?? ""),
  );
  if (program === "pip" || program === "pip3") return pip(words);
  if (program === "docker" && words[0] === "compose" && !/\b(?:up|run|build)\b/.test(words.join(" "))) return null;
  if (program === "pipx" && words[0] === "install" && !words.some((word) => word === "." || word.startsWith("./")))
    return null;
  if (program === "uv" && words[0] === "pip") return pip(words.slice(1));
  if (/^(?:sed|awk|gawk|jq|perl)$/.test(program)) return null;
  return execToolOf(program, words);
}

/** `npm --prefix folder ci`: the folder is no verb. */
function withoutFolders(program: string, words: readonly string[]): readonly string[] {
  const options = FOLDER_OPTIONS.get(program);
  return options ? words.filter((word, i) => !options.includes(word) && !options.includes(words[i - 1] ?? "")) : words;
}

/** `pip install .`, `-e`, `-r file`. */
function pip(words: readonly string[]): { effect: ToolEffect; obeys: string } | null {
  const verb = words.find((word) => !word.startsWith("-"));
  if (!/^(?:install|wheel|download)$/.test(verb ?? "")) return null;
  const isFile = words.some(
    (word) => word === "-r" || word.startsWith("--requirement") || /^-r./.test(word) || word === "-c",
  );
  const isLocal = words.some(
    (word, i) =>
      word === "." ||
      word.startsWith(".[") ||
      word.startsWith("./") ||
      word === "-e" ||
      words[i - 1] === "-e" ||
      word === "--editable",
  );
  if (!isFile && !isLocal) return null;
  const isBinary = words.some(
    (word, i) => word === "--only-binary=:all:" || (word === "--only-binary" && words[i + 1] === ":all:"),
  );
  if (isBinary && !isLocal) {
    return words.includes("--require-hashes") ? null : { effect: "limited", obeys: "the requirements" };
  }
  return { effect: "code", obeys: isLocal ? "`setup.py`, `pyproject.toml`" : "the requirements" };
}

/** Options such as `-C folder` move a tool. */
function folderOfTool(shell: ShellRun, program: string, args: readonly Word[], folder: string): string {
  const options = FOLDER_OPTIONS.get(program) ?? [];
  for (let i = 0; i < args.length; i++) {
    const word = args[i] as Word;
    for (const option of options) {
      const next = args[i + 1];
      if (word.literal === option && next) return shell.pathOf(next, folder);
      if (word.text.startsWith(`${option}=`)) return shell.pathFrom(folder, word.text.slice(option.length + 1));
    }
  }
  const last = args.findLast(({ text }) => !text.startsWith("-"));
  const isContext = /^(?:docker|podman|buildah)$/.test(program);
  const takesFolder = /^(?:docker|podman|buildah|cmake|pip|pip3|pytest|eslint|tox)$/.test(program);
  if (last && takesFolder && (isContext || /[/.]/.test(last.text))) {
    const path = shell.pathOf(last, folder);
    return shell.job.workspace.at(path) ? path : folder;
  }
  return folder;
}

function run(shell: ShellRun, command: Command, { code, effect, obeys }: Obeyed): void {
  const text = shell.text.script.text.slice(command.start, command.end);
  const name = text.length > 60 ? `${text.slice(0, 57)}…` : text;
  const place = shell.placeOf(command);
  if (effect === "container") {
    if (!isOpenBuild(shell, text)) return;
    shell.job.execute(shell.run, code, place, name, false);
    return;
  }
  if (effect === "code") {
    shell.job.execute(shell.run, shell.entered(code), place, name);
    return;
  }
  const because = `\`${command.name?.text ?? name}\` obeys ${obeys}, which can't make it run anything`;
  shell.job.execute(shell.run, { ...shell.entered(code), certainty: "limited", because }, place, name, false);
}

/** A build that gets secrets, or whose image is pushed. */
function isOpenBuild(shell: ShellRun, text: string): boolean {
  return (
    /--push|--secret|--ssh|push=true|--build-arg[= ]\S*(?:secrets|TOKEN|SECRET|KEY|PASSWORD)/i.test(text) ||
    /\b(?:docker|podman|buildah)\s+push\b/.test(shell.text.script.text)
  );
}
