import { type Host, type InputValues, placeOfInput, UserError } from "@trustchain/action-kit";
import {
  COMMENT_REMEDY,
  isCommentTemplate,
  POLICIES,
  type Policy,
  type UpstreamOptions,
  type Uses,
  usesMatcher,
} from "@trustchain/workflow-analysis";
import type { action } from "./action.js";

export type PinInputs = InputValues<(typeof action)["inputs"]>;

type OptionValues = Readonly<Record<string, unknown>>;

/** What the inputs set of the rules' own options; what they don't set is left to the configuration. */
export function ruleOptions(inputs: PinInputs, host: Host): ReadonlyMap<string, OptionValues> {
  const comment = commentTemplate(inputs, host);
  return new Map<string, OptionValues>([
    [
      "unpinned-uses",
      {
        ...(inputs.policies.length > 0 && { policies: policies(inputs.policies, host) }),
        ...(inputs.branches !== undefined && { branches: inputs.branches }),
        ...(inputs["allow-immutable-tags"] && { "allow-immutable-tags": true }),
        ...(comment !== undefined && { comment }),
      },
    ],
    ["unpinned-images", { digests: true }],
    ["unpinned-base-image", { digests: true }],
  ]);
}

function policies(lines: readonly string[], host: Host): ReadonlyMap<string, Policy> {
  return new Map(
    lines.map((line) => {
      const [, glob = "", word = ""] = /^(.*?)\s*=\s*(.*)$/.exec(line) ?? [];
      const policy = POLICIES.find((candidate) => candidate === word);
      if (glob !== "" && policy) return [glob, policy];
      const reason = `\`${line}\` is no policy`;
      throw new UserError(placeOfInput("policies", host.place), reason, `write \`glob=${POLICIES.join("|")}\``);
    }),
  );
}

function commentTemplate({ comment }: PinInputs, host: Host): string | undefined {
  if (comment === undefined || isCommentTemplate(comment)) return comment;
  const reason = `\`${comment}\` has no place for the version`;
  throw new UserError(placeOfInput("comment", host.place), reason, COMMENT_REMEDY);
}

/** The references that `include` and `exclude` leave; undefined where all count. */
export function usesFilter({ include, exclude }: PinInputs): ((uses: Uses) => boolean) | undefined {
  if (include.length === 0 && exclude.length === 0) return undefined;
  const [isIncluded, isExcluded] = [usesMatcher(include), usesMatcher(exclude)];
  return ({ target }) => {
    // They speak of repositories only.
    if (target.kind !== "repository") return true;
    return (include.length === 0 || isIncluded(target)) && !isExcluded(target);
  };
}

/** How much is asked of other repositories. */
export function questions(inputs: PinInputs, isFix: boolean, now: () => number): Omit<UpstreamOptions, "origin"> {
  const { mode, level, "cooldown-days": days } = inputs;
  return {
    pins: isFix || mode === "verify",
    verify: mode === "verify",
    update: mode === "update" ? { level, cooldown: days * 86_400_000, now } : null,
    releases: inputs["allow-immutable-tags"],
    isAsked: usesFilter(inputs),
  };
}
