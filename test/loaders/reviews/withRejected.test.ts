import {expect, test} from "vitest";
import type {Article, Claim, PrintedNumeral} from "../../../loaders/model.js";
import {withRejected} from "../../../loaders/reviews/withRejected.js";

const articles = [{article_id: "1-1", seed: "1.txt"}] as unknown as Article[];
const claim = (claim_id: string, quote_start: number, quote_end: number): Claim =>
  ({claim_id, article_id: "1-1", quote_start, quote_end}) as unknown as Claim;
const numeral = (start: number, end: number, reason: PrintedNumeral["reason"] = null): PrintedNumeral =>
  ({start, end, reason}) as unknown as PrintedNumeral;

test("withRejected(numerals, articles, asRead, claims) sets aside what is in rejected claims alone", () => {
  const asRead = [claim("a", 0, 10), claim("b", 20, 30), claim("c", 25, 40)];
  const own = [numeral(2, 4), numeral(21, 23), numeral(26, 28), numeral(31, 33, "date"), numeral(50, 52)];
  const numerals = new Map([
    ["1.txt", own],
    ["2.txt", [numeral(21, 23)]]
  ]);
  const decided = withRejected(numerals, articles, asRead, [claim("a", 0, 10), claim("c", 25, 40)]);
  expect(decided.get("1.txt")?.map(({reason}) => reason)).toEqual([null, "rejected", null, "date", null]);
  expect(decided.get("2.txt")?.map(({reason}) => reason)).toEqual([null]);
  expect(withRejected(numerals, articles, asRead, asRead)).toBe(numerals);
});
