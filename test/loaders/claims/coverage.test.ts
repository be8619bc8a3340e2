import fc from "fast-check";
import {describe, expect, test} from "vitest";
import type {SetAside} from "../../../loaders/model.js";
import {dossier} from "../root.js";
import {numeralsOf} from "./readText.js";

/** Each numeral with what became of it. */
const fates = (text: string, date?: string | null): [string, SetAside | null][] =>
  numeralsOf(text, date).map((numeral) => [numeral.text, numeral.reason]);

describe("coverage(text, regions, articles)", () => {
  test("counts a range as two numerals, and both are in its claim", () => {
    expect(fates("Russia has between 22,000 and 25,000 active personnel in its army.")).toEqual([
      ["22,000", null],
      ["25,000", null]
    ]);
  });

  test("sees number words, and no number in a pronoun", () => {
    expect(
      fates("One of them said that no one had seen the twenty-one guests.").map(([text]) => text)
    ).toEqual(["twenty-one"]);
  });

  test.each<[string, string, SetAside]>([
    ["They met on 3 May 2013 in the capital.", "3", "date"],
    ["The gate opened at 10:30 in the morning.", "10", "date"],
    ["It was the mood of the 1990s.", "1990s", "date"],
    ["Under Article 6 nobody pays.", "6", "designation"],
    ["Under Articles 6 and 7 nobody pays.", "7", "designation"],
    ["A T-72 stood on the square.", "T-72", "designation"],
    ["The 999th regiment moved away.", "999th", "designation"],
    ["He looked at the 122-mm howitzers.", "122", "designation"],
    ["Nobody pays.[12] Nobody will.", "12", "page_furniture"],
    ["They spoke of seventeen journalists.", "seventeen", "outside_tables"],
    ["The man, aged 42, went home.", "42", "outside_tables"],
    ["It was 713.", "713", "not_understood"],
    ["Somebody lost $7,000 there.", "7,000", "not_understood"]
  ])("%s: %s is set aside as %s", (text, numeral, reason) => {
    const found = numeralsOf(text).find((each) => each.text === numeral);
    expect(found?.reason).toBe(reason);
    expect(found?.detail).not.toBeNull();
    expect(found?.sentence).toContain(numeral);
  });

  test("a day of a month is a date also where its year is unknown", () => {
    expect(fates("They met on May 3 in the capital.", null)).toEqual([["3", "date"]]);
  });

  test("numbers of list items are furniture, and what the items count is not", () => {
    const text = "The country has received:\n1. Five tanks from Russia\n2. Seven helicopters from Russia\n";
    expect(fates(text).filter(([, reason]) => reason === "page_furniture")).toEqual([
      ["1", "page_furniture"],
      ["2", "page_furniture"]
    ]);
  });

  test("a headline may repeat a figure, but one that stands there alone is shown", () => {
    const [again, , alone] = [
      ...fates("Aid of $200 million for Bishkek\n\nRussia gave Kyrgyzstan $200 million in military aid.\n"),
      ...fates("Aid of $300 million for Bishkek\n\nRussia gave Kyrgyzstan $200 million in military aid.\n")
    ];
    expect(again).toEqual(["200 million", "page_furniture"]);
    expect(alone).toEqual(["300 million", "not_understood"]);
  });

  test("says which words no measure takes", () => {
    expect(numeralsOf("They spoke of seventeen journalists.")[0]?.detail).toBe(
      "no measure takes “seventeen journalists”"
    );
  });

  test("leaves no digit out, whatever the text, and every numeral re-reads by code points", () => {
    const word = fc.constantFrom(
      "12",
      "1,100",
      "T-72",
      "2S1",
      "İz",
      "🎖",
      "men",
      "[3]",
      "$5 m",
      "\u00a0",
      "May",
      "x9",
      "\n"
    );
    fc.assert(
      fc.property(fc.array(word, {maxLength: 40}), (words) => {
        const text = words.join(" ");
        const points = Array.from(text);
        const inNumeral = new Set<number>();
        for (const {text: numeral, start, end} of numeralsOf(text)) {
          expect(points.slice(start, end).join("")).toBe(numeral);
          for (let i = start; i < end; i++) inNumeral.add(i);
        }
        points.forEach((point, i) => {
          if (/\d/.test(point)) expect(inNumeral, `${text} at ${i}`).toContain(i);
        });
      }),
      {numRuns: 200}
    );
  });
});

test("every digit of the five seeds is in a claim or set aside", () => {
  for (const {seed, text} of dossier.seeds) {
    const inNumeral = new Set<number>();
    for (const {start, end} of dossier.numerals.get(seed) ?? [])
      for (let i = start; i < end; i++) inNumeral.add(i);
    Array.from(text).forEach((point, i) => {
      if (/\d/.test(point)) expect(inNumeral, `${seed} at ${i}`).toContain(i);
    });
  }
});
