import { describe, expect, it } from "@jest/globals";
import { parseImage } from "./image.js";
import { isCommit, nameOf, parseUses } from "./uses.js";

describe("what a `uses:` names", () => {
  it.each([
    ["octo-org/thing@v1", { owner: "octo-org", repo: "thing", path: "", ref: "v1" }],
    ["octo-org/thing/sub/dir@feature/x", { owner: "octo-org", repo: "thing", path: "sub/dir", ref: "feature/x" }],
    ["  octo-org/thing@v1  ", { owner: "octo-org", repo: "thing", path: "", ref: "v1" }],
    ["octo-org/wf/.github/workflows/b.yml@main", { path: ".github/workflows/b.yml", ref: "main" }],
  ])("%s is of a repository", (text, parts) => expect(parseUses(text)).toMatchObject({ kind: "repository", ...parts }));

  it.each([
    ["./act", "workspace", "act"],
    ["./", "workspace", ""],
    ["./a/../b/./c", "workspace", "b/c"],
    ["../other", "workspace", "../other"],
    ["$/act", "repository", "act"],
  ])("%s is local", (text, base, path) => expect(parseUses(text)).toEqual({ kind: "local", base, path }));

  it.each([
    ["octo-org/thing", "malformed"],
    ["@v1", "malformed"],
    ["thing@v1", "malformed"],
    ["octo-org/thing@", "malformed"],
    ["", "malformed"],
    ["octo-org/${{ matrix.x }}@v1", "dynamic"],
    ["docker://alpine:3", "docker"],
  ])("%s is %s", (text, kind) => expect(parseUses(text).kind).toBe(kind));

  it("knows where the ref stands", () => {
    const target = parseUses(" octo-org/thing@v1 ");
    expect(target.kind === "repository" && target.refSpan).toEqual({ start: 16, end: 18 });
  });

  it("compares names without regard to case", () => {
    const target = parseUses("Actions/CheckOut@v4");
    expect(target.kind === "repository" && nameOf(target)).toBe("actions/checkout");
  });

  it.each([
    ["1234567890abcdef1234567890abcdef12345678", true],
    ["1234567890ABCDEF1234567890abcdef12345678", true],
    ["1234567890abcdef1234567890abcdef1234567", false],
    ["v1", false],
  ])("%s is a commit: %s", (ref, is) => expect(isCommit(ref)).toBe(is));
});

describe("an image reference", () => {
  const digest = `sha256:${"a".repeat(64)}`;
  it.each([
    ["alpine", "alpine", null, null],
    ["alpine:3.20", "alpine", "3.20", null],
    ["registry.example.com:5000/db", "registry.example.com:5000/db", null, null],
    ["registry.example.com:5000/db:1", "registry.example.com:5000/db", "1", null],
    [`node:22@${digest}`, "node", "22", digest],
    [`node@${digest}`, "node", null, digest],
    ["node@sha256:short", "node", null, null],
  ])("%s", (text, name, tag, found) => expect(parseImage(text)).toMatchObject({ name, tag, digest: found }));
});
