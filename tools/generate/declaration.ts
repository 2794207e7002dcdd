/** What the generator reads of an action's declaration (`defineAction` in packages/action-kit). */
export interface Declaration {
  name: string;
  description: string;
  inputs: Readonly<Record<string, DeclaredInput>>;
  outputs: Readonly<Record<string, string>>;
  /** Token scopes that the job must grant. */
  permissions: Readonly<Record<string, string>>;
}

export interface DeclaredInput {
  description: string;
  default: string | undefined;
  required: boolean;
  runnerOnly: boolean;
  choices: readonly string[] | undefined;
}
