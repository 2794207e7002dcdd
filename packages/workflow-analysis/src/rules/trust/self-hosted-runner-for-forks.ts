import { runnerAttacks } from "../../attacks/runner-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "self-hosted-runner-for-forks",
  category: "trust",
  severity: "critical",
  toldBy: ["self-hosted-runner"],
  summary: "An outsider's run lands on a self-hosted runner",
  risk: "A pull request from a fork brings its own workflow and its own code. On your machine it may stay after the run, read what other runs leave there, and reach your network.",
  mend: "Run pull requests of forks on GitHub's machines, or on runners that are thrown away after each job and reach nothing.",
  sources: ["https://docs.github.com/actions/reference/security/secure-use#hardening-for-self-hosted-runners"],
  examples: {
    flagged: [
      {
        text: `on: pull_request
permissions: {contents: read}
jobs:
  t:
    runs-on: [self-hosted, linux]
    steps:
      - run: make test
`,
        at: [5],
        severity: "critical",
      },
      {
        text: `on: pull_request
permissions: {contents: read}
jobs:
  t:
    strategy:
      matrix:
        os: [ubuntu-latest, self-hosted]
    runs-on: \${{ matrix.os }}
    steps:
      - run: make test
`,
        at: [7],
      },
      {
        text: `on: pull_request
permissions: {contents: read}
jobs:
  t:
    if: github.event.pull_request.head.repo.full_name == github.repository
    runs-on: self-hosted
    steps:
      - run: make test
`,
        at: [6],
        severity: "medium",
      },
      {
        text: `on: pull_request
permissions: {contents: read}
jobs:
  t:
    runs-on: {group: build}
    steps:
      - run: make test
`,
        at: [5],
        severity: "medium",
        confidence: "low",
      },
      {
        text: `on: issues
permissions: {contents: read}
jobs:
  t:
    runs-on: self-hosted
    steps:
      - run: make triage
`,
        at: [5],
        severity: "low",
      },
    ],
    silent: [
      {
        text: `on: pull_request
permissions: {contents: read}
jobs:
  t:
    runs-on:
      group: large
      labels: ubuntu-24.04-16core
    steps:
      - run: make test
`,
        because: "GitHub's larger runners have such labels",
      },
      {
        text: `on: push
permissions: {contents: read}
jobs:
  t:
    runs-on: {group: build}
    steps:
      - run: make test
`,
        because: "no outsider starts it",
      },
      {
        text: `on: pull_request
permissions: {contents: read}
jobs:
  t:
    runs-on: ubuntu-latest
    steps:
      - run: make test
`,
        because: "the runner is GitHub's",
      },
      {
        text: `on: push
permissions: {contents: read}
jobs:
  t:
    runs-on: self-hosted
    steps:
      - run: make test
`,
        because: "only people with write access start it",
      },
      {
        text: `on: pull_request
permissions: {contents: read}
jobs:
  t:
    runs-on: \${{ github.event_name == 'push' && 'self-hosted' || 'ubuntu-24.04' }}
    steps:
      - run: make test
`,
        because: "runs for pull requests land on GitHub's machines",
      },
      {
        text: `on: pull_request
permissions: {contents: read}
jobs:
  t:
    runs-on: self-hosted
    steps:
      - run: make test
`,
        trust: { visibility: "private" },
        because: "nobody outside sees a private repository",
      },
    ],
  },

  repository(repository, report) {
    for (const { place, message, ...details } of runnerAttacks({ repository, settings: report.trust })) {
      report(place, message, { ...details, flow: true });
    }
  },
});
