import { normalizePath } from "../model/index.js";
import type { Place } from "../rule.js";
import { type Command, effectiveCommand, type Group, pwshAlias, type Word } from "../shell/index.js";
import type { ScriptSite } from "./site.js";

/** A command with what it runs in the end, where, and its place in the file. */
export interface CommandUse {
  readonly site: ScriptSite;
  readonly command: Command;
  /**
   * The program in lower case, without path and `.exe`: `pip` for `python3 -m pip`, `pnpm` for `corepack pnpm`,
   * `invoke-webrequest` for `iwr`. Empty where it isn't static.
   */
  readonly program: string;
  readonly args: readonly Word[];
  /** `sudo` and the like before it, outermost first. */
  readonly wrappers: readonly string[];
  /** Where it runs, relative to the repository's root; undefined where that isn't known. */
  readonly folder: string | undefined;
  /** The whole command. */
  readonly place: Place;
}

export function commandUses(site: ScriptSite): CommandUse[] {
  const folders = new Folders(site.folder);
  return site.script.commands.map((command) => {
    const { program, args, wrappers } = programOf(command, site);
    const folder = folders.before(command);
    if (program === "cd" || program === "pushd" || program === "set-location" || program === "popd") {
      folders.change(command, program === "popd" ? undefined : args.find((word) => !word.text.startsWith("-")));
    }
    return {
      site,
      command,
      program,
      args,
      wrappers,
      folder,
      // Only few commands are told, and a place is costly.
      get place() {
        return site.placeOf(command);
      },
    };
  });
}

/** What runs the words after it as a command of their own, by its name and the words that belong to it. */
const RUNNERS = new Map<string, readonly string[]>([
  ["corepack", []],
  ["bundle", ["exec"]],
  ["hatch", ["run"]],
  ["pdm", ["run"]],
  ["pipenv", ["run"]],
  ["poetry", ["run"]],
  ["rye", ["run"]],
  ["uv", ["run"]],
]);

function programOf(command: Command, site: ScriptSite) {
  const effective = effectiveCommand(command);
  const { wrappers } = effective;
  let program = nameOf(effective.name, site);
  let args = effective.args;
  const inner = innerProgram(program, args);
  if (inner !== undefined) {
    program = nameOf(args[inner], site);
    args = args.slice(inner + 1);
  }
  return { program, args, wrappers };
}

/** The index of the argument that names the program that another one runs. */
function innerProgram(program: string, args: readonly Word[]): number | undefined {
  if (isPython(program)) {
    const at = args.findIndex(({ literal }) => literal === "-m" || !literal?.startsWith("-"));
    return args[at]?.literal === "-m" && args[at + 1] ? at + 1 : undefined;
  }
  const words = RUNNERS.get(program);
  if (!words || words.some((word, i) => args[i]?.literal !== word)) return undefined;
  const next = args[words.length]?.literal;
  return next === undefined || next.startsWith("-") ? undefined : words.length;
}

/** `python`, `python3.12`, `py`. */
export function isPython(program: string): boolean {
  return /^(?:python|pypy)[\d.]*$|^py$/.test(program);
}

function nameOf(word: Word | undefined, { shell }: ScriptSite): string {
  const literal = word?.literal;
  if (literal === undefined) return "";
  const cut = Math.max(literal.lastIndexOf("/"), literal.lastIndexOf("\\"));
  const name = literal
    .slice(cut + 1)
    .toLowerCase()
    .replace(/\.(?:exe|cmd|bat)$/, "");
  if (/^pip3?(?:\.\d+)*$/.test(name)) return "pip";
  // `curl` is the program on all but old Windows shells, and options of the same names mean the same.
  const isShared = name === "curl" || name === "wget";
  return !isShared && (shell === "pwsh" || shell === "powershell") ? pwshAlias(name) : name;
}

/** Follows `cd` through a script: in a subshell, and in `bash -c`, it counts up to its end. */
class Folders {
  private readonly current = new Map<Scope, string | undefined>();

  constructor(start: string | undefined) {
    this.current.set(null, start);
  }

  before(command: Command): string | undefined {
    return this.at(scopeOf(command.place));
  }

  change(command: Command, to: Word | undefined): void {
    const scope = scopeOf(command.place);
    const from = this.at(scope);
    this.current.set(scope, to && joined(from, textOfPath(to)));
  }

  private at(scope: Scope): string | undefined {
    if (!this.current.has(scope)) this.current.set(scope, scope ? this.at(scopeOf(scope.place)) : undefined);
    return this.current.get(scope);
  }
}

/** A subshell, the command whose text is a script, null for the script itself. */
type Scope = Group | Command | null;

function scopeOf(place: Command["place"]): Scope {
  let group = place.group;
  while (group && group.kind !== "subshell" && group.place.nestedIn === place.nestedIn) group = group.place.group;
  return group?.kind === "subshell" && group.place.nestedIn === place.nestedIn ? group : (place.nestedIn ?? null);
}

const WORKSPACE =
  /^(?:\$\{\{\s*github\.workspace\s*\}\}|"?\$\{?GITHUB_WORKSPACE\}?"?|\$env:GITHUB_WORKSPACE)(?=$|[\\/"])/i;

/** As written, where it isn't static: the workspace can be told all the same. */
function textOfPath(word: Word): string {
  return word.literal ?? word.text.replaceAll('"', "");
}

/** A folder as seen from another, relative to the repository; undefined where it can't be told. */
export function joined(from: string | undefined, path: string): string | undefined {
  const text = path.trim();
  if (WORKSPACE.test(text)) return folderAt(text.replace(WORKSPACE, "."));
  if (text === "" || /[$`%*?~]|^-$|^[\\/]|^[A-Za-z]:/.test(text)) return undefined;
  return from === undefined ? undefined : folderAt(`${from}/${text}`);
}

function folderAt(path: string): string | undefined {
  if (/[$`%*?]/.test(path)) return undefined;
  const normal = normalizePath(path);
  return normal === ".." || normal.startsWith("../") ? undefined : normal;
}
