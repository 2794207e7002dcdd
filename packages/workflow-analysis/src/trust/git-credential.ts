import type { RunScript, Step, Uses } from "../model/index.js";
import type { Repository } from "../repository/index.js";
import { type Command, effectiveCommand, type Script } from "../shell/index.js";

/**
 * May a step need the credential that a checkout left for git? What a local action does counts as the step's. In doubt it
 * may: a release that no longer gets its tags pushed is worse than a fix that somebody looks at first.
 */
export function mayNeedGitCredential(step: Step, repository: Repository): boolean {
  const { uses, run } = step;
  if (run) return run.scalar.mayMatch(HINT) && scriptMayPush(run);
  if (!uses) return false;
  if (inputsAskForPush(step)) return true;
  if (uses.target.kind === "local") return localActionMayPush(uses, repository);
  const name = uses.text.split("@")[0]?.toLowerCase() ?? "";
  return uses.target.kind === "repository" && PUSHING_ACTION.test(name) && !OWN_TOKEN.test(name);
}

/** An input that is a script with `git push` in it, or that switches pushing on (`git-push: true`). */
function inputsAskForPush(step: Step): boolean {
  return (step.map.map("with")?.entries ?? []).some(({ key, value }) => {
    if (value.kind !== "scalar") return false;
    const isSwitch = /push/i.test(key.value) && !/^(?:false|no|off|0|)$/i.test(value.value.trim());
    // `docker/build-push-action` pushes images, not commits.
    return (isSwitch && key.value.toLowerCase() !== "push") || asksInText(value.value);
  });
}

/** An action that isn't in the repository, such as one in a folder that another checkout fills, may do anything. */
function localActionMayPush(uses: Uses, repository: Repository): boolean {
  const action = repository.resolve(uses);
  if (!action) return true;
  return [...repository.reachableFrom(action)].some(
    (unit) =>
      unit.kind === "composite" &&
      unit.steps.some((step) => step.uses?.target.kind !== "local" && mayNeedGitCredential(step, repository)),
  );
}

/** What actions that may push with the credential that the checkout left are called for. */
const PUSHING_ACTION =
  /backport|branch|bump|changeset|commit|deploy|gh-pages|merge|publish|pull-request|push|release|sync|tag|version/;

/** Their names say so, but they don't push, or they ask for a token of their own. */
const OWN_TOKEN = /^(?:actions\/|docker\/|goreleaser\/|pypa\/|softprops\/)/;

/** What tasks and scripts that push are called for. */
const PUSHING_WORD = /backport|bump|commit|deploy|gh-pages|publish|push|release|shipit|sync|version/i;

/** Commands that run `git push` themselves, wherever they are named: programs start them, too. */
const PUSHING_TOOL =
  /\b(?:semantic-release|release-it|release-plz|gh-pages|ghp-import|gh-deploy|mike\s+deploy|cargo\s+release|changeset\s+(?:publish|tag|version)|lerna\s+(?:publish|version))\b/;

const ASKS_REMOTE = /\b(?:push|fetch|pull|ls-remote|submodule|clone|remote|lfs)\b/;
const ASKS_REMOTE_ITSELF = /\bgit-lfs\b|\bgh\s+(?:pr\s+checkout|repo\s+sync)\b/;

/** Without such a word in the text there is none in its lines. */
const MAY_ASK_REMOTE = new RegExp(`${ASKS_REMOTE.source}|\\bgit-lfs\\b|\\bgh\\b`);

/** Most scripts hold none of these and needn't be read. */
const HINT = new RegExp(`\\bg(?:it|h)\\b|\\bhub\\b|ghp-import|mike|changeset|lerna|${PUSHING_WORD.source}`, "i");

function scriptMayPush({ script }: RunScript): boolean {
  // What isn't there with the comments isn't there without them, and to find them takes a walk through the script.
  if (!asksInText(script.text) && !mayRunTask(script.text)) return false;
  if (asksInText(beforeSigns(script.text))) return true;
  const text = withoutComments(script);
  return asksInText(text) || (mayRunTask(text) && script.commands.some(runsPushingTask));
}

function asksInText(text: string): boolean {
  if (PUSHING_TOOL.test(text)) return true;
  return MAY_ASK_REMOTE.test(text) && logicalLines(text).some(asksRemote);
}

/** A line without such a word, and without what would be asked for it, runs no such task: that needs no parser. */
function mayRunTask(text: string): boolean {
  if (/\bhub\b/.test(text)) return true;
  if (!PUSHING_WORD.test(text)) return false;
  return logicalLines(text).some(
    (line) =>
      PUSHING_WORD.test(line) &&
      (RUNNER_NAME.test(line) || line.split(/\s+/).some((word) => /[/\\.]/.test(word) && PUSHING_WORD.test(word))),
  );
}

/** What surely isn't in a comment, for none begins without its sign. */
function beforeSigns(text: string): string {
  return text.includes("#") ? text.replace(/#.*$/gm, "") : text;
}

function withoutComments({ text, regions }: Script): string {
  if (!text.includes("#")) return text;
  let kept = "";
  let at = 0;
  for (const { quoting, start, end } of regions) {
    if (quoting !== "comment") continue;
    kept += text.slice(at, start);
    at = end;
  }
  return kept + text.slice(at);
}

/** Pieces between line breaks and the operators of shells; a line that goes on is one with the next. */
function logicalLines(text: string): string[] {
  return text.replace(/[\\`^]\r?\n/g, " ").split(/[\n;|&]/);
}

/** Looked for in all text, as `git push` may be an argument, or a string of a program. */
function asksRemote(line: string): boolean {
  const git = line.search(/\bgit\b/);
  return (git !== -1 && ASKS_REMOTE.test(line.slice(git))) || ASKS_REMOTE_ITSELF.test(line);
}

const EXECUTE: readonly string[] = ["exec", "run", "run-script", "shell", "tool", "x"];

/** Behind these the words name tasks, tools or scripts; where subcommands are given, only behind one of them. */
const RUNNERS: ReadonlyMap<string, ReadonlySet<string> | null> = new Map([
  ...runners("ant auto bash brew bun bunx cargo changeset deno docusaurus fastlane gmake gradle gradlew inv invoke"),
  ...runners("just ksh lage lerna mage make mike mill mkdocs mvn mvnw node nox npx nx php pnpm pnpx pwsh powershell"),
  ...runners("py python rake ruby rush sbt sh source task tox ts-node tsx turbo uvx yarn zsh ."),
  ...runners("bundle composer conda dotnet go hatch mamba mise nix pdm pipenv pipx pixi poetry rye uv", EXECUTE),
  ...runners("docker podman", ["exec", "run"]),
  // `npm version` runs the package's `postversion`, which is there to push.
  ...runners("npm", [...EXECUTE, "version"]),
]);

function runners(names: string, subcommands?: readonly string[]): [string, ReadonlySet<string> | null][] {
  return names.split(" ").map((name) => [name, subcommands ? new Set(subcommands) : null]);
}

const RUNNER_NAME = new RegExp(
  `(?:^|[^\\w-])(?:${[...RUNNERS.keys()].filter((name) => name !== ".").join("|")}|python[\\d.]+|\\.)(?:\\.(?:exe|cmd|bat))?(?=[\\s"']|$)`,
  "i",
);

/** Their own `publish` sends a package to a registry. */
const REGISTRY_CLIENTS: ReadonlySet<string> = new Set(["bun", "cargo"]);

/** `./ci/release.sh`, `make publish`, `npx nx release`, `python -m semantic_release version`. */
function runsPushingTask(command: Command): boolean {
  const { name, args } = effectiveCommand(command);
  const program = name?.literal ?? name?.text ?? "";
  if (/[/\\.]/.test(program) && PUSHING_WORD.test(program)) return true;
  const called = programName(program);
  // All that it adds to git asks GitHub.
  if (called === "hub") return true;
  const subcommands = RUNNERS.get(called);
  if (subcommands === undefined) return false;
  const words = args.flatMap(({ literal, text }) => (literal ?? text).split(/\s+/)).filter(isTaskName);
  if (REGISTRY_CLIENTS.has(called) && words[0] === "publish") return false;
  return (
    (subcommands === null || words.some((word) => subcommands.has(word))) &&
    words.some((word) => PUSHING_WORD.test(word))
  );
}

/** Not an option, a setting or code. */
function isTaskName(word: string): boolean {
  return /^[\w@.+:/\\][\w@.+/\\:-]*$/.test(word);
}

/** `./gradlew` → `gradlew`, `C:\tools\python3.12.exe` → `python`. */
function programName(path: string): string {
  const last = path.slice(Math.max(path.lastIndexOf("/"), path.lastIndexOf("\\")) + 1).toLowerCase();
  return last.replace(/\.(?:exe|cmd|bat)$/, "").replace(/^python[\d.]+$/, "python");
}
