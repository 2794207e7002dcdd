import type { Confidence, Persona } from "@trustchain/findings";

/** An action that does what a runner's own tools do in a line or two. */
export interface SuperfluousAction {
  instead: string;
  persona: Persona;
  /** How sure it is that the line or two do all that the action does. */
  confidence: Confidence;
}

function simple(instead: string): SuperfluousAction {
  return { instead, persona: "regular", confidence: "high" };
}

/** What the action does beside it takes some care to write. */
function involved(instead: string, confidence: Confidence = "low"): SuperfluousAction {
  return { instead, persona: "pedantic", confidence };
}

const RELEASE = "`gh release create`";
const COMMIT = "`git add`, `git commit` and `git push`";

/**
 * By `owner/repo` in lower case.
 *
 * @see the software that GitHub's runner images carry: `gh`, `git`, `jq`, `yq`, `docker`, `rustup`
 */
export const SUPERFLUOUS_ACTIONS: ReadonlyMap<string, SuperfluousAction> = new Map([
  ["actions-cool/issues-helper", involved("`gh issue`")],
  ["actions-ecosystem/action-add-labels", simple("`gh issue edit --add-label` or `gh pr edit --add-label`")],
  ["actions-ecosystem/action-remove-labels", simple("`gh issue edit --remove-label` or `gh pr edit --remove-label`")],
  ["actions/create-release", involved(RELEASE)],
  ["actions/upload-release-asset", involved("`gh release upload`")],
  ["addnab/docker-run-action", simple("`docker run`")],
  ["dacbd/create-issue-action", simple("`gh issue create`")],
  ["dtolnay/rust-toolchain", involved("`rustup toolchain install`", "medium")],
  ["elgohr/github-release-action", simple(RELEASE)],
  ["endbug/add-and-commit", involved(COMMIT)],
  ["hmarr/auto-approve-action", involved("`gh pr review --approve`")],
  ["jasonetco/create-an-issue", involved("`gh issue create`")],
  ["mikefarah/yq", involved("`yq`")],
  ["ncipollo/release-action", simple(RELEASE)],
  ["peter-evans/create-or-update-comment", involved("`gh pr comment` or `gh issue comment`")],
  ["peter-evans/create-pull-request", involved("`git` and `gh pr create`")],
  ["sergeysova/jq-action", simple("`jq`")],
  ["softprops/action-gh-release", simple(RELEASE)],
  ["stefanzweifel/git-auto-commit-action", involved(COMMIT)],
  ["svenstaro/upload-release-action", simple("`gh release create` and `gh release upload`")],
]);
