import type { TextEdit } from "@trustchain/findings";
import type { Step } from "../model/index.js";
import { removeEntry, setIn } from "./edits.js";

/** Gives a step these inputs; an empty text leaves the input out. Null where that can't be written. */
export function setInputs(step: Step, inputs: Readonly<Record<string, string>>): TextEdit[] | null {
  const edits = Object.entries(inputs).map(([name, value]) => {
    const entry = step.input(name);
    const given = step.with;
    if (value !== "") return setIn(step.map, "with", entry?.key.value ?? name, value, step.map.entry("uses"));
    if (!entry || !given) return null;
    const holder = step.map.entry("with");
    return given.entries.length === 1 && holder ? removeEntry(step.map, holder) : removeEntry(given, entry);
  });
  return edits.length === 0 || edits.includes(null) ? null : (edits as TextEdit[]);
}
