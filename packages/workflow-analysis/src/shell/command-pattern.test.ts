import { beforeAll, describe, expect, it } from "@jest/globals";
import { invocationOf, matchesCommand, parseCommandPattern, parseScript, prepareShells } from "./index.js";

beforeAll(prepareShells);

function matches(text: string, script: string): boolean | undefined {
  const pattern = parseCommandPattern(text);
  const [command] = parseScript(script, "bash").commands;
  const invocation = command && invocationOf(command);
  if (!invocation?.program || !pattern.programs.includes(invocation.program)) return false;
  return matchesCommand(pattern, invocation);
}

describe("patterns of commands", () => {
  it.each([
    ["git push", "git -C sub push origin", true],
    ["git push", "sudo git push", true],
    ["git push", "git commit -m push", false],
    ["gh pr view|list", "gh -R a/b pr list", true],
    ["gh pr view|list", "gh pr create", false],
    ["cosign sign !--key", "cosign sign --yes x", true],
    ["cosign sign !--key", "cosign sign --key=k x", false],
    ["npm publish --provenance", "npm publish --provenance", true],
    ["npm publish --provenance", "npm publish --provenance=false", false],
    ["cosign attest --type=spdx*", "cosign attest --type spdxjson x", true],
    ["cosign attest --type=spdx*", "cosign attest --type=cyclonedx x", false],
    ["docker push … ghcr.io/*", "docker push ghcr.io/a/b:1", true],
    ["docker push … ghcr.io/*", 'docker push "ghcr.io/a/$NAME"', true],
    ["docker push … ghcr.io/*", "docker push localhost:5000/$NAME", false],
    ["docker push … ghcr.io/*", "docker push $IMAGE", undefined],
    ["twine upload", "python3 -m twine upload dist/*", true],
    ["twine upload", "uv run twine upload dist/*", true],
    ["semantic-release", "npx --yes semantic-release@24", true],
    ["gradle|gradlew … publish*", "./gradlew clean publishPlugins", true],
  ])("%s: %s is %p", (pattern, script, answer) => expect(matches(pattern, script)).toBe(answer));
});
