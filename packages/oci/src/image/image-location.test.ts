import { describe, expect, it } from "@jest/globals";
import fc from "fast-check";
import { locateImage, wholeName } from "./image-location.js";

const DIGEST = `sha256:${"a".repeat(64)}`;
const SHA512 = `sha512:${"b".repeat(128)}`;

function image(name: string, tag: string | null = null, digest: string | null = null) {
  return { name, tag, digest };
}

function place(name: string, tag: string | null = null, digest: string | null = null): string | null {
  const location = locateImage(image(name, tag, digest));
  return location && `${location.registry.origin} ${location.repository} ${location.reference}`;
}

describe("an image's name stands for", () => {
  it.each<[string, Parameters<typeof place>, string]>([
    ["an official image of Docker Hub", ["alpine", "3.20"], "https://registry-1.docker.io library/alpine 3.20"],
    ["a user's image of Docker Hub", ["octo/app"], "https://registry-1.docker.io octo/app latest"],
    ["a deep path", ["a/b/c"], "https://registry-1.docker.io a/b/c latest"],
    ["Docker Hub by name", ["docker.io/alpine"], "https://registry-1.docker.io library/alpine latest"],
    ["Docker Hub by its old name", ["index.docker.io/octo/app"], "https://registry-1.docker.io octo/app latest"],
    ["Docker Hub in capitals", ["Docker.IO/alpine"], "https://registry-1.docker.io library/alpine latest"],
    ["a registry", ["registry.example.com/app", "v1"], "https://registry.example.com app v1"],
    ["a registry with a port", ["registry.example.com:8443/a/b"], "https://registry.example.com:8443 a/b latest"],
    ["a host without dots, but with a port", ["registry:5000/app"], "https://registry:5000 app latest"],
    ["a registry in capitals", ["GHCR.io/octo/app"], "https://ghcr.io octo/app latest"],
    ["this machine", ["localhost/app"], "http://localhost app latest"],
    ["this machine with a port", ["localhost:5000/a/b", "1"], "http://localhost:5000 a/b 1"],
    ["this machine by address", ["127.0.0.1:5000/app"], "http://127.0.0.1:5000 app latest"],
    ["this machine by a short address", ["127.1/app"], "http://127.0.0.1 app latest"],
    ["this machine by IPv6", ["[::1]:5000/app"], "http://[::1]:5000 app latest"],
    ["another machine by IPv6", ["[2001:db8::1]/app"], "https://[2001:db8::1] app latest"],
    ["a host that begins like this machine", ["localhost.example.com/app"], "https://localhost.example.com app latest"],
    ["a user called localhosts", ["localhosts/app"], "https://registry-1.docker.io localhosts/app latest"],
    ["a name with a dot and no path", ["example.com"], "https://registry-1.docker.io library/example.com latest"],
    ["a digest", ["alpine", null, DIGEST], `https://registry-1.docker.io library/alpine ${DIGEST}`],
    [
      "the digest where there is a tag too",
      ["alpine", "3", DIGEST],
      `https://registry-1.docker.io library/alpine ${DIGEST}`,
    ],
    ["a longer digest", ["alpine", null, SHA512], `https://registry-1.docker.io library/alpine ${SHA512}`],
    ["all separators", ["a/c.d/e_f/g__h/i---j"], "https://registry-1.docker.io a/c.d/e_f/g__h/i---j latest"],
    ["the longest tag", ["a", "t".repeat(128)], `https://registry-1.docker.io library/a ${"t".repeat(128)}`],
  ])("%s", (_, given, expected) => expect(place(...given)).toBe(expected));

  it.each<[string, Parameters<typeof place>]>([
    ["nothing", [""]],
    ["a path out of the repository", ["a/../b"]],
    ["a path out of a registry's repository", ["registry.example.com/../b"]],
    ["a dot alone", ["octo/./app"]],
    ["an escaped slash", ["octo%2fapp"]],
    ["NUL", ["octo/a\0pp"]],
    ["a newline", ["octo/app\n"]],
    ["a blank", ["octo/a pp"]],
    ["a query", ["octo/app?x=1"]],
    ["a fragment", ["octo/app#x"]],
    ["a backslash", ["octo\\app"]],
    ["an empty part", ["octo//app"]],
    ["a slash at the end", ["octo/app/"]],
    ["a slash at the beginning", ["/octo/app"]],
    ["a registry alone", ["registry.example.com/"]],
    ["capitals", ["Octo/App"]],
    ["three underscores", ["a___b"]],
    ["two dots", ["a..b"]],
    ["an expression", ["${{ matrix.image }}"]],
    ["a URL", ["https://registry.example.com/app"]],
    ["a user before the host", ["me:pass@registry.example.com/app"]],
    ["a port that is none", ["registry.example.com:99999/app"]],
    ["a port of letters", ["registry.example.com:x/app"]],
    ["an address that is none", ["999.1.1.1/app"]],
    ["IPv6 that is none", ["[::zz]/app"]],
    ["a host with an underscore", ["my_host.example.com/app"]],
    ["a host with an escape", ["registry.example.com%2f@x/app"]],
    ["a host with a hyphen at its edge", ["-a.example.com/app"]],
    ["a very long repository", ["a".repeat(256)]],
    ["a very long host", [`${"a.".repeat(200)}a/app`]],
    ["an empty tag", ["alpine", ""]],
    ["a tag with a path", ["alpine", "../x"]],
    ["a tag with an escape", ["alpine", "%2e"]],
    ["a tag with a newline", ["alpine", "1\n"]],
    ["a tag that begins with a dot", ["alpine", ".1"]],
    ["a tag that is too long", ["alpine", "t".repeat(129)]],
    ["a bad tag beside a digest", ["alpine", "a/b", DIGEST]],
    ["a digest in capitals", ["alpine", null, DIGEST.toUpperCase()]],
    ["a short digest", ["alpine", null, "sha256:abc"]],
    ["a digest of an unknown kind", ["alpine", null, `md5:${"a".repeat(32)}`]],
  ])("no image: %s", (_, given) => expect(place(...given)).toBeNull());

  it("the same whatever is left out", () => {
    const names = [image("alpine"), image("library/alpine", "latest"), image("docker.io/alpine")].map((one) => {
      const location = locateImage(one);
      return location && wholeName(location);
    });
    expect(new Set(names)).toEqual(new Set(["docker.io/library/alpine:latest"]));
  });
});

describe("whatever the name", () => {
  const hostile = fc.oneof(
    fc.string({ unit: "binary", maxLength: 40 }),
    fc
      .array(fc.constantFrom("a", "A", "1", ".", "..", "/", ":", "-", "_", "@", "%2f", "\n", "localhost", "[", "]"), {
        maxLength: 12,
      })
      .map((parts) => parts.join("")),
  );

  it("the URL of its manifest has the registry's origin and just that path", () => {
    fc.assert(
      fc.property(hostile, fc.option(hostile), (name, tag) => {
        const location = locateImage(image(name, tag));
        if (location === null) return;
        const { registry, repository, reference } = location;
        const path = `/v2/${repository}/manifests/${reference}`;
        const url = new URL(`${registry.origin}${path}`);
        expect([url.origin, url.pathname, url.search, url.hash]).toEqual([registry.origin, path, "", ""]);
        expect(url.protocol === "https:" || registry.isLocal).toBe(true);
      }),
      { numRuns: 2000 },
    );
  });
});
