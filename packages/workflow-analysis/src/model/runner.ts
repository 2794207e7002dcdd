import {
  contextPath,
  type EvaluateOptions,
  type Expression,
  evaluate,
  NOTHING_KNOWN,
  resultLeaves,
} from "../expressions/index.js";
import type { YamlEntry, YamlNode, YamlScalar } from "../yaml/index.js";
import { expressionsIn, wholeExpression } from "./expression.js";
import type { Matrix } from "./matrix.js";

export type RunnerSystem = "linux" | "macos" | "windows";

/** One label that a job's `runs-on` may come to. */
export interface RunnerLabel {
  text: string;
  /** Where it is written: in `runs-on` or in the matrix. */
  node: YamlScalar;
  fromMatrix: boolean;
}

/** What is known of each of several runs when an expression is evaluated for them. */
type KnownIn = (expression: Expression) => readonly EvaluateOptions[];

/** `runs-on` of a job: labels, a group with labels, or expressions that matrix values fill. */
export class Runner {
  #labels: Labels | undefined;

  constructor(
    readonly entry: YamlEntry,
    private readonly matrix: Matrix | null,
  ) {}

  /** The runner group that it asks for. */
  get group(): YamlScalar | undefined {
    return this.entry.value.kind === "map" ? this.entry.value.scalar("group") : undefined;
  }

  get labels(): readonly RunnerLabel[] {
    return this.resolve().known;
  }

  /** The labels that it may come to in the runs that `knownIn` knows of. */
  labelsWhere(knownIn: KnownIn): readonly RunnerLabel[] {
    return resolveLabels(this.entry.value, this.matrix, knownIn).known;
  }

  /** Part of it can't be known from the file. */
  get isOpen(): boolean {
    return this.resolve().isOpen;
  }

  /** The operating systems that its labels may mean; empty when none can be told. */
  get systems(): readonly RunnerSystem[] {
    const systems = new Set<RunnerSystem>();
    for (const label of this.labels) {
      const system = systemOf(label.text);
      if (system) systems.add(system);
    }
    return [...systems];
  }

  private resolve(): Labels {
    this.#labels ??= resolveLabels(this.entry.value, this.matrix, () => [NOTHING_KNOWN]);
    return this.#labels;
  }
}

interface Labels {
  known: RunnerLabel[];
  isOpen: boolean;
}

function resolveLabels(node: YamlNode, matrix: Matrix | null, knownIn: KnownIn): Labels {
  const known: RunnerLabel[] = [];
  let isOpen = false;
  for (const scalar of labelScalars(node)) {
    if (expressionsIn(scalar).length === 0) {
      known.push({ text: scalar.value, node: scalar, fromMatrix: false });
      continue;
    }
    const resolved = labelsOfExpression(scalar, matrix, knownIn);
    isOpen ||= resolved.isOpen;
    known.push(...resolved.known);
  }
  return { known, isOpen };
}

/** Each value that an expression may come to as a whole: its own words, and those of the matrix. */
function labelsOfExpression(scalar: YamlScalar, matrix: Matrix | null, knownIn: KnownIn): Labels {
  const whole = wholeExpression(scalar)?.expression;
  if (!whole) return { known: [], isOpen: true };
  const parts = knownIn(whole).flatMap((run) =>
    resultLeaves(whole, run).map((leaf) => labelsOfLeaf(leaf, run, scalar, matrix)),
  );
  return { known: parts.flatMap(({ known }) => known), isOpen: parts.some(({ isOpen }) => isOpen) };
}

function labelsOfLeaf(leaf: Expression, run: EvaluateOptions, scalar: YamlScalar, matrix: Matrix | null): Labels {
  const result = evaluate(leaf, run);
  if (result.known) {
    const texts = [result.value].flat().filter((value) => typeof value === "string");
    return { known: texts.map((text) => ({ text, node: scalar, fromMatrix: false })), isOpen: false };
  }
  const path = contextPath(leaf);
  if (!matrix || path?.segments[0] !== "matrix") return { known: [], isOpen: true };
  const { values, isOpen } = matrix.valuesOf(path.segments.slice(1));
  return { known: values.map((node) => ({ text: node.value, node, fromMatrix: true })), isOpen };
}

function labelScalars(node: YamlNode | undefined): YamlScalar[] {
  if (!node) return [];
  if (node.kind === "scalar") return node.isNull ? [] : [node];
  if (node.kind === "map") return labelScalars(node.get("labels"));
  return node.items.flatMap((item) => (item.value.kind === "scalar" ? [item.value] : []));
}

/** Of GitHub's images and of the labels that self-hosted runners get by themselves. */
export function systemOf(label: string): RunnerSystem | undefined {
  const text = label.toLowerCase();
  if (text === "linux" || text.startsWith("ubuntu")) return "linux";
  if (text === "macos" || text.startsWith("macos-") || text.startsWith("mac")) return "macos";
  if (text === "windows" || text.startsWith("windows-") || text.startsWith("win")) return "windows";
  return undefined;
}
