import { messageOf } from "@trustchain/action-kit";
import type { SourceFile } from "@trustchain/findings";
import type { Dockerfile } from "../model/index.js";
import type { YamlComment } from "../yaml/index.js";
import { commentsOf } from "./comments.js";
import { directivesOf, escapeOf } from "./directives.js";
import { imagesOf } from "./images.js";
import { type Refusal, refusalOf, refusalOfStages } from "./limits.js";
import { parseInstructions } from "./parse.js";

export type DockerfileResult = { ok: true; dockerfile: Dockerfile } | ({ ok: false } & Refusal);

/** Reads a Dockerfile. What Docker would not understand gives nothing; what would take too long is refused. */
export function readDockerfile(file: SourceFile): DockerfileResult {
  const refusal = refusalOf(file);
  if (refusal) return { ok: false, ...refusal };
  try {
    return parsed(file);
  } catch (error) {
    return { ok: false, start: 0, end: 0, reason: `the parser gives up on it: ${messageOf(error)}` };
  }
}

function parsed(file: SourceFile): DockerfileResult {
  const directives = directivesOf(file);
  const { instructions, stages } = parseInstructions(file, directives);
  const refusal = refusalOfStages(stages);
  if (refusal) return { ok: false, ...refusal };
  const images = imagesOf(file, directives, instructions, stages);
  let comments: readonly YamlComment[] | undefined;
  return {
    ok: true,
    dockerfile: {
      kind: "dockerfile",
      file,
      instructions,
      stages,
      images,
      comments: () => {
        comments ??= commentsOf(file, instructions, escapeOf(directives));
        return comments;
      },
    },
  };
}
