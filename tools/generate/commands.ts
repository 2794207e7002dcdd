import { GENERATED } from "./marker.ts";

/** The module that lists the commands of the command line: one an action, loaded when it is asked for. */
export function commandList(names: readonly string[]): string {
  const entry = (name: string) => `  {
    name: "${name}",
    declaration: () => import("@trustchain/action-${name}"),
    main: () => import("@trustchain/action-${name}/main"),
  },`;
  return `// ${GENERATED}
// The composition root: the only place under packages/ that knows actions (docs/decisions/003-cli-knows-actions.md).

export const COMMANDS = [
${names.map(entry).join("\n")}
] as const;
`;
}
