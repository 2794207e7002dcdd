import {
  type Action,
  conditionIn,
  type EmbeddedExpression,
  expressionsIn,
  type Job,
  type Step,
  type Workflow,
} from "../model/index.js";
import { firstLineOf } from "../places.js";
import type { YamlEntry, YamlItem, YamlMap, YamlNode, YamlScalar, YamlSeq } from "../yaml/index.js";
import type { Availability } from "./availability.js";
import type { CheckId, Problem } from "./problem.js";
import { ACTION } from "./schema/action.js";
import { WORKFLOW } from "./schema/workflow.js";
import type { MapShape, ScalarShape, Shape, Words } from "./shape.js";
import { capitalised, hint, listOf, shortened } from "./words.js";

/** An expression, fenced or a bare `if:`, with what it stands in. */
export interface ExpressionUse {
  embedded: EmbeddedExpression;
  /** What it may read; null where the key takes no expressions, or isn't known. */
  reads: Availability | null;
  isCondition: boolean;
  unit: Workflow | Action;
  job: Job | null;
  step: Step | null;
}

/** What one walk over a file gives. */
export interface UnitWalk {
  /** How the file's form differs from what GitHub takes. */
  problems: readonly Problem[];
  expressions: readonly ExpressionUse[];
}

const walks = new WeakMap<Workflow | Action, UnitWalk>();

/** Walks a workflow or action once, however many ask. */
export function walkOf(unit: Workflow | Action): UnitWalk {
  let walk = walks.get(unit);
  if (!walk) {
    walk = new Walk(unit).run();
    walks.set(unit, walk);
  }
  return walk;
}

/** A hot path: what stands around a node is in fields and arguments, so that nothing is made for a node that is well. */
class Walk implements UnitWalk {
  readonly problems: Problem[] = [];
  readonly expressions: ExpressionUse[] = [];
  private job: Job | null = null;
  private step: Step | null = null;
  private readonly jobs: readonly Job[];
  private nextJob = 0;
  private steps: readonly Step[] = [];
  private nextStep = 0;
  /** The first fence at or behind `searchedFrom`. */
  private nextFence = -1;
  private searchedFrom = 0;

  constructor(private readonly unit: Workflow | Action) {
    this.jobs = unit.kind === "workflow" ? unit.jobs : [];
  }

  run(): UnitWalk {
    const { unit } = this;
    if (unit.kind === "composite") this.steps = unit.steps;
    this.node(unit.root, unit.kind === "workflow" ? WORKFLOW : ACTION, null, null);
    return this;
  }

  /**
   * @param around what may be read around the node
   * @param key the key whose value the node is
   */
  private node(node: YamlNode, shape: Shape, around: Availability | null, key: YamlScalar | null): void {
    const reads = shape.reads ?? around;
    if (node.kind === "scalar") this.scalar(node, shape, reads, key);
    else if (node.kind === "map") this.mapping(node, shape, reads, key);
    else this.sequence(node, shape, reads, key);
  }

  private scalar(node: YamlScalar, shape: Shape, reads: Availability | null, key: YamlScalar | null): void {
    const { scalar: wanted, condition } = shape;
    if (condition || this.mayHoldExpressions(node)) {
      const isWhole = this.collectExpressions(node, condition === true, reads);
      if (isWhole && reads) return;
    }
    if (wanted === "text" || shape.open) return;
    if (wanted) this.checkScalar(node, wanted, shape, reads, key);
    else if (!shape.empty || !node.isNull) this.wrongType(node, shape, key);
  }

  /** @returns whether all of the value is one expression */
  private collectExpressions(scalar: YamlScalar, mayBeBare: boolean, reads: Availability | null): boolean {
    const isCondition = mayBeBare && !scalar.isNull;
    const condition = isCondition ? conditionIn(scalar) : undefined;
    const found = condition ? [condition] : expressionsIn(scalar);
    const { unit, job, step } = this;
    for (const embedded of found) this.expressions.push({ embedded, reads, isCondition, unit, job, step });
    return condition !== undefined || (found.length === 1 && (found[0] as EmbeddedExpression).isWhole);
  }

  /** Scalars mostly come in the order of the text, so that one search for the next fence answers for many of them. */
  private mayHoldExpressions(scalar: YamlScalar): boolean {
    // Escapes can spell a fence.
    if (scalar.style === "double") return scalar.mayContain(FENCE);
    const { start, end } = scalar;
    if (this.nextFence < start || start < this.searchedFrom) {
      this.searchedFrom = start;
      const found = this.unit.file.text.indexOf(FENCE, start);
      this.nextFence = found === -1 ? Number.POSITIVE_INFINITY : found;
    }
    return this.nextFence < end;
  }

  private checkScalar(
    node: YamlScalar,
    wanted: ScalarShape,
    { empty }: Shape,
    reads: Availability | null,
    key: YamlScalar | null,
  ): void {
    if (wanted === "text") return;
    if (empty && node.isNull) return;
    if (wanted === "word") {
      if (node.contentStart === node.contentEnd) this.problem("missing-key", key ?? node, `${nameOf(key)} is empty`);
    } else if (wanted === "boolean" || wanted === "number") {
      if (typeof node.typed === wanted) return;
      const article = reads ? `a ${wanted} or one expression` : `a ${wanted}`;
      this.problem("wrong-type", node, `${nameOf(key)} has to be ${article}`);
    } else if (!wanted.words.includes(node.value)) {
      this.unknownWord(node, wanted, key);
    }
  }

  private unknownWord(node: YamlScalar, { words, check, noun }: Words, key: YamlScalar | null): void {
    const place = node.isEmpty ? (key ?? node) : node;
    const suggestion = hint(node.value, words) || (words.length <= FEW_WORDS ? `: it is ${listOf(words)}` : "");
    const where = noun === "value" && key ? ` for ${nameOf(key)}` : "";
    this.problem(check, place, `There is no ${noun} \`${shortened(node.value)}\`${where}${suggestion}`);
  }

  private sequence(node: YamlSeq, shape: Shape, reads: Availability | null, key: YamlScalar | null): void {
    if (!shape.list && !shape.open) this.wrongType(node, shape, key);
    const item = shape.list ?? OPEN;
    const { items } = node;
    for (let i = 0; i < items.length; i++) this.node((items[i] as YamlItem).value, item, reads, null);
  }

  private mapping(node: YamlMap, shape: Shape, reads: Availability | null, key: YamlScalar | null): void {
    const map = typeof shape.map === "function" ? shape.map(node) : shape.map;
    if (!map && !shape.open) this.wrongType(node, shape, key);
    const { job, step } = this;
    if (shape.part) this.enter(node, shape.part);
    this.entries(node.entries, map, reads);
    if (map?.required) this.checkRequired(node, map.what, map.required, key);
    this.job = job;
    this.step = step;
  }

  /** The model's parts come in the order of the file, so each is the next of its kind. */
  private enter(node: YamlMap, part: "job" | "step"): void {
    if (part === "job") {
      this.job = this.jobs[this.nextJob++] ?? null;
      this.steps = this.job?.kind === "normal" ? this.job.steps : [];
      this.nextStep = 0;
      return;
    }
    while (this.nextStep < this.steps.length && this.steps[this.nextStep]?.map !== node) this.nextStep++;
    this.step = this.steps[this.nextStep++] ?? null;
  }

  private entries(entries: readonly YamlEntry[], map: MapShape | undefined, reads: Availability | null): void {
    const others = map?.others ?? OPEN;
    let isKnown = true;
    for (let i = 0; i < entries.length; i++) {
      const { key, value } = entries[i] as YamlEntry;
      if (this.mayHoldExpressions(key)) this.collectExpressions(key, false, reads);
      const name = key.value;
      const own = map?.keys.get(name) ?? (name === MERGE_KEY ? OPEN : undefined);
      if (!own) {
        // Of the keys that are known, no two differ by case alone.
        if (isKnown) this.checkKeys(entries);
        isKnown = false;
        if (map) this.checkUnknownKey(key, map);
      }
      this.node(value, own ?? others, reads, key);
    }
  }

  private checkUnknownKey(key: YamlScalar, map: MapShape): void {
    if (map.others && !map.tolerant) return;
    const suggestion = hint(key.value, map.keys.keys());
    if (map.tolerant && suggestion === "") return;
    const { check, noun } = map.names ?? KEYS;
    this.problem(check, key, `There is no ${noun} \`${shortened(key.value)}\` in ${map.what}${suggestion}`);
  }

  private checkRequired(node: YamlMap, what: string, required: readonly string[], key: YamlScalar | null): void {
    if (required.every((name) => node.entry(name))) return;
    const missing = required.filter((name) => !node.entry(name));
    const keys = missing.length === 1 ? "the key" : "the keys";
    const message = `${capitalised(what)} needs ${keys} ${listOf(missing, "and")}`;
    this.problem("missing-key", key ?? firstLineOf(node), message);
  }

  /** Keys that differ by case alone; equal ones are told by who reads the YAML. */
  private checkKeys(entries: readonly YamlEntry[]): void {
    if (entries.length < 2) return;
    const names = new Set<string>();
    for (let i = 0; i < entries.length; i++) names.add((entries[i] as YamlEntry).key.value.toLowerCase());
    if (names.size === entries.length) return;
    const seen = new Map<string, YamlScalar>();
    for (const { key } of entries) {
      const lower = key.value.toLowerCase();
      const first = seen.get(lower);
      if (first) this.checkPair(first, key);
      else seen.set(lower, key);
    }
  }

  private checkPair(first: YamlScalar, second: YamlScalar): void {
    const a = first.value;
    const b = second.value;
    if (a === b) return;
    const message = `\`${shortened(b)}\` and \`${shortened(a)}\` are one key to GitHub, which refuses the second`;
    this.problem("duplicate-key", second, message, [{ place: first, message: "the first" }]);
  }

  private wrongType(node: YamlNode, shape: Shape, key: YamlScalar | null): void {
    const forms = [shape.map && "a mapping", shape.list && "a list", shape.scalar && "a text"].filter(Boolean);
    const place = node.kind === "scalar" && !node.isEmpty ? node : (key ?? firstOf(node));
    this.problem("wrong-type", place, `${nameOf(key)} has to be ${forms.join(" or ")}, and is ${formOf(node)}`);
  }

  private problem(
    check: CheckId,
    place: Problem["place"],
    message: string,
    related: NonNullable<Problem["related"]> = [],
  ): void {
    this.problems.push({ check, place, message, related });
  }
}

const OPEN: Shape = { open: true };
const FENCE = "${{";
/** Told by who reads the YAML. */
const MERGE_KEY = "<<";
const KEYS = { check: "unknown-key", noun: "key" } as const;
/** More are not told one by one. */
const FEW_WORDS = 6;

function nameOf(key: YamlScalar | null): string {
  return key ? `\`${shortened(key.value)}\`` : "This";
}

function formOf(node: YamlNode): string {
  if (node.kind === "scalar") return node.isNull ? "empty" : "a text";
  return node.kind === "map" ? "a mapping" : "a list";
}

function firstOf(node: YamlNode): Problem["place"] {
  return { file: node.file, start: node.start, end: node.start };
}
