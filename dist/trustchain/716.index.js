export const id = 716;
export const ids = [716];
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

/***/ 9716:
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
    const last = lastLineOf(source, location);
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
/** Without the line before whose first character a place ends. */
function lastLineOf(source, { startLine, endLine, endColumn }) {
    const last = endColumn <= 1 && endLine > startLine ? endLine - 1 : endLine;
    return Math.min(last, source.lineCount);
}
function excerptLine(source, location, number, width) {
    const raw = source.line(number);
    const from = number === location.startLine ? location.startColumn - 1 : raw.search(/\S|$/);
    const to = number === location.endLine ? Math.max(location.endColumn - 1, from) : raw.length;
    return { number, ...cutAround(raw, from, to, width) };
}
const CUT = "…";
/** Columns of the line that are kept before the marked part where the line is cut. */
const LEAD = 20;
/** Columns that the marked part and what follows it get at least, where they have as many. */
const LEAST_ROOM = 10;
/**
 * A line as it is shown in `width` columns, cut around a part of it, and the columns of that part.
 *
 * @param from UTF-16 offset
 * @param to exclusive
 */
function cutAround(raw, from, to, width) {
    // A line may have a megabyte: no more of it is looked at than could be seen.
    const before = shown(slice(raw, from - 2 * width, from));
    const marked = shown(slice(raw, from, Math.min(to, from + 2 * width)));
    const after = shown(slice(raw, to, to + 2 * width));
    const needed = Math.max((0,text_width/* widthOf */.q)(marked), Math.min((0,text_width/* widthOf */.q)(marked + after), LEAST_ROOM));
    const isLong = from > 2 * width || (0,text_width/* widthOf */.q)(before) + needed > width;
    const lead = isLong && (0,text_width/* widthOf */.q)(before) > LEAD ? CUT + takeLast(before, LEAD) : before;
    const room = width - (0,text_width/* widthOf */.q)(lead);
    // Whatever does not fit, a cut says so.
    const fits = (0,text_width/* widthOf */.q)(marked) + (after === "" ? 0 : 1) <= room;
    const middle = fits ? marked : take(marked, room - 1) + CUT;
    const tail = fits ? fitted(after, room - (0,text_width/* widthOf */.q)(marked)) : "";
    const start = (0,text_width/* widthOf */.q)(lead);
    return { text: lead + middle + tail, mark: { start, end: start + (0,text_width/* widthOf */.q)(middle) } };
}
/** A slice that parts no surrogate pair. */
function slice(text, from, to) {
    const start = Math.max(0, from);
    return text.slice(isInPair(text, start) ? start + 1 : start, isInPair(text, to) ? to + 1 : Math.max(0, to));
}
function isInPair(text, offset) {
    return offset > 0 && text.codePointAt(offset - 1) > 0xffff;
}
/** Tabs as four spaces; what a terminal would act on as an escape. */
function shown(text) {
    return (0,lib_escape/* escapeTerminal */.en)(text.replaceAll("\t", "    "));
}
function fitted(text, width) {
    return (0,text_width/* widthOf */.q)(text) <= width ? text : take(text, width - 1) + CUT;
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
    const chars = [...text];
    let first = chars.length;
    for (let sum = 0; first > 0; first--) {
        sum += (0,text_width/* widthOf */.q)(chars[first - 1]);
        if (sum > width)
            break;
    }
    return chars.slice(first).join("");
}

// EXTERNAL MODULE: ./packages/findings/lib/text-edit.js
var text_edit = __webpack_require__(6730);
;// CONCATENATED MODULE: ./packages/findings/lib/reporters/text/mended.js


/**
 * The lines that edits change, as they are and as they become, cut to `width` columns around where they part; lines that
 * stay as they are are left out. Nothing for edits that can't be applied together.
 */
function mendedLines(source, edits, width) {
    if (!(0,text_edit/* areApart */.NQ)(edits) || edits.some((edit) => edit.end > source.text.length))
        return [];
    return stretches(source, edits).map(({ first, last, own }) => {
        const firstEdit = own[0]?.start ?? 0;
        const lastEdit = own.reduce((most, edit) => Math.max(most, edit.end), 0);
        // A line may have a megabyte: of the first and the last no more is looked at than could be seen. An edit may reach
        // before the first line, to a byte order mark.
        const start = Math.min(firstEdit, Math.max(source.lineStarts[first - 1], firstEdit - 4 * width));
        const end = Math.min(source.lineStarts[last] ?? source.text.length, lastEdit + 4 * width);
        const before = source.text.slice(start, end);
        const after = (0,text_edit/* applyEdits */.ct)(before, own.map((edit) => ({ ...edit, start: edit.start - start, end: edit.end - start })));
        return cut(trimmed(first, linesOf(before), linesOf(after)), width);
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
    return lines;
}
/** The first lines are cut around what changes in them, the others at their ends. */
function cut({ line, removed, added }, width) {
    const change = removed.length > 0 && added.length > 0 ? changeOf(removed[0], added[0]) : NONE;
    const cutLine = (text, i) => {
        const { from, length } = i === 0 ? change : NONE;
        return cutAround(text, from, Math.min(from + length, text.length), width).text;
    };
    return { line, removed: removed.map(cutLine), added: added.map(cutLine) };
}
const NONE = { from: 0, length: 0 };
/** Where two texts part, and for how long in the longer of them: both are cut alike so that they stand one below the other. */
function changeOf(a, b) {
    const shorter = Math.min(a.length, b.length);
    let from = 0;
    while (from < shorter && a.charCodeAt(from) === b.charCodeAt(from))
        from++;
    let same = 0;
    while (same < shorter - from && a.charCodeAt(a.length - 1 - same) === b.charCodeAt(b.length - 1 - same))
        same++;
    return { from, length: Math.max(a.length, b.length) - from - same };
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

;// CONCATENATED MODULE: ./packages/findings/lib/reporters/text/table.js


/** Cells are cut here, so that one hostile name doesn't push the others off the screen. */
const WIDEST_CELL = 100;
/** The lines of a table: cells below each other, two spaces between them; the last column is as wide as it is. */
function tableLines({ columns, rows }) {
    const cells = [columns, ...rows].map((row) => row.map((cell, i) => table_shown(cell, i === columns.length - 1)));
    const widths = columns.map((_, i) => Math.max(...cells.map((row) => (0,text_width/* widthOf */.q)(row[i] ?? ""))));
    return cells.map((row) => row
        .map((cell, i) => cell + " ".repeat((widths[i] ?? 0) - (0,text_width/* widthOf */.q)(cell)))
        .join("  ")
        .trimEnd());
}
function table_shown(cell, isLast) {
    const text = (0,lib_escape/* escapeTerminal */.en)(cell);
    return isLast || text.length <= WIDEST_CELL ? text : `${text.slice(0, WIDEST_CELL)}…`;
}

// EXTERNAL MODULE: ./packages/findings/lib/reporters/text/wrap.js
var wrap = __webpack_require__(3141);
;// CONCATENATED MODULE: ./packages/findings/lib/reporters/text/index.js







/**
 * The report for people: by file, each finding with its source, its cause and how to mend it. What a rule's findings have in
 * common, the risk and the advice, is told at the first of them; all name the rule's page. Then the
 * counts. What went wrong on our side is told elsewhere, beside the report; here its number keeps the report from being taken for
 * the whole truth.
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
    for (const table of report.tables ?? [])
        writer.table(table);
    const closing = [(0,counts/* summarySentence */.qv)(report), (0,counts/* fixSentence */.x0)(report), (0,counts/* errorSentence */.O8)(report)];
    return `${writer.text}${closing.filter((part) => part !== "").join("; ")}.\n`;
}
/** Everything below a finding's head stands this far in. */
const INDENT = "  ";
const NARROWEST = 40;
/** Further places that are shown of a finding. */
const MOST_RELATED = 5;
/** Places that are shown of a way by which something gets to the finding's place. */
const MOST_STEPS = 20;
/** Lines that are shown of a fix. */
const MOST_MENDED = 20;
/** Texts that may quote a repository are cut here. */
const LONGEST = 2000;
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
        const most = finding.flow ? MOST_STEPS : MOST_RELATED;
        related.slice(0, most).forEach((other, i) => {
            this.related(other, location.path, finding.flow ? `${i + 1}. ` : "");
        });
        const rest = related.length - most;
        if (rest > 0)
            this.lines.push(`${INDENT}${this.paint.quiet(`and ${(0,counts/* counted */.hS)(rest, "further place")}`)}`);
        for (const { label, text } of finding.evidence ?? [])
            this.labelled(label, clean(text));
        this.remedy(finding);
        this.lines.push("");
    }
    table(table) {
        if (table.markdownOnly || table.rows.length === 0)
            return;
        const [head = "", ...rows] = tableLines(table);
        this.lines.push(this.paint.path(table.title), "", INDENT + this.paint.quiet(head));
        for (const row of rows)
            this.lines.push(INDENT + row);
        this.lines.push("");
    }
    head({ severity, confidence, rule, location, message }) {
        const sure = confidence === "high" ? "" : this.paint.quiet(` (confidence ${confidence})`);
        const place = this.paint.quiet(`${location.startLine}:${location.startColumn}`);
        this.lines.push(`${INDENT}${this.paint.severity[severity](severity)} ${this.paint.rule(rule)} ${place}${sure}`);
        for (const line of (0,wrap/* wrap */.L)(clean(message), this.width - INDENT.length))
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
    related({ message, location }, path, number) {
        const file = location.path === path ? "line " : `${location.path}:`;
        this.note(`${number}${(0,lib_escape/* escapeTerminal */.en)(file)}${location.startLine}:${location.startColumn}:`, clean(message));
        const source = this.context.source(location.path);
        if (source)
            this.excerpt(source, firstLineOf(source, location), this.paint.quiet);
    }
    /** A place and what there is to say of it; further lines stand deeper, for a place can be long. */
    note(place, text) {
        const [first = "", ...further] = (0,wrap/* wrap */.L)(`${place} ${text}`, this.width - 2 * INDENT.length);
        const lead = first.startsWith(place) ? place : "";
        this.lines.push(INDENT + this.paint.quiet(lead) + first.slice(lead.length));
        for (const line of further)
            this.lines.push(INDENT + INDENT + line);
    }
    /** The fix that can be applied, else the rule's advice; what there is to know of the rule once, its page always. */
    remedy({ rule, fix, location }) {
        const info = this.context.rule(rule);
        const isFirst = !this.told.has(rule);
        this.told.add(rule);
        if (info && isFirst)
            this.labelled("risk", clean(info.risk));
        if (fix) {
            this.labelled(fix.safe ? "fix" : "unsafe fix", clean(fix.description));
            for (const file of fix.files)
                this.mended(file, location.path);
        }
        else if (info && isFirst) {
            this.labelled("mend", clean(info.mend));
        }
        if (info)
            this.page(info);
    }
    labelled(label, text) {
        const lead = `${label}: `;
        const lines = (0,wrap/* wrap */.L)(text, this.width - INDENT.length - lead.length);
        lines.forEach((line, i) => {
            const before = i === 0 ? this.paint.quiet(lead) : "".padStart(lead.length);
            this.lines.push(INDENT + before + line);
        });
    }
    mended(file, path) {
        const source = this.context.source(file.path);
        if (!source)
            return;
        if (file.path !== path)
            this.lines.push(`${INDENT}${this.paint.quiet(`${(0,lib_escape/* escapeTerminal */.en)(file.path)}:`)}`);
        const margin = INDENT.length + String(source.lineCount + MOST_MENDED).length + 3;
        const stretches = mendedLines(source, file.edits, this.width - margin);
        const last = stretches.at(-1);
        if (!last)
            return;
        const digits = String(lastNumber(last)).length;
        const rows = stretches.flatMap(({ line, removed, added }) => {
            const row = (number, sign, text) => `${INDENT}${String(number).padStart(digits)} ${sign} ${text}`;
            return [
                ...removed.map((text, i) => this.paint.removed(row(line + i, "-", text))),
                ...added.map((text, i) => this.paint.added(row(line + i, "+", text))),
            ];
        });
        this.lines.push(...rows.slice(0, MOST_MENDED));
        const rest = rows.length - MOST_MENDED;
        if (rest > 0)
            this.lines.push(`${INDENT}${this.paint.quiet(`and ${(0,counts/* counted */.hS)(rest, "further line")}`)}`);
    }
    page({ id }) {
        this.lines.push(`${INDENT}${this.paint.quiet(`docs/rules/${id}.md`)}`);
    }
}
function underline({ mark }) {
    return "".padStart(mark.start) + "^".repeat(Math.max(mark.end - mark.start, 1));
}
/** The last line number that is shown of a stretch. */
function lastNumber({ line, removed, added }) {
    return line + Math.max(removed.length, added.length, 1) - 1;
}
function firstLineOf(source, location) {
    const { startLine, endLine, endColumn } = location;
    return {
        ...location,
        endLine: startLine,
        endColumn: endLine === startLine ? endColumn : source.line(startLine).length + 1,
    };
}
function clean(text) {
    return (0,lib_escape/* escapeTerminal */.en)(text.length <= LONGEST ? text : `${text.slice(0, LONGEST)}…`);
}


/***/ })

};
