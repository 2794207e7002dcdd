import { beforeAll, describe, expect, it } from "@jest/globals";
import { prepareShells } from "../shell/index.js";
import { stepOf } from "../testing.js";
import { mayNeedGitCredential } from "./git-credential.js";

beforeAll(prepareShells);

async function mayPush(text: string, files: Record<string, string> = {}): Promise<boolean> {
  const { step, repository } = await stepOf(text, files);
  return mayNeedGitCredential(step, repository);
}

const run = (script: string, shell = "bash") => mayPush(`{shell: ${shell}, run: ${JSON.stringify(script)}}`);

describe("an action's inputs", () => {
  it.each([
    ["{uses: octo-org/retry@v1, with: {command: git push origin HEAD}}", true],
    ["{uses: actions/github-script@v7, with: {script: \"await exec.exec('git', ['push'])\"}}", true],
    ['{uses: octo-org/docs@v1, with: {git-push: "true"}}', true],
    ['{uses: octo-org/docs@v1, with: {git-push: "false"}}', false],
    ["{uses: docker/build-push-action@v6, with: {push: true}}", false],
    ["{uses: octo-org/docs@v1, with: {title: how to pull}}", false],
  ])("%s", async (text, may) => expect(await mayPush(text)).toBe(may));
});

describe("a script that may push", () => {
  it.each([
    "git push",
    "git -C dir push --tags",
    "git \\\n  push",
    "git \\\r\n  push",
    "if true; then git fetch origin; fi",
    "retry 3 git push",
    "ssh-agent sh -c 'git push'",
    "git submodule update --init",
    "hub sync",
    "gh pr checkout 1",
    "semantic-release",
    "npx semantic-release",
    "npx nx release",
    "npx -y nx@latest release --yes",
    "npx auto shipit",
    "npx docusaurus deploy",
    "pnpm dlx nx release",
    "pnpm run deploy",
    "pnpm --filter site deploy",
    "yarn release",
    "bunx nx release",
    "npm run release",
    "npm version patch",
    "npm exec -- release-it",
    "python -m semantic_release version",
    "python3.12 -m semantic_release publish",
    "python ci/bump.py",
    "./mvnw -B release:prepare",
    "mvn -B release:prepare release:perform",
    "./gradlew :app:release",
    "gradle publishRelease",
    "ghp-import -n -p site",
    "mkdocs gh-deploy --force",
    "mike deploy 1.0",
    "cargo workspaces publish",
    "cargo release patch",
    "go run ./cmd/release",
    "uv run scripts/sync.py",
    "bundle exec rake release",
    "sbt 'release with-defaults'",
    "make -C docs publish",
    "sudo -E make publish",
    "X=1 ./ci/release.sh",
    "bash ci/release.sh",
    ". ./publish.sh",
    "bash -c 'npx nx release'",
    "npx \\\n  nx \\\n  release",
    'docker run --rm -v "$PWD:/w" ci release',
  ])("%j", async (script) => expect(await run(script)).toBe(true));

  it.each([
    ["pwsh", "git `\n  push"],
    ["pwsh", "npx nx release"],
    ["cmd", "npx.cmd nx release"],
    ["python", 'subprocess.run(["git", "push"])'],
    ["fish {0}", "npx nx release"],
  ])("%s: %j", async (shell, script) => expect(await run(script, JSON.stringify(shell))).toBe(true));
});

describe("a script that doesn't push", () => {
  it.each([
    "npm run build",
    "npm ci && npm test -- --release",
    "npm publish --provenance",
    "npx tsc --version",
    "pnpm install --frozen-lockfile",
    "docker push ghcr.io/octo-org/x:release",
    "docker build -t release .",
    "helm push x.tgz oci://ghcr.io/octo-org/releases",
    "gh release create v1",
    "gh workflow run release.yml",
    "aws s3 sync dist s3://bucket/release",
    "rsync -a dist/ host:release/",
    "twine upload dist/*",
    "cargo publish",
    "cargo build --release",
    "uv sync --locked",
    "go version",
    "python --version",
    "node -p \"require('./package.json').version\"",
    "lsb_release -cs",
    'echo "release"',
    "echo release",
    "# npx nx release\nmake",
    "make # then git push",
    "cat release/notes.md",
    "mkdir -p dist/release && cd dist/release",
    "make build VERSION=1.2.3",
    "git add . && git commit -m x",
    "git log | grep push",
    "pushd dist",
  ])("%j", async (script) => expect(await run(script)).toBe(false));
});

describe("an action that may push", () => {
  it.each([
    ["uses: octo-org/git-auto-commit-action@v5", true],
    ["uses: octo-org/lint@v5", false],
    ["uses: docker/build-push-action@v6", false],
    ["uses: ./missing", true],
    ["uses: ./act", true],
    ["uses: ./quiet", false],
  ])("%s: %p", async (step, expected) => {
    const composite = (script: string) =>
      `runs:\n  using: composite\n  steps:\n    - run: ${script}\n      shell: bash\n`;
    const files = { "act/action.yml": composite("npx nx release"), "quiet/action.yml": composite("make") };
    expect(await mayPush(step, files)).toBe(expected);
  });
});

describe("a script that is made to be slow", () => {
  it.each([
    ["gits", "git ".repeat(25_000)],
    ["slashes", "release/".repeat(12_000)],
    ["words", "make ".repeat(20_000)],
    ["comments", "# git\n".repeat(17_000)],
    ["continued lines", "git \\\n".repeat(17_000)],
    ["dots", `run ${"./-".repeat(33_000)}`],
    ["changesets", "changeset \t".repeat(9_000)],
  ])("is read in a moment: %s", async (_, script) => {
    const start = performance.now();
    await run(script);
    expect(performance.now() - start).toBeLessThan(5000);
  });
});
