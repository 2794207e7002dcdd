import type { ActionDeclaration, ActionMain } from "@trustchain/action-kit";

/** An action as a command; its declaration and what it does are loaded when they are needed. */
export interface Command {
  readonly name: string;
  declaration(): Promise<{ action: ActionDeclaration }>;
  main(): Promise<{ default: ActionMain }>;
}
