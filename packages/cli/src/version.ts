/**
 * The version, as in the root's package.json (a test holds them together). It stands here once more, so that
 * `--version` loads nothing but this.
 */
export const VERSION = "0.1.0";
