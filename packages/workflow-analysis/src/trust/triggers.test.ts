import { describe, expect, it } from "@jest/globals";
import { isFiredByAnyone, isPrivileged } from "./triggers.js";

describe("events", () => {
  it.each([
    ["commit_comment", true, true],
    ["issue_comment", true, true],
    ["discussion_comment", true, true],
    ["pull_request_target", true, true],
    ["pull_request", true, false],
    ["pull_request_review_comment", true, false],
    // Apps fire it, also about a fork's commits; people don't.
    ["check_run", false, false],
    ["status", false, false],
    ["milestone", false, false],
    ["push", false, false],
  ])("%s: anyone fires it: %p; with secrets: %p", (event, byAnyone, withSecrets) => {
    expect(isFiredByAnyone(event)).toBe(byAnyone);
    expect(isPrivileged(event)).toBe(withSecrets);
  });
});
