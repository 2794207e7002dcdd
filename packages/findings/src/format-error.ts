/** A file of ours that isn't as it should be: which, where, what is wrong, what to do. */
export class FormatError extends Error {
  /** 1-based; undefined where the file as a whole is meant. */
  readonly line: number | undefined;

  constructor(
    readonly file: string,
    readonly reason: string,
    readonly remedy: string,
    line?: number,
  ) {
    super(`${line === undefined ? file : `${file}:${line}`}: ${reason}: ${remedy}`);
    this.name = "FormatError";
    this.line = line;
  }
}
