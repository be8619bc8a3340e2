import {describe, expect, test} from "vitest";
import {readNumber} from "../../../loaders/recognize/numbers.js";
import {tokenize} from "../../../loaders/recognize/tokens.js";

const read = (text: string, money = false) =>
  readNumber(tokenize(text, 0, text.length), 0, money)?.value ?? null;

describe("readNumber(tokens, 0)", () => {
  test.each([
    ["5,000,268", 5000268],
    ["34 000", 34000],
    ["34\u00a0000", 34000],
    ["34\u2009000.5", 34000.5],
    ["1.1 billion", 1100000000],
    ["1-billion", 1000000000],
    ["1.1bn", 1100000000],
    ["200 thousand", 200000],
    ["two and a half billion", 2500000000],
    ["one and a half thousand", 1500],
    ["a dozen", 12],
    ["two dozen", 24],
    ["a pair of", 2],
    ["one hundred and five", 105],
    ["forty-two", 42],
    ["a million", 1000000],
    ["seven million", 7000000],
    ["three hundred and two dozen", 324],
    ["6 crore and two hundred", 60000200],
    ["1e10 cells", 1e10],
    ["12e-1", 1.2],
    ["2.33 k", 2330],
    ["1,674,200.5 M", 1674200500000],
    ["one twenty-fifth", 1 / 25],
    ["a twenty-first of it", 1 / 21],
    ["three twenty-firsts", 3 / 21],
    ["three thirty-seconds", 3 / 32],
    ["twenty twenty fifths", 20 / 25],
    ["thirty fifths", 6],
    ["one hundred thirty fifths", 100 / 35],
    ["one one hundred and fifth", 1 / 105],
    ["one hundred one thousand fifths", 100 / 1005],
    // ordinals and things that are counted
    ["one twenty-second delay", 1],
    ["2 million and two jets", 2000000]
  ])("reads %j as %d", (text, value) => {
    expect(read(text)).toBeCloseTo(value, 10);
  });

  test("reads “2m” as two million after a currency only", () => {
    expect(read("2m", true)).toBe(2000000);
    expect(read("2m")).toBe(2);
  });

  test.each(["the", "T-72", "201st", "BRDM-2M", "hundreds of", "a base"])("finds no number at %j", (text) => {
    expect(read(text)).toBeNull();
  });
});
