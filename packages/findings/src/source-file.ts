/** A place in a file: 1-based line, 1-based column counted in UTF-16 code units. */
export interface Position {
  line: number;
  column: number;
}

/** A half-open range of UTF-16 offsets into a file's text. */
export interface Span {
  start: number;
  end: number;
}

/**
 * A text file of the repository under judgement, with positions.
 *
 * `text` is what was read from disk, byte order mark included, so that offsets are offsets into the file and an edit
 * can be applied to it as it is. A byte order mark takes no column: it is not part of line 1.
 */
export class SourceFile {
  #lineStarts: number[] | undefined;

  constructor(
    /** Path relative to the repository, with `/`. */
    readonly path: string,
    readonly text: string,
  ) {}

  /** The offset at which each line begins. Lines end with LF, CRLF or a lone CR (YAML 1.2, section 5.4). */
  get lineStarts(): readonly number[] {
    this.#lineStarts ??= lineStartsOf(this.text);
    return this.#lineStarts;
  }

  get lineCount(): number {
    return this.lineStarts.length;
  }

  /** Where `offset` is; offsets outside the text are moved to its nearest end. */
  position(offset: number): Position {
    const starts = this.lineStarts;
    const at = Math.max(starts[0] as number, Math.min(offset, this.text.length));
    let low = 0;
    let high = starts.length - 1;
    while (low < high) {
      const middle = (low + high + 1) >> 1;
      if ((starts[middle] as number) <= at) low = middle;
      else high = middle - 1;
    }
    return { line: low + 1, column: at - (starts[low] as number) + 1 };
  }

  /** The text of a 1-based line without its line break; empty for a line that does not exist. */
  line(number: number): string {
    const start = this.lineStarts[number - 1];
    if (start === undefined) return "";
    let end = this.lineStarts[number] ?? this.text.length;
    // By hand: a regular expression would look through the whole line, and lines may have a megabyte.
    while (end > start && isLineBreak(this.text.charCodeAt(end - 1))) end--;
    return this.text.slice(start, end);
  }
}

function isLineBreak(code: number): boolean {
  return code === 10 || code === 13;
}

function lineStartsOf(text: string): number[] {
  const starts = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
  if (text.includes("\r")) {
    for (let i = 0; i < text.length; i++) {
      const code = text.charCodeAt(i);
      if (code === 10 || (code === 13 && text.charCodeAt(i + 1) !== 10)) starts.push(i + 1);
    }
    return starts;
  }
  for (let i = text.indexOf("\n"); i !== -1; i = text.indexOf("\n", i + 1)) starts.push(i + 1);
  return starts;
}
