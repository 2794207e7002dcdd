import type { SourceFile } from "@trustchain/findings";
import type { Place } from "../rule.js";
import { type Command, effectiveCommand, type Group, parseScript, type Word, type WordPart } from "../shell/index.js";
import { agentCommand } from "./agents.js";
import { outputOf } from "./command-output.js";
import { dispatchedBy } from "./dispatches.js";
import { Emissions } from "./emissions.js";
import { executionsOf } from "./executions.js";
import { fetchedBy } from "./fetches.js";
import { type Guarded, Guards, regexOf } from "./guards.js";
import type { JobRun, StepRun } from "./job-run.js";
import { classOfGroups } from "./languages.js";
import { mergedBy } from "./merges.js";
import { optionsIn } from "./option-words.js";
import type { CommitChoice, FlowHop } from "./path.js";
import { reinterpretation } from "./reinterpretation.js";
import { followScript } from "./repository-script.js";
import { bodiesOf, isSometimes, lastStages, leftBy, outerShell, shellOf, textOf } from "./shell-structure.js";
import { taintOf } from "./sources.js";
import { asText, CLEAN, narrowed, passing, type Taint, through, union, unionOf, type Value } from "./taint.js";
import type { Task } from "./task-files.js";
import type { ProgramText } from "./text.js";
import { pathFrom } from "./workspace.js";

/** What a script gets from where it is run. */
export interface ShellSurroundings {
  /** What each expression of the text may hold. */
  pasted: readonly Value[];
  /** The folder that it runs in. */
  folder: string;
  /** `$1`, `$2`, … */
  arguments: readonly Value[];
  /** On the way into this script. */
  hops: readonly FlowHop[];
  variable(name: string): Value;
  /** How many scripts call each other to get here. */
  depth: number;
}

const NO_SETTINGS: ReadonlyMap<string, Value> = new Map();
/** The folder of the action that a step is in. */
const ACTION_PATH = /\$\{\{\s*github\.action_path\s*\}\}|\$\{?GITHUB_ACTION_PATH\}?/;

/** More commands than scripts of people have. */
const MOST_COMMANDS = 5000;
/** Functions that call each other twice ask for each other's output twice as often at each level. */
const MOST_QUESTIONS = 20_000;
/** How deep words of substitutions inside each other are looked into. */
const DEEPEST = 30;
/** The body of a test that holds a variable to a language. */
interface Body {
  group: Group | undefined;
  condition: string | undefined;
  name: string;
  branch: Guarded["branch"];
  /** What the variable was set to before. */
  before: Value | undefined;
  /** What the test left of it. */
  inside: Value;
}

/** Functions that call functions. */
const DEEPEST_CALLS = 10;
/** Texts of expressions that hold expressions. */
const DEEPEST_INNER = 4;

/** Follows a shell script, command by command. */
export class ShellRun {
  /** Variables that the script sets. */
  private readonly variables = new Map<string, Value>();
  /** Variables that the script sets to one fixed text; undefined for those that it sets to others, too. */
  private readonly literals = new Map<string, string | undefined>();
  /** Variables that nobody can foresee. */
  private readonly random = new Set<string>();
  /** Folders of the shells and subshells of the script. */
  private readonly folders = new Map<object | null, string>();
  private readonly emissions: Emissions;
  private readonly guards: Guards;
  private depth = 0;
  private questions = 0;
  private readonly functions: ReadonlyMap<string, readonly Command[]>;
  private readonly bodies: Body[] = [];
  private readonly called = new Set<string>();
  private readonly calls: string[] = [];
  private readonly seen = new Set<Group>();
  private positional: readonly Value[];

  constructor(
    readonly job: JobRun,
    readonly run: StepRun,
    readonly text: ProgramText,
    readonly around: ShellSurroundings,
  ) {
    this.guards = new Guards(text.script);
    this.emissions = new Emissions(this);
    this.folders.set(null, around.folder);
    this.functions = bodiesOf(text.script);
    this.positional = around.arguments;
  }

  follow(): void {
    if (!this.job.run.start.budget.spend(this.text.script.commands.length + 1)) return;
    const commands = this.text.script.commands.slice(0, MOST_COMMANDS);
    for (const command of commands) if (command.place.inFunction === undefined) this.command(command);
    // A function that nothing calls by its name may be a trap's, or another script's.
    for (const name of this.functions.keys()) if (!this.called.has(name)) this.call(name, []);
    this.emissions.finish();
  }

  get isPowerShell(): boolean {
    return this.text.script.shell === "pwsh" || this.text.script.shell === "powershell";
  }

  /** What a `for` goes through is what its variable may hold. */
  private enter(group: Group): void {
    if (group.kind !== "for" || group.name === undefined) return;
    this.variables.set(group.name, unionOf(group.words.map((word) => this.valueOf(word))));
  }

  private command(command: Command): void {
    if (!command.place.nestedIn) {
      this.oneCommand(command);
      return;
    }
    const outer = this.positional;
    this.positional = this.argumentsIn(command, 0);
    this.oneCommand(command);
    this.positional = outer;
  }

  /** What `$1`, `$2` are to a command of `bash -c 'eval "$1"' name "$V"`. */
  private argumentsIn({ place: { nestedIn } }: Command, depth: number): readonly Value[] {
    if (!nestedIn || depth > DEEPEST_CALLS) return this.positional;
    const { name, args, wrappers } = effectiveCommand(nestedIn);
    const outer = this.positional;
    this.positional = this.argumentsIn(nestedIn, depth + 1);
    const at = /(?:^|\/)(?:ba|z|da|k|a)?sh$/.test(name?.literal ?? "")
      ? args.findIndex(({ literal }) => /^-[a-z]*c$/.test(literal ?? ""))
      : -1;
    let given = this.positional;
    if (at >= 0) {
      given = args.slice(at + 3).map((word) => this.valueOf(word));
      if (wrappers.includes("xargs")) given = [...given, this.inputOf(nestedIn)];
    }
    this.positional = outer;
    return given;
  }

  private oneCommand(command: Command): void {
    this.enterLoops(command);
    this.leaveBodies(command);
    for (const { name, values, append } of command.assignments) {
      this.assign(name, values, append, command);
    }
    this.builtins(command);
    for (const guarded of this.guards.behind(command)) this.refine(guarded, command);
    reinterpretation(this, command);
    optionsIn(this, command);
    fetchedBy(this, command);
    executionsOf(this, command);
    agentCommand(this, command);
    mergedBy(this, command);
    dispatchedBy(this, command);
    this.emissions.command(command);
    const name = effectiveCommand(command).name?.literal;
    if (name !== undefined && this.functions.has(name)) {
      this.call(
        name,
        effectiveCommand(command).args.map((word) => this.valueOf(word)),
      );
    }
  }

  /** Follows the body of a function with what it is given. */
  private call(name: string, given: readonly Value[]): void {
    const body = this.functions.get(name) ?? [];
    if (this.calls.length >= DEEPEST_CALLS || this.calls.includes(name)) return;
    if (!this.job.run.start.budget.spend(body.length)) return;
    this.called.add(name);
    const outer = this.positional;
    this.positional = given;
    this.calls.push(name);
    for (const command of body) this.command(command);
    this.calls.pop();
    this.positional = outer;
  }

  /** What a test made sure of in its body isn't sure behind it. */
  private leaveBodies(command: Command): void {
    while (this.bodies.length > 0) {
      const { group, condition, name, branch, before, inside } = this.bodies.at(-1) as Body;
      const isInside = !group || (group.start <= command.start && command.start < group.end);
      const isSame = command.place.group !== group || command.place.conditions.at(-1) === condition;
      if (branch ? branch.start <= command.start && command.start < branch.end : isInside && isSame) return;
      const now = this.variables.get(name);
      if (now && now !== inside) this.variables.set(name, union(before ?? CLEAN, now));
      else if (before) this.variables.set(name, before);
      else this.variables.delete(name);
      this.bodies.pop();
    }
  }

  /** The loops around a command, when it is the first of them. */
  private enterLoops({ place }: Command): void {
    for (let group = place.group; group; group = group.place.group) {
      if (this.seen.has(group)) return;
      this.seen.add(group);
      this.enter(group);
    }
  }

  private assign(name: string, values: readonly Word[], append: boolean, command: Command): void {
    // `X=1 command` is for that command alone.
    if (command.name && !this.isPowerShell) return;
    const value = unionOf(values.map((word) => this.valueOf(word)));
    const key = this.keyOf(name);
    const text = values.length === 1 && !append ? values[0]?.literal : undefined;
    this.literals.set(key, isSometimes(command) && this.literalOf(key) !== text ? undefined : text);
    this.variables.set(key, append || isSometimes(command) ? union(this.valueOfVariable(name), value) : value);
    if (values.some((word) => this.isRandom(word))) this.random.add(key);
  }

  private keyOf(name: string): string {
    return this.isPowerShell ? name.toLowerCase() : name;
  }

  private builtins(command: Command): void {
    const { name, args } = effectiveCommand(command);
    switch (name?.literal) {
      case "[[":
        this.match(args);
        return;
      case "cd":
      case "pushd":
      case "chdir":
      case "Set-Location":
      case "Push-Location": {
        const target = args.find(({ text }) => !text.startsWith("-") || text === "-");
        if (target && target.text !== "-") this.moveTo(command, this.pathOf(target, this.folderOf(command)));
        return;
      }
      case "popd":
        this.folders.delete(shellOf(command));
        return;
      case "export":
      case "declare":
      case "local":
      case "readonly":
      case "typeset":
        for (const word of args) this.declare(word, command);
        return;
      case "read":
        for (const word of args) this.setFromInput(word, command);
        return;
      case "mapfile":
      case "readarray":
        for (const word of args) this.setFromInput(word, command);
        return;
      case "printf":
        if (args[0]?.literal === "-v" && args[1]?.literal !== undefined) {
          this.variables.set(args[1].literal, outputOf(this, command));
        }
        return;
      case "unset":
        for (const { literal } of args) if (literal !== undefined) this.variables.set(literal, CLEAN);
    }
  }

  /** What the groups of a pattern matched is in `BASH_REMATCH`. */
  private match(args: readonly Word[]): void {
    const at = args.findIndex(({ literal }) => literal === "=~");
    const [text, pattern] = [args[at - 1], args[at + 1]];
    if (!text || !pattern) return;
    const value = narrowed(asText(this.valueOf(text)), classOfGroups(regexOf(pattern)));
    this.variables.set("BASH_REMATCH", value);
  }

  private declare(word: Word, command: Command): void {
    const name = /^([A-Za-z_]\w*)\+?=/.exec(word.text)?.[1];
    if (name === undefined) return;
    const value = this.valueOf(word);
    this.variables.set(name, isSometimes(command) ? union(this.valueOfVariable(name), value) : value);
    if (this.isRandom(word)) this.random.add(name);
  }

  private setFromInput({ literal }: Word, command: Command): void {
    if (literal === undefined || !/^[A-Za-z_]\w*$/.test(literal)) return;
    this.variables.set(literal, narrowed(asText(this.inputOf(command)), "line"));
  }

  /** From here on the variable holds nothing else, or as long as the body of the test lasts. */
  private refine({ name, characters, isInBody, branch }: Guarded, { place }: Command): void {
    const key = this.keyOf(name);
    const inside = narrowed(this.valueOfVariable(name), characters);
    if (inside.length === 0) return;
    if (isInBody) {
      const condition = place.conditions.at(-1);
      this.bodies.push({ group: place.group, condition, name: key, branch, before: this.variables.get(key), inside });
    }
    this.variables.set(key, inside);
  }

  /** What a command gets on its standard input. */
  inputOf(command: Command): Value {
    const redirect = command.redirects.findLast(({ operator }) => operator.startsWith("<"));
    if (redirect?.heredoc) return this.valueOf(redirect.heredoc.content);
    if (redirect?.target) {
      return redirect.operator === "<<<" ? this.valueOf(redirect.target) : this.fileValue(redirect.target, command);
    }
    const { pipeline } = command;
    const before = pipeline && pipeline.index > 0 ? pipeline.stages[pipeline.index - 1] : undefined;
    if (before) return this.outputOfStage(before);
    for (let group = command.place.group; group; group = group.place.group) {
      const fed = group.redirects.findLast(({ operator }) => operator.startsWith("<"));
      if (fed?.heredoc) return this.valueOf(fed.heredoc.content);
      if (fed?.target) return fed.operator === "<<<" ? this.valueOf(fed.target) : this.fileValue(fed.target, command);
      const stage =
        group.pipeline && group.pipeline.index > 0 ? group.pipeline.stages[group.pipeline.index - 1] : undefined;
      if (stage) return this.outputOfStage(stage);
    }
    return CLEAN;
  }

  outputOfStage(stage: Command | Group): Value {
    return this.deeper(() =>
      stage.kind === "command"
        ? outputOf(this, stage)
        : unionOf(lastStages(stage.commands).map((one) => outputOf(this, one))),
    );
  }

  outputOfCommands(commands: readonly Command[]): Value {
    return this.deeper(() => unionOf(lastStages(commands).map((command) => outputOf(this, command))));
  }

  private deeper(find: () => Value): Value {
    if (this.depth >= DEEPEST || this.questions++ > MOST_QUESTIONS) return CLEAN;
    this.depth++;
    try {
      return find();
    } finally {
      this.depth--;
    }
  }

  /** What a function of the script prints. */
  outputOfFunction(name: string): Value | undefined {
    const body = this.functions.get(name);
    return body && this.outputOfCommands(body.filter(({ place }) => !place.inSubstitution));
  }

  valueOf(word: Word): Value {
    return this.valueOfParts(word.parts);
  }

  valueOfParts(parts: readonly WordPart[]): Value {
    return unionOf(parts.map((part) => this.valueOfPart(part)));
  }

  private valueOfPart(part: WordPart): Value {
    switch (part.kind) {
      case "expression":
        return this.around.pasted[part.index] ?? CLEAN;
      case "variable":
        return this.valueOfExpansion(part.name, part.operator, part.operand);
      case "substitution":
        return this.outputOfCommands(part.commands);
      case "glob":
        return this.valueOfParts(part.parts);
      default:
        return CLEAN;
    }
  }

  private valueOfExpansion(name: string, operator: string | undefined, operand: readonly WordPart[]): Value {
    if (operator === "length" || operator === "indirect") return CLEAN;
    const value = this.valueOfVariable(name);
    if (operator === undefined) return value;
    const other = this.valueOfParts(operand);
    if (operator === "@Q" || (operator === "@" && /Q/.test(textOf(operand)))) return narrowed(value, "slug");
    if (operator === "//") return narrowed(asText(union(value, other)), leftBy(textOf(operand)));
    if (/^:?[-+=]$/.test(operator)) return operator.endsWith("+") ? other : union(value, other);
    return asText(value);
  }

  valueOfVariable(name: string): Value {
    const bare = name.startsWith("env:") ? name.slice(4) : name;
    const own = this.variables.get(this.keyOf(name)) ?? this.variables.get(bare);
    if (own) return own;
    if (this.isPowerShell && !name.startsWith("env:")) return CLEAN;
    if (/^[1-9]$/.test(name)) return this.positional[Number(name) - 1] ?? CLEAN;
    if (name === "@" || name === "*") return unionOf(this.positional);
    return this.around.variable(bare);
  }

  isRandomVariable(name: string): boolean {
    return name === "RANDOM" || this.random.has(this.keyOf(name));
  }

  /** Nobody can foresee it. */
  private isRandom(word: Word): boolean {
    return (
      /\b(?:openssl\s+rand|uuidgen|urandom|random|mktemp|pwgen)\b|\$\{?RANDOM|New-Guid|NewGuid/i.test(word.text) ||
      word.parts.some((part) => part.kind === "variable" && this.isRandomVariable(part.name))
    );
  }

  /** A place of the script. */
  placeOf(span: { start: number; end: number }): Place {
    return this.text.placeOf(span);
  }

  folderOf(command: Command): string {
    for (let at: object | null = shellOf(command); ; at = outerShell(at)) {
      const folder = this.folders.get(at);
      if (folder !== undefined) return folder;
      if (at === null) return this.around.folder;
    }
  }

  private moveTo(command: Command, folder: string): void {
    this.folders.set(shellOf(command), folder);
  }

  private literalOf(name: string): string | undefined {
    return this.literals.has(name) ? this.literals.get(name) : this.job.literalOf(name, this.run);
  }

  /** The path that a word names, as far as it can be told: a variable of more than one text stays as it is written. */
  pathOf(word: Word, folder: string): string {
    const written =
      word.literal ??
      word.text.replaceAll(/\$(?:\{(\w{1,100})\}|(\w{1,100}))/g, (all, a, b) => this.literalOf(a ?? b) ?? all);
    const { owner } = this.run.frame;
    const isAction = owner.kind === "composite" && /GITHUB_ACTION_PATH|github\.action_path/.test(written);
    return isAction ? pathFrom(owner.folder, written.replace(ACTION_PATH, ".")) : pathFrom(folder, written);
  }

  pathFrom(folder: string, written: string): string {
    return pathFrom(folder, written);
  }

  /** The folder that a git command works in: `-C folder`, or its own. */
  gitFolder(command: Command, args: readonly Word[]): string {
    const folder = this.folderOf(command);
    const at = args.findIndex(({ literal }) => literal === "-C");
    const target = at < 0 ? undefined : args[at + 1];
    return target ? this.pathOf(target, folder) : folder;
  }

  /** An outsider's code that a command brings by a name of its own: a pull request's number from who knows where. */
  code(command: Command, value: string, commit: CommitChoice): Taint {
    const place = this.placeOf(command);
    const { site } = this.run;
    const taint = taintOf(value, place, "text");
    return {
      ...taint,
      source: { ...taint.source, kind: "code" },
      matter: "code",
      hops: this.around.hops,
      sites: [site],
      commit,
      checkout: { place, ref: place, site },
    };
  }

  /** Code that was there before this script began came into it with the script. */
  entered(code: Taint): Taint {
    return this.arrived([code])[0] ?? code;
  }

  arrived(value: Value): Value {
    const { hops } = this.around;
    return value.map((taint) => {
      const missing = hops.filter((hop) => !taint.hops.includes(hop));
      return missing.length > 0 ? { ...taint, hops: [...taint.hops, ...missing] } : taint;
    });
  }

  /** The texts that a word of one expression may come to, where they are fixed. */
  constantsOf(word: Word): string[] {
    const [part] = word.parts;
    if (word.parts.length !== 1 || part?.kind !== "expression") return [];
    return this.job.constantsOf(this.text.script.text.slice(part.start, part.end), this.run);
  }

  /** Follows a text that stands in the place of a command. */
  inner(text: string, command: Command): void {
    if (this.around.depth >= DEEPEST_INNER) return;
    const place = this.placeOf(command);
    const program: ProgramText = { script: parseScript(text, this.text.script.shell, []), placeOf: () => place };
    const variable = (name: string) => this.valueOfVariable(name);
    const folder = this.folderOf(command);
    const depth = this.around.depth + 1;
    new ShellRun(this.job, this.run, program, { ...this.around, pasted: [], folder, variable, depth }).follow();
  }

  /** Follows tasks of a file of this repository: scripts of `package.json`, recipes of a Makefile. */
  tasks(
    command: Command,
    file: SourceFile,
    tasks: readonly Task[],
    settings: ReadonlyMap<string, Value> = NO_SETTINGS,
  ): void {
    if (this.around.depth >= DEEPEST_INNER) return;
    const hop: FlowHop = { kind: "script", name: file.path, place: this.placeOf(command) };
    const hops = [...this.around.hops, hop];
    const variable = (name: string) =>
      passing(through(settings.get(name) ?? this.valueOfVariable(name), hop), this.run.site);
    const folder = file.path.slice(0, Math.max(0, file.path.lastIndexOf("/")));
    for (const { text, start, end } of tasks) {
      const program: ProgramText = { script: parseScript(text, "bash", []), placeOf: () => ({ file, start, end }) };
      const depth = this.around.depth + 1;
      new ShellRun(this.job, this.run, program, { pasted: [], arguments: [], folder, hops, variable, depth }).follow();
    }
  }

  /** Follows a script of this repository that a command runs. */
  repositoryScript(command: Command, file: Word, args: readonly Word[], interpreter: string | null): void {
    followScript(this, command, file, args, interpreter);
  }

  /** What is in a file that the script reads. */
  fileValue(word: Word, command: Command): Value {
    if (/GITHUB_EVENT_PATH|github\.event_path/i.test(word.text)) return CLEAN;
    const path = this.pathOf(word, this.folderOf(command));
    const written = this.job.files.get(path);
    if (written) return written;
    const code = this.job.workspace.at(path);
    return code ? this.textOfCode(code, path, this.placeOf(word)) : CLEAN;
  }

  /** The content of an outsider's file, as text. */
  textOfCode(code: Taint, name: string, place: Place): Value {
    const kind = code.source.kind === "code" ? "file" : code.source.kind;
    const source = { ...code.source, kind };
    return through([{ ...code, source, names: null, characters: "text" }], { kind: "file", name: name || ".", place });
  }
}
