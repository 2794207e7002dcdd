/** The URL that a text is, or undefined. (`URL.parse` is younger than the oldest Node that we start on.) */
export function parseUrl(text: string, base?: URL): URL | undefined {
  return URL.canParse(text, base?.href) ? new URL(text, base?.href) : undefined;
}
