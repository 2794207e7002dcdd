import type { SourceFile, Span } from "@trustchain/findings";

/** A piece of a file that a shell reads: a script of `package.json`, the recipe of a target. */
export interface Task extends Span {
  text: string;
}

const packages = new WeakMap<SourceFile, ReadonlyMap<string, Task>>();
const makefiles = new WeakMap<SourceFile, ReadonlyMap<string, Rule>>();

/** The script of that name in a `package.json`, with those that npm runs before and after it. */
export function packageScripts(file: SourceFile, name: string): Task[] {
  let scripts = packages.get(file);
  if (!scripts) {
    scripts = scriptsIn(file);
    packages.set(file, scripts);
  }
  return [`pre${name}`, name, `post${name}`].flatMap((one) => scripts.get(one) ?? []);
}

function scriptsIn({ text }: SourceFile): Map<string, Task> {
  const found = new Map<string, Task>();
  let scripts: unknown;
  try {
    scripts = (JSON.parse(text) as { scripts?: unknown } | null)?.scripts;
  } catch {
    return found;
  }
  if (typeof scripts !== "object" || scripts === null) return found;
  const head = text.indexOf('"scripts"');
  for (const [name, script] of Object.entries(scripts)) {
    if (typeof script !== "string") continue;
    const start = Math.max(head, text.indexOf(JSON.stringify(script), Math.max(head, 0)));
    found.set(name, { text: script, start: Math.max(start, 0), end: Math.max(start, 0) + script.length });
  }
  return found;
}

interface Rule {
  needs: readonly string[];
  recipe: Task | null;
}

/** More targets that need each other are a cycle. */
const MOST_TARGETS = 50;

/** The recipes that `make` runs for a target, those of the targets that it needs first. */
export function recipesOf(file: SourceFile, target: string | undefined): Task[] {
  let rules = makefiles.get(file);
  if (!rules) {
    rules = rulesIn(file);
    makefiles.set(file, rules);
  }
  const first = target ?? [...rules.keys()].find((name) => !name.startsWith("."));
  const reached = new Set(first === undefined ? [] : [first]);
  for (const name of reached) {
    if (reached.size > MOST_TARGETS) break;
    for (const need of rules.get(name)?.needs ?? []) reached.add(need);
  }
  return [...reached].flatMap((name) => rules.get(name)?.recipe ?? []);
}

/** Targets with a recipe of lines that begin with a tab; a variable of make is one of the shell, too. */
function rulesIn({ text }: SourceFile): Map<string, Rule> {
  const found = new Map<string, Rule>();
  let names: string[] = [];
  let at = 0;
  for (const line of text.split("\n")) {
    const start = at;
    at += line.length + 1;
    const head = /^([\w./ %-]{1,200}?)\s*:(?![=:])([^#=]{0,500})/.exec(line);
    if (head) {
      names = (head[1] as string).split(/\s+/);
      const needs = (head[2] as string).split(/\s+/).filter((word) => word !== "");
      for (const name of names) found.set(name, { needs, recipe: found.get(name)?.recipe ?? null });
    } else if (line.startsWith("\t")) {
      const own = `${line.slice(1).replace(/^[@+-]+/, (marks) => " ".repeat(marks.length))}\n`
        .replaceAll("$$", " $")
        .replaceAll(/\$\((\w+)\)/g, (_, name) => `\${${name}}`);
      for (const name of names) addLine(found, name, own, start + 1, at);
    } else if (line.trim() !== "" && !line.startsWith("#")) names = [];
  }
  return found;
}

function addLine(rules: Map<string, Rule>, name: string, text: string, start: number, end: number): void {
  const rule = rules.get(name);
  if (!rule) return;
  const { recipe } = rule;
  rules.set(name, {
    ...rule,
    recipe: recipe ? { text: recipe.text + text, start: recipe.start, end } : { text, start, end },
  });
}
