import type { Confidence } from "@trustchain/findings";
import { contextPath, type Expression, resultLeaves } from "../../expressions/index.js";
import {
  expressionsIn,
  filledTexts,
  type ImageReference,
  type Matrix,
  parseImage,
  wholeExpression,
} from "../../model/index.js";
import { defineRule, type Place, type Report } from "../../rule.js";
import type { YamlScalar } from "../../yaml/index.js";

export default defineRule({
  id: "unpinned-images",
  category: "pinning",
  severity: "high",
  isZizmor: true,
  summary: "A container image is not pinned to a digest",
  risk: "The tag can be pushed again with another image at any time. What is in it then runs in your job, beside its secrets and its token.",
  mend: "Name the digest, and keep the tag for readers: `node:22.1@sha256:…`.",
  sources: ["https://docs.docker.com/reference/cli/docker/image/pull/#pull-an-image-by-digest-immutable-identifier"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    container: node:latest
    services:
      db:
        image: registry.example.com:5000/db
    steps:
      - uses: docker://alpine
`,
        at: [6, 9, 11],
        severity: "high",
      },
      {
        text: `on: push
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    container: {image: node:22.1}
    steps:
      - uses: docker://alpine:3.20
`,
        at: [6, 8],
        persona: "pedantic",
        severity: "low",
      },
      {
        text: `on: push
permissions: {}
jobs:
  test:
    strategy:
      matrix:
        image: ["debian", "debian@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"]
        include:
          - image: fedora:latest
    runs-on: ubuntu-latest
    container: \${{ matrix.image }}
    steps:
      - run: make test
`,
        at: [7, 9],
        confidence: "high",
      },
      {
        text: `on: push
permissions: {}
jobs:
  test:
    strategy:
      matrix:
        base: [debian, fedora]
        tag: [latest, "bookworm@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"]
    runs-on: ubuntu-latest
    container: \${{ matrix.base }}:\${{ matrix.tag }}
    services:
      own:
        image: ghcr.io/\${{ github.repository }}:\${{ matrix.tag }}
    steps:
      - run: make test
`,
        at: [8],
        severity: "high",
        confidence: "high",
      },
      {
        text: `on:
  workflow_call:
    inputs:
      image: {type: string}
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    container: \${{ inputs.image }}
    steps:
      - run: make test
`,
        at: [9],
        confidence: "low",
      },
      {
        text: `on:
  workflow_call:
    inputs:
      image: {type: string}
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    container: \${{ inputs.image || 'alpine:latest' }}
    steps:
      - run: make test
`,
        at: [9],
        confidence: "high",
      },
      {
        path: "act/action.yml",
        text: `name: scan
description: scans
runs:
  using: docker
  image: docker://registry.example.com/scan:latest
`,
        at: [5],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    container: node@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
    services:
      db:
        image: \${{ github.event_name == 'push' && 'db@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb' || '' }}
    steps:
      - run: make test
`,
        persona: "pedantic",
        because: "each is pinned to a digest; an empty image means no container",
      },
      {
        text: `on: push
permissions: {}
jobs:
  test:
    strategy:
      matrix:
        include:
          - {image: node, digest: "@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}
          - {image: "deno@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}
    runs-on: ubuntu-latest
    container: \${{ matrix.image }}\${{ matrix.digest }}
    steps:
      - run: make test
`,
        persona: "pedantic",
        because: "values of one item of `include` go together, and each pair is pinned",
      },
      {
        path: "act/action.yml",
        text: `name: scan
description: scans
runs:
  using: docker
  image: Dockerfile
`,
        because: "the image is built from the repository",
      },
    ],
  },

  container({ image }, job, report) {
    if (image) judge(image, image.value, job.matrix, report);
  },

  uses({ uses }, report) {
    if (uses.target.kind === "docker") judgeReference(uses.scalar, uses.target.image, [], report);
  },

  action(action, report) {
    const image = action.kind === "docker" ? action.image : undefined;
    if (!image?.value.startsWith("docker://")) return;
    judge(image, image.value.slice("docker://".length), null, report);
  },
});

/** An image that a place may come to; null where nothing tells. */
interface PossibleImage {
  place: YamlScalar;
  image: ImageReference | null;
  related: Related;
}

function judge(scalar: YamlScalar, text: string, matrix: Matrix | null, report: Report): void {
  const whole = wholeExpression(scalar)?.expression;
  const images = whole
    ? resultLeaves(whole).flatMap((leaf) => imagesOfLeaf(scalar, leaf, matrix))
    : imagesOfText(scalar, text, matrix);
  // Of one place only the first is told.
  for (const { place, image, related } of images.sort((a, b) => rankOf(a) - rankOf(b))) {
    if (image) judgeReference(place, image, related, report);
    else sayUnknown(place, report);
  }
}

/** What surely moves, what nobody knows, and then tags. */
function rankOf({ image }: PossibleImage): number {
  if (!image || isUnknown(image)) return 1;
  return image.tag === null || image.tag === "latest" ? 0 : 2;
}

function isUnknown({ text, tag }: ImageReference): boolean {
  return tag === null && text.includes("${{");
}

/** `node:${{ matrix.version }}`: the image for each value that is known, told at the value. */
function imagesOfText(scalar: YamlScalar, text: string, matrix: Matrix | null): PossibleImage[] {
  return filledTexts(scalar, text, matrix).map((filled) => {
    const image = parseImage(filled.text);
    const place = (!isUnknown(image) && filled.last) || scalar;
    return { place, image, related: place === scalar ? [] : [usedHere(scalar)] };
  });
}

function usedHere(place: YamlScalar): { place: Place; message: string } {
  return { place, message: "it is used here" };
}

function imagesOfLeaf(scalar: YamlScalar, leaf: Expression, matrix: Matrix | null): PossibleImage[] {
  const unknown: PossibleImage = { place: scalar, image: null, related: [] };
  if (leaf.kind === "literal") {
    return typeof leaf.value === "string" ? [{ ...unknown, image: parseImage(leaf.value) }] : [];
  }
  const path = contextPath(leaf);
  if (path?.segments[0] !== "matrix" || !matrix) return [unknown];
  const { values, isOpen } = matrix.valuesOf(path.segments.slice(1));
  if (values.length === 0) return isOpen ? [unknown] : [];
  return values.map((value) =>
    expressionsIn(value).length > 0
      ? unknown
      : { place: value, image: parseImage(value.value), related: [usedHere(scalar)] },
  );
}

function sayUnknown(scalar: YamlScalar, report: Report): void {
  report(scalar, "The image comes from an expression, so nothing shows that it is pinned", { confidence: "low" });
}

type Related = { place: Place; message: string }[];

function judgeReference(place: YamlScalar, image: ImageReference, related: Related, report: Report): void {
  if (image.name === "" || image.digest !== null) return;
  const isOpen = image.text.includes("${{");
  const confidence: Confidence = isOpen ? "medium" : "high";
  if (image.tag === null && isOpen) sayUnknown(place, report);
  else if (image.tag === null)
    report(place, `\`${image.text}\` names neither a tag nor a digest: it is whatever \`latest\` is today`, {
      related,
    });
  else if (image.tag === "latest") report(place, `\`${image.text}\` is whatever was pushed last`, { related });
  else {
    const message = `\`${image.text}\` is a tag, which can be pushed again, not a digest`;
    report(place, message, { severity: "low", confidence, persona: "pedantic", related });
  }
}
