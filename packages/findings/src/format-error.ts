/** A file of ours that isn't as it should be: which, what is wrong, what to do. */
export class FormatError extends Error {
  constructor(
    readonly file: string,
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(`${file}: ${reason}: ${remedy}`);
    this.name = "FormatError";
  }
}
