import type { YamlMap } from "../../yaml/index.js";
import { ACTION_INPUT, ACTION_OUTPUT, ACTION_RUNS_IF, CONTAINER_ACTION } from "../availability.js";
import { ANYTHING, entriesOf, type MapShape, mapOf, reading, type Shape, TEXT, WORD } from "../shape.js";
import { ACTION_STEPS } from "./step.js";

const RUNS_IF = reading(ACTION_RUNS_IF, { scalar: "text", condition: true });

const COMPOSITE = mapOf("a composite action", { using: WORD, steps: ACTION_STEPS }, { required: ["steps"] });

const JAVASCRIPT = mapOf(
  "a JavaScript action",
  { using: WORD, main: WORD, pre: WORD, "pre-if": RUNS_IF, post: WORD, "post-if": RUNS_IF },
  { required: ["main"] },
);

const DOCKER = mapOf(
  "a Docker action",
  {
    using: WORD,
    image: WORD,
    env: reading(CONTAINER_ACTION, { empty: true, map: entriesOf("`env`", TEXT) }),
    entrypoint: WORD,
    "pre-entrypoint": WORD,
    "pre-if": RUNS_IF,
    "post-entrypoint": WORD,
    "post-if": RUNS_IF,
    args: { list: reading(CONTAINER_ACTION, TEXT) },
  },
  { required: ["image"] },
);

const UNKNOWN = mapOf("`runs`", {}, { others: ANYTHING, required: ["using"] });

function runsOf(map: YamlMap): MapShape {
  const using = map.text("using")?.toLowerCase() ?? "";
  if (using === "composite") return COMPOSITE;
  if (using === "docker") return DOCKER;
  return using.startsWith("node") ? JAVASCRIPT : UNKNOWN;
}

/**
 * An `action.yml`. The runner passes over keys that it doesn't know, but for those of `runs`.
 *
 * @see Metadata syntax for GitHub Actions; actions/runner, `action_yaml.json`
 */
export const ACTION: Shape = {
  map: mapOf(
    "an action",
    {
      name: TEXT,
      author: ANYTHING,
      description: TEXT,
      inputs: {
        empty: true,
        map: entriesOf("`inputs`", {
          empty: true,
          map: mapOf(
            "an input of an action",
            {
              description: TEXT,
              required: TEXT,
              default: reading(ACTION_INPUT, TEXT),
              deprecationMessage: TEXT,
            },
            { others: ANYTHING, tolerant: true },
          ),
        }),
      },
      outputs: {
        empty: true,
        map: entriesOf("`outputs`", {
          empty: true,
          map: mapOf(
            "an output of an action",
            { description: TEXT, value: reading(ACTION_OUTPUT, TEXT) },
            { others: ANYTHING, tolerant: true },
          ),
        }),
      },
      runs: { map: runsOf },
      branding: {
        empty: true,
        map: mapOf("`branding`", { icon: TEXT, color: TEXT }, { others: ANYTHING, tolerant: true }),
      },
    },
    { others: ANYTHING, tolerant: true, required: ["runs"] },
  ),
};
