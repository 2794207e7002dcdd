import type { SourceFile } from "@trustchain/findings";
import type { DockerfileWord } from "../model/index.js";

/** `# name=value` at the head of a Dockerfile. */
export interface Directive {
  name: string;
  /** The first word of the value; of `syntax` the image, of `escape` the character. */
  value: DockerfileWord;
}

const KNOWN = new Set(["syntax", "escape", "check"]);

const DIRECTIVE = /^([ \t]*#[ \t]*([a-zA-Z][a-zA-Z0-9]*)[ \t]*=[ \t]*)([^\s]+)/;

/**
 * The directives of a Dockerfile. They stand before everything else: the first line that is none, an unknown or a second one
 * of a name ends them.
 *
 * @see BuildKit, `frontend/dockerfile/parser/directives.go`
 */
export function directivesOf(file: SourceFile): Directive[] {
  const directives: Directive[] = [];
  const isShebang = file.line(1).startsWith("#!");
  for (let line = isShebang ? 2 : 1; line <= file.lineCount; line++) {
    const [, before, name, value] = DIRECTIVE.exec(file.line(line)) ?? [];
    if (before === undefined || name === undefined || value === undefined) break;
    const known = name.toLowerCase();
    if (!KNOWN.has(known) || directives.some((directive) => directive.name === known)) break;
    const start = (file.lineStarts[line - 1] as number) + before.length;
    directives.push({ name: known, value: { start, end: start + value.length, text: value } });
  }
  return directives;
}

/** The character that continues lines: a backslash, or what the directive `escape` says. */
export function escapeOf(directives: readonly Directive[]): string {
  return directives.find(({ name }) => name === "escape")?.value.text === "`" ? "`" : "\\";
}
