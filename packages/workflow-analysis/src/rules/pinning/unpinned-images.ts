import type { OptionValues } from "../../config/options.js";
import { contextPath, type Expression, resultLeaves } from "../../expressions/index.js";
import { placeOfImage } from "../../fixes/pin-image.js";
import { expressionsIn, type ImageReference, type Matrix, parseImage, wholeExpression } from "../../model/index.js";
import { defineRule, type Place, type Report } from "../../rule.js";
import type { YamlScalar } from "../../yaml/index.js";
import { IMAGE_OPTIONS, reportImage, unknownImage, unpinned } from "./unpinned-image.js";

/** Where an image comes from that nothing tells. */
const ORIGIN = "an expression";

export default defineRule({
  id: "unpinned-images",
  category: "pinning",
  severity: "high",
  isZizmor: true,
  summary: "A container image is not pinned to a digest",
  risk: "The tag can be pushed again with another image at any time. What is in it then runs in your job, beside its secrets and its token.",
  mend: "Name the digest, and keep the tag for readers: `node:22.1@sha256:…`.",
  sources: ["https://docs.docker.com/reference/cli/docker/image/pull/#pull-an-image-by-digest-immutable-identifier"],
  fixes: "safe",
  options: IMAGE_OPTIONS,
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

function judge(scalar: YamlScalar, text: string, matrix: Matrix | null, report: ImageReport): void {
  const whole = wholeExpression(scalar)?.expression;
  const filled = whole ? null : filledFromMatrix(scalar, text, matrix);
  if (filled) {
    for (const { value, image } of filled) judgeReference(value, image, [usedHere(scalar)], report);
    return;
  }
  if (whole) for (const leaf of resultLeaves(whole)) judgeLeaf(scalar, leaf, matrix, report);
  else judgeReference(scalar, parseImage(text), [], report);
}

/** `node:${{ matrix.version }}`: the image for each value, when all are known. */
function filledFromMatrix(scalar: YamlScalar, text: string, matrix: Matrix | null) {
  const [embedded, ...others] = expressionsIn(scalar);
  const path = embedded?.expression && contextPath(embedded.expression);
  if (!embedded || others.length > 0 || path?.segments[0] !== "matrix" || !matrix) return null;
  const { values, isOpen } = matrix.valuesOf(path.segments.slice(1));
  if (isOpen || values.length === 0) return null;
  return values.map((value) => ({ value, image: parseImage(text.replace(embedded.text, () => value.value)) }));
}

function usedHere(place: YamlScalar): { place: Place; message: string } {
  return { place, message: "it is used here" };
}

function judgeLeaf(scalar: YamlScalar, leaf: Expression, matrix: Matrix | null, report: ImageReport): void {
  if (leaf.kind === "literal") {
    if (typeof leaf.value === "string") judgeReference(scalar, parseImage(leaf.value), [], report);
    return;
  }
  const path = contextPath(leaf);
  if (path?.segments[0] !== "matrix" || !matrix) {
    sayUnknown(scalar, report);
    return;
  }
  const { values, isOpen } = matrix.valuesOf(path.segments.slice(1));
  for (const value of values) {
    if (expressionsIn(value).length > 0) sayUnknown(scalar, report);
    else judgeReference(value, parseImage(value.value), [usedHere(scalar)], report);
  }
  if (isOpen && values.length === 0) sayUnknown(scalar, report);
}

function sayUnknown(scalar: YamlScalar, report: ImageReport): void {
  const { message, details } = unknownImage(ORIGIN);
  report(scalar, message, details);
}

type ImageReport = Report<OptionValues<typeof IMAGE_OPTIONS>>;

type Related = { place: Place; message: string }[];

function judgeReference(place: YamlScalar, image: ImageReference, related: Related, report: ImageReport): void {
  const found = image.name === "" ? null : unpinned(image, ORIGIN, report.options.digests);
  if (!found) return;
  const { message, details } = found;
  reportImage(report, place, image, { message, details: { ...details, related } }, placeOfImage(place, image));
}
