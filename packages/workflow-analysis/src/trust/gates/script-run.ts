import { type EvalResult, known, toText, UNKNOWN } from "../../expressions/index.js";
import type { Command, Script, Word, WordPart } from "../../shell/index.js";
import type { Maybe } from "./condition.js";
import { type Printed, runJq } from "./jq.js";
import { matches, testOf } from "./script-tests.js";
import { type Statement, statementsOf } from "./script-tree.js";

/** What a script sees around it. */
export interface Surroundings {
  variable(name: string): EvalResult;
  /** Of the script's `${{ }}`, by their order. */
  expression(index: number): EvalResult;
  /** What is known of a command beside what this reader knows. */
  command(command: Command, value: (word: Word) => EvalResult): Printed | undefined;
}

/** How a script ends. */
export interface Ending {
  /** True where it surely fails. */
  fails: Maybe;
  /** What it writes to `GITHUB_OUTPUT`, by name in lower case. */
  outputs: ReadonlyMap<string, EvalResult>;
}

interface State {
  variables: Map<string, EvalResult>;
  outputs: Map<string, EvalResult>;
  /** Undefined while it goes on. */
  ended: "success" | "failure" | "maybe" | undefined;
  /** A branch that may have been taken ends with a failure. */
  mayHaveFailed: boolean;
}

/** Runs a small script of bash as far as what is known goes, as GitHub runs it: it ends where a command fails. */
export function runScript(script: Script, around: Surroundings): Ending | undefined {
  const body = statementsOf(script);
  if (!body) return undefined;
  const state: State = { variables: new Map(), outputs: new Map(), ended: undefined, mayHaveFailed: false };
  const status = new Runner(script, around).run(body, state);
  return { fails: failsIn(state, status), outputs: state.outputs };
}

function failsIn({ ended, mayHaveFailed }: State, status: Maybe): Maybe {
  if (ended === "maybe") return undefined;
  const fails = ended === undefined ? not(status) : ended === "failure";
  return fails === false && mayHaveFailed ? undefined : fails;
}

function not(status: Maybe): Maybe {
  return status === undefined ? undefined : !status;
}

class Runner {
  constructor(
    private readonly script: Script,
    private readonly around: Surroundings,
  ) {}

  run(statement: Statement, state: State): Maybe {
    if (state.ended === "success" || state.ended === "failure") return undefined;
    switch (statement.kind) {
      case "command":
        return this.command(statement.command, state);
      case "not":
        return not(this.asked(statement.body, state));
      case "chain":
        return statement.operator === "|" ? this.pipe(statement, state) : this.chain(statement, state);
      case "list":
        return this.list(statement.body, state);
      case "if":
        return this.branch(this.asked(statement.test, state), statement.body, statement.otherwise, state);
      default:
        return this.cases(statement, state);
    }
  }

  /** `bash -e`: a command that fails ends the script, unless it is asked for its status. */
  private list(body: readonly Statement[], state: State): Maybe {
    let status: Maybe = true;
    for (const statement of body) {
      status = this.run(statement, state);
      const isAsked = statement.kind === "not" || (statement.kind === "chain" && statement.operator === "&&");
      if (status === false && state.ended === undefined && !isAsked && statement.kind !== "if") state.ended = "failure";
    }
    return status;
  }

  /** What is asked for its status ends nothing by failing. */
  private asked(statement: Statement, state: State): Maybe {
    if (statement.kind !== "list") return this.run(statement, state);
    let status: Maybe = true;
    for (const one of statement.body) status = this.run(one, state);
    return status;
  }

  private chain({ operator, left, right }: Statement & { kind: "chain" }, state: State): Maybe {
    const first = this.asked(left, state);
    const goesOn = operator === "&&";
    if (first === !goesOn) return first;
    if (first === goesOn) return this.run(right, state);
    return this.branch(undefined, right, undefined, state);
  }

  private branch(test: Maybe, then: Statement, otherwise: Statement | undefined, state: State): Maybe {
    if (test === true) return this.run(then, state);
    if (test === false) return otherwise ? this.run(otherwise, state) : true;
    const other: State = copy(state);
    this.run(then, state);
    if (otherwise) this.run(otherwise, other);
    merge(state, other);
    return undefined;
  }

  private cases({ word, branches }: Statement & { kind: "case" }, state: State): Maybe {
    const value = this.value(word, state);
    const before = copy(state);
    let isFirst = true;
    for (const { pattern, body } of branches) {
      const fits = casePattern(value, pattern);
      if (fits === false) continue;
      if (fits === true && isFirst) return this.run(body, state);
      const other = copy(before);
      this.run(body, other);
      if (isFirst) Object.assign(state, other);
      else merge(state, other);
      isFirst = false;
      if (fits) return undefined;
    }
    return isFirst ? true : undefined;
  }

  /** `echo "$x" | grep …`, `gh api … | jq …`: the last command decides. */
  private pipe({ left, right }: Statement & { kind: "chain" }, state: State): Maybe {
    if (right.kind !== "command") return undefined;
    const input = left.kind === "command" ? this.printedBy(left.command, state).text : UNKNOWN;
    return this.statusOf(right.command, state, input);
  }

  private command(command: Command, state: State): Maybe {
    const { name, assignments } = command;
    if (!name) {
      for (const { name: variable, values } of assignments) {
        state.variables.set(variable, values[0] ? this.value(values[0], state) : known(""));
      }
      return true;
    }
    return this.statusOf(command, state, undefined);
  }

  private statusOf(command: Command, state: State, input: EvalResult | undefined): Maybe {
    const name = command.name?.literal;
    switch (name) {
      case "exit":
        return this.exit(command, state);
      case "false":
        return false;
      case "true":
      case ":":
      case "set":
      case "shift":
        return true;
      case "echo":
      case "printf":
        this.writeOutput(command, state);
        return true;
      case "[":
      case "[[":
      case "test":
        return testOf(command, this.script.text, (word) => this.value(word, state));
      case "grep":
        return matches(command, input ?? this.hereString(command, state), (word) => this.value(word, state));
      case "jq":
        return this.jq(command, input ?? this.hereString(command, state)).succeeds;
      default:
        return this.around.command(command, (word) => this.value(word, state))?.succeeds;
    }
  }

  private exit({ args }: Command, state: State): Maybe {
    const code = args[0]?.literal ?? (args.length === 0 ? "0" : undefined);
    const how = code === undefined ? "maybe" : code === "0" ? "success" : "failure";
    state.ended = state.ended ?? how;
    return undefined;
  }

  private hereString({ redirects }: Command, state: State): EvalResult {
    const target = redirects.find(({ operator }) => operator === "<<<")?.target;
    return target ? this.value(target, state) : UNKNOWN;
  }

  private printedBy(command: Command, state: State): Printed {
    const name = command.name?.literal;
    const value = (word: Word) => this.value(word, state);
    if (name === "echo" || name === "printf") {
      const words = command.args.filter(({ text }) => !/^-\w+$|^['"]?%s(?:\\n)?['"]?$/.test(text));
      return { text: words.length === 1 && words[0] ? value(words[0]) : UNKNOWN, succeeds: true };
    }
    return this.around.command(command, value) ?? { text: UNKNOWN, succeeds: undefined };
  }

  private jq(command: Command, input: EvalResult): Printed {
    const filter = command.args.find(({ text }) => !text.startsWith("-"))?.literal;
    return filter === undefined ? { text: UNKNOWN, succeeds: undefined } : runJq(filter, input);
  }

  private writeOutput(command: Command, state: State): void {
    if (!command.redirects.some(({ target }) => target?.text.includes("GITHUB_OUTPUT"))) return;
    const word = command.args.find(({ text }) => !/^-\w+$/.test(text));
    const [first, ...others] = word?.parts ?? [];
    const split = first?.kind === "literal" ? first.value.indexOf("=") : -1;
    if (first?.kind !== "literal" || split === -1) return;
    const rest: WordPart[] = [{ ...first, value: first.value.slice(split + 1) }, ...others];
    const value = state.ended === undefined ? this.joined(rest, state) : UNKNOWN;
    state.outputs.set(first.value.slice(0, split).trim().toLowerCase(), value);
  }

  private value({ parts }: Word, state: State): EvalResult {
    return this.joined(parts, state);
  }

  private joined(parts: readonly WordPart[], state: State): EvalResult {
    const values = parts
      .filter((part) => part.kind !== "literal" || part.value !== "")
      .map((part) => this.part(part, state));
    const [only, ...others] = values;
    if (only && others.length === 0) return only;
    let text = "";
    for (const value of values) {
      if (!value.known) return UNKNOWN;
      text += toText(value.value);
    }
    return known(text);
  }

  private part(part: WordPart, state: State): EvalResult {
    switch (part.kind) {
      case "literal":
        return known(part.value);
      case "variable":
        if (part.operator !== undefined && part.operator !== ":-" && part.operator !== "-") return UNKNOWN;
        return asText(state.variables.get(part.name) ?? this.around.variable(part.name));
      case "expression":
        return asText(this.around.expression(part.index));
      case "substitution":
        return this.substituted(part.commands, state);
      default:
        return UNKNOWN;
    }
  }

  private substituted(commands: readonly Command[], state: State): EvalResult {
    const [first, second, ...others] = commands;
    if (!first || others.length > 0) return UNKNOWN;
    const { text } = this.printedBy(first, state);
    if (!second) return text;
    return second.name?.literal === "jq" && second.pipeline?.index === 1 ? this.jq(second, text).text : UNKNOWN;
  }
}

/** What the shell sees of a value. */
function asText(result: EvalResult): EvalResult {
  return result.known ? known(toText(result.value)) : result;
}

function copy({ variables, outputs, ended, mayHaveFailed }: State): State {
  return { variables: new Map(variables), outputs: new Map(outputs), ended, mayHaveFailed };
}

/** After a branch that may have been taken or not: what one of them ends with a failure goes on as the other. */
function merge(state: State, other: State): void {
  const hasFailed = state.ended === "failure" || other.ended === "failure";
  if (state.ended === "failure" && other.ended !== "failure") Object.assign(state, other);
  if (hasFailed) {
    state.mayHaveFailed = true;
    return;
  }
  state.mayHaveFailed ||= other.mayHaveFailed;
  if (state.ended !== other.ended) state.ended = "maybe";
  for (const key of ["variables", "outputs"] as const) {
    for (const name of new Set([...state[key].keys(), ...other[key].keys()])) {
      if (!isSame(state[key].get(name), other[key].get(name))) state[key].set(name, UNKNOWN);
    }
  }
}

function isSame(a: EvalResult | undefined, b: EvalResult | undefined): boolean {
  if (!a || !b) return a === b;
  return a === b || (a.known && b.known && a.value === b.value);
}

function casePattern(value: EvalResult, pattern: string): Maybe {
  const options = pattern.split("|").map((text) => text.trim().replace(/^(["'])(.*)\1$/, "$2"));
  if (options.includes("*")) return true;
  if (options.some((text) => /[*?[\]$]/.test(text))) return undefined;
  if (!value.known) return options.every((text) => value.shape?.equals(text) === false) ? false : undefined;
  return options.includes(toText(value.value));
}
