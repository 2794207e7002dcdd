import type { Report, ReportContext } from "./report.js";

export type ReportFormat = "text" | "json" | "sarif" | "markdown" | "github";

export interface RenderOptions {
  /** Colours for a terminal; only `text` has any. */
  color: boolean;
  /** Columns to fill; only `text` minds. */
  width: number;
}

/** A report in one of its forms, ending with a line break. The same report gives the same text. */
export async function renderReport(
  format: ReportFormat,
  report: Report,
  context: ReportContext,
  options: RenderOptions,
): Promise<string> {
  switch (format) {
    case "text":
      return (await import("./reporters/text/index.js")).renderText(report, context, options);
    case "json":
      return (await import("./reporters/json.js")).renderJson(report);
    case "sarif":
      return (await import("./reporters/sarif.js")).renderSarif(report, context);
    case "markdown":
      return (await import("./reporters/markdown.js")).renderMarkdown(report, context);
    case "github":
      return (await import("./reporters/github.js")).renderGithub(report, context);
  }
}

/** The report for `GITHUB_STEP_SUMMARY`: Markdown of at most 1 MiB, which is what GitHub takes of a step. */
export async function jobSummary(report: Report, context: ReportContext): Promise<string> {
  return (await import("./reporters/markdown.js")).renderJobSummary(report, context);
}
