import type {PdfPage} from "../site/pdfText.js";
import type {Suspect} from "./suspect.js";

/** How far behind a number its mark begins at most, and how far above or below its line, in points: a few letters, less than a line. */
const NEAR = {x: 110, y: 12} as const;

/** So close behind one that is marked the text's own words follow, in one entry of the evidence. */
const ONE_ENTRY = 10;

/** No letter is as wide, in points; glyphs that hold several letters are. */
const CELL = 25;

/** How much of the text is compared to know a sentence again. */
const KNOWN_BY = 12;

/**
 * The places of a printed document where the number stands without its caveat: neither inside the caveat's sentence, nor with a link to the
 * finding's note behind it in its line, nor (in a drawing, whose mark is no text) on a page that prints the sentence.
 *
 * @returns what stands around each of them with its page, and how often the number was seen
 */
export function aloneInPdf(pages: readonly PdfPage[], suspect: Suspect): {alone: string[]; seen: number} {
  const caveat = letters(suspect.caveat);
  const alone: string[] = [];
  let seen = 0;
  pages.forEach((page, i) => {
    const glyphs = page.glyphs.flatMap((glyph, i) => [...gapBefore(glyph, page.glyphs[i - 1]), glyph]);
    const text = glyphs.map((glyph) => glyph.text).join("");
    const owners = glyphs.flatMap((glyph) => Array.from({length: glyph.text.length}, () => glyph));
    const found = [...text.matchAll(withoutEnd(suspect.pattern))].map(({index, 0: form}) => ({
      index,
      end: index + form.length
    }));
    seen += found.length;
    const noted = found.filter(({end}) => {
      const last = owners[end - 1];
      return page.links.some(
        ({to, x, y}) =>
          last !== undefined &&
          to === `note-${suspect.findingId}` &&
          x > last.x &&
          x - last.x < NEAR.x &&
          Math.abs(y - last.y) < NEAR.y
      );
    });
    const isTold = ({index, end}: {index: number; end: number}): boolean =>
      noted.some((mark) => mark.end === end || (mark.end < index && index - mark.end < ONE_ENTRY)) ||
      letters(text).includes(caveat) ||
      isWithin(caveat, letters(text), letters(text.slice(0, index)).length);
    const left = found.filter((place) => !isTold(place));
    alone.push(
      ...left.map(({index, end}) => `page ${i + 1}: ${text.slice(Math.max(0, index - 30), end + 30)}`)
    );
  });
  return {alone, seen};
}

type Glyph = PdfPage["glyphs"][number];

/** The cells of a table's row follow one another without a space: what is painted far to the right or on another line is another word. */
const gapBefore = (glyph: Glyph, before: Glyph | undefined): Glyph[] =>
  before && (glyph.x - before.x > CELL || Math.abs(glyph.y - before.y) > NEAR.y)
    ? [{...before, text: " "}]
    : [];

/** A text without its space: what is printed breaks its lines elsewhere. */
const letters = (text: string): string => text.replace(/\s/gu, "");

/** The same spellings, even where the number of a note is painted right behind them. */
const withoutEnd = ({source, flags}: RegExp): RegExp => new RegExp(source.replaceAll("(?!\\d)", ""), flags);

/** Is a place inside a sentence, even one that begins on the page before or ends on the next? */
function isWithin(sentence: string, text: string, at: number): boolean {
  const words = text.slice(at, at + KNOWN_BY);
  for (let from = sentence.indexOf(words); from >= 0; from = sentence.indexOf(words, from + 1)) {
    const begin = Math.max(0, at - from);
    const shown = text.slice(begin, at - from + sentence.length);
    if (sentence.startsWith(shown, begin - (at - from))) return true;
  }
  return false;
}
