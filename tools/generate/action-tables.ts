import type { ActionDeclaration, Input } from "@trustchain/action-kit";
import { replaceBetweenMarkers, table } from "./marker.ts";

export function inputsTable(action: ActionDeclaration): string {
  const rows = Object.entries(action.inputs).map(([name, input]) => [`\`${name}\``, meaning(input), fallback(input)]);
  return table(["input", "meaning", "default"], rows);
}

export function outputsTable(action: ActionDeclaration): string {
  return table(
    ["output", "meaning"],
    Object.entries(action.outputs).map(([name, meaning]) => [`\`${name}\``, meaning]),
  );
}

/** The permissions of the job's token that an action needs, in words. */
export function permissionsText(action: ActionDeclaration): string {
  const scopes = Object.entries(action.permissions).map(([scope, access]) => `\`${scope}: ${access}\``);
  return scopes.length ? scopes.join(", ") : "none";
}

/** An action's hand-written guide with its tables brought up to date. */
export function actionReadme(file: string, text: string, action: ActionDeclaration): string {
  const withInputs = replaceBetweenMarkers(file, text, "inputs", inputsTable(action));
  const withOutputs = replaceBetweenMarkers(file, withInputs, "outputs", outputsTable(action));
  return replaceBetweenMarkers(file, withOutputs, "permissions", permissionsText(action));
}

/** What an input means, with the words that it accepts unless the description tells them. */
export function describe({ description, choices = [] }: Input<unknown>, quoted: (word: string) => string): string {
  const isTold = choices.every((word) => description.includes(`\`${word}\``));
  return isTold ? description : `${description} (${choices.map(quoted).join(", ")})`;
}

function meaning(input: Input<unknown>): string {
  return `${describe(input, (word) => `\`${word}\``)}${input.required ? "; required" : ""}`;
}

function fallback(input: Input<unknown>): string {
  return input.default === undefined ? "" : `\`${input.default}\``;
}
