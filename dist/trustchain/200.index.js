export const id = 200;
export const ids = [200];
export const modules = {

/***/ 9200:
/***/ ((__unused_webpack___webpack_module__, __webpack_exports__, __webpack_require__) => {

// ESM COMPAT FLAG
__webpack_require__.r(__webpack_exports__);

// EXPORTS
__webpack_require__.d(__webpack_exports__, {
  runCli: () => (/* binding */ runCli)
});

// EXTERNAL MODULE: ./packages/action-kit/lib/index.js + 17 modules
var lib = __webpack_require__(1234);
// EXTERNAL MODULE: ./packages/findings/lib/index.js + 10 modules
var findings_lib = __webpack_require__(8751);
;// CONCATENATED MODULE: ./packages/cli/lib/terminal-options.js

/** The options that every command has beside its action's inputs. */
const terminalOptions = {
    format: (0,lib/* choice */.Yq)(lib/* REPORT_FORMATS */.EL, {
        default: "text",
        description: "How findings are reported; `github` prints annotations",
    }),
    output: (0,lib/* path */.Ae)({ description: "Where the report goes, written whole or not at all; without it to standard output" }),
    "write-baseline": (0,lib/* path */.Ae)({ description: "Write today's findings as a baseline" }),
    fix: (0,lib/* choice */.Yq)(["off", "safe", "unsafe"], {
        default: "off",
        description: "Apply the fixes that are safe, or also those that may change what a workflow does; the report speaks of what remains",
    }),
    diff: (0,lib/* boolean */.zM)({ description: "Print the fixes as a diff and write nothing; the report only with `--output`" }),
    quiet: (0,lib/* boolean */.zM)({ description: "Say nothing but results and errors" }),
    progress: (0,lib/* boolean */.zM)({ default: true, description: "Show a progress bar on a terminal" }),
    color: (0,lib/* boolean */.zM)({ default: true, description: "Use colours on a terminal (`NO_COLOR` switches them off, too)" }),
    help: (0,lib/* boolean */.zM)({ description: "Show this" }),
    version: (0,lib/* boolean */.zM)({ description: "Show the version" }),
};

;// CONCATENATED MODULE: ./packages/cli/lib/help.js


const WIDTH = 80;
/** Where descriptions begin. */
const COLUMN = 26;
/** `trustchain --help`. */
function overview(actions) {
    const longest = Math.max(0, ...actions.map(({ name }) => name.length));
    const column = Math.min(COLUMN, longest + 4);
    return [
        "Supply-chain security checks for GitHub Actions.",
        "",
        "Usage: trustchain <command> [paths...] [options]",
        "",
        "Commands:",
        ...actions.flatMap(({ name, description }) => entry(name, plain(description), column)),
        "",
        "Options:",
        ...entry("--help", "Show this, or behind a command its options", COLUMN),
        ...entry("--version", "Show the version", COLUMN),
        "",
        "trustchain <command> --help tells more about a command.",
        "",
    ].join("\n");
}
/** `trustchain <command> --help`. */
function commandHelp(action) {
    const own = Object.entries(action.inputs).filter(([, input]) => !input.runnerOnly && !input.operands);
    const operands = Object.entries(action.inputs).find(([, input]) => input.operands);
    const common = Object.entries(terminalOptions).filter(([name]) => !(name in action.inputs));
    const usage = ["Usage: trustchain", action.name, ...(operands ? [`[${operands[0]}...]`] : []), "[options]"];
    return [
        ...(0,findings_lib/* wrap */.LV)(`${plain(action.description)}.`, WIDTH),
        "",
        usage.join(" "),
        ...(operands ? ["", ...entry(`[${operands[0]}...]`, describe(operands[1]), COLUMN)] : []),
        "",
        "Options:",
        ...own.flatMap(([name, input]) => entry(optionOf(name, input), describe(input), COLUMN)),
        "",
        "Common options:",
        ...common.flatMap(([name, input]) => entry(optionOf(name, input), describe(input), COLUMN)),
        "",
        "Exit status: 0 done, nothing to complain of; 1 findings at or above --fail-on;",
        "2 the job could not be done.",
        "",
    ].join("\n");
}
/** `--fail-on LEVEL`; a switch that is on is shown as the way to turn it off. */
function optionOf(name, input) {
    if (name === "fix")
        return "--fix [safe|unsafe]";
    if (input.kind === "boolean")
        return input.default === "true" ? `--no-${name}` : `--${name}`;
    return `--${name} ${input.kind === "choice" ? "WORD" : input.hint}`;
}
function describe(input) {
    if (input.kind === "boolean") {
        return input.default === "true" ? plain(`Do not ${lowerFirst(input.description)}`) : plain(input.description);
    }
    const fallback = input.default ? `default: ${input.default.replaceAll("\n", ", ")}` : "";
    const details = [input.choices?.join(", "), fallback].filter(Boolean).join("; ");
    return plain(input.description) + (details === "" ? "" : ` (${details})`);
}
function entry(term, text, column) {
    const lines = (0,findings_lib/* wrap */.LV)(text, WIDTH - column).map((line) => indent(line, column));
    const head = `  ${term}`;
    if (head.length + 2 > column)
        return [head, ...lines];
    return [head + (lines[0] ?? "").slice(head.length), ...lines.slice(1)];
}
/** Descriptions are Markdown; a terminal shows the words alone. */
function plain(markdown) {
    return markdown.replaceAll("`", "");
}
function lowerFirst(text) {
    return text.charAt(0).toLowerCase() + text.slice(1);
}
function indent(line, columns) {
    return " ".repeat(columns) + line;
}

// EXTERNAL MODULE: external "node:module"
var external_node_module_ = __webpack_require__(8995);
;// CONCATENATED MODULE: ./packages/cli/lib/load-whole.js

/**
 * Loads code of which much is going to run. V8 compiles functions when they are first called, and what isn't compiled at load time
 * is missing in Node's compile cache: then each run compiles them anew, a tenth of its time. So here all is compiled at once; it
 * costs the first run some time, and no other.
 */
async function loadWhole(load) {
    if (external_node_module_.getCompileCacheDir?.() === undefined)
        return load();
    const v8 = process.getBuiltinModule("node:v8");
    v8.setFlagsFromString("--no-lazy");
    try {
        return await load();
    }
    finally {
        v8.setFlagsFromString("--lazy");
    }
}

;// CONCATENATED MODULE: ./packages/cli/lib/parse-words.js

/** What `--fix` alone means, and the words that it takes from behind it. */
const FIX_WORDS = ["safe", "unsafe"];
/**
 * Reads the words behind a command: `--option value`, `--option=value`, `--flag`, `--no-flag`, operands, `--`.
 *
 * @param inputs what may be given
 * @throws UserError for an option that does not exist, one without its value, and an operand that nothing takes
 */
function parseWords(words, inputs) {
    const options = new Map(Object.entries(inputs).filter(([, input]) => !input.runnerOnly));
    const given = new Map();
    const add = (name, text, whole = false) => {
        const before = given.get(name);
        if (before)
            before.push({ text, whole });
        else
            given.set(name, [{ text, whole }]);
    };
    for (let i = 0; i < words.length; i++) {
        const word = words[i];
        if (word === "--") {
            for (const operand of words.slice(i + 1))
                add(operandName(options, operand), operand, true);
            break;
        }
        if (!word.startsWith("-") || word === "-") {
            add(operandName(options, word), word, true);
            continue;
        }
        const option = readOption(word, words[i + 1], options);
        if (option.tookNext)
            i++;
        add(option.name, option.text);
    }
    return given;
}
function readOption(word, next, options) {
    const equals = word.indexOf("=");
    const flag = equals < 0 ? word : word.slice(0, equals);
    const attached = equals < 0 ? undefined : word.slice(equals + 1);
    if (flag === "-h")
        return { name: "help", text: "true", tookNext: false };
    const name = flag.replace(/^--/, "");
    const input = flag.startsWith("--") ? options.get(name) : undefined;
    if (!input)
        return negated(flag, attached, options);
    if (attached !== undefined)
        return { name, text: attached, tookNext: false };
    if (input.kind === "boolean")
        return { name, text: "true", tookNext: false };
    if (name === "fix" && !FIX_WORDS.includes(next ?? ""))
        return { name, text: "safe", tookNext: false };
    if (next !== undefined && !next.startsWith("--"))
        return { name, text: next, tookNext: true };
    throw new lib/* UserError */.yo(flag, "its value is missing", `give it as ${flag}=${input.hint}`);
}
/** `--no-flag`, or an option that does not exist. */
function negated(flag, attached, options) {
    const name = flag.replace(/^--no-/, "");
    const input = flag.startsWith("--no-") ? options.get(name) : undefined;
    if (input && attached === undefined) {
        if (input.kind === "boolean")
            return { name, text: "false", tookNext: false };
        if (name === "fix")
            return { name, text: "off", tookNext: false };
    }
    const known = [...options].flatMap(([name, { kind }]) => (kind === "boolean" ? [name, `no-${name}`] : [name]));
    const suggestion = (0,lib/* didYouMean */.au)(flag.replace(/^-+/, ""), known, "--");
    throw new lib/* UserError */.yo((0,lib/* quote */.hD)(flag), `there is no such option${suggestion}`, "see --help for those there are");
}
function operandName(options, operand) {
    for (const [name, { operands }] of options)
        if (operands)
            return name;
    throw new lib/* UserError */.yo((0,lib/* quote */.hD)(operand), "this command takes options only", "see --help for those there are");
}
/**
 * The command that a word names.
 *
 * @throws UserError suggesting the nearest
 */
function findCommand(word, commands) {
    const names = commands.map(({ name }) => name);
    if (word === undefined) {
        throw new lib/* UserError */.yo("command", "none was given", `use ${(0,lib/* alternatives */.Vo)(names)}, or see trustchain --help`);
    }
    const command = commands.find(({ name }) => name === word);
    if (command)
        return command;
    if (word.startsWith("-")) {
        throw new lib/* UserError */.yo((0,lib/* quote */.hD)(word), "the command comes first", `use ${(0,lib/* alternatives */.Vo)(names)}, and options behind it`);
    }
    throw new lib/* UserError */.yo((0,lib/* quote */.hD)(word), `there is no such command${(0,lib/* didYouMean */.au)(word, names)}`, `use ${(0,lib/* alternatives */.Vo)(names)}`);
}

// EXTERNAL MODULE: ./packages/cli/lib/version.js
var version = __webpack_require__(204);
;// CONCATENATED MODULE: ./packages/cli/lib/run-cli.js






/** The width of text where no terminal tells one. */
const run_cli_WIDTH = 100;
/**
 * The `trustchain` command.
 *
 * @param argv the words behind `trustchain`
 * @returns the exit status: 0 done, 1 findings, 2 not done; never rejects
 */
async function runCli(argv, io, commands) {
    try {
        const [first, ...words] = argv;
        if (first === "--help" || first === "-h")
            return await show(overview(await declarations(commands)), io);
        if (first === "--version")
            return await show(`trustchain ${version/* VERSION */.x}\n`, io);
        return await runCommand(findCommand(first, commands), words, io);
    }
    catch (error) {
        const { error: complain } = hostFor(new Map(), { quiet: false, progress: false }, io);
        for (const line of (0,lib/* describeError */.Uc)(error, io.env.TRUSTCHAIN_DEBUG === "1"))
            complain(line);
        return 2;
    }
}
async function runCommand(command, words, io) {
    const { action } = await command.declaration();
    if (asksForHelp(words))
        return show(commandHelp(action), io);
    const given = parseWords(words, { ...terminalOptions, ...action.inputs });
    const options = (0,lib/* parseInputs */.TL)(terminalOptions, {
        place: "terminal",
        // An action may have an input of the same name, which then is what was meant.
        input: (name) => (Object.hasOwn(action.inputs, name) ? [] : (given.get(name) ?? [])),
    });
    if (options.version)
        return show(`trustchain ${version/* VERSION */.x}\n`, io);
    const baseline = options["write-baseline"];
    if (options.output !== undefined)
        (0,lib/* requireFolderOf */.ZG)(options.output, "--output");
    if (baseline !== undefined)
        (0,lib/* requireFolderOf */.ZG)(baseline, "--write-baseline");
    const request = {
        fix: options.fix,
        diff: options.diff,
        ...(baseline === undefined ? {} : { writeBaseline: baseline }),
    };
    const { default: main } = await loadWhole(command.main);
    const { isTTY, columns = run_cli_WIDTH } = io.stdout;
    const presentation = {
        format: options.format,
        output: options.output,
        color: options.color && isTTY === true && !io.env.NO_COLOR,
        width: isTTY ? columns : run_cli_WIDTH,
    };
    return (0,lib/* runInTerminal */.xs)(main, hostFor(given, options, io), request, presentation, io.stdout);
}
/** Whoever asks for help gets it, whatever else is wrong with the words. */
function asksForHelp(words) {
    const end = words.indexOf("--");
    const options = end < 0 ? words : words.slice(0, end);
    return options.includes("--help") || options.includes("-h");
}
async function show(text, io) {
    await (0,lib/* writeResult */.Zk)(io.stdout, text);
    return 0;
}
async function declarations(commands) {
    return Promise.all(commands.map(async (command) => (await command.declaration()).action));
}
function hostFor(given, options, io) {
    const { stderr, cwd, env } = io;
    return (0,lib/* terminalHost */.P0)({ given, stderr, cwd, env, quiet: options.quiet, progress: options.progress });
}


/***/ })

};
