import { execFile } from "node:child_process";
import { codeOf } from "@trustchain/action-kit";
import type { Env } from "./docker-config.js";
import type { Login } from "./login.js";

export interface HelperQuestion {
  /** `osxkeychain` for `docker-credential-osxkeychain`. */
  helper: string;
  /** The registry, as the Docker configuration calls it. */
  server: string;
  env: Env;
  /** Milliseconds to answer in. */
  timeout?: number;
}

const LONGEST_ANSWER = 64 * 1024;

/** May it be a part of a program's name? */
export function isHelperName(text: string): boolean {
  return /^[\w.-]+$/.test(text);
}

/**
 * Asks a credential helper. One that is missing or fails gives no login, as with `docker pull`: many are set up for public images too, and
 * then a helper that nobody logged in to must not stand in the way.
 *
 * @see docker-credential-helpers, "Development": `get` takes the server on stdin and prints ServerURL, Username, Secret
 */
export function askHelper({ helper, server, env, timeout = 10_000 }: HelperQuestion): Promise<Login> {
  const program = `docker-credential-${helper}`;
  const options = { env: { ...env }, timeout, maxBuffer: LONGEST_ANSWER, killSignal: "SIGKILL" as const };
  return new Promise((answered) => {
    const child = execFile(program, ["get"], options, (error, stdout) => {
      answered(
        error === null ? readAnswer(stdout, program) : { kind: "none", because: whyNot(error, stdout, program) },
      );
    });
    // A helper that ends before it has read everything breaks the pipe; its exit code tells more.
    child.stdin?.on("error", () => {});
    child.stdin?.end(server);
  });
}

function readAnswer(stdout: string, program: string): Login {
  const { Username, Secret } = parsed(stdout);
  if (typeof Username !== "string" || typeof Secret !== "string" || Secret === "") {
    return { kind: "none", because: `\`${program}\` did not answer with credentials` };
  }
  // The user's name that docker/cli's `nativeStore` keeps identity tokens under.
  if (Username === "<token>") return { kind: "identity", token: Secret };
  return { kind: "password", username: Username, password: Secret };
}

function parsed(stdout: string): { Username?: unknown; Secret?: unknown } {
  try {
    return JSON.parse(stdout) ?? {};
  } catch {
    return {};
  }
}

/** Only what it said of having no credentials is looked at: anything else it printed may be a secret. */
function whyNot(error: Error & { killed?: boolean }, stdout: string, program: string): string {
  if (codeOf(error) === "ENOENT") return `\`${program}\` is not installed`;
  if (codeOf(error) === "ERR_CHILD_PROCESS_STDIO_MAXBUFFER") return `\`${program}\` did not answer with credentials`;
  if (error.killed) return `\`${program}\` did not answer in time`;
  if (stdout.includes("credentials not found")) return `\`${program}\` has none for it`;
  return `\`${program}\` failed`;
}
