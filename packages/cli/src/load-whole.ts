import module from "node:module";

/**
 * Loads code of which much is going to run. V8 compiles functions when they are first called, and what isn't compiled at load time
 * is missing in Node's compile cache: then each run compiles them anew, a tenth of its time. So here all is compiled at once; it
 * costs the first run some time, and no other.
 */
export async function loadWhole<T>(load: () => Promise<T>): Promise<T> {
  if (module.getCompileCacheDir?.() === undefined) return load();
  const v8 = process.getBuiltinModule("node:v8");
  v8.setFlagsFromString("--no-lazy");
  try {
    return await load();
  } finally {
    v8.setFlagsFromString("--lazy");
  }
}
