/** The version of trustchain; the same as in the root's package.json (a test holds them together). */
export const VERSION = "0.1.0";
