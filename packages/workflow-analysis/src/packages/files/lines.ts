import type { SourceFile } from "@trustchain/findings";
import type { FilePlace, Setting } from "../../model/index.js";

/** A line that says something: without its comment and the blanks around it. */
export interface Line {
  text: string;
  /** Where the text begins in the file. */
  start: number;
  /** It begins with blanks. */
  isIndented: boolean;
}

/** The lines of a file without blank ones and those that are comments alone. */
export function linesOf(file: SourceFile, comment: RegExp): Line[] {
  const lines: Line[] = [];
  file.lineStarts.forEach((start, index) => {
    const whole = file.text.slice(start, file.lineStarts[index + 1] ?? file.text.length);
    const text = whole.trim();
    if (text === "" || comment.test(text)) return;
    const before = whole.length - whole.trimStart().length;
    lines.push({ text, start: start + before, isIndented: before > 0 });
  });
  return lines;
}

/** A place in a line. */
export function placeIn(file: SourceFile, line: Line, start: number, end: number): FilePlace {
  return { file, start: line.start + start, end: line.start + end };
}

/** `name = value`, `name value`: the second word of `separator` is the value. Null for other lines. */
export function settingOf(file: SourceFile, line: Line, separator: RegExp, above: readonly string[]): Setting | null {
  const found = separator.exec(line.text);
  if (!found || found.index === 0) return null;
  const key = line.text.slice(0, found.index);
  const from = found.index + found[0].length;
  const { text, start } = withoutQuotes(line.text.slice(from));
  return {
    path: [...above, key.replace(/^(["'])(.*)\1$/, "$2")],
    value: text,
    place: placeIn(file, line, 0, key.length),
    valuePlace: placeIn(file, line, from + start, from + start + text.length),
  };
}

export function withoutQuotes(text: string): { text: string; start: number } {
  const quote = text[0];
  const isQuoted = (quote === '"' || quote === "'") && text.length >= 2 && text.endsWith(quote);
  return isQuoted ? { text: text.slice(1, -1), start: 1 } : { text, start: 0 };
}
