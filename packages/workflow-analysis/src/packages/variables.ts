import { constantText, type Dockerfile, type EnvBlock } from "../model/index.js";
import type { Place } from "../rule.js";
import type { ScriptSite } from "../scripts/index.js";

/** An environment variable that is set, with its value where that is known. */
export interface VariableUse {
  name: string;
  value: string | undefined;
  /** Where it is named. */
  place: Place;
  /** The value where it stands there as it is, for a fix. */
  valuePlace: Place | null;
}

/** The variables of an `env:` block. */
export function variablesOfBlock({ entries }: EnvBlock): VariableUse[] {
  return entries.map(({ name, value, entry: { key } }) => ({
    name,
    // Rules ask for few of them, by their names.
    get value() {
      return value ? constantText(value) : undefined;
    },
    place: key,
    valuePlace: value && { file: value.file, start: value.contentStart, end: value.contentEnd },
  }));
}

/** What `ENV` sets in a Dockerfile: `ENV A=1 B="2"`, and the old `ENV A 1`. */
export function variablesOfDockerfile({ instructions }: Dockerfile): VariableUse[] {
  return instructions.flatMap((instruction) => {
    const { keyword, words, file } = instruction.trigger ?? instruction;
    if (keyword !== "ENV" || !words[0]) return [];
    if (!words[0].text.includes("=")) {
      const value = words
        .slice(1)
        .map(({ text }) => text)
        .join(" ");
      return [
        {
          name: words[0].text,
          value: constant(value),
          place: { file, start: words[0].start, end: words[0].end },
          valuePlace: null,
        },
      ];
    }
    return words.flatMap(({ text, start }) => {
      const at = text.indexOf("=");
      if (at === -1) return [];
      const value = text.slice(at + 1).replace(/^(["'])(.*)\1$/, "$2");
      return [
        { name: text.slice(0, at), value: constant(value), place: { file, start, end: start + at }, valuePlace: null },
      ];
    });
  });
}

function constant(value: string): string | undefined {
  return value.includes("$") ? undefined : value;
}

const EXPORTERS = new Set(["export", "declare", "typeset", "setx", "set"]);

/**
 * The variables that a script sets: `X=1 command`, `export X=1`, `env X=1 command`, `$env:X = 1`, `echo X=1 >> $GITHUB_ENV`. What stays in the shell
 * counts too: programs may be told of it later.
 */
export function variablesOfScript(site: ScriptSite): VariableUse[] {
  return site.commands.flatMap(({ command, program, wrappers, args }) => {
    const assigned = command.assignments.map(({ name, values, start, end }) => ({
      name: name.replace(/^env:/i, ""),
      value: values.length === 1 ? values[0]?.literal : undefined,
      place: site.placeOf({ start, end }),
      valuePlace: null,
    }));
    const isExport = EXPORTERS.has(program);
    const words = isExport ? args : writesEnvironment(site, command) ? args : wrappers.length > 0 ? command.args : [];
    const written = words.flatMap((word) => {
      const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word.literal ?? "") ?? [];
      return name === undefined ? [] : [{ name, value, place: site.placeOf(word), valuePlace: null }];
    });
    return [...assigned, ...written];
  });
}

/** `echo NAME=value >> "$GITHUB_ENV"`. */
function writesEnvironment(site: ScriptSite, { redirects }: ScriptSite["commands"][number]["command"]): boolean {
  return redirects.some(
    ({ target }) => target !== undefined && site.text.slice(target.start, target.end).includes("GITHUB_ENV"),
  );
}
