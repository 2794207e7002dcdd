import type { OptionValues } from "../../config/options.js";
import type { DockerfileImage } from "../../model/index.js";
import { defineRule, type Report } from "../../rule.js";
import { IMAGE_OPTIONS, reportImage, unpinned } from "./unpinned-image.js";

export default defineRule({
  id: "unpinned-base-image",
  category: "pinning",
  severity: "medium",
  summary: "A Dockerfile builds on an image that is not pinned to a digest",
  risk: "The tag can be pushed again with another image at any time. The next build then runs and ships what is in it, from the same commit.",
  mend: "Name the digest, and keep the tag for readers: `FROM node:22.1@sha256:…`. Dependabot and Renovate keep it up to date.",
  sources: [
    "https://docs.docker.com/build/building/best-practices/#pin-base-image-versions",
    "https://docs.docker.com/reference/dockerfile/#understand-how-arg-and-from-interact",
  ],
  fixes: "safe",
  options: IMAGE_OPTIONS,
  examples: {
    flagged: [
      {
        path: "Dockerfile",
        text: `FROM golang:latest AS build
RUN go build
FROM --platform=$BUILDPLATFORM registry.example.com:5000/base
COPY --from=build /app /app
COPY --chown=app --from=busybox /bin/sh /bin/sh
RUN --mount=type=bind,from=octo-org/tools,target=/tools \\
    /tools/check
`,
        at: [1, 3, 5, 6],
        severity: "medium",
      },
      {
        path: "Dockerfile",
        text: `# syntax=docker/dockerfile:1
FROM node:22.1
`,
        at: [1, 2],
        persona: "pedantic",
        severity: "low",
        confidence: "high",
      },
      {
        path: "Dockerfile",
        text: `# syntax=docker/dockerfile
ARG REGISTRY=registry.example.com
ARG BASE=\${REGISTRY}/base
FROM \${BASE}
FROM node:\${NODE_TAG:-latest}
`,
        at: [1, 4, 5],
        confidence: "high",
      },
      {
        path: "deploy/api.Dockerfile",
        text: `ARG BASE
FROM \${BASE}
`,
        at: [2],
        severity: "medium",
        confidence: "low",
      },
      {
        path: "Dockerfile",
        text: `ARG NODE_VERSION
FROM node:\${NODE_VERSION} AS node
FROM node
`,
        at: [2],
        persona: "pedantic",
        severity: "low",
        confidence: "medium",
      },
    ],
    silent: [
      {
        path: "Dockerfile",
        text: `# syntax=docker/dockerfile:1@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
ARG DIGEST=sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
FROM node:22.1@\${DIGEST} AS build
FROM node@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
`,
        persona: "pedantic",
        because: "each is pinned to a digest",
      },
      {
        path: "Dockerfile",
        text: `FROM node@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb AS Build
FROM build AS test
FROM scratch
COPY --from=build /app /app
COPY --from=0 /LICENSE /LICENSE
RUN --mount=from=test,target=/test /test/run
`,
        persona: "pedantic",
        because: "these are its own stages, by name or number, and `scratch` is nothing",
      },
      {
        path: "Dockerfile",
        text: `FROM scratch AS build-amd64
FROM scratch AS build-arm64
FROM build-\${TARGETARCH}
`,
        persona: "pedantic",
        because: "whatever the variable holds, it is a stage of the file",
      },
      {
        path: "Dockerfile",
        text: `FROM scratch
# FROM alpine
COPY <<EOF /Dockerfile
FROM alpine
EOF
RUN echo \\
    FROM alpine
`,
        persona: "pedantic",
        because: "these lines are no instructions",
      },
    ],
  },

  dockerfile({ images }, report) {
    for (const image of images) judge(image, report);
  },
});

function judge(place: DockerfileImage, report: Report<OptionValues<typeof IMAGE_OPTIONS>>): void {
  const found = unpinned(place.image, "a variable whose value isn't known", report.options.digests);
  if (!found) return;
  const whole = place.written && !isBareSource(place) ? { file: place.file, ...place.written } : null;
  const related = place.defaults.map((used) => ({ place: used, message: `the default of \`${used.name}\` is here` }));
  const details = { ...found.details, ...(isBareSource(place) && { confidence: "medium" as const }), related };
  reportImage(report, place, place.image, { message: found.message, details }, whole);
}

/** A build may put a folder or another image in the place of a bare name: `--build-context tools=…`. */
function isBareSource({ role, image }: DockerfileImage): boolean {
  return (role === "copy" || role === "mount") && image.text === image.name && !image.name.includes("/");
}
