import type { OptionValues } from "../../config/options.js";
import { contextPath, type Expression, resultLeaves } from "../../expressions/index.js";
import { placeOfImage } from "../../fixes/pin-image.js";
import {
  expressionsIn,
  filledTexts,
  type ImageReference,
  type Matrix,
  type Pinning,
  parseImage,
  pinningOf,
  wholeExpression,
} from "../../model/index.js";
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
    strategy:
      matrix:
        include:
          - {os: linux, image: "debian@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb"}
          - {os: macos, image: null}
          - {os: win, image: ~}
    runs-on: ubuntu-latest
    container: \${{ matrix.image }}
    steps:
      - run: make test
`,
        because: "null means no container",
      },
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

  container({ image, job }, report) {
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

function judge(scalar: YamlScalar, text: string, matrix: Matrix | null, report: ImageReport): void {
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
const RANKS: Readonly<Record<Pinning, number>> = { none: 0, latest: 0, unknown: 1, tag: 2, digest: 3 };

function rankOf({ image }: PossibleImage): number {
  return RANKS[image ? pinningOf(image) : "unknown"];
}

/** `node:${{ matrix.version }}`: the image for each value that is known, told at the value. */
function imagesOfText(scalar: YamlScalar, text: string, matrix: Matrix | null): PossibleImage[] {
  return filledTexts(scalar, text, matrix).map((filled) => {
    const image = parseImage(filled.text);
    const place = (pinningOf(image) !== "unknown" && filled.last) || scalar;
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
  // Null gives an empty text, and that no container.
  return values
    .filter(({ isNull }) => !isNull)
    .map((value) =>
      expressionsIn(value).length > 0
        ? unknown
        : { place: value, image: parseImage(value.value), related: [usedHere(scalar)] },
    );
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
