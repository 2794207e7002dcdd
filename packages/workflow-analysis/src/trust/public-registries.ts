/** The hosts of the registries that trust OIDC identities, in parts. */
const HOSTS: Readonly<Record<string, readonly (readonly string[])[]>> = {
  PyPI: [
    ["pypi", "org"],
    ["upload", "pypi", "org"],
    ["test", "pypi", "org"],
  ],
  npm: [["registry", "npmjs", "org"]],
  RubyGems: [["rubygems", "org"]],
  NuGet: [
    ["nuget", "org"],
    ["api", "nuget", "org"],
    ["www", "nuget", "org"],
  ],
  Cargo: [["crates", "io"]],
};

/** Short names that their clients have for them. */
const NAMES: ReadonlySet<string> = new Set(["", "crates-io", "pypi", "testpypi", ["nuget", "org"].join(".")]);

/** Is that the registry itself? `address` is a URL, or a name that its client has for one. */
export function isPublicRegistry(registry: string, address: string): boolean {
  const text = address.trim().toLowerCase();
  if (NAMES.has(text)) return true;
  const host = /^https?:\/\/([^/:?#]*)/.exec(text)?.[1];
  return (HOSTS[registry] ?? []).some((parts) => parts.join(".") === host);
}
