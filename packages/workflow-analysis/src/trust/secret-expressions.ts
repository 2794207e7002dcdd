import type { SourceFile, Span } from "@trustchain/findings";
import { contextPath, dataflow, type Expression, references } from "../expressions/index.js";
import { type EmbeddedExpression, expressionsIn } from "../model/index.js";
import type { YamlNode, YamlScalar } from "../yaml/index.js";
import { visitScalars } from "./visit-scalars.js";

/** A `${{ }}` that speaks of the `secrets` context. */
export interface SecretExpression {
  embedded: EmbeddedExpression;
  expression: Expression;
}

/** An access of the `secrets` context. Offsets of `node` are offsets into the scalar's value. */
export interface SecretReference {
  /** As it is written; null where it is computed, or all are meant. */
  name: string | null;
  node: Expression;
}

/** A secret whose text is part of what an expression gives. */
export interface CarriedSecret {
  /** As it is written; `*` where it is computed. */
  name: string;
  /** The job's own token: the runner makes it for the job and takes it back when the job ends. */
  isJobToken: boolean;
  embedded: EmbeddedExpression;
}

/** Few expressions speak of secrets: the others needn't be parsed for this. */
const SPEAKS_OF_SECRETS = /secrets/i;

const byNode = new WeakMap<YamlNode, readonly SecretExpression[]>();

/** Every such expression in the values below a node, in order; found once for each node. */
export function secretExpressionsBelow(node: YamlNode): readonly SecretExpression[] {
  let found = byNode.get(node);
  if (!found) {
    found = findBelow(node);
    byNode.set(node, found);
  }
  return found;
}

function findBelow(node: YamlNode): SecretExpression[] {
  const found: SecretExpression[] = [];
  visitScalars(node, (scalar) => collectIn(scalar, found), mentionsOf(node.file));
  return found;
}

function collectIn(scalar: YamlScalar, found: SecretExpression[]): void {
  for (const embedded of expressionsIn(scalar)) {
    const expression = SPEAKS_OF_SECRETS.test(embedded.body) ? embedded.expression : undefined;
    if (expression) found.push({ embedded, expression });
  }
}

/** The accesses of `secrets` in an expression, those in conditions too. */
export function secretReferences({ embedded, expression }: SecretExpression): SecretReference[] {
  return references(expression).flatMap(({ segments, node }) =>
    segments[0] === "secrets" ? [{ name: nameAsWritten(segments[1], node, embedded.scalar.value), node }] : [],
  );
}

/** The secret that an expression is an access of: `secrets.NAME`; null for anything else. */
export function secretAccessed(expression: Expression): string | null {
  const path = contextPath(expression);
  return path?.segments[0] === "secrets" ? (path.segments[1] ?? null) : null;
}

function nameAsWritten(name: string | undefined, { start, end }: Span, value: string): string | null {
  if (name === undefined || name === "*") return null;
  const text = value.slice(start, end);
  const at = text.toLowerCase().indexOf(name, "secrets".length);
  return at === -1 ? name : text.slice(at, at + name.length);
}

const CARRIES = /secrets|github\s*\.\s*token/i;

const byFile = new WeakMap<SourceFile, boolean>();

/** False where no value of a file holds a secret: most files needn't be looked at more closely. */
export function mayHoldSecrets(file: SourceFile): boolean {
  let may = byFile.get(file);
  if (may === undefined) {
    may = CARRIES.test(file.text) || ESCAPES.test(file.text);
    byFile.set(file, may);
  }
  return may;
}

const byScalar = new WeakMap<YamlScalar, readonly CarriedSecret[]>();
const NONE: readonly CarriedSecret[] = [];

/** The secrets whose text a value may hold, `github.token` among them. A comparison with a secret carries none. */
export function secretsCarriedBy(scalar: YamlScalar): readonly CarriedSecret[] {
  if (!mayHoldSecrets(scalar.file) || !scalar.mayContain("${{") || !scalar.mayMatch(CARRIES)) return NONE;
  let found = byScalar.get(scalar);
  if (!found) {
    found = expressionsIn(scalar).flatMap(carriedIn);
    byScalar.set(scalar, found);
  }
  return found;
}

function carriedIn(embedded: EmbeddedExpression): CarriedSecret[] {
  const { expression, scalar } = embedded;
  if (!CARRIES.test(embedded.body) || !expression) return [];
  return dataflow(expression).flatMap(({ segments, node }) => {
    if (segments.join(".") === "github.token") return [{ name: "GITHUB_TOKEN", isJobToken: true, embedded }];
    if (segments[0] !== "secrets") return [];
    const name = nameAsWritten(segments[1], node, scalar.value) ?? "*";
    return [{ name, isJobToken: name.toLowerCase() === "github_token", embedded }];
  });
}

/** The first secret that somebody has stored, and that holds until somebody takes it back. */
export function storedSecretIn(scalar: YamlScalar | null | undefined): CarriedSecret | undefined {
  return scalar ? secretsCarriedBy(scalar).find(({ isJobToken }) => !isJobToken) : undefined;
}

type MayHold = (node: YamlNode) => boolean;

const cache = new WeakMap<SourceFile, MayHold>();

/** Whether a node may speak of secrets, told from the text, so that the rest of the file needn't be made into a tree. */
function mentionsOf(file: SourceFile): MayHold {
  let mayHold = cache.get(file);
  if (!mayHold) {
    mayHold = readMentions(file.text);
    cache.set(file, mayHold);
  }
  return mayHold;
}

/** In double-quoted text these can spell anything. */
const ESCAPES = /\\[xuU]/;

/** By these a node can hold what isn't written in its own lines: anchors, and the escapes of double-quoted text. */
const SPEAKS_ELSEWHERE = /(?:^|[\s:,[{-])&[^\s&]|\\[xuU]/m;

function readMentions(text: string): MayHold {
  if (!SPEAKS_OF_SECRETS.test(text) && !ESCAPES.test(text)) return () => false;
  if (SPEAKS_ELSEWHERE.test(text)) return () => true;
  const offsets = Array.from(text.matchAll(/secrets/gi), ({ index }) => index);
  return ({ start, end }) => {
    const first = firstFrom(offsets, start);
    return first !== undefined && first < end;
  };
}

/** The least of the sorted offsets that isn't below `start`. */
function firstFrom(offsets: readonly number[], start: number): number | undefined {
  let low = 0;
  let high = offsets.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((offsets[middle] as number) < start) low = middle + 1;
    else high = middle;
  }
  return offsets[low];
}
