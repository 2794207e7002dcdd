import { escapeTerminal } from "@trustchain/findings";

/** A text that may come from anywhere as one line that a terminal and a log show as it is. */
export function oneLine(text: string): string {
  return escapeTerminal(text.replace(/\r/g, "\\r").replace(/\n/g, "\\n"));
}
