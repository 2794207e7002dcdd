import { describe, expect, it } from "@jest/globals";
import { UserError } from "@trustchain/action-kit";
import { SourceFile } from "@trustchain/findings";
import { globMapOption, textsOption } from "./options.js";
import { parseConfig } from "./parse.js";

const RULES = [
  { id: "unpinned-uses", options: { policies: globMapOption(["any", "hash-pin"], ""), deny: textsOption("") } },
  { id: "artipacked", options: {} },
];
const parse = (text: string) => parseConfig(new SourceFile(".github/trustchain.yml", text), RULES);

describe("the settings of a repository", () => {
  it("may be empty", async () => {
    const config = await parse("# nothing yet\n");
    expect(config.persona).toBeNull();
    expect(config.rules.size).toBe(0);
  });

  it("name a persona, files to leave out, and what rules do", async () => {
    const config = await parse(`persona: pedantic
ignore: [vendor/**, "*.gen.yml"]
rules:
  artipacked: off
  unpinned-uses:
    severity: low
    persona: auditor
    ignore: [.github/workflows/old.yml, ".github/workflows/new.yml:12"]
    reason: being moved
`);
    expect(config.persona).toBe("pedantic");
    expect(["vendor/a/action.yml", "x/y.gen.yml", "action.yml"].map(config.isIgnored)).toEqual([true, true, false]);
    expect(config.rules.get("artipacked")?.isOff).toBe(true);
    const settings = config.rules.get("unpinned-uses");
    expect(settings).toMatchObject({ severity: "low", persona: "auditor", reason: "being moved", isOff: false });
    expect(settings?.ignore.map((place) => place.line)).toEqual([null, 12]);
    expect(settings?.ignore[0]?.matches(".github/workflows/old.yml")).toBe(true);
  });

  it("may give a rule a severity alone", async () => {
    expect((await parse("rules: {artipacked: info}\n")).rules.get("artipacked")?.severity).toBe("info");
  });

  it("hold a rule's own options", async () => {
    const text = 'rules:\n  unpinned-uses: {policies: {"octo-org/*": any}, deny: evil/*}\n';
    const options = (await parse(text)).rules.get("unpinned-uses")?.options;
    expect(options).toEqual({ policies: new Map([["octo-org/*", "any"]]), deny: ["evil/*"] });
    expect((await parse("rules: {artipacked: {}}\n")).rules.get("artipacked")?.options).toEqual({});
  });

  it("say what no file of the repository shows", async () => {
    const { guard } = await parse(`fork-pr-guard:
  visibility: internal
  default-token: read
  platform: ghes
  min-severity: high
  rules: [artipacked]
  environments:
    Fork-Tests: {required-reviewers: true}
  trusted-teams: [Octo-Org/Core]
  execution-policy: {pull_request_target: blocked}
`);
    expect(guard).toEqual({
      trust: {
        visibility: "internal",
        defaultToken: "read",
        platform: "ghes",
        environments: new Map([["fork-tests", { requiredReviewers: true }]]),
        trustedTeams: ["octo-org/core"],
        pullRequestTarget: "blocked",
      },
      minSeverity: "high",
      rules: ["artipacked"],
    });
    expect((await parse("fork-pr-guard:\n")).guard.trust).toEqual({});
  });

  it.each([
    ["an unknown word of an option", "rules:\n  unpinned-uses: {policies: {a: ayn}}\n", "2:33", "any"],
    ["an option of another rule", "rules:\n  artipacked: {deny: a}\n", "2:16", "severity"],
    ["an unknown key", "persone: regular\n", "1:1", "persona"],
    ["an unknown rule", "rules:\n  unpinned-usse: off\n", "2:3", "unpinned-uses"],
    ["an unknown key of a rule", "rules:\n  artipacked: {severty: low}\n", "2:16", "severity"],
    ["an unknown severity", "rules:\n  artipacked: hihg\n", "2:15", "high"],
    ["an unknown persona", "persona: pedantik\n", "1:10", "pedantic"],
    ["a list at the top", "- a\n", "1:1", "mapping"],
    ["broken YAML", "rules: [\n", ":", "mend the YAML"],
    ["a glob that is none", "ignore: [{a: b}]\n", "1:9", "texts"],
    ["a glob that is a number", "ignore: [7]\n", "1:9", "texts"],
    ["an unknown fact", "fork-pr-guard: {visiblity: public}\n", "1:17", "visibility"],
    ["an unknown word for a fact", "fork-pr-guard: {visibility: secret}\n", "1:29", "public"],
    ["an unknown rule of the static check", "fork-pr-guard: {rules: artipackd}\n", "1:24", "artipacked"],
    ["an environment that says nothing", "fork-pr-guard: {environments: {a: {}}}\n", "1:35", "true or false"],
    [
      "an event that no policy blocks",
      "fork-pr-guard: {execution-policy: {push: blocked}}\n",
      "1:36",
      "pull_request_target",
    ],
  ])("are refused for %s", async (_, text, place, remedy) => {
    const error = await parse(text).catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(UserError);
    const { message } = error as UserError;
    expect(message).toContain(".github/trustchain.yml:");
    expect(message).toContain(place);
    expect(message).toContain(remedy);
  });
});
