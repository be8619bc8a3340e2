import {describe, expect, test} from "vitest";
import {isoForm} from "../../../loaders/recognize/calendar.js";
import {passageOf} from "./passage.js";

const dates = (text: string, published: string | null = "2013-07-10") =>
  passageOf(text, published).dates.map((d) => [isoForm(d), d.basis]);

describe("findDates(sentence, published 2013-07-10)", () => {
  test.each([
    ["It came in 2014.", "2014", "stated"],
    ["In the fourth quarter of 2013 it starts.", "2013-10-01/2013-12-31", "stated"],
    ["During the last quarter of the current year.", "2013-10-01/2013-12-31", "resolved"],
    ["It happens only next year.", "2014", "resolved"],
    ["Last November it was said.", "2012-11", "resolved"],
    ["In November, the paper wrote so.", "2012-11", "resolved"],
    ["Last June they drilled.", "2013-06", "resolved"],
    ["At the end of last year it was signed.", "2012-10-01/2012-12-31", "resolved"],
    ["By the end of this year it arrives.", "2013-07-10/2013-12-31", "resolved"],
    ["Signed on September 20, 2012 there.", "2012-09-20", "stated"],
    ["Signed on 25 May 1993 there.", "1993-05-25", "stated"],
    ["On Friday, October 5, 2012 it was.", "2012-10-05", "stated"],
    ["On Monday they met.", "2013-07-08", "resolved"],
    ["In early 2012 it began.", "2012-01-01/2012-03-31", "stated"],
    ["From 2009 to 2011 they flew.", "2009-01-01/2011-12-31", "stated"],
    ["It was 08.05.2012 then.", "2012-05-08", "stated"],
    ["In the mid 1990s it grew.", "1994-01-01/1996-12-31", "stated"]
  ])("%s", (text, value, basis) => {
    expect(dates(text)).toEqual([[value, basis]]);
  });

  test.each(["They may march on.", "It has 2014 tanks.", "The 1,107 views."])("finds none in: %s", (text) => {
    expect(dates(text)).toEqual([]);
  });

  test("what only the day of publication can fix is left out where that is unknown", () => {
    expect(dates("On Monday and last year they met.", null)).toEqual([]);
    expect(dates("In May 2012 they met.", null)).toEqual([["2012-05", "stated"]]);
  });
});
