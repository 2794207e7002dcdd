import type { Rule } from "@trustchain/workflow-analysis";
import { GENERATED, table } from "./marker.ts";
import { title } from "./names.ts";

type FlaggedExample = Rule["examples"]["flagged"][number];
type SilentExample = Rule["examples"]["silent"][number];

/** What `--fix` does, by the value of a rule's `fixes`. */
const FIX_WORDS = {
  safe: "`--fix`",
  unsafe: "`--fix unsafe`",
  both: "`--fix`, some only with `--fix unsafe`",
  none: "none",
} as const;

/** The page of one rule: docs/rules/<id>.md. */
export function rulePage(rule: Rule): string {
  const sections = [
    `<!-- ${GENERATED} -->`,
    `# ${rule.id}`,
    `${rule.summary}.`.replace(/\.\.$/, "."),
    table(
      ["severity", "persona", "fix", "category"],
      [[rule.severity, rule.persona, FIX_WORDS[rule.fixes], rule.category]],
    ),
    "## Risk",
    rule.risk,
    "## How to mend it",
    rule.mend,
    ...(rule.notes === "" ? [] : [rule.notes]),
    "## Flagged",
    "The lines that are flagged end in `# <--`.",
    ...rule.examples.flagged.map(flagged),
    "## Not flagged",
    ...rule.examples.silent.map(silent),
    "## Silencing it",
    silencing(rule),
    ...options(rule),
    ...(rule.sources.length ? ["## Sources", rule.sources.map((source) => `- ${link(source)}`).join("\n")] : []),
  ];
  return `${sections.map((section) => section.trim()).join("\n\n")}\n`;
}

/** The list of all rules, by category: docs/rules/README.md. */
export function ruleList(rules: readonly Rule[]): string {
  const categories = [...new Set(rules.map((rule) => rule.category))].sort();
  const section = (category: string) => {
    const rows = rules
      .filter((rule) => rule.category === category)
      .map((rule) => [`[${rule.id}](${rule.id}.md)`, rule.severity, rule.persona, FIX_WORDS[rule.fixes], rule.summary]);
    return `## ${title(category)}\n\n${table(["rule", "severity", "persona", "fix", "what it flags"], rows)}`;
  };
  return `<!-- ${GENERATED} -->

# Rules

\`persona\` says for whom a rule speaks: \`regular\` is what nearly everyone wants mended, \`pedantic\` adds style and hygiene,
\`auditor\` what is only worth an auditor's look. A finding may be milder, or meant for a stricter persona, than its rule: the rule's page shows when.

${categories.map(section).join("\n\n")}
`;
}

function flagged(example: FlaggedExample): string {
  const notes = [
    example.path ? `In \`${example.path}\`` : "",
    example.persona ? `with \`--persona ${example.persona}\`` : "",
    example.severity ? `severity ${example.severity}` : "",
    example.confidence ? `confidence ${example.confidence}` : "",
    example.trust ? settingsWords(example.trust) : "",
    example.options ? `with the options \`${optionWords(example.options)}\`` : "",
  ].filter(Boolean);
  const lines = example.text.trimEnd().split("\n");
  const marked = lines.map((line, index) => (example.at.includes(index + 1) ? `${line.trimEnd()} # <--` : line));
  const fixed = example.fixed === undefined ? [] : ["After the fix:", fence(example.fixed, example.path)];
  return [
    ...(notes.length ? [`${capital(notes.join(", "))}:`] : []),
    fence(marked.join("\n"), example.path),
    ...beside(example),
    ...fixed,
  ].join("\n\n");
}

function silent(example: SilentExample): string {
  const notes = [example.path ? `\`${example.path}\`` : "", example.trust ? settingsWords(example.trust) : ""].filter(
    Boolean,
  );
  const given = notes.length ? ` (${notes.join(", ")})` : "";
  return [`Because ${example.because}${given}:`, fence(example.text, example.path), ...beside(example)].join("\n\n");
}

/** The further files of an example. */
function beside({ files = {} }: FlaggedExample | SilentExample): string[] {
  return Object.entries(files).flatMap(([path, text]) => [`Beside it, \`${path}\`:`, fence(text, path)]);
}

/** The rule's own settings. */
function options({ id, options: own }: Rule): string[] {
  const rows = Object.entries(own).map(([name, { description }]) => [`\`${name}\``, description]);
  return rows.length === 0
    ? []
    : [`## Options`, `Under \`rules.${id}\` in \`.github/trustchain.yml\`:`, table(["option", "meaning"], rows)];
}

/** Option values of an example, as JSON. */
function optionWords(values: Readonly<Record<string, unknown>>): string {
  return JSON.stringify(values, (_, value) => (value instanceof Map ? Object.fromEntries(value) : value));
}

/** What an example says of its repository, as the configuration has it. */
function settingsWords({ environments, ...facts }: NonNullable<FlaggedExample["trust"]>): string {
  const words = Object.entries(facts).map(
    ([name, value]) => `${name.replace(/[A-Z]/g, (c) => `-${c.toLowerCase()}`)}: ${value}`,
  );
  for (const [name, { requiredReviewers }] of environments ?? []) {
    words.push(`environments: {${name}: {required-reviewers: ${requiredReviewers}}}`);
  }
  return `with \`fork-pr-guard: {${words.join(", ")}}\` in the settings`;
}

function silencing(rule: Rule): string {
  const zizmor = rule.isZizmor ? ` \`# zizmor: ignore[${rule.id}]\` counts too.` : "";
  // Docker has no comments at the end of a line.
  const isOfDockerfiles = rule.examples.flagged.every(({ path = "" }) => isDockerfile(path));
  const where = isOfDockerfiles ? "alone on the line above" : "at the end of the line, or alone on the line above";
  return `One place: \`# trustchain: ignore[${rule.id}] <reason>\` ${where}.${zizmor}${toldBy(rule)}

Everywhere, in \`.github/trustchain.yml\`:

\`\`\`yaml
rules:
  ${rule.id}: off
\`\`\``;
}

function toldBy({ toldBy: others }: Rule): string {
  if (others.length === 0) return "";
  const names = others.map((id) => `\`${id}\``).join(" or ");
  return `

Where ${names} sees the same place, \`audit\` tells the finding under that id, and a comment may name either.`;
}

/** A code block in the language of the file, whose fence is longer than any run of backticks inside. */
function fence(text: string, path = ""): string {
  const longest = Math.max(2, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const marks = "`".repeat(longest + 1);
  return `${marks}${languageOf(path)}\n${text.trimEnd()}\n${marks}`;
}

const LANGUAGES: Readonly<Record<string, string>> = { js: "js", json: "json", py: "python", sh: "bash" };

function languageOf(path: string): string {
  return isDockerfile(path) ? "dockerfile" : (LANGUAGES[path.split(".").at(-1) ?? ""] ?? "yaml");
}

function isDockerfile(path: string): boolean {
  return /dockerfile$/i.test(path);
}

function link(source: string): string {
  return /^https?:\/\//.test(source) ? `<${source}>` : source;
}

function capital(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}
