import type { Span } from "@trustchain/findings";
import { effectiveCommand } from "../effective-command.js";
import type { Command, Group, Redirect, VariablePart, Word, WordPart } from "../model.js";
import { pwshAlias } from "../pwsh/aliases.js";
import type { Script } from "../script.js";
import { CONSTANT_OUTPUT, FILTERS, isConstant, PRINTS_ARGUMENTS, SILENT } from "./constants.js";
import { isPowerShell } from "./target.js";

/**
 * Tells what of a script is fixed. Questions are answered by the first piece that isn't: a range of the script, or
 * `undefined` when everything is.
 */
export class Values {
  private readonly assigned = new Map<string, Assigned[]>();
  private readonly functions = new Map<string, Group>();
  private readonly open = new Set<string>();
  private readonly known = new Map<string, boolean>();
  private readonly foldsCase: boolean;
  private readonly isPowerShell: boolean;

  constructor(private readonly script: Script) {
    this.isPowerShell = isPowerShell(script.shell);
    this.foldsCase = this.isPowerShell || script.shell === "cmd";
    for (const command of script.commands) this.learnCommand(command);
    for (const group of script.groups) this.learnGroup(group);
  }

  /** The first piece of a word that isn't fixed. */
  dynamicIn(word: Word): Span | undefined {
    if (this.isPowerShell && /^\[[^\]]*\]::/.test(word.text)) return word;
    return this.dynamicPart(word.parts);
  }

  /** What a command, a group or a stage of a pipeline prints. */
  dynamicOutput(stage: Command | Group): Span | undefined {
    if (stage.kind !== "command") return this.dynamicList(stage.commands);
    const { name, args, wrappers } = effectiveCommand(stage);
    if (!name) return this.isPowerShell ? this.dynamicWords(args) : this.dynamicFile(stage);
    if (wrappers.includes("xargs")) {
      // What comes in is arguments too.
      const fed = this.dynamicInput(stage);
      if (fed) return fed;
    }
    const program = this.programOf(name);
    if (program === undefined) return name;
    return this.dynamicProgram(program, args, stage);
  }

  /** `$(<file)`, where the shell itself prints a file. */
  private dynamicFile(command: Command): Span | undefined {
    const input = command.redirects.find(({ operator }) => operator === "<");
    return input && this.dynamicRedirect(input);
  }

  /** What comes in on a command's standard input. */
  dynamicInput(command: Command): Span | undefined {
    const input = command.redirects.findLast(({ operator }) => operator.startsWith("<"));
    if (input) return this.dynamicRedirect(input);
    const { pipeline } = command;
    if (pipeline && pipeline.index > 0)
      return this.dynamicOutput(pipeline.stages[pipeline.index - 1] as Command | Group);
    for (let group = command.place.group; group; group = group.place.group) {
      const isFed =
        (group.pipeline?.index ?? 0) > 0 || group.redirects.some(({ operator }) => operator.startsWith("<"));
      if (isFed) return command;
    }
    // A step has no input of its own.
    return undefined;
  }

  /** The name of a program without its folder, aliases resolved in PowerShell. */
  programOf(name: Word | undefined): string | undefined {
    const literal = name?.literal;
    if (literal === undefined) return undefined;
    const base = literal.slice(Math.max(literal.lastIndexOf("/"), literal.lastIndexOf("\\")) + 1);
    if (this.isPowerShell) return pwshAlias(base);
    return this.foldsCase ? base.toLowerCase().replace(/^@/, "") : base;
  }

  dynamicWords(words: readonly Word[]): Span | undefined {
    for (const word of words) {
      const found = this.dynamicIn(word);
      if (found) return found;
    }
    return undefined;
  }

  private dynamicProgram(program: string, args: readonly Word[], command: Command): Span | undefined {
    if (SILENT.has(program) || (this.foldsCase && program === "set")) return undefined;
    if (PRINTS_ARGUMENTS.has(program) || CONSTANT_OUTPUT.has(program)) return this.dynamicWords(args);
    if (program === "cat" || FILTERS.has(program)) return this.dynamicFilter(program, args, command);
    if (program === "git" && printsCommit(args)) return undefined;
    if (program === "grep" && args.some(({ literal }) => /^-[a-z]*q/.test(literal ?? ""))) return undefined;
    const body = this.functions.get(program);
    if (body) return this.once(`function ${program}`, () => this.dynamicList(body.commands)) ? command : undefined;
    return command;
  }

  private dynamicFilter(program: string, args: readonly Word[], command: Command): Span | undefined {
    const file = args.find((word, index) => {
      const text = word.literal;
      if (text === undefined) return true;
      if (text === "-" || text.startsWith("-") || program === "tr") return false;
      // The value of an option such as `cut -d = -f 2`.
      return program === "cat" || !/^-[a-z]$/.test(args[index - 1]?.literal ?? "");
    });
    if (program === "tr") return this.dynamicWords(args) ?? this.dynamicInput(command);
    return file ?? this.dynamicInput(command);
  }

  /** Commands that run one after the other, with what each prints. */
  private dynamicList(commands: readonly Command[]): Span | undefined {
    for (const command of commands) {
      const { pipeline } = command;
      if (pipeline && pipeline.index < pipeline.stages.length - 1) continue;
      if (command.redirects.some(takesOutput)) continue;
      if (isWithin(command, "function", commands)) continue;
      const found = this.dynamicOutput(command);
      if (found) return found;
    }
    return undefined;
  }

  private dynamicRedirect(redirect: Redirect): Span | undefined {
    if (redirect.heredoc) return this.dynamicIn(redirect.heredoc.content);
    if (redirect.operator === "<<<" && redirect.target) return this.dynamicIn(redirect.target);
    return redirect.target ?? redirect;
  }

  private dynamicPart(parts: readonly WordPart[]): Span | undefined {
    for (const part of parts) {
      const found = this.isDynamicPart(part);
      if (found) return found;
    }
    return undefined;
  }

  private isDynamicPart(part: WordPart): Span | undefined {
    switch (part.kind) {
      case "literal":
        return undefined;
      case "expression":
        return part;
      case "variable":
        return this.dynamicVariable(part);
      case "substitution":
        return this.dynamicList(part.commands);
      case "arithmetic":
        // A number, unless an expression is pasted into it.
        return part.parts.find(({ kind }) => kind === "expression");
      case "glob":
        // Names of files. A lone `?` is more often part of an address.
        if (part.pattern !== undefined) return part.pattern === "?" ? undefined : part;
        return this.dynamicPart(part.parts);
    }
  }

  private dynamicVariable(part: VariablePart): Span | undefined {
    const inOperand = this.dynamicPart(part.operand);
    if (inOperand) return inOperand;
    if (part.operator === "length" || part.operator === "+" || part.operator === ":+") return undefined;
    if (part.operator === "indirect") return part;
    return this.isFixed(part.name) ? undefined : part;
  }

  private isFixed(name: string): boolean {
    const key = this.foldsCase ? name.toLowerCase() : name;
    const assigned = this.assigned.get(key);
    if (!assigned) return isConstant(name) || (this.script.shell === "cmd" && isConstant(name.toUpperCase()));
    const known = this.known.get(key);
    if (known !== undefined) return known;
    // `PATH="$PATH:/x"`: what it was before decides, and that is another assignment or the runner's value.
    if (this.open.has(key)) return isConstant(name) || assigned.length > 1;
    this.open.add(key);
    const fixed = assigned.every((words) => words !== null && this.dynamicWords(words) === undefined);
    this.open.delete(key);
    // Inside a cycle the answer is good for this question only.
    if (this.open.size === 0) this.known.set(key, fixed);
    return fixed;
  }

  /** Asks a question that may lead back to itself, where the answer is "not fixed". */
  private once(key: string, question: () => Span | undefined): boolean {
    if (this.open.has(key)) return true;
    this.open.add(key);
    const answer = question() !== undefined;
    this.open.delete(key);
    return answer;
  }

  private learnCommand(command: Command): void {
    const isShells = !this.foldsCase;
    for (const { name, values } of command.assignments) {
      // `X=1 command`: for that command alone.
      if (isShells && command.name) continue;
      const comesFromCommand = this.isPowerShell && command.name !== undefined;
      const isAsked = !isShells && command.args.some(({ text }) => /^\/p$/i.test(text));
      this.learn(name, comesFromCommand || isAsked ? null : values);
    }
    const program = this.programOf(effectiveCommand(command).name);
    if (program === undefined || !isShells) return;
    if (DECLARES.has(program)) {
      for (const word of command.args) {
        const name = /^([A-Za-z_][A-Za-z0-9_]*)\+?=/.exec(word.text)?.[1];
        if (name) this.learn(name, [word]);
      }
    } else if (READS.has(program)) {
      for (const { literal } of command.args) if (literal && /^\w+$/.test(literal)) this.learn(literal, null);
    } else if (program === "printf" && command.args[0]?.literal === "-v") {
      this.learn(command.args[1]?.literal ?? "", command.args.slice(2));
    }
  }

  private learnGroup(group: Group): void {
    if (group.kind === "function" && group.name !== undefined) this.functions.set(group.name, group);
    const isLoop = group.kind === "for" || group.kind === "select";
    if (isLoop && group.name !== undefined) {
      this.learn(group.name, group.kind === "for" && group.words.length > 0 ? group.words : null);
    }
  }

  private learn(name: string, words: readonly Word[] | null): void {
    const key = this.foldsCase ? name.toLowerCase() : name;
    const before = this.assigned.get(key);
    if (before) before.push(words);
    else this.assigned.set(key, [words]);
  }
}

/** The words of one assignment; null when the value comes from elsewhere. */
type Assigned = readonly Word[] | null;

const DECLARES = new Set(["export", "declare", "local", "readonly", "typeset"]);
const READS = new Set(["read", "mapfile", "readarray", "getopts"]);

/** Redirects of standard output. */
export function takesOutput({ operator, descriptor }: Redirect): boolean {
  return (
    (operator.includes(">") &&
      operator !== "<>" &&
      operator !== ">&" &&
      (descriptor === undefined || descriptor === "1" || descriptor === "*")) ||
    operator.startsWith("&>")
  );
}

/** `git rev-parse HEAD`: a hash. With `--abbrev-ref` it would be a branch's name. */
function printsCommit(args: readonly Word[]): boolean {
  const words = args.map(({ literal }) => literal);
  const [first, ...rest] = words;
  return (
    first === "rev-parse" &&
    rest.length > 0 &&
    rest.every((word) => word === "HEAD" || word === "--verify" || word?.startsWith("--short"))
  );
}

/** Is the command in a function that is defined among `commands`? Defining one prints nothing. */
function isWithin(command: Command, kind: "function", commands: readonly Command[]): boolean {
  const outside = commands[0]?.place.inFunction;
  return kind === "function" && command.place.inFunction !== undefined && command.place.inFunction !== outside;
}
