import { reportAttacks } from "../../attacks/report-attacks.js";
import { defineRule } from "../../rule.js";

export default defineRule({
  id: "agent-prompt-injection",
  category: "trust",
  severity: "critical",
  summary: "An AI agent with tools reads what an outsider wrote",
  risk: "Text in an issue, a comment or a file tells the agent what to do as well as its prompt does. With a shell, a write token or secrets at hand it does what the outsider asks.",
  mend: "Let only people with write access start it, give it no tools beyond those for reading, no secrets and a token that reads; pass the text to a step that can do nothing else.",
  sources: [
    "https://genai.owasp.org/llmrisk/llm01-prompt-injection/",
    "https://docs.github.com/actions/reference/security/secure-use",
  ],
  examples: {
    flagged: [
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: actions/checkout@v7
      - uses: anthropics/claude-code-base-action@beta
        with:
          prompt: "Triage: \${{ github.event.issue.title }}"
          allowed_tools: Bash,Edit
          anthropic_api_key: \${{ secrets.AGENT_KEY }}
`,
        at: [8],
        severity: "critical",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: gemini --yolo -p "Summarize $BODY"
        env:
          BODY: \${{ github.event.issue.body }}
          GEMINI_API_KEY: \${{ secrets.AGENT_KEY }}
`,
        at: [7],
      },
      {
        text: `on: {issue_comment: {types: [created]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: anthropics/claude-code-action@v1
        with:
          allowed_non_write_users: '*'
          github_token: \${{ github.token }}
          prompt: "Answer \${{ github.event.comment.body }}"
          claude_args: --allowedTools Bash
          anthropic_api_key: \${{ secrets.AGENT_KEY }}
`,
        at: [7],
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: claude -p "Label $T" --dangerously-skip-permissions
        env:
          T: \${{ github.event.issue.title }}
          ANTHROPIC_API_KEY: \${{ secrets.AGENT_KEY }}
`,
        at: [7],
      },
    ],
    silent: [
      {
        text: `on: {issues: {types: [opened]}}
permissions: {issues: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: anthropics/claude-code-action@v1
        with:
          anthropic_api_key: \${{ secrets.AGENT_KEY }}
          prompt: Triage issue \${{ github.event.issue.number }}
`,
        because: "the action itself asks for write access of whoever started the run",
      },
      {
        text: `on: push
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: gemini --yolo -p "Summarize the changelog"
        env:
          GEMINI_API_KEY: \${{ secrets.AGENT_KEY }}
`,
        because: "only people with write access start it",
      },
      {
        text: `on: {issues: {types: [opened]}}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - run: echo "gemini says $T"
        env:
          T: \${{ github.event.issue.title }}
`,
        because: "no agent is started",
      },
      {
        text: `on: {schedule: [{cron: '7 3 * * *'}]}
permissions: {contents: write}
jobs:
  build:
    runs-on: ubuntu-latest
    steps:
      - uses: anthropics/claude-code-base-action@beta
        with:
          prompt: Update the changelog
          anthropic_api_key: \${{ secrets.AGENT_KEY }}
`,
        because: "the clock starts it",
      },
    ],
  },

  repository: reportAttacks("agent-prompt-injection"),
});
