import type { YamlNode } from "../yaml/index.js";
import { secretExpressionsBelow, secretReferences } from "./secret-expressions.js";

/** The secrets that expressions below a node name, as they write them; `*` where the name is computed or all are meant. */
export function secretsNamedBelow(node: YamlNode): string[] {
  return secretExpressionsBelow(node).flatMap((found) => secretReferences(found).map(({ name }) => name ?? "*"));
}
