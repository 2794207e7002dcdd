import type { FlowPath } from "../flow/index.js";
import { constantText, type Step } from "../model/index.js";
import {
  checkoutGuard,
  checkoutRefuses,
  outsiderTriggers,
  type RefusalQuestion,
  type TrustContext,
} from "../trust/index.js";

/**
 * A way through a checkout that refuses to fetch a fork's code is none; through one that may refuse, it isn't sure.
 *
 * @see section 2 of the specification, "The checkout guard"
 */
export function withRefusal(path: FlowPath, event: string, context: TrustContext): FlowPath {
  const { checkout } = path;
  if (!checkout?.step?.uses || path.matter !== "code") return path;
  const trigger = outsiderTriggers(checkout.site.workflow, context).find((one) => one.event === event);
  const answer = checkoutRefuses({
    guard: checkoutGuard(checkout.step.uses, context.repository.facts),
    event,
    activities: trigger?.activities.map(({ name }) => name) ?? [],
    parents: trigger?.parents ?? [],
    asks: asksFor(path, checkout.step),
    isAllowed: isAllowed(checkout.step),
  });
  if (answer === "does-not") return path;
  const version = `\`${checkout.step.uses.text}\``;
  return answer === "refuses"
    ? { ...path, certainty: "refused", because: `${version} refuses to fetch a fork's code here` }
    : {
        ...path,
        certainty: path.certainty === "refused" ? "refused" : "maybe-refused",
        because: `${version} may refuse to fetch a fork's code here`,
      };
}

function asksFor({ commit, source }: FlowPath, step: Step): RefusalQuestion["asks"] {
  if (commit === "payload-sha" || /^refs\/pull\//.test(source.value)) return "payload";
  return commit === "mutable" && step.input("repository") ? "fork" : "other";
}

function isAllowed(step: Step): boolean | undefined {
  const value = step.input("allow-unsafe-pr-checkout")?.value;
  if (value?.kind !== "scalar") return step.hasDynamicInputs ? undefined : false;
  const text = constantText(value);
  return text === undefined ? undefined : text.trim().toLowerCase() === "true";
}
