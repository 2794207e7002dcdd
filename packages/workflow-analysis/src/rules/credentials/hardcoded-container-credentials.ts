import { resultLeaves } from "../../expressions/index.js";
import { expressionsIn, wholeExpression } from "../../model/index.js";
import { defineRule } from "../../rule.js";
import type { YamlScalar } from "../../yaml/index.js";

export default defineRule({
  id: "hardcoded-container-credentials",
  category: "credentials",
  severity: "high",
  isZizmor: true,
  summary: "A registry password stands in the workflow",
  risk: "Everyone who can read the repository, or any old clone of it, can pull and perhaps push images with this password.",
  mend: "Revoke the password, store a new one as a secret, and write `password: ${{ secrets.REGISTRY_PASSWORD }}`.",
  sources: [
    "https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#jobsjob_idcontainercredentials",
  ],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    container:
      image: registry.example.com/ci@sha256:cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
      credentials:
        username: robot
        password: hunter2
    services:
      db:
        image: registry.example.com/db@sha256:cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
        credentials: {username: robot, password: "hunter2"}
    steps:
      - run: make test
`,
        at: [10, 14],
      },
    ],
    silent: [
      {
        text: `on: push
permissions: {}
jobs:
  test:
    runs-on: ubuntu-latest
    container:
      image: registry.example.com/ci@sha256:cccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccccc
      credentials:
        username: robot
        password: \${{ secrets.REGISTRY_PASSWORD }}
    steps:
      - run: make test
`,
        because: "the password comes from a secret, and a user's name is none",
      },
    ],
  },

  container(container, report) {
    const password = container.credentials?.scalar("password");
    if (!password || password.isNull || password.value === "" || isFromElsewhere(password)) return;
    const whose = container.kind === "container" ? "the job's container" : `the service \`${container.name}\``;
    report(password, `The registry password of ${whose} is written out`);
  },
});

/** An expression, in which no text of its own may be the password: `secrets.X || 'fallback'` writes one out. */
function isFromElsewhere(password: YamlScalar): boolean {
  const whole = wholeExpression(password)?.expression;
  if (!whole) return expressionsIn(password).length > 0;
  return resultLeaves(whole).every(
    (leaf) => leaf.kind !== "literal" || typeof leaf.value !== "string" || leaf.value === "",
  );
}
