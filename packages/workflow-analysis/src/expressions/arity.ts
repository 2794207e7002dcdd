/** How many arguments functions take: the least and the most. */
const ARITIES: ReadonlyMap<string, readonly [least: number, most: number]> = new Map([
  ["case", [3, 255]],
  ["contains", [2, 2]],
  ["endswith", [2, 2]],
  ["format", [1, 255]],
  ["fromjson", [1, 1]],
  ["hashfiles", [1, 255]],
  ["join", [1, 2]],
  ["startswith", [2, 2]],
  ["tojson", [1, 1]],
]);

/**
 * What is wrong with a call of a function with so many arguments, to go on after its name; undefined when nothing is, or
 * when the function isn't known here.
 *
 * @param name in lower case
 * @see actions/runner, `ExpressionConstants` and `ExpressionParser`: GitHub refuses the workflow
 */
export function checkArity(name: string, count: number): string | undefined {
  const arity = ARITIES.get(name);
  if (!arity) return undefined;
  const [least, most] = arity;
  if (count < least || count > most) return `takes ${rangeText(least, most)}, not ${count}`;
  if (name === "case" && count % 2 === 0)
    return `takes an odd number of arguments, not ${count}: the last is the default`;
  return undefined;
}

function rangeText(least: number, most: number): string {
  if (least === most) return `${least} argument${least === 1 ? "" : "s"}`;
  return `${least} to ${most} arguments`;
}
