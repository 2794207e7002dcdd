import { describe, expect, it } from "@jest/globals";
import { repositoryOf, stepOf } from "../testing.js";
import { type ScriptSite, scriptsOfDockerfile, scriptsOfStep } from "./index.js";

function told(site: ScriptSite): string[] {
  return site.commands.map(({ program, args, folder, place }) => {
    const { line } = place.file.position(place.start);
    return `${line}@${folder ?? "?"}: ${[program, ...args.map(({ literal, text }) => literal ?? text)].join(" ")}`;
  });
}

async function commandsOf(script: string): Promise<string[]> {
  const indented = script.replaceAll("\n", "\n          ");
  const { step } = await stepOf(`run: |\n          ${indented}`);
  return scriptsOfStep(step).flatMap(told);
}

async function commandsInDockerfile(text: string): Promise<string[]> {
  const repository = await repositoryOf({ "app/Dockerfile": text });
  return repository.dockerfiles.flatMap(scriptsOfDockerfile).flatMap(told);
}

describe("commands of a step", () => {
  it.each([
    [
      "programs behind others",
      "sudo -E python3 -m pip install x\ncorepack pnpm add y\npoetry run pip3 list",
      ["7@: pip install x", "8@: pnpm add y", "9@: pip list"],
    ],
    [
      "folders",
      "cd a && cd ../b\nnpm ci\n(cd c; ls)\nls\ncd $X\nls",
      ["7@: cd a", "7@a: cd ../b", "8@b: npm ci", "9@b: cd c", "9@b/c: ls", "10@b: ls", "11@b: cd $X", "12@?: ls"],
    ],
    [
      "the workspace",
      'cd "$GITHUB_WORKSPACE/a"\nls\ncd /tmp\nls',
      ['7@: cd "$GITHUB_WORKSPACE/a"', "8@a: ls", "9@a: cd /tmp", "10@?: ls"],
    ],
    ["a script in a script", "bash -c 'cd a; ls'\nls", ["7@: bash -c cd a; ls", "7@: cd a", "7@a: ls", "8@: ls"]],
  ])("%s", async (_, script, expected) => expect(await commandsOf(script)).toEqual(expected));

  it("are read in PowerShell by the names behind its aliases", async () => {
    const { step } = await stepOf("shell: pwsh\n        run: iwr u | iex; npm.cmd ci");
    expect(scriptsOfStep(step).flatMap(told)).toEqual([
      "7@: invoke-webrequest u",
      "7@: invoke-expression",
      "7@: npm ci",
    ]);
  });

  it("are those of an action's inputs that are scripts", async () => {
    const { step } = await stepOf(
      "uses: nick-fields/retry@v3\n        with:\n          command: |\n            npm ci\n          max_attempts: 3",
    );
    expect(scriptsOfStep(step).flatMap(told)).toEqual(["9@: npm ci"]);
  });
});

describe("commands of a Dockerfile", () => {
  it.each([
    [
      "the form of a shell, with comments between its lines",
      "FROM scratch\nRUN a && \\\n  # no\n  b\n",
      ["2@app: a", "4@app: b"],
    ],
    [
      "the form of JSON",
      'FROM scratch\nRUN ["sh", "-c", "a $X && b"]\n',
      ["2@app: sh -c a $X && b", "2@app: a $X", "2@app: b"],
    ],
    ["flags before it", "FROM scratch\nRUN --mount=type=cache,target=/c a\n", ["2@app: a"]],
    ["here-documents", "FROM scratch\nRUN <<EOF\na\nb\nEOF\nRUN c\n", ["3@app: a", "4@app: b", "6@app: c"]],
    ["what builds upon it are to run", "FROM scratch\nONBUILD RUN a\n", ["2@app: a"]],
    [
      "another shell",
      'FROM scratch\nSHELL ["pwsh", "-Command"]\nRUN iwr u\nFROM scratch\nRUN iwr u\n',
      ["3@app: invoke-webrequest u", "5@app: iwr u"],
    ],
  ])("%s", async (_, text, expected) => expect(await commandsInDockerfile(text)).toEqual(expected));
});
