/** A command with options that run code or write files. */
export interface ArgumentTool {
  /** The options that do, for people. */
  options: string;
  /** Its first word is a program that can do so, too. */
  readsProgram: boolean;
  /** Behind its first operand nothing is an option of its own. */
  endsAtOperand: boolean;
}

/** What they are given to run takes all that follows. */
const END_AT_OPERAND: ReadonlySet<string> = new Set(["docker", "env", "ssh", "awk", "gawk"]);

const ROWS: readonly (readonly [programs: string, options: string, readsProgram?: true])[] = [
  ["git", "`--upload-pack`, `--output`, `-c`, `--exec`"],
  ["gh", "`--jq`, `--template`, `-f body@file`"],
  ["tar|bsdtar", "`--checkpoint-action`, `--to-command`, `-I`"],
  ["find", "`-exec`, `-delete`, `-fprintf`"],
  ["curl", "`-o`, `-K`, `-T`, `--proxy`"],
  ["wget", "`-O`, `--use-askpass`, `-e`"],
  ["zip", "`-T -TT`"],
  ["rsync", "`-e`"],
  ["ssh|scp", "`-o ProxyCommand`"],
  ["xargs", "options of the command"],
  ["awk|gawk", "`-f`, the program's text", true],
  ["sed", "`-f`, `e` and `w` of the program", true],
  ["sort", "`-o`, `--compress-program`"],
  ["npm|pnpm|yarn", "`--prefix`, `--script-shell`"],
  ["pip|pip3", "`--index-url`, `-r`, `-e`"],
  ["docker", "`-v`, `--privileged`, `--build-arg`"],
  ["make", "`VAR=`, `-f`, `SHELL=`"],
  ["node|python|python3|ruby|perl", "`-e`, `-c`, `-r`"],
  ["eslint", "`--rulesdir`, `-c`"],
  ["editorconfig-checker", "`--config`"],
  ["jq", "`--rawfile`, `-f`"],
  ["env", "`-S`"],
  ["openssl", "`-engine`"],
  ["mvn|gradle|mvnw|gradlew", "`-D`, `-I`, `--init-script`"],
  ["terraform|tofu", "`-chdir`, `-var-file`"],
];

const TOOLS = new Map<string, ArgumentTool>(
  ROWS.flatMap(([programs, options, readsProgram = false]) =>
    programs.split("|").map((program) => {
      const endsAtOperand = END_AT_OPERAND.has(program);
      return [program, { options, readsProgram, endsAtOperand }] as const;
    }),
  ),
);

export function argumentToolOf(program: string): ArgumentTool | undefined {
  return TOOLS.get(program);
}
