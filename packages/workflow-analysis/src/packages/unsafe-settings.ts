import { isLoopback } from "../downloads/index.js";
import type { PackageFormat, Setting } from "../model/index.js";
import { type Unsafe, unsafeVariable } from "./unsafe-variables.js";

interface UnsafeSetting extends Unsafe {
  formats: readonly PackageFormat[];
  /** Of the path, joined by spaces. */
  path: RegExp;
  value: RegExp;
}

const OFF = /^(?:false|0|off|no)$/i;
const ON = /^(?:true|1|on|yes)$/i;
const ANY = /\S/;

const ANY_CERTIFICATE = "Any certificate is accepted, so anybody on the way can answer for the registry";
const NO_ENCRYPTION = "Packages may be fetched without encryption, so anybody on the way can change them";

/** By the manuals of each tool. */
const SETTINGS: readonly UnsafeSetting[] = [
  { formats: ["npmrc", "yarnrc"], path: /^strict-ssl$/, value: OFF, message: ANY_CERTIFICATE, safe: "true" },
  { formats: ["pnpm-workspace"], path: /^strictSsl$/, value: OFF, message: ANY_CERTIFICATE, safe: "true" },
  { formats: ["yarnrc-yml"], path: /^enableStrictSsl$/, value: OFF, message: ANY_CERTIFICATE, safe: "true" },
  {
    formats: ["yarnrc-yml"],
    path: /^checksumBehavior$/,
    value: /^(?:ignore|update)$/,
    message: "Packages are taken whose content isn't what the lockfile says",
    safe: "throw",
  },
  { formats: ["yarnrc-yml"], path: /^unsafeHttpWhitelist \d+$/, value: ANY, message: NO_ENCRYPTION },
  {
    formats: ["pip-conf"],
    path: /\btrusted-host$/,
    value: ANY,
    message: "pip accepts any certificate, or none, of this host",
  },
  {
    formats: ["requirements"],
    path: /^--trusted-host$/,
    value: ANY,
    message: "pip accepts any certificate, or none, of this host",
  },
  {
    formats: ["pyproject"],
    path: /^tool uv (?:pip )?allow-insecure-host \d+$/,
    value: ANY,
    message: "uv accepts any certificate, or none, of this host",
  },
  {
    formats: ["uv-toml"],
    path: /^(?:pip )?allow-insecure-host \d+$/,
    value: ANY,
    message: "uv accepts any certificate, or none, of this host",
  },
  { formats: ["pipfile"], path: /^source \d+ verify_ssl$/, value: OFF, message: ANY_CERTIFICATE, safe: "true" },
  {
    formats: ["pyproject"],
    path: /^tool pdm source \d+ verify_ssl$/,
    value: OFF,
    message: ANY_CERTIFICATE,
    safe: "true",
  },
  { formats: ["composer"], path: /^config secure-http$/, value: OFF, message: NO_ENCRYPTION, safe: "true" },
  { formats: ["composer"], path: /^config disable-tls$/, value: ON, message: NO_ENCRYPTION, safe: "false" },
  {
    formats: ["gradle"],
    path: /^repositories (?:isA|a)llowInsecureProtocol\b/,
    value: ON,
    message: NO_ENCRYPTION,
    safe: "false",
  },
  {
    formats: ["gradle-verification"],
    path: /^configuration verify-metadata$/,
    value: OFF,
    message: "Gradle doesn't verify the metadata of dependencies",
    safe: "true",
  },
  {
    formats: ["nuget-config"],
    path: /^packageSources .* allowInsecureConnections$/i,
    value: ON,
    message: NO_ENCRYPTION,
    safe: "false",
  },
  {
    formats: ["nuget-config"],
    path: /^packageSources .* disableTLSCertificateValidation$/i,
    value: ON,
    message: ANY_CERTIFICATE,
    safe: "false",
  },
  {
    formats: ["maven-pom", "maven-settings"],
    path: / checksumPolicy$/,
    value: /^ignore$/,
    message: "Packages are taken whose content isn't what their checksums say",
    safe: "fail",
  },
];

const BY_FORMAT = new Map<PackageFormat, UnsafeSetting[]>();
for (const setting of SETTINGS) {
  for (const format of setting.formats) BY_FORMAT.set(format, [...(BY_FORMAT.get(format) ?? []), setting]);
}

/** Null for a setting that takes no check away. */
export function unsafeSetting(format: PackageFormat, { path, value }: Setting): Unsafe | null {
  if (format === "go-env") return unsafeVariable({ name: path[0] ?? "", value });
  const known = BY_FORMAT.get(format);
  const joined = known && path.join(" ");
  if (!known || joined === undefined) return null;
  const found = known.find((each) => each.path.test(joined) && each.value.test(value));
  return found && !(found.value === ANY && isLoopback(value)) ? found : null;
}
