import type { Repository } from "../repository/index.js";

/** Why a `GOPROXY` lets two servers answer for one module; null where it doesn't. */
export function proxyConfusion(value: string, text: string, repository: Repository): string | null {
  if (value.includes("|")) {
    return "Behind a `|` Go asks the next proxy after any failure of the one before, so that it may answer for a private module";
  }
  const [first = "", ...others] = value.split(",").map((part) => part.trim());
  if (!/^https?:/.test(first) || !others.includes("direct") || /\bGO(?:PRIVATE|NOPROXY)\b/.test(text)) return null;
  const module = privateModule(repository);
  return module === null
    ? null
    : `Go asks this proxy for the private module \`${module}\`, too: no \`GOPRIVATE\` keeps it from that`;
}

/** Hosts at which modules of everybody lie. */
const SHARED_HOST =
  /^(?:github\.com|gitlab\.com|bitbucket\.org|codeberg\.org|golang\.org|gopkg\.in|[^/]*\.(?:io|dev))$/;

/** A module that comes from the same server as the project's own, which isn't one for everybody. */
function privateModule({ packageFiles }: Repository): string | null {
  for (const { format, settings } of packageFiles) {
    if (format !== "go-mod") continue;
    const host = settings.find(({ path }) => path[0] === "module")?.value.split("/")[0] ?? "";
    if (!host.includes(".") || SHARED_HOST.test(host)) continue;
    const required = settings.find(({ path, value }) => path[0] === "require" && value.startsWith(`${host}/`));
    if (required) return required.value;
  }
  return null;
}
