import type { SourceFile, Span } from "@trustchain/findings";
import type { RunScript } from "../model/index.js";
import type { Place } from "../rule.js";
import { parseScript, type Script, type ShellName } from "../shell/index.js";
import type { YamlScalar } from "../yaml/index.js";

/** A program with the place of each of its characters. */
export interface ProgramText {
  readonly script: Script;
  placeOf(span: Span): Place;
}

export function textOfRun(run: RunScript): ProgramText {
  return { script: run.script, placeOf: placesIn(run.scalar) };
}

/** The text of an input that is code. */
export function textOfInput(scalar: YamlScalar, shell: ShellName): ProgramText {
  return { script: parseScript(scalar.value, shell), placeOf: placesIn(scalar) };
}

export function textOfFile(file: SourceFile, shell: ShellName): ProgramText {
  return { script: parseScript(file.text, shell, []), placeOf: ({ start, end }) => ({ file, start, end }) };
}

function placesIn(scalar: YamlScalar): ProgramText["placeOf"] {
  return ({ start, end }) => ({ file: scalar.file, ...scalar.spanOf(start, end) });
}
