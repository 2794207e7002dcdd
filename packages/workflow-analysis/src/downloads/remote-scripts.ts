import type { Place } from "../rule.js";
import { type CommandUse, type ScriptSite, textOf } from "../scripts/index.js";
import type { Word } from "../shell/index.js";
import { substitutionsOf } from "../shell/index.js";
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
  const found = [...piped(site), ...site.commands.flatMap(substituted)];
  return found.filter(({ urls }) => !urls.every(isLoopback));
}

function piped(site: ScriptSite): RemoteScript[] {
  const readers = new Set<CommandUse>();
  return tracedDownloads(site.commands).flatMap(({ use, download: { urls }, fate }): RemoteScript[] => {
    if (fate.kind === "installed") return [];
    if (fate.kind === "run") return [{ place: use.place, urls, how: "file", runAt: fate.by.place }];
    // `{ curl … || wget …; } | sh` is one place.
    if (readers.has(fate.into)) return [];
    readers.add(fate.into);
    const place = { ...use.place, end: fate.into.place.end };
    return [{ place, urls, how: isKubectlApply(fate.into) ? "manifest" : "pipe", runAt: null }];
  });
}

/** `sh -c "$(curl …)"`, `bash <(curl …)`, `eval`, `source`, `iex (iwr …)`, `bash <<< "$(curl …)"`. */
function substituted(use: CommandUse): RemoteScript[] {
  const urls = programWords(use).flatMap((word) => urlsIn(word, use));
  return urls.length > 0 ? [{ place: use.place, urls, how: "substitution", runAt: null }] : [];
}

function programWords(use: CommandUse): Word[] {
  const name = use.command.name;
  if (use.program === "" && name)
    return /\[scriptblock\]::create/i.test(name.text) ? [name] : argumentsOfScriptBlock(use);
  const source = programSource(use);
  if (!source) return [];
  if (source.from === "stdin") {
    return use.command.redirects.flatMap(({ operator, target }) => (operator === "<<<" && target ? [target] : []));
  }
  return beginsWithSubstitution(source.word) || /^(?:iex|invoke-expression)$/.test(use.program) ? [source.word] : [];
}

/** `& ([scriptblock]::Create((irm …)))`. */
function argumentsOfScriptBlock({ args }: CommandUse): Word[] {
  return args.filter((word) => /\[scriptblock\]::create/i.test(word.text));
}

/** `sh -c "echo $(curl …)"` prints what it fetched, `sh -c "$(curl …)"` runs it. */
function beginsWithSubstitution({ parts }: Word): boolean {
  const first = parts.find((part) => part.kind !== "literal" || part.value.trim() !== "");
  return first?.kind === "substitution";
}

const DOWNLOAD_METHOD = /\bDownloadString\s*\(\s*["']?([^"')\s]*)/i;

function urlsIn(word: Word, { site }: CommandUse): string[] {
  const method = DOWNLOAD_METHOD.exec(textOf(word))?.[1];
  if (method !== undefined) return [method];
  const spans = substitutionsOf(word);
  return site.commands.flatMap((inner) => {
    const isInside = spans.some(({ start, end }) => start <= inner.command.start && inner.command.end <= end);
    const download = isInside ? downloadOf(inner) : null;
    return download?.file === null ? download.urls : [];
  });
}
