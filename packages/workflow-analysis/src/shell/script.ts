import type { Span } from "@trustchain/findings";
import { readBash, readWords } from "./bash/read.js";
import { scanBash } from "./bash/scan.js";
import { readCmd } from "./cmd/read.js";
import { lexJavaScript } from "./javascript/lex.js";
import type { Command, Group, ParsedCommands, Quoting, Region, ShellName, StringLiteral } from "./model.js";
import { readPwsh } from "./pwsh/read.js";
import { lexPython } from "./python/lex.js";
import { quotingIn } from "./regions.js";
import { type ScriptSource, scriptSource } from "./source.js";

const NO_COMMANDS: ParsedCommands = { commands: [], groups: [], knowsPlaces: false };

/**
 * The text of one `run:` (or of an input that is code), read when asked for. Offsets are UTF-16 offsets into `text`.
 * Nothing here throws, whatever the text.
 */
export class Script {
  #source: ScriptSource | undefined;
  #parsed: ParsedCommands | undefined;
  #regions: readonly Region[] | undefined;
  #strings: readonly StringLiteral[] | undefined;

  constructor(
    readonly text: string,
    readonly shell: ShellName,
    private readonly given: readonly Span[] | undefined,
  ) {}

  /** The `${{ }}` in order, with their fences. */
  get expressions(): readonly Span[] {
    return this.source.expressions;
  }

  /** Simple commands in source order, those in substitutions, functions and `bash -c` texts included; none of Python and JavaScript. */
  get commands(): readonly Command[] {
    return this.parsed.commands;
  }

  /** Compound commands in the order of their beginnings. */
  get groups(): readonly Group[] {
    return this.parsed.groups;
  }

  /** See `ParsedCommands`. */
  get knowsPlaces(): boolean {
    return this.parsed.knowsPlaces;
  }

  /** What isn't plain code: quotes, comments, here-documents. */
  get regions(): readonly Region[] {
    this.#regions ??= this.readRegions();
    return this.#regions;
  }

  /** String literals of Python and JavaScript, in order of their beginnings; none of the shells. */
  get strings(): readonly StringLiteral[] {
    if (!this.#strings) this.readRegions();
    return this.#strings ?? [];
  }

  /** What an offset is inside of; a quote itself counts as inside, the fence of a substitution as outside. */
  quotingAt(offset: number): Quoting {
    return quotingIn(this.regions, offset);
  }

  /** The innermost string literal around an offset; Python and JavaScript only. */
  stringAt(offset: number): StringLiteral | undefined {
    return this.strings.findLast(({ start, end }) => start <= offset && offset < end);
  }

  private get source(): ScriptSource {
    this.#source ??= scriptSource(this.text, this.given);
    return this.#source;
  }

  private get parsed(): ParsedCommands {
    this.#parsed ??= this.read();
    return this.#parsed;
  }

  private read(): ParsedCommands {
    switch (this.shell) {
      case "bash":
      case "sh":
        return readBash(this.source);
      case "unknown":
        return readWords(this.source);
      case "pwsh":
      case "powershell":
        return this.keepRegions(readPwsh(this.source));
      case "cmd":
        return this.keepRegions(readCmd(this.source));
      default:
        return NO_COMMANDS;
    }
  }

  private readRegions(): readonly Region[] {
    switch (this.shell) {
      case "python":
      case "javascript": {
        const lexed = this.shell === "python" ? lexPython(this.source) : lexJavaScript(this.source);
        this.#strings = lexed.strings;
        this.#regions = lexed.regions;
        return lexed.regions;
      }
      case "bash":
      case "sh":
      case "unknown":
        return scanBash(this.source.masked).regions;
      default:
        // One pass finds both.
        void this.parsed;
        return this.#regions ?? [];
    }
  }

  private keepRegions(read: ParsedCommands & { regions: readonly Region[] }): ParsedCommands {
    this.#regions = read.regions;
    return read;
  }
}

/**
 * A script that is read when its commands or quotes are asked for.
 *
 * @param text the decoded text, `${{ }}` and all
 * @param expressions the `${{ }}` of the text, ordered; found here when the caller hasn't found them already
 */
export function parseScript(text: string, shell: ShellName, expressions?: readonly Span[]): Script {
  return new Script(text, shell, expressions);
}

/** What an offset of the script is inside of; see `Script.quotingAt`. */
export function quotingAt(script: Script, offset: number): Quoting {
  return script.quotingAt(offset);
}

/** Does the text hold any of the names, in any case? A look that is cheap enough to come before parsing. */
export function mentions(text: string, names: readonly string[]): boolean {
  let lower: string | undefined;
  for (const name of names) {
    if (text.includes(name)) return true;
    lower ??= text.toLowerCase();
    if (lower.includes(name.toLowerCase())) return true;
  }
  return false;
}
