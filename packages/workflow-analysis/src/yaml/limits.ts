/** Larger files are not read: GitHub's own limit for a workflow is far below (512 KiB). */
export const MAX_FILE_BYTES = 5 * 1024 * 1024;

/** Deeper nesting is refused; real workflows stay below 20. */
export const MAX_DEPTH = 100;

/** Nodes of a file, its aliases unfolded: an alias bomb passes it, real files stay below a hundredth. */
export const MAX_UNFOLDED_NODES = 500_000;

/** The `yaml` library reads what the fast front end refuses, up to here: broken input costs it seconds a megabyte. */
export const MAX_FALLBACK_BYTES = 128 * 1024;
