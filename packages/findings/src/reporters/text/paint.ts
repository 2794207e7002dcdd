import type { Severity } from "../../finding.js";

export type Paint = (text: string) => string;

/** How parts of the report look; without colours every paint leaves its text as it is. */
export interface Palette {
  path: Paint;
  rule: Paint;
  quiet: Paint;
  removed: Paint;
  added: Paint;
  severity: Readonly<Record<Severity, Paint>>;
}

/** @see ECMA-48, section 8.3.117 "SGR" */
function sgr(codes: string): Paint {
  return (text) => (text === "" ? text : `\x1b[${codes}m${text}\x1b[0m`);
}

const plain: Paint = (text) => text;

const COLORS: Palette = {
  path: sgr("1;4"),
  rule: sgr("1"),
  quiet: sgr("2"),
  removed: sgr("31"),
  added: sgr("32"),
  severity: { critical: sgr("1;35"), high: sgr("1;31"), medium: sgr("1;33"), low: sgr("1;36"), info: sgr("1;34") },
};

const PLAIN: Palette = {
  path: plain,
  rule: plain,
  quiet: plain,
  removed: plain,
  added: plain,
  severity: { critical: plain, high: plain, medium: plain, low: plain, info: plain },
};

export function paletteOf(color: boolean): Palette {
  return color ? COLORS : PLAIN;
}
