import { type CommandUse, hasSwitch, operandsOf, optionsOf, textOf } from "../scripts/index.js";
import type { Word } from "../shell/index.js";

/** What a command fetches, and where it puts it. */
export interface Download {
  /** As written where it isn't static. */
  urls: readonly string[];
  /** The file; null for the standard output, undefined where it can't be told. */
  file: string | null | undefined;
}

const CURL_VALUES = new Set(
  (
    "-A -b -c -C -d -D -e -E -F -H -K -m -o -P -Q -r -t -T -u -U -w -x -X -y -Y -z --abstract-unix-socket --cacert --capath --cert --ciphers --config " +
    "--connect-timeout --connect-to --continue-at --cookie --cookie-jar --create-file-mode --data --data-ascii --data-binary --data-raw " +
    "--data-urlencode --dump-header --form --form-string --header --interface --json --key --limit-rate --max-filesize --max-redirs --max-time " +
    "--netrc-file --oauth2-bearer --output --output-dir --pinnedpubkey --proto --proto-default --proto-redir --proxy --proxy-user --range --rate " +
    "--referer --request --resolve --retry --retry-delay --retry-max-time --speed-limit --speed-time --stderr --time-cond --tls-max --tlsv1 " +
    "--unix-socket --upload-file --url-query --user --user-agent --write-out"
  ).split(" "),
);

const WGET_VALUES = new Set(
  (
    "-a -A -B -D -e -i -I -l -o -O -P -Q -R -t -T -U -w -X --append-output --base --body-data --body-file --ca-certificate --ca-directory " +
    "--certificate --connect-timeout --cut-dirs --default-page --directory-prefix --dns-timeout --execute --header --input-file --level " +
    "--limit-rate --load-cookies --max-redirect --method --output-document --output-file --password --post-data --post-file --private-key " +
    "--progress --quota --read-timeout --referer --retry-on-http-error --save-cookies --secure-protocol --timeout --tries --user --user-agent --wait --waitretry"
  ).split(" "),
);

const PWSH_VALUES = new Set(
  "-outfile -headers -method -body -contenttype -useragent -timeoutsec -maximumretrycount -retryintervalsec -proxy -credential -sessionvariable -websession -authentication -token -infile -form -maximumredirection".split(
    " ",
  ),
);

const FETCHERS =
  /\b(?:curl|wget|aria2c|iwr|irm|invoke-webrequest|invoke-restmethod|downloadstring|downloadfile|start-bitstransfer)\b/i;

/** May a script download anything? A look before it is parsed. */
export function mentionsDownload(text: string): boolean {
  return FETCHERS.test(text);
}

/** What a command downloads; null for commands that don't, and for those that only send. */
export function downloadOf(use: CommandUse): Download | null {
  switch (use.program) {
    case "curl":
      return curl(use);
    case "wget":
      return wget(use);
    case "aria2c":
      return found(
        use,
        operandsOf(use.args, (option) => /^-[odx]$/.test(option)),
        optionsOf(use.args, ["-o", "--out"])[0]?.value,
      );
    case "invoke-webrequest":
    case "invoke-restmethod":
      return powershell(use);
    default:
      return null;
  }
}

/** `-fsSLo x`: the last letter of a bundle may take the next word. */
function takesValue(values: ReadonlySet<string>) {
  return (option: string) => values.has(option) || (/^-[A-Za-z]{2,}$/.test(option) && takesByLast(option, values));
}

function takesByLast(option: string, values: ReadonlySet<string>): boolean {
  // A letter that takes a value takes the rest of the word, if there is any.
  const first = [...option.slice(1)].findIndex((letter) => values.has(`-${letter}`));
  return first === option.length - 2;
}

function curl(use: CommandUse): Download | null {
  const { args } = use;
  const named = optionsOf(args, ["--url"]).flatMap(({ valueWord }) => valueWord ?? []);
  const urls = [...named, ...operandsOf(args, (option) => option === "--url" || takesValue(CURL_VALUES)(option))];
  const output = bundled(args, "-o", "--output");
  if (output) return found(use, urls, output.value === "-" ? null : output.value);
  if (hasSwitch(args, ["-O", "--remote-name", "--remote-name-all"])) return found(use, urls, fileOfUrl(urls));
  return found(use, urls, null);
}

function wget(use: CommandUse): Download | null {
  const { args } = use;
  const urls = operandsOf(args, takesValue(WGET_VALUES));
  const output = bundled(args, "-O", "--output-document");
  return found(use, urls, output ? (output.value === "-" ? null : output.value) : fileOfUrl(urls));
}

function powershell(use: CommandUse): Download | null {
  const lower = (option: string) => PWSH_VALUES.has(option.toLowerCase());
  const named = use.args.filter((_, at) => /^-uri$/i.test(textOf(use.args[at - 1] ?? (use.args[at] as Word))));
  const output = use.args.findIndex((word) => /^-outfile$/i.test(textOf(word)));
  const file = output === -1 ? null : pathOf(use.args[output + 1]);
  return found(use, named.length > 0 ? named : operandsOf(use.args, lower), file);
}

/** `-o x`, `-ox`, `-Lo x`, `-qO-`. */
function bundled(args: readonly Word[], short: string, long: string): { value: string | undefined } | undefined {
  const [whole] = optionsOf(args, [long]);
  if (whole) return { value: pathOf(whole.valueWord, `${long}=`) };
  const letter = short[1] as string;
  for (let at = 0; at < args.length; at++) {
    const text = textOf(args[at] as Word);
    const index = /^-[A-Za-z]+/.test(text) && !text.startsWith("--") ? text.indexOf(letter) : -1;
    if (index === -1) continue;
    const rest = text.slice(index + 1);
    return { value: rest === "" ? pathOf(args[at + 1]) : rest };
  }
  return undefined;
}

function found({ command }: CommandUse, urls: readonly Word[], file: string | null | undefined): Download | null {
  if (urls.length === 0) return null;
  const redirect = command.redirects.find(
    ({ operator, descriptor }) => (operator === ">" || operator === ">>" || operator === ">|") && descriptor !== "2",
  );
  const target = file === null && redirect ? pathOf(redirect.target) : file;
  return { urls: urls.map((word) => unquoted(word)), file: target };
}

function pathOf(word: Word | undefined, prefix = ""): string | undefined {
  if (!word) return undefined;
  const text = unquoted(word);
  return text.startsWith(prefix) ? text.slice(prefix.length) : text;
}

/** As a script names it: with its variables, without its quotes. */
export function unquoted(word: Word): string {
  return word.literal ?? word.text.replace(/["']/g, "");
}

function fileOfUrl(urls: readonly Word[]): string | undefined {
  const url = urls[0] && unquoted(urls[0]).replace(/[?#].*$/s, "");
  return url?.slice(url.lastIndexOf("/") + 1) || undefined;
}
