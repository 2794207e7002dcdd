import { expressionsIn, type Job } from "../../model/index.js";
import type { YamlScalar } from "../../yaml/index.js";
import { isAtLeast } from "../roles.js";
import type { Maybe } from "./condition.js";
import { isBound } from "./facts.js";
import type { World } from "./world.js";

/** The name of the environment that a job waits for. */
export function environmentName(job: Job): YamlScalar | undefined {
  const node = job.kind === "normal" ? job.environment : undefined;
  const name = node?.kind === "map" ? node.scalar("name") : node;
  return name?.kind === "scalar" && !name.isNull ? name : undefined;
}

/** Does a person have to look at the run first? Undefined where settings don't mention the environment. */
function isReviewed(name: YamlScalar, { settings }: Pick<World, "settings">): boolean | undefined {
  if (expressionsIn(name).length > 0) return undefined;
  // Names of environments have no case.
  const wanted = name.value.toLowerCase();
  const found = [...settings.environments].find(([key]) => key.toLowerCase() === wanted);
  return found?.[1].requiredReviewers;
}

/** Reviewers see the commit of the payload; of another commit, or of a text, they have seen what it was before. */
export function environmentLetsPass(job: Job, world: World): Maybe {
  const name = environmentName(job);
  if (!name || world.only?.has(name) === false) return true;
  const reviewed = isReviewed(name, world);
  if (reviewed === undefined) return !world.isStrict;
  if (!reviewed) return true;
  const { matter, commit } = world.question;
  return matter === "code" && isBound(commit) ? false : isAtLeast(world.role, "after-approval");
}
