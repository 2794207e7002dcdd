import type { Command, Script, Word } from "../../shell/index.js";

/** What a small script of bash does, in order. */
export type Statement =
  | { kind: "command"; command: Command }
  | { kind: "not"; body: Statement }
  | { kind: "chain"; operator: "&&" | "||" | "|"; left: Statement; right: Statement }
  | { kind: "list"; body: readonly Statement[] }
  | { kind: "if"; test: Statement; body: Statement; otherwise: Statement | undefined }
  | { kind: "case"; word: Word; branches: readonly { pattern: string; body: Statement }[] };

/** Scripts that check something are short. */
const LONGEST = 10_000;

type Token = { kind: "command"; command: Command } | { kind: "mark"; text: string };

const read = new WeakMap<Script, Statement | null>();

/** Undefined for what holds loops, functions or anything else that isn't read here. */
export function statementsOf(script: Script): Statement | undefined {
  let statements = read.get(script);
  if (statements === undefined) {
    statements = readStatements(script) ?? null;
    read.set(script, statements);
  }
  return statements ?? undefined;
}

function readStatements(script: Script): Statement | undefined {
  if (script.text.length > LONGEST || (script.shell !== "bash" && script.shell !== "sh")) return undefined;
  const tokens = tokensOf(script);
  if (!tokens) return undefined;
  const reader = new Reader(tokens, script);
  const body = reader.list();
  return reader.isAtEnd ? body : undefined;
}

const MARKS = /&&|\|\||;;|[;\n|{}()!&]|[^\s;&|{}()!]+/g;
const UNREAD: ReadonlySet<string> = new Set(["for", "while", "until", "select", "function", "&"]);

/** Commands by their spans, and what stands between them: operators and reserved words. */
function tokensOf(script: Script): Token[] | undefined {
  const { text } = script;
  const tokens: Token[] = [];
  let at = 0;
  for (const command of outerCommands(script)) {
    if (!addMarks(text, at, command.start, script, tokens)) return undefined;
    tokens.push({ kind: "command", command });
    at = Math.max(command.end, ...command.redirects.map(({ heredoc }) => heredoc?.body.end ?? 0));
  }
  return addMarks(text, at, text.length, script, tokens) ? tokens : undefined;
}

function outerCommands({ commands }: Script): Command[] {
  const outer: Command[] = [];
  let end = 0;
  for (const command of commands) {
    if (command.place.inSubstitution || command.place.nestedIn || command.start < end) continue;
    outer.push(command);
    end = command.end;
  }
  return outer;
}

function addMarks(text: string, from: number, to: number, script: Script, tokens: Token[]): boolean {
  for (const { 0: mark, index } of text.slice(from, to).matchAll(MARKS)) {
    if (script.quotingAt(from + index) === "comment") continue;
    if (UNREAD.has(mark)) return false;
    tokens.push({ kind: "mark", text: mark });
  }
  return true;
}

const ENDS: ReadonlySet<string> = new Set(["then", "elif", "else", "fi", "do", "done", ";;", "esac", "}", ")"]);

class Reader {
  private at = 0;

  constructor(
    private readonly tokens: readonly Token[],
    private readonly script: Script,
  ) {}

  get isAtEnd(): boolean {
    return this.at >= this.tokens.length;
  }

  list(): Statement {
    const body: Statement[] = [];
    for (;;) {
      while (this.take(";") || this.take("\n"));
      const mark = this.mark;
      if (this.isAtEnd || (mark !== undefined && ENDS.has(mark))) return { kind: "list", body };
      const before = this.at;
      const statement = this.chain();
      if (!statement || this.at === before) return { kind: "list", body };
      body.push(statement);
    }
  }

  private get mark(): string | undefined {
    const token = this.tokens[this.at];
    return token?.kind === "mark" ? token.text : undefined;
  }

  private isAt(text: string): boolean {
    return this.mark === text;
  }

  private take(text: string): boolean {
    if (!this.isAt(text)) return false;
    this.at++;
    return true;
  }

  private chain(): Statement | undefined {
    let left = this.pipeline();
    while (left && (this.mark === "&&" || this.mark === "||")) {
      const operator = this.mark;
      this.at++;
      while (this.take("\n"));
      const right = this.pipeline();
      if (!right) return undefined;
      left = { kind: "chain", operator, left, right };
    }
    return left;
  }

  private pipeline(): Statement | undefined {
    if (this.take("!")) {
      const body = this.pipeline();
      return body && { kind: "not", body };
    }
    let left = this.simple();
    while (left && this.take("|")) {
      while (this.take("\n"));
      const right = this.simple();
      if (!right) return undefined;
      left = { kind: "chain", operator: "|", left, right };
    }
    return left;
  }

  private simple(): Statement | undefined {
    const token = this.tokens[this.at];
    if (token?.kind === "command") {
      this.at++;
      return { kind: "command", command: token.command };
    }
    if (this.take("if")) return this.conditional();
    if (this.take("case")) return this.branches();
    for (const [open, close] of [
      ["{", "}"],
      ["(", ")"],
    ] as const) {
      if (!this.take(open)) continue;
      const body = this.list();
      return this.take(close) ? body : undefined;
    }
    return undefined;
  }

  private conditional(): Statement | undefined {
    const test = this.list();
    if (!this.take("then")) return undefined;
    const body = this.list();
    if (this.take("elif")) {
      const otherwise = this.conditional();
      return otherwise && { kind: "if", test, body, otherwise };
    }
    const otherwise = this.take("else") ? this.list() : undefined;
    return this.take("fi") ? { kind: "if", test, body, otherwise } : undefined;
  }

  private branches(): Statement | undefined {
    const word = this.caseWord();
    while (!this.isAtEnd && this.mark !== "in") this.at++;
    if (!word || !this.take("in")) return undefined;
    const branches: { pattern: string; body: Statement }[] = [];
    for (;;) {
      while (this.take("\n"));
      if (this.take("esac")) return { kind: "case", word, branches };
      this.take("(");
      const patterns: string[] = [];
      while (this.mark !== undefined && this.mark !== ")") patterns.push(this.takeMark());
      if (!this.take(")")) return undefined;
      branches.push({ pattern: patterns.filter((text) => text !== "\n").join(""), body: this.list() });
      if (!this.take(";;") && !this.isAt("esac")) return undefined;
    }
  }

  private takeMark(): string {
    const text = this.mark ?? "";
    this.at++;
    return text;
  }

  /** The `case` groups come in the order of their beginnings, as the words do here. */
  private cases = 0;

  private caseWord(): Word | undefined {
    const groups = this.script.groups.filter(({ kind }) => kind === "case");
    return groups[this.cases++]?.words[0];
  }
}
