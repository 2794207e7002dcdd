import { escapeTerminal } from "../../escape.js";
import type { ReportTable } from "../../report.js";
import { widthOf } from "./width.js";

/** Cells are cut here, so that one hostile name doesn't push the others off the screen. */
const WIDEST_CELL = 100;

/** The lines of a table: cells below each other, two spaces between them; the last column is as wide as it is. */
export function tableLines({ columns, rows }: ReportTable): string[] {
  const cells = [columns, ...rows].map((row) => row.map((cell, i) => shown(cell, i === columns.length - 1)));
  const widths = columns.map((_, i) => Math.max(...cells.map((row) => widthOf(row[i] ?? ""))));
  return cells.map((row) =>
    row
      .map((cell, i) => cell + " ".repeat((widths[i] ?? 0) - widthOf(cell)))
      .join("  ")
      .trimEnd(),
  );
}

function shown(cell: string, isLast: boolean): string {
  const text = escapeTerminal(cell);
  return isLast || text.length <= WIDEST_CELL ? text : `${text.slice(0, WIDEST_CELL)}…`;
}
