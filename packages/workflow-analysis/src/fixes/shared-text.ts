import type { SourceFile, Span } from "@trustchain/findings";
import type { YamlMap, YamlNode, YamlScalar } from "../yaml/index.js";

const targetsByFile = new WeakMap<SourceFile, ReadonlyMap<YamlNode, number>>();

/**
 * Do anchors give a text of a step to another place of the file, too, so that an edit changes more than the step?
 * A step that is repeated as a whole shares nothing: each copy has all of the edit.
 */
export function isSharedText(scalar: YamlScalar, step: YamlMap, root: YamlMap): boolean {
  if (!contains(step, scalar)) return true;
  return [...aliasTargets(root).keys()].some(
    (target) => target !== step && contains(step, target) && contains(target, scalar),
  );
}

/** How many aliases stand for just that text. */
export function aliasCount(scalar: YamlScalar, root: YamlMap): number {
  return aliasTargets(root).get(scalar) ?? 0;
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

/** What aliases of a file stand for, and how many for each. */
function aliasTargets(root: YamlMap): ReadonlyMap<YamlNode, number> {
  const known = targetsByFile.get(root.file);
  if (known) return known;
  const targets = new Map<YamlNode, number>();
  for (const target of targetsIn(root)) targets.set(target, (targets.get(target) ?? 0) + 1);
  targetsByFile.set(root.file, targets);
  return targets;
}

/** What an alias stands for is gone through where its anchor is. */
function* targetsIn(node: YamlNode): Generator<YamlNode> {
  if (node.kind === "scalar") return;
  for (const { value, alias } of node.kind === "map" ? node.entries : node.items) {
    if (alias) yield value;
    else yield* targetsIn(value);
  }
}
