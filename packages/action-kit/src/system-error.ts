/** The code of a system error (`ENOENT`), or nothing. */
export function codeOf(error: unknown): string {
  const code = (error as NodeJS.ErrnoException | null | undefined)?.code;
  return typeof code === "string" ? code : "";
}

/** What an error says, whatever was thrown; errors of another realm are no `Error` of ours. */
export function messageOf(error: unknown): string {
  const message = (error as Error | null | undefined)?.message;
  return typeof message === "string" ? message : String(error);
}

const REASONS = new Map([
  ["ENOSPC", "no space is left on the device"],
  ["EACCES", "permission is denied"],
  ["EPERM", "permission is denied"],
  ["EROFS", "the file system is read-only"],
  ["ENOENT", "does not exist"],
  ["ENOTDIR", "a part of the path is not a folder"],
  ["EISDIR", "is a folder"],
  ["ELOOP", "symbolic links lead in a circle"],
  ["ENAMETOOLONG", "the name is too long"],
  ["EMFILE", "too many files are open"],
  ["EIO", "the device failed"],
]);

/** What a system error means, in words. */
export function explain(error: unknown): string {
  return REASONS.get(codeOf(error)) ?? messageOf(error);
}
