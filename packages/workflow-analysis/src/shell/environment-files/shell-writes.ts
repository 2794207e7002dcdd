import { effectiveCommand } from "../effective-command.js";
import type { Command, Group, Redirect, SubstitutionPart, Word } from "../model.js";
import type { Script } from "../script.js";
import { isPowerShell, Targets } from "./target.js";
import { takesOutput, Values } from "./values.js";
import type { EnvironmentFileWrite } from "./write.js";

/** Writes by the commands of a shell script. */
export function shellWrites(script: Script, names: readonly string[]): EnvironmentFileWrite[] {
  const finder = new Finder(script, names);
  for (const command of script.commands) finder.command(command);
  for (const group of script.groups) finder.group(group);
  return finder.writes;
}

class Finder {
  readonly writes: EnvironmentFileWrite[] = [];
  private readonly targets: Targets;
  private readonly values: Values;
  private readonly isPowerShell: boolean;

  constructor(script: Script, names: readonly string[]) {
    this.targets = new Targets(script, names);
    this.values = new Values(script);
    this.isPowerShell = isPowerShell(script.shell);
  }

  group(group: Group): void {
    for (const redirect of group.redirects) {
      const file = this.fileOf(redirect);
      if (file !== undefined)
        this.add(file, group, redirect.target as Word, undefined, this.values.dynamicOutput(group));
    }
  }

  command(command: Command): void {
    const { name, args } = effectiveCommand(command);
    const program = this.values.programOf(name);
    for (const redirect of command.redirects) {
      const file = this.fileOf(redirect);
      if (file === undefined) continue;
      const isFixed = program !== "exec" && takesOutput(redirect);
      // After `exec >> file` everything that follows goes there; errors of a program are its own words.
      const dynamic = isFixed ? this.values.dynamicOutput(command) : command;
      this.add(file, command, redirect.target as Word, command, dynamic);
    }
    if (program !== undefined && args.length > 0) {
      if (this.isPowerShell) this.cmdlet(program, args, command);
      else this.program(program, args, command);
    }
    if (this.isPowerShell) for (const word of command.args) this.method(word, command);
  }

  private fileOf(redirect: Redirect): string | undefined {
    if (redirect.heredoc || !redirect.operator.includes(">")) return undefined;
    return this.targets.of(redirect.target);
  }

  private program(program: string, args: readonly Word[], command: Command): void {
    if (program === "tee" || program === "sponge") {
      for (const word of args) {
        const file = this.targets.of(word);
        if (file !== undefined) this.add(file, command, word, command, this.values.dynamicInput(command));
      }
    } else if (COPIES.has(program)) this.writesTo(args[args.length - 1], command);
    else if (program === "sed" && args.some(({ literal }) => /^-[a-z]*i|^--in-place/i.test(literal ?? ""))) {
      this.writesTo(args[args.length - 1], command);
    } else if (program === "dd") this.dd(args, command);
    else {
      args.forEach((word, index) => {
        const prefix = OUTPUT_WITH_VALUE.exec(word.text)?.[0];
        if (prefix !== undefined) this.writesTo(word, command, prefix);
        else if (index > 0 && OUTPUT_OPTIONS.has(args[index - 1]?.literal ?? "")) this.writesTo(word, command);
      });
    }
  }

  /** `dd of=file` copies its standard input, unless `if=` names another. */
  private dd(args: readonly Word[], command: Command): void {
    const hasInput = args.some(({ text }) => text.startsWith("if="));
    for (const word of args) {
      const file = this.targets.of(word, "of=");
      const dynamic = hasInput ? command : this.values.dynamicInput(command);
      if (file !== undefined) this.add(file, command, word, command, dynamic);
    }
  }

  /** What a program writes by itself isn't fixed. */
  private writesTo(word: Word | undefined, command: Command, prefix?: string): void {
    const file = this.targets.of(word, prefix);
    if (word && file !== undefined) this.add(file, command, word, command, command);
  }

  private cmdlet(program: string, args: readonly Word[], command: Command): void {
    const isContent = program === "add-content" || program === "set-content";
    if (!isContent && program !== "out-file" && program !== "tee-object") {
      if (program === "copy-item" || program === "move-item")
        for (const word of args.slice(1)) this.writesTo(word, command);
      return;
    }
    const { paths, values } = cmdletParameters(args);
    for (const path of paths) {
      const file = this.targets.of(path);
      if (file === undefined) continue;
      const dynamic = values.length > 0 ? this.values.dynamicWords(values) : this.values.dynamicInput(command);
      this.add(file, command, path, command, dynamic);
      return;
    }
  }

  /** `[IO.File]::AppendAllText($env:GITHUB_ENV, "…")`. */
  private method(word: Word, command: Command): void {
    const call = word.parts.find((part): part is SubstitutionPart => part.kind === "substitution");
    if (!call || !FILE_METHOD.test(word.text.slice(0, call.start - word.start))) return;
    const [path, ...content] = call.commands[0]?.args ?? [];
    const file = this.targets.of(path);
    if (path && file !== undefined) this.add(file, command, path, command, this.values.dynamicWords(content));
  }

  private add(
    file: string,
    writer: Command | Group,
    target: Word,
    command: Command | undefined,
    dynamic: { start: number; end: number } | undefined,
  ): void {
    this.writes.push({
      file,
      span: { start: writer.start, end: writer.end },
      targetSpan: { start: target.start, end: target.end },
      command,
      content: dynamic ? "dynamic" : "static",
      dynamicSpan: dynamic && { start: dynamic.start, end: dynamic.end },
    });
  }
}

const COPIES = new Set(["cp", "mv", "install", "ln", "copy", "move"]);
const OUTPUT_OPTIONS = new Set(["-o", "--output", "-O", "--output-document", "--out"]);
const OUTPUT_WITH_VALUE = /^--out(?:put(?:-document)?)?=/;
const FILE_METHOD = /\[(?:System\.)?IO\.File\]::(?:Append|Write)All(?:Text|Lines|Bytes)(?:Async)?$/i;
const SWITCH = /^-(?:append|noclobber|force|nonewline|passthru|whatif|confirm|verbose|debug)$/i;
const PATH_PARAMETER = /^-(?:filepath|path|literalpath|pspath|lp)$/i;
const VALUE_PARAMETER = /^-(?:value|inputobject)$/i;

/**
 * What `Out-File`, `Add-Content`, `Set-Content` and `Tee-Object` are given: the path first, the value second when they
 * aren't named.
 */
function cmdletParameters(args: readonly Word[]): { paths: readonly Word[]; values: readonly Word[] } {
  const paths: Word[] = [];
  const values: Word[] = [];
  for (let index = 0; index < args.length; index++) {
    const word = args[index] as Word;
    const next = args[index + 1];
    const { text } = word;
    if (SWITCH.test(text)) continue;
    if (/^-[A-Za-z]/.test(text)) {
      if (next && PATH_PARAMETER.test(text)) paths.push(next);
      else if (next && VALUE_PARAMETER.test(text)) values.push(next);
      index++;
    } else if (paths.length === 0) paths.push(word);
    else values.push(word);
  }
  return { paths, values };
}
