import type { SourceFile, Span } from "@trustchain/findings";
import {
  type BuildStage,
  type DockerfileImage,
  type DockerfileInstruction,
  type DockerfileWord,
  type ImageRole,
  parseImage,
} from "../model/index.js";
import { type Directive, escapeOf } from "./directives.js";
import { type Expanded, expand, unknown, type Variables } from "./expand.js";

/** The images that a Dockerfile pulls from somewhere, in the order of the file. */
export function imagesOf(
  file: SourceFile,
  directives: readonly Directive[],
  instructions: readonly DockerfileInstruction[],
  stages: readonly BuildStage[],
): DockerfileImage[] {
  return new ImageReader(file, directives, instructions, stages).read();
}

class ImageReader {
  private readonly escapeMark: string;
  private readonly variables: Variables;
  /** Of the first stage of each name. */
  private readonly numbers: ReadonlyMap<string, number>;
  private readonly images: DockerfileImage[] = [];
  private otherMentions: ReadonlyMap<string, number> | undefined;

  constructor(
    private readonly file: SourceFile,
    private readonly directives: readonly Directive[],
    private readonly instructions: readonly DockerfileInstruction[],
    private readonly stages: readonly BuildStage[],
  ) {
    this.escapeMark = escapeOf(directives);
    this.variables = this.globalVariables();
    this.numbers = new Map(
      stages.flatMap(({ name, index }) => (name === null ? [] : [[name, index] as const])).reverse(),
    );
  }

  read(): DockerfileImage[] {
    const syntax = this.directives.find(({ name }) => name === "syntax");
    if (syntax) this.add("syntax", syntax.value, { text: syntax.value.text, defaults: [] });
    for (const instruction of this.instructions) this.readInstruction(instruction.trigger ?? instruction);
    return this.images;
  }

  private readInstruction(instruction: DockerfileInstruction): void {
    const { keyword, stage } = instruction;
    if (keyword === "FROM" && stage) this.from(instruction.words, stage);
    if (keyword !== "COPY" && keyword !== "RUN") return;
    for (const { name, value } of instruction.flags) {
      if (!value) continue;
      if (keyword === "COPY" && name === "from") this.other("copy", value);
      if (keyword === "RUN" && name === "mount") {
        const source = sourceOfMount(this.file, value);
        if (source) this.other("mount", source);
      }
    }
  }

  /** `FROM image` or `FROM image AS name`; Docker refuses everything else. */
  private from(words: readonly DockerfileWord[], stage: BuildStage): void {
    const [word] = words;
    if (!word || (words.length !== 1 && (words.length !== 3 || stage.name === null))) return;
    const expanded = expand(word.text, this.variables, this.escapeMark);
    // Only stages before it can be meant: `FROM node AS node` is the image.
    if (expanded && expanded.text !== "scratch" && !this.isStage(expanded.text, stage.index)) {
      this.add("from", word, expanded, this.writtenDefault(word));
    }
  }

  /** The default behind a word that is one variable and no more: `${BASE}`. */
  private writtenDefault({ text }: DockerfileWord): Span | null {
    const name = variableIn(text);
    const variable = name === undefined ? undefined : this.variables.get(name);
    if (name === undefined || !variable || variable.defaults.length > 0) return null;
    return this.isBaseOnly(name) ? variable.place.value : null;
  }

  /** Is a variable, beside the one line that sets it, named by nothing but whole words of `FROM`? */
  private isBaseOnly(name: string): boolean {
    this.otherMentions ??= countOtherMentions(this.instructions);
    return this.otherMentions.get(name) === 1;
  }

  /** The `from` of a flag: a stage by its name or number, else an image. */
  private other(role: ImageRole, word: DockerfileWord): void {
    const expanded = expand(word.text, this.variables, this.escapeMark);
    if (expanded && !/^\d+$/.test(expanded.text) && !this.isStage(expanded.text, this.stages.length))
      this.add(role, word, expanded);
  }

  /**
   * Is it one of the first stages? A name with unknown parts, as `build-${TARGETARCH}`, may be that of a stage which the rest
   * of it fits.
   */
  private isStage(text: string, before: number): boolean {
    const parts = text.toLowerCase().split(/\$\{\w+\}/);
    if (parts.length === 1) return (this.numbers.get(text.toLowerCase()) ?? before) < before;
    // Alone, an unknown variable would fit everything.
    if (parts.every((part) => part === "")) return false;
    return this.stages.slice(0, before).some(({ name }) => name !== null && fits(name, parts));
  }

  private add(role: ImageRole, place: Span, { text, defaults }: Expanded, origin: Span | null = null): void {
    if (!isReference(text)) return;
    const own = withoutQuotes(this.file, place);
    const written = defaults.length === 0 ? own : origin;
    this.images.push({ file: this.file, ...own, role, image: parseImage(text), defaults, written });
  }

  private globalVariables(): Variables {
    const variables = new Map<string, Expanded & { place: DockerfileImage["defaults"][number] }>();
    for (const instruction of this.instructions) {
      if (instruction.stage) break;
      if (instruction.keyword !== "ARG") continue;
      for (const word of instruction.words) {
        const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word.text) ?? [];
        if (name === undefined || value === undefined) continue;
        const expanded = expand(value, variables, this.escapeMark);
        const { start, end } = word;
        const valueSpan = withoutQuotes(this.file, { start: start + name.length + 1, end });
        const place = { file: this.file, start, end, name, value: valueSpan };
        variables.set(name, { ...(expanded ?? { text: unknown(name), defaults: [] }), place });
      }
    }
    return variables;
  }
}

/** The variable that is all of a word. */
function variableIn(text: string): string | undefined {
  return /^"?\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))"?$/
    .exec(text)
    ?.slice(1)
    .find((name) => name !== undefined);
}

/** How often each word stands in instructions, but for variables that are the whole base of a `FROM`. */
function countOtherMentions(instructions: readonly DockerfileInstruction[]): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (word: string, by: number) => counts.set(word, (counts.get(word) ?? 0) + by);
  for (const instruction of instructions) {
    const { keyword, file, start, end } = instruction;
    for (const [word] of file.text.slice(start, end).matchAll(/\w+/g)) count(word, 1);
    const base = keyword === "FROM" ? variableIn(instruction.words[0]?.text ?? "") : undefined;
    if (base !== undefined) count(base, -1);
  }
  return counts;
}

/** What the option `from` of `--mount=type=bind,from=image,…` says; its place is that of the flag where lines are continued. */
function sourceOfMount(file: SourceFile, value: DockerfileWord): DockerfileWord | null {
  const isLiteral = file.text.slice(value.start, value.end) === value.text;
  let at = 0;
  for (const option of value.text.split(",")) {
    const start = value.start + at + "from=".length;
    at += option.length + 1;
    if (!/^from=/i.test(option)) continue;
    const text = option.slice("from=".length);
    return isLiteral ? { start, end: start + text.length, text } : { ...value, text };
  }
  return null;
}

/** Does a name consist of these parts, with anything between them? */
function fits(name: string, parts: readonly string[]): boolean {
  const [first = "", ...others] = parts;
  const last = others.pop();
  if (last === undefined) return name === first;
  if (!name.startsWith(first)) return false;
  let at = first.length;
  for (const part of others) {
    const found = name.indexOf(part, at);
    if (found === -1) return false;
    at = found + part.length;
  }
  return name.length - last.length >= at && name.endsWith(last);
}

/** Templates of Dockerfiles hold names that are none yet: `{{ image }}`, `@IMAGE@`. */
function isReference(text: string): boolean {
  return /^[A-Za-z0-9][\w./:@+-]*$/.test(text.replace(/\$\{\w+\}/g, "x"));
}

function withoutQuotes({ text }: SourceFile, { start, end }: Span): Span {
  const quote = text[start];
  const isQuoted = (quote === '"' || quote === "'") && end - start >= 2 && text[end - 1] === quote;
  return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}
