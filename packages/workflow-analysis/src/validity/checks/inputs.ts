import { parseNumber } from "../../expressions/index.js";
import { expressionsIn, type InputDeclaration, type Workflow } from "../../model/index.js";
import type { Place } from "../../rule.js";
import type { Problem } from "../problem.js";
import { shortened } from "../words.js";

/** @see Events that trigger workflows, `workflow_dispatch` */
const MOST_INPUTS = 25;

/** Do the inputs that a workflow declares make sense? */
export function inputProblems({ triggers }: Workflow): Problem[] {
  return triggers.flatMap(({ event, inputs, key }) => {
    if (event !== "workflow_call" && event !== "workflow_dispatch") return [];
    const tooMany = event === "workflow_dispatch" && inputs.length > MOST_INPUTS;
    return [
      ...(tooMany ? [declaration(key, `GitHub takes ${MOST_INPUTS} inputs, and these are ${inputs.length}`)] : []),
      ...inputs.flatMap(declarationProblems),
    ];
  });
}

function declaration(place: Place, message: string): Problem {
  return { check: "input-declaration", place, message };
}

function declarationProblems(input: InputDeclaration): Problem[] {
  const { entry, type, options, name } = input;
  const isChoice = type === "choice";
  const given = entry.value.kind === "map" ? entry.value.entry("options") : undefined;
  const problems: Problem[] = [];
  if (isChoice && options.length === 0) {
    problems.push(declaration(entry.key, `The input \`${shortened(name)}\` is a choice without \`options\``));
  }
  if (!isChoice && given) {
    problems.push(
      declaration(
        given.key,
        `Only an input of the type \`choice\` has options, and \`${shortened(name)}\` is a \`${type}\``,
      ),
    );
  }
  const flaw = defaultFlaw(input);
  if (flaw && input.default) problems.push(declaration(input.default, `This default ${flaw}`));
  return problems;
}

function defaultFlaw({ type, options, default: node }: InputDeclaration): string | undefined {
  if (!node || node.isNull || expressionsIn(node).length > 0) return undefined;
  const { value } = node;
  if (type === "boolean" && !/^(?:true|false)$/i.test(value)) return "is neither `true` nor `false`";
  if (type === "number" && Number.isNaN(parseNumber(value))) return "is no number";
  const isOption = options.some((option) => option.value === value);
  return type === "choice" && options.length > 0 && !isOption ? "is none of the options" : undefined;
}
