import { urlParts } from "../../downloads/index.js";
import { type Dockerfile, type DockerfileInstruction, type FinalStage, finalStage } from "../../model/index.js";
import { packageNames } from "../../packages/system-packages.js";
import { variablesOfDockerfile } from "../../packages/variables.js";
import { defineRule, type Report } from "../../rule.js";
import { scriptsOfDockerfile } from "../../scripts/index.js";

export default defineRule({
  id: "dockerfile-hardening",
  category: "packages",
  severity: "info",
  summary: "A Dockerfile makes an image that holds, or may do, more than it needs",
  risk: "Secrets in `ARG` and `ENV` stay in the image's history for everybody who can pull it. Compilers and root's rights are what an intruder needs next, and a remote `ADD` takes whatever the server answers.",
  mend: "Mount secrets (`RUN --mount=type=secret,id=token …`). Build in a stage of its own and copy the result into a small image (`FROM gcr.io/distroless/static:nonroot`), set `USER`, and give `ADD` a `--checksum`.",
  sources: [
    "https://docs.docker.com/build/building/secrets/",
    "https://docs.docker.com/build/building/best-practices/",
    "https://docs.docker.com/reference/dockerfile/#add---checksum",
  ],
  examples: {
    flagged: [
      {
        path: "Dockerfile",
        text: `FROM node:22
ARG NPM_TOKEN
ENV API_KEY=hunter2 \\
    DB_PASSWORD="hunter2"
USER node
`,
        at: [2, 3, 4],
        severity: "medium",
      },
      {
        path: "Dockerfile",
        text: `FROM alpine:3
RUN apk add --no-cache build-base
ADD https://dl.example.com/tool.tgz /opt/
`,
        at: [1, 2, 3],
        persona: "pedantic",
        severity: "info",
      },
      {
        path: "Dockerfile",
        text: `FROM golang:1.24
COPY . .
RUN go build -o /app
USER 1000
`,
        at: [1],
        persona: "pedantic",
      },
      {
        path: "Dockerfile",
        text: `FROM debian:12 AS base
USER nobody
FROM base
USER root
RUN apt-get update && apt-get install -y --no-install-recommends gcc libc6-dev
`,
        at: [4, 5],
        persona: "pedantic",
      },
    ],
    silent: [
      {
        path: "Dockerfile",
        text: `FROM golang:1.24 AS build
RUN apt-get update && apt-get install -y gcc
RUN --mount=type=secret,id=token make
FROM gcr.io/distroless/static:nonroot
COPY --from=build /app /app
`,
        persona: "pedantic",
        because: "the tools stay in a stage of their own, the secret is mounted, and the image has a user of its own",
      },
      {
        path: "Dockerfile",
        text: `FROM alpine:3
ENV TOKEN_FILE=/run/secrets/token PASSWORD="" SECRET_KEY_BASE_DUMMY=1
ARG VERSION=1
ADD --checksum=sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb https://dl.example.com/tool.tgz /opt/
RUN apk add --no-cache tini
USER 1000:1000
`,
        persona: "pedantic",
        because: "these hold no secrets, the file is checked, and the user isn't root",
      },
      {
        path: "Dockerfile",
        text: `FROM debian:12 AS base
USER nobody
FROM base
COPY app /app
`,
        persona: "pedantic",
        because: "the user is set in the stage that it builds upon",
      },
      {
        path: "Dockerfile",
        text: "FROM alpine:3\nRUN apk add gcc\n",
        because: "it is worth a pedantic reader's look only",
      },
    ],
  },

  dockerfile(dockerfile, report) {
    reportSecrets(dockerfile, report);
    reportRemoteAdds(dockerfile, report);
    const final = finalStage(dockerfile);
    if (!final || report.persona === "regular") return;
    reportTools(dockerfile, final, report);
    reportUser(dockerfile, final, report);
  },
});

const SECRET_NAME =
  /(?:PASSWORD|PASSWD|PASSPHRASE|SECRET|TOKEN|CREDENTIALS?|API_?KEY|PRIVATE_?KEY|ACCESS_?KEY|(?:^|_)AUTH_?KEY)(?:_?(?:BASE|VALUE|B64|BASE64|\d+))?$/i;

function isSecretName(name: string): boolean {
  return SECRET_NAME.test(name) && !/PUBLIC|DUMMY|FAKE|EXAMPLE|(?:^|_)(?:MAX|MIN|NUM)_/i.test(name);
}

/** A path, a switch or nothing is no secret. */
function isSecretValue(value: string | undefined): boolean {
  return value === undefined || !/^(?:|\/.*|true|false|\d{1,2}|none|null)$/i.test(value);
}

function reportSecrets(dockerfile: Dockerfile, report: Report): void {
  const details = { severity: "medium" as const };
  for (const { name, value, place } of variablesOfDockerfile(dockerfile)) {
    if (isSecretName(name) && isSecretValue(value))
      report(place, `\`ENV\` writes \`${name}\` into the image, for everybody who can pull it`, details);
  }
  for (const { keyword, words, file } of dockerfile.instructions) {
    for (const { text, start } of keyword === "ARG" ? words : []) {
      const [name = "", value] = text.split("=", 2);
      if (!isSecretName(name) || !isSecretValue(value?.replace(/^["']|["']$/g, ""))) continue;
      report(
        { file, start, end: start + name.length },
        `The value of \`${name}\` stays in the image's history: \`ARG\` hides nothing`,
        details,
      );
    }
  }
}

function reportRemoteAdds({ instructions, file }: Dockerfile, report: Report): void {
  for (const { keyword, words, flags } of instructions) {
    if (keyword !== "ADD" || flags.some(({ name }) => name === "checksum")) continue;
    const url = words.find(
      ({ text }) => /^(?:https?|ftp|git)$/.test(urlParts(text)?.scheme ?? "") && !/#[\da-f]{40}$/.test(text),
    );
    if (url)
      report({ file, ...spanOf(url) }, "`ADD` takes whatever the server answers: `--checksum` says what it must be", {
        persona: "pedantic",
      });
  }
}

const TOOLS =
  /^(?:gcc|g\+\+|clang|make|cmake|build-essential|build-base|alpine-sdk|base-devel|golang|golang-go|go|rust|rustc|cargo|maven|gradle|openjdk-?\d*-jdk.*|default-jdk|gcc-c\+\+|@?development[ -]tools|python3?-dev|nodejs-dev|autoconf|automake|ninja-build|meson)(?:[=~<>].*)?$/i;

const BUILD_IMAGE =
  /(?:^|\/)(?:golang|rust|maven|gradle|gcc|buildpack-deps|dotnet\/sdk|haskell|swift|composer|emsdk)(?=[:@]|$)/i;

function reportTools(dockerfile: Dockerfile, final: FinalStage, report: Report): void {
  const details = { persona: "pedantic" as const };
  const from = final.instructions.find(({ keyword }) => keyword === "FROM");
  if (from?.words[0] && BUILD_IMAGE.test(final.base)) {
    report(
      { file: dockerfile.file, ...spanOf(from.words[0]) },
      "The image is one to build in: a stage of its own keeps its compilers out of what is shipped",
      details,
    );
  }
  for (const script of scriptsOfDockerfile(dockerfile)) {
    const place = script.placeOf({ start: 0, end: 1 });
    if (!final.instructions.some(({ start, end }) => start <= place.start && place.start < end)) continue;
    for (const use of script.commands) {
      const tool = packageNames(use).find((name) => TOOLS.test(name));
      if (tool !== undefined)
        report(
          use.place,
          `\`${tool}\` is shipped with the image: a stage of its own keeps build tools out of it`,
          details,
        );
    }
  }
}

/** Images that begin as a user of their own. */
const ROOTLESS = /nonroot|rootless|unprivileged|^cgr\.dev\//i;

function reportUser({ file }: Dockerfile, { instructions, base, stage }: FinalStage, report: Report): void {
  const user = instructions.findLast(({ keyword }) => keyword === "USER");
  const details = { persona: "pedantic" as const };
  if (user) {
    if (isRoot(user))
      report({ file, start: user.start, end: user.end }, "The image runs as root: the last `USER` says so", details);
    return;
  }
  const from = instructions.findLast((instruction) => instruction.keyword === "FROM" && instruction.stage === stage);
  if (from && !ROOTLESS.test(base))
    report({ file, ...spanOf(from) }, "The image runs as root: there is no `USER`", details);
}

function isRoot({ words }: DockerfileInstruction): boolean {
  return /^(?:root|0)(?::|$)/.test(words[0]?.text ?? "");
}

function spanOf({ start, end }: { start: number; end: number }) {
  return { start, end };
}
