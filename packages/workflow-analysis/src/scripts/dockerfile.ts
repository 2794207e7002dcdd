import type { Span } from "@trustchain/findings";
import type { Dockerfile, DockerfileInstruction } from "../model/index.js";
import { type ShellName, shellOf } from "../shell/index.js";
import { type ScriptSite, TextSite } from "./site.js";

const cache = new WeakMap<Dockerfile, readonly ScriptSite[]>();

/** What each `RUN` of a Dockerfile runs, in both forms and with here-documents; `ONBUILD RUN` too. */
export function scriptsOfDockerfile(dockerfile: Dockerfile): readonly ScriptSite[] {
  let scripts = cache.get(dockerfile);
  if (!scripts) {
    scripts = readScripts(dockerfile);
    cache.set(dockerfile, scripts);
  }
  return scripts;
}

function readScripts({ instructions, file }: Dockerfile): ScriptSite[] {
  const scripts: ScriptSite[] = [];
  let stage: ScriptSite[] = [];
  let shell: ShellName = "sh";
  for (const instruction of instructions) {
    const actual = instruction.trigger ?? instruction;
    // Each stage begins with the default again.
    if (actual.keyword === "FROM") {
      shell = "sh";
      stage = [];
    } else if (actual.keyword === "SHELL") shell = shellIn(actual);
    else if (actual.keyword === "RUN") {
      const script = scriptOf(actual, shell, folderOf(file.path), stage);
      stage.push(script);
      scripts.push(script);
    }
  }
  return scripts;
}

/** The build's context is mostly the Dockerfile's own folder. */
function folderOf(path: string): string {
  return path.slice(0, Math.max(0, path.lastIndexOf("/")));
}

/** `SHELL ["/bin/bash", "-o", "pipefail", "-c"]`. */
function shellIn({ file, start, end }: DockerfileInstruction): ShellName {
  const program = /"((?:[^"\\]|\\.)*)"/.exec(file.text.slice(start, end))?.[1];
  return program === undefined ? "unknown" : shellOf(program.replaceAll("\\\\", "\\"));
}

/** @param stage the scripts of its stage, which are all there once somebody asks */
function scriptOf(
  instruction: DockerfileInstruction,
  shell: ShellName,
  folder: string,
  stage: readonly ScriptSite[],
): ScriptSite {
  const { file } = instruction;
  const { text, start } = textOf(instruction);
  const placeOf = (span: Span) => ({ file, start: start + span.start, end: start + span.end });
  const site: ScriptSite = new TextSite({
    kind: "dockerfile",
    text,
    shell,
    step: null,
    folder,
    placeOf,
    later: () => stage.slice(stage.indexOf(site) + 1),
  });
  return site;
}

/** The script with offsets kept: comment lines between its lines are blank, and the JSON form reads as quoted words. */
function textOf({ file, start, end, flags, keyword }: DockerfileInstruction): { text: string; start: number } {
  const from = flags.at(-1)?.end ?? start + keyword.length;
  const text = file.text.slice(from, end);
  const document = /^[ \t]*<<-?(["']?)(\w+)\1[ \t]*\r?\n/.exec(text);
  if (document) {
    const rest = text.slice(document[0].length);
    const close = rest.search(new RegExp(`^\\t*${document[2]}[ \\t]*$`, "m"));
    return { text: close === -1 ? rest : rest.slice(0, close), start: from + document[0].length };
  }
  const isJson = /^[\s\\]*\[\s*"/.test(text) && /\]\s*$/.test(text);
  return { text: isJson ? wordsOfJson(text) : withoutComments(text), start: from };
}

function withoutComments(text: string): string {
  return text.replace(/(?<=\n)[ \t]*#[^\n]*\n?/g, (line) => " ".repeat(line.length));
}

/** `["npm", "ci"]` → ` "npm"  "ci" `: the same length, so that places stay. Nothing is expanded in single quotes. */
function wordsOfJson(text: string): string {
  const inner = text.replace(/"(?:[^"\\]|\\.)*"|[[\],]/g, (match) => {
    if (match.length === 1) return " ";
    return match.includes("'") || match.includes("\\") ? match : `'${match.slice(1, -1)}'`;
  });
  return inner;
}
