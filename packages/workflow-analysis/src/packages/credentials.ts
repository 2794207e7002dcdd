import { urlParts } from "../downloads/index.js";
import type { PackageFile, PackageFormat, PackageSource, Setting } from "../model/index.js";

/** A password or token that stands in a package manager's configuration, or would, were it not taken from elsewhere. */
export interface CredentialUse {
  /** What it is, for a message. */
  what: string;
  value: string;
  place: Setting["place"];
}

/** By format: the paths of settings that hold credentials, joined by spaces; by the manuals of each tool. */
const CREDENTIAL_KEYS: Partial<Record<PackageFormat, RegExp>> = {
  npmrc: /(?:^|:)(?:_auth|_authToken|_password)$/i,
  yarnrc: /(?:^|:)(?:_auth|_authToken|_password)$/i,
  "yarnrc-yml": /(?:^|\s)(?:npmAuthToken|npmAuthIdent)$/,
  bunfig: /^install (?:registry|scopes \S+) (?:token|password)$/,
  "cargo-config": /^(?:registry|registries \S+) token$/,
  "nuget-config": /^packageSourceCredentials \S+ (?:ClearTextPassword|Password)$|^apikeys /i,
  "maven-settings": /^(?:servers server|proxies proxy) (?:password|passphrase)$/,
  "maven-pom": /^servers server password$/,
  gradle: /^repositories password text$/,
  composer:
    /^(?:config )?(?:http-basic \S+ password|(?:github-oauth|gitlab-oauth|gitlab-token|bearer|forgejo-token) \S+(?: token)?|bitbucket-oauth \S+ consumer-secret)$/,
};

const cache = new WeakMap<PackageFile, readonly CredentialUse[]>();

/** The credentials of a file that stand there in so many words. */
export function committedCredentials(file: PackageFile): readonly CredentialUse[] {
  let found = cache.get(file);
  if (!found) {
    found = findCredentials(file);
    cache.set(file, found);
  }
  return found;
}

function findCredentials({ format, settings, sources }: PackageFile): CredentialUse[] {
  const keys = CREDENTIAL_KEYS[format];
  const named = settings.flatMap(({ path, value, place }) => {
    const isCredential = keys?.test(path.join(" ")) === true && isLiteral(value, format);
    return isCredential ? [{ what: "A password or token", value, place }] : [];
  });
  return [...named, ...sources.flatMap(inUrl)];
}

/** May its lines be shown, as the diff of a fix does? Not where a secret stands among them. */
export function isShowable(file: PackageFile): boolean {
  return committedCredentials(file).length === 0;
}

function inUrl({ url, place }: PackageSource): CredentialUse[] {
  const userinfo = urlParts(url)?.userinfo;
  if (userinfo === undefined) return [];
  const colon = userinfo.indexOf(":");
  const value = colon === -1 ? userinfo : userinfo.slice(colon + 1);
  // Alone it is a user's name, or a token in its place.
  const isSecret = colon === -1 ? /^(?=.*\d)[\w.~%-]{20,}$/.test(value) : isLiteral(value, null);
  return isSecret ? [{ what: "The password or token of a URL", value, place }] : [];
}

/** `${VAR}`, `$VAR`, `%VAR%`, `{{ x }}`, `#{x}`, `<token>`, Maven's `{encrypted}`; text that says what belongs there. */
const PLACEHOLDER =
  /\$\{|^\$\(?\w|^\$env:|%[A-Za-z_]\w*%|\{\{|#\{|^<.*>$|^\{.*\}$|^@.*@$|^(?:x+|\*+|\.+|(?:your|my|some|the|a)?[-_ ]*(?:npm|auth|access|api|secret|private|registry)*[-_ ]*(?:token|password|secret|passwd|key)(?:[-_ ]*here)?|.*x{6,}.*|changeme|change[-_]me|redacted|todo|dummy|placeholder|undefined|null|none|false|true)$/i;

function isLiteral(value: string, format: PackageFormat | null): boolean {
  const text = value.trim();
  // NuGet encrypts a `Password` for the machine that wrote it, but everybody of that machine can read it.
  return text !== "" && !PLACEHOLDER.test(text) && !(format === "maven-settings" && text.startsWith("{"));
}
