import type { Assignment, ShellName, Word, WordPart } from "../model.js";
import type { Script } from "../script.js";

const CONTEXTS = new Map([
  ["github.env", "GITHUB_ENV"],
  ["github.path", "GITHUB_PATH"],
  ["github.output", "GITHUB_OUTPUT"],
  ["github.state", "GITHUB_STATE"],
  ["github.step_summary", "GITHUB_STEP_SUMMARY"],
]);

/** Tells which of the runner's files a word names: directly, through `${{ github.env }}`, or by a variable set to one. */
export class Targets {
  private readonly aliases = new Map<string, string>();
  private readonly names: ReadonlySet<string>;

  constructor(
    private readonly script: Script,
    names: readonly string[],
  ) {
    this.names = new Set(names);
    // Twice, so that an alias of an alias is found.
    for (let round = 0; round < 2; round++) {
      for (const command of script.commands) for (const assignment of command.assignments) this.learn(assignment);
    }
  }

  /** The file's name, such as `GITHUB_ENV`, of a word that is it, or is it behind `prefix` (`of=`). */
  of(word: Word | undefined, prefix = ""): string | undefined {
    if (!word) return undefined;
    const parts = word.parts.filter((one) => one.kind !== "literal" || one.value !== "");
    if (prefix !== "") {
      const first = parts.shift();
      if (first?.kind !== "literal" || first.value !== prefix) return undefined;
    }
    const [part, second, ...rest] = parts;
    if (!part || rest.length > 0) return undefined;
    if (second) return this.script.shell === "unknown" ? this.powershellName(part, second) : undefined;
    if (part.kind === "expression") return this.ofExpression(part.start, part.end);
    if (part.kind !== "variable" || part.operator === "length" || part.operator === "indirect") return undefined;
    return this.ofVariable(part.name);
  }

  private ofVariable(name: string): string | undefined {
    const { shell } = this.script;
    const folds = shell !== "bash" && shell !== "sh" && shell !== "unknown";
    const bare = folds ? name.toUpperCase().replace(/^ENV:/, "") : name;
    // `$GITHUB_ENV` in PowerShell is a variable of the script, not the runner's.
    const isRunners = isPowerShell(shell) ? name.startsWith("env:") : true;
    if (isRunners && this.names.has(bare)) return bare;
    return this.aliases.get(folds ? name.toUpperCase() : name);
  }

  private ofExpression(start: number, end: number): string | undefined {
    const body = this.script.text
      .slice(start + 3, end - 2)
      .trim()
      .toLowerCase();
    const name = CONTEXTS.get(body);
    return name !== undefined && this.names.has(name) ? name : undefined;
  }

  /** `$env:GITHUB_ENV` in a script whose shell isn't known. */
  private powershellName(part: WordPart, rest: WordPart): string | undefined {
    if (part.kind !== "variable" || part.name.toLowerCase() !== "env" || rest.kind !== "literal") return undefined;
    const name = rest.value.slice(1).toUpperCase();
    return rest.value.startsWith(":") && this.names.has(name) ? name : undefined;
  }

  private learn(assignment: Assignment): void {
    const file = assignment.values.length === 1 ? this.of(assignment.values[0]) : undefined;
    if (file === undefined) return;
    const { shell } = this.script;
    const isExact = shell === "bash" || shell === "sh" || shell === "unknown";
    this.aliases.set(isExact ? assignment.name : assignment.name.toUpperCase(), file);
  }
}

export function isPowerShell(shell: ShellName): boolean {
  return shell === "pwsh" || shell === "powershell";
}
