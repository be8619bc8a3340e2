/** White space as JavaScript's `\s` has it, asked of a UTF-16 code unit. */
export const isSpace = (unit: number): boolean =>
  unit === 32 || (unit >= 9 && unit <= 13) || (unit >= 0xa0 && isWide(unit));

const isWide = (unit: number): boolean =>
  unit === 0xa0 ||
  (unit >= 0x2000 && unit <= 0x200a) ||
  unit === 0x2028 ||
  unit === 0x2029 ||
  unit === 0x202f ||
  unit === 0x205f ||
  unit === 0x1680 ||
  unit === 0x3000 ||
  unit === 0xfeff;

/** The span without the white space at its ends. */
export function trim(text: string, start: number, end: number): {start: number; end: number} {
  while (start < end && isSpace(text.charCodeAt(start))) start++;
  while (end > start && isSpace(text.charCodeAt(end - 1))) end--;
  return {start, end};
}
