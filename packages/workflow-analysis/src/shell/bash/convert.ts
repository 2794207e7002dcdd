import type * as Bash from "unbash";
import type {
  Assignment,
  Command,
  Condition,
  Group,
  GroupKind,
  ParsedCommands,
  PipelinePlace,
  Place,
  Redirect,
  Word,
} from "../model.js";
import type { ScriptSource } from "../source.js";
import { arithmeticWord, assignmentWord, heredocWord, plainWord, type WordContext, wordOf } from "./convert-word.js";
import type { Placement } from "./placement.js";

/** Commands and groups that are being collected, in any order. */
export interface Collected extends ParsedCommands {
  commands: Command[];
  groups: Group[];
  knowsPlaces: boolean;
}

/** Adds the commands of a syntax tree to `collected`. */
export function convertScript(
  tree: Bash.ParsedScript,
  source: ScriptSource,
  text: string,
  placement: Placement,
  place: Place,
  collected: Collected,
): void {
  const converter = new Converter(source, text, placement, collected);
  converter.list(tree.commands, place, []);
}

type Stage = Command | Group;

class Converter implements WordContext {
  /** Where the words being converted stand; substitutions in them inherit it. */
  private wordPlace: Place | undefined;

  constructor(
    readonly source: ScriptSource,
    readonly text: string,
    readonly place: Placement,
    private readonly collected: Collected,
  ) {}

  list(statements: readonly Bash.Statement[], place: Place, into: Command[]): void {
    for (const { command } of statements) this.node(command, place, into);
  }

  substitution(script: Bash.ParsedScript, text: string, placement: Placement): readonly Command[] {
    const outer = this.wordPlace as Place;
    const inner: Place = { ...outer, inSubstitution: true, group: undefined };
    const commands: Command[] = [];
    const converter = new Converter(this.source, text, placement, this.collected);
    converter.list(script.commands, inner, commands);
    return commands;
  }

  private node(node: Bash.PipelineNode | Bash.AndOr, place: Place, into: Command[]): Stage | undefined {
    switch (node.type) {
      case "Command":
        return this.command(node, place, into);
      case "Pipeline":
        this.pipeline(node, place, into);
        return undefined;
      case "AndOr":
        this.andOr(node, place, into);
        return undefined;
      case "Function":
        return this.function(node, place, into);
      case "Coproc":
        if (node.body.type === "CompoundList") this.list(node.body.commands, place, into);
        else return this.node(node.body, place, into);
        return undefined;
      case "TestCommand":
        return this.testCommand(node, place, [], into);
      case "ArithmeticCommand":
        return this.arithmeticCommand(node, place, [], into);
      case "Redirected":
        return this.redirected(node, place, into);
      default:
        return this.compound(node, place, [], into);
    }
  }

  private andOr(node: Bash.AndOr, place: Place, into: Command[]): void {
    node.commands.forEach((command, index) => {
      const operator = node.operators[index - 1];
      const at = operator ? under(place, operator === "&&" ? "and" : "or") : place;
      this.node(command, at, into);
    });
  }

  private pipeline(node: Bash.Pipeline, place: Place, into: Command[]): void {
    const stages: Stage[] = [];
    for (const command of node.commands) {
      const stage = this.node(command, place, into);
      if (stage) stages.push(stage);
    }
    if (stages.length < 2) return;
    stages.forEach((stage, index) => {
      stage.pipeline = { index, stages } satisfies PipelinePlace;
    });
  }

  private command(node: Bash.Command, place: Place, into: Command[]): Command {
    const assignments: Assignment[] = [];
    const redirects: Redirect[] = [];
    const args: Word[] = [];
    const command = this.add(node, place, into, { name: undefined, args, assignments, redirects });
    this.wordPlace = place;
    for (const child of node.prefix) {
      if (child.type === "Assignment") assignments.push(this.assignment(child));
      else redirects.push(this.redirect(child));
    }
    if (node.name) command.name = wordOf(node.name, this);
    for (const child of node.suffix) {
      if (child.type === "Word") args.push(wordOf(child, this));
      else if (child.type === "Assignment") args.push(assignmentWord(child, this));
      else redirects.push(this.redirect(child));
    }
    return command;
  }

  private add(
    node: { pos: number; end: number },
    place: Place,
    into: Command[],
    content: Pick<Command, "args" | "assignments" | "redirects"> & { name: Word | undefined },
  ): Command & { name: Word | undefined } {
    const command = {
      kind: "command" as const,
      ...this.place(node.pos, node.end),
      ...content,
      place,
      pipeline: undefined,
    };
    this.collected.commands.push(command);
    into.push(command);
    return command;
  }

  private assignment(node: Bash.Assignment): Assignment {
    const { value } = node;
    // A subscript may run commands.
    if (node.index) wordOf(node.index, this);
    const values = value.type === "ArrayValue" ? value.elements : value.end > value.pos ? [value] : [];
    return {
      ...this.place(node.pos, node.end),
      name: node.name,
      append: node.append === true,
      values: values.map((word) => wordOf(word, this)),
    };
  }

  private redirect(node: Bash.Redirection): Redirect {
    const base = {
      ...this.place(node.pos, node.end),
      operator: node.operator,
      descriptor: descriptorOf(node.descriptor),
    };
    if (node.type !== "HereDoc") {
      return { ...base, target: node.target && wordOf(node.target, this), heredoc: undefined };
    }
    const { delimiter, body } = node;
    const quoted = delimiter?.quoted ?? false;
    return {
      ...base,
      target: delimiter && plainWord(delimiter.pos, delimiter.end, this),
      heredoc: {
        body: this.place(body.pos, body.end),
        delimiter: delimiter?.value ?? "",
        quoted,
        content: heredocWord(body, quoted, this),
      },
    };
  }

  private redirects(nodes: readonly Bash.Redirection[], place: Place): Redirect[] {
    this.wordPlace = place;
    return nodes.map((node) => this.redirect(node));
  }

  private redirected(node: Bash.Redirected, place: Place, into: Command[]): Stage {
    const redirects = this.redirects(node.redirects, place);
    const { command } = node;
    if (command.type === "TestCommand") return this.testCommand(command, place, redirects, into);
    if (command.type === "ArithmeticCommand") return this.arithmeticCommand(command, place, redirects, into);
    return this.compound(command, place, redirects, into, node);
  }

  private function(node: Bash.Function, place: Place, into: Command[]): Group {
    const name = node.name.value;
    return this.group("function", node, place, { name }, into, (inside, commands) => {
      const body = { ...inside, inFunction: name };
      if (node.body.type === "CompoundList") this.list(node.body.commands, body, commands);
      else this.node(node.body, body, commands);
    });
  }

  private compound(
    node: Exclude<Bash.CompoundCommand, Bash.TestCommand | Bash.ArithmeticCommand>,
    place: Place,
    redirects: readonly Redirect[],
    into: Command[],
    whole: { pos: number; end: number } = node,
  ): Group {
    this.wordPlace = place;
    switch (node.type) {
      case "BraceGroup":
      case "Subshell":
        return this.group(
          node.type === "Subshell" ? "subshell" : "brace",
          whole,
          place,
          { redirects },
          into,
          (inside, to) => this.list(node.body.commands, inside, to),
        );
      case "If":
        return this.group("if", whole, place, { redirects }, into, (inside, to) => this.branches(node, inside, to));
      case "While":
        return this.group("while", whole, place, { redirects }, into, (inside, to) => {
          this.list(node.clause.commands, under(inside, "loop-test"), to);
          this.list(node.body.commands, under(inside, "loop-body"), to);
        });
      case "For":
      case "Select": {
        const words = (node.wordlist ?? []).map((word) => wordOf(word, this));
        const kind = node.type === "For" ? "for" : "select";
        return this.group(kind, whole, place, { redirects, words, name: node.name.value }, into, (inside, to) =>
          this.list(node.body.commands, under(inside, "loop-body"), to),
        );
      }
      case "ArithmeticFor": {
        const words = [node.initialize, node.test, node.update].flatMap((part) =>
          part ? [arithmeticWord(part, part, this)] : [],
        );
        return this.group("for", whole, place, { redirects, words }, into, (inside, to) =>
          this.list(node.body.commands, under(inside, "loop-body"), to),
        );
      }
      case "Case": {
        const words = [wordOf(node.word, this)];
        return this.group("case", whole, place, { redirects, words }, into, (inside, to) => {
          const body = under(inside, "case-body");
          for (const item of node.items) {
            this.wordPlace = inside;
            for (const pattern of item.pattern) wordOf(pattern, this);
            this.list(item.body.commands, body, to);
          }
        });
      }
    }
  }

  private branches(node: Bash.If, inside: Place, into: Command[]): void {
    this.list(node.clause.commands, under(inside, "if-test"), into);
    this.list(node.then.commands, under(inside, "if-body"), into);
    const otherwise = under(inside, "else-body");
    for (const branch of node.elif) {
      this.list(branch.clause.commands, under(otherwise, "if-test"), into);
      this.list(branch.then.commands, under(inside, "if-body"), into);
    }
    if (node.else) this.list(node.else.commands, otherwise, into);
  }

  private group(
    kind: GroupKind,
    node: { pos: number; end: number },
    place: Place,
    content: { redirects?: readonly Redirect[]; words?: readonly Word[]; name?: string },
    into: Command[],
    fill: (inside: Place, commands: Command[]) => void,
  ): Group {
    const commands: Command[] = [];
    const group: Group = {
      kind,
      ...this.place(node.pos, node.end),
      name: content.name,
      words: content.words ?? [],
      redirects: content.redirects ?? [],
      commands,
      place,
      pipeline: undefined,
    };
    this.collected.groups.push(group);
    fill({ ...place, group }, commands);
    for (const command of commands) into.push(command);
    return group;
  }

  private testCommand(node: Bash.TestCommand, place: Place, redirects: readonly Redirect[], into: Command[]): Command {
    const args: Word[] = [];
    const name = plainWord(node.pos, node.pos + 2, this);
    const command = this.add(node, place, into, { name, args, assignments: [], redirects });
    this.wordPlace = place;
    this.operands(node.expression, args);
    return command;
  }

  private operands(node: Bash.TestExpression, into: Word[]): void {
    switch (node.type) {
      case "TestUnary":
        into.push(...this.operator(node.operator, node.pos, node.operand.pos), wordOf(node.operand, this));
        return;
      case "TestBinary":
        into.push(
          wordOf(node.left, this),
          ...this.operator(node.operator, node.left.end, node.right.pos),
          wordOf(node.right, this),
        );
        return;
      case "TestLogical":
        for (const operand of node.operands) this.operands(operand, into);
        return;
      case "TestNot":
        this.operands(node.operand, into);
        return;
      case "TestGroup":
        this.operands(node.expression, into);
    }
  }

  /** What stands between two places of the text; nothing before a word that is a test by itself. */
  private operator(operator: string, start: number, end: number): Word[] {
    const between = this.text.slice(start, end);
    const length = between.trim().length;
    if (length === 0) return [];
    const from = start + between.length - between.trimStart().length;
    return [plainWord(from, from + length, this, operator)];
  }

  private arithmeticCommand(
    node: Bash.ArithmeticCommand,
    place: Place,
    redirects: readonly Redirect[],
    into: Command[],
  ): Command {
    const args: Word[] = [];
    const name = plainWord(node.pos, node.pos + 2, this);
    const command = this.add(node, place, into, { name, args, assignments: [], redirects });
    this.wordPlace = place;
    args.push(arithmeticWord(node.expression, { pos: node.pos + 2, end: Math.max(node.pos + 2, node.end - 2) }, this));
    return command;
  }
}

function under(place: Place, condition: Condition): Place {
  return { ...place, conditions: [...place.conditions, condition] };
}

function descriptorOf(descriptor: Bash.RedirectDescriptor | undefined): string | undefined {
  if (!descriptor) return undefined;
  return descriptor.type === "FileDescriptor" ? String(descriptor.value) : `{${descriptor.name}}`;
}
