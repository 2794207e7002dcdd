import { defineRule } from "../../rule.js";

export default defineRule({
  id: "unused-suppression",
  category: "meta",
  severity: "low",
  persona: "pedantic",
  summary: "An ignore comment silences nothing",
  risk: "It would silence a finding that somebody adds to this line one day, without anyone having judged it.",
  mend: "Remove the comment, or mend the rule's id in it.",
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  call:
    # trustchain: ignore[unpinned-uses] was on a tag once
    uses: octo-org/workflows/.github/workflows/build.yml@1234567890abcdef1234567890abcdef12345678
`,
        at: [5],
        persona: "pedantic",
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  call:
    # trustchain: ignore[unpinned-uses] our own, tags are protected
    uses: octo-org/workflows/.github/workflows/build.yml@v1
`,
        persona: "pedantic",
        because: "it silences a finding",
      },
    ],
  },
});
