/** Ranges of letters and signs that take two columns (Unicode TR 11, wide and full width). Emoji are known by a property. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115f],
  [0x2e80, 0x303e],
  [0x3041, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97c],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe10, 0xfe19],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x17000, 0x18cff],
  [0x1b000, 0x1b2ff],
  [0x20000, 0x3fffd],
];

/** Variation selector 16: the narrow sign before it is shown as an emoji, which is wide (Unicode TR 51, section 4). */
const AS_EMOJI = "\ufe0f";

/** How many columns a text takes on a terminal. */
export function widthOf(text: string): number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the range is ASCII
  if (/^[\x00-\x7f]*$/.test(text)) return text.length;
  let width = 0;
  let last = 0;
  for (const char of text) {
    const own = char === AS_EMOJI ? Math.max(2 - last, 0) : widthOfChar(char);
    width += own;
    last = own;
  }
  return width;
}

function widthOfChar(char: string): number {
  const code = char.codePointAt(0) as number;
  if (code < 0x300) return 1;
  if (/[\p{Mn}\p{Me}]/u.test(char)) return 0;
  return isWideEmoji(char, code) || WIDE.some(([from, to]) => code >= from && code <= to) ? 2 : 1;
}

function isWideEmoji(char: string, code: number): boolean {
  // Two regional indicators make one flag: together they are wide.
  if (code >= 0x1f1e6 && code <= 0x1f1ff) return false;
  return /\p{Emoji_Presentation}/u.test(char);
}
