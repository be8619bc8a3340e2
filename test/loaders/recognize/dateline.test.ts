import {describe, expect, test} from "vitest";
import {findDateline} from "../../../loaders/recognize/dateline.js";

describe("findDateline(text)", () => {
  test.each([
    ["DUSHANBE, October 2012. Russia keeps its base.", "2012-10-01", "2012-10-31", "October 2012"],
    ["MOSCOW, May 8, 2023 /TASS/. The two sides met.", "2023-05-08", "2023-05-08", "May 8, 2023"],
    [
      "A headline here\nBy A. Writer\n\nSOCHI, September 23, 2013 (Agency) - They met.",
      "2013-09-23",
      "2013-09-23",
      "September 23, 2013"
    ],
    ["Bishkek, 12 November 2014 – They met.", "2014-11-12", "2014-11-12", "12 November 2014"],
    ["WASHINGTON, March 16, 2022", "2022-03-16", "2022-03-16", "March 16, 2022"],
    ["PORTLAND, Ore., Feb. 26, 1987 (Agency) -- They met.", "1987-02-26", "1987-02-26", "Feb. 26, 1987"]
  ])("reads the date of %s", (text, start, end, words) => {
    const dateline = findDateline(text);
    expect(dateline).toMatchObject({start, end, basis: "dateline"});
    expect(text.slice(dateline?.span.start, dateline?.span.end)).toBe(words);
  });

  test.each([
    ["BISHKEK, Nov 12 (Agency) – They met."],
    ["In Osh, May 2012. It was said."],
    ["They met in Moscow, May 8, 2023 and left."],
    ["MOSCOW, May 8, 2023 was a day of rain."],
    ["RUSSIA, KYRGYZSTAN TO DRILL BY MAY 2013"],
    ["May 8, 2023"],
    [""]
  ])("is null for %s", (text) => {
    expect(findDateline(text)).toBeNull();
  });

  test("takes the year from what is known of the publication", () => {
    const text = "BISHKEK, Nov 12 (Agency) – They met.";
    expect(findDateline(text, {start: "2013-01-01", end: "2013-12-31"})).toMatchObject({
      start: "2013-11-12",
      end: "2013-11-12"
    });
  });
});
