import { textWidth } from "./width.js";

/** A text, already escaped, in lines of at most `width` cells. Breaks at spaces only: what is longer stays whole. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  let line = "";
  let used = 0;
  for (const word of text.split(" ")) {
    const size = textWidth(word);
    if (line !== "" && used + 1 + size > width) {
      lines.push(line);
      line = "";
      used = 0;
    }
    line += line === "" ? word : ` ${word}`;
    used += used === 0 ? size : size + 1;
  }
  lines.push(line);
  return lines;
}
