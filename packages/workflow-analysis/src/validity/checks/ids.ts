import type { YamlScalar } from "../../yaml/index.js";
import type { Problem } from "../problem.js";
import { shortened } from "../words.js";

const ID = /^[a-zA-Z_][a-zA-Z0-9_-]*$/;

/** @see Workflow syntax for GitHub Actions, `jobs.<job_id>` */
export function idFlaw(id: YamlScalar, what: "job" | "step"): Problem[] {
  if (ID.test(id.value) || id.value === "") return [];
  const message = `The id of a ${what} is made of letters, digits, \`-\` and \`_\`, and begins with a letter or \`_\`, unlike \`${shortened(id.value)}\``;
  return [{ check: "invalid-id", place: id, message }];
}
