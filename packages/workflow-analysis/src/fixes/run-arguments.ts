import type { EffectiveCommand, Word } from "../shell/index.js";

/** Long options whose value is run, whatever the command; a program takes their beginnings for them, too. */
const LONG_OPTIONS = words(
  "checkpoint-action command compress-program eval exec exec-batch exec-path extcmd info-script new-volume-script " +
    "open-files-in-pager receive-pack rmt-command rsh rsh-command rsync-path to-command unzip-command upload-pack " +
    "use-askpass use-compress-program",
);

/** Options of one program, or of one of its commands, whose value is run or holds settings that are. */
const OWN_OPTIONS = new Map<string, readonly string[]>([
  ["curl", ["-K", "--config"]],
  ["gh", ["-q", "--jq"]],
  ["git clone", ["-u", "-c", "--config"]],
  ["git difftool", ["-x"]],
  ["git grep", ["-O"]],
  ["git rebase", ["-x"]],
  ["rsync", ["-e"]],
  ["scp", ["-o", "-S"]],
  ["sftp", ["-o", "-S"]],
  ["split", ["--filter"]],
  ["tar", ["-I", "-F"]],
  ["wget", ["-e", "--execute"]],
]);

/** Commands of git and gh that run their arguments, or keep them to be run. */
const RUN_ARGUMENTS = new Set(["gh alias", "git bisect", "git filter-branch", "git submodule"]);

/** Settings of git that name a program. */
const GIT_PROGRAM =
  /^(?:alias|pager|credential|filter|include(?:if)?)\.|^core\.(?:askpass|editor|fsmonitor|gitproxy|hookspath|pager|sshcommand)$|^sequence\.editor$|\.(?:clean|cmd|command|driver|external|helper|process|program|receivepack|smudge|textconv|uploadpack|vcs)$/i;

/** Does a command run, as a program, the argument at an offset or a part of it? */
export function runsArgument({ name, args }: EffectiveCommand, offset: number): boolean {
  const at = args.findIndex(({ start, end }) => start <= offset && offset < end);
  const program = name?.literal?.split("/").at(-1)?.toLowerCase();
  if (at === -1 || program === undefined) return false;
  if (isOptionsValue(args, at, LONG_OPTIONS)) return true;
  const commands = [program, ...args.slice(0, at).map(({ literal }) => `${program} ${literal}`)];
  if (commands.some((command) => RUN_ARGUMENTS.has(command))) return true;
  if (commands.some((command) => isOptionsValue(args, at, OWN_OPTIONS.get(command) ?? []))) return true;
  if (program === "git") return commands.includes("git config") && setsProgram(args.slice(0, at + 1));
  return JQ.has(program) && at === filterOfJq(args);
}

function words(names: string): readonly string[] {
  return names.split(" ").map((name) => `--${name}`);
}

/** `--option=value`, `--option value`, `-ovalue`, `-o value`. */
function isOptionsValue(args: readonly Word[], at: number, options: readonly string[]): boolean {
  const own = unquoted(args[at]);
  const before = unquoted(args[at - 1]);
  return options.some((option) => {
    if (!option.startsWith("--")) return own.startsWith(option) || before === option;
    const written = /^(--[\w-]{2,})=/.exec(own)?.[1] ?? before;
    return written.length > 3 && option.startsWith(written);
  });
}

function unquoted(word: Word | undefined): string {
  return word?.literal ?? word?.text.replace(/["'\\]/g, "") ?? "";
}

/** A key that isn't known may be any. */
function setsProgram(args: readonly Word[]): boolean {
  const key = args.find((word) => unquoted(word).includes("."));
  return key === undefined || key.literal === undefined || GIT_PROGRAM.test(key.literal);
}

const JQ = new Set(["gojq", "jaq", "jq"]);

/** How many words follow an option of jq. @see jq(1), "INVOKING JQ" */
const JQ_OPTIONS = new Map([
  ["--arg", 2],
  ["--argjson", 2],
  ["--argfile", 2],
  ["--slurpfile", 2],
  ["--rawfile", 2],
  ["--indent", 1],
  ["-L", 1],
]);

/** Index of the filter among the arguments of jq: the first that is neither an option nor an option's value. */
function filterOfJq(args: readonly Word[]): number {
  for (let at = 0; at < args.length; at++) {
    const text = unquoted(args[at]);
    if (!text.startsWith("-")) return at;
    at += JQ_OPTIONS.get(text) ?? 0;
  }
  return -1;
}

const PROGRAM_VARIABLE =
  /^(?:BASH_ENV|BROWSER|EDITOR|ENV|GH_(?:BROWSER|EDITOR|PAGER)|GIT_(?:ASKPASS|CONFIG\w*|EDITOR|EXEC_PATH|EXTERNAL_DIFF|PAGER|PROXY_COMMAND|SEQUENCE_EDITOR|SSH\w*)|IFS|JAVA_TOOL_OPTIONS|LD_\w+|LESSOPEN|MAKEFLAGS|NODE_OPTIONS|PAGER|PATH|PERL5OPT|PROMPT_COMMAND|PS4|PYTHON\w+|RSYNC_RSH|RUSTC_WRAPPER|S(?:SH|UDO)_ASKPASS|TAR_OPTIONS|VISUAL)$/;

/** Do shells or other programs run what stands in the variable? */
export function isProgramVariable(name: string): boolean {
  return PROGRAM_VARIABLE.test(name);
}
