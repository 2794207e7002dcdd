import { prepareShells } from "../shell/index.js";
import { repositoryOf, WORKFLOW_PATH } from "../testing.js";
import { isFiredByAnyone } from "../trust/triggers.js";
import { flowPaths } from "./engine.js";
import type { FlowPath } from "./path.js";

/** The paths of a repository of texts, for tests. */
export async function pathsIn(files: Readonly<Record<string, string>>): Promise<readonly FlowPath[]> {
  await prepareShells();
  return flowPaths(await repositoryOf(files), {
    triggersOf: ({ triggers }) => triggers.map(({ event }) => event).filter(isFiredByAnyone),
  });
}

/** A workflow of one job with these steps, each YAML behind its `- `. */
export function workflowOf(event: string, ...steps: readonly string[]): string {
  const lines = steps.map((step) => `      - ${step.replaceAll("\n", "\n        ")}\n`);
  return `on: ${event}\njobs:\n  a:\n    runs-on: ubuntu-24.04\n    steps:\n${lines.join("")}`;
}

/** `kind name < source > hop > hop`: what a path says, on one line. */
export function told({ sink, source, hops, certainty }: FlowPath): string {
  const way = hops.map(({ kind, name }) => ` > ${kind} ${name}`).join("");
  return `${sink.kind} ${sink.name} < ${source.value}${way}${certainty === "certain" ? "" : ` (${certainty})`}`;
}

/** What the paths of one job with these steps say. */
export async function toldOf(
  event: string,
  steps: readonly string[],
  files: Readonly<Record<string, string>> = {},
): Promise<string[]> {
  return (await pathsIn({ ...files, [WORKFLOW_PATH]: workflowOf(event, ...steps) })).map(told);
}
