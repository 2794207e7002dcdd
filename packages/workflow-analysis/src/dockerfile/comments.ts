import type { SourceFile } from "@trustchain/findings";
import type { DockerfileInstruction } from "../model/index.js";
import type { YamlComment } from "../yaml/index.js";

/** The comments of a Dockerfile: lines that begin with `#`, also between the lines of an instruction, not in here-documents. */
export function commentsOf(
  file: SourceFile,
  instructions: readonly DockerfileInstruction[],
  escapeMark: string,
): YamlComment[] {
  const comments: YamlComment[] = [];
  let next = 0;
  let isContinued = false;
  for (let number = 1; number <= file.lineCount; number++) {
    const line = file.line(number);
    const start = file.lineStarts[number - 1] as number;
    while ((instructions[next]?.end ?? Number.POSITIVE_INFINITY) <= start) next++;
    const isInside = (instructions[next]?.start ?? Number.POSITIVE_INFINITY) < start;
    const trimmed = line.trim();
    if (trimmed.startsWith("#") && (!isInside || isContinued)) {
      const from = start + line.indexOf("#");
      comments.push({
        start: from,
        end: start + line.length,
        text: file.text.slice(from + 1, start + line.length),
        alone: true,
      });
    } else if (trimmed !== "") isContinued = trimmed.endsWith(escapeMark);
  }
  return comments;
}
