import { RUN_NAME, WORKFLOW_CONCURRENCY, WORKFLOW_ENV } from "../availability.js";
import { entriesOf, mapOf, reading, type Shape, TEXT } from "../shape.js";
import { ON } from "./events.js";
import { CACHE_MODE, CONCURRENCY, JOBS, RUN_DEFAULTS } from "./job.js";
import { PERMISSIONS } from "./permissions.js";

/** A file of `.github/workflows`. */
export const WORKFLOW: Shape = {
  map: mapOf(
    "a workflow",
    {
      name: TEXT,
      description: TEXT,
      "run-name": reading(RUN_NAME, TEXT),
      on: ON,
      permissions: PERMISSIONS,
      env: reading(WORKFLOW_ENV, { empty: true, map: entriesOf("`env`", TEXT) }),
      defaults: { empty: true, map: mapOf("`defaults`", { run: RUN_DEFAULTS }) },
      concurrency: reading(WORKFLOW_CONCURRENCY, CONCURRENCY),
      "cache-mode": CACHE_MODE,
      jobs: JOBS,
    },
    { required: ["on", "jobs"] },
  ),
};
