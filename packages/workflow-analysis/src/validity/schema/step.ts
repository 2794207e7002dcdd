import type { YamlEntry, YamlMap } from "../../yaml/index.js";
import { ACTION_STEP, ACTION_STEP_IF, STEP, STEP_IF } from "../availability.js";
import { BOOLEAN, entriesOf, type MapShape, mapOf, NUMBER, reading, type Shape, TEXT, WORD, WORDS } from "../shape.js";

const ENV: Shape = { empty: true, map: entriesOf("`env`", TEXT) };
const CONDITION: Shape = { scalar: "text", empty: true, condition: true };

const COMMON = {
  id: WORD,
  name: reading(STEP, TEXT),
  "continue-on-error": reading(STEP, BOOLEAN),
};

const WORK = {
  ...COMMON,
  if: reading(STEP_IF, CONDITION),
  env: reading(STEP, ENV),
  "timeout-minutes": reading(STEP, NUMBER),
  background: BOOLEAN,
};

const RUN = {
  ...WORK,
  run: reading(STEP, WORD),
  shell: WORD,
  "working-directory": reading(STEP, TEXT),
};

const USES = {
  ...WORK,
  uses: WORD,
  with: reading(STEP, { empty: true, map: entriesOf("`with`", TEXT) }),
};

/** Filled below: a parallel step holds steps. */
const nested: { list: Shape } = { list: {} };

/** By the key that says what a step does; several of them together are told by a check of their own. */
const KINDS: ReadonlyMap<string, MapShape> = new Map([
  ["uses", mapOf("a step that uses an action", USES)],
  ["run", mapOf("a step that runs a script", RUN)],
  ["wait", mapOf("a step that waits", { ...COMMON, wait: WORDS })],
  ["wait-all", mapOf("a step that waits", { ...COMMON, "wait-all": { ...BOOLEAN, empty: true } })],
  ["cancel", mapOf("a step that cancels another", { ...COMMON, cancel: WORD })],
  ["parallel", mapOf("a step of parallel steps", { parallel: nested })],
]);

const UNCLEAR = mapOf("a step", { ...RUN, ...USES, wait: WORDS, "wait-all": BOOLEAN, cancel: WORD, parallel: nested });

/** The keys of which a step has one. */
export const STEP_KINDS: ReadonlySet<string> = new Set(KINDS.keys());

export const STEPS: Shape = { list: { part: "step", map: (map) => kindOf(map, KINDS) ?? UNCLEAR } };

nested.list = STEPS.list as Shape;

function kindOf(map: YamlMap, kinds: ReadonlyMap<string, MapShape>): MapShape | undefined {
  let found: MapShape | undefined;
  const { entries } = map;
  for (let i = 0; i < entries.length; i++) {
    const kind = kinds.get((entries[i] as YamlEntry).key.value);
    if (kind && found && kind !== found) return undefined;
    found ??= kind;
  }
  return found;
}

const ACTION_COMMON = {
  id: WORD,
  name: reading(ACTION_STEP, TEXT),
  if: reading(ACTION_STEP_IF, CONDITION),
  env: reading(ACTION_STEP, ENV),
  "continue-on-error": reading(ACTION_STEP, BOOLEAN),
};

const ACTION_RUN = {
  ...ACTION_COMMON,
  run: reading(ACTION_STEP, WORD),
  shell: reading(ACTION_STEP, WORD),
  "working-directory": reading(ACTION_STEP, TEXT),
};

const ACTION_USES = {
  ...ACTION_COMMON,
  uses: WORD,
  with: reading(ACTION_STEP, { empty: true, map: entriesOf("`with`", TEXT) }),
};

const ACTION_KINDS: ReadonlyMap<string, MapShape> = new Map([
  ["uses", mapOf("a step of an action that uses another", ACTION_USES)],
  ["run", mapOf("a step of an action that runs a script", ACTION_RUN)],
]);

const ACTION_UNCLEAR = mapOf("a step of an action", { ...ACTION_RUN, ...ACTION_USES });

export const ACTION_STEPS: Shape = {
  list: { part: "step", map: (map) => kindOf(map, ACTION_KINDS) ?? ACTION_UNCLEAR },
};
