import { type Step, type StepOwner, scalarsOf } from "../../model/index.js";
import { firstLineOf } from "../../places.js";
import type { YamlMap, YamlScalar } from "../../yaml/index.js";
import type { Problem } from "../problem.js";
import { STEP_KINDS } from "../schema/step.js";
import { hint, listOf, shortened } from "../words.js";
import { idFlaw } from "./ids.js";

/** What steps do, and their ids. */
export function stepProblems(owner: StepOwner): Problem[] {
  const ids = new Map<string, YamlScalar>();
  const problems: Problem[] = [];
  for (const step of owner.steps) {
    const kinds = kindsIn(step.map);
    if (kinds.length !== 1 || owner.kind === "composite") problems.push(...kindProblems(step));
    problems.push(...idProblems(step, ids));
    if (kinds.includes("wait") || kinds.includes("cancel")) problems.push(...waitProblems(step, ids));
    problems.push(...shellProblems(step));
  }
  return problems;
}

function kindsIn({ entries }: YamlMap): string[] {
  const kinds: string[] = [];
  for (const { key } of entries) if (STEP_KINDS.has(key.value)) kinds.push(key.value);
  return kinds;
}

function kindProblems({ map, owner }: Step): Problem[] {
  const wanted = owner.kind === "composite" ? ["uses", "run"] : [...STEP_KINDS];
  const named = wanted.filter((key) => map.entry(key));
  if (named.length === 1) return [];
  const [, second] = named.map((key) => map.entry(key));
  if (!second) {
    const message = `This step does nothing: it needs ${listOf(wanted)}`;
    return [{ check: "step-kind", place: firstLineOf(map), message }];
  }
  return [
    {
      check: "step-kind",
      place: second.key,
      message: `A step does one thing, and this one names ${named.map((key) => `\`${key}\``).join(" and ")}`,
    },
  ];
}

/** `ids` are those of the steps above. */
function idProblems({ map }: Step, ids: Map<string, YamlScalar>): Problem[] {
  const id = map.scalar("id");
  if (!id || id.isNull) return [];
  const lower = id.value.toLowerCase();
  const first = ids.get(lower);
  if (!first) {
    ids.set(lower, id);
    return idFlaw(id, "step");
  }
  const message = `Another step has the id \`${shortened(first.value)}\` already; case doesn't count`;
  return [{ check: "duplicate-step-id", place: id, message, related: [{ place: first, message: "the first" }] }];
}

function waitProblems({ map }: Step, ids: ReadonlyMap<string, YamlScalar>): Problem[] {
  return ["wait", "cancel"].flatMap((key) =>
    scalarsOf(map.get(key)).flatMap((target) => {
      if (ids.has(target.value.toLowerCase())) return [];
      const suggestion = hint(target.value, ids.keys());
      const message = `No step above has the id \`${shortened(target.value)}\`${suggestion}`;
      return [{ check: "unknown-step" as const, place: target, message }];
    }),
  );
}

function shellProblems({ map, owner, run }: Step): Problem[] {
  if (owner.kind !== "composite" || !run || map.entry("shell")) return [];
  const message = "A `run:` in a composite action has to name its `shell:`";
  return [{ check: "missing-shell", place: firstLineOf(map), message }];
}
