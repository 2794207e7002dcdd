import { scalarsOf, type Trigger, type Workflow } from "../../model/index.js";
import type { YamlEntry, YamlMap, YamlScalar } from "../../yaml/index.js";
import type { Problem } from "../problem.js";
import { cronFlaw, timezoneFlaw } from "./cron.js";
import { globFlaw } from "./globs.js";

/** Are the patterns of a filter names of branches or tags? Else they are paths. */
const FILTERS: ReadonlyMap<string, boolean> = new Map([
  ["branches", true],
  ["branches-ignore", true],
  ["tags", true],
  ["tags-ignore", true],
  ["paths", false],
  ["paths-ignore", false],
]);
const PAIRS = ["branches", "tags", "paths"];

/** Filters, schedules and what else of `on:` its form doesn't tell. */
export function triggerProblems({ triggers }: Workflow): Problem[] {
  return triggers.flatMap((trigger) => [
    ...(trigger.settings ? filterProblems(trigger.settings) : []),
    ...(trigger.event === "schedule" ? scheduleProblems(trigger) : []),
  ]);
}

function filterProblems(settings: YamlMap): Problem[] {
  const filters = settings.entries.filter(({ key }) => FILTERS.has(key.value));
  return [...(filters.length > 1 ? exclusiveFilters(settings) : []), ...filters.flatMap(globProblems)];
}

function exclusiveFilters(settings: YamlMap): Problem[] {
  return PAIRS.flatMap((filter) => {
    const [first, second] = [settings.entry(filter), settings.entry(`${filter}-ignore`)];
    if (!first || !second) return [];
    const message = `GitHub takes either \`${filter}\` or \`${filter}-ignore\`: patterns that begin with \`!\` leave out as well`;
    return [
      {
        check: "exclusive-filters",
        place: second.key,
        message,
        related: [{ place: first.key, message: "the other filter" }],
      },
    ];
  });
}

function globProblems({ key, value }: YamlEntry): Problem[] {
  const isRef = FILTERS.get(key.value) === true;
  return scalarsOf(value).flatMap((pattern) =>
    problemOf(
      pattern,
      "invalid-glob",
      `This pattern of \`${key.value}\` can't be read`,
      globFlaw(pattern.value, isRef),
    ),
  );
}

function scheduleProblems({ key, node, schedules }: Trigger): Problem[] {
  if (!node || (node.kind === "scalar" && node.isNull)) {
    return [{ check: "missing-key", place: key, message: "`schedule` needs a list of `cron` entries" }];
  }
  const zones = node.kind === "seq" ? node.items : [];
  return [
    ...schedules.flatMap((cron) =>
      problemOf(cron, "invalid-cron", "This schedule can't be kept", cronFlaw(cron.value)),
    ),
    ...zones.flatMap(({ value }) => {
      const zone = value.kind === "map" ? value.scalar("timezone") : undefined;
      return zone ? problemOf(zone, "invalid-cron", "This is no time zone", timezoneFlaw(zone.value)) : [];
    }),
  ];
}

function problemOf(place: YamlScalar, check: Problem["check"], what: string, flaw: string | undefined): Problem[] {
  return flaw === undefined ? [] : [{ check, place, message: `${what}: ${flaw}` }];
}
