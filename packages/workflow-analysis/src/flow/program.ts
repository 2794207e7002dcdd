import type { Span } from "@trustchain/findings";
import type { Place } from "../rule.js";
import { environmentFileWrites, parseScript } from "../shell/index.js";
import { artifactOfRun } from "./artifacts.js";
import { startDispatch } from "./dispatches.js";
import type { JobRun, StepRun } from "./job-run.js";
import { classOfGroups } from "./languages.js";
import type { CharacterClass, FlowHop } from "./path.js";
import { CLEANS, checksIn, commandLine, eventOf, returnsOf, withoutMethod } from "./program-patterns.js";
import { argumentsAt, callsOf, namesIn, type ProgramCall, sourcesIn, statementsOf } from "./program-text.js";
import { pushChecksIn } from "./push-checks.js";
import { ShellRun } from "./shell-run.js";
import { payloadAt } from "./sources.js";
import { asText, CLEAN, harmful, narrowed, passing, through, unionOf, type Value } from "./taint.js";
import { type ProgramText, textOfFile } from "./text.js";
import { pathFrom } from "./workspace.js";

/** What a Python or JavaScript program gets from where it is run. */
export interface ProgramSurroundings {
  pasted: readonly Value[];
  folder: string;
  arguments: readonly Value[];
  hops: readonly FlowHop[];
  variable(name: string): Value;
  depth: number;
}

/** Modules that load modules. */
const MOST_MODULES = 3;
/** Longer programs are bundles. */
const LONGEST = 256 * 1024;
/** Without any of these a program reads nothing of an outsider's. */
const MAY_READ =
  /payload|environ|getenv|process\.env|argv|getInput|(?:pulls|issues)\.(?:get|list)|graphql|downloadArtifact|readFile|open\s*\(|read_text/;
/** Without any of these nothing of what it reads takes effect. */
const MAY_ACT =
  /setOutput|exportVariable|addPath|Dispatch|exec|spawn|eval|Function|require\s*\(\s*["'`][.$/]|import\s*\(|appendFile|writeFile|GITHUB_|system|popen|subprocess|execa/;

/** The program of actions/github-script gives back a result that something reads. */
function givesBack({ step }: StepRun): boolean {
  return step.uses !== null && step.id !== undefined && step.file.text.includes(`${step.id}.outputs.result`);
}

/** Follows a Python or JavaScript program: environment, arguments and event to process calls, `eval` and outputs. */
export function codeOfProgram(job: JobRun, run: StepRun, text: ProgramText, around: ProgramSurroundings): void {
  const { text: code } = text.script;
  if (code.length > LONGEST || !(MAY_ACT.test(code) || givesBack(run))) return;
  const isGiven = around.pasted.some((value) => value.length > 0) || !job.workspace.isClean;
  if (!isGiven && !MAY_READ.test(code) && !/require\s*\(|import\s*\(/.test(code)) return;
  new ProgramRun(job, run, text, around).follow();
}

/** What a variable is: text, or an object of the payload of which parts are read. */
interface Binding {
  value: Value;
  /** Where in the payload it stands. */
  path: readonly string[] | null;
  /** An API call gave it, so it may be newer than the payload; unless the program has found that it isn't. */
  from: "payload" | "api" | "checked-api";
}

class ProgramRun {
  private readonly bindings = new Map<string, Binding>();
  private readonly patterns = new Map<string, string>();

  constructor(
    private readonly job: JobRun,
    private readonly run: StepRun,
    private readonly text: ProgramText,
    private readonly around: ProgramSurroundings,
  ) {}

  private get code(): string {
    return this.text.script.text;
  }

  follow(): void {
    const { script } = this.text;
    if (/\bdownloadArtifact\b/.test(this.code)) this.downloads();
    const events: { at: number; take: () => void }[] = [
      ...statementsOf(script).map(({ names, isObject, value, at }) => ({
        at,
        take: () => this.bind(names, isObject, value),
      })),
      ...checksIn(this.code).map(({ at, name, characters }) => ({ at, take: () => this.refine(name, characters) })),
      ...pushChecksIn(script).map(({ at, name }) => ({ at, take: () => this.bindToComment(name) })),
      ...callsOf(script).map((call) => ({ at: call.start, take: () => this.call(call) })),
      ...environmentFileWrites(script).map((write) => ({
        at: write.span.end,
        take: () => this.write(write.file, write.span, write.dynamicSpan),
      })),
      ...returnsOf(script).map((span) => ({ at: span.start, take: () => this.giveBack(span) })),
    ];
    events.sort((a, b) => a.at - b.at);
    for (const { take } of events) take();
  }

  /** The artifacts of a run, written to a file by the program itself. */
  private downloads(): void {
    for (const match of this.code.matchAll(
      /writeFile(?:Sync)?\(\s*(?:path\.join\([^,)]{1,80},\s*)?["'`]([^"'`\n]{1,200})["'`]/g,
    )) {
      const place = this.text.placeOf({ start: match.index, end: match.index + match[0].length });
      const artifact = artifactOfRun(this.job, this.run, place, "artifact of the run");
      const written = (match[1] as string).replace(/^\$\{[^}]*\}\//, "");
      if (artifact)
        this.job.workspace.taintFile(pathFrom(this.around.folder, written), this.arrived([artifact])[0] ?? artifact);
    }
  }

  /** `const x = …`, `const { title, body: text } = …`, `x = …`. */
  private bind(names: readonly (readonly [local: string, key: string])[], isObject: boolean, span: Span): void {
    const pattern = /^\/((?:\\.|[^/\\\n]){1,300})\/[a-z]{0,5}\s*$/.exec(this.slice(span));
    if (pattern) for (const [local] of names) this.patterns.set(local, pattern[1] as string);
    const object = this.objectAt(span);
    for (const [local, key] of names) {
      if (!isObject) {
        this.bindings.set(local, object ?? { value: this.valueOf(span), path: null, from: "payload" });
        continue;
      }
      if (object?.path) {
        const path = key === "data" ? object.path : [...object.path, key.toLowerCase()];
        this.bindings.set(local, { ...object, path, value: this.payload(path, span, object.from) });
      } else this.bindings.set(local, { value: this.valueOf(span), path: null, from: "payload" });
    }
  }

  private refine(name: string, characters: CharacterClass): void {
    const binding = this.bindings.get(name);
    if (binding) this.bindings.set(name, { value: narrowed(binding.value, characters), path: null, from: "payload" });
  }

  /** What had no push since the comment is what the commenter saw. */
  private bindToComment(name: string): void {
    const binding = this.bindings.get(name);
    const isPull = binding?.from === "api" && binding.path?.join(".") === "pull_request";
    if (isPull && this.run.scope.event === "issue_comment") {
      this.bindings.set(name, { ...binding, from: "checked-api" });
    }
  }

  /** The object of the payload that an expression is as a whole, or that an API call gives. */
  private objectAt({ start, end }: Span): Binding | null {
    const written = this.code.slice(start, end).trim().replaceAll("?.", ".").replace(/;$/, "");
    const payload = /^(?:await\s+)?(?:github\.)?(?:context\.)?(?:context\.)?payload((?:\.\w{1,60}){0,8})$/.exec(
      written,
    );
    if (payload) return this.object((payload[1] ?? "").split(".").filter(Boolean), { start, end }, "payload");
    if (/\b(?:rest\.|octokit\.|github\.)?pulls\.get\s*\(|\/pulls\/\{?pull_number/.test(written)) {
      return this.object(["pull_request"], { start, end }, "api");
    }
    if (/\bissues\.get\s*\(/.test(written)) return this.object(["issue"], { start, end }, "api");
    if (/\bissues\.getComment\s*\(/.test(written)) return this.object(["comment"], { start, end }, "api");
    const [, name = "", rest = ""] = /^([A-Za-z_$][\w$]*)((?:\.\w{1,60}){0,8})$/.exec(written) ?? [];
    const known = this.bindings.get(name);
    if (!known?.path) return null;
    const path = [...known.path, ...rest.split(".").filter((part) => part !== "" && part !== "data")];
    return this.object(path, { start, end }, known.from);
  }

  private object(path: readonly string[], span: Span, from: Binding["from"]): Binding {
    const lower = path.map((part) => part.toLowerCase());
    return { path: lower, value: this.payload(lower, span, from), from };
  }

  /** What is at a path; a commit that an API call gave is not what the payload had. */
  private payload(path: readonly string[], span: Span, from: Binding["from"]): Value {
    const place = this.text.placeOf(span);
    // Whatever the event, an API call can give a pull request.
    const event = from === "payload" ? this.run.scope.event : eventOf(path[0]);
    const value = payloadAt(path, event, place);
    if (from === "payload") return value;
    return value.map((taint) => ({
      ...taint,
      source: { ...taint.source, value: `${taint.source.value.replace("github.event.", "")} of the API` },
      names: taint.names === "commit" && from === "api" ? ("resolved" as const) : taint.names,
    }));
  }

  /** Everything of an outsider's that an expression may hold. */
  private valueOf(span: Span): Value {
    const written = this.code.slice(span.start, span.end);
    if (CLEANS.test(written.trimStart())) return CLEAN;
    const left = this.leftByPattern(written);
    const found: Value[] = [];
    for (const source of sourcesIn(this.text.script, span)) {
      const place = this.text.placeOf(source);
      if (source.kind === "variable") found.push(this.variable(source.name, place));
      else if (source.kind === "argument")
        found.push(this.around.arguments[source.index] ?? (source.index < 0 ? unionOf(this.around.arguments) : CLEAN));
      else if (source.kind === "input")
        found.push(this.around.variable(`INPUT_${source.name.toUpperCase().replaceAll(" ", "_")}`));
      else if (source.kind === "payload") found.push(payloadAt(source.path, this.run.scope.event, place));
      else found.push(this.file(source.name, place));
    }
    for (const { name, path } of namesIn(this.text.script, span)) {
      const binding = this.bindings.get(name);
      if (!binding) continue;
      const isPart = binding.path && path.length > 0;
      const parts = path.filter((part) => part !== "data").map((part) => part.toLowerCase());
      found.push(
        isPart ? this.payload([...(binding.path ?? []), ...withoutMethod(parts)], span, binding.from) : binding.value,
      );
    }
    this.text.script.expressions.forEach((expression, i) => {
      if (expression.start >= span.start && expression.end <= span.end) found.push(this.around.pasted[i] ?? CLEAN);
    });
    const value = unionOf(found);
    return left === "text" ? value : narrowed(asText(value), left);
  }

  /** What a match of a regular expression lets through, or `text` where there is none. */
  private leftByPattern(written: string): CharacterClass {
    const literal =
      /\/((?:\\.|[^/\\\n]){1,300})\/[a-z]{0,5}\.exec\(|\.match\(\s*\/((?:\\.|[^/\\\n]){1,300})\/|re\.(?:search|match|fullmatch)\(\s*r?["']([^"'\n]{1,300})["']/.exec(
        written,
      );
    const named = /(?<![\w$.])([A-Za-z_$][\w$]{0,60})\.exec\(|\.match\(\s*([A-Za-z_$][\w$]{0,60})\s*\)/.exec(written);
    const pattern = literal
      ? (literal[1] ?? literal[2] ?? literal[3])
      : named && this.patterns.get(named[1] ?? named[2] ?? "");
    return pattern ? classOfGroups(pattern) : "text";
  }

  private variable(name: string, place: ReturnType<ProgramText["placeOf"]>): Value {
    if (name === "GITHUB_EVENT_PATH") return payloadAt([], this.run.scope.event, place);
    return this.around.variable(name);
  }

  private file(name: string, place: ReturnType<ProgramText["placeOf"]>): Value {
    const path = pathFrom(this.around.folder, name);
    const written = this.job.files.get(path);
    if (written) return written;
    const code = this.job.workspace.at(path);
    if (!code) return CLEAN;
    const source = { ...code.source, kind: code.source.kind === "code" ? ("file" as const) : code.source.kind };
    return through([{ ...code, source, names: null, characters: "text" }], { kind: "file", name: path, place });
  }

  private call(call: ProgramCall): void {
    const args = argumentsAt(this.text.script, call.open);
    const [first] = args;
    if (!first) return;
    switch (call.kind) {
      case "evaluate":
        this.report("script", call, harmful(this.valueOf(first)));
        return;
      case "dispatch":
        this.dispatch(call, first);
        return;
      case "load":
        this.load(call, first);
        return;
      case "shell":
        this.report("script", call, harmful(this.valueOf(first)));
        this.command(call, args);
        return;
      case "program":
        if (args.slice(1).some((arg) => /\bshell\s*[:=]\s*[Tt]rue/.test(this.slice(arg)))) {
          this.report("script", call, harmful(this.valueOf(first)));
        }
        this.command(call, args);
        return;
      case "split":
        // Cut at blanks, without a shell.
        this.report(
          "argument",
          call,
          this.valueOf(first).filter(({ characters }) => characters === "line" || characters === "text"),
        );
        this.command(call, args);
    }
  }

  /** A workflow that the program starts gets what it is given. */
  private dispatch(call: ProgramCall, first: Span): void {
    const target = /workflow_id\s*:\s*["'`]([\w./-]{1,200})["'`]/.exec(this.slice(first))?.[1] ?? null;
    const event = call.name === "createDispatchEvent" ? "repository_dispatch" : "workflow_dispatch";
    const inputs = this.fieldsOf(first);
    startDispatch(this.job, this.run, { event, target, inputs, place: this.text.placeOf(call) });
  }

  /** The values of `inputs: {…}` or `client_payload: {…}`; all that is in it where it is no such object. */
  private fieldsOf(span: Span): Map<string, Value> {
    const object = /\b(?:inputs|client_payload)\s*:\s*(\{)?/.exec(this.slice(span));
    if (!object) return new Map();
    const open = span.start + object.index + object[0].length;
    if (object[1] === undefined) return new Map([["*", this.arrived(this.valueOf({ start: open, end: span.end }))]]);
    return new Map(
      argumentsAt(this.text.script, open).map((field) => {
        const name = /^\s*["'`]?([\w-]{1,100})/.exec(this.slice(field))?.[1] ?? "*";
        return [name.toLowerCase(), this.arrived(this.valueOf(field))];
      }),
    );
  }

  private slice({ start, end }: Span): string {
    return this.code.slice(start, end);
  }

  /** `require('./x')` of an outsider's file. */
  private load(call: ProgramCall, first: Span): void {
    const written = this.slice(first);
    if (!/[./]/.test(written)) return;
    const name = written.replaceAll(/[`'"]|\$\{process\.env\.GITHUB_WORKSPACE\}/g, "").trim();
    if (!/^\.{0,2}\//.test(name)) return;
    const path = pathFrom(this.around.folder, name.replace(/^\//, ""));
    const code = this.job.workspace.at(path);
    if (code) this.job.execute(this.run, this.arrived([code])[0] ?? code, this.text.placeOf(call), call.name);
    else this.module(path, this.text.placeOf(call));
  }

  /** A module of the repository gets what its loader has: the event, the environment. */
  private module(path: string, place: Place): void {
    const { start } = this.job.run;
    if (this.around.depth > MOST_MODULES) return;
    const file = [path, `${path}.js`, `${path}.mjs`, `${path}.cjs`, `${path}/index.js`].flatMap(
      (one) => start.textOf(one) ?? [],
    )[0];
    if (!file) return;
    const hop: FlowHop = { kind: "script", name: file.path, place };
    const variable = (name: string) => through(this.around.variable(name), hop);
    const hops = [...this.around.hops, hop];
    const around = { ...this.around, pasted: [], hops, variable, depth: this.around.depth + 1 };
    codeOfProgram(this.job, this.run, textOfFile(file, "javascript"), around);
  }

  /** A command line that the program runs: read as a script of its own. */
  private command(call: ProgramCall, args: readonly Span[]): void {
    if (this.around.depth > 3) return;
    const line = commandLine(args.slice(0, 2).map((arg) => this.slice(arg)));
    if (line === "") return;
    const options = args.map((arg) => this.slice(arg)).join(" ");
    const cwd = /\bcwd\s*[:=]\s*(?:path\.\w+\()?["'`]([^"'`]{1,200})["'`]/.exec(options)?.[1];
    const place = this.text.placeOf(call);
    const program: ProgramText = { script: parseScript(line, "bash", []), placeOf: () => place };
    const folder = cwd === undefined ? this.around.folder : pathFrom(this.around.folder, cwd);
    const inner = { ...this.around, pasted: [], folder, depth: this.around.depth + 1 };
    new ShellRun(this.job, this.run, program, inner).follow();
  }

  private write(file: string, span: Span, dynamic: Span | undefined): void {
    const written = this.slice(span);
    // The toolkit ends what it writes with a delimiter that nobody can foresee.
    const isToolkit = /\bcore\s*\.\s*(?:setOutput|exportVariable|addPath|saveState)/.test(written);
    const given = isToolkit && dynamic ? argumentsAt(this.text.script, dynamic.start).at(-1) : dynamic;
    const value = this.valueOf(given ?? span);
    if (value.length === 0) return;
    const place = this.text.placeOf(span);
    const head = dynamic ? this.slice(dynamic) : written;
    const name = (isToolkit ? /^\s*["'`]([\w.-]{1,100})/ : /["'`]([\w.-]{1,100})=/).exec(head)?.[1];
    const isOpen = !isToolkit || file === "GITHUB_PATH";
    if (isOpen && (file === "GITHUB_ENV" || file === "GITHUB_PATH")) {
      const wide = name === undefined ? harmful(value) : value.filter(({ characters }) => characters === "text");
      for (const taint of this.arrived(wide)) {
        this.job.report(this.run, taint, { kind: "environment-file", place, name: file });
      }
    }
    const hop: FlowHop = { kind: file === "GITHUB_ENV" ? "env" : "step-output", name: name ?? "any", place };
    const handed = passing(through(value, hop), this.run.site);
    if (file === "GITHUB_ENV" && name !== undefined) this.job.exported.set(name, handed);
    if (file !== "GITHUB_OUTPUT") return;
    if (name !== undefined) this.run.outputs.add(name, handed);
    const open = isToolkit ? CLEAN : handed.filter(({ characters }) => name === undefined || characters === "text");
    this.run.outputs.addToAll(asText(open));
  }

  /** What the script of actions/github-script returns is its output `result`, as JSON unless it is asked for as it is. */
  private giveBack(span: Span): void {
    const { step, outputs, site } = this.run;
    if (!step.uses?.is("actions/github-script")) return;
    const value = this.valueOf(span);
    if (value.length === 0) return;
    const encoding = step.input("result-encoding")?.value;
    const isText = encoding?.kind === "scalar" && encoding.value === "string";
    const hop: FlowHop = { kind: "step-output", name: "result", place: this.text.placeOf(span) };
    outputs.add("result", passing(through(isText ? value : narrowed(value, "line"), hop), site));
  }

  private report(kind: "script" | "argument", call: ProgramCall, value: Value): void {
    for (const taint of this.arrived(value)) {
      this.job.report(this.run, taint, { kind, place: this.text.placeOf(call), name: call.name });
    }
  }

  private arrived(value: Value): Value {
    return value.map((taint) => {
      const missing = this.around.hops.filter((hop) => !taint.hops.includes(hop));
      return missing.length > 0 ? { ...taint, hops: [...taint.hops, ...missing] } : taint;
    });
  }
}
