import { fixSentence, summarySentence } from "../counts.js";
import type { RenderOptions } from "../render-report.js";
import type { Report, ReportContext } from "../report.js";
export function renderText(report: Report, _c: ReportContext, _o: RenderOptions): string {
  return `${[summarySentence(report), fixSentence(report)].filter(Boolean).join("; ")}.\n`;
}
