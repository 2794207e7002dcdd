import type { Annotation } from "@trustchain/findings";
import { oneLine } from "../one-line.js";
import { redact } from "../redact.js";
import { messageOf } from "../system-error.js";
import { UserError } from "../user-error.js";
import { type Host, NO_PROGRESS } from "./host.js";

type Core = typeof import("@actions/core");

/**
 * The host on a GitHub Actions runner. @actions/core is loaded here and nowhere else, and only now: it is larger than
 * all that a terminal needs.
 */
export async function runnerHost(): Promise<Host> {
  const { env } = process;
  const core = await import("@actions/core");
  const secrets = new Set<string>();
  return {
    place: "runner",
    cwd: env.GITHUB_WORKSPACE || process.cwd(),
    env,
    input(name) {
      const text = core.getInput(name);
      // The runner gives an empty text for what was not given.
      return text === "" ? [] : [{ text, whole: false }];
    },
    mask(secret) {
      secrets.add(secret);
      core.setSecret(secret);
    },
    setOutput(name, value) {
      try {
        core.setOutput(name, value);
      } catch (error) {
        throw unwritable("GITHUB_OUTPUT", error);
      }
    },
    annotate: (note) => annotate(core, note, secrets),
    async summarize(markdown) {
      // GitHub Enterprise Server below 3.6 has no summaries.
      if (!env.GITHUB_STEP_SUMMARY) return;
      try {
        await core.summary.addRaw(redact(markdown, secrets)).write();
      } catch (error) {
        throw unwritable("GITHUB_STEP_SUMMARY", error);
      }
    },
    progress: () => NO_PROGRESS,
    log: (line) => core.info(inertLine(redact(line, secrets))),
    error: (line) => core.error(oneLine(redact(line, secrets))),
  };
}

/** The runner makes these files: where one is missing, something else took it away. */
function unwritable(variable: string, error: unknown): UserError {
  const reason = messageOf(error).split("\n")[0] ?? "";
  return new UserError(variable, reason, `let ${variable} name a file that can be written, as the runner does`);
}

function annotate(core: Core, note: Annotation, secrets: ReadonlySet<string>): void {
  const { level, message, path: file, ...rest } = note;
  core[level](redact(message, secrets), { ...rest, ...(file === undefined ? {} : { file }) });
}

/**
 * A line of the log that the runner does not take for a workflow command: it reads `::command::` at a line's beginning
 * and, the old form, `##[command]` anywhere.
 *
 * @see actions/runner, src/Runner.Common/ActionCommand.cs
 */
export function inertLine(text: string): string {
  const line = oneLine(text).replaceAll("##[", "## [");
  return line.trimStart().startsWith("::") ? `: ${line.trimStart().slice(1)}` : line;
}
