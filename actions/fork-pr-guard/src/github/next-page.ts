/** What may change from page to page. */
const CURSORS = ["page", "after", "before"];

/**
 * The address of the page behind one, by its `Link` header. Only the page's number is taken from there: GitHub names its
 * pages by a path of its own (`/repositories/<id>/…`), and nothing that a server says may lead elsewhere.
 *
 * @returns undefined when there is none
 * @see RFC 8288, section 3; GitHub Docs, "Using pagination in the REST API"
 */
export function nextPage(url: string, link: string | null): string | undefined {
  const target = nextTarget(link ?? "");
  if (target === undefined || !URL.canParse(target, url)) return undefined;
  const named = new URL(target, url).searchParams;
  const next = new URL(url);
  for (const cursor of CURSORS) {
    const value = named.get(cursor);
    if (value === null) next.searchParams.delete(cursor);
    else next.searchParams.set(cursor, value);
  }
  return next.href;
}

function nextTarget(link: string): string | undefined {
  for (const [, target, parameters = ""] of link.matchAll(/<([^>]*)>([^<]*)/g)) {
    if (/;\s*rel\s*=\s*(?:next\b|"(?:[^"]*\s)?next(?:\s[^"]*)?")/i.test(parameters)) return target;
  }
  return undefined;
}
