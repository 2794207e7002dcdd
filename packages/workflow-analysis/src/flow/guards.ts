import { type Command, effectiveCommand, type Group, type Script, type Word } from "../shell/index.js";
import { classOfPattern, languageOf } from "./languages.js";

/** A variable that a check holds to a language. */
export interface Guarded {
  name: string;
  characters: "slug" | "ref" | "line";
}

/**
 * Checks of a script that stop it, or go another way, unless a variable's whole text is of a certain form:
 * `[[ "$V" =~ ^[0-9]+$ ]] || exit 1`, `case "$V" in *[!0-9]*) exit 1;; esac`, `if [[ ! … ]]; then exit; fi`.
 */
export class Guards {
  private readonly branches = new Map<Group, Branch[]>();
  private indexes: ReadonlyMap<Command, number> | undefined;

  constructor(private readonly script: Script) {}

  /** What is sure of variables from this command on. */
  behind(command: Command): Guarded[] {
    if (this.script.shell === "pwsh" || this.script.shell === "powershell") return this.notMatched(command);
    if (/^(?:exit|return|die|continue|break|throw)$/.test(effectiveCommand(command).name?.literal ?? "")) {
      return this.beforeExit(command);
    }
    return this.insideBody(command);
  }

  /** The check that leads to this exit where it fails. */
  private beforeExit(exit: Command): Guarded[] {
    const { place } = exit;
    const last = place.conditions.at(-1);
    const { group } = place;
    if (group?.kind === "case" && last === "case-body") return this.caseThatStops(group, exit);
    const test = this.testBefore(exit);
    if (!test) return [];
    const negated = isNegated(this.script, test);
    const stopsOnFailure =
      last === "or" || (last === undefined && !this.hasPlaces()) ? !negated : last === "if-body" && negated;
    const isElse = last === "else-body" && !negated;
    return stopsOnFailure || isElse ? guardedBy(test) : [];
  }

  /** `if ($env:V -notmatch '^[0-9]+$') { exit 1 }` */
  private notMatched({ args, end }: Command): Guarded[] {
    const at = args.findIndex(({ text }) => /^-c?notmatch$/i.test(text));
    const name = onlyVariable(args[at - 1]);
    const pattern = args[at + 1]?.literal;
    if (at < 1 || name === undefined || pattern === undefined) return [];
    const stops = /^\s*\)\s*\{[^{}]{0,300}\b(?:exit|throw|return)\b/i.test(this.script.text.slice(end, end + 400));
    const characters = languageOf(pattern);
    return stops && isNarrow(characters) ? [{ name, characters }] : [];
  }

  private hasPlaces(): boolean {
    return this.script.knowsPlaces;
  }

  /** The first command of the body of an `if` that tests: what is inside knows it. */
  private insideBody(command: Command): Guarded[] {
    const { place } = command;
    const last = place.conditions.at(-1);
    if (last !== "if-body" && last !== "and") return [];
    const test = this.testBefore(command);
    return test && !isNegated(this.script, test) ? guardedBy(test) : [];
  }

  /** The `[[` that stands before a command of the same `if` or list, nothing but itself between. */
  private testBefore(command: Command): Command | undefined {
    const { commands } = this.script;
    this.indexes ??= new Map(commands.map((one, i) => [one, i]));
    const index = this.indexes.get(command) ?? 0;
    for (let i = index - 1; i >= 0 && i >= index - 4; i--) {
      const before = commands[i] as Command;
      if (isTest(before)) return before;
      // Messages stand before an exit.
      if (!/^(?:echo|printf|>&2)$/.test(before.name?.literal ?? "")) return undefined;
    }
    return undefined;
  }

  private branchesOf(group: Group): Branch[] {
    let branches = this.branches.get(group);
    if (!branches) {
      branches = branchesOf(this.script.text.slice(group.start, group.end));
      this.branches.set(group, branches);
    }
    return branches;
  }

  private caseThatStops(group: Group, exit: Command): Guarded[] {
    const name = onlyVariable(group.words[0]);
    if (name === undefined) return [];
    const branches = this.branchesOf(group);
    const own = branches.find(({ start, end }) => exit.start - group.start >= start && exit.start - group.start < end);
    if (!own) return [];
    // `*[!0-9]*) exit`: nothing but digits goes on.
    const bad = own.patterns.map((pattern) => /^\*\[[!^](.+)\]\*$/.exec(pattern)?.[1]).find((set) => set !== undefined);
    if (bad !== undefined) {
      const characters = classOfPattern(`[${bad}]*`);
      return isNarrow(characters) ? [{ name, characters }] : [];
    }
    // `*) exit`: only what the branches before name goes on.
    if (!own.patterns.includes("*")) return [];
    const others = branches.filter((branch) => branch !== own).flatMap(({ patterns }) => patterns);
    const isClosed = others.length > 0 && others.every((pattern) => /^["']?[\w.,:@%+=/-]+["']?$/.test(pattern));
    return isClosed ? [{ name, characters: "slug" }] : [];
  }
}

function isTest(command: Command): boolean {
  return command.name?.literal === "[[";
}

function isNegated(script: Script, test: Command): boolean {
  const before = script.text.slice(Math.max(0, test.start - 4), test.start);
  return /!\s*$/.test(before) || test.args[0]?.literal === "!";
}

/** `-notmatch` and `=~` of whole texts. */
function guardedBy(test: Command): Guarded[] {
  const args = test.args.filter(({ literal }) => literal !== "]]" && literal !== "!");
  // `a && b` inside: a pass means both; `a || b`: nothing is sure.
  if (args.some(({ literal }) => literal === "||")) return [];
  return args.flatMap((word, i): Guarded[] => {
    const operator = word.literal;
    const name = onlyVariable(args[i - 1]);
    const pattern = args[i + 1];
    if (name === undefined || !pattern) return [];
    if (operator === "=~") {
      const characters = languageOf(pattern.literal ?? pattern.text);
      return isNarrow(characters) ? [{ name, characters }] : [];
    }
    if (operator === "==" || operator === "=") {
      return pattern.literal !== undefined && /^[\w.,:@%+=/-]*$/.test(pattern.literal)
        ? [{ name, characters: "slug" }]
        : [];
    }
    return [];
  });
}

function isNarrow(characters: string | null): characters is "slug" | "ref" | "line" {
  return characters !== null && characters !== "text";
}

function onlyVariable(word: Word | undefined): string | undefined {
  const parts = word?.parts.filter((part) => part.kind !== "literal" || part.value !== "") ?? [];
  const [part] = parts;
  return parts.length === 1 && part?.kind === "variable" && part.operator === undefined ? part.name : undefined;
}

interface Branch {
  patterns: string[];
  start: number;
  end: number;
}

/** The branches of a `case … esac`, as far as no quotes hide a `;;`. */
function branchesOf(text: string): Branch[] {
  const head = /^case\s.*?\sin\b/s.exec(text);
  if (!head) return [];
  const branches: Branch[] = [];
  let at = head[0].length;
  for (const body of text.slice(at).split(";;")) {
    const close = body.indexOf(")");
    if (close < 0) break;
    const patterns = body
      .slice(0, close)
      .replace(/^[\s(]+/, "")
      .split("|")
      .map((pattern) => pattern.trim());
    branches.push({ patterns, start: at, end: at + body.length });
    at += body.length + 2;
  }
  return branches;
}
