import {
  type Command,
  type EnvironmentFileWrite,
  effectiveCommand,
  environmentFileWrites,
  type Group,
  type Word,
  type WordPart,
} from "../shell/index.js";
import { outputOf } from "./command-output.js";
import type { ShellRun } from "./shell-run.js";
import { asText, CLEAN, harmful, passing, type Taint, through, union, unionOf, type Value } from "./taint.js";

/** A piece of a line that goes into a file: text, or what can't be foreseen, or a value. */
type Piece = { kind: "text"; text: string } | { kind: "random" } | { kind: "value"; value: Value };

interface OpenText {
  name: string;
  delimiter: readonly Piece[];
  /** Nobody can write the delimiter. */
  isClosed: boolean;
}

/** Follows what a script writes into the runner's files, line by line. */
export class Emissions {
  private readonly writes: readonly EnvironmentFileWrite[];
  private readonly open = new Map<string, OpenText>();
  private readonly told = new Set<EnvironmentFileWrite>();

  constructor(private readonly shell: ShellRun) {
    this.writes = environmentFileWrites(shell.text.script);
  }

  /** Called for every command in turn, when its variables are known. */
  command(command: Command): void {
    for (const write of this.writes) {
      if (this.told.has(write)) continue;
      const isIts = write.command === command || (!write.command && isLastOf(write, command, this.shell));
      if (isIts) this.take(write);
    }
    this.toFiles(command);
  }

  finish(): void {
    for (const write of this.writes) if (!this.told.has(write)) this.take(write);
  }

  private take(write: EnvironmentFileWrite): void {
    this.told.add(write);
    if (write.file === "GITHUB_PATH" && write.command) this.folder(write, write.command);
    const lines = write.command ? this.linesOf(write.command) : this.linesOfGroup(write);
    for (const line of lines) this.line(write, line);
  }

  /** A folder of an outsider's put before those of the system. */
  private folder(write: EnvironmentFileWrite, command: Command): void {
    const word = effectiveCommand(command).args.at(-1);
    if (!word) return;
    const path = this.shell.pathFrom(this.shell.folderOf(command), word.text.replace(/\$\{?PWD\}?|\$\(pwd\)/, "."));
    const code = this.shell.job.workspace.at(path);
    if (code) this.inject(write, this.shell.arrived([code]));
  }

  private linesOfGroup(write: EnvironmentFileWrite): Piece[][] {
    const group = this.shell.text.script.groups.find(
      ({ start, end }) => start === write.span.start && end === write.span.end,
    );
    if (!group) return this.linesOfSpan(write);
    return directCommands(group).flatMap((command) => this.linesOf(command));
  }

  /** A program in another language, or a script that isn't parsed: everything inside counts. */
  private linesOfSpan({ span }: EnvironmentFileWrite): Piece[][] {
    const inside = this.shell.text.script.commands.filter(({ start, end }) => span.start <= start && end <= span.end);
    return inside.flatMap((command) => this.linesOf(command));
  }

  private linesOf(command: Command): Piece[][] {
    const { name, args } = effectiveCommand(command);
    const program = name?.literal;
    if (program === "echo" || program === "Write-Output" || program === "printf") {
      const words = args.filter(({ literal }) => !/^-[neE]+$/.test(literal ?? ""));
      const pieces = words.flatMap((word, i): Piece[] => [...(i > 0 ? [text(" ")] : []), ...this.piecesOf(word)]);
      return program === "printf" ? printfLines(words.map((word) => this.piecesOf(word))) : linesIn(pieces);
    }
    const heredoc = command.redirects.find((redirect) => redirect.heredoc)?.heredoc;
    if ((program === "cat" || program === "tee") && heredoc) {
      return linesIn(
        heredoc.quoted
          ? [text(this.shell.text.script.text.slice(heredoc.body.start, heredoc.body.end))]
          : this.piecesOf(heredoc.content),
      );
    }
    if (program === "tee" || program === "Out-File" || program === "Add-Content") {
      const before =
        command.pipeline && command.pipeline.index > 0
          ? command.pipeline.stages[command.pipeline.index - 1]
          : undefined;
      if (before?.kind === "command") return this.linesOf(before);
      if (before) return directCommands(before).flatMap((one) => this.linesOf(one));
    }
    if (this.shell.isPowerShell && (program === undefined || program === "Add-Content" || program === "Set-Content")) {
      return linesIn(
        args
          .filter(({ text: word }) => !word.startsWith("-") && !/GITHUB_/.test(word))
          .flatMap((word) => this.piecesOf(word)),
      );
    }
    const value = outputOf(this.shell, command);
    return value.length > 0 ? [[{ kind: "value", value }]] : [];
  }

  private piecesOf(word: Word): Piece[] {
    return word.parts.flatMap((part) => this.piecesOfPart(part));
  }

  private piecesOfPart(part: WordPart): Piece[] {
    if (part.kind === "literal") return [text(part.value)];
    if (part.kind === "variable" && this.shell.isRandomVariable(part.name)) return [{ kind: "random" }];
    const value = this.shell.valueOfParts([part]);
    if (value.length > 0) return [{ kind: "value", value }];
    const source = this.shell.text.script.text.slice(part.start, part.end);
    return [/openssl|uuidgen|urandom|RANDOM/.test(source) ? { kind: "random" } : text("\u0001")];
  }

  private line(write: EnvironmentFileWrite, line: readonly Piece[]): void {
    const open = this.open.get(write.file);
    if (open) {
      if (isSame(line, open.delimiter)) this.open.delete(write.file);
      else this.hold(write, open.name, valueIn(line), open.isClosed);
      return;
    }
    const [first, ...rest] = line;
    const head = first?.kind === "text" ? /^\s*([A-Za-z_][\w.-]*)(=|<<)(.*)$/s.exec(first.text) : null;
    if (head) {
      const [, name = "", sign, after = ""] = head;
      const pieces = after === "" ? rest : [text(after), ...rest];
      if (sign === "<<") {
        const isClosed = pieces.some(({ kind }) => kind === "random");
        this.open.set(write.file, { name, delimiter: pieces, isClosed });
      } else this.hold(write, name, valueIn(pieces), false);
      return;
    }
    const value = valueIn(line);
    const leads = line.find((piece) => piece.kind !== "text" || piece.text.trim() !== "")?.kind === "value";
    if (write.file === "GITHUB_PATH") this.inject(write, leads ? value : onlyText(value));
    // A line of its own sets what it likes.
    else if (leads && write.file === "GITHUB_ENV") this.inject(write, value);
    else this.hold(write, null, value, false);
  }

  /** A value of one name; null: of any. */
  private hold(write: EnvironmentFileWrite, name: string | null, value: Value, isClosed: boolean): void {
    if (value.length === 0) return;
    const { job, run } = this.shell;
    const place = this.shell.placeOf(write.span);
    const open = isClosed ? CLEAN : onlyText(value);
    if (write.file === "GITHUB_ENV") {
      this.inject(write, open);
      const hop = { kind: "env" as const, name: name ?? "GITHUB_ENV", place };
      if (name !== null) job.exported.set(name, passing(through(value, hop), run.site));
    } else if (write.file === "GITHUB_OUTPUT") {
      const handed = (one: Value) =>
        passing(through(one, { kind: "step-output", name: name ?? "any output", place }), run.site);
      if (name !== null) run.outputs.add(name, handed(value));
      run.outputs.addToAll(handed(name === null ? asText(value) : asText(open)));
    }
  }

  private inject(write: EnvironmentFileWrite, value: Value): void {
    if (write.file !== "GITHUB_ENV" && write.file !== "GITHUB_PATH") return;
    const place = this.shell.placeOf(write.span);
    for (const taint of harmful(value)) {
      if (this.isPasted(write, taint)) continue;
      this.shell.job.report(this.shell.run, taint, { kind: "environment-file", place, name: write.file });
    }
  }

  /** What the runner pastes into the command is a way in of its own. */
  private isPasted({ span }: EnvironmentFileWrite, { source }: Taint): boolean {
    const { around, text: program } = this.shell;
    return around.pasted.some((value, i) => {
      const at = program.script.expressions[i];
      const isInside = at !== undefined && span.start <= at.start && at.end <= span.end;
      return isInside && value.some((one) => one.source.place === source.place);
    });
  }

  /** Files of our own that hold an outsider's text from now on. */
  private toFiles(command: Command): void {
    for (const { operator, descriptor, target } of command.redirects) {
      if (!target || !/^&?>/.test(operator) || (descriptor ?? "1") !== "1" || /GITHUB_|github\./.test(target.text))
        continue;
      this.keep(target, outputOf(this.shell, command), operator.includes(">>"), command);
    }
    const { name, args } = effectiveCommand(command);
    if (name?.literal === "tee") {
      for (const word of args) {
        if (!word.text.startsWith("-") && !/GITHUB_/.test(word.text))
          this.keep(word, this.shell.inputOf(command), false, command);
      }
    }
  }

  private keep(target: Word, value: Value, appends: boolean, command: Command): void {
    const path = this.shell.pathOf(target, this.shell.folderOf(command));
    const { files } = this.shell.job;
    if (value.length === 0 && !files.has(path)) return;
    const hop = { kind: "file" as const, name: target.literal ?? target.text, place: this.shell.placeOf(target) };
    const kept = passing(through(harmful(asText(value)), hop), this.shell.run.site);
    files.set(path, appends ? union(files.get(path) ?? CLEAN, kept) : kept);
  }
}

function text(value: string): Piece {
  return { kind: "text", text: value };
}

function onlyText(value: Value): Value {
  return value.filter(({ characters }) => characters === "text");
}

function valueIn(line: readonly Piece[]): Value {
  return unionOf(line.map((piece) => (piece.kind === "value" ? piece.value : CLEAN)));
}

function isSame(line: readonly Piece[], delimiter: readonly Piece[]): boolean {
  const print = (pieces: readonly Piece[]) =>
    pieces
      .map((piece) => (piece.kind === "text" ? piece.text : piece.kind === "random" ? "\u0002" : "\u0003"))
      .join("");
  return print(line).trim() === print(delimiter).trim();
}

/** Cuts text at its line breaks. */
function linesIn(pieces: readonly Piece[]): Piece[][] {
  const lines: Piece[][] = [[]];
  for (const piece of pieces) {
    if (piece.kind !== "text") {
      lines.at(-1)?.push(piece);
      continue;
    }
    piece.text.split(/\r?\n|\\n|`n/).forEach((part, i) => {
      if (i > 0) lines.push([]);
      if (part !== "") lines.at(-1)?.push(text(part));
    });
  }
  return lines.filter((line) => line.length > 0);
}

/** `printf 'a=%s\n' "$X"`: arguments in the place of what stands for them, again and again. */
function printfLines(words: readonly (readonly Piece[])[]): Piece[][] {
  const [format = [], ...args] = words;
  const [only] = format;
  if (format.length !== 1 || only?.kind !== "text") return linesIn(words.flat());
  const parts = only.text.split(/%[-+ 0]{0,5}\d{0,9}(?:\.\d{1,9})?[sbdiquxcf]/);
  const holes = parts.length - 1;
  const filled: Piece[] = [];
  for (let at = 0; at === 0 || (at < args.length && holes > 0); at += Math.max(holes, 1)) {
    parts.forEach((part, i) => {
      if (part !== "") filled.push(text(part));
      if (i < holes) filled.push(...(args[at + i] ?? []));
    });
  }
  return linesIn(filled);
}

/** Commands whose output is a group's own: not those inside substitutions, nor those that another one reads. */
function directCommands(group: Group): Command[] {
  return group.commands.filter(
    ({ pipeline, redirects }) =>
      (!pipeline || pipeline.index === pipeline.stages.length - 1 || pipeline.stages.includes(group)) &&
      !redirects.some(({ operator, target }) => operator.startsWith(">") && target && !/^&?\d$/.test(target.text)),
  );
}

/** Is it the last command inside of what the write spans? */
function isLastOf(write: EnvironmentFileWrite, command: Command, shell: ShellRun): boolean {
  const { start, end } = write.span;
  if (command.start < start || command.end > end) return false;
  const { commands } = shell.text.script;
  const next = commands[commands.indexOf(command) + 1];
  return !next || next.start >= end;
}
