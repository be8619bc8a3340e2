/**
 * What a line of a list starts with: a bullet ("•", "-   "), a number or letter with a bracket ("1)", "(a)"), a number with a full stop
 * before a capital or a figure ("1. The", "2. 40 tanks").
 */
const MARKER =
  /[^\S\n]*(?:[•●▪◦‣][^\S\n]*|[*–—-][^\S\n]+|\(?(?:\d{1,2}|[a-z]|[ivx]{2,4})\)[^\S\n]+|\d{1,2}\.[^\S\n]+(?=[\p{Lu}\d“"]))/uy;

/** The offset behind the marker of a list item that starts at `start`, or `start` where none does. */
export function markerEnd(text: string, start: number): number {
  MARKER.lastIndex = start;
  return MARKER.test(text) ? MARKER.lastIndex : start;
}
