import picomatch from "picomatch";

export type PathMatcher = (path: string) => boolean;

/** Does a path match one of the globs? A glob without `/` matches a file's name in any folder, as in `.gitignore`. */
export function pathMatcher(globs: readonly string[]): PathMatcher {
  if (globs.length === 0) return () => false;
  const matchers = globs.map((glob) =>
    picomatch(glob.replace(/^\.?\//, ""), { dot: true, basename: !glob.includes("/") }),
  );
  return (path) => matchers.some((matches) => matches(path));
}
