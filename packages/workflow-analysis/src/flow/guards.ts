import { type Command, effectiveCommand, type Group, type Script, type Word } from "../shell/index.js";
import { classOfPattern, languageOf } from "./languages.js";
import type { CharacterClass } from "./path.js";
import { isAtMost } from "./taint.js";

/** A variable that a check holds to a language. */
export interface Guarded {
  name: string;
  characters: "slug" | "ref" | "line";
  /** It is sure in the body of the test only. */
  isInBody?: true;
  /** The branch of a `case` that it is sure in. */
  branch?: { start: number; end: number };
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
    return [...this.insideBranch(command), ...this.insideBody(command)];
  }

  /** The check that leads to this exit where it fails. */
  private beforeExit(exit: Command): Guarded[] {
    const { place } = exit;
    const last = place.conditions.at(-1);
    const { group } = place;
    if (group?.kind === "case" && last === "case-body") return this.caseThatStops(group, exit);
    const test = this.testBefore(exit);
    if (!test) return [];
    // Without places an exit behind a test is one of `||`.
    const goesOnWhenTrue = last === "or" || last === "else-body" || (last === undefined && !this.script.knowsPlaces);
    const goesOnWhenFalse = last === "if-body" || last === "and";
    return goesOnWhenTrue || goesOnWhenFalse ? guardedBy(this.script, test, goesOnWhenTrue) : [];
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

  /** The first command of the body of an `if` that tests: what is inside knows it. */
  private insideBody(command: Command): Guarded[] {
    const last = command.place.conditions.at(-1);
    if (last !== "if-body" && last !== "and" && last !== "else-body") return [];
    const test = this.testBefore(command);
    if (!test) return [];
    return guardedBy(this.script, test, last !== "else-body").map((guarded) => ({ ...guarded, isInBody: true }));
  }

  /** The first command of a branch of a `case` that takes fixed texts only. */
  private insideBranch(command: Command): Guarded[] {
    const { conditions } = command.place;
    if (!conditions.includes("case-body")) return [];
    let { group } = command.place;
    while (group && group.kind !== "case") group = group.place.group;
    const name = onlyVariable(group?.words[0]);
    if (!group || name === undefined) return [];
    const { start } = group;
    const own = this.branchesOf(group).find(
      (one) => command.start >= start + one.start && command.start < start + one.end,
    );
    if (!own?.patterns.every(isFixed)) return [];
    const branch = { start: start + own.start, end: start + own.end };
    const before = this.script.commands[this.indexOf(command) - 1];
    if (before && before.start >= branch.start) return [];
    return [{ name, characters: "slug", isInBody: true, branch }];
  }

  private indexOf(command: Command): number {
    this.indexes ??= new Map(this.script.commands.map((one, i) => [one, i]));
    return this.indexes.get(command) ?? 0;
  }

  /** The `[[` that stands before a command of the same `if` or list, nothing but itself between. */
  private testBefore(command: Command): Command | undefined {
    const { commands } = this.script;
    const index = this.indexOf(command);
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
    const isClosed = others.length > 0 && others.every(isFixed);
    return isClosed ? [{ name, characters: "slug" }] : [];
  }
}

function isTest(command: Command): boolean {
  return /^(?:\[\[?|test)$/.test(command.name?.literal ?? "");
}

/** A pattern of a `case` that takes one text. */
function isFixed(pattern: string): boolean {
  return /^["']?[\w.,:@%+=/-]+["']?$/.test(pattern);
}

/** What is sure of variables where a test is true, or where it is false. */
function guardedBy(script: Script, test: Command, isTrue: boolean): Guarded[] {
  if (test.name?.literal !== "[[") return equalTo(script, test, isTrue);
  const { text } = script;
  const words = test.args.filter(({ literal }) => literal !== "]]");
  // Operators aren't words of the command: they stand between them.
  const gaps = words.map((word, i) => text.slice(words[i - 1]?.end ?? test.start, word.start));
  const holds = isTrue !== isNegated(script, test);
  const terms = words.flatMap((operator, i): Guarded[] => {
    const [left, right] = [words[i - 1], words[i + 1]];
    const name = onlyVariable(left);
    if (name === undefined || !right) return [];
    const isTermNegated = (gaps[i - 1] ?? "").replace(/^\[\[/, "").includes("!") !== (operator.literal === "!=");
    const characters = isTermNegated === holds ? null : languageOfTerm(operator, right);
    return isNarrow(characters) ? [{ name, characters }] : [];
  });
  const eithers = gaps.filter((gap) => gap.includes(holds ? "||" : "&&")).length;
  return eithers === 0 ? terms : oneOf(terms, gaps.some((gap) => gap.includes(holds ? "&&" : "||")) ? 0 : eithers + 1);
}

/** Of terms of which one is true: all have to be about one variable. */
function oneOf(terms: readonly Guarded[], count: number): Guarded[] {
  const [first] = terms;
  if (!first || terms.length !== count || terms.some(({ name }) => name !== first.name)) return [];
  return [terms.reduce((a, b) => (isAtMost(a.characters, b.characters) ? b : a))];
}

/** `[ "$V" = text ]`: three words, as more of them may be read otherwise; without quotes the text itself is operators. */
function equalTo(script: Script, test: Command, isTrue: boolean): Guarded[] {
  const words = test.args.filter(({ literal }) => literal !== "]");
  const isNot = words[0]?.literal === "!";
  const [left, operator, right, more] = isNot ? words.slice(1) : words;
  const name = onlyVariable(left);
  if (name === undefined || !operator || !right || more || left?.parts.some(({ quoted }) => quoted === "none"))
    return [];
  const isDifferent = [isNegated(script, test), isNot, operator.literal === "!="].filter(Boolean).length % 2 === 1;
  const characters = isTrue === isDifferent ? null : languageOfTerm(operator, right);
  return isNarrow(characters) ? [{ name, characters }] : [];
}

/** `! [[ … ]]` */
function isNegated({ text }: Script, { start }: Command): boolean {
  return /!\s*$/.test(text.slice(Math.max(0, start - 4), start));
}

/** A regular expression as it is written: outside of quotes a backslash is its own. */
export function regexOf({ text, literal }: Word): string {
  return /["']/.test(text) ? (literal ?? text) : text;
}

function languageOfTerm({ literal }: Word, pattern: Word): CharacterClass | null {
  if (literal === "=~") return languageOf(regexOf(pattern));
  const isSame = literal === "==" || literal === "=" || literal === "!=";
  return isSame && /^[\w.,:@%+=/-]*$/.test(pattern.literal ?? "*") ? "slug" : null;
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
  // `;&` goes on into the next branch.
  if (!head || text.includes(";&")) return [];
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
