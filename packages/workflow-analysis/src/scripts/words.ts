import type { Word } from "../shell/index.js";

/** An option of a command, with its value where it takes one: `--name value`, `--name=value`, `-n value`, `-nvalue`. */
export interface OptionUse {
  /** The word with the option's name. */
  word: Word;
  /** Undefined where it has none, and where it isn't static. */
  value: string | undefined;
  /** The word that holds the value, the name too where both are one. */
  valueWord: Word | undefined;
}

/** The words of a command that are neither options nor their values. */
export function operandsOf(args: readonly Word[], takesValue: (option: string) => boolean): Word[] {
  const operands: Word[] = [];
  for (let at = 0; at < args.length; at++) {
    const word = args[at] as Word;
    const text = textOf(word);
    if (text === "--") return [...operands, ...args.slice(at + 1)];
    if (!text.startsWith("-") || text === "-") operands.push(word);
    else if (takesValue(text)) at++;
  }
  return operands;
}

/** The uses of an option that takes a value, by any of its names; one dash means a short name. */
export function optionsOf(args: readonly Word[], names: readonly string[]): OptionUse[] {
  return args.flatMap((word, at) => {
    const text = textOf(word);
    if (names.includes(text)) {
      const next = args[at + 1];
      return [{ word, value: next?.literal, valueWord: next }];
    }
    const name = names.find((each) => text.startsWith(each.startsWith("--") ? `${each}=` : each));
    if (name === undefined || (!name.startsWith("--") && name.length > 2)) return [];
    const value = text.slice(name.length + (name.startsWith("--") ? 1 : 0));
    return [{ word, value: word.literal === undefined ? undefined : value, valueWord: word }];
  });
}

/** Does a command have one of the switches? `-x` counts in `-fxs`, too. */
export function hasSwitch(args: readonly Word[], names: readonly string[]): boolean {
  return switchOf(args, names) !== undefined;
}

/** The word that holds one of the switches. */
export function switchOf(args: readonly Word[], names: readonly string[]): Word | undefined {
  return args.find((word) => {
    const text = textOf(word);
    return names.some((name) => name === text || (isShort(name) && isBundle(text) && text.includes(name[1] as string)));
  });
}

function isShort(name: string): boolean {
  return name.length === 2 && name.startsWith("-");
}

function isBundle(text: string): boolean {
  return /^-[A-Za-z]{2,}$/.test(text);
}

/** The value where it is static, else as it is written. */
export function textOf(word: Word): string {
  return word.literal ?? word.text;
}
