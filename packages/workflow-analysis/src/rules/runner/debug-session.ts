import { type EvaluateOptions, known, UNKNOWN } from "../../expressions/index.js";
import { actionFacts } from "../../knowledge/action-facts.js";
import { commandFacts } from "../../knowledge/command-facts.js";
import debugSessions from "../../knowledge/lists/debug-sessions.js";
import type { Step } from "../../model/index.js";
import { defineRule, type Place, type Report } from "../../rule.js";
import { invocationOf } from "../../shell/index.js";
import { mayBeMet } from "../../trust/releases/index.js";

export default defineRule({
  id: "debug-session",
  category: "runner",
  severity: "medium",
  summary: "A workflow opens a shell on its runner to the outside",
  risk: "Whoever finds the address in the log, or starts the run, has a shell with everything that the job holds.",
  mend: "Remove the step, or let it run only when the workflow was started by hand or in debug mode (`if: runner.debug == '1'`), and only for who started it.",
  sources: ["https://github.com/mxschmitt/action-tmate#use-registered-public-ssh-keys"],
  examples: {
    flagged: [
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: mxschmitt/action-tmate@1234567890abcdef1234567890abcdef12345678 # v3
`,
        at: [7],
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: mxschmitt/action-tmate@1234567890abcdef1234567890abcdef12345678 # v3
        if: failure()
`,
        at: [7],
      },
      {
        text: `on: [push, workflow_dispatch]
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          sudo apt-get install --yes tmate
          tmate -F
`,
        at: [9],
      },
      {
        text: `name: Debug
description: Debugs
runs:
  using: composite
  steps:
    - uses: lhotari/action-upterm@1234567890abcdef1234567890abcdef12345678 # v1
`,
        path: "action.yml",
        at: [6],
      },
    ],
    silent: [
      {
        text: `on: [push, workflow_dispatch]
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: mxschmitt/action-tmate@1234567890abcdef1234567890abcdef12345678 # v3
        if: github.event_name == 'workflow_dispatch'
`,
        because: "only who may start the workflow gets it",
      },
      {
        text: `on:
  push:
  workflow_dispatch: {inputs: {debug: {type: boolean}}}
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: mxschmitt/action-tmate@1234567890abcdef1234567890abcdef12345678 # v3
        if: failure() && inputs.debug
      - uses: mxschmitt/action-tmate@1234567890abcdef1234567890abcdef12345678 # v3
        if: runner.debug == '1'
`,
        because: "an input of the dispatch, or the debug mode, switches it on",
      },
      {
        text: `on: workflow_dispatch
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - uses: mxschmitt/action-tmate@1234567890abcdef1234567890abcdef12345678 # v3
`,
        because: "the workflow is only started by hand",
      },
      {
        text: `on: push
permissions: {}
jobs:
  a:
    runs-on: ubuntu-latest
    steps:
      - run: |
          # tmate
          echo "use tmate to debug"
`,
        because: "nothing runs it",
      },
    ],
  },

  step(step, report) {
    for (const place of sessionsOf(step, report)) {
      if (!isGated(step)) report(place, "This opens a shell on the runner to somebody outside, in every run");
    }
  },
});

const HINT = /tmate|upterm|ngrok|tunnel|sshx|teleconsole|\bbore\b/;

function sessionsOf(step: Step, { repository }: Report): Place[] {
  const { uses, run } = step;
  const { facts } = repository;
  if (uses) return actionFacts(facts, debugSessions, step).length > 0 ? [uses.scalar] : [];
  if (!run || !(run.scalar.mayMatch(HINT) || facts.isExtended(debugSessions))) return [];
  const first = run.script.commands.find((command) => {
    const invocation = invocationOf(command);
    return invocation !== undefined && commandFacts(facts, debugSessions, invocation).some(({ isSure }) => isSure);
  });
  return first ? [{ file: run.scalar.file, ...run.scalar.spanOf(first.start, first.end) }] : [];
}

/** Is it kept out of all runs that nobody started by hand, but for those in debug mode? */
function isGated(step: Step): boolean {
  const { owner } = step;
  if (owner.kind === "composite") return !mayBeMet(step.condition, runOf("push"));
  const events = owner.workflow.triggers.map(({ event }) => event).filter((event) => event !== "workflow_dispatch");
  return !events.some((event) => mayBeMet(owner.condition, runOf(event)) && mayBeMet(step.condition, runOf(event)));
}

/** A run that is no debug run; inputs are a dispatch's, unless a caller gives them. */
function runOf(event: string): EvaluateOptions {
  const inputs = event === "workflow_call" ? [] : ["inputs", "github.event.inputs"];
  return {
    lookup(path) {
      const name = path.join(".");
      if (name === "github.event_name") return event === "workflow_call" ? UNKNOWN : known(event);
      if (name === "runner.debug" || name === "env.actions_step_debug") return known("");
      if (/^(?:vars|secrets)\.actions_(?:step|runner)_debug$/.test(name)) return known("");
      return inputs.some((prefix) => name.startsWith(`${prefix}.`)) ? known("") : UNKNOWN;
    },
  };
}
