import { didYouMean } from "@trustchain/action-kit";
import {
  type Action,
  conditionIn,
  type EmbeddedExpression,
  expressionsIn,
  type Job,
  type Step,
  type Workflow,
  wholeExpression,
} from "../model/index.js";
import { firstLineOf } from "../places.js";
import type { YamlEntry, YamlMap, YamlNode, YamlScalar, YamlSeq } from "../yaml/index.js";
import type { Availability } from "./availability.js";
import type { CheckId, Problem } from "./problem.js";
import { ACTION } from "./schema/action.js";
import { WORKFLOW } from "./schema/workflow.js";
import type { MapShape, ScalarShape, Shape, Words } from "./shape.js";
import { capitalised, listOf, shortened } from "./words.js";

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

/** What stands around a node. */
interface Around {
  reads: Availability | null;
  job: Job | null;
  step: Step | null;
  /** A key that isn't known: nothing more is said of what it holds. */
  isOpen: boolean;
}

class Walk implements UnitWalk {
  readonly problems: Problem[] = [];
  readonly expressions: ExpressionUse[] = [];
  private readonly jobs: readonly Job[];
  private nextJob = 0;
  private steps: readonly Step[] = [];
  private nextStep = 0;

  constructor(private readonly unit: Workflow | Action) {
    this.jobs = unit.kind === "workflow" ? unit.jobs : [];
  }

  run(): UnitWalk {
    const { unit } = this;
    if (unit.kind === "composite") this.steps = unit.steps;
    this.node(unit.root, unit.kind === "workflow" ? WORKFLOW : ACTION, OUTSIDE, null);
    return this;
  }

  /** @param key the key whose value the node is */
  private node(node: YamlNode, shape: Shape, around: Around, key: YamlScalar | null): void {
    const here =
      shape.reads || shape.open
        ? { ...around, reads: shape.reads ?? around.reads, isOpen: around.isOpen || shape.open === true }
        : around;
    if (node.kind === "scalar") this.scalar(node, shape, here, key);
    else if (node.kind === "map") this.mapping(node, shape, here, key);
    else this.sequence(node, shape, here, key);
  }

  private scalar(node: YamlScalar, shape: Shape, around: Around, key: YamlScalar | null): void {
    const isWhole = this.collectExpressions(node, shape, around);
    if (around.isOpen || (isWhole && around.reads)) return;
    if (shape.scalar) this.checkScalar(node, shape.scalar, shape, around, key);
    else if (!node.isNull || !shape.empty) this.wrongType(node, shape, key);
  }

  /** @returns whether all of the value is one expression */
  private collectExpressions(scalar: YamlScalar, shape: Shape, around: Around): boolean {
    const { reads, job, step } = around;
    const isCondition = shape.condition === true;
    const add = (embedded: EmbeddedExpression) =>
      this.expressions.push({ embedded, reads, isCondition, unit: this.unit, job, step });
    const condition = isCondition && !scalar.isNull ? conditionIn(scalar) : undefined;
    if (condition) add(condition);
    else for (const embedded of expressionsIn(scalar)) add(embedded);
    return condition !== undefined || wholeExpression(scalar) !== undefined;
  }

  private checkScalar(
    node: YamlScalar,
    wanted: ScalarShape,
    shape: Shape,
    around: Around,
    key: YamlScalar | null,
  ): void {
    if (wanted === "text") return;
    if (shape.empty && node.isNull) return;
    if (wanted === "word") {
      if (node.value === "") this.problem("missing-key", key ?? node, `${nameOf(key)} is empty`);
    } else if (wanted === "boolean" || wanted === "number") {
      if (typeof node.typed === wanted) return;
      const article = around.reads ? `a ${wanted} or one expression` : `a ${wanted}`;
      this.problem("wrong-type", node, `${nameOf(key)} has to be ${article}`);
    } else if (!wanted.words.includes(node.value)) {
      this.unknownWord(node, wanted, key);
    }
  }

  private unknownWord(node: YamlScalar, { words, check, noun }: Words, key: YamlScalar | null): void {
    const place = node.isEmpty ? (key ?? node) : node;
    const hint = didYouMean(node.value, words) || (words.length <= FEW_WORDS ? `: it is ${listOf(words)}` : "");
    const where = noun === "value" && key ? ` for ${nameOf(key)}` : "";
    this.problem(check, place, `There is no ${noun} \`${shortened(node.value)}\`${where}${hint}`);
  }

  private sequence(node: YamlSeq, shape: Shape, around: Around, key: YamlScalar | null): void {
    if (!shape.list && !around.isOpen) this.wrongType(node, shape, key);
    const item = shape.list ?? OPEN;
    const inside = shape.list ? around : { ...around, isOpen: true };
    for (const { value } of node.items) this.node(value, item, inside, null);
  }

  private mapping(node: YamlMap, shape: Shape, around: Around, key: YamlScalar | null): void {
    const map = typeof shape.map === "function" ? shape.map(node) : shape.map;
    if (!map && !around.isOpen) this.wrongType(node, shape, key);
    const inside = this.entered(node, shape, map ? around : { ...around, isOpen: true });
    this.checkKeys(node);
    for (const entry of node.entries) this.entry(entry, map, inside);
    if (map && !inside.isOpen) this.checkRequired(node, map, key);
  }

  /** The model's parts come in the order of the file, so each is the next of its kind. */
  private entered(node: YamlMap, shape: Shape, around: Around): Around {
    if (shape.part === "job") {
      const job = this.jobs[this.nextJob++] ?? null;
      this.steps = job?.kind === "normal" ? job.steps : [];
      this.nextStep = 0;
      return { ...around, job };
    }
    if (shape.part !== "step") return around;
    while (this.nextStep < this.steps.length && this.steps[this.nextStep]?.map !== node) this.nextStep++;
    return { ...around, step: this.steps[this.nextStep++] ?? null };
  }

  private entry({ key, value }: YamlEntry, map: MapShape | undefined, around: Around): void {
    if (key.mayContain("${{")) this.collectExpressions(key, OPEN, around);
    const shape = map?.keys.get(key.value) ?? map?.others;
    if (map && !map.keys.has(key.value) && !around.isOpen) this.checkUnknownKey(key, map);
    this.node(value, shape ?? OPEN, shape ? around : { ...around, isOpen: true }, key);
  }

  private checkUnknownKey(key: YamlScalar, map: MapShape): void {
    if (map.others && !map.tolerant) return;
    // Reported from the document's problems.
    if (key.value === "<<") return;
    const hint = didYouMean(key.value, map.keys.keys());
    if (map.tolerant && hint === "") return;
    const { check, noun } = map.names ?? KEYS;
    this.problem(check, key, `There is no ${noun} \`${shortened(key.value)}\` in ${map.what}${hint}`);
  }

  private checkRequired(node: YamlMap, { what, required = [] }: MapShape, key: YamlScalar | null): void {
    const missing = required.filter((name) => !node.entry(name));
    if (missing.length === 0) return;
    const keys = missing.length === 1 ? "the key" : "the keys";
    const message = `${capitalised(what)} needs ${keys} ${listOf(missing, "and")}`;
    this.problem("missing-key", key ?? firstLineOf(node), message);
  }

  /** Keys that differ by case alone; equal ones are told by who reads the YAML. */
  private checkKeys({ entries }: YamlMap): void {
    if (entries.length < 2) return;
    const seen = new Map<string, YamlScalar>();
    for (const { key } of entries) {
      const lower = key.value.toLowerCase();
      const first = seen.get(lower);
      if (first && first.value !== key.value) {
        const message = `\`${shortened(key.value)}\` and \`${shortened(first.value)}\` are one key to GitHub, which refuses the second`;
        this.problem("duplicate-key", key, message, [{ place: first, message: "the first" }]);
      } else if (!first) seen.set(lower, key);
    }
  }

  private wrongType(node: YamlNode, shape: Shape, key: YamlScalar | null): void {
    const forms = [shape.map && "a mapping", shape.list && "a list", shape.scalar && "a text"].filter(Boolean);
    const place =
      node.kind === "scalar" && node.isEmpty ? (key ?? node) : node.kind === "scalar" ? node : (key ?? firstOf(node));
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

const OUTSIDE: Around = { reads: null, job: null, step: null, isOpen: false };
const OPEN: Shape = { open: true };
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
