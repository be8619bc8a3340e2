import {describe, expect, it} from "vitest";
import {angleBetween, compassAngles} from "../../loaders/checks/compass.js";
import {clusters} from "../../loaders/checks/clusters.js";
import {sayDays, toDays} from "../../loaders/checks/days.js";
import {digitReadings} from "../../loaders/checks/digitReadings.js";
import {editDistance} from "../../loaders/checks/editDistance.js";
import {figureBounds, overlap} from "../../loaders/checks/figureBounds.js";
import {robustSpread} from "../../loaders/checks/robustSpread.js";
import {sayList, sayNumber, sayRatio, sayWords} from "../../loaders/checks/say.js";
import {readExample} from "./readExample.js";

const claim = (line: string) => {
  const [first] = readExample(line).input.claims;
  if (!first) throw new Error(`no claim: ${line}`);
  return first;
};

describe("figureBounds", () => {
  it.each([
    ["6 million", 6_000_000, 5_500_000, 6_500_000],
    ["2.4 million", 2_400_000, 2_350_000, 2_450_000],
    ["$1.1 billion", 1_100_000_000, 1_050_000_000, 1_150_000_000],
    ["200 thousand", 200_000, 195_000, 205_000],
    ["25,000", 25_000, 24_500, 25_500],
    ["10,000", 10_000, 9_500, 10_500],
    ["199,951", 199_951, 199_951, 199_951],
    ["64", 64, 64, 64],
    ["0", 0, 0, 0]
  ])(
    "figureBounds(claim) reads %s with half a unit of its last meant digit to either side",
    (printed, value, low, high) => {
      const figure = {...claim("KGZ population = 1 persons"), value, original_value: printed};
      expect(figureBounds(figure)).toEqual({low, high});
    }
  );

  it("figureBounds(claim) reads an open bound up to twice its number, a share to half a percent, “nearly” only downwards", () => {
    expect(figureBounds(claim("KGZ population > 100 persons"))).toEqual({low: 100, high: 200});
    expect(figureBounds(claim("KGZ ethnic_share(Uzbek) = 15 percent"))).toEqual({low: 14.5, high: 15.5});
    expect(
      figureBounds(claim("KGZ population = 7,000,000 persons; printed=7 million; hedge=nearly"))
    ).toEqual({
      low: 6_500_000,
      high: 7_000_000
    });
    expect(figureBounds(claim("KGZ border(China) is east"))).toBeNull();
  });

  it("overlap(a, b) wants more than an edge in common, unless one figure is exact", () => {
    expect(overlap({low: 5.5, high: 6.5}, {low: 6.5, high: 7.5})).toBe(false);
    expect(overlap({low: 5.5, high: 6.5}, {low: 6.5, high: 6.5})).toBe(true);
  });
});

describe("clusters", () => {
  it("clusters(rows) puts together what has one value in common, not what only hangs together in a chain", () => {
    const rows = [
      [0, 4],
      [3, 7],
      [6, 9]
    ].map(([low = 0, high = 0]) => ({row: low, bounds: {low, high}}));
    expect(clusters(rows).map((cluster) => cluster.rows)).toEqual([[0, 3], [6]]);
  });
});

describe("days", () => {
  it.each([
    ["2013", "2013-01-01", "2013-12-31", "2013"],
    ["2012-02", "2012-02-01", "2012-02-29", "February 2012"],
    ["2013-10-01/2013-12-31", "2013-10-01", "2013-12-31", "the fourth quarter of 2013"],
    ["2013-06/2013-08", "2013-06-01", "2013-08-31", "June to August 2013"],
    ["2013-07-12/2013-12-31", "2013-07-12", "2013-12-31", "12 July to 31 December 2013"],
    ["2023-05-09", "2023-05-09", "2023-05-09", "9 May 2023"],
    ["../2013-09-23", "0001-01-01", "2013-09-23", "23 September 2013 or before"]
  ])("toDays(%s) and sayDays() agree on what it means", (value, start, end, said) => {
    expect(toDays(value)).toEqual({start, end});
    expect(sayDays({start, end})).toBe(said);
  });

  it("toDays(value) takes nothing else for a date", () => {
    for (const value of ["southwest", "2013-1", "1/2/3", 2013, null]) expect(toDays(value)).toBeNull();
  });
});

describe("digitReadings", () => {
  it("digitReadings(printed) offers the number without its group of zeros", () => {
    expect(digitReadings("5,000,268").map(({value}) => value)).toEqual([5268, 500_268]);
  });

  it("digitReadings(printed) has nothing to offer for a plain number or one that is round", () => {
    expect(digitReadings("311")).toEqual([]);
    expect(digitReadings("5,000,000")).toEqual([]);
  });
});

describe("robustSpread", () => {
  it("robustSpread(numbers) is not moved by one wild number", () => {
    expect(robustSpread([1, 2, 3, 4, 1000]).median).toBe(3);
    expect(robustSpread([1, 2, 3, 4, 1000]).sigma).toBeCloseTo(1.4826);
  });
});

describe("compass", () => {
  it("compassAngles(words) reads every point that the words name", () => {
    expect(compassAngles("to the west and south-west")).toEqual([270, 225]);
    expect(compassAngles("Northeast")).toEqual([45]);
    expect(compassAngles("in the middle")).toEqual([]);
  });

  it("angleBetween(a, b) takes the short way round and the nearest points", () => {
    expect(angleBetween([0], [315])).toBe(45);
    expect(angleBetween([90, 225], [180])).toBe(45);
    expect(angleBetween([], [180])).toBeNull();
  });
});

describe("say", () => {
  it("sayNumber(value) groups thousands and keeps two decimals", () => {
    expect([5_000_268, 0.8333, 96, 1234.5].map(sayNumber)).toEqual(["5,000,268", "0.83", "96", "1,234.5"]);
  });

  it("sayRatio(ratio) keeps three digits", () => {
    expect([16_078.03, 200.01, 0.8333, 2.14].map(sayRatio)).toEqual(["16,100", "200", "0.83", "2.1"]);
  });

  it("sayList(parts) joins as one speaks", () => {
    expect([sayList([]), sayList(["a"]), sayList(["a", "b"]), sayList(["a", "b", "c"])]).toEqual([
      "",
      "a",
      "a and b",
      "a, b and c"
    ]);
  });

  it("sayWords(words) cuts at words, keeps the part that matters, and makes inner quotation marks single", () => {
    expect(sayWords("They closed “Azatec” today")).toBe("“They closed ‘Azatec’ today”");
    const long = `${"word ".repeat(40)}according to observers`;
    expect(sayWords(long, 60, long.indexOf("according"))).toMatch(/^“… .*according to observers”$/);
    expect(sayWords(long, 60).length).toBeLessThanOrEqual(64);
  });

  it("editDistance(a, b) counts letters put in, taken out and changed", () => {
    expect(editDistance("jabarov", "japarov")).toBe(1);
    expect(editDistance("sadr", "sadyr")).toBe(1);
    expect(editDistance("", "abc")).toBe(3);
  });
});
