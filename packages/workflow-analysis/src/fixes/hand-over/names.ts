import type { Span } from "@trustchain/findings";
import type { Script, ShellName } from "../../shell/index.js";

/** The beginning of a variable, `$NAME_` or `${NAME_`, at the end of a text. */
const POSIX_NAME = /\$(?:\{[#!]?\w*|[A-Za-z_]\w*)?$/;
const POWERSHELL_NAME = /\$(?:\{[\w:]*|[A-Za-z_][\w:]*)?$/;
const NAMES: Partial<Record<ShellName, RegExp>> = {
  bash: POSIX_NAME,
  sh: POSIX_NAME,
  pwsh: POWERSHELL_NAME,
  powershell: POWERSHELL_NAME,
  javascript: /\$(?:\{\w*)?$/,
};

/** `$${{ … }}`, `${TOKEN_${{ … }}}` build the name of a variable, such as PowerShell's `$true`. */
export function isPartOfName({ start }: Span, shell: ShellName, { text }: Script): boolean {
  const before = text.slice(Math.max(0, start - 300), start).replace(/\$\{\{.*?\}\}/g, "x");
  return NAMES[shell]?.test(before) ?? false;
}
