/** A field of a schedule: its name, its range, and the names that may stand for numbers. */
interface Field {
  name: string;
  least: number;
  most: number;
  names: readonly string[];
}

const MONTHS = "jan feb mar apr may jun jul aug sep oct nov dec".split(" ");
const DAYS = "sun mon tue wed thu fri sat".split(" ");

const MINUTE: Field = { name: "minute", least: 0, most: 59, names: [] };
const FIELDS: readonly Field[] = [
  MINUTE,
  { name: "hour", least: 0, most: 23, names: [] },
  { name: "day of the month", least: 1, most: 31, names: [] },
  { name: "month", least: 1, most: 12, names: MONTHS },
  { name: "day of the week", least: 0, most: 6, names: DAYS },
];

/** Minutes between two runs: GitHub starts none sooner. */
const SHORTEST = 5;
const LONGEST_TEXT = 500;

/**
 * What is wrong with a `cron:`, or undefined.
 *
 * @see Events that trigger workflows, `schedule`: POSIX cron, five fields, every five minutes at most
 */
export function cronFlaw(text: string): string | undefined {
  const parts = text.trim().split(/\s+/);
  if (text.length > LONGEST_TEXT) return "it is too long";
  if (text.trimStart().startsWith("@")) return "GitHub knows no names such as `@daily`";
  if (parts.length !== FIELDS.length) return `it has ${parts.length} fields instead of ${FIELDS.length}`;
  for (const [i, field] of FIELDS.entries()) {
    const flaw = fieldFlaw(parts[i] as string, field);
    if (flaw) return `the ${field.name} ${flaw}`;
  }
  return intervalFlaw(parts[0] as string);
}

function fieldFlaw(text: string, field: Field): string | undefined {
  for (const part of text.split(",")) {
    if (valuesOf(part, field) === undefined) return `\`${part}\` is none: it goes from ${field.least} to ${field.most}`;
  }
  return undefined;
}

/** The values of `*`, `5`, `1-5`, each with a step behind a `/`; undefined where it is none of these. */
function valuesOf(part: string, field: Field): number[] | undefined {
  const [range = "", step, ...more] = part.split("/");
  const every = step === undefined ? 1 : numberOf(step);
  if (more.length > 0 || !every) return undefined;
  const bounds = boundsOf(range, step !== undefined, field);
  if (!bounds) return undefined;
  const values: number[] = [];
  for (let value = bounds[0]; value <= bounds[1]; value += every) values.push(value);
  return values;
}

function boundsOf(range: string, hasStep: boolean, field: Field): [number, number] | undefined {
  if (range === "*") return [field.least, field.most];
  const [from = "", to, ...more] = range.split("-");
  const first = numberIn(from, field);
  const last = to === undefined ? (hasStep ? field.most : first) : numberIn(to, field);
  if (first === undefined || last === undefined || more.length > 0 || first > last) return undefined;
  return [first, last];
}

function numberIn(text: string, { least, most, names }: Field): number | undefined {
  const named = names.indexOf(text.toLowerCase());
  const value = named === -1 ? numberOf(text) : named + least;
  return value !== undefined && value >= least && value <= most ? value : undefined;
}

function numberOf(text: string): number | undefined {
  return /^\d{1,4}$/.test(text) ? Number(text) : undefined;
}

function intervalFlaw(minutes: string): string | undefined {
  const values = new Set(minutes.split(",").flatMap((part) => valuesOf(part, MINUTE) ?? []));
  const sorted = [...values].sort((a, b) => a - b);
  const isTooOften = sorted.some((value, i) => i > 0 && value - (sorted[i - 1] as number) < SHORTEST);
  return isTooOften ? `GitHub starts no run sooner than ${SHORTEST} minutes after the last` : undefined;
}

/** The database costs the time of ten workflows to load, and most people live in few zones. */
const COMMON_ZONES: ReadonlySet<string> = new Set(
  "UTC Etc/UTC America/Chicago America/Los_Angeles America/New_York America/Sao_Paulo Asia/Kolkata Asia/Shanghai Asia/Tokyo Australia/Sydney Europe/Amsterdam Europe/Berlin Europe/London Europe/Madrid Europe/Paris Europe/Prague Europe/Rome Europe/Stockholm Europe/Warsaw Europe/Zurich".split(
    " ",
  ),
);

/** What is wrong with a `timezone:`, or undefined. */
export function timezoneFlaw(name: string): string | undefined {
  if (COMMON_ZONES.has(name)) return undefined;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return undefined;
  } catch {
    return "it is a name of the IANA database, such as `Europe/Berlin`";
  }
}
