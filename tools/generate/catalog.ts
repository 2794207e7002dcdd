import type { ActionDeclaration } from "@trustchain/action-kit";
import { inputsTable, outputsTable, permissionsText } from "./action-tables.ts";
import { GENERATED } from "./marker.ts";

/** action-catalog.md: every action with its purpose, inputs, outputs, permissions and an example. */
export function catalog(actions: readonly ActionDeclaration[]): string {
  const contents = actions.map(({ name, description }) => `- [${name}](#${name}): ${description}`);
  return `<!-- ${GENERATED} -->

# Actions

Each action is also a command of the same name: \`node dist/trustchain/index.js <name> --help\`.

${contents.join("\n")}

${actions.map(section).join("\n\n")}
`;
}

function section(action: ActionDeclaration): string {
  return `## ${action.name}

${action.description}. Guide: [actions/${action.name}](actions/${action.name}/README.md).

Permissions of the job's token: ${permissionsText(action)}. Network: ${networkText(action)}.

\`\`\`yaml
${example(action)}
\`\`\`

${inputsTable(action)}

${outputsTable(action)}`;
}

function networkText({ network = [] }: ActionDeclaration): string {
  return network.length ? network.join("; ") : "none";
}

/** A job that runs the action with the least permissions. `<sha>` is the commit that the reader pins. */
function example(action: ActionDeclaration): string {
  const scopes = Object.entries(action.permissions).map(([scope, access]) => `      ${scope}: ${access}`);
  return `jobs:
  ${action.name}:
    runs-on: ubuntu-latest
    permissions:${scopes.length ? `\n${scopes.join("\n")}` : " {}"}
    steps:
      - uses: actions/checkout@<sha>
        with:
          persist-credentials: false
      - uses: octo-org/trustchain/actions/${action.name}@<sha>`;
}
