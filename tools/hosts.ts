/**
 * Host names of package registries. Nothing that is committed may hold one: a bundle that does talks to a registry, or
 * looks to scanners as if it did. Put together from parts, so that this file itself passes.
 */
export const REGISTRY_HOSTS: readonly string[] = [
  ["npmjs", "org"],
  ["npmjs", "com"],
  ["yarnpkg", "com"],
  ["pypi", "org"],
  ["pypi", "python", "org"],
  ["pythonhosted", "org"],
  ["crates", "io"],
  ["proxy", "golang", "org"],
  ["sum", "golang", "org"],
  ["maven", "org"],
  ["maven", "apache", "org"],
  ["deb", "debian", "org"],
  ["snapshot", "debian", "org"],
  ["security", "debian", "org"],
  ["ftp", "debian", "org"],
].map((parts) => parts.join("."));

export interface HostFound {
  host: string;
  /** 1-based. */
  line: number;
}

/** Registry host names in a text, subdomains too; a longer name that merely ends alike (`mycrates.io`) isn't one. */
export function hostsIn(text: string): HostFound[] {
  const lower = text.toLowerCase();
  return REGISTRY_HOSTS.flatMap((host) => placesOf(lower, host).map((at) => ({ host, line: lineAt(lower, at) })));
}

function placesOf(text: string, host: string): number[] {
  const places: number[] = [];
  for (let at = text.indexOf(host); at >= 0; at = text.indexOf(host, at + 1)) {
    const before = text[at - 1] ?? " ";
    const after = text[at + host.length] ?? " ";
    if (!/[a-z0-9-]/.test(before) && !/[a-z0-9-]/.test(after)) places.push(at);
  }
  return places;
}

function lineAt(text: string, offset: number): number {
  let line = 1;
  for (let at = text.indexOf("\n"); at >= 0 && at < offset; at = text.indexOf("\n", at + 1)) line++;
  return line;
}
