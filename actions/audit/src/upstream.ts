import type { Host, InputValues } from "@trustchain/action-kit";
import {
  advisoryFolder,
  type Origin,
  platformOrigin,
  type Rule,
  Upstream,
  withAdvisories,
} from "@trustchain/workflow-analysis";
import type { action } from "./action.js";

type AuditInputs = InputValues<(typeof action)["inputs"]>;

/** Rules of this category know more where something is known of other repositories. */
const ASKING = "pinning";

/** What rules may ask about the repositories in use; null where nothing may be asked, or no rule would. */
export function upstreamOf(inputs: AuditInputs, rules: readonly Rule[], host: Host): Upstream | null {
  if (!rules.some(({ category }) => category === ASKING)) return null;
  const folder = inputs["advisory-db"];
  const advisories = folder === undefined ? null : advisoryFolder(folder, host.cwd);
  const platform = platformOf(inputs, host);
  if (!platform) host.log(`rules that ask GitHub were skipped: ${inputs.offline ? "offline" : "no github-token"}`);
  const origin = advisories && platform ? withAdvisories(advisories, platform) : (advisories ?? platform);
  return origin && new Upstream({ origin, pins: platform !== null, verify: true });
}

function platformOf(inputs: AuditInputs, { env }: Host): Origin | null {
  const token = inputs["github-token"] ?? env.GITHUB_TOKEN;
  return inputs.offline || !token ? null : platformOrigin({ env, token });
}
