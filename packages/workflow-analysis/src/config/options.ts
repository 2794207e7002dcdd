import { didYouMean } from "@trustchain/action-kit";
import type { YamlEntry } from "../yaml/index.js";
import { expectMap, oneOf, texts, wrong } from "./read.js";

/** A setting of a rule's own: a further key of `rules.<id>` in the settings. */
export interface RuleOption<T> {
  /** Markdown of one sentence, for the rule's page and the schema. */
  description: string;
  /** What it is when nobody says. */
  default: T;
  /** JSON Schema of the value. */
  schema: Readonly<Record<string, unknown>>;
  /** @throws UserError for anything else, with the place in the file */
  read(entry: YamlEntry): T;
}

export type RuleOptions = Readonly<Record<string, RuleOption<unknown>>>;

/** The typed object that a rule's hooks get. */
export type OptionValues<O extends RuleOptions> = {
  readonly [K in keyof O]: O[K] extends RuleOption<infer T> ? T : never;
};

/** The values of a rule's options: what was set, else their defaults. */
export function optionValues(options: RuleOptions, given: Readonly<Record<string, unknown>>): Record<string, unknown> {
  return Object.fromEntries(Object.entries(options).map(([name, option]) => [name, given[name] ?? option.default]));
}

/** A list of texts, such as globs. */
export function textsOption(description: string): RuleOption<readonly string[]> {
  const schema = { oneOf: [{ type: "string" }, { type: "array", items: { type: "string", minLength: 1 } }] };
  return { description, default: [], schema, read: texts };
}

/** One line of text. */
export function textOption(fallback: string, description: string): RuleOption<string> {
  return {
    description,
    default: fallback,
    schema: { type: "string", minLength: 1 },
    read({ key, value }) {
      const text = value.kind === "scalar" && typeof value.typed === "string" ? value.value : "";
      if (text !== "" && !/[\r\n]/.test(text)) return text;
      throw wrong(value.file, value.start, `\`${key.value}\` is no line of text`, "write one line of text");
    },
  };
}

/** One word of a closed list. */
export function choiceOption<const T extends string>(
  choices: readonly T[],
  fallback: T,
  description: string,
): RuleOption<T> {
  return {
    description,
    default: fallback,
    schema: { enum: choices },
    read: (entry) => oneOf(entry, choices) ?? fallback,
  };
}

/** A whole number from 0 upwards. */
export function numberOption(fallback: number, description: string): RuleOption<number> {
  return {
    description,
    default: fallback,
    schema: { type: "integer", minimum: 0 },
    read({ key, value }) {
      const number = value.kind === "scalar" ? value.typed : undefined;
      if (typeof number === "number" && Number.isInteger(number) && number >= 0) return number;
      throw wrong(value.file, value.start, `\`${key.value}\` is no whole number`, "write a number from 0 upwards");
    },
  };
}

/** On or off; off by default. */
export function switchOption(description: string): RuleOption<boolean> {
  return {
    description,
    default: false,
    schema: { type: "boolean" },
    read({ key, value }) {
      if (value.kind === "scalar" && typeof value.typed === "boolean") return value.typed;
      throw wrong(value.file, value.start, `\`${key.value}\` is neither true nor false`, "write true or false");
    },
  };
}

/** A mapping of globs to words of a closed list. */
export function globMapOption<const T extends string>(
  choices: readonly T[],
  description: string,
): RuleOption<ReadonlyMap<string, T>> {
  return {
    description,
    default: new Map(),
    schema: { type: "object", additionalProperties: { enum: choices } },
    read({ key, value }) {
      const map = expectMap(value, `\`${key.value}\` is globs with words`);
      return new Map(
        map.entries.map(({ key: glob, value: node }) => {
          const text = node.kind === "scalar" ? node.value : "";
          const word = choices.find((choice) => choice === text);
          if (word) return [glob.value, word];
          const reason = `\`${text}\` is none of the words for \`${glob.value}\`${didYouMean(text, choices)}`;
          throw wrong(node.file, node.start, reason, `write one of ${choices.join(", ")}`);
        }),
      );
    },
  };
}
