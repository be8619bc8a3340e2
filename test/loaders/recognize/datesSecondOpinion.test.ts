import * as chrono from "chrono-node";
import fc from "fast-check";
import {expect, test} from "vitest";
import {findDates} from "../../../loaders/recognize/dates.js";
import {tokenize} from "../../../loaders/recognize/tokens.js";

const MONTHS = "January February March April May June July August September October November December".split(
  " "
);

/** Ways to print a full day. */
const FORMS: ReadonlyArray<(year: number, month: number, day: number) => string> = [
  (y, m, d) => `${MONTHS[m - 1] ?? ""} ${String(d)}, ${String(y)}`,
  (y, m, d) => `${String(d)} ${MONTHS[m - 1] ?? ""} ${String(y)}`,
  (y, m, d) => `${(MONTHS[m - 1] ?? "").slice(0, 3)} ${String(d)}, ${String(y)}`,
  (y, m, d) => `${String(y)}-${String(m).padStart(2, "0")}-${String(d).padStart(2, "0")}`,
  (y, m, d) => `${String(d).padStart(2, "0")}.${String(m).padStart(2, "0")}.${String(y)}`
];

test("findDates(text) reads full days as chrono-node does", () => {
  fc.assert(
    fc.property(
      fc.integer({min: 1950, max: 2099}),
      fc.integer({min: 1, max: 12}),
      fc.integer({min: 1, max: 28}),
      fc.constantFrom(...FORMS),
      (year, month, day, form) => {
        const text = `They signed it on ${form(year, month, day)} in Bishkek.`;
        const ours = findDates(text, tokenize(text, 0, text.length), null);
        const theirs = chrono.en.GB.parse(text)[0]?.start;
        const date = ["year", "month", "day"] as const;
        expect(ours.map((d) => d.start)).toEqual([
          date.map((part) => String(theirs?.get(part)).padStart(2, "0")).join("-")
        ]);
      }
    )
  );
});
