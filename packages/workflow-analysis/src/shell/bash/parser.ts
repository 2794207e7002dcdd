import type { ParsedScript } from "unbash";

type Parse = (source: string) => ParsedScript;

let parse: Parse | undefined;

/**
 * Loads the bash parser (about 15 ms), which is needed before bash and sh scripts are parsed and not just split. The
 * split knows less of structure only where a script is unusual, so who forgets this loses little.
 */
export async function prepareShells(): Promise<void> {
  parse ??= (await import("unbash")).parse;
}

/** Longer scripts aren't worth a parser's time, nor a person's. */
const MAX_LENGTH = 256 * 1024;
/** The parser's time grows with the square of the here-documents of a line. */
const MAX_HEREDOCS = 500;

/** The syntax tree, or `undefined` when the parser isn't loaded or has trouble with the script. */
export function parseBash(masked: string): ParsedScript | undefined {
  if (!parse || masked.length > MAX_LENGTH || hasMoreThan(masked, "<<", MAX_HEREDOCS)) return undefined;
  try {
    const script = parse(masked);
    return script.errors && script.errors.length > 0 ? undefined : script;
  } catch {
    // Deep nesting overflows its stack.
    return undefined;
  }
}

function hasMoreThan(text: string, part: string, limit: number): boolean {
  let count = 0;
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + part.length)) {
    if (++count > limit) return true;
  }
  return false;
}
