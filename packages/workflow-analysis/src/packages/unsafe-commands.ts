import { downloadOf, isNearby } from "../downloads/index.js";
import { type CommandUse, optionsOf, textOf } from "../scripts/index.js";
import type { Word } from "../shell/index.js";
import { type Unsafe, unsafeVariable } from "./unsafe-variables.js";

/** A word of a command that takes a check away, with the one behind it where that is its value. */
export interface UnsafeWord extends Unsafe {
  words: readonly Word[];
}

/** A switch, alone or with its value: programs that have it, how it is written, what it does. */
interface UnsafeSwitch {
  programs: ReadonlySet<string>;
  /** Of the words of the command from the switch on, joined by blanks. */
  pattern: RegExp;
  message: string;
}

function row(programs: string, pattern: RegExp, message: string): UnsafeSwitch {
  return { programs: new Set(programs.split(" ")), pattern, message };
}

const ANY_CERTIFICATE = "Any certificate is accepted, so anybody on the way can answer for the server";
const NO_SIGNATURE = "Packages are installed whose signature nobody checks";

/** By the manuals of each tool. */
const SWITCHES: readonly UnsafeSwitch[] = [
  row(
    "pip uv pipx",
    /^--(?:trusted-host|allow-insecure-host)(?:=| +)(?!localhost|127\.)\S+/,
    "Any certificate of this host is accepted, or none",
  ),
  row("git", /^-c +http\.(?:\S+\.)?sslverify=(?:false|0|no|off)\b/i, "Git accepts any certificate"),
  row("git", /^http\.(?:\S+\.)?sslverify +(?:false|0|no|off)\b/i, "Git accepts any certificate"),
  row("wget", /^--no-check-certificate(?:$| )/, ANY_CERTIFICATE),
  row("invoke-webrequest invoke-restmethod", /^-skipcertificatecheck\b/i, ANY_CERTIFICATE),
  row("npm pnpm yarn", /^(?:--strict-ssl(?:=| +)|strict-ssl(?:=| +))(?:false|0)\b|^--no-strict-ssl\b/, ANY_CERTIFICATE),
  row("yarn", /^enableStrictSsl +(?:false|0)\b/, ANY_CERTIFICATE),
  row(
    "yarn",
    /^checksumBehavior +(?:ignore|update)\b/,
    "Yarn takes packages whose content isn't what the lockfile says",
  ),
  row(
    "composer",
    /^(?:secure-http +(?:false|0)|disable-tls +(?:true|1))\b/,
    "Packages may be fetched without encryption",
  ),
  row("go", /^-insecure\b/, "Modules are fetched without encryption, or with any certificate"),
  row(
    "gradle gradlew",
    /^(?:--dependency-verification|-F)(?:=| +)(?:off|lenient)\b/,
    "Gradle takes dependencies whose content isn't what the repository's metadata says",
  ),
  row(
    "mvn mvnw",
    /^-Dmaven\.wagon\.http\.ssl\.insecure=true\b|^-Daether\.connector\.https\.securityMode=insecure\b/,
    ANY_CERTIFICATE,
  ),
  row(
    "apt apt-get",
    /^--(?:allow-unauthenticated|allow-insecure-repositories|force-yes)\b|Verify-Peer=false/i,
    NO_SIGNATURE,
  ),
  row("yum dnf zypper tdnf microdnf", /^--(?:nogpgcheck|no-gpg-checks)\b/, NO_SIGNATURE),
  row("bundle", /^ssl_verify_mode +0\b/, "Bundler accepts any certificate"),
  row("poetry", /^certificates\.\S+\.cert +false\b/, ANY_CERTIFICATE),
  row("conda mamba micromamba", /^(?:ssl_verify +false\b|--insecure\b)/i, ANY_CERTIFICATE),
  row("helm", /^--insecure-skip-tls-verify(?:=true|$| )/, ANY_CERTIFICATE),
];

const HINT =
  /trusted-host|insecure|sslverify|check-certificate|skipcertificatecheck|strict-?ssl|checksumbehavior|secure-http|disable-tls|dependency-verification|unauthenticated|force-yes|verify-peer|gpg-?check|ssl_verify|certificates\.|allow-untrusted/i;

/** May a script hold one of them? A look before it is parsed. */
export function mentionsUnsafeSwitch(text: string): boolean {
  return HINT.test(text) || (text.includes("curl") && /\s-[A-Za-z#]*k/.test(text)) || /\bgradlew?\b/.test(text);
}

/** The words of a command that take checks away. */
export function unsafeWords(use: CommandUse): UnsafeWord[] {
  const { program, args } = use;
  if (program === "curl") return curl(use);
  if (program === "apk") return apk(use);
  if (program === "go" && args[0]?.literal === "env") return args.flatMap(goVariable);
  const known = SWITCHES.filter(({ programs }) => programs.has(program));
  if (known.length === 0) return [];
  return args.flatMap((word, at) => {
    const next = args[at + 1];
    const text = next ? `${textOf(word)} ${textOf(next)}` : textOf(word);
    const found = known.find(({ pattern }) => pattern.test(text));
    if (!found) return [];
    const isAlone = found.pattern.test(textOf(word));
    return [{ words: isAlone || !next ? [word] : [word, next], message: found.message }];
  });
}

/** `go env -w GOSUMDB=off`. */
function goVariable(word: Word): UnsafeWord[] {
  const [, name = "", value] = /^(\w+)=(.*)$/.exec(word.literal ?? "") ?? [];
  const unsafe = unsafeVariable({ name, value });
  return unsafe ? [{ ...unsafe, safe: undefined, words: [word] }] : [];
}

/** Letters of curl that take the rest of their bundle as value. */
const CURL_BUNDLE = /^-[^AbcCdDeEFhHKmoPQrtTuUwxXyYz-]*k/;

function curl(use: CommandUse): UnsafeWord[] {
  const urls = downloadOf(use)?.urls ?? [];
  if (urls.length > 0 && urls.every(isNearby)) return [];
  return use.args
    .filter((word) => /^--(?:proxy-)?insecure$/.test(textOf(word)) || CURL_BUNDLE.test(textOf(word)))
    .map((word) => ({ words: [word], message: ANY_CERTIFICATE }));
}

/** A package that was built here has no signature. */
function apk({ args }: CommandUse): UnsafeWord[] {
  const files = args.filter((word) => /\.apk["']?$|^\$/.test(textOf(word)));
  const named =
    args.filter((word) => !textOf(word).startsWith("-")).length - 1 - optionsOf(args, ["-t", "--virtual"]).length;
  if (files.length >= named) return [];
  return args
    .filter((word) => textOf(word) === "--allow-untrusted")
    .map((word) => ({ words: [word], message: NO_SIGNATURE }));
}
