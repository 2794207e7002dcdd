export type InputKind = "text" | "boolean" | "choice" | "integer" | "duration" | "list" | "path" | "secret";

/** Where an action runs; it decides how an input is called in messages. */
export type Place = "terminal" | "runner";

/** One value that was given for an input, as written. */
export interface Given {
  readonly text: string;
  /** A word that is one item of a list whatever commas it holds: an operand of a command line. */
  readonly whole: boolean;
}

/** The declaration of an input: what documentation says of it and how its value is read. */
export interface Input<T> {
  readonly kind: InputKind;
  /** Markdown of one paragraph, for action.yml, the tables and `--help`. */
  readonly description: string;
  /** As action.yml writes it; a default that holds an expression (`${{ … }}`) is filled in by the runner only. */
  readonly default: string | undefined;
  readonly required: boolean;
  /** Not an option of the command line. */
  readonly runnerOnly: boolean;
  /** Takes the operands of a command line (`[paths…]`). */
  readonly operands: boolean;
  /** The accepted words, where there is a closed list of them. */
  readonly choices: readonly string[] | undefined;
  /** What stands for the value in `--help`: `FILE`, `N`. Empty for a boolean. */
  readonly hint: string;
  /**
   * The typed value.
   *
   * @param given in the order in which they were given; empty when the input was not given
   * @param place how messages call the input: `--fail-on` or `input fail-on`
   * @throws UserError naming the place, what was given and what is accepted
   */
  read(given: readonly Given[], place: string): T;
}

export type Inputs = Readonly<Record<string, Input<unknown>>>;

/** The typed object that `main` gets: a property for each input. */
export type InputValues<I extends Inputs> = { readonly [K in keyof I]: I[K] extends Input<infer T> ? T : never };

/** What was given for inputs. A host is one. */
export interface InputSource {
  readonly place: Place;
  /** The values given for an input; empty when it was not given. */
  input(name: string): readonly Given[];
}

/** How messages call an input. */
export function placeOfInput(name: string, place: Place): string {
  return place === "terminal" ? `--${name}` : `input ${name}`;
}

/**
 * Reads all inputs of an action.
 *
 * @returns an object without a prototype: an input may have any name
 * @throws UserError for the first input that can't be read, in the order of the declaration
 */
export function parseInputs<I extends Inputs>(inputs: I, source: InputSource): InputValues<I> {
  const values: Record<string, unknown> = Object.create(null);
  for (const [name, input] of Object.entries(inputs)) {
    values[name] = input.read(source.input(name), placeOfInput(name, source.place));
  }
  return values as InputValues<I>;
}
