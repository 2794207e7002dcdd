import type { Span } from "@trustchain/findings";
import type { Step } from "../model/index.js";
import type { Place } from "../rule.js";
import { embeddedPrograms, parseScript, type Script, type ShellName } from "../shell/index.js";
import { type CommandUse, commandUses } from "./commands.js";

/** Where a script stands: a `run:`, an action's input that is code, a Dockerfile's `RUN`. */
export type ScriptKind = "run" | "input" | "dockerfile";

interface Parts {
  kind: ScriptKind;
  text: string;
  shell: ShellName;
  /** Null in a Dockerfile. */
  step: Step | null;
  /** Where it begins to run, relative to the repository's root, empty for the root; undefined where that isn't known. */
  folder: string | undefined;
  /** The place of a range of `text` in the file. */
  placeOf(span: Span): Place;
  /** One that somebody else has parsed already. */
  script?: () => Script;
}

/** A script of the repository, wherever it stands: rules that look for commands need not know the places. */
export class ScriptSite {
  readonly kind: ScriptKind;
  readonly text: string;
  readonly shell: ShellName;
  readonly step: Step | null;
  readonly folder: string | undefined;
  readonly placeOf: (span: Span) => Place;
  #read: () => Script;
  #script: Script | undefined;
  #commands: readonly CommandUse[] | undefined;

  constructor(parts: Parts) {
    this.kind = parts.kind;
    this.text = parts.text;
    this.shell = parts.shell;
    this.step = parts.step;
    this.folder = parts.folder;
    this.placeOf = parts.placeOf;
    this.#read = parts.script ?? (() => parseScript(parts.text, parts.shell));
  }

  /** Parsed when first asked for: a rule looks at `text` before. */
  get script(): Script {
    this.#script ??= this.#read();
    return this.#script;
  }

  /** What the script runs, in the order of its text; behind it what `pwsh -Command '…'` in it does. */
  get commands(): readonly CommandUse[] {
    this.#commands ??= [...commandUses(this), ...this.embedded().flatMap(({ commands }) => commands)];
    return this.#commands;
  }

  /** Scripts of PowerShell that stand in this one as texts. */
  private embedded(): ScriptSite[] {
    if (!/\b(?:pwsh|powershell)\b/i.test(this.text)) return [];
    return embeddedPrograms(this.script)
      .filter(({ shell }) => shell === "pwsh" || shell === "powershell")
      .map(({ shell, start, end }) => {
        const placeOf = (span: Span) => this.placeOf({ start: start + span.start, end: start + span.end });
        const { kind, step, folder } = this;
        return new ScriptSite({ kind, text: this.text.slice(start, end), shell, step, folder, placeOf });
      });
  }
}
