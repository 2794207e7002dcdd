export const id = 658;
export const ids = [658];
export const modules = {

/***/ 5658:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  problemWithEdits: () => (/* reexport */ problemWithEdits),
  readDockerfile: () => (/* reexport */ readDockerfile)
});

// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 16 modules
var lib = __webpack_require__(7572);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/dockerfile/comments.js
/** The comments of a Dockerfile: lines that begin with `#`, also between the lines of an instruction, not in here-documents. */
function commentsOf(file, instructions, escapeMark) {
    const comments = [];
    let next = 0;
    let isContinued = false;
    for (let number = 1; number <= file.lineCount; number++) {
        const line = file.line(number);
        const start = file.lineStarts[number - 1];
        while ((instructions[next]?.end ?? Number.POSITIVE_INFINITY) <= start)
            next++;
        const isInside = (instructions[next]?.start ?? Number.POSITIVE_INFINITY) < start;
        const trimmed = line.trim();
        if (trimmed.startsWith("#") && (!isInside || isContinued)) {
            const from = start + line.indexOf("#");
            comments.push({
                start: from,
                end: start + line.length,
                text: file.text.slice(from + 1, start + line.length),
                alone: true,
            });
        }
        else if (trimmed !== "")
            isContinued = trimmed.endsWith(escapeMark);
    }
    return comments;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/dockerfile/directives.js
const KNOWN = new Set(["syntax", "escape", "check"]);
const DIRECTIVE = /^([ \t]*#[ \t]*([a-zA-Z][a-zA-Z0-9]*)[ \t]*=[ \t]*)([^\s]+)/;
/**
 * The directives of a Dockerfile. They stand before everything else: the first line that is none, an unknown or a second one
 * of a name ends them.
 *
 * @see BuildKit, `frontend/dockerfile/parser/directives.go`
 */
function directivesOf(file) {
    const directives = [];
    const isShebang = file.line(1).startsWith("#!");
    for (let line = isShebang ? 2 : 1; line <= file.lineCount; line++) {
        const [, before, name, value] = DIRECTIVE.exec(file.line(line)) ?? [];
        if (before === undefined || name === undefined || value === undefined)
            break;
        const known = name.toLowerCase();
        if (!KNOWN.has(known) || directives.some((directive) => directive.name === known))
            break;
        const start = file.lineStarts[line - 1] + before.length;
        directives.push({ name: known, value: { start, end: start + value.length, text: value } });
    }
    return directives;
}
/** The character that continues lines: a backslash, or what the directive `escape` says. */
function escapeOf(directives) {
    return directives.find(({ name }) => name === "escape")?.value.text === "`" ? "`" : "\\";
}

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/model/index.js + 21 modules
var model = __webpack_require__(8273);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/dockerfile/expand.js
/** What the builder sets, and no file tells. */
const SET_BY_BUILDER = new Set(["BUILD", "TARGET"].flatMap((side) => ["PLATFORM", "OS", "OSVERSION", "ARCH", "VARIANT"].map((part) => side + part)));
/** No reference is as long; defaults that hold each other could grow without end. */
const MAX_REFERENCE = 1000;
/** More than a reader cares for: a chain of defaults would hold all links before it at each. */
const MAX_DEFAULTS = 20;
/**
 * Fills in the variables of a word and takes its quotes off.
 *
 * @returns null where it isn't well-formed, or too long
 * @see BuildKit, `frontend/dockerfile/shell/lex.go`; the modifiers `#`, `%` and `/` make a value unknown here
 */
function expand(word, variables, escapeMark) {
    if (word.length > MAX_REFERENCE)
        return null;
    const expansion = new Expansion(word, variables, escapeMark);
    const text = expansion.until(null);
    return text === null ? null : { text, defaults: [...expansion.used].slice(0, MAX_DEFAULTS) };
}
class Expansion {
    word;
    variables;
    escapeMark;
    used = new Set();
    at = 0;
    constructor(word, variables, escapeMark) {
        this.word = word;
        this.variables = variables;
        this.escapeMark = escapeMark;
    }
    /** The text up to `stop`, or to the end. */
    until(stop) {
        let text = "";
        while (this.at < this.word.length) {
            if (this.word[this.at] === stop) {
                this.at++;
                return text;
            }
            const piece = this.piece();
            if (piece === null || text.length + piece.length > MAX_REFERENCE)
                return null;
            text += piece;
        }
        return stop === null ? text : null;
    }
    piece() {
        const character = this.word[this.at++];
        if (character === "$")
            return this.variable();
        if (character === '"')
            return "";
        if (character === "'")
            return this.quoted();
        return character === this.escapeMark ? (this.word[this.at++] ?? "") : character;
    }
    quoted() {
        const start = this.at;
        const end = this.word.indexOf("'", start);
        this.at = end + 1;
        return end === -1 ? null : this.word.slice(start, end);
    }
    variable() {
        const isBraced = this.word[this.at] === "{";
        if (isBraced)
            this.at++;
        const name = this.match(/[A-Za-z_]\w*/y);
        if (name === "")
            return isBraced ? null : "$";
        if (!isBraced)
            return this.value(name) ?? unknown(name);
        const modifier = this.match(/\}|:?[-+?#%]|\//y);
        if (modifier === "}")
            return this.value(name) ?? unknown(name);
        const rest = this.until("}");
        return modifier === "" || rest === null ? null : this.modified(name, modifier, rest);
    }
    modified(name, modifier, rest) {
        const value = this.value(name);
        const isSet = value !== undefined && !(modifier.startsWith(":") && value === "");
        if (modifier.endsWith("-"))
            return isSet ? value : rest;
        if (modifier.endsWith("+"))
            return isSet ? rest : "";
        return modifier.endsWith("?") && isSet ? value : unknown(name);
    }
    /** Undefined for a variable that isn't set. */
    value(name) {
        const known = this.variables.get(name);
        if (!known)
            return SET_BY_BUILDER.has(name) ? unknown(name) : undefined;
        for (const place of [known.place, ...known.defaults])
            this.used.add(place);
        return known.text;
    }
    match(pattern) {
        pattern.lastIndex = this.at;
        const text = pattern.exec(this.word)?.[0] ?? "";
        this.at += text.length;
        return text;
    }
}
/** How a variable is written whose value nothing tells. */
function unknown(name) {
    return `\${${name}}`;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/dockerfile/images.js



/** The images that a Dockerfile pulls from somewhere, in the order of the file. */
function imagesOf(file, directives, instructions, stages) {
    return new ImageReader(file, directives, instructions, stages).read();
}
class ImageReader {
    file;
    directives;
    instructions;
    stages;
    escapeMark;
    variables;
    /** Of the first stage of each name. */
    numbers;
    images = [];
    otherMentions;
    constructor(file, directives, instructions, stages) {
        this.file = file;
        this.directives = directives;
        this.instructions = instructions;
        this.stages = stages;
        this.escapeMark = escapeOf(directives);
        this.variables = this.globalVariables();
        this.numbers = new Map(stages.flatMap(({ name, index }) => (name === null ? [] : [[name, index]])).reverse());
    }
    read() {
        const syntax = this.directives.find(({ name }) => name === "syntax");
        if (syntax)
            this.add("syntax", syntax.value, { text: syntax.value.text, defaults: [] });
        for (const instruction of this.instructions)
            this.readInstruction(instruction.trigger ?? instruction);
        return this.images;
    }
    readInstruction(instruction) {
        const { keyword, stage } = instruction;
        if (keyword === "FROM" && stage)
            this.from(instruction.words, stage);
        if (keyword !== "COPY" && keyword !== "RUN")
            return;
        for (const { name, value } of instruction.flags) {
            if (!value)
                continue;
            if (keyword === "COPY" && name === "from")
                this.other("copy", value);
            if (keyword === "RUN" && name === "mount") {
                const source = sourceOfMount(this.file, value);
                if (source)
                    this.other("mount", source);
            }
        }
    }
    /** `FROM image` or `FROM image AS name`; Docker refuses everything else. */
    from(words, stage) {
        const [word] = words;
        if (!word || (words.length !== 1 && (words.length !== 3 || stage.name === null)))
            return;
        const expanded = expand(word.text, this.variables, this.escapeMark);
        // Only stages before it can be meant: `FROM node AS node` is the image.
        if (expanded && expanded.text !== "scratch" && !this.isStage(expanded.text, stage.index)) {
            this.add("from", word, expanded, this.writtenDefault(word));
        }
    }
    /** The default behind a word that is one variable and no more: `${BASE}`. */
    writtenDefault({ text }) {
        const name = variableIn(text);
        const variable = name === undefined ? undefined : this.variables.get(name);
        if (name === undefined || !variable || variable.defaults.length > 0)
            return null;
        return this.isBaseOnly(name) ? variable.place.value : null;
    }
    /** Is a variable, beside the one line that sets it, named by nothing but whole words of `FROM`? */
    isBaseOnly(name) {
        this.otherMentions ??= countOtherMentions(this.instructions);
        return this.otherMentions.get(name) === 1;
    }
    /** The `from` of a flag: a stage by its name or number, else an image. */
    other(role, word) {
        const expanded = expand(word.text, this.variables, this.escapeMark);
        if (expanded && !/^\d+$/.test(expanded.text) && !this.isStage(expanded.text, this.stages.length))
            this.add(role, word, expanded);
    }
    /**
     * Is it one of the first stages? A name with unknown parts, as `build-${TARGETARCH}`, may be that of a stage which the rest
     * of it fits.
     */
    isStage(text, before) {
        const parts = text.toLowerCase().split(/\$\{\w+\}/);
        if (parts.length === 1)
            return (this.numbers.get(text.toLowerCase()) ?? before) < before;
        // Alone, an unknown variable would fit everything.
        if (parts.every((part) => part === ""))
            return false;
        return this.stages.slice(0, before).some(({ name }) => name !== null && fits(name, parts));
    }
    add(role, place, { text, defaults }, origin = null) {
        if (!isReference(text))
            return;
        const own = withoutQuotes(this.file, place);
        const written = defaults.length === 0 ? own : origin;
        this.images.push({ file: this.file, ...own, role, image: (0,model/* parseImage */.zZ)(text), defaults, written });
    }
    globalVariables() {
        const variables = new Map();
        for (const instruction of this.instructions) {
            if (instruction.stage)
                break;
            if (instruction.keyword !== "ARG")
                continue;
            for (const word of instruction.words) {
                const [, name, value] = /^([A-Za-z_]\w*)=(.*)$/s.exec(word.text) ?? [];
                if (name === undefined || value === undefined)
                    continue;
                const expanded = expand(value, variables, this.escapeMark);
                const { start, end } = word;
                const valueSpan = withoutQuotes(this.file, { start: start + name.length + 1, end });
                const place = { file: this.file, start, end, name, value: valueSpan };
                variables.set(name, { ...(expanded ?? { text: unknown(name), defaults: [] }), place });
            }
        }
        return variables;
    }
}
/** The variable that is all of a word. */
function variableIn(text) {
    return /^"?\$(?:\{([A-Za-z_]\w*)\}|([A-Za-z_]\w*))"?$/
        .exec(text)
        ?.slice(1)
        .find((name) => name !== undefined);
}
/** How often each word stands in instructions, but for variables that are the whole base of a `FROM`. */
function countOtherMentions(instructions) {
    const counts = new Map();
    const count = (word, by) => counts.set(word, (counts.get(word) ?? 0) + by);
    for (const instruction of instructions) {
        const { keyword, file, start, end } = instruction;
        for (const [word] of file.text.slice(start, end).matchAll(/\w+/g))
            count(word, 1);
        const base = keyword === "FROM" ? variableIn(instruction.words[0]?.text ?? "") : undefined;
        if (base !== undefined)
            count(base, -1);
    }
    return counts;
}
/** What the option `from` of `--mount=type=bind,from=image,…` says; its place is that of the flag where lines are continued. */
function sourceOfMount(file, value) {
    const isLiteral = file.text.slice(value.start, value.end) === value.text;
    let at = 0;
    for (const option of value.text.split(",")) {
        const start = value.start + at + "from=".length;
        at += option.length + 1;
        if (!/^from=/i.test(option))
            continue;
        const text = option.slice("from=".length);
        return isLiteral ? { start, end: start + text.length, text } : { ...value, text };
    }
    return null;
}
/** Does a name consist of these parts, with anything between them? */
function fits(name, parts) {
    const [first = "", ...others] = parts;
    const last = others.pop();
    if (last === undefined)
        return name === first;
    if (!name.startsWith(first))
        return false;
    let at = first.length;
    for (const part of others) {
        const found = name.indexOf(part, at);
        if (found === -1)
            return false;
        at = found + part.length;
    }
    return name.length - last.length >= at && name.endsWith(last);
}
/** Templates of Dockerfiles hold names that are none yet: `{{ image }}`, `@IMAGE@`. */
function isReference(text) {
    return /^[A-Za-z0-9][\w./:@+-]*$/.test(text.replace(/\$\{\w+\}/g, "x"));
}
function withoutQuotes({ text }, { start, end }) {
    const quote = text[start];
    const isQuoted = (quote === '"' || quote === "'") && end - start >= 2 && text[end - 1] === quote;
    return isQuoted ? { start: start + 1, end: end - 1 } : { start, end };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/dockerfile/limits.js
/** Real ones stay below a tenth. The parser takes a second and 300 MB for as much of what it likes least. */
const MAX_LENGTH = 512 * 1024;
/** Docker itself refuses longer lines, see BuildKit, `handleScannerError`: Go's `bufio.MaxScanTokenSize`. */
const MAX_LINE = 65_535;
/** The parser's time grows with the square of the flags of an instruction. */
const MAX_FLAGS = 10_000;
/** Real ones have a dozen; names with unknown parts are compared with each. */
const MAX_STAGES = 1000;
/** Why a Dockerfile would take too long to read; null where it wouldn't. */
function refusalOf(file) {
    const { text } = file;
    if (text.length > MAX_LENGTH) {
        return refused(0, `it has ${text.length} characters, more than the ${MAX_LENGTH} that are read of a Dockerfile`);
    }
    const long = longLine(file);
    if (long !== null)
        return refused(long, `the line has more than the ${MAX_LINE} characters that Docker reads`);
    return hasManyFlags(text) ? refused(0, `it has more than ${MAX_FLAGS} words that begin with \`--\``) : null;
}
/** The same for one that was parsed. */
function refusalOfStages(stages) {
    return stages.length > MAX_STAGES
        ? refused(0, `it has ${stages.length} build stages, more than ${MAX_STAGES}`)
        : null;
}
function refused(at, reason) {
    return { reason, start: at, end: at };
}
function longLine({ lineStarts, text }) {
    const index = lineStarts.findIndex((start, i) => (lineStarts[i + 1] ?? text.length) - start > MAX_LINE);
    return index === -1 ? null : lineStarts[index];
}
function hasManyFlags(text) {
    let count = 0;
    for (let at = text.indexOf("--"); at !== -1 && count <= MAX_FLAGS; at = text.indexOf("--", at + 2)) {
        if (at > 0 && /\s/.test(text[at - 1]))
            count++;
    }
    return count > MAX_FLAGS;
}

// EXTERNAL MODULE: ./node_modules/dockerfile-ast/lib/main.js
var main = __webpack_require__(8390);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/dockerfile/parse.js


/**
 * The instructions of a Dockerfile, and the stages that they make up. The one place that knows the parser.
 *
 * @throws whatever the parser throws at hostile input
 */
function parseInstructions(file, directives) {
    const stages = [];
    const instructions = [];
    for (const parsed of main.DockerfileParser.parse(withoutComments(file.text, directives)).getInstructions()) {
        if (parsed.getKeyword() === "FROM")
            stages.push(stageOf(parsed, stages.length));
        instructions.push(instructionOf(file, parsed, stages.at(-1) ?? null));
    }
    return { instructions, stages };
}
/**
 * The text with blanks in place of its comments, all offsets kept. The parser looks for the stage of each comment, which takes
 * it minutes where there are many of both; of a directive it would take what follows the value for a second one.
 */
function withoutComments(text, directives) {
    return text.replace(/((?:^\ufeff?|\n)[ \t]*)#[^\r\n]*/g, (match, before, offset) => {
        const end = offset + match.length;
        const directive = directives.find(({ value }) => value.start > offset && value.end <= end);
        const kept = directive ? directive.value.end - offset : before.length;
        return match.slice(0, kept) + " ".repeat(match.length - kept);
    });
}
/** `FROM image AS name`; names don't tell cases apart. */
function stageOf(parsed, index) {
    const [base = "", as, name] = parsed.getArguments().map((word) => word.getValue());
    return { index, base, name: as?.toLowerCase() === "as" && name !== undefined ? name.toLowerCase() : null };
}
function instructionOf(file, parsed, stage) {
    const { start, end } = spanOf(file, parsed.getRange());
    return new model/* DockerfileInstruction */.j$(file, start, end, parsed.getKeyword(), stage, {
        flags: () => (parsed instanceof main.ModifiableInstruction ? flagsOf(file, parsed) : []),
        words: () => parsed.getArguments().map((word) => ({ ...spanOf(file, word.getRange()), text: word.getValue() })),
        trigger() {
            const trigger = parsed instanceof main.Onbuild ? parsed.getTriggerInstruction() : null;
            return trigger && instructionOf(file, trigger, stage);
        },
    });
}
function flagsOf(file, parsed) {
    return parsed.getFlags().map((flag) => {
        const value = flag.getValue();
        const range = flag.getValueRange();
        return {
            ...spanOf(file, flag.getRange()),
            name: flag.getName().toLowerCase(),
            value: value !== null && range ? { ...spanOf(file, range), text: value } : null,
        };
    });
}
function spanOf(file, range) {
    return { start: offsetOf(file, range.start), end: offsetOf(file, range.end) };
}
/** The parser counts a byte order mark to the first line. */
function offsetOf({ lineStarts, text }, { line, character }) {
    const start = line === 0 ? 0 : (lineStarts[line] ?? text.length);
    return Math.min(text.length, start + character);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/dockerfile/read.js






/** Reads a Dockerfile. What Docker would not understand gives nothing; what would take too long is refused. */
function readDockerfile(file) {
    const refusal = refusalOf(file);
    if (refusal)
        return { ok: false, ...refusal };
    try {
        return parsed(file);
    }
    catch (error) {
        return { ok: false, start: 0, end: 0, reason: `the parser gives up on it: ${(0,lib/* messageOf */.bD)(error)}` };
    }
}
function parsed(file) {
    const directives = directivesOf(file);
    const { instructions, stages } = parseInstructions(file, directives);
    const refusal = refusalOfStages(stages);
    if (refusal)
        return { ok: false, ...refusal };
    const images = imagesOf(file, directives, instructions, stages);
    let comments;
    return {
        ok: true,
        dockerfile: {
            kind: "dockerfile",
            file,
            instructions,
            stages,
            images,
            comments: () => {
                comments ??= commentsOf(file, instructions, escapeOf(directives));
                return comments;
            },
        },
    };
}

// EXTERNAL MODULE: ./packages/findings/lib/index.js + 10 modules
var findings_lib = __webpack_require__(8751);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/dockerfile/same-meaning.js


/** Null when the edits change nothing but images that the file names, or defaults that give them; else what they would do. */
function problemWithEdits(source, edits) {
    const before = readDockerfile(source);
    const after = readDockerfile(new findings_lib/* SourceFile */.sC(source.path, (0,findings_lib/* applyEdits */.ct)(source.text, edits)));
    if (!before.ok)
        return "the file can't be read";
    if (!after.ok)
        return "the file could no longer be read";
    const edited = spansAround(spansOf(before.dockerfile), edits);
    const isSame = edited !== null && keepsRest(before.dockerfile, after.dockerfile, edited);
    return isSame ? null : "it would change other parts of the file";
}
/** Where images are written, in the order of the file. */
function spansOf({ images }) {
    const spans = images.flatMap((image) => (image.written ? [image, image.written] : [image]));
    const byStart = new Map(spans.map(({ start, end }) => [start, { start, end }]));
    return [...byStart.values()].sort((a, b) => a.start - b.start);
}
/** The numbers of the spans that edits lie in; null when one lies elsewhere. */
function spansAround(spans, edits) {
    const numbers = new Set();
    let at = 0;
    for (const { start, end } of [...edits].sort(findings_lib/* compareEdits */.$X)) {
        while (at < spans.length && spans[at].end < end)
            at++;
        const span = spans[at];
        if (!span || start < span.start)
            return null;
        numbers.add(at);
    }
    return numbers;
}
/** The same instructions with the same images in them, but for those that were edited. */
function keepsRest(before, after, edited) {
    const [spans, spansAfter] = [spansOf(before), spansOf(after)];
    const starts = new Set([...edited].map((number) => spans[number]?.start));
    const isEdited = ({ start, written }) => starts.has(start) || starts.has(written?.start);
    return (spans.length === spansAfter.length &&
        before.images.length === after.images.length &&
        before.images.every((image, i) => {
            const other = after.images[i];
            return other.role === image.role && (isEdited(image) || other.image.text === image.image.text);
        }) &&
        textOf(before, spans, edited) === textOf(after, spansAfter, edited));
}
/** All instructions as they are written, with some spans left out. */
function textOf({ file, instructions }, spans, without) {
    const left = [...without].sort((a, b) => a - b).map((number) => spans[number]);
    let next = 0;
    let text = "";
    for (const { keyword, start, end } of instructions) {
        let at = start;
        text += `\0${keyword} `;
        for (; next < left.length && left[next].end <= end; next++) {
            const span = left[next];
            text += file.text.slice(at, Math.max(at, span.start));
            at = Math.max(at, span.end);
        }
        text += file.text.slice(at, end);
    }
    return text;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/dockerfile/index.js




/***/ })

};
