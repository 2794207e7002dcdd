import type { SourceFile, Span } from "@trustchain/findings";
import type { YamlComment } from "../yaml/index.js";
import type { ImageReference } from "./image.js";

/** A Dockerfile, by Docker's rules of its format; Podman and Buildah read the same. */
export interface Dockerfile {
  readonly kind: "dockerfile";
  readonly file: SourceFile;
  /** In the order of the file: `ONBUILD` with what it triggers, and unknown ones, too. */
  readonly instructions: readonly DockerfileInstruction[];
  readonly stages: readonly BuildStage[];
  /** Every image that is pulled from somewhere, in the order of the file: not the file's own stages, and not `scratch`. */
  readonly images: readonly DockerfileImage[];
  /** All comments, in order; found when first asked for. Docker has none at the end of a line. */
  comments(): readonly YamlComment[];
}

/** What one `FROM` begins. */
export interface BuildStage {
  index: number;
  /** In lower case, as names compare; null without `AS`. */
  name: string | null;
  /** What it begins from, as it is written; empty where nothing is. */
  base: string;
}

/** A word of an instruction. */
export interface DockerfileWord extends Span {
  /** As Docker reads it: without line continuations. Quotes and variables are still there. */
  text: string;
}

/** `--name=value`, before an instruction's words. */
export interface DockerfileFlag extends Span {
  /** In lower case. */
  name: string;
  value: DockerfileWord | null;
}

/** Gives what an instruction consists of; scripts may have a hundred thousand words, which nobody asks for. */
export interface InstructionReader {
  flags(): readonly DockerfileFlag[];
  words(): readonly DockerfileWord[];
  trigger(): DockerfileInstruction | null;
}

/** An instruction with all its lines, bodies of here-documents included. */
export class DockerfileInstruction {
  #flags: readonly DockerfileFlag[] | undefined;
  #words: readonly DockerfileWord[] | undefined;
  #trigger: DockerfileInstruction | null | undefined;

  constructor(
    readonly file: SourceFile,
    readonly start: number,
    readonly end: number,
    /** In upper case. */
    readonly keyword: string,
    /** Null before the first `FROM`. */
    readonly stage: BuildStage | null,
    private readonly reader: InstructionReader,
  ) {}

  get flags(): readonly DockerfileFlag[] {
    this.#flags ??= this.reader.flags();
    return this.#flags;
  }

  /** Without flags; those of a here-document's body are among them. */
  get words(): readonly DockerfileWord[] {
    this.#words ??= this.reader.words();
    return this.#words;
  }

  /** What `ONBUILD` is to do in builds on this image. */
  get trigger(): DockerfileInstruction | null {
    if (this.#trigger === undefined) this.#trigger = this.reader.trigger();
    return this.#trigger;
  }
}

/** Where an image is named. */
export type ImageRole = "from" | "copy" | "mount" | "syntax";

/** An image that a Dockerfile names; its place is the reference itself, without quotes. */
export interface DockerfileImage extends Span {
  file: SourceFile;
  role: ImageRole;
  /** With the defaults of `ARG` filled in; a variable whose value nothing tells stays as `${NAME}`. */
  image: ImageReference;
  /** The defaults that were filled in. */
  defaults: readonly ArgDefault[];
  /**
   * Where the reference is written as a whole: at its place, or as the default of an `ARG` that is used for nothing but base
   * images. Null where it is made of parts, or where others use them, too.
   */
  written: Span | null;
}

/** The value that an `ARG` before the first `FROM` gives to its variable. */
export interface ArgDefault extends Span {
  file: SourceFile;
  name: string;
  /** Without quotes. */
  value: Span;
}
