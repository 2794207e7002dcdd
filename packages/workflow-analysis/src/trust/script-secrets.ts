import { expressionsIn, type RunScript } from "../model/index.js";
import { type Command, expressionsOf, type VariablePart, variablesOf, type Word } from "../shell/index.js";
import { type CarriedSecret, mayHoldSecrets, secretsCarriedBy } from "./secret-expressions.js";
import { type SecretVariables, secretVariablesOf } from "./secret-variables.js";

/** How a script sees secrets: in variables of its environment, in its own, and in the `${{ }}` of its text. */
export interface ScriptSecrets {
  /** The variables of the step's environment that hold one. */
  variables: SecretVariables;
  /** A `${{ }}` of the text holds one. */
  isExpanded: boolean;
  /** The secret that is part of what a word becomes; undefined where there is none. */
  secretIn(word: Word): CarriedSecret | undefined;
}

/** Could the script's text become a secret's? Where it names none, it needn't be parsed. */
export function mayName(text: string, { variables, isExpanded }: ScriptSecrets): boolean {
  if (isExpanded) return true;
  let looked = 0;
  for (const [name] of variables.entries()) if (looked++ === MOST_NAMES || text.includes(name)) return true;
  return false;
}

/** To look for more of them takes longer than to parse. */
const MOST_NAMES = 50;

const byScript = new WeakMap<RunScript, ScriptSecrets | null>();

/** Null where a script sees no secret: most don't, and needn't be parsed to know. */
export function secretsOfScript(run: RunScript): ScriptSecrets | null {
  let found = byScript.get(run);
  if (found === undefined) {
    found = read(run);
    byScript.set(run, found);
  }
  return found;
}

function read(run: RunScript): ScriptSecrets | null {
  if (!mayHoldSecrets(run.scalar.file)) return null;
  const variables = secretVariablesOf(run.step);
  const expanded = secretsCarriedBy(run.scalar);
  return !variables.first && expanded.length === 0 ? null : new Reader(run, variables, expanded);
}

class Reader implements ScriptSecrets {
  #own: Map<string, CarriedSecret> | undefined;

  constructor(
    private readonly run: RunScript,
    readonly variables: SecretVariables,
    private readonly expanded: readonly CarriedSecret[],
  ) {}

  get isExpanded(): boolean {
    return this.expanded.length > 0;
  }

  secretIn(word: Word): CarriedSecret | undefined {
    this.#own ??= this.readOwn(new Map());
    return this.secretAmong(word, this.#own);
  }

  /** Variables that the script itself gives a secret to. */
  private readOwn(own: Map<string, CarriedSecret>): Map<string, CarriedSecret> {
    for (const { name, value } of this.run.script.commands.flatMap(assignedBy)) {
      const secret = this.secretAmong(value, own);
      if (secret) own.set(name, secret);
    }
    return own;
  }

  private secretAmong(word: Word, own: ReadonlyMap<string, CarriedSecret>): CarriedSecret | undefined {
    for (const part of variablesOf(word)) {
      const name = part.name.replace(/^env:/i, "");
      const secret = handsOnText(part) ? (own.get(name) ?? this.variables.get(name)) : undefined;
      if (secret) return secret;
    }
    if (!this.isExpanded) return undefined;
    const expressions = expressionsIn(this.run.scalar);
    const held = expressionsOf(word).map(({ index }) => expressions[index]);
    return this.expanded.find(({ embedded }) => held.includes(embedded));
  }
}

/** Operators by which a variable's text is left out: its length, what stands for it where it is set, another variable. */
const OTHER_TEXT: ReadonlySet<string> = new Set(["length", "indirect", "+", ":+"]);

function handsOnText({ operator }: VariablePart): boolean {
  return operator === undefined || !OTHER_TEXT.has(operator);
}

const DECLARES: ReadonlySet<string> = new Set(["export", "local", "readonly", "declare", "typeset"]);

/** `X=…`, and the same behind `export`. A word behind `export` holds the name, too, which does no harm. */
function assignedBy({ name, args, assignments }: Command): { name: string; value: Word }[] {
  const plain = assignments.flatMap((assignment) =>
    assignment.values.map((value) => ({ name: assignment.name, value })),
  );
  if (!DECLARES.has(name?.literal ?? "")) return plain;
  const declared = args.flatMap((word) => {
    const [, variable] = /^(\w+)=/.exec(word.text) ?? [];
    return variable === undefined ? [] : [{ name: variable, value: word }];
  });
  return [...plain, ...declared];
}
