import type { SourceFile, Span } from "@trustchain/findings";
import type { YamlMap, YamlNode, YamlScalar } from "../yaml/index.js";

const targetsByFile = new WeakMap<SourceFile, readonly YamlNode[]>();

/**
 * Do anchors give a text of a step to another place of the file, too, so that an edit changes more than the step?
 * A step that is repeated as a whole shares nothing: each copy has all of the edit.
 */
export function isSharedText(scalar: YamlScalar, step: YamlMap, root: YamlMap): boolean {
  if (!contains(step, scalar)) return true;
  return aliasTargets(root).some((target) => target !== step && contains(step, target) && contains(target, scalar));
}

function contains(outer: Span, inner: Span): boolean {
  return outer.start <= inner.start && inner.end <= outer.end;
}

function aliasTargets(root: YamlMap): readonly YamlNode[] {
  let targets = targetsByFile.get(root.file);
  if (!targets) {
    targets = [...new Set(targetsIn(root))];
    targetsByFile.set(root.file, targets);
  }
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
