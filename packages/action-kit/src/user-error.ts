/**
 * Something the user can mend: where it is, what is wrong, what to do. Printed as one line, `error: <place>: <cause>: <remedy>`.
 * Everything else that is thrown is a defect of trustchain and says so.
 */
export class UserError extends Error {
  constructor(
    /** An option, an input, or `file[:line[:column]]`. */
    readonly place: string,
    readonly reason: string,
    readonly remedy: string,
  ) {
    super(`${place}: ${reason}: ${remedy}`);
    this.name = "UserError";
  }
}
