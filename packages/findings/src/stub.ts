import type { Report, ReportContext } from "./report.js";
export const escapeTerminal = (text: string): string => text;
export const renderReport = async (_f: string, report: Report, _c: ReportContext, _o: unknown): Promise<string> =>
  `${JSON.stringify(report, null, 2)}\n`;
export const jobSummary = async (_r: Report, _c: ReportContext): Promise<string> => "";
export const annotations = (_r: Report, _c: ReportContext): never[] => [];
