/** First and last code points that take two cells: East Asian Wide and Fullwidth (Unicode TR 11), and emoji. */
const WIDE: readonly (readonly [number, number])[] = [
  [0x1100, 0x115e],
  [0x231a, 0x231b],
  [0x23e9, 0x23ec],
  [0x25fd, 0x25fe],
  [0x2614, 0x2615],
  [0x26a1, 0x26a1],
  [0x2705, 0x2705],
  [0x270a, 0x270b],
  [0x2728, 0x2728],
  [0x274c, 0x274c],
  [0x2753, 0x2757],
  [0x2795, 0x2797],
  [0x2b1b, 0x2b1c],
  [0x2b50, 0x2b50],
  [0x2e80, 0x303e],
  [0x3041, 0x3247],
  [0x3250, 0x4dbf],
  [0x4e00, 0xa4cf],
  [0xa960, 0xa97f],
  [0xac00, 0xd7a3],
  [0xf900, 0xfaff],
  [0xfe30, 0xfe6f],
  [0xff01, 0xff60],
  [0xffe0, 0xffe6],
  [0x16fe0, 0x18aff],
  [0x1b000, 0x1b2ff],
  [0x1f004, 0x1f004],
  [0x1f0cf, 0x1f0cf],
  [0x1f18e, 0x1f19a],
  [0x1f1e6, 0x1f320],
  [0x1f32d, 0x1f64f],
  [0x1f680, 0x1f6ff],
  [0x1f7e0, 0x1f7eb],
  [0x1f90c, 0x1faff],
  [0x20000, 0x3fffd],
];

const COMBINING = /^[\p{Mn}\p{Me}]$/u;

/** How many cells of a terminal a code point takes: 0, 1 or 2. Control characters must be escaped before. */
export function widthOf(codePoint: number): 0 | 1 | 2 {
  if (codePoint < 0x300) return 1;
  if (WIDE.some(([first, last]) => codePoint >= first && codePoint <= last)) return 2;
  return COMBINING.test(String.fromCodePoint(codePoint)) ? 0 : 1;
}

/** The cells that a text takes. */
export function textWidth(text: string): number {
  let width = 0;
  for (const char of text) width += widthOf(char.codePointAt(0) as number);
  return width;
}
