import {
  describeError,
  type Host,
  type OutputStream,
  parseInputs,
  type Request,
  requireFolderOf,
  runInTerminal,
  terminalHost,
  writeResult,
} from "@trustchain/action-kit";
import type { Command } from "./command.js";
import { commandHelp, overview } from "./help.js";
import { loadWhole } from "./load-whole.js";
import { findCommand, type GivenWords, parseWords } from "./parse-words.js";
import { terminalOptions } from "./terminal-options.js";
import { VERSION } from "./version.js";

/** What the command line needs of its process. */
export interface CliIo {
  stdout: OutputStream;
  stderr: OutputStream;
  cwd: string;
  env: Readonly<Record<string, string | undefined>>;
}

/** The width of text where no terminal tells one. */
const WIDTH = 100;

/**
 * The `trustchain` command.
 *
 * @param argv the words behind `trustchain`
 * @returns the exit status: 0 done, 1 findings, 2 not done; never rejects
 */
export async function runCli(argv: readonly string[], io: CliIo, commands: readonly Command[]): Promise<number> {
  try {
    const [first, ...words] = argv;
    if (first === "--help" || first === "-h") return await show(overview(await declarations(commands)), io);
    if (first === "--version") return await show(`trustchain ${VERSION}\n`, io);
    return await runCommand(findCommand(first, commands), words, io);
  } catch (error) {
    const { error: complain } = hostFor(new Map(), { quiet: false, progress: false }, io);
    for (const line of describeError(error, io.env.TRUSTCHAIN_DEBUG === "1")) complain(line);
    return 2;
  }
}

async function runCommand(command: Command, words: readonly string[], io: CliIo): Promise<number> {
  const { action } = await command.declaration();
  if (asksForHelp(words)) return show(commandHelp(action), io);
  const given = parseWords(words, { ...terminalOptions, ...action.inputs });
  const options = parseInputs(terminalOptions, {
    place: "terminal",
    // An action may have an input of the same name, which then is what was meant.
    input: (name) => (Object.hasOwn(action.inputs, name) ? [] : (given.get(name) ?? [])),
  });
  if (options.version) return show(`trustchain ${VERSION}\n`, io);
  const baseline = options["write-baseline"];
  if (options.output !== undefined) requireFolderOf(options.output, "--output");
  if (baseline !== undefined) requireFolderOf(baseline, "--write-baseline");
  const request: Request = {
    fix: options.fix,
    diff: options.diff,
    ...(baseline === undefined ? {} : { writeBaseline: baseline }),
  };
  const { default: main } = await loadWhole(command.main);
  const { isTTY, columns = WIDTH } = io.stdout;
  const presentation = {
    format: options.format,
    output: options.output,
    color: options.color && isTTY === true && !io.env.NO_COLOR,
    width: isTTY ? columns : WIDTH,
  };
  return runInTerminal(main, hostFor(given, options, io), request, presentation, io.stdout);
}

/** Whoever asks for help gets it, whatever else is wrong with the words. */
function asksForHelp(words: readonly string[]): boolean {
  const end = words.indexOf("--");
  const options = end < 0 ? words : words.slice(0, end);
  return options.includes("--help") || options.includes("-h");
}

async function show(text: string, io: CliIo): Promise<number> {
  await writeResult(io.stdout, text);
  return 0;
}

async function declarations(commands: readonly Command[]) {
  return Promise.all(commands.map(async (command) => (await command.declaration()).action));
}

function hostFor(given: GivenWords, options: { quiet: boolean; progress: boolean }, io: CliIo): Host {
  const { stderr, cwd, env } = io;
  return terminalHost({ given, stderr, cwd, env, quiet: options.quiet, progress: options.progress });
}
