import { isLoopback } from "../downloads/index.js";
import type { VariableUse } from "./variables.js";

/** Why a setting takes a check away, and what to write in its place. */
export interface Unsafe {
  message: string;
  /** The value that switches the check on again; undefined where there is none to write. */
  safe?: string | undefined;
  /** It does nothing, though its name promises it. */
  isVain?: boolean;
}

interface UnsafeVariable extends Unsafe {
  isUnsafe(value: string | undefined): boolean;
}

const isOff = (value: string | undefined) => /^(?:0|false|no|off)$/i.test(value ?? "");
const isSet = (value: string | undefined) => value !== undefined && value.trim() !== "";
const namesOthers = (value: string | undefined) =>
  isSet(value) && !(value ?? "").split(/[\s,]+/).every((host) => host === "" || isLoopback(host));
const namesAll = (value: string | undefined) =>
  (value ?? "").split(",").some((pattern) => /^\*+$/.test(pattern.trim()));

const NO_SUM = "no module's content is compared with Go's checksum database";

/** By name, in upper case; npm, yarn and pnpm read theirs in any. */
const VARIABLES = new Map<string, UnsafeVariable>([
  [
    "NODE_TLS_REJECT_UNAUTHORIZED",
    {
      isUnsafe: (value) => value === "0",
      message: "Node.js accepts any certificate, so anybody on the way can answer for any server",
      safe: "1",
    },
  ],
  ["PYTHONHTTPSVERIFY", { isUnsafe: (value) => value === "0", message: "Python accepts any certificate", safe: "1" }],
  // Git asks only whether it is there: see git's `http.c`.
  [
    "GIT_SSL_NO_VERIFY",
    { isUnsafe: () => true, message: "Git accepts any certificate, whatever the variable's value is" },
  ],
  ["NPM_CONFIG_STRICT_SSL", { isUnsafe: isOff, message: "The package manager accepts any certificate", safe: "true" }],
  ["YARN_ENABLE_STRICT_SSL", { isUnsafe: isOff, message: "Yarn accepts any certificate", safe: "true" }],
  [
    "YARN_CHECKSUM_BEHAVIOR",
    {
      isUnsafe: (value) => /^(?:ignore|update)$/.test(value ?? ""),
      message: "Yarn takes packages whose content isn't what the lockfile says",
      safe: "throw",
    },
  ],
  [
    "YARN_UNSAFE_HTTP_WHITELIST",
    { isUnsafe: namesOthers, message: "Yarn fetches from these hosts without encryption" },
  ],
  ["PIP_TRUSTED_HOST", { isUnsafe: namesOthers, message: "pip accepts any certificate, or none, of this host" }],
  ["UV_INSECURE_HOST", { isUnsafe: namesOthers, message: "uv accepts any certificate, or none, of this host" }],
  [
    "BUNDLE_SSL_VERIFY_MODE",
    { isUnsafe: (value) => value === "0", message: "Bundler accepts any certificate", safe: "1" },
  ],
  ["GOSUMDB", { isUnsafe: (value) => value === "off", message: NO_SUM[0]?.toUpperCase() + NO_SUM.slice(1) }],
  ["GONOSUMDB", { isUnsafe: namesAll, message: `It matches every module: ${NO_SUM}` }],
  ["GOPRIVATE", { isUnsafe: namesAll, message: `It matches every module: ${NO_SUM}` }],
  [
    "GOINSECURE",
    { isUnsafe: namesOthers, message: "Go fetches these modules without encryption, or with any certificate" },
  ],
  [
    "GOFLAGS",
    {
      isUnsafe: (value) => /(?:^|\s)-insecure\b/.test(value ?? ""),
      message: "Go fetches modules without encryption, or with any certificate",
    },
  ],
  [
    "GONOSUMCHECK",
    {
      isUnsafe: () => true,
      message:
        "Go has no variable of this name, so it has no effect; `GONOSUMDB` and `GOPRIVATE` name modules that aren't in the checksum database",
      isVain: true,
    },
  ],
]);

const NAMES = new RegExp([...VARIABLES.keys()].join("|"), "i");

/** May a text set one of them? A look before it is parsed. */
export function mentionsUnsafeVariable(text: string): boolean {
  return NAMES.test(text);
}

/** Null for a variable that takes no check away. */
export function unsafeVariable(variable: Pick<VariableUse, "name" | "value">): Unsafe | null {
  const { name } = variable;
  const isAnyCase = /^npm_config_/i.test(name);
  const known = VARIABLES.get(isAnyCase ? name.toUpperCase().replaceAll("-", "_") : name);
  return known?.isUnsafe(variable.value) ? known : null;
}
