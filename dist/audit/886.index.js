export const id = 886;
export const ids = [886];
export const modules = {

/***/ 886:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  packageFormatOf: () => (/* reexport */ files_format/* packageFormatOf */.P),
  problemWithEdits: () => (/* reexport */ problemWithEdits),
  readPackageFile: () => (/* reexport */ readPackageFile)
});

// EXTERNAL MODULE: ./packages/workflow-analysis/lib/packages/files/format.js
var files_format = __webpack_require__(9377);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/packages/files/comments.js
const MARKS = {
    npmrc: /(?<=^[ \t]*)[#;]/m,
    "pip-conf": /(?<=^[ \t]*|[ \t])[#;]/m,
    gradle: /(?<=^[ \t]*|[ \t])\/\//m,
    "go-mod": /(?<=^[ \t]*|[ \t])\/\//m,
};
const XML = new Set([
    "nuget-config",
    "maven-pom",
    "maven-settings",
    "gradle-verification",
]);
/** The comments of a format that isn't YAML or JSON. A mark in a quoted text may pass for one: it would have to read like an ignore comment. */
function commentsOf(file, format) {
    if (XML.has(format))
        return xmlComments(file);
    const mark = MARKS[format] ?? /(?<=^[ \t]*|[ \t])#/m;
    return file.lineStarts.flatMap((start, index) => {
        const line = file.line(index + 1);
        const found = mark.exec(line);
        if (!found)
            return [];
        const end = start + line.length;
        const text = line.slice(found.index + found[0].length);
        return [{ start: start + found.index, end, text, alone: line.slice(0, found.index).trim() === "" }];
    });
}
function xmlComments(file) {
    const comments = [];
    const { text } = file;
    for (let start = text.indexOf("<!--"); start !== -1; start = text.indexOf("<!--", start + 4)) {
        const close = text.indexOf("-->", start + 4);
        if (close === -1)
            break;
        const before = text.slice(text.lastIndexOf("\n", start) + 1, start);
        // The mark is a `#` there, too: `<!-- # trustchain: ignore[id] reason -->`.
        const inner = text.slice(start + 4, close).replace(/^\s*#/, "");
        comments.push({ start, end: close + 3, text: inner.trimEnd(), alone: before.trim() === "" });
    }
    return comments;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/packages/files/lines.js
/** The lines of a file without blank ones and those that are comments alone. */
function linesOf(file, comment) {
    const lines = [];
    file.lineStarts.forEach((start, index) => {
        const whole = file.text.slice(start, file.lineStarts[index + 1] ?? file.text.length);
        const text = whole.trim();
        if (text === "" || comment.test(text))
            return;
        const before = whole.length - whole.trimStart().length;
        lines.push({ text, start: start + before, isIndented: before > 0 });
    });
    return lines;
}
/** A place in a line. */
function placeIn(file, line, start, end) {
    return { file, start: line.start + start, end: line.start + end };
}
/** `name = value`, `name value`: the second word of `separator` is the value. Null for other lines. */
function settingOf(file, line, separator, above) {
    const found = separator.exec(line.text);
    if (!found || found.index === 0)
        return null;
    const key = line.text.slice(0, found.index);
    const from = found.index + found[0].length;
    const { text, start } = withoutQuotes(line.text.slice(from));
    return {
        path: [...above, key.replace(/^(["'])(.*)\1$/, "$2")],
        value: text,
        place: placeIn(file, line, 0, key.length),
        valuePlace: placeIn(file, line, from + start, from + start + text.length),
    };
}
function withoutQuotes(text) {
    const quote = text[0];
    const isQuoted = (quote === '"' || quote === "'") && text.length >= 2 && text.endsWith(quote);
    return isQuoted ? { text: text.slice(1, -1), start: 1 } : { text, start: 0 };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/packages/files/gemfile.js

const SOURCE = /^source[\s(]+(["'])([^"']*)\1\s*\)?(\s*do\b)?/;
const GIT_BLOCK = /^git[\s(]+(["'])([^"']*)\1/;
const OPTION = /(?:\b(?:source|git)(?::\s*|["']?\s*=>\s*))(["'])([^"']*)\1/g;
/**
 * A `Gemfile`, as far as its sources go: a `source` line counts for every gem, a `source … do` block for those in it.
 *
 * @see Bundler documentation, gemfile(5)
 */
function readGemfile(file) {
    const sources = [];
    for (const line of linesOf(file, /^#/)) {
        const add = (found, role) => {
            const url = found[2];
            const from = found[0].indexOf(url) + (found.index ?? 0);
            const urlPlace = placeIn(file, line, from, from + url.length);
            const place = placeIn(file, line, found.index ?? 0, (found.index ?? 0) + found[0].length);
            sources.push({ url, place, urlPlace, role, group: "gems" });
        };
        const source = SOURCE.exec(line.text);
        const git = GIT_BLOCK.exec(line.text);
        if (source)
            add(source, source[3] ? "limited" : "extra");
        else if (git)
            add(git, "limited");
        else
            for (const option of line.text.matchAll(OPTION))
                add(option, "limited");
    }
    return { settings: [], sources };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/packages/files/go-mod.js

/**
 * `go.mod`: each directive is a setting, in blocks too: `require` has the module's path as value.
 *
 * @see The Go Modules Reference, "go.mod files"
 */
function readGoMod(file) {
    const settings = [];
    let block = null;
    for (const line of linesOf(file, /^\/\//)) {
        const words = line.text.split(/\s+/);
        const [first = "", second = ""] = words;
        if (block !== null && first === ")")
            block = null;
        else if (block === null && second === "(")
            block = first;
        else {
            const value = block === null ? second : first;
            const start = block === null ? line.text.indexOf(value, first.length) : 0;
            const place = placeIn(file, line, Math.max(0, start), Math.max(0, start) + value.length);
            settings.push({ path: [block ?? first], value, place, valuePlace: place });
        }
    }
    return { settings, sources: [] };
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/packages/files/gradle.js
/**
 * Gradle's build scripts, as far as their repositories go: blocks are found by their braces, in Groovy and in Kotlin.
 *
 * @see Gradle documentation, "Declaring repositories", "Filtering repository content"
 */
function readGradle(file) {
    if (!/\brepositories\b/.test(file.text))
        return { settings: [], sources: [] };
    const text = withoutComments(file.text);
    const blocks = blocksOf(text);
    // Nested ones are part of the outer: reading each on its own would read their text again and again.
    const repositories = blocks.filter(({ name, isInRepositories }) => name === "repositories" && !isInRepositories);
    return {
        settings: repositories.flatMap((block) => settingsIn(file, text, block)),
        sources: repositories.flatMap((block) => sourcesIn(file, text, block)),
    };
}
/** Comments as blanks; what stands in quotes stays. */
function withoutComments(text) {
    return text.replace(/"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|\/\/[^\n]*|\/\*[\s\S]*?(?:\*\/|$)/g, (match) => match.startsWith("/") ? match.replace(/[^\n]/g, " ") : match);
}
function blocksOf(text) {
    const blocks = [];
    let open = null;
    for (const token of text.matchAll(/"(?:[^"\\\n]|\\.)*"?|'(?:[^'\\\n]|\\.)*'?|[{}]/g)) {
        if (token[0] === "{") {
            const { name, start } = nameBefore(text, token.index);
            const block = {
                name,
                start,
                from: token.index + 1,
                to: text.length,
                children: [],
                above: open,
                group: groupUnder(open),
                isInRepositories: open !== null && (open.isInRepositories || open.name === "repositories"),
            };
            open?.children.push(block);
            blocks.push(block);
            open = block;
        }
        else if (token[0] === "}" && open) {
            open.to = token.index;
            open = open.above;
        }
    }
    return blocks;
}
/** A name may have arguments between it and the brace; nobody's are longer. */
function nameBefore(text, brace) {
    const from = Math.max(0, brace - 300);
    const found = /([\w.]+)\s*(?:\([^(){}]*\)\s*)?$/.exec(text.slice(from, brace));
    return found ? { name: found[1], start: from + found.index } : { name: "", start: brace };
}
/** The well-known repositories have functions of their own. */
const NAMED = /\b(mavenCentral|google|gradlePluginPortal|jcenter)\s*\(/g;
function sourcesIn(file, text, block) {
    const { group } = block;
    const sources = [];
    for (const found of text.slice(block.from, block.to).matchAll(NAMED)) {
        const start = block.from + found.index;
        const own = startingAt(block, start);
        const url = `${found[1]}()`;
        const place = { file, start, end: start + url.length };
        sources.push({ url, place, urlPlace: undefined, role: roleOf(text, own, block, start), group });
    }
    for (const found of text
        .slice(block.from, block.to)
        .matchAll(/\b(?:url|uri|setUrl)\b[\s=(]*(?:uri\s*\(\s*)?(["'])([^"'\n]*)\1|\b(?:maven|ivy)\s*\(\s*(?:url\s*=\s*)?(["'])([^"'\n]*)\3/g)) {
        const url = found[2] ?? found[4] ?? "";
        const at = block.from + found.index + found[0].lastIndexOf(url === "" ? (found[1] ?? '"') : url);
        const start = block.from + found.index;
        const own = innermost(block, start) ?? startingAt(block, start);
        const urlPlace = { file, start: at, end: at + url.length };
        const place = { file, start, end: start + found[0].length };
        sources.push({ url, place, urlPlace, role: roleOf(text, own, block, start), group });
    }
    return sources.sort((a, b) => a.place.start - b.place.start);
}
/** The child of a block that an offset is in. */
function innermost(block, offset) {
    const child = lastChild(block, ({ from }) => from <= offset);
    return child && offset < child.to ? child : undefined;
}
/** The child of a block whose name begins at an offset. */
function startingAt(block, offset) {
    const child = lastChild(block, ({ start }) => start <= offset);
    return child?.start === offset ? child : undefined;
}
/** The last child that isn't behind a place: children stand in order, so half of them go with each look. */
function lastChild({ children }, isBefore) {
    let low = 0;
    let high = children.length;
    while (low < high) {
        const middle = (low + high) >> 1;
        if (isBefore(children[middle]))
            low = middle + 1;
        else
            high = middle;
    }
    return children[low - 1];
}
/** Its content is filtered, or somebody else's is kept from it. */
function roleOf(text, own, block, offset) {
    const around = own ?? innermost(block, offset);
    if (block.group === "publishing")
        return "limited";
    return around && isLimited(text, around) ? "limited" : "extra";
}
const limited = new WeakMap();
function isLimited(text, block) {
    const known = limited.get(block);
    if (known !== undefined)
        return known;
    const is = block.name === "exclusiveContent" ||
        /\b(?:include|exclude)(?:Group|Module|Version)\w*\b/.test(text.slice(block.from, block.to));
    limited.set(block, is);
    return is;
}
/** Plugins, the build script's own classes and the project's dependencies are looked for in lists of their own. */
function groupUnder(above) {
    if (!above)
        return "repositories";
    if (above.name === "uploadArchives")
        return "publishing";
    return /^(?:pluginManagement|buildscript|publishing)$/.test(above.name) ? above.name : above.group;
}
const ASSIGNED = /\b(isAllowInsecureProtocol|allowInsecureProtocol|password)\s*(?:=\s*|\(\s*|\s)(["']?)([^"'\n)};]*)/g;
function settingsIn(file, text, block) {
    return Array.from(text.slice(block.from, block.to).matchAll(ASSIGNED), (found) => {
        const [whole, name = "", quote = "", value = ""] = found;
        const start = block.from + found.index;
        const end = start + whole.length;
        // Without quotes it is an expression: `password = findProperty("x")`.
        return {
            path: ["repositories", name, quote === "" ? "expression" : "text"],
            value: value.trim(),
            place: { file, start, end: start + name.length },
            valuePlace: { file, start: end - value.length, end: end - value.length + value.trimEnd().length },
        };
    });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/packages/files/ini.js

const COMMENT = /^[#;]/;
const SECTION = /^\[([^\]]*)\]$/;
const EQUALS = /\s*=\s*/;
/**
 * `.npmrc`. Names may hold anything up to the first `=`: `//host/:_authToken`.
 *
 * @see npm documentation, "npmrc"
 */
function readNpmrc(file) {
    const settings = linesOf(file, COMMENT).flatMap((line) => settingOf(file, line, EQUALS, []) ?? []);
    return { settings, sources: settings.flatMap(npmSource) };
}
/** Classic Yarn's `.yarnrc`: `name "value"`. */
function readYarnrc(file) {
    const settings = linesOf(file, COMMENT).flatMap((line) => settingOf(file, line, /(?<=^(?:"[^"]*"|\S+))\s+/, []) ?? []);
    return { settings, sources: settings.flatMap(npmSource) };
}
/** `registry`, and `@scope:registry` for the packages of a scope. */
function npmSource({ path, value, place, valuePlace }) {
    const name = path.at(-1) ?? "";
    if (name !== "registry" && !/^@[^:]+:registry$/.test(name))
        return [];
    const role = name === "registry" ? "main" : "limited";
    return [{ url: value, place, urlPlace: valuePlace, role, group: "npm" }];
}
/** `go.env`: what `go env -w` would write, `NAME=value`. */
function readGoEnv(file) {
    const settings = linesOf(file, /^#/).flatMap((line) => settingOf(file, line, /=/, []) ?? []);
    return { settings, sources: [] };
}
const PIP_ROLES = new Map([
    ["index-url", "main"],
    ["extra-index-url", "extra"],
    ["find-links", "limited"],
]);
/**
 * `pip.conf`: sections, and values that go on in indented lines, one item each.
 *
 * @see pip documentation, "Configuration"
 */
function readPipConf(file) {
    const settings = [];
    let section = "";
    let open = null;
    for (const line of linesOf(file, COMMENT)) {
        const header = SECTION.exec(line.text);
        if (header) {
            section = header[1];
            open = null;
        }
        else if (line.isIndented && open) {
            const valuePlace = placeIn(file, line, 0, line.text.length);
            settings.push({ ...open, value: line.text, valuePlace });
        }
        else {
            open = settingOf(file, line, /\s*[=:]\s*/, [section]);
            if (open)
                settings.push(open);
        }
    }
    const named = settings.map((setting) => ({ ...setting, path: setting.path.map(pipName) }));
    return { settings: named.filter(({ value }) => value !== ""), sources: named.flatMap(pipSources) };
}
/** Names have `-` or `_`. */
function pipName(name) {
    return name.toLowerCase().replaceAll("_", "-");
}
function pipSources({ path, value, place, valuePlace }) {
    const role = PIP_ROLES.get(path[1] ?? "");
    if (!role)
        return [];
    return Array.from(value.matchAll(/\S+/g), (url) => {
        const start = valuePlace.start + url.index;
        return { url: url[0], place, urlPlace: { ...valuePlace, start, end: start + url[0].length }, role, group: "pip" };
    });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/packages/files/keyed.js
function key(path, role, group) {
    return { path: path.split(" "), role, group };
}
const UV_KEYS = [
    key("index-url", "main", "uv"),
    key("extra-index-url *", "extra", "uv"),
    key("find-links *", "limited", "uv"),
    key("index * url", "extra", "uv"),
];
/** Where the formats that are trees name their sources, by the manuals of each tool. */
const SOURCE_KEYS = {
    "yarnrc-yml": [
        key("npmRegistryServer", "main", "npm"),
        key("npmPublishRegistry", "limited", "npm"),
        key("npmScopes * npmRegistryServer", "limited", "npm"),
        key("npmScopes * npmPublishRegistry", "limited", "npm"),
    ],
    "pnpm-workspace": [
        key("registry", "main", "npm"),
        key("registries default", "main", "npm"),
        key("registries *", "limited", "npm"),
        key("namedRegistries *", "limited", "npm"),
    ],
    bunfig: [
        key("install registry", "main", "npm"),
        key("install registry url", "main", "npm"),
        key("install scopes *", "limited", "npm"),
        key("install scopes * url", "limited", "npm"),
    ],
    pyproject: [
        key("tool poetry source * url", "extra", "poetry"),
        key("tool pdm source * url", "limited", "pdm"),
        ...UV_KEYS.map(({ path, role, group }) => ({ path: ["tool", "uv", ...path], role, group })),
    ],
    "uv-toml": UV_KEYS,
    pipfile: [key("source * url", "limited", "pipenv")],
    "cargo-config": [
        key("source * registry", "limited", "cargo"),
        key("source * git", "limited", "cargo"),
        key("registries * index", "limited", "cargo"),
        key("registry index", "main", "cargo"),
    ],
    composer: [key("repositories * url", "limited", "composer")],
};
/** The sources that the settings of a tree name. */
function keyedSources(format, settings) {
    const keys = SOURCE_KEYS[format] ?? [];
    return settings.flatMap(({ path, value, place, valuePlace }) => {
        const found = keys.find((each) => matches(each.path, path));
        return found ? [{ url: value, place, urlPlace: valuePlace, role: found.role, group: found.group }] : [];
    });
}
function matches(pattern, path) {
    return pattern.length === path.length && pattern.every((part, i) => part === "*" || part === path[i]);
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/packages/files/requirements.js

const requirements_OPTION = /^(--?[a-zA-Z][\w-]*)(?:\s*=\s*|\s+|$)(\S*)/;
const SHORT = new Map([
    ["-i", "--index-url"],
    ["--pypi-url", "--index-url"],
    ["-f", "--find-links"],
    ["-r", "--requirement"],
    ["-c", "--constraint"],
    ["-e", "--editable"],
]);
const ROLES = new Map([
    ["--index-url", "main"],
    ["--extra-index-url", "extra"],
    ["--find-links", "limited"],
]);
/**
 * `requirements*.txt`: options by their long names as settings; each requirement as `requirement`, with its hashes.
 *
 * @see pip documentation, "Requirements File Format"
 */
function readRequirements(file) {
    const settings = joinedLines(file).map((line) => requirements_settingOf(file, line));
    return { settings, sources: settings.flatMap(sourceOf) };
}
/** A backslash at its end continues a line. */
function joinedLines(file) {
    const joined = [];
    let isOpen = false;
    for (const line of linesOf(file, /^#/)) {
        const text = line.text.replace(/\s+#.*$/, "");
        const last = joined.at(-1);
        if (isOpen && last)
            last.text += ` ${text.replace(/\\$/, "")}`;
        else
            joined.push({ ...line, text: text.replace(/\s*\\$/, "") });
        isOpen = text.endsWith("\\");
    }
    return joined;
}
function requirements_settingOf(file, line) {
    const [whole = "", name, value = ""] = requirements_OPTION.exec(line.text) ?? [];
    if (name === undefined) {
        const place = placeIn(file, line, 0, line.text.length);
        return { path: ["requirement"], value: line.text, place, valuePlace: place };
    }
    const from = whole.length - value.length;
    return {
        path: [SHORT.get(name) ?? name],
        value,
        place: placeIn(file, line, 0, whole.length),
        valuePlace: placeIn(file, line, from, whole.length),
    };
}
function sourceOf({ path: [name = ""], value, place, valuePlace }) {
    const role = ROLES.get(name);
    if (role)
        return [{ url: value, place, urlPlace: valuePlace, role, group: "pip" }];
    // `name @ https://…`, `git+https://…#egg=name`, `-e git+https://…`.
    const url = name === "requirement" || name === "--editable" ? /(?:git\+|hg\+|svn\+|bzr\+)?[a-z]+:\/\/\S+/.exec(value) : null;
    if (!url)
        return [];
    const start = valuePlace.start + url.index;
    return [
        {
            url: url[0],
            place,
            urlPlace: { ...valuePlace, start, end: start + url[0].length },
            role: "limited",
            group: "pip",
        },
    ];
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/packages/files/tree.js
/** The settings of a YAML or JSON document; of a node that aliases lead to several times, once. */
function settingsOfTree(root) {
    const settings = [];
    const seen = new Set();
    const enter = (node, path, key) => {
        if (seen.has(node))
            return;
        seen.add(node);
        if (node.kind === "map") {
            for (const entry of node.entries)
                enter(entry.value, [...path, entry.key.value], entry.key);
        }
        else if (node.kind === "seq") {
            for (const [i, { value }] of node.items.entries())
                enter(value, [...path, String(i)], value);
        }
        else {
            const { file } = node;
            const valuePlace = { file, start: node.contentStart, end: node.contentEnd };
            settings.push({ path, value: node.value, place: { file, start: key.start, end: key.end }, valuePlace });
        }
    };
    if (root)
        enter(root, [], root);
    return settings;
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/packages/files/read.js








/** Readers of XML and TOML are loaded where such a file is. */
const READERS = {
    npmrc: readNpmrc,
    yarnrc: readYarnrc,
    "yarnrc-yml": (file) => yaml(file, "yarnrc-yml"),
    "pnpm-workspace": (file) => yaml(file, "pnpm-workspace"),
    bunfig: (file) => toml(file, "bunfig"),
    "pip-conf": readPipConf,
    requirements: readRequirements,
    pyproject: (file) => toml(file, "pyproject"),
    "uv-toml": (file) => toml(file, "uv-toml"),
    pipfile: (file) => toml(file, "pipfile"),
    "go-mod": readGoMod,
    "go-env": readGoEnv,
    "cargo-config": (file) => toml(file, "cargo-config"),
    "nuget-config": async (file) => (await Promise.all(/* import() */[__webpack_require__.e(334), __webpack_require__.e(611)]).then(__webpack_require__.bind(__webpack_require__, 611))).readNuget(file),
    "maven-settings": async (file) => (await Promise.all(/* import() */[__webpack_require__.e(334), __webpack_require__.e(707)]).then(__webpack_require__.bind(__webpack_require__, 2707))).readMaven(file),
    "maven-pom": async (file) => (await Promise.all(/* import() */[__webpack_require__.e(334), __webpack_require__.e(707)]).then(__webpack_require__.bind(__webpack_require__, 2707))).readMaven(file),
    gradle: readGradle,
    "gradle-verification": async (file) => (await Promise.all(/* import() */[__webpack_require__.e(334), __webpack_require__.e(707)]).then(__webpack_require__.bind(__webpack_require__, 2707))).readVerificationMetadata(file),
    gemfile: readGemfile,
    composer: (file) => json(file, "composer"),
};
/** Reads a package manager's configuration; what is wrong with it is among its problems, and nothing is thrown. */
async function readPackageFile(file, format) {
    const { settings, sources, document = null, problems = [] } = await READERS[format](file);
    let comments;
    return {
        kind: "package-file",
        format,
        file,
        settings,
        sources,
        document,
        problems,
        comments: () => {
            comments ??= document?.comments() ?? commentsOf(file, format);
            return comments;
        },
    };
}
async function toml(file, format) {
    const { readToml } = await Promise.all(/* import() */[__webpack_require__.e(605), __webpack_require__.e(786)]).then(__webpack_require__.bind(__webpack_require__, 2786));
    const { settings, problems } = readToml(file);
    return { settings, problems, sources: keyedSources(format, settings) };
}
async function yaml(file, format) {
    const { parseYaml } = await Promise.resolve(/* import() */).then(__webpack_require__.bind(__webpack_require__, 7652));
    return ofTree(await parseYaml(file), format);
}
async function json(file, format) {
    const { parseJson5 } = await Promise.all(/* import() */[__webpack_require__.e(162), __webpack_require__.e(169)]).then(__webpack_require__.bind(__webpack_require__, 7169));
    return ofTree(parseJson5(file), format);
}
function ofTree(document, format) {
    const settings = settingsOfTree(document.root);
    return { settings, sources: keyedSources(format, settings), document, problems: document.problems };
}

// EXTERNAL MODULE: ./packages/findings/lib/index.js + 10 modules
var lib = __webpack_require__(8751);
;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/packages/files/same-meaning.js



/** Null when the edits change nothing but settings that they lie in; else what they would do. */
async function problemWithEdits(source, edits) {
    const format = (0,files_format/* packageFormatOf */.P)(source.path);
    if (!format)
        return "the file can't be read";
    const before = await readPackageFile(source, format);
    const after = await readPackageFile(new lib/* SourceFile */.sC(source.path, (0,lib/* applyEdits */.ct)(source.text, edits)), format);
    if (after.problems.length > before.problems.length)
        return "the file would no longer parse";
    return keepsRest(before, after, edits) ? null : "it would change other parts of the file";
}
function keepsRest(before, after, edits) {
    if (before.settings.length !== after.settings.length || before.sources.length !== after.sources.length)
        return false;
    return before.settings.every(({ path, value, valuePlace: { start, end } }, i) => {
        const other = after.settings[i];
        const isEdited = edits.some((edit) => edit.start >= start && edit.end <= end);
        return path.join("\0") === other.path.join("\0") && (isEdited || value === other.value);
    });
}

;// CONCATENATED MODULE: ./packages/workflow-analysis/lib/packages/files/index.js





/***/ })

};
