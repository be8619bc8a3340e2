import {describe, expect, test} from "vitest";
import {passageOf} from "./passage.js";

const quantities = (text: string) =>
  passageOf(text).quantities.map(({value, low, high, unit, hedge}) => ({value, low, high, unit, hedge}));

describe("findQuantities(sentence)", () => {
  test.each([
    [
      "It gave around 22,000 to 25,000 troops.",
      {value: null, low: 22000, high: 25000, unit: "persons", hedge: "about"}
    ],
    [
      "Between 5,000 and 7,000 soldiers came.",
      {value: null, low: 5000, high: 7000, unit: "persons", hedge: null}
    ],
    [
      "It promised more than one billion dollars.",
      {value: 1e9, low: 1e9, high: null, unit: "USD", hedge: "more_than"}
    ],
    ["At least six months’ notice.", {value: 6, low: 6, high: null, unit: "months", hedge: "at_least"}],
    ["It cost US$ 1.1bn in all.", {value: 1.1e9, low: null, high: null, unit: "USD", hedge: null}],
    ["A 12-hectare site.", {value: 12, low: null, high: null, unit: "hectares", hedge: null}],
    [
      "An area of 200 thousand square kilometers.",
      {value: 200000, low: null, high: null, unit: "sq_km", hedge: null}
    ],
    ["Up to 40 per cent of it.", {value: 40, low: null, high: 40, unit: "percent", hedge: "up_to"}],
    ["For 20 or 29 years.", {value: null, low: 20, high: 29, unit: "years", hedge: null}]
  ])("%s", (text, expected) => {
    expect(quantities(text)).toEqual([expected]);
  });

  test("ranks keep among how many", () => {
    const ranks = passageOf(
      "It is ranked No. 39 in Asia and No. 107 among the 145 largest armies."
    ).quantities;
    expect(ranks.map((q) => [q.kind, q.value, q.among])).toEqual([
      ["rank", 39, null],
      ["rank", 107, 145]
    ]);
  });

  test.each([
    "The 201st base got T-72 and Mi-8MT.",
    "See note [12] on it.",
    "It fires 122-mm rounds.",
    "They met at 10:30 there.",
    "In 2014 they left."
  ])("finds none in: %s", (text) => {
    expect(quantities(text)).toEqual([]);
  });
});
