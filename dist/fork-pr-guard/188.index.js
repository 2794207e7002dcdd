export const id = 188;
export const ids = [188];
export const modules = {

/***/ 3188:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

__webpack_require__.r(__webpack_exports__);
/* harmony export */ __webpack_require__.d(__webpack_exports__, {
/* harmony export */   renderSarif: () => (/* binding */ renderSarif)
/* harmony export */ });
/* harmony import */ var _escape_js__WEBPACK_IMPORTED_MODULE_0__ = __webpack_require__(1533);
/* harmony import */ var _finding_js__WEBPACK_IMPORTED_MODULE_1__ = __webpack_require__(45);


const LEVELS = {
    critical: "error",
    high: "error",
    medium: "warning",
    low: "note",
    info: "note",
};
/** GitHub's bands: over 9.0 critical, from 7.0 high, from 4.0 medium, below low. */
const SECURITY_SEVERITY = {
    critical: "9.5",
    high: "8.0",
    medium: "5.5",
    low: "2.5",
    info: "0.1",
};
/** Code scanning refuses a run with more results. */
const MOST_RESULTS = 25_000;
/**
 * The report as SARIF 2.1.0, as GitHub's code scanning reads it: of more findings than that takes, the worst.
 *
 * @see OASIS SARIF 2.1.0; GitHub docs, "SARIF support for code scanning"
 */
function renderSarif(whole, context) {
    const report = { ...whole, findings: worstOf(whole.findings) };
    const leftOut = whole.findings.length - report.findings.length;
    const ruleIds = [...new Set(report.findings.map(({ rule }) => rule))].sort(_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareText */ .n6);
    const log = {
        $schema: "https://json.schemastore.org/sarif-2.1.0.json",
        version: "2.1.0",
        runs: [runOf(report, ruleIds, context, leftOut)],
    };
    return `${(0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeJson */ .GO)(JSON.stringify(log, null, 2))}\n`;
}
function worstOf(findings) {
    if (findings.length <= MOST_RESULTS)
        return findings;
    const byWeight = findings
        .map((finding, index) => ({ finding, index }))
        .sort((a, b) => weightOf(a.finding) - weightOf(b.finding) || (0,_finding_js__WEBPACK_IMPORTED_MODULE_1__/* .compareSeverity */ .zK)(a.finding.severity, b.finding.severity));
    const kept = byWeight.slice(0, MOST_RESULTS).sort((a, b) => a.index - b.index);
    return kept.map(({ finding }) => finding);
}
/** What is suppressed goes first. */
function weightOf({ suppressed }) {
    return suppressed ? 1 : 0;
}
function runOf({ tool, findings, errors }, ruleIds, context, leftOut) {
    const indexes = new Map(ruleIds.map((id, index) => [id, index]));
    // SARIF 2.1.0, section 3.27.23: `suppressions` is there for all results of a run or for none.
    const tellsSuppressions = findings.some(({ suppressed }) => suppressed);
    return {
        tool: {
            driver: {
                name: tool.name,
                version: tool.version,
                // Where both are there, code scanning tells analyses apart by this one.
                semanticVersion: tool.version,
                rules: ruleIds.map((id) => ruleOf(id, context.rule(id))),
            },
        },
        // Code scanning takes it for the category: the checks of one commit don't replace each other.
        automationDetails: { id: `${tool.name}/${tool.command}/` },
        invocations: [
            {
                executionSuccessful: errors.length === 0,
                toolExecutionNotifications: [...errors.map(notificationOf), ...(leftOut > 0 ? [leftOutNote(leftOut)] : [])],
            },
        ],
        columnKind: "utf16CodeUnits",
        originalUriBaseIds: { "%SRCROOT%": { description: { text: "The root of the repository." } } },
        results: findings.map((finding) => resultOf(finding, indexes.get(finding.rule), tellsSuppressions, context)),
    };
}
function ruleOf(id, rule) {
    if (!rule)
        return { id };
    const { summary, risk, mend, sources, severity, persona } = rule;
    const links = sources.map((source) => `- ${source}`).join("\n");
    return {
        id,
        shortDescription: { text: summary },
        fullDescription: { text: risk },
        help: {
            text: [risk, `To mend it: ${mend}`, links].filter(Boolean).join("\n\n"),
            markdown: [`**${summary}**`, risk, `**Mend:** ${mend}`, links].filter(Boolean).join("\n\n"),
        },
        defaultConfiguration: { level: LEVELS[severity] },
        properties: { "security-severity": SECURITY_SEVERITY[severity], tags: ["security", "supply-chain", persona] },
    };
}
function resultOf(finding, ruleIndex, tellsSuppressions, context) {
    const { rule, severity, confidence, persona, message, location, related, flow, fix, fingerprint, suppressed } = finding;
    const fixes = fix ? fixesOf(fix, context) : [];
    return {
        ruleId: rule,
        ruleIndex,
        level: LEVELS[severity],
        message: { text: plain(message) },
        locations: [{ physicalLocation: physical(location) }],
        ...(related.length > 0 && { relatedLocations: related.map((other, id) => ({ id, ...placed(other) })) }),
        ...(flow && related.length > 0 && { codeFlows: [codeFlow([...related, { message, location }])] }),
        ...(fixes.length > 0 && { fixes }),
        ...(tellsSuppressions && { suppressions: suppressed ? [suppressionOf(suppressed)] : [] }),
        partialFingerprints: {
            "trustchainFingerprint/v1": fingerprint,
            // The one that code scanning goes by; where it is missing, a moved line becomes a new alert.
            primaryLocationLineHash: `${fingerprint.slice(0, 16)}:1`,
        },
        properties: { severity, confidence, persona },
    };
}
function suppressionOf({ by, reason }) {
    return { kind: by === "comment" ? "inSource" : "external", justification: plain(reason) };
}
function codeFlow(steps) {
    return { threadFlows: [{ locations: steps.map((step) => ({ location: placed(step) })) }] };
}
function placed({ message, location }) {
    return { physicalLocation: physical(location), message: { text: plain(message) } };
}
function physical({ path, ...region }) {
    const { startLine, startColumn, endLine, endColumn } = region;
    return { artifactLocation: artifact(path), region: { startLine, startColumn, endLine, endColumn } };
}
/**
 * Paths are relative to the repository; one given as an absolute path is a URI of its own.
 * `./c`, as a folder may be given, and `c` are one file and get one URI (RFC 3986, section 6.2.2.3).
 */
function artifact(path) {
    const uri = path
        .replace(/^(?:\.\/)+/, "")
        .replace(/\p{Cs}/gu, "\ufffd")
        .split("/")
        .map(encodeURIComponent)
        .join("/");
    return path.startsWith("/") ? { uri: `file://${uri}` } : { uri, uriBaseId: "%SRCROOT%" };
}
function fixesOf({ description, files }, context) {
    const changes = files.flatMap((file) => {
        const source = context.source(file.path);
        return source && file.edits.length > 0 ? [changeOf(file, source)] : [];
    });
    return changes.length === 0 ? [] : [{ description: { text: plain(description) }, artifactChanges: changes }];
}
function changeOf({ path, edits }, source) {
    return {
        artifactLocation: artifact(path),
        replacements: edits.map(({ start, end, text }) => {
            const from = source.position(start);
            const to = source.position(end);
            return {
                deletedRegion: { startLine: from.line, startColumn: from.column, endLine: to.line, endColumn: to.column },
                insertedContent: { text },
            };
        }),
    };
}
function notificationOf({ path, line, rule, message }) {
    return {
        level: "error",
        message: { text: plain(line === null ? `${path}: ${message}` : message) },
        ...(line !== null && {
            locations: [{ physicalLocation: { artifactLocation: artifact(path), region: { startLine: Math.max(1, line) } } }],
        }),
        ...(rule !== null && { associatedRule: { id: rule } }),
    };
}
function leftOutNote(count) {
    const text = `${count} of the less severe findings are left out: code scanning takes ${MOST_RESULTS} a run`;
    return { level: "warning", message: { text } };
}
/** A message quotes what a repository says: `[text](target)` in it must not become a link (SARIF 2.1.0, section 3.11.6). */
function plain(text) {
    return (0,_escape_js__WEBPACK_IMPORTED_MODULE_0__/* .escapeTerminal */ .en)(text).replaceAll("](", "\\](");
}


/***/ })

};
