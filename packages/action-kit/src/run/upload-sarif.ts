import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import type { Settings } from "../action.js";
import type { Host } from "../host/host.js";
import { createHttp } from "../http/client.js";
import { createGitHub, HttpStatusError } from "../http/github.js";
import { UserError } from "../user-error.js";
import { analysedCommit } from "./analysed-commit.js";

const DOING = "send the findings to code scanning";

/**
 * Sends a SARIF file to GitHub code scanning for the commit that was checked out.
 *
 * @throws UserError when GitHub does not take it; a refusal names the permission that is needed
 * @see GitHub's REST API, "Upload an analysis as SARIF data"
 */
export async function uploadSarif(file: string, settings: Settings, host: Host): Promise<void> {
  const [owner = "", repo = ""] = required("GITHUB_REPOSITORY", host).split("/");
  const commit = analysedCommit(host);
  const http = createHttp({ offline: settings.offline, env: host.env });
  const github = await createGitHub({ http, token: settings.token, env: host.env });
  try {
    const answer = await github.ask(DOING, (rest) =>
      rest.codeScanning.uploadSarif({
        owner,
        repo,
        commit_sha: commit.sha,
        ref: commit.ref,
        sarif: gzipSync(readFileSync(file)).toString("base64"),
        tool_name: "trustchain",
      }),
    );
    host.log(`sent the findings to code scanning${answer.id ? ` (analysis ${answer.id})` : ""}`);
  } catch (error) {
    throw isRefusal(error) ? refused(error, settings.token) : error;
  }
}

function isRefusal(error: unknown): error is HttpStatusError {
  return error instanceof HttpStatusError && [401, 403, 404].includes(error.status);
}

/** Private repositories answer 404 to a token without the right. */
function refused(error: HttpStatusError, token: string | undefined): UserError {
  const remedy = token
    ? "give the job `permissions: security-events: write` (in a private repository also `contents: read` and `actions: read`) and see that code scanning is switched on"
    : "give the input `github-token`, and the job `permissions: security-events: write`";
  return new UserError("input upload-sarif", error.reason, remedy);
}

function required(name: string, { env }: Host): string {
  const value = env[name];
  if (value) return value;
  throw new UserError("input upload-sarif", `the variable ${name} is not set`, "run this on a GitHub Actions runner");
}
