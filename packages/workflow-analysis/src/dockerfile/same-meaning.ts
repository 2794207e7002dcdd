import { applyEdits, compareEdits, SourceFile, type TextEdit } from "@trustchain/findings";
import type { Dockerfile, DockerfileImage } from "../model/index.js";
import { readDockerfile } from "./read.js";

/** Null when the edits change nothing but images that the file names; else what they would do. */
export function problemWithEdits(source: SourceFile, edits: readonly TextEdit[]): string | null {
  const before = readDockerfile(source);
  const after = readDockerfile(new SourceFile(source.path, applyEdits(source.text, edits)));
  if (!before.ok) return "the file can't be read";
  if (!after.ok) return "the file could no longer be read";
  const edited = imagesAround(before.dockerfile.images, edits);
  const isSame = edited !== null && keepsRest(before.dockerfile, after.dockerfile, edited);
  return isSame ? null : "it would change other parts of the file";
}

/** The numbers of the images that edits lie in; null when one lies elsewhere. */
function imagesAround(images: readonly DockerfileImage[], edits: readonly TextEdit[]): Set<number> | null {
  const numbers = new Set<number>();
  let at = 0;
  for (const { start, end } of [...edits].sort(compareEdits)) {
    while (at < images.length && (images[at] as DockerfileImage).end < end) at++;
    const image = images[at];
    if (!image || start < image.start) return null;
    numbers.add(at);
  }
  return numbers;
}

/** The same instructions with the same images in them, but for those that were edited. */
function keepsRest(before: Dockerfile, after: Dockerfile, edited: ReadonlySet<number>): boolean {
  return (
    before.images.length === after.images.length &&
    before.images.every(({ image, role }, i) => {
      const other = after.images[i] as DockerfileImage;
      return other.role === role && (edited.has(i) || other.image.text === image.text);
    }) &&
    textOf(before, edited) === textOf(after, edited)
  );
}

/** All instructions as they are written, with some images left out. */
function textOf({ file, instructions, images }: Dockerfile, without: ReadonlySet<number>): string {
  const left = [...without].sort((a, b) => a - b).map((number) => images[number] as DockerfileImage);
  let next = 0;
  let text = "";
  for (const { keyword, start, end } of instructions) {
    let at = start;
    text += `\0${keyword} `;
    for (; next < left.length && (left[next] as DockerfileImage).end <= end; next++) {
      const image = left[next] as DockerfileImage;
      text += file.text.slice(at, Math.max(at, image.start));
      at = Math.max(at, image.end);
    }
    text += file.text.slice(at, end);
  }
  return text;
}
