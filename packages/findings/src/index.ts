export * from "./finding.js";
export * from "./report.js";
export * from "./source-file.js";
export * from "./text-edit.js";
