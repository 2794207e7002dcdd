import { isExcluded, type PinPlace, pinFix } from "../fixes/pin.js";
import { isCommit } from "../model/index.js";
import { defineRule, type RuleFix } from "../rule.js";
import { isNamed, type Upstream } from "../upstream/index.js";
import { usesWitness } from "./witness.js";

/**
 * What is to be done about references that are pinned already and that no rule complains of: newer versions where updates
 * are asked for, a commit in place of a tag object's id, a comment that says more precisely which version it is. A rule in
 * form, so that its fixes are applied with all others; its findings are work, and are not reported.
 */
const pinUpkeep = defineRule({
  id: "pin-upkeep",
  category: "pinning",
  severity: "info",
  summary: "A pin can be made newer or plainer",
  risk: "",
  mend: "",
  examples: { flagged: [], silent: [] },

  uses({ uses }, report) {
    const { target } = uses;
    const { upstream } = report.repository;
    if (target.kind !== "repository" || !upstream || !isCommit(target.ref) || isExcluded(uses)) return;
    const name = upstream.nameOn(uses, target);
    const update = upstream.updateOf(uses, target);
    const place = { repository: report.repository, uses, target };
    const witness = usesWitness(uses, target, report.repository);
    if (update?.kind === "newer") {
      const fix = pinFix(place, { ...update, former: name }, `update it to \`${update.name}\``);
      report(uses.scalar, `\`${update.name}\` is newer`, { fix, witness: { ...witness, update: update.name } });
      return;
    }
    const fix = plainerFix(place, name, upstream);
    if (fix) report(uses.scalar, "It can be plainer", { fix, witness });
  },
});

/** Why newer versions weren't taken. */
const pinHeld = defineRule({
  id: "pin-held",
  category: "pinning",
  severity: "info",
  summary: "A newer version is not taken",
  risk: "",
  mend: "",
  examples: { flagged: [], silent: [] },

  uses({ uses }, report) {
    const { target } = uses;
    const { upstream } = report.repository;
    if (target.kind !== "repository" || !upstream || !isCommit(target.ref) || isExcluded(uses)) return;
    const update = upstream.updateOf(uses, target);
    if (update?.kind !== "held") return;
    report(uses.scalar, update.why, { witness: { ...usesWitness(uses, target, report.repository), held: update.why } });
  },
});

/** The rules of upkeep: what is done, and what isn't. */
export const PIN_UPKEEP = [pinUpkeep, pinHeld];

/** The same commit, by its own id and its most precise name. */
function plainerFix(place: PinPlace, name: string | undefined, upstream: Upstream): RuleFix | null {
  const { target } = place;
  const refs = upstream.refsOf(target);
  if (!refs || upstream.reachabilityOf(target) === "unreachable") return null;
  const commit = refs.tagObjects.get(target.ref.toLowerCase()) ?? target.ref.toLowerCase();
  // A branch's name stays: the pin is of the branch.
  const isBranch = name !== undefined && refs.branches.has(name) && !refs.tags.has(name);
  const pinned = { ...target, ref: commit };
  // A comment that names something else is evidence, and stays: `ref-version-mismatch` speaks.
  const isWrong = name !== undefined && !isNamed(name, upstream.tagsOn(pinned) ?? []);
  const version = isBranch || isWrong ? undefined : upstream.versionOf(pinned, name);
  const known = version && refs.tags.get(version.tag) === commit ? version.tag : name;
  return known === undefined ? null : pinFix(place, { commit, name: known, former: name }, "say which version it is");
}
