import type { Severity } from "../finding.js";

/** Select Graphic Rendition parameters (ECMA-48, section 8.3.117): the sixteen colours that every terminal has. */
const STYLES = {
  bold: "1",
  faint: "2",
  critical: "1;35",
  high: "1;31",
  medium: "1;33",
  low: "1;36",
  info: "1;34",
  removed: "31",
  added: "32",
} as const satisfies Record<Severity, string> & Record<string, string>;

export type Style = keyof typeof STYLES;

/** Puts a text in a style; does nothing without colours. */
export type Paint = (style: Style, text: string) => string;

export function painter(color: boolean): Paint {
  if (!color) return (_, text) => text;
  return (style, text) => (text === "" ? "" : `\x1b[${STYLES[style]}m${text}\x1b[0m`);
}
