import { type Place, type Run, UserError } from "@trustchain/action-kit";
import type { action } from "./action.js";
import { decide } from "./decide.js";
import { guardEvent } from "./event/guard-event.js";
import { readPayload } from "./event/read-payload.js";
import { createApi } from "./github/api.js";
import { gitHubFacts } from "./github/github-facts.js";
import { outcomeOf, outcomeOfError } from "./outcome.js";
import { policyOf } from "./policy.js";
import { subjectOf } from "./subject.js";

/** Judges the event of this run. Nothing of the workspace and no settings are read. */
export async function enforce({ inputs, host }: Run<(typeof action)["inputs"]>) {
  requireRunner(host.place);
  const { env } = host;
  const payload = readPayload(env.GITHUB_EVENT_PATH);
  const policy = policyOf(inputs, payload.at("repository").at("private").value === true);
  const run = { name: env.GITHUB_EVENT_NAME, sha: env.GITHUB_SHA, pullNumber: inputs["pull-number"] };
  const event = guardEvent(payload, run);
  try {
    const facts = gitHubFacts(createApi({ env, token: inputs["github-token"] }), env);
    return outcomeOf(await decide(event, facts, policy), policy, inputs["on-untrusted"]);
  } catch (error) {
    return outcomeOfError(error, subjectOf(event));
  }
}

function requireRunner(place: Place): void {
  if (place === "runner") return;
  throw new UserError("fork-pr-guard", "judges the event of a run", "use it as a step of a workflow, on a runner");
}
