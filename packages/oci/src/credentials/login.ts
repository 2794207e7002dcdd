/** How to log in to a registry. */
export type Login =
  | { kind: "password"; username: string; password: string }
  /** An OAuth 2 refresh token that stands for the user. */
  | { kind: "identity"; token: string }
  /** Anonymous; why, as the end of a sentence: `config.json has none for it`. Never holds what a helper said. */
  | { kind: "none"; because: string };

/** The value of an `authorization` header. (RFC 7617, section 2) */
export function basicAuthorization({ username, password }: { username: string; password: string }): string {
  return `Basic ${Buffer.from(`${username}:${password}`).toString("base64")}`;
}
