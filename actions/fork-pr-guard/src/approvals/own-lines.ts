/**
 * The lines of a comment in which its writer speaks: not those that quote somebody, nor code blocks, nor what HTML
 * comments hide. In doubt a line is not the writer's own.
 *
 * @see GitHub Flavored Markdown, sections 4.4 to 4.6 (code blocks, HTML blocks) and 5.1 (block quotes; laziness)
 */
export function ownLines(body: string): string[] {
  const own: string[] = [];
  let quoting = false;
  let fence: string | undefined;
  let hidden = false;
  for (const line of body.split(/\r\n|\r|\n/)) {
    if (hidden) {
      hidden = !line.includes("-->");
      continue;
    }
    const [, marks] = /^ {0,3}(`{3,}|~{3,})/.exec(line) ?? [];
    if (fence !== undefined) {
      if (marks?.startsWith(fence) && line.trim() === marks) fence = undefined;
      continue;
    }
    fence = marks;
    if (fence !== undefined) continue;
    const comment = line.lastIndexOf("<!--");
    hidden = comment >= 0 && !line.slice(comment).includes("-->");
    // A quoted paragraph goes on over lines without a mark, until an empty one.
    quoting = /^\s*>/.test(line) || (quoting && line.trim() !== "");
    if (!quoting) own.push(line);
  }
  return own;
}
