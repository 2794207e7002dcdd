import { describe, expect, it } from "@jest/globals";
import { parseExpression } from "../expressions/index.js";
import { botCheckIn } from "./bot-checks.js";

function check(text: string): string {
  const parsed = parseExpression(text);
  const found = parsed.ok ? botCheckIn(parsed.expression) : null;
  return found ? `${found.by} ${found.dominates ? "dominates" : "helps"}` : "none";
}

describe("tests for bots", () => {
  it.each([
    ["github.actor == 'dependabot[bot]'", "login dominates"],
    ["'Renovate[bot]' == github.triggering_actor", "login dominates"],
    ["github.event.sender.id == 49699333", "id dominates"],
    ["github.actor_id == '29139614' || github.ref == 'x'", "id dominates"],
    ["github.actor == 'dependabot[bot]' && github.ref == 'x'", "login helps"],
    ["github.ref == 'x' || (github.ref == 'y' && github.actor == 'a[bot]')", "login helps"],
    ["!(github.actor != 'dependabot[bot]' && github.ref == 'x')", "login dominates"],
    ["!(github.actor != 'dependabot[bot]' || github.ref == 'x')", "login helps"],
    ["contains(github.actor, '[bot]')", "login dominates"],
    ['contains(fromJSON(\'["a", "renovate[bot]"]\'), github.actor)', "login dominates"],
    ["endsWith(github.actor, '[bot]')", "login dominates"],
    ["contains(format('{0}', github.actor == 'a[bot]'), 'true')", "none"],
    ["github.actor != 'dependabot[bot]'", "none"],
    ["!contains(github.actor, '[bot]')", "none"],
    ["github.actor == 'octocat'", "none"],
    ["github.actor == github.repository_owner", "none"],
    ["github.event.pull_request.user.login == 'dependabot[bot]'", "none"],
    ["github.actor_id == 1", "none"],
  ])("%s: %s", (text, expected) => expect(check(text)).toBe(expected));
});
