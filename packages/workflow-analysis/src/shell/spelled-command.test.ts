import { beforeAll, describe, expect, it } from "@jest/globals";
import { prepareShells } from "./bash/parser.js";
import type { Command } from "./model.js";
import { parseScript } from "./script.js";
import { argumentsOf } from "./spelled-command.js";

beforeAll(prepareShells);

const rest = (text: string, spelling: string) =>
  argumentsOf(parseScript(text, "bash").commands[0] as Command, spelling)?.map((word) => word.text);

describe("a command by its spelling", () => {
  it.each([
    ["docker login -u me", "docker login", ["-u", "me"]],
    ["sudo docker --config x login -u me", "docker login", ["--config", "x", "-u", "me"]],
    ["cargo +nightly publish -p a", "cargo publish", ["+nightly", "-p", "a"]],
    ["yarn npm publish", "yarn npm publish", []],
    ["python3.12 -m twine upload dist/*", "twine upload", ["dist/*"]],
    ["uvx --quiet twine@6.1 upload dist/*", "twine upload", ["dist/*"]],
    ["pipx run twine==6.1 upload dist/*", "twine upload", ["dist/*"]],
    ["uv run -- poetry run twine upload x", "twine upload", ["x"]],
    ["bundle exec gem push a.gem", "gem push", ["a.gem"]],
    ["/usr/bin/nuget.exe push a.nupkg", "nuget push", ["a.nupkg"]],
  ])("%s is %s", (text, spelling, words) => expect(rest(text, spelling)).toEqual(words));

  it.each([
    ["npm run publish", "npm publish"],
    ["docker logout", "docker login"],
    ["docker", "docker login"],
    ["python3 upload.py twine upload", "twine upload"],
    ["echo docker login", "docker login"],
  ])("%s isn't %s", (text, spelling) => expect(rest(text, spelling)).toBeUndefined());
});
