import { type CacheAction, cacheActions } from "../knowledge/cache-actions.js";
import { nameOf, type Step } from "../model/index.js";
import { usedVersion } from "../upstream/used-version.js";

/** Does the step restore a cache, or save one? What can't be known counts as yes. */
export function cacheUseOf(step: Step): { restores: boolean; saves: boolean } {
  const { uses } = step;
  const none = { restores: false, saves: false };
  if (uses?.target.kind !== "repository") return none;
  const major = usedVersion(uses)?.[0];
  const used = cacheActions(nameOf(uses.target)).filter(
    (action) => (major === undefined || (action.since <= major && major < action.until)) && isOn(action, step),
  );
  return { restores: used.some(({ does }) => does !== "save"), saves: used.some(({ does }) => does !== "restore") };
}

function isOn({ decides, input, byDefault }: CacheAction, step: Step): boolean {
  const value = step.input(input)?.value;
  const text = value?.kind === "scalar" ? value.value.trim().toLowerCase() : "";
  if (decides === "always") return true;
  if (text === "") return byDefault;
  if (decides === "set") return true;
  return (text === "true") === (decides === "when") || text.includes("${{");
}
