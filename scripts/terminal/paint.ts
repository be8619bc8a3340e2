import {styleText} from "node:util";

type Format = Parameters<typeof styleText>[0];

/** Puts a style on a text, or leaves it where the terminal takes none. */
export type Paint = (format: Format, text: string) => string;

export function paint(color: boolean): Paint {
  // Whether the stream takes colour was asked before: it may be another one than stdout.
  return color ? (format, text) => styleText(format, text, {validateStream: false}) : (_format, text) => text;
}
