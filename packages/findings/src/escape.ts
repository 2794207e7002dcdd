/**
 * Characters that change how a terminal, a log or a page shows the text around them, or that can't be seen: C1 controls,
 * direction marks (Unicode TR 9), zero-width and filler characters, tags, halves of surrogate pairs.
 */
const UNSEEN =
  "\\x7f-\\x9f\\xad\\u061c\\u115f\\u1160\\u180e\\u200b-\\u200f\\u2028-\\u202e\\u2060-\\u206f\\u3164\\ufeff\\uffa0\\ufff9-\\ufffb\\u{e0000}-\\u{e007f}\\p{Cs}";

/** These and the C0 controls. */
const UNSAFE = new RegExp(`[\\x00-\\x1f${UNSEEN}]`, "gu");

const NAMED: Readonly<Record<string, string>> = { "\n": "\\n", "\r": "\\r", "\t": "\\t" };

/**
 * A text that may come from anywhere as one line that a terminal shows as it is: what is unsafe stands as an escape,
 * such as `\n`, `\x1b` or `\u202e`.
 */
export function escapeTerminal(text: string): string {
  return text.replace(UNSAFE, visible);
}

function visible(char: string): string {
  const code = char.codePointAt(0) as number;
  const hex = code.toString(16);
  return (
    NAMED[char] ??
    (code <= 0xff ? `\\x${hex.padStart(2, "0")}` : code <= 0xffff ? `\\u${hex.padStart(4, "0")}` : `\\u{${hex}}`)
  );
}

/**
 * JSON text in which strings hold no unsafe character raw. It means the same: only `\u` escapes take their place.
 *
 * @param json as `JSON.stringify` writes it; its line breaks stay
 * @see RFC 8259, section 7
 */
export function escapeJson(json: string): string {
  return json.replace(UNSAFE_IN_JSON, unitEscapes);
}

/** `JSON.stringify` has escaped the C0 controls. */
const UNSAFE_IN_JSON = new RegExp(`[${UNSEEN}]`, "gu");

function unitEscapes(char: string): string {
  let text = "";
  for (let i = 0; i < char.length; i++) text += `\\u${char.charCodeAt(i).toString(16).padStart(4, "0")}`;
  return text;
}

/** Zero width space: breaks up what would become a link or a mention, and can't be seen. */
const BREAK = "\u200b";

/** What ends or begins something in HTML or in a table. A bar is an entity: `\|` after a backslash would end the cell. */
const ENTITIES: Readonly<Record<string, string>> = {
  "&": "&amp;",
  "<": "&lt;",
  ">": "&gt;",
  '"': "&quot;",
  "|": "&#124;",
  [BREAK]: "&#8203;",
};

/**
 * A text that may come from anywhere as Markdown that shows it as it is, on one line, in a table's cell too: no markup,
 * no HTML, no link, no mention, no reference to an issue.
 *
 * @see GitHub Flavored Markdown, sections 2.4 (backslash escapes), 4.10 (tables) and 6.9 (autolinks)
 */
export function escapeMarkdown(text: string): string {
  return escapeTerminal(text)
    .replace(/@|:(?=\/\/)|www(?=\.)|\bgh-(?=\d)|#(?=\d)/gi, `$&${BREAK}`)
    .replace(/[\\`*_[\]#!~$]/g, "\\$&")
    .replace(/[&<>"|\u200b]/g, (char) => ENTITIES[char] as string)
    .replace(
      /^(\s*)([-+=]|\d{1,9}(?=[.)]))/,
      (_, space, mark) => `${space}${/\d/.test(mark) ? `${mark}\\` : `\\${mark}`}`,
    );
}

/** The same as a code span, where one can hold it. */
export function markdownCode(text: string): string {
  const shown = escapeTerminal(text);
  // Inside a table a code span can't hold a bar, and backticks or outer spaces need more care than they are worth.
  return shown === "" || /[`|]|^ | $/.test(shown) ? escapeMarkdown(text) : `\`${shown}\``;
}

/**
 * A message, with its code spans, as Markdown. Messages quote what a repository says between backticks: whatever stands
 * there, each part is shown as it is.
 */
export function markdownMessage(message: string): string {
  const parts = message.split("`");
  // A backtick without its partner belongs to the text.
  if (parts.length % 2 === 0) {
    const last = parts.pop();
    parts[parts.length - 1] += `\`${last}`;
  }
  let markdown = "";
  for (let i = 0; i < parts.length; i++) {
    const part = parts[i] as string;
    markdown += i % 2 === 1 && part !== "" ? markdownCode(part) : escapeMarkdown(part);
  }
  return markdown;
}
