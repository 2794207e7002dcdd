import type { SourceFile } from "@trustchain/findings";
import { DockerfileParser, type Instruction, ModifiableInstruction, Onbuild } from "dockerfile-ast";
import { type BuildStage, type DockerfileFlag, DockerfileInstruction } from "../model/index.js";
import type { Directive } from "./directives.js";

/**
 * The instructions of a Dockerfile, and the stages that they make up. The one place that knows the parser.
 *
 * @throws whatever the parser throws at hostile input
 */
export function parseInstructions(file: SourceFile, directives: readonly Directive[]) {
  const stages: BuildStage[] = [];
  const instructions: DockerfileInstruction[] = [];
  for (const parsed of DockerfileParser.parse(withoutComments(file.text, directives)).getInstructions()) {
    if (parsed.getKeyword() === "FROM") stages.push(stageOf(parsed, stages.length));
    instructions.push(instructionOf(file, parsed, stages.at(-1) ?? null));
  }
  return { instructions, stages };
}

/**
 * The text with blanks in place of its comments, all offsets kept. The parser looks for the stage of each comment, which takes
 * it minutes where there are many of both; of a directive it would take what follows the value for a second one.
 */
function withoutComments(text: string, directives: readonly Directive[]): string {
  return text.replace(/((?:^\ufeff?|\n)[ \t]*)#[^\r\n]*/g, (match: string, before: string, offset: number) => {
    const end = offset + match.length;
    const directive = directives.find(({ value }) => value.start > offset && value.end <= end);
    const kept = directive ? directive.value.end - offset : before.length;
    return match.slice(0, kept) + " ".repeat(match.length - kept);
  });
}

/** `FROM image AS name`; names don't tell cases apart. */
function stageOf(parsed: Instruction, index: number): BuildStage {
  const [base = "", as, name] = parsed.getArguments().map((word) => word.getValue());
  return { index, base, name: as?.toLowerCase() === "as" && name !== undefined ? name.toLowerCase() : null };
}

function instructionOf(file: SourceFile, parsed: Instruction, stage: BuildStage | null): DockerfileInstruction {
  const { start, end } = spanOf(file, parsed.getRange());
  return new DockerfileInstruction(file, start, end, parsed.getKeyword(), stage, {
    flags: () => (parsed instanceof ModifiableInstruction ? flagsOf(file, parsed) : []),
    words: () => parsed.getArguments().map((word) => ({ ...spanOf(file, word.getRange()), text: word.getValue() })),
    trigger() {
      const trigger = parsed instanceof Onbuild ? parsed.getTriggerInstruction() : null;
      return trigger && instructionOf(file, trigger, stage);
    },
  });
}

function flagsOf(file: SourceFile, parsed: ModifiableInstruction): DockerfileFlag[] {
  return parsed.getFlags().map((flag) => {
    const value = flag.getValue();
    const range = flag.getValueRange();
    return {
      ...spanOf(file, flag.getRange()),
      name: flag.getName().toLowerCase(),
      value: value !== null && range ? { ...spanOf(file, range), text: value } : null,
    };
  });
}

type Range = ReturnType<Instruction["getRange"]>;

function spanOf(file: SourceFile, range: Range): { start: number; end: number } {
  return { start: offsetOf(file, range.start), end: offsetOf(file, range.end) };
}

/** The parser counts a byte order mark to the first line. */
function offsetOf({ lineStarts, text }: SourceFile, { line, character }: Range["start"]): number {
  const start = line === 0 ? 0 : (lineStarts[line] ?? text.length);
  return Math.min(text.length, start + character);
}
