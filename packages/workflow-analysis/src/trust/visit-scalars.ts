import type { YamlNode, YamlScalar } from "../yaml/index.js";

/**
 * Calls `visit` for every scalar value below a node, each once however many aliases lead there.
 *
 * @param isWorth says of a node whether to look into it
 */
export function visitScalars(
  node: YamlNode,
  visit: (scalar: YamlScalar) => void,
  isWorth: (node: YamlNode) => boolean = () => true,
): void {
  const seen = new Set<YamlNode>();
  const enter = (current: YamlNode): void => {
    if (seen.has(current) || !isWorth(current)) return;
    seen.add(current);
    if (current.kind === "scalar") visit(current);
    else if (current.kind === "seq") for (const item of current.items) enter(item.value);
    else for (const entry of current.entries) enter(entry.value);
  };
  enter(node);
}
