/** An AI agent that runs as an action. */
export interface AgentAction {
  /** Inputs that reach the model as they are. */
  prompts: readonly string[];
  /** Its outputs are what the model says. */
  outputs: readonly string[];
  /** Who may make it work: everybody, or people with write access unless an input with that value says otherwise. */
  openTo: "all" | readonly (readonly [input: string, value: string, needs?: string])[];
}

/** By name in lower case. */
const AGENTS: ReadonlyMap<string, AgentAction> = new Map<string, AgentAction>([
  [
    "anthropics/claude-code-action",
    {
      prompts: ["prompt", "direct_prompt", "override_prompt", "custom_instructions", "claude_args"],
      outputs: ["structured_output", "execution_file"],
      openTo: [
        // It has an effect only together with a token of one's own.
        ["allowed_non_write_users", "*", "github_token"],
        ["allowed_bots", "*"],
      ],
    },
  ],
  [
    "anthropics/claude-code-base-action",
    {
      prompts: ["prompt", "prompt_file", "system_prompt", "append_system_prompt", "claude_args"],
      outputs: ["structured_output", "execution_file"],
      openTo: "all",
    },
  ],
  [
    "openai/codex-action",
    { prompts: ["prompt", "prompt-file"], outputs: ["final-message"], openTo: [["allow-users", "*"]] },
  ],
  ["google-github-actions/run-gemini-cli", { prompts: ["prompt"], outputs: ["summary"], openTo: "all" }],
  [
    "actions/ai-inference",
    {
      prompts: ["prompt", "prompt-file", "system-prompt", "system-prompt-file", "input", "file_input"],
      outputs: ["response", "response-file"],
      openTo: "all",
    },
  ],
]);

export function agentOf(name: string): AgentAction | undefined {
  return AGENTS.get(name);
}

/** Is it the command line of an agent that is given work? `args` are literal words, `""` for others. */
export function isAgentCommand(program: string, args: readonly string[]): boolean {
  const has = (...options: readonly string[]) => args.some((arg) => options.includes(arg));
  switch (program) {
    case "claude":
      return has("-p", "--print", "--dangerously-skip-permissions");
    case "gemini":
      return has("-p", "--prompt", "--yolo", "-y");
    case "codex":
      return args[0] === "exec" || has("--full-auto");
    case "copilot":
      return has("-p", "--prompt", "--allow-all-tools");
    case "opencode":
    case "goose":
      return args[0] === "run";
    case "aider":
    case "cursor-agent":
    case "amp":
    case "llm":
      return args.length > 0;
    default:
      return false;
  }
}
