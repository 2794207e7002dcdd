const UNITS: ReadonlyMap<string, number> = new Map([
  ["minute", 1 / 1440],
  ["hour", 1 / 24],
  ["day", 1],
  ["week", 7],
  ["month", 30],
  ["year", 365],
]);

const SHORT: Readonly<Record<string, string>> = {
  m: "minute",
  min: "minute",
  h: "hour",
  hr: "hour",
  d: "day",
  w: "week",
  mo: "month",
  y: "year",
};

/**
 * The days that an age of Renovate's stands for: `14 days`, `1 week`, `36h`; undefined for anything else.
 *
 * @see Renovate documentation, `minimumReleaseAge`
 */
export function daysOf(age: string): number | undefined {
  const match = /^\s*(\d{1,6}(?:\.\d{1,3})?)\s*([a-z]{1,8})\s*$/i.exec(age);
  if (!match) return undefined;
  const word = (match[2] as string).toLowerCase();
  const unit = UNITS.get(SHORT[word] ?? word.replace(/s$/, ""));
  return unit === undefined ? undefined : Number(match[1]) * unit;
}
