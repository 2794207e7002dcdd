import type { YamlMap } from "../../yaml/index.js";
import {
  CALL_SECRETS,
  CALL_WITH,
  CONTAINER,
  CONTAINER_ENV,
  CREDENTIALS,
  ENVIRONMENT,
  ENVIRONMENT_URL,
  JOB_CONCURRENCY,
  JOB_DEFAULTS,
  JOB_ENV,
  JOB_IF,
  JOB_NAME,
  JOB_OUTPUT,
  JOB_SETTING,
  RUNS_ON,
  STRATEGY,
} from "../availability.js";
import {
  ANYTHING,
  BOOLEAN,
  entriesOf,
  mapOf,
  NUMBER,
  oneOf,
  reading,
  type Shape,
  TEXT,
  WORD,
  WORDS,
} from "../shape.js";
import { PERMISSIONS } from "./permissions.js";
import { STEPS } from "./step.js";

/** What caches a run may use (2026). */
export const CACHE_MODE = oneOf("read", "write", "write-only", "none");

export const CONCURRENCY: Shape = {
  scalar: "word",
  map: mapOf(
    "`concurrency`",
    { group: WORD, "cancel-in-progress": BOOLEAN, queue: oneOf("single", "max") },
    { required: ["group"] },
  ),
};

export const RUN_DEFAULTS: Shape = {
  empty: true,
  map: mapOf("`defaults.run`", { shell: WORD, "working-directory": WORD }),
};

const CONDITIONS: Shape = { scalar: "text", empty: true, condition: true };

const MATRIX_ITEMS: Shape = { list: { map: entriesOf("an item", ANYTHING) } };

const MATRIX: Shape = {
  map: mapOf("`matrix`", { include: MATRIX_ITEMS, exclude: MATRIX_ITEMS }, { others: { list: ANYTHING } }),
};

const CONTAINER_KEYS = {
  image: TEXT,
  options: TEXT,
  env: reading(CONTAINER_ENV, { empty: true, map: entriesOf("`env`", TEXT) }),
  ports: { list: WORD },
  volumes: { list: WORD },
  credentials: reading(CREDENTIALS, { map: mapOf("`credentials`", { username: WORD, password: WORD }) }),
};

const CALLED = {
  name: reading(JOB_NAME, TEXT),
  needs: WORDS,
  permissions: PERMISSIONS,
  if: reading(JOB_IF, CONDITIONS),
  strategy: reading(STRATEGY, {
    map: mapOf("`strategy`", { matrix: MATRIX, "fail-fast": BOOLEAN, "max-parallel": NUMBER }),
  }),
  concurrency: reading(JOB_CONCURRENCY, CONCURRENCY),
  "cache-mode": CACHE_MODE,
};

const CALLING_JOB = mapOf("a job that calls a workflow", {
  ...CALLED,
  uses: WORD,
  with: reading(CALL_WITH, { empty: true, map: entriesOf("`with`", TEXT) }),
  secrets: reading(CALL_SECRETS, { ...oneOf("inherit"), empty: true, map: entriesOf("`secrets`", TEXT) }),
});

const RUNNING_JOB = mapOf("a job", {
  ...CALLED,
  "runs-on": reading(RUNS_ON, {
    scalar: "word",
    list: WORD,
    map: mapOf("`runs-on`", { group: WORD, labels: WORDS }),
  }),
  "timeout-minutes": reading(JOB_SETTING, NUMBER),
  "cancel-timeout-minutes": reading(JOB_SETTING, NUMBER),
  "continue-on-error": reading(JOB_SETTING, BOOLEAN),
  container: reading(CONTAINER, {
    scalar: "text",
    empty: true,
    map: mapOf("`container`", CONTAINER_KEYS, { required: ["image"] }),
  }),
  services: reading(CONTAINER, {
    empty: true,
    map: entriesOf("`services`", {
      scalar: "word",
      map: mapOf("a service", { ...CONTAINER_KEYS, entrypoint: TEXT, command: TEXT }, { required: ["image"] }),
    }),
  }),
  env: reading(JOB_ENV, { empty: true, map: entriesOf("`env`", TEXT) }),
  environment: reading(ENVIRONMENT, {
    scalar: "text",
    map: mapOf(
      "`environment`",
      { name: TEXT, url: reading(ENVIRONMENT_URL, TEXT), deployment: BOOLEAN },
      { required: ["name"] },
    ),
  }),
  outputs: reading(JOB_OUTPUT, { empty: true, map: entriesOf("`outputs`", TEXT) }),
  defaults: { empty: true, map: mapOf("`defaults`", { run: reading(JOB_DEFAULTS, RUN_DEFAULTS) }) },
  steps: STEPS,
  snapshot: {
    scalar: "word",
    map: mapOf(
      "`snapshot`",
      { "image-name": WORD, version: WORD, if: reading(JOB_SETTING, CONDITIONS) },
      { required: ["image-name"] },
    ),
  },
});

export const JOBS: Shape = {
  map: entriesOf("`jobs`", {
    part: "job",
    map: (map: YamlMap) => (map.entry("uses") ? CALLING_JOB : RUNNING_JOB),
  }),
};
