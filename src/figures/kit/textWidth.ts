/**
 * Widths of characters in hundredths of an em: the wider of Source Sans 3 and Liberation Sans (Arial's metrics), measured
 * once in Chromium, so that an estimate is right or a little too wide in either. There is no layout at build time to ask.
 */
const WIDTHS: readonly (readonly [number, string])[] = [
  [26, "'ijl|‘’"],
  [30, " \u00a0,.:;I·!f[]"],
  [36, "()-t{}/r\\²"],
  [44, '*"“”'],
  [50, "J^cksvxyz"],
  [56, "0123456789#$?L_`abdeghnopqu–é†"],
  [62, "+<=>~×−FTZ"],
  [68, "&ABEKPSVXY"],
  [74, "CDHNRUw"],
  [78, "GOQ"],
  [84, "Mm"],
  [90, "%"],
  [96, "W"],
  [102, "@—…→"]
];
const EM = new Map(
  WIDTHS.flatMap(([width, chars]) => Array.from(chars).map((char) => [char, width / 100] as const))
);
/** for a character that the table lacks: wider than nearly all letters */
const UNKNOWN = 0.8;
/** how much wider semibold is set than regular, at most */
const BOLD = 1.08;

/** The least size of text in figures, in CSS pixels. */
export const SMALL = 12;
/** The usual size of text in figures, in CSS pixels. */
export const NORMAL = 13;

export interface TextStyle {
  /** CSS pixels; absent: 13 */
  readonly size?: number;
  readonly bold?: boolean;
}

/** About how wide a line of text will be set, in CSS pixels; never too narrow by more than a few percent. */
export function textWidth(text: string, {size = NORMAL, bold = false}: TextStyle = {}): number {
  let em = 0;
  for (const char of text) em += EM.get(char) ?? UNKNOWN;
  return em * size * (bold ? BOLD : 1);
}

/**
 * Where text that begins at 0 will about end in the site's own face, which is narrower than the estimate allows for.
 * For what follows a text, where a gap that is too wide shows.
 */
export function textEnd(text: string, style: TextStyle = {}): number {
  return textWidth(text, style) * 0.92;
}

/**
 * Breaks text into lines no wider than `width`, at spaces; a word that is wider than a line is broken inside. With
 * `maxLines` the last line that is left ends in an ellipsis.
 */
export function wrapText(text: string, width: number, style: TextStyle = {}, maxLines = Infinity): string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text
    // a no-break space breaks no line
    .split(/[ \n\t]+/u)
    .filter(Boolean)
    .flatMap((word) => breakWord(word, width, style))) {
    const longer = line === "" ? word : `${line} ${word}`;
    if (line !== "" && textWidth(longer, style) > width) {
      lines.push(line);
      line = word;
    } else line = longer;
  }
  if (line !== "") lines.push(line);
  if (lines.length <= maxLines) return lines;
  const kept = lines.slice(0, maxLines);
  return [...kept.slice(0, -1), fitText(`${kept.at(-1) ?? ""} ${lines[maxLines] ?? ""}`, width, style)];
}

/** The text if it fits into `width`, else as many of its characters as do, and an ellipsis. */
export function fitText(text: string, width: number, style: TextStyle = {}): string {
  if (textWidth(text, style) <= width) return text;
  const chars = Array.from(text);
  while (chars.length > 0 && textWidth(`${chars.join("").trimEnd()}…`, style) > width) chars.pop();
  return `${chars.join("").trimEnd()}…`;
}

function breakWord(word: string, width: number, style: TextStyle): string[] {
  if (textWidth(word, style) <= width) return [word];
  const parts: string[] = [];
  let part = "";
  for (const char of word) {
    if (part !== "" && textWidth(part + char, style) > width) {
      parts.push(part);
      part = char;
    } else part += char;
  }
  return [...parts, part];
}
