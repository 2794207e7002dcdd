export const id = 920;
export const ids = [920];
export const modules = {

/***/ 8418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   O8: () => (/* binding */ errorSentence),
/* harmony export */   hS: () => (/* binding */ counted),
/* harmony export */   qv: () => (/* binding */ summarySentence),
/* harmony export */   x0: () => (/* binding */ fixSentence)
/* harmony export */ });
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);
/* harmony import */ var _report_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(636);


/** `1 file`, `3 files`. */
function counted(count, noun) {
    return `${count} ${noun}${count === 1 ? "" : "s"}`;
}
/** The closing sentence of a report: `12 findings: 3 high, 9 medium (2 suppressed) in 14 files`. */
function summarySentence(report) {
    const counts = (0,_report_js__WEBPACK_IMPORTED_MODULE_0__/* .countBySeverity */ .O)(report.findings);
    const parts = _finding_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.filter((severity) => counts[severity] > 0).map((severity) => `${counts[severity]} ${severity}`);
    const open = _finding_js__WEBPACK_IMPORTED_MODULE_1__/* .SEVERITIES */ .oC.reduce((sum, severity) => sum + counts[severity], 0);
    const silent = report.findings.length - open;
    const found = open === 0 ? "No findings" : `${counted(open, "finding")}: ${parts.join(", ")}`;
    return `${found}${silent > 0 ? ` (${silent} suppressed)` : ""} in ${counted(report.files, "file")}`;
}
/** `5 can be fixed with --fix, 2 more with --fix unsafe`; empty where nothing can. */
function fixSentence({ findings }) {
    const fixes = findings.flatMap(({ fix, suppressed }) => (fix && !suppressed ? [fix] : []));
    const safe = fixes.filter((fix) => fix.safe).length;
    const unsafe = fixes.length - safe;
    const parts = [];
    if (safe > 0)
        parts.push(`${safe} can be fixed with --fix`);
    if (unsafe > 0)
        parts.push(`${unsafe} ${safe > 0 ? "more" : "can be fixed"} with --fix unsafe`);
    return parts.join(", ");
}
/** `2 errors, so there may be more`; empty without errors. */
function errorSentence({ errors }) {
    return errors.length === 0 ? "" : `${counted(errors.length, "error")}, so there may be more`;
}


/***/ }),

/***/ 4920:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderJobSummary: () => (/* binding */ renderJobSummary),
/* harmony export */   renderMarkdown: () => (/* binding */ renderMarkdown)
/* harmony export */ });
/* harmony import */ var _counts_js__WEBPACK_IMPORTED_MODULE_2__ = __webpack_require__(8418);
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1533);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);



/** The report as Markdown for a file or a comment: counts, a table of findings from the worst on, and what the rules say. */
function renderMarkdown(report, context) {
    return render(report, context, Number.POSITIVE_INFINITY);
}
/** GitHub refuses a step's summary that is larger, and other writers of the same step share the room. */
const SUMMARY_BYTES = 1024 * 1024 - 64 * 1024;
function renderJobSummary(report, context) {
    return render(report, context, SUMMARY_BYTES);
}
/** Texts of a repository are cut here: one line of a megabyte would push out everything else. */
const MAX_TEXT = 2000;
function render(report, context, maxBytes) {
    const open = report.findings
        .filter(({ suppressed }) => !suppressed)
        .sort((a, b) => (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareSeverity */ .zK)(a.severity, b.severity));
    const head = `## trustchain ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(report.tool.command)}\n\n${(0,_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .summarySentence */ .qv)(report)}.\n`;
    const rules = rulesSection(open, context);
    const errors = table("What could not be done", ["Place", "What went wrong"], report.errors, errorRow, maxBytes / 8);
    const tables = (report.tables ?? []).map(({ title, columns, rows }) => table(title, [...columns], rows, (row) => row.map((cell) => markdownCell(cell)), maxBytes / 4));
    const ways = waysSection(open, maxBytes / 4);
    const room = maxBytes - bytes([...tables, head, ways, rules, errors].join("")) - 1024;
    const findings = table("", ["Severity", "Rule", "Place", "Cause", "Fix"], open, findingRow, room);
    return [head, ...tables, findings, ways, rules, errors].filter((section) => section !== "").join("\n");
}
/**
 * @param cellsOf called for the rows that are shown and one more: hostile texts make a row dear
 * @param maxBytes rows beyond are left out, and counted below
 */
function table(title, columns, items, cellsOf, maxBytes) {
    if (items.length === 0)
        return "";
    let text = `${title && `### ${title}\n\n`}${rowOf(columns)}${rowOf(columns.map(() => "---"))}`;
    let size = bytes(text);
    let shown = 0;
    for (; shown < items.length; shown++) {
        const row = rowOf(cellsOf(items[shown]));
        size += bytes(row);
        if (size > maxBytes)
            break;
        text += row;
    }
    const rest = items.length - shown;
    return rest === 0 ? text : `${text}\n${(0,_counts_js__WEBPACK_IMPORTED_MODULE_2__/* .counted */ .hS)(rest, "more row")} left out: the report holds all of them.\n`;
}
function markdownCell(cell) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(cut(cell));
}
function rowOf(cells) {
    return `| ${cells.join(" | ")} |\n`;
}
function findingRow({ rule, severity, confidence, message, location, fix }) {
    return [
        confidence === "high" ? severity : `${severity} (${confidence} confidence)`,
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(rule),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(cut(placeOf(location))),
        (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(cut(message)),
        fix ? `${fix.safe ? "safe" : "unsafe"}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(cut(fix.description))}` : "",
    ];
}
function errorRow(error) {
    const { rule, message } = error;
    const cause = rule === null ? message : `rule ${rule}: ${message}`;
    return [(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(cut((0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .placeOfError */ .fr)(error))), (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(cut(cause))];
}
function cut(text) {
    return text.length <= MAX_TEXT ? text : `${text.slice(0, MAX_TEXT)}…`;
}
/** Each way by which something gets to a finding's place, step by step, and what there is to know of it. */
function waysSection(findings, maxBytes) {
    const ways = findings.filter(({ flow, evidence }) => flow || evidence).map(wayOf);
    let text = ways.length === 0 ? "" : "### How it gets there\n";
    for (const way of ways) {
        if (bytes(text) + bytes(way) > maxBytes)
            return `${text}\nMore of them are left out: the report holds all.\n`;
        text += `\n${way}`;
    }
    return text;
}
function wayOf({ rule, location, message, related, evidence = [] }) {
    const steps = [...related, { message, location }].map((step, i) => `${i + 1}. ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(cut(placeOf(step.location)))} ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(cut(step.message))}\n`);
    const facts = evidence.map(({ label, text }) => `- ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeMarkdown */ .FV)(label)}: ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownMessage */ .ju)(cut(text))}\n`);
    return `#### \`${rule}\` ${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .markdownCode */ .D9)(cut(placeOf(location)))}\n\n${steps.join("")}${facts.length > 0 ? "\n" : ""}${facts.join("")}`;
}
function placeOf({ path, startLine, startColumn }) {
    return `${path}:${startLine}:${startColumn}`;
}
/** What the rules that spoke say on risk and mend: our own Markdown. */
function rulesSection(findings, context) {
    const ids = [...new Set(findings.map(({ rule }) => rule))].sort(_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6);
    const entries = ids.flatMap((id) => {
        const rule = context.rule(id);
        return rule ? [`#### \`${id}\`: ${rule.summary}\n\n${rule.risk}\n\n**Mend:** ${rule.mend}\n`] : [];
    });
    return entries.length === 0 ? "" : `### What it means\n\n${entries.join("\n")}`;
}
function bytes(text) {
    return Buffer.byteLength(text);
}


/***/ })

};
