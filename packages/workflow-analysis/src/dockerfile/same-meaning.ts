import { applyEdits, compareEdits, SourceFile, type Span, type TextEdit } from "@trustchain/findings";
import type { Dockerfile, DockerfileImage } from "../model/index.js";
import { readDockerfile } from "./read.js";

/** Null when the edits change nothing but images that the file names, or defaults that give them; else what they would do. */
export function problemWithEdits(source: SourceFile, edits: readonly TextEdit[]): string | null {
  const before = readDockerfile(source);
  const after = readDockerfile(new SourceFile(source.path, applyEdits(source.text, edits)));
  if (!before.ok) return "the file can't be read";
  if (!after.ok) return "the file could no longer be read";
  const edited = spansAround(spansOf(before.dockerfile), edits);
  const isSame = edited !== null && keepsRest(before.dockerfile, after.dockerfile, edited);
  return isSame ? null : "it would change other parts of the file";
}

/** Where images are written, in the order of the file. */
function spansOf({ images }: Dockerfile): Span[] {
  const spans = images.flatMap((image) => (image.written ? [image, image.written] : [image]));
  const byStart = new Map(spans.map(({ start, end }) => [start, { start, end }]));
  return [...byStart.values()].sort((a, b) => a.start - b.start);
}

/** The numbers of the spans that edits lie in; null when one lies elsewhere. */
function spansAround(spans: readonly Span[], edits: readonly TextEdit[]): Set<number> | null {
  const numbers = new Set<number>();
  let at = 0;
  for (const { start, end } of [...edits].sort(compareEdits)) {
    while (at < spans.length && (spans[at] as Span).end < end) at++;
    const span = spans[at];
    if (!span || start < span.start) return null;
    numbers.add(at);
  }
  return numbers;
}

/** The same instructions with the same images in them, but for those that were edited. */
function keepsRest(before: Dockerfile, after: Dockerfile, edited: ReadonlySet<number>): boolean {
  const [spans, spansAfter] = [spansOf(before), spansOf(after)];
  const starts = new Set([...edited].map((number) => spans[number]?.start));
  const isEdited = ({ start, written }: DockerfileImage) => starts.has(start) || starts.has(written?.start);
  return (
    spans.length === spansAfter.length &&
    before.images.length === after.images.length &&
    before.images.every((image, i) => {
      const other = after.images[i] as DockerfileImage;
      return other.role === image.role && (isEdited(image) || other.image.text === image.image.text);
    }) &&
    textOf(before, spans, edited) === textOf(after, spansAfter, edited)
  );
}

/** All instructions as they are written, with some spans left out. */
function textOf({ file, instructions }: Dockerfile, spans: readonly Span[], without: ReadonlySet<number>): string {
  const left = [...without].sort((a, b) => a - b).map((number) => spans[number] as Span);
  let next = 0;
  let text = "";
  for (const { keyword, start, end } of instructions) {
    let at = start;
    text += `\0${keyword} `;
    for (; next < left.length && (left[next] as Span).end <= end; next++) {
      const span = left[next] as Span;
      text += file.text.slice(at, Math.max(at, span.start));
      at = Math.max(at, span.end);
    }
    text += file.text.slice(at, end);
  }
  return text;
}
