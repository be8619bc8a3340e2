import {expect, test} from "vitest";
import {readSeed} from "../../../loaders/sources/readSeed.js";
import {readDocumentLine} from "../../../scripts/extract/readDocumentLine.js";

const seed = (text: string) => readSeed("seeds/a.txt", "a.txt", Buffer.from(text));
const REFUSED =
  "a right-to-left override (U+202E) turns the figures behind it round on a screen; take it out";

test("a document whose figures an override turns round is refused by file and line", () => {
  expect(() => seed("Army\n\u202e0002 rifles")).toThrow(`seeds/a.txt:2: ${REFUSED}`);
  const line = Buffer.from(JSON.stringify({id: 1, text: "an army of \u202e00\u202c men"}));
  expect(() => readDocumentLine(line, true)).toThrow(REFUSED);
});

test("marks of direction that leave figures as they are stay in the text", () => {
  for (const text of [
    "\u202eymra\u202c of 2000",
    "\u202eymra\nof 2000",
    "\u2067جيش\u2069 of \u200e2000\u200f men"
  ])
    expect(seed(text).text).toBe(text);
});
