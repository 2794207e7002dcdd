import { boolean, choice, path, REPORT_FORMATS } from "@trustchain/action-kit";

/** The options that every command has beside its action's inputs. */
export const terminalOptions = {
  format: choice(REPORT_FORMATS, {
    default: "text",
    description: "How findings are reported; `github` prints annotations",
  }),
  output: path({ description: "Where the report goes, written whole or not at all; without it to standard output" }),
  "write-baseline": path({ description: "Write today's findings as a baseline" }),
  fix: choice(["off", "safe", "unsafe"], {
    default: "off",
    description:
      "Apply the fixes that are safe, or also those that may change what a workflow does; the report speaks of what remains",
  }),
  diff: boolean({ description: "Print the fixes as a diff and write nothing; the report only with `--output`" }),
  quiet: boolean({ description: "Say nothing but results and errors" }),
  progress: boolean({ default: true, description: "Show a progress bar on a terminal" }),
  color: boolean({ default: true, description: "Use colours on a terminal (`NO_COLOR` switches them off, too)" }),
  help: boolean({ description: "Show this" }),
  version: boolean({ description: "Show the version" }),
};
