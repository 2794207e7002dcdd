import { parseXml, XmlElement, type XmlNode } from "@rgrove/parse-xml";
import { messageOf } from "@trustchain/action-kit";
import type { SourceFile } from "@trustchain/findings";
import type { FilePlace } from "../../model/index.js";
import type { YamlProblem } from "../../yaml/index.js";

/** An element with its place: names without prefix, in lower case where the tool tells no cases apart is the reader's matter. */
export interface Element {
  name: string;
  attributes: ReadonlyMap<string, string>;
  children: readonly Element[];
  /** All text in it, trimmed. */
  text: string;
  /** Its start tag. */
  place: FilePlace;
  /** From its start tag to its end tag. */
  whole: FilePlace;
}

/** The root of an XML file. Entities are never resolved: one that XML itself doesn't know is an error. */
export function readXml(file: SourceFile): { root: Element | null; problems: YamlProblem[] } {
  try {
    const { root } = parseXml(file.text, { includeOffsets: true });
    return { root: root && elementOf(file, root), problems: [] };
  } catch (error) {
    const { pos } = error as { pos?: unknown };
    const at = typeof pos === "number" ? Math.min(pos, file.text.length) : 0;
    // The library's further lines show the text around the place.
    const message =
      error instanceof RangeError ? "it is nested too deeply" : (messageOf(error).split(" (line ")[0] as string);
    return { root: null, problems: [{ start: at, end: at, message }] };
  }
}

function elementOf(file: SourceFile, element: XmlElement): Element {
  const { name, start, end } = element;
  const children = element.children.flatMap((node: XmlNode) =>
    node instanceof XmlElement ? elementOf(file, node) : [],
  );
  // Offsets count from a byte order mark on, if there is one; `>` may stand in a value.
  const tag = /^<(?:"[^"]*"|'[^']*'|[^"'>])*>/.exec(file.text.slice(start, Math.min(end, start + 10_000)))?.[0].length;
  return {
    name: name.slice(name.indexOf(":") + 1),
    attributes: new Map(Object.entries(element.attributes)),
    children,
    text: children.length === 0 ? element.text.trim() : "",
    place: { file, start, end: start + (tag ?? end - start) },
    whole: { file, start, end },
  };
}

/** The elements below one that a path of names leads to, in any case. */
export function elementsAt(element: Element | null, ...path: string[]): Element[] {
  let found = element ? [element] : [];
  for (const name of path) {
    found = found.flatMap(({ children }) =>
      children.filter((child) => child.name.toLowerCase() === name.toLowerCase()),
    );
  }
  return found;
}

/** The place of an element's text. */
export function textPlace({ whole, text, place }: Element): FilePlace {
  const start = whole.file.text.indexOf(text, place.end);
  return start === -1 || start >= whole.end ? place : { file: whole.file, start, end: start + text.length };
}

/** The place of an attribute's value. */
export function attributePlace({ place }: Element, value: string): FilePlace {
  const at = value === "" ? -1 : place.file.text.slice(place.start, place.end).indexOf(value);
  return at === -1 ? place : { file: place.file, start: place.start + at, end: place.start + at + value.length };
}
