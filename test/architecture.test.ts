import { existsSync, readdirSync, readFileSync } from "node:fs";
import { join, resolve } from "node:path";
import { describe, expect, it } from "@jest/globals";

const ROOT = resolve(import.meta.dirname, "..");

/** What each package may import of the others. An action may import every package but cli, and no action. */
const MAY_IMPORT: Readonly<Record<string, readonly string[]>> = {
  findings: [],
  "action-kit": ["findings"],
  oci: ["action-kit"],
  "workflow-analysis": ["findings", "action-kit"],
};

/** Files that may import a library of the runner's; everything else goes through them. */
const ONLY_IN: readonly [library: RegExp, file: RegExp][] = [
  [/^@actions\/core$/, /^packages\/action-kit\/src\/host\/runner-host\.ts$/],
  [/^@octokit\//, /^packages\/action-kit\/src\/http\//],
];

interface Import {
  from: string;
  /** `packages/findings` or `actions/audit`: the folder of the file. */
  owner: string;
  target: string;
  kind: "static" | "type" | "dynamic";
}

function sources(): string[] {
  return ["packages", "actions"].flatMap((parent) =>
    readdirSync(join(ROOT, parent)).flatMap((name) => {
      const folder = `${parent}/${name}/src`;
      if (!existsSync(join(ROOT, folder))) return [];
      return readdirSync(join(ROOT, folder), { recursive: true, encoding: "utf8" })
        .filter((file) => file.endsWith(".ts") && !file.endsWith(".test.ts"))
        .map((file) => `${folder}/${file.replaceAll("\\", "/")}`);
    }),
  );
}

function importsOf(file: string): Import[] {
  const text = readFileSync(join(ROOT, file), "utf8");
  const owner = file.split("/").slice(0, 2).join("/");
  const found = (kind: Import["kind"], pattern: RegExp) =>
    [...text.matchAll(pattern)].map((match) => ({ from: file, owner, target: match[1] ?? match[2] ?? "", kind }));
  return [
    ...found("static", /^(?:import|export)\s(?!type\b)[^;"']*?from\s+"([^"]+)"|^import\s+"([^"]+)"/gm),
    ...found("type", /^(?:import|export)\s+type\b[^;"']*?from\s+"([^"]+)"/gm),
    ...found("dynamic", /\bimport\(\s*"([^"]+)"\s*\)/g),
  ];
}

const IMPORTS = sources().flatMap(importsOf);

function names(imports: readonly Import[]): string[] {
  return imports.map(({ from, target }) => `${from} → ${target}`);
}

function isAllowed({ owner, target }: Import): boolean {
  const [, action] = /^@trustchain\/action-(?!kit$)(.+)$/.exec(target) ?? [];
  if (action) return owner === "packages/cli";
  const [, name = ""] = /^@trustchain\/([^/]+)/.exec(target) ?? [];
  if (owner === "packages/cli") return true;
  if (owner.startsWith("actions/")) return name !== "cli";
  return MAY_IMPORT[owner.slice("packages/".length)]?.includes(name) ?? false;
}

describe("the architecture's arrows", () => {
  it("are read from sources that are there", () => expect(IMPORTS.length).toBeGreaterThan(10));

  it("point from a package to packages below it, and from cli alone to actions", () => {
    const ours = IMPORTS.filter(({ target }) => target.startsWith("@trustchain/"));
    expect(names(ours.filter((one) => !isAllowed(one)))).toEqual([]);
  });

  it("never leave a package by a relative path", () => {
    const leaving = IMPORTS.filter(({ from, owner, target }) => {
      const reached = target.startsWith(".") ? join(from, "..", target) : `${owner}/`;
      return !reached.startsWith(`${owner}/`);
    });
    expect(names(leaving)).toEqual([]);
  });

  it.each(ONLY_IN)("%s is imported at one edge alone", (library, edge) => {
    const elsewhere = IMPORTS.filter(({ from, target }) => library.test(target) && !edge.test(from));
    expect(names(elsewhere)).toEqual([]);
  });

  it("load the runner's libraries by dynamic import, so that a terminal never pays for them", () => {
    const heavy = IMPORTS.filter(({ target, kind }) => kind === "static" && /^(@actions|@octokit)\//.test(target));
    expect(names(heavy)).toEqual([]);
  });

  it("keep what checks workflows out of the runtime guard, which stands beside secrets", () => {
    const guard = "actions/fork-pr-guard/src/";
    const own = IMPORTS.filter(({ from, kind }) => from.startsWith(guard) && kind !== "type");
    const analysis = own.filter(({ target }) => target === "@trustchain/workflow-analysis");
    expect(analysis.map(({ from }) => from)).toEqual([`${guard}analyze.ts`]);
    const into = own.filter(({ target }) => target === "./analyze.js");
    expect(into.map(({ from, kind }) => [from, kind])).toEqual([[`${guard}main.ts`, "dynamic"]]);
  });

  it("lead to the reader of Dockerfiles by dynamic import, so that only who has one loads its parser", () => {
    const room = "packages/workflow-analysis/src/dockerfile/";
    const into = IMPORTS.filter(
      ({ from, target }) => !from.startsWith(room) && join(from, "..", target).startsWith(room),
    );
    expect(into.length).toBeGreaterThan(0);
    expect(names(into.filter(({ kind }) => kind !== "dynamic"))).toEqual([]);
    expect(names(IMPORTS.filter(({ from, target }) => target === "dockerfile-ast" && !from.startsWith(room)))).toEqual(
      [],
    );
  });

  it.each([
    ["toml-eslint-parser", "packages/workflow-analysis/src/packages/files/toml.ts"],
    ["@rgrove/parse-xml", "packages/workflow-analysis/src/packages/files/xml.ts"],
    ["@humanwhocodes/momoa", "packages/workflow-analysis/src/json5/parse.ts"],
  ])("lead to %s by dynamic import, so that only who has such a file loads it", (library, reader) => {
    const users = new Set(
      IMPORTS.filter(({ target, kind }) => target === library && kind !== "type").map(({ from }) => from),
    );
    expect([...users]).toEqual([reader]);
    // The readers of a format's files may share what reads its syntax; behind them the import is dynamic.
    const ways = (to: string): Import[] =>
      IMPORTS.filter(
        ({ from, target, kind }) =>
          kind === "static" && target.startsWith(".") && join(from, "..", target).replace(/\.js$/, ".ts") === to,
      );
    const reached = new Set([reader]);
    for (const file of reached) for (const { from } of ways(file)) reached.add(from);
    expect([...reached]).not.toContain("packages/workflow-analysis/src/analyze.ts");
    expect([...reached]).not.toContain("packages/workflow-analysis/src/repository/repository.ts");
  });
});
