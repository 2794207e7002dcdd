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

const inputs = new WeakMap<YamlScalar, Script>();
const files = new WeakMap<SourceFile, Map<ShellName, Script>>();

/** The text of an input that is code. */
export function textOfInput(scalar: YamlScalar, shell: ShellName): ProgramText {
  let script = inputs.get(scalar);
  if (!script) {
    script = parseScript(scalar.value, shell);
    inputs.set(scalar, script);
  }
  return { script, placeOf: placesIn(scalar) };
}

/** A script of the repository: several steps may run it. */
export function textOfFile(file: SourceFile, shell: ShellName): ProgramText {
  const known = files.get(file) ?? new Map<ShellName, Script>();
  files.set(file, known);
  let script = known.get(shell);
  if (!script) {
    script = parseScript(file.text, shell, []);
    known.set(shell, script);
  }
  return { script, placeOf: ({ start, end }) => ({ file, start, end }) };
}

function placesIn(scalar: YamlScalar): ProgramText["placeOf"] {
  return ({ start, end }) => ({ file: scalar.file, ...scalar.spanOf(start, end) });
}
