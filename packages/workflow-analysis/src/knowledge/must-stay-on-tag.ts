/** Builders whose verifiers know them by their tag: called at a commit they refuse to work. */
const MUST_STAY_ON_TAG = [
  "slsa-framework/slsa-github-generator/.github/workflows/",
  "slsa-framework/slsa-github-generator/actions/",
];

/**
 * Has a reference to be called by its version tag?
 *
 * @param uses `owner/repo/path@ref`
 */
export function mustStayOnTag(uses: string): boolean {
  const [name = "", ref = ""] = uses.split("@");
  return /^v\d+\.\d+\.\d+/.test(ref) && MUST_STAY_ON_TAG.some((prefix) => name.toLowerCase().startsWith(prefix));
}
