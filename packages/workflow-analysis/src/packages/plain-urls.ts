import { downloadOf } from "../downloads/index.js";
import type { Place } from "../rule.js";
import { type CommandUse, operandsOf, textOf } from "../scripts/index.js";
import type { Word } from "../shell/index.js";

/** A URL in a command that fetches what it names, over a connection that isn't encrypted. */
export interface PlainUrl {
  url: string;
  /** The word that holds it. */
  place: Place;
}

const PLAIN = /(?:^|[='"+])((?:git\+)?(?:http|git|ftp):\/\/[^\s"']*)/i;

/** May a script name one? A look before it is parsed. */
export function mentionsPlainUrl(text: string): boolean {
  return /\b(?:http|git|ftp):\/\//i.test(text);
}

/** Options that name a source, whatever the tool. */
const SOURCE_OPTION =
  /^(?:-i|-f|-s|--(?:extra-|default-)?index(?:-url)?|--find-links|--registry|--source|--add-source|--index-url|--repo|--channel|-c)$/;

/** Programs whose operands are what they fetch. */
const FETCH_OPERANDS = new Set([
  "git",
  "aria2c",
  "pip",
  "pipx",
  "uv",
  "npm",
  "pnpm",
  "yarn",
  "bun",
  "gem",
  "cargo",
  "go",
  "helm",
  "rpm",
  "dnf",
  "yum",
  "apt-add-repository",
  "add-apt-repository",
  "nuget",
  "dotnet",
]);

export function plainUrls(use: CommandUse): PlainUrl[] {
  if (use.program === "curl" || use.program === "wget" || /^invoke-(?:webrequest|restmethod)$/.test(use.program))
    return ofDownload(use);
  if (!FETCH_OPERANDS.has(use.program)) return [];
  return use.args.flatMap((word, at) => {
    const before = textOf(use.args[at - 1] ?? word);
    const isSource = at === 0 || !before.startsWith("-") || SOURCE_OPTION.test(before);
    return isSource || textOf(word).startsWith("-") ? urlIn(word, use) : [];
  });
}

/** Values of other options, such as a proxy or a header, aren't fetched. */
function ofDownload(use: CommandUse): PlainUrl[] {
  const urls = new Set(downloadOf(use)?.urls);
  return operandsOf(use.args, () => false)
    .filter((word) => urls.has(word.literal ?? word.text.replace(/["']/g, "")))
    .flatMap((word) => urlIn(word, use));
}

function urlIn(word: Word, { site }: CommandUse): PlainUrl[] {
  const url = PLAIN.exec(textOf(word))?.[1];
  return url === undefined ? [] : [{ url: url.replace(/^git\+/i, ""), place: site.placeOf(word) }];
}
