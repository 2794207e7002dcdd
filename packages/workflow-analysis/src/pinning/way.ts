/** The way from a pinned action to what it pulls in, for a message: `` `a/b@1234567` uses `c/d@v1` ``. */
export function saidWay(names: readonly string[]): string {
  return names.map((name) => `\`${name.replace(/@([0-9a-f]{7})[0-9a-f]{33}$/, "@$1")}\``).join(" uses ");
}

/** ` (and 2 more)`, where there is more than the one that a message tells of. */
export function andMore(things: readonly unknown[]): string {
  return things.length > 1 ? ` (and ${things.length - 1} more)` : "";
}
