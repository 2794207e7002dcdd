import { textsOption } from "../../config/options.js";
import { isRemote, usesMatcher } from "../../pinning/names.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "forbidden-uses",
  category: "pinning",
  severity: "high",
  isZizmor: true,
  summary: "An action or image that the settings forbid",
  risk: "Somebody decided that this is not to be used here, or that nothing is but what is named.",
  mend: "Use another one, or have it allowed under `rules.forbidden-uses` in `.github/trustchain.yml`.",
  sources: ["https://docs.zizmor.sh/audits/#forbidden-uses"],
  options: {
    allow: textsOption("Globs of `owner/repo[/path]` or `docker://image`: nothing else may be used"),
    deny: textsOption("Such globs: these may not be used, even where `allow` names them"),
  },
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing@1234567890abcdef1234567890abcdef12345678 # v1.0.0
      - uses: docker://alpine@sha256:bbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbbb
`,
        options: { allow: ["actions/*"] },
        at: [7, 8],
      },
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: Octo-Org/thing/sub@1234567890abcdef1234567890abcdef12345678 # v1.0.0
`,
        options: { deny: ["octo-org/thing"] },
        at: [7],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: octo-org/thing/sub@1234567890abcdef1234567890abcdef12345678 # v1.0.0
      - uses: ./own
`,
        options: { allow: ["octo-org/*"], deny: ["octo-org/other"] },
        because: "what is allowed includes what lies in the repository, and own actions are never forbidden",
      },
    ],
  },

  uses({ uses }, report) {
    const { allow, deny } = report.options;
    const { target } = uses;
    if (!isRemote(target)) return;
    const message = usesMatcher(deny)(target)
      ? `\`${uses.text}\` is denied`
      : allow.length > 0 && !usesMatcher(allow)(target)
        ? `\`${uses.text}\` is not among what is allowed`
        : null;
    if (message !== null) report(uses.scalar, message);
  },
});
