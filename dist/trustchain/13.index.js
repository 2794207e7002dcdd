export const id = 13;
export const ids = [13];
export const modules = {

/***/ 8418:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

/* harmony export */ __webpack_require__.d(__webpack_exports__, {
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


/***/ }),

/***/ 2013:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  renderText: () => (/* binding */ renderText)
});

// EXTERNAL MODULE: ./packages/findings/lib/counts.js
var counts = __webpack_require__(8418);
// EXTERNAL MODULE: ./packages/findings/lib/escape.js
var lib_escape = __webpack_require__(1533);
// EXTERNAL MODULE: ./packages/findings/lib/reporters/text/width.js
var text_width = __webpack_require__(6637);
;// CONCATENATED MODULE: ./packages/findings/lib/reporters/text/excerpt.js


/** Of a longer place, its first lines and its last. */
const MOST_LINES = 5;
/** The lines of a place, cut to `width` columns around it; null stands for lines that are left out. */
function excerptOf(source, location, width) {
    const last = Math.min(location.endLine, source.lineCount);
    const lines = [];
    for (let number = location.startLine; number <= last; number++) {
        if (number - location.startLine >= MOST_LINES - 1 && number < last) {
            lines.push(null);
            number = last;
        }
        lines.push(excerptLine(source, location, number, width));
    }
    return lines;
}
function excerptLine(source, location, number, width) {
    const raw = source.line(number);
    const indent = raw.length - raw.trimStart().length;
    const from = number === location.startLine ? location.startColumn - 1 : indent;
    const to = number === location.endLine ? Math.max(location.endColumn - 1, from) : raw.length;
    return windowed(number, shown(raw.slice(0, from)), shown(raw.slice(from, to)), shown(raw.slice(to)), width);
}
/** Tabs as four spaces; what a terminal would act on as an escape. */
function shown(text) {
    return (0,lib_escape/* escapeTerminal */.en)(text.replaceAll("\t", "    "));
}
const CUT = "…";
/** Columns of the line that are kept before the marked part where the line is cut. */
const LEAD = 20;
function windowed(number, before, marked, after, width) {
    let lead = before;
    if ((0,text_width/* widthOf */.q)(before + marked) > width && (0,text_width/* widthOf */.q)(before) > LEAD)
        lead = CUT + takeLast(before, LEAD);
    const room = Math.max(width - (0,text_width/* widthOf */.q)(lead), 10);
    const middle = (0,text_width/* widthOf */.q)(marked) > room ? take(marked, room - 1) + CUT : marked;
    const rest = room - (0,text_width/* widthOf */.q)(middle);
    const tail = (0,text_width/* widthOf */.q)(after) > rest ? (rest > 1 ? take(after, rest - 1) + CUT : "") : after;
    const start = (0,text_width/* widthOf */.q)(lead);
    return { number, text: lead + middle + tail, mark: { start, end: start + (0,text_width/* widthOf */.q)(middle) } };
}
function take(text, width) {
    let taken = "";
    let sum = 0;
    for (const char of text) {
        sum += (0,text_width/* widthOf */.q)(char);
        if (sum > width)
            break;
        taken += char;
    }
    return taken;
}
function takeLast(text, width) {
    // Only the end is looked at: a line may have a megabyte before the place that is meant.
    return [...text.slice(-2 * width)]
        .reverse()
        .reduce((kept, char) => ((0,text_width/* widthOf */.q)(char + kept) > width ? kept : char + kept), "");
}

// EXTERNAL MODULE: ./packages/findings/lib/text-edit.js
var text_edit = __webpack_require__(6730);
;// CONCATENATED MODULE: ./packages/findings/lib/reporters/text/mended.js


/** The lines that edits change, as they are and as they become; lines that stay as they are are left out. */
function mendedLines(source, { edits }) {
    return stretches(source, edits).map(({ first, last, own }) => {
        const start = source.lineStarts[first - 1];
        const end = source.lineStarts[last] ?? source.text.length;
        const before = source.text.slice(start, end);
        const after = (0,text_edit/* applyEdits */.c)(before, own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })));
        return trimmed(first, linesOf(before), linesOf(after));
    });
}
function stretches(source, edits) {
    const found = [];
    for (const edit of [...edits].sort((a, b) => a.start - b.start)) {
        const first = source.position(edit.start).line;
        const last = source.position(edit.end).line;
        const previous = found.at(-1);
        if (previous && first <= previous.last) {
            previous.last = Math.max(previous.last, last);
            previous.own.push(edit);
        }
        else
            found.push({ first, last, own: [edit] });
    }
    return found;
}
function linesOf(text) {
    const lines = text.split(/\r\n|\n|\r/);
    if (lines.at(-1) === "")
        lines.pop();
    return lines.map((line) => (0,lib_escape/* escapeTerminal */.en)(line.replaceAll("\t", "    ")));
}
function trimmed(first, removed, added) {
    let same = 0;
    while (same < removed.length && same < added.length && removed[same] === added[same])
        same++;
    let end = 0;
    const rest = Math.min(removed.length, added.length) - same;
    while (end < rest && removed.at(-1 - end) === added.at(-1 - end))
        end++;
    return {
        line: first + same,
        removed: removed.slice(same, removed.length - end),
        added: added.slice(same, added.length - end),
    };
}

;// CONCATENATED MODULE: ./packages/findings/lib/reporters/text/paint.js
/** @see ECMA-48, section 8.3.117 "SGR" */
function sgr(codes) {
    return (text) => (text === "" ? text : `\x1b[${codes}m${text}\x1b[0m`);
}
const plain = (text) => text;
const COLORS = {
    path: sgr("1;4"),
    rule: sgr("1"),
    quiet: sgr("2"),
    removed: sgr("31"),
    added: sgr("32"),
    severity: { critical: sgr("1;35"), high: sgr("1;31"), medium: sgr("1;33"), low: sgr("1;36"), info: sgr("1;34") },
};
const PLAIN = {
    path: plain,
    rule: plain,
    quiet: plain,
    removed: plain,
    added: plain,
    severity: { critical: plain, high: plain, medium: plain, low: plain, info: plain },
};
function paletteOf(color) {
    return color ? COLORS : PLAIN;
}

// EXTERNAL MODULE: ./packages/findings/lib/reporters/text/wrap.js
var wrap = __webpack_require__(3141);
;// CONCATENATED MODULE: ./packages/findings/lib/reporters/text/index.js






/**
 * The report for people: by file, each finding with its source, its cause and how to mend it. What a rule's findings have in
 * common, the risk and the page, is told at the first of them.
 */
function renderText(report, context, options) {
    const writer = new Writer(context, options);
    let path;
    for (const finding of report.findings) {
        if (finding.suppressed)
            continue;
        if (finding.location.path !== path) {
            path = finding.location.path;
            writer.file(path);
        }
        writer.finding(finding);
    }
    const closing = [(0,counts/* summarySentence */.qv)(report), (0,counts/* fixSentence */.x0)(report)].filter((part) => part !== "").join("; ");
    return `${writer.text}${closing}.\n`;
}
/** Everything below a finding's head stands this far in. */
const INDENT = "  ";
const NARROWEST = 40;
class Writer {
    context;
    lines = [];
    told = new Set();
    paint;
    width;
    constructor(context, options) {
        this.context = context;
        this.paint = paletteOf(options.color);
        this.width = Math.max(options.width, NARROWEST);
    }
    get text() {
        return this.lines.map((line) => `${line}\n`).join("");
    }
    file(path) {
        this.lines.push(this.paint.path((0,lib_escape/* escapeTerminal */.en)(path)), "");
    }
    finding(finding) {
        const { location, related } = finding;
        const source = this.context.source(location.path);
        this.head(finding);
        if (source)
            this.excerpt(source, location, (mark) => this.paint.severity[finding.severity](mark));
        for (const other of related)
            this.related(other, location.path);
        this.remedy(finding, source);
        this.lines.push("");
    }
    head({ severity, confidence, rule, location, message }) {
        const sure = confidence === "high" ? "" : this.paint.quiet(` (confidence ${confidence})`);
        const place = this.paint.quiet(`${location.startLine}:${location.startColumn}`);
        this.lines.push(`${INDENT}${this.paint.severity[severity](severity)} ${this.paint.rule(rule)} ${place}${sure}`);
        for (const line of (0,wrap/* wrap */.L)((0,lib_escape/* escapeTerminal */.en)(message), this.width - INDENT.length))
            this.lines.push(INDENT + line);
    }
    excerpt(source, location, paintMark) {
        const digits = String(location.endLine).length;
        const bar = this.paint.quiet("|");
        const room = this.width - INDENT.length - digits - 3;
        for (const line of excerptOf(source, location, room)) {
            const number = line ? String(line.number).padStart(digits) : "".padStart(digits, ".");
            this.lines.push(`${INDENT}${this.paint.quiet(number)} ${bar} ${line?.text ?? ""}`.trimEnd());
            if (line)
                this.lines.push(`${INDENT}${"".padStart(digits)} ${bar} ${paintMark(underline(line))}`);
        }
    }
    related({ message, location }, path) {
        const file = location.path === path ? "line " : `${location.path}:`;
        const place = `${(0,lib_escape/* escapeTerminal */.en)(file)}${location.startLine}:${location.startColumn}`;
        this.lines.push(`${INDENT}${this.paint.quiet(`${place}:`)} ${(0,lib_escape/* escapeTerminal */.en)(message)}`);
        const source = this.context.source(location.path);
        if (source)
            this.excerpt(source, { ...location, endLine: location.startLine, endColumn: endOnLine(source, location) }, this.paint.quiet);
    }
    /** The fix that can be applied, else the rule's advice; and, once a rule, what there is to know of it. */
    remedy({ rule, fix }, source) {
        const info = this.context.rule(rule);
        const isFirst = !this.told.has(rule);
        this.told.add(rule);
        if (info && isFirst)
            this.labelled("risk", info.risk);
        if (fix) {
            this.labelled(fix.safe ? "fix" : "unsafe fix", fix.description);
            const edits = fix.files.find(({ path }) => path === source?.path);
            for (const mended of source && edits ? mendedLines(source, edits) : [])
                this.mended(mended);
        }
        else if (info && isFirst) {
            this.labelled("mend", info.mend);
        }
        if (info && isFirst)
            this.page(info);
    }
    labelled(label, text) {
        const lead = `${label}: `;
        const lines = (0,wrap/* wrap */.L)((0,lib_escape/* escapeTerminal */.en)(text), this.width - INDENT.length - lead.length);
        lines.forEach((line, i) => {
            const before = i === 0 ? this.paint.quiet(lead) : "".padStart(lead.length);
            this.lines.push(INDENT + before + line);
        });
    }
    mended({ line, removed, added }) {
        const digits = String(line + Math.max(removed.length, added.length)).length;
        const row = (number, mark, text) => `${INDENT}${String(number).padStart(digits)} ${mark} ${text}`;
        this.lines.push(...removed.map((text, i) => this.paint.removed(row(line + i, "-", text))));
        this.lines.push(...added.map((text, i) => this.paint.added(row(line + i, "+", text))));
    }
    page({ id }) {
        this.lines.push(`${INDENT}${this.paint.quiet(`docs/rules/${id}.md`)}`);
    }
}
function underline({ mark }) {
    return "".padStart(mark.start) + "^".repeat(Math.max(mark.end - mark.start, 1));
}
function endOnLine(source, location) {
    return location.endLine === location.startLine ? location.endColumn : source.line(location.startLine).length + 1;
}


/***/ })

};
