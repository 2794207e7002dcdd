import type { YamlScalar } from "./nodes.js";

/** How many aliases give a scalar's text to other places; 0 where it has no anchor. */
export function aliasCount({ file: { text }, start }: YamlScalar): number {
  const anchor = /&([^\s,[\]{}]+)[ \t]+$/.exec(text.slice(Math.max(0, start - 200), start))?.[1];
  if (anchor === undefined) return 0;
  return text.split(/[\s,[\]{}]+/).filter((word) => word === `*${anchor}`).length;
}

/** Does an anchor stand before it? */
export function isAnchored({ file: { text }, start }: YamlScalar): boolean {
  return /&[^\s,[\]{}]+[ \t]+$/.test(text.slice(Math.max(0, start - 200), start));
}
