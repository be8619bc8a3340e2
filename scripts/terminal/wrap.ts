/** Control characters: a document's text must not move a terminal's cursor or set its title. */
// eslint-disable-next-line no-control-regex -- they are what it is about
const CONTROL = /[\u0000-\u001f\u007f-\u009f]+/g;

/** Breaks a text into lines of at most `width` characters, at spaces; a longer word stands alone. Lines after the first hang. */
export function wrap(
  text: string,
  {width, indent}: {readonly width: number; readonly indent: string}
): string {
  const lines: string[] = [];
  let line = indent;
  for (const word of text.replace(CONTROL, " ").split(" ").filter(Boolean)) {
    const joined = line.trim() === "" ? line + word : `${line} ${word}`;
    if (joined.length > width && line.trim() !== "") {
      lines.push(line);
      line = `${indent}  ${word}`;
    } else line = joined;
  }
  return [...lines, line].join("\n");
}
