import type { Span } from "@trustchain/findings";
import type { Step } from "../model/index.js";
import type { Place } from "../rule.js";
import { embeddedPrograms, parseScript, type Script, type ShellName } from "../shell/index.js";
import { type CommandUse, commandUses } from "./commands.js";

/** Where a script stands: a `run:`, an action's input that is code, a Dockerfile's `RUN`. */
export type ScriptKind = "run" | "input" | "dockerfile";

/** A script of the repository, wherever it stands: rules that look for commands need not know the places. */
export abstract class ScriptSite {
  abstract readonly kind: ScriptKind;
  abstract readonly text: string;
  abstract readonly shell: ShellName;
  /** Null in a Dockerfile. */
  abstract readonly step: Step | null;
  /** Where it begins to run, relative to the repository's root, empty for the root; undefined where that isn't known. */
  abstract readonly folder: string | undefined;
  /** Parsed when first asked for: a rule looks at `text` before. */
  abstract readonly script: Script;
  /** The scripts that run behind it on the same machine, in order: of the next steps, of the rest of a Dockerfile's stage. */
  abstract readonly later: readonly ScriptSite[];
  #commands: readonly CommandUse[] | undefined;

  /** The place of a range of `text` in the file. */
  abstract placeOf(span: Span): Place;

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
        const later = () => this.later;
        return new TextSite({ kind, text: this.text.slice(start, end), shell, step, folder, placeOf, later });
      });
  }
}

interface Parts extends Pick<ScriptSite, "kind" | "text" | "shell" | "step" | "folder" | "placeOf"> {
  later(): readonly ScriptSite[];
}

/** A text that isn't known to be a script by the model of its file. */
export class TextSite extends ScriptSite {
  readonly kind: ScriptKind;
  readonly text: string;
  readonly shell: ShellName;
  readonly step: Step | null;
  readonly folder: string | undefined;
  readonly placeOf: (span: Span) => Place;
  #script: Script | undefined;

  constructor(
    private readonly parts: Parts,
    private readonly expressions?: readonly Span[],
  ) {
    super();
    this.kind = parts.kind;
    this.text = parts.text;
    this.shell = parts.shell;
    this.step = parts.step;
    this.folder = parts.folder;
    this.placeOf = parts.placeOf;
  }

  get later(): readonly ScriptSite[] {
    return this.parts.later();
  }

  get script(): Script {
    this.#script ??= parseScript(this.text, this.shell, this.expressions);
    return this.#script;
  }
}
