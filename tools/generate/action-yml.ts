import type { ActionDeclaration, Input } from "@trustchain/action-kit";
import { Document } from "yaml";
import { describe } from "./action-tables.ts";
import { GENERATED } from "./marker.ts";

const AUTHOR = "trustchain";
const BRANDING = { icon: "shield", color: "blue" };

/**
 * The metadata file that the runner and the Marketplace read.
 *
 * @see GitHub Docs, "Metadata syntax reference"
 */
export function actionYml(action: ActionDeclaration): string {
  const document = new Document({
    name: action.name,
    description: action.description,
    author: AUTHOR,
    branding: BRANDING,
    inputs: Object.fromEntries(Object.entries(action.inputs).map(([name, input]) => [name, declared(input)])),
    outputs: Object.fromEntries(Object.entries(action.outputs).map(([name, description]) => [name, { description }])),
    runs: { using: "node24", main: `../../dist/${action.name}/index.js` },
  });
  document.commentBefore = ` ${GENERATED}`;
  return document.toString({ lineWidth: 0 });
}

function declared(input: Input<unknown>) {
  return {
    description: describe(input, (word) => word),
    ...(input.required ? { required: true } : {}),
    ...(input.default === undefined ? {} : { default: input.default }),
  };
}
