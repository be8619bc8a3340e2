import {hasBit, setBit} from "./bits.js";
import {forEachLetterRun} from "./letterRuns.js";

/** Letters of other alphabets and with accents, which are not looked at. */
const OTHER_LETTERS = /[\u0080-\u1fff\u2c00-\uffff]/;
const BITS = 2048;
const CELL = 32;
const seen = new Uint32Array(BITS / CELL);

/** Whether a text may have a word twice in a row, and whether it may have one of some length at two places. If not, it has none. */
export function mayRepeat(text: string, length: number): {readonly inARow: boolean; readonly apart: boolean} {
  if (OTHER_LETTERS.test(text)) return {inARow: true, apart: true};
  seen.fill(0);
  let last = 0;
  let inARow = false;
  let apart = false;
  forEachLetterRun(text, (hash, letters) => {
    inARow ||= hash === last;
    last = hash;
    if (letters < length) return;
    const bit = hash & (BITS - 1);
    apart ||= hasBit(seen, bit);
    setBit(seen, bit);
  });
  return {inARow, apart};
}
