import { beforeAll, describe, expect, it } from "@jest/globals";
import { scriptsOfStep } from "../scripts/index.js";
import { prepareShells } from "../shell/index.js";
import { stepOf } from "../testing.js";
import { packageCommand, packageHint } from "./commands.js";

async function told(script: string): Promise<string | null> {
  const { step } = await stepOf(`run: |\n          ${script}`);
  const [use] = scriptsOfStep(step).flatMap(({ commands }) => commands);
  const command = use && packageCommand(use);
  return command
    ? `${command.action} ${command.packages.map(({ literal, text }) => literal ?? text).join(" ")}`.trim()
    : null;
}

describe("what a command does about packages", () => {
  beforeAll(() => prepareShells());

  it.each([
    ["npm ci", "locked"],
    ["npm install", "install"],
    ["npm --prefix web i", "install"],
    ["npm i -g --registry https://registry.example.com x @s/y@1", "add x @s/y@1"],
    ["npm install ./a ../b.tgz file:c", "install"],
    ["npm run install", null],
    ["npm run build", null],
    ["yarn", "install"],
    ["yarn --cwd web", "install"],
    ["yarn build", null],
    ["yarn global add x", "add x"],
    ["pnpm -F web add x", "add x"],
    ["pip install -r r.txt", "install"],
    ["pip3.12 install -r r.txt 'x>=1'", "add x>=1"],
    ["python3 -m pip install -e . dist/*.whl", "install"],
    ["pip install -e git+https://git.example.com/x#egg=x", "add git+https://git.example.com/x#egg=x"],
    ["pip download x", null],
    ["uv pip install x", "add x"],
    ["uv sync --extra dev", "install"],
    ["uv tool install x", "add x"],
    ["uv lock", "lock"],
    ["cargo install --version 1 x", "add x"],
    ["cargo build --target t", "install"],
    ["go install example.com/x@latest", "add example.com/x@latest"],
    ["go get ./...", "update"],
    ["gem install x -v 1", "add x"],
    ["gem install pkg/x.gem", "add"],
    ["bundle exec rake", null],
    ["bundle exec npm ci", "locked"],
    ["dotnet tool install --global x", "add x"],
    ["dotnet add package x", "add x"],
    ["brew install --cask x", "add x"],
  ])("%s", async (script, expected) => expect(await told(script)).toBe(expected));
});

describe("the look before", () => {
  const hint = packageHint("install|i");

  it.each([
    ["npm install", true],
    ["pip3 install x", true],
    ["npm.cmd i", true],
    ["pnpm \\\n  i", true],
    ["'npm'  'install'", true],
    ["npm ci", false],
    ["install npm", false],
    ["npm installed", false],
  ])("%j", (text, expected) => expect(hint.test(text)).toBe(expected));

  it("costs no more where there are very many names", () => {
    const start = performance.now();
    hint.test("npm ".repeat(250_000));
    expect(performance.now() - start).toBeLessThan(2000);
  });
});
