import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {figureBounds} from "../../loaders/checks/figureBounds.js";
import {referenceFigures} from "../../loaders/checks/referenceFigures.js";
import type {Reference} from "../../loaders/model.js";

const reference = (value: number, as_of: string | null, i: number): Reference => ({
  reference_id: `R${i}`,
  subject_code: "KGZ",
  measure: "tanks",
  item: null,
  value,
  unit: "count",
  as_of,
  publisher: "The Yearbook",
  url: "https://example.org/",
  note: null,
  weak: false
});
const references = fc
  .array(
    fc.tuple(
      fc.oneof(fc.integer({min: -20, max: 300}), fc.constantFrom(1000, 12_000, 7e6)),
      fc.option(fc.integer({min: 2000, max: 2012}))
    )
  )
  .map((rows) => rows.map(([value, year], i) => reference(value, year === null ? null : String(year), i)));

describe("referenceFigures", () => {
  it("near(bounds) holds, in their order, all references of nothing or more that meet the bounds, and all below nothing", () => {
    fc.assert(
      fc.property(references, fc.integer({min: -5, max: 14_000}), fc.nat(200), (all, low, width) => {
        const wanted = {low, high: low + width};
        const expected = all.filter((r) => {
          const bounds = figureBounds(r);
          return Number(r.value) < 0 || (bounds && bounds.high >= wanted.low && bounds.low <= wanted.high);
        });
        expect(referenceFigures(all).near(wanted)).toEqual(expected);
      })
    );
  });

  it("ofYears(first, last) holds, in their order, the references of these years and those of no known year", () => {
    fc.assert(
      fc.property(references, fc.integer({min: 1999, max: 2012}), fc.nat(3), (all, first, more) => {
        const expected = all.filter(
          ({as_of}) => as_of === null || (Number(as_of) >= first && Number(as_of) <= first + more)
        );
        expect(referenceFigures(all).ofYears(first, first + more)).toEqual(expected);
      })
    );
  });
});
