import {describe, expect, it} from "vitest";
import {addMonths, days, formatDate, formatDays} from "../../src/figures/kit/dates.js";
import {estimateHedge, estimateNoun} from "../../src/figures/kit/estimateWord.js";
import {beginning, count, dollars, listed, quantity, ratio, sentence} from "../../src/figures/kit/numbers.js";
import {round} from "../../src/figures/kit/svg.js";
import {fitText, textWidth, wrapText} from "../../src/figures/kit/textWidth.js";

describe("days(iso)", () => {
  it("covers what a date of less precision may mean", () => {
    expect(formatDate("2013")).toBe("2013");
    expect(formatDate("2012-02")).toBe("Feb 2012");
    expect((days("2012-02")?.last ?? 0) - (days("2012-02")?.first ?? 0)).toBe(28);
    expect(formatDate("2013-10-01/2013-12-31")).toBe("Oct–Dec 2013");
    expect(formatDate("2013-07-10/2013-07-11")).toBe("10–11 July 2013");
    expect(formatDate("2013-06/2013-08")).toBe("June–Aug 2013");
  });
  it("keeps an open bound open", () => {
    expect(formatDate("../2013-09-23")).toBe("by 23 Sept 2013");
    expect(formatDate("2013-09-23/..")).toBe("from 23 Sept 2013");
  });
  it("is null for what is no date, or ends before it begins", () => {
    expect(days("Batken")).toBeNull();
    expect(days("")).toBeNull();
    expect(days("2014/2013")).toBeNull();
  });
});

describe("addMonths(day, months)", () => {
  const after = (iso: string, months: number): string => {
    const day = addMonths(days(iso)?.first ?? NaN, months);
    return formatDays({first: day, last: day});
  };
  it("keeps the day of the month, or takes the last that there is", () => {
    expect(after("2023-11-02", 60)).toBe("2 Nov 2028");
    expect(after("2028-11-02", -6)).toBe("2 May 2028");
    expect(after("2023-08-31", 6)).toBe("29 Feb 2024");
    expect(after("2024-01-15", -1)).toBe("15 Dec 2023");
  });
});

describe("words for numbers", () => {
  it("never rounds a printed number", () => {
    expect(count(5000268)).toBe("5,000,268");
    expect(quantity(5000268, "persons")).toBe("5,000,268");
    expect(quantity(6e6, "persons")).toBe("6 million");
    expect(quantity(6122781, "persons")).toBe("6,122,781");
    expect(dollars(188900000)).toBe("$188.9 million");
    expect(dollars(1.1e9)).toBe("$1.1 billion");
    expect(dollars(1234567890)).toBe("$1,234,567,890");
  });
  it("gives a ratio two digits at least", () => {
    expect([200.01072, 0.833378, 0.21072, 12.6].map(ratio)).toEqual(["200", "0.83", "0.21", "13"]);
  });
  it("joins and ends", () => {
    expect(listed(["a", "b", "c"])).toBe("a, b and c");
    expect(sentence("It ends.")).toBe("It ends.");
    expect(beginning("one two three", 9)).toBe("one two…");
  });
});

describe("estimateHedge(claim)", () => {
  const hedge = (sentence: string, quote = sentence, original_value = "$1.1 billion"): string =>
    estimateHedge({quote, sentence, original_value});
  it("calls a figure what its own words call it", () => {
    expect(hedge("The aid was projected to total $1.1 billion.")).toBe("a projected");
    expect(hedge("Costs, expected to reach $1.1 billion")).toBe("an expected");
    expect(hedge("sales forecast at $1.1 billion")).toBe("a forecast");
    expect(hedge("a planned $1.1 billion")).toBe("a planned");
    expect(hedge("the planned base, at an estimated $1.1 billion")).toBe("an estimated");
    expect(hedge("It is estimated that the planned base will cost $1.1 billion")).toBe("an estimated");
    expect(hedge("$1.1 billion, by all projections of that time")).toBe("a projected");
    expect(estimateNoun({quote: "projected at 25,000", original_value: "25,000"})).toBe("a projection");
  });
  it("looks in the sentence, at the word nearest before the quote, where the quote has none", () => {
    const sentence =
      "By 2015 sales, estimated at $3 billion, were projected to total $1.1 billion for one and $200 million for the other.";
    expect(hedge(sentence, "$200 million", "$200 million")).toBe("a projected");
    expect(hedge(sentence, "$3 billion", "$3 billion")).toBe("an estimated");
  });
  it("is an estimate where the text has no such word, or the claim no text", () => {
    expect(hedge("some $1.1 billion by a rough guess")).toBe("an estimated");
    expect(hedge("the project to build a base for $1.1 billion")).toBe("an estimated");
    expect(estimateHedge({})).toBe("an estimated");
    expect(estimateNoun({quote: "estimated at 25,000 men", original_value: "25,000"})).toBe("an estimate");
  });
});

describe("wrapText(text, width)", () => {
  it("keeps every word, and no line wider than asked", () => {
    const text = "Both parties will ensure the protection of the information they receive";
    const lines = wrapText(text, 120);
    expect(lines.join(" ")).toBe(text);
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(120);
  });
  it("breaks a word that is wider than a line", () => {
    const lines = wrapText("military-weapons.net", 50);
    expect(lines.join("")).toBe("military-weapons.net");
    for (const line of lines) expect(textWidth(line)).toBeLessThanOrEqual(50);
  });
  it("ends in an ellipsis where lines are left out", () => {
    expect(wrapText("one two three four five six", 60, {}, 2).at(-1)).toMatch(/…$/u);
    expect(fitText("short", 100)).toBe("short");
  });
});

it("round(value) has no minus zero and at most one decimal", () => {
  expect([-0.001, 1 / 3, 2].map(round)).toEqual(["0", "0.3", "2"]);
});
