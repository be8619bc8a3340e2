const NEWLINE = 10;

/** A line without its end. */
export interface Line {
  /** null for one that is too long to be kept */
  readonly bytes: Uint8Array | null;
  readonly length: number;
}

/**
 * The lines of a stream of bytes. Only `\n` ends a line: JSON may hold U+2028 as it is.
 *
 * @param most of a longer line, in bytes, only the length is known: no input fills the memory
 */
export async function* readLines(input: AsyncIterable<Uint8Array>, most: number): AsyncGenerator<Line> {
  let parts: Uint8Array[] = [];
  let length = 0;
  const add = (part: Uint8Array): void => {
    length += part.length;
    if (length > most) parts = [];
    else parts.push(part);
  };
  const line = (): Line => ({bytes: length > most ? null : Buffer.concat(parts), length});
  for await (const chunk of input) {
    let start = 0;
    for (let end = chunk.indexOf(NEWLINE); end >= 0; end = chunk.indexOf(NEWLINE, start)) {
      add(chunk.subarray(start, end));
      yield line();
      [parts, length] = [[], 0];
      start = end + 1;
    }
    if (start < chunk.length) add(chunk.subarray(start));
  }
  if (length > 0) yield line();
}
