import type { Place } from "../rule.js";
import { type CommandUse, type ScriptSite, textOf } from "../scripts/index.js";
import { type Command, substitutionsOf, variablesOf, type Word, type WordPart } from "../shell/index.js";
import { downloadOf, mentionsDownload } from "./download.js";
import { isKubectlApply, tracedDownloads } from "./fate.js";
import { programSource } from "./interpreters.js";
import { isLoopback } from "./url.js";

/** A program that comes from elsewhere and is run at once. */
export interface RemoteScript {
  place: Place;
  urls: readonly string[];
  /** `manifest`: not run by an interpreter here, but applied to a cluster. */
  how: "pipe" | "substitution" | "file" | "manifest";
  /** Where the file is run. */
  runAt: Place | null;
}

/** The remote scripts that a script runs unchecked, in any of the forms that shells have for it. */
export function remoteScripts(site: ScriptSite): RemoteScript[] {
  if (!mentionsDownload(site.text)) return [];
  const answers = new Answers(site.commands);
  const found = [...piped(site), ...site.commands.flatMap((use) => substituted(use, answers))];
  return found.filter(({ urls }) => !urls.every(isLoopback));
}

function piped(site: ScriptSite): RemoteScript[] {
  const readers = new Set<CommandUse>();
  return tracedDownloads(site).flatMap(({ use, download: { urls }, fate }): RemoteScript[] => {
    if (fate.kind === "installed") return [];
    if (fate.kind === "run") return [{ place: use.place, urls, how: "file", runAt: fate.by.place }];
    // `{ curl … || wget …; } | sh` is one place.
    if (readers.has(fate.into)) return [];
    readers.add(fate.into);
    const place = { ...use.place, end: fate.into.place.end };
    return [{ place, urls, how: isKubectlApply(fate.into) ? "manifest" : "pipe", runAt: null }];
  });
}

/** `sh -c "$(curl …)"`, `bash <(curl …)`, `eval`, `source`, `iex (iwr …)`, `bash <<< "$(curl …)"`, `bash < <(curl …)`, `X=$(curl …); eval "$X"`. */
function substituted(use: CommandUse, answers: Answers): RemoteScript[] {
  const urls = programWords(use).flatMap((word) => answers.urlsIn(word));
  return urls.length > 0 ? [{ place: use.place, urls, how: "substitution", runAt: null }] : [];
}

function programWords(use: CommandUse): Word[] {
  const name = use.command.name;
  if (use.program === "" && name)
    return /\[scriptblock\]::create/i.test(name.text) ? [name] : argumentsOfScriptBlock(use);
  const source = programSource(use);
  if (!source) return [];
  if (source.from === "stdin") return [...hereStrings(use.command), ...printedBefore(use.command)];
  const isWhole = beginsWith(source.word, "substitution") || beginsWith(source.word, "variable");
  return isWhole || /^(?:iex|invoke-expression)$/.test(use.program) ? [source.word] : [];
}

/** `<<< "$(curl …)"`, and `< <(curl …)`. */
function hereStrings({ redirects }: Command): Word[] {
  return redirects.flatMap(({ operator, target }) => {
    const isText = operator === "<<<" || (operator === "<" && target && beginsWith(target, "substitution"));
    return isText && target ? [target] : [];
  });
}

/** `echo "$X" | sh`. */
function printedBefore({ pipeline }: Command): readonly Word[] {
  const before = pipeline?.stages[pipeline.index - 1];
  const isPrint = before?.kind === "command" && /^(?:echo|printf|write-output)$/i.test(before.name?.literal ?? "");
  return isPrint ? before.args.filter((word) => beginsWith(word, "variable")) : [];
}

/** `& ([scriptblock]::Create((irm …)))`. */
function argumentsOfScriptBlock({ args }: CommandUse): Word[] {
  return args.filter((word) => /\[scriptblock\]::create/i.test(word.text));
}

/** `sh -c "echo $(curl …)"` prints what it fetched, `sh -c "$(curl …)"` runs it. */
function beginsWith({ parts }: Word, kind: WordPart["kind"]): boolean {
  return parts.find((part) => part.kind !== "literal" || part.value.trim() !== "")?.kind === kind;
}

const DOWNLOAD_METHOD = /\bDownloadString\s*\(\s*["']?([^"')\s]*)/i;

/** What the words of a script hold of the network's answers. */
class Answers {
  private readonly uses: ReadonlyMap<Command, CommandUse>;
  /** By the variables that hold them. */
  private readonly kept = new Map<string, readonly string[]>();

  constructor(uses: readonly CommandUse[]) {
    this.uses = new Map(uses.map((use) => [use.command, use]));
    for (const use of uses) {
      for (const { name, values } of use.command.assignments) {
        const urls = values.length === 0 ? answeredUrls(use) : values.flatMap((word) => this.urlsIn(word));
        if (urls.length > 0) this.kept.set(name, urls);
      }
    }
  }

  /** The URLs whose answers a word holds, by a substitution or by a variable. */
  urlsIn(word: Word): readonly string[] {
    const method = DOWNLOAD_METHOD.exec(textOf(word))?.[1];
    if (method !== undefined) return [method];
    return [
      ...commandsIn(word).flatMap((command) => answeredUrls(this.uses.get(command))),
      ...variablesOf(word).flatMap(({ name }) => this.kept.get(name) ?? []),
    ];
  }
}

/** PowerShell's `[scriptblock]::Create((irm …))` is three deep. */
const DEEPEST = 5;

/** The commands of a word's substitutions, those inside their words too. */
function commandsIn(word: Word, depth = 0): Command[] {
  if (depth > DEEPEST) return [];
  return substitutionsOf(word).flatMap(({ commands }) =>
    commands.flatMap((command) => {
      const words = command.name ? [command.name, ...command.args] : command.args;
      return [command, ...words.flatMap((each) => commandsIn(each, depth + 1))];
    }),
  );
}

/** Of a download to the standard output. */
function answeredUrls(use: CommandUse | undefined): readonly string[] {
  const download = use && downloadOf(use);
  return download?.file === null ? download.urls : [];
}
