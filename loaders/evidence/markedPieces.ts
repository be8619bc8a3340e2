import type {EvidenceQuote, EvidenceSentence} from "./evidenceFinder.js";

/** A run of a sentence that quotes either cover or leave. */
export interface MarkedPiece {
  readonly text: string;
  readonly marked: boolean;
}

/** A list's own mark before an item, which in a quotation would stand for a word. */
const BULLET = /^\s*[•‣▪◦·*–-]\s+/u;

/**
 * Words that a finding names are what it complains of; the claims beside them in their sentence only tell where else it matters. A passage as
 * long as its sentence names no words.
 */
function complainedOf({start, end, quotes}: EvidenceSentence): readonly EvidenceQuote[] {
  const named = quotes.filter((quote) => quote.claim === null && (quote.start > start || quote.end < end));
  return named.length > 0 ? named : quotes;
}

/** Cuts a sentence where its quotes begin and end; quotes that overlap or touch are one. The pieces joined are the sentence without its bullet. */
export function markedPieces(sentence: EvidenceSentence): MarkedPiece[] {
  const {text, start, end} = sentence;
  const points = [...text];
  const pieces: MarkedPiece[] = [];
  let at = 0;
  const push = (to: number, marked: boolean): void => {
    const last = pieces.at(-1);
    const run = points.slice(at, to).join("");
    if (last?.marked === marked) pieces[pieces.length - 1] = {text: last.text + run, marked};
    else if (run !== "") pieces.push({text: run, marked});
    at = Math.max(at, to);
  };
  for (const quote of [...complainedOf(sentence)].sort((a, b) => a.start - b.start)) {
    push(Math.max(at, quote.start - start), false);
    // words may stand in for a passage that is withheld, and be longer or shorter than it
    push(Math.max(at, quote.end >= end ? points.length : quote.end - start), true);
  }
  push(points.length, false);
  const [first] = pieces;
  if (first?.marked === false) pieces[0] = {text: first.text.replace(BULLET, ""), marked: false};
  return pieces.filter((piece) => piece.text !== "");
}
