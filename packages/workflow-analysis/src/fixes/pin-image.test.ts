import { describe, expect, it } from "@jest/globals";
import { applyEdits, SourceFile } from "@trustchain/findings";
import fc from "fast-check";
import { problemWithEdits, readDockerfile } from "../dockerfile/index.js";
import { type DockerfileImage, parseImage } from "../model/index.js";
import { parseYaml, type YamlNode, type YamlScalar } from "../yaml/index.js";
import { pinImageFix, placeOfImage } from "./pin-image.js";

const D = `sha256:${"ab".repeat(32)}`;

function dockerImages(text: string): readonly DockerfileImage[] {
  const result = readDockerfile(new SourceFile("Dockerfile", text));
  if (!result.ok) throw new Error(result.reason);
  return result.dockerfile.images;
}

/** The text with the first image that can be pinned pinned, or null. */
function pinDockerfile(text: string): string | null {
  const fixes = dockerImages(text).map(
    ({ file, written, image }) => written && pinImageFix({ file, ...written }, image, D),
  );
  const edits = fixes.find((fix) => fix !== null)?.edits;
  if (!edits) return null;
  expect(problemWithEdits(new SourceFile("Dockerfile", text), edits)).toBeNull();
  return applyEdits(text, edits);
}

describe("pinning an image of a Dockerfile", () => {
  it.each([
    ["by its tag", "FROM node:20 AS x\n", `FROM node:20@${D} AS x\n`],
    ["without a tag", "FROM a.example.com:5000/b/node\n", `FROM a.example.com:5000/b/node@${D}\n`],
    ["at the file's end", "FROM node", `FROM node@${D}`],
    ["with CRLF and a mark", "\ufefffrom  node:20\r\nRUN x\r\n", `\ufefffrom  node:20@${D}\r\nRUN x\r\n`],
    ["in quotes", 'FROM "node:20"\n', `FROM "node:20@${D}"\n`],
    ["on a continued line", "FROM \\\n  # c\n  node:20 \\\n AS x\n", `FROM \\\n  # c\n  node:20@${D} \\\n AS x\n`],
    ["of COPY", "FROM scratch\nCOPY --from=a:1 --link x y\n", `FROM scratch\nCOPY --from=a:1@${D} --link x y\n`],
    [
      "of RUN",
      "FROM scratch\nRUN --mount=from=a:1,target=/x ls\n",
      `FROM scratch\nRUN --mount=from=a:1@${D},target=/x ls\n`,
    ],
    ["by a default", "ARG BASE=a/b:1 OTHER=2\nFROM ${BASE}\n", `ARG BASE=a/b:1@${D} OTHER=2\nFROM ${"$"}{BASE}\n`],
    ["by a default in quotes", 'ARG B="node:20"\r\nFROM "$B" AS x\r\n', `ARG B="node:20@${D}"\r\nFROM "$B" AS x\r\n`],
    [
      "by one default of two stages",
      "ARG B=a\nFROM $B AS x\nFROM ${B}\n",
      `ARG B=a@${D}\nFROM $B AS x\nFROM ${"$"}{B}\n`,
    ],
    ["of the syntax", "# syntax=a/b:1 # x\nFROM scratch\n", `# syntax=a/b:1@${D} # x\nFROM scratch\n`],
  ])("%s", (_, before, after) => expect(pinDockerfile(before)).toBe(after));

  it.each([
    ["it has a digest", `FROM node:20@${D}\n`],
    ["its digest is none", "FROM node:20@sha256:abc\n"],
    ["the default is used for more", "ARG B=node:20\nFROM $B\nARG B\nRUN echo $B\n"],
    ["the default is set twice", "ARG B=node:20\nARG B=node:22\nFROM $B\n"],
    ["another default is made of it", "ARG B=node:20\nARG C=${B}\nFROM $C\n"],
    ["the default is a part elsewhere", "ARG B=node\nFROM $B\nFROM $B:20\n"],
    ["the default is a second choice", "ARG B=node:20\nFROM ${B:-node:22}\n"],
    ["a part of it comes from a default", "ARG V=20\nFROM node:${V}\n"],
    ["a part of it isn't known", "FROM node:$V\n"],
    ["its tag is empty", "FROM node:\n"],
    ["it is written with an escape", "FROM nod\\e:20\n"],
    ["a line is continued within it", "FROM no\\\nde:20\n"],
    ["a line is continued within its flag", "FROM scratch\nRUN --mount=target=/x,\\\nfrom=a:1 ls\n"],
  ])("isn't offered where %s", (_, text) => expect(pinDockerfile(text)).toBeNull());

  it("isn't offered with what is no digest", () => {
    const [place] = dockerImages("FROM node:20\n") as [DockerfileImage];
    for (const digest of ["", "latest", "sha256:", `${D}\nRUN x`, ` ${D}`])
      expect(pinImageFix(place, place.image, digest)).toBeNull();
  });

  it("leaves every other byte, and the next time nothing to do", () => {
    const piece = fc.constantFrom(
      "FROM ",
      "node:20",
      "a/b",
      " AS x",
      "\n",
      "\r\n",
      "\\\n",
      "# c\n",
      "COPY --from=",
      "RUN ",
      "ARG A=b\n",
      "$A",
      '"',
      " ",
      "<<EOF",
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 20 }), (pieces) => {
        const text = pieces.join("");
        const pinned = pinDockerfile(text);
        if (pinned === null) return;
        expect(pinned.replace(`@${D}`, "")).toBe(text);
        expect(dockerImages(pinned)).toHaveLength(dockerImages(text).length);
      }),
      { numRuns: 500 },
    );
  });
});

describe("pinning an image of a YAML file", () => {
  async function pinYaml(text: string, image?: string): Promise<string | null> {
    const { root } = await parseYaml(new SourceFile("w.yml", text));
    const scalar = scalarOf(root);
    const reference = parseImage(image ?? scalar.value.trim().replace(/^docker:\/\//, ""));
    const place = placeOfImage(scalar, reference);
    const fix = place && pinImageFix(place, reference, D);
    if (!fix) return null;
    const after = applyEdits(text, fix.edits);
    expect(scalarOf((await parseYaml(new SourceFile("w.yml", after))).root).value).toContain(`${reference.text}@${D}`);
    return after;
  }

  function scalarOf(root: YamlNode | undefined): YamlScalar {
    const scalar = root?.kind === "map" ? root.scalar("image") : undefined;
    if (!scalar) throw new Error("no image");
    return scalar;
  }

  it.each([
    ["plain", "image: node:20 # c\n", `image: node:20@${D} # c\n`],
    ["in single quotes", "image: 'node:20'\n", `image: 'node:20@${D}'\n`],
    ["in double quotes", 'image: "node"\r\n', `image: "node@${D}"\r\n`],
    ["behind docker://", "image: docker://alpine:3\n", `image: docker://alpine:3@${D}\n`],
    ["of the name docker", "image: docker://docker\n", `image: docker://docker@${D}\n`],
    ["in flow style", "{image: node:20, x: y}\n", `{image: node:20@${D}, x: y}\n`],
    ["folded", "image: >-\n  node:20\nx: y\n", `image: >-\n  node:20@${D}\nx: y\n`],
    ["literal, with its line break", "image: |\n  node:20\nx: y\n", `image: |\n  node:20@${D}\nx: y\n`],
    ["at the file's end", "image: node:20", `image: node:20@${D}`],
    ["with an anchor", "image: &i node:20\n", `image: &i node:20@${D}\n`],
  ])("%s", async (_, before, after) => expect(await pinYaml(before)).toBe(after));

  it.each([
    ["it is written with an escape", 'image: "node\\x3a20"\n', undefined],
    ["it is put together", "image: node:${{ matrix.v }}\n", "node:20"],
    ["an expression stands there", "image: ${{ x && 'node:20' }}\n", "node:20"],
    ["a part is an expression", "image: node:${{ matrix.v }}\n", undefined],
    ["the value is only a part of it", "image: '20'\n", "node:20"],
    ["nothing stands there", "image: ''\n", undefined],
  ])("isn't offered where %s", async (_, text, image) => expect(await pinYaml(text, image)).toBeNull());
});
