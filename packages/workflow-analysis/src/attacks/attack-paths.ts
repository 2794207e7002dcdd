import { compareSeverity } from "@trustchain/findings";
import { type FlowPath, flowPaths } from "../flow/index.js";
import type { Workflow } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import type { Place } from "../rule.js";
import { isForkCopy, outsiderTriggers, type TrustContext, type TrustSettings, worthOf } from "../trust/index.js";
import type { AttackPath, JudgedPath, OpenPath, PathRule } from "./attack-path.js";
import { type Classification, classify } from "./classify.js";
import { evidenceOf, messageOf, stepsOf } from "./describe.js";
import { fixOf } from "./fixes/index.js";
import { judgePaths } from "./judge-paths.js";
import { placeOf } from "./locate.js";
import { payloadFor } from "./payload.js";
import { witnessOf } from "./witness.js";

/** All that is known of one repository's ways in: every rule about them asks. */
interface Attacks {
  settings: TrustSettings;
  judged: readonly JudgedPath[];
  byRule: ReadonlyMap<PathRule, readonly AttackPath[]>;
}

const cache = new WeakMap<Repository, Attacks>();
const NONE: readonly AttackPath[] = [];

/** The ways in of one rule, each once, whatever events lead there. */
export function attackPathsOf(rule: PathRule, context: TrustContext): readonly AttackPath[] {
  return attacksOf(context).byRule.get(rule) ?? NONE;
}

/** Every way in, also those that gates close. */
export function judgedPathsOf(context: TrustContext): readonly JudgedPath[] {
  return attacksOf(context).judged;
}

function attacksOf(context: TrustContext): Attacks {
  const known = cache.get(context.repository);
  if (known?.settings === context.settings) return known;
  // Should it throw, the rule that asked first says so, and the others have nothing to say.
  cache.set(context.repository, { settings: context.settings, judged: [], byRule: new Map() });
  const judged = judgedPaths(context);
  const attacks = { settings: context.settings, judged, byRule: findings(judged) };
  cache.set(context.repository, attacks);
  return attacks;
}

function judgedPaths(context: TrustContext): readonly JudgedPath[] {
  const paths = flowPaths(context.repository, { triggersOf: (workflow) => privilegedEvents(workflow, context) });
  return judgePaths(paths, context);
}

/** In a fork's own run there is nothing to gain but its machine, of which `self-hosted-runner-for-forks` speaks. */
function privilegedEvents(workflow: Workflow, context: TrustContext): string[] {
  const own = outsiderTriggers(workflow, context).filter(({ fired }) => fired === workflow);
  return [...new Set(own.map(({ event }) => event))].filter((event) => !isForkCopy(event));
}

interface Found {
  classification: Classification;
  place: Place;
  /** From the worst on. */
  paths: OpenPath[];
}

function findings(judged: readonly JudgedPath[]): ReadonlyMap<PathRule, AttackPath[]> {
  const byRule = new Map<PathRule, AttackPath[]>();
  for (const found of groupByPlace(withoutRest(judged.filter(isOpenPath)))) {
    const attack = attackOf(found);
    const others = byRule.get(attack.rule);
    if (others) others.push(attack);
    else byRule.set(attack.rule, [attack]);
  }
  return byRule;
}

function isOpenPath(path: JudgedPath): path is OpenPath {
  return path.role !== null && path.role !== "writer";
}

/**
 * Each way once: a checkout whose code is executed isn't one that nothing executes yet, and where code has nothing to gain but
 * the cache, it is the cache that is told of.
 */
function withoutRest(open: readonly OpenPath[]): OpenPath[] {
  const executed = new Set(open.flatMap(({ path }) => (path.sink.kind === "execution" ? [checkoutOf(path)] : [])));
  const poisoned = new Set(open.flatMap(({ path }) => (path.sink.kind === "cache-save" ? [path.sink.site.job] : [])));
  return open.filter(({ path, gains }) => {
    if (path.sink.kind === "credential") return !executed.has(checkoutOf(path));
    return path.sink.kind !== "execution" || worthOf(gains) !== "cache" || !poisoned.has(path.sink.site.job);
  });
}

function checkoutOf({ checkout, sink }: FlowPath): string {
  return keyOf(checkout?.place ?? sink.place);
}

/** One finding a rule and place: several events, and several texts, may come to it. */
function groupByPlace(open: readonly OpenPath[]): Iterable<Found> {
  const groups = new Map<string, Found>();
  for (const path of open) {
    const classification = classify(path);
    if (!classification) continue;
    const place = placeOf(path, classification.rule);
    const key = `${classification.rule}\0${keyOf(place)}`;
    const known = groups.get(key);
    if (!known) groups.set(key, { classification, place, paths: [path] });
    else if (isWorse(path, known.paths[0] as OpenPath)) {
      known.paths.unshift(path);
      known.classification = classification;
    } else known.paths.push(path);
  }
  return groups.values();
}

function keyOf({ file, start, end }: Place): string {
  return `${file.path}\0${start}\0${end}`;
}

function isWorse(a: OpenPath, b: OpenPath): boolean {
  return compareSeverity(a.severity, b.severity) < 0;
}

function attackOf({ classification, place, paths }: Found): AttackPath {
  const worst = paths[0] as OpenPath;
  const { rule } = classification;
  const payload = payloadFor(worst.path);
  const triggers = [...new Set(paths.map(({ path }) => path.trigger))];
  return {
    rule,
    severity: worst.severity,
    confidence: worst.confidence,
    place,
    message: messageOf(worst, rule, triggers),
    related: stepsOf(worst, place),
    witness: witnessOf(worst, classification, payload),
    evidence: evidenceOf(worst, payload),
    fix: fixOf(worst, rule),
  };
}
