/** Control characters: a document's text must not move a terminal's cursor, set its title, or turn the direction of what follows. Nor may it set marks. */
// eslint-disable-next-line no-control-regex -- they are what it is about
const CONTROL = /[\u0000-\u001f\u007f-\u009f\u202a-\u202e\u2066-\u2069\ue000\ue001]+/g;

/** Stand around marked words while a text is broken into lines. */
const MARK_START = "\ue000";
const MARK_END = "\ue001";

/** A text for a terminal: control characters are spaces. */
export const printable = (text: string): string => text.replace(CONTROL, " ");

/** A text of several lines for a terminal: the lines stay, other control characters are spaces. */
export const printableLines = (text: string): string => text.split("\n").map(printable).join("\n");

export interface Layout {
  readonly width: number;
  readonly indent: string;
}

/** Breaks a text into lines of at most `width` characters, at spaces; a longer word stands alone. Lines after the first hang. */
export function wrap(text: string, {width, indent}: Layout): string {
  return breakLines(printable(text), {width, indent}).join("\n");
}

/**
 * Breaks pieces of a text into lines as `wrap` does, with some of them marked.
 *
 * @param mark styles marked words, which do not get longer by that; null puts « » around them
 */
export function wrapMarked(
  pieces: readonly {readonly text: string; readonly marked: boolean}[],
  layout: Layout,
  mark: ((words: string) => string) | null
): string {
  const text = pieces
    .map(({text, marked}) => (marked ? MARK_START + printable(text) + MARK_END : printable(text)))
    .join("");
  let open = false;
  const lines = breakLines(text, layout).map((line) => {
    if (mark === null) return line.replaceAll(MARK_START, "«").replaceAll(MARK_END, "»");
    const indent = /^ */.exec(line)?.[0] ?? "";
    const parts = line.slice(indent.length).split(/([\ue000\ue001])/);
    return (
      indent +
      parts
        .map((part) => {
          if (part === MARK_START || part === MARK_END) open = part === MARK_START;
          else if (part !== "") return open ? mark(part) : part;
          return "";
        })
        .join("")
    );
  });
  return lines.join("\n");
}

/** Where a line may end: not between a number and its unit ("14.8 %", "600 km"). */
const BREAK = / (?<!\d (?=(?:%|km²?|hectares)(?![\p{L}\d])))/u;

function breakLines(text: string, {width, indent}: Layout): string[] {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.split(BREAK).filter(Boolean)) {
    const joined = line.trim() === "" ? line + word : `${line} ${word}`;
    if (joined.length > width && line.trim() !== "") {
      lines.push(line);
      line = `${indent}  ${word}`;
    } else line = joined;
  }
  return [...lines, line];
}
