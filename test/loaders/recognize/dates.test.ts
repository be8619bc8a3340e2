import {describe, expect, test} from "vitest";
import {isoForm} from "../../../loaders/recognize/calendar.js";
import {findDates, type Anchor} from "../../../loaders/recognize/dates.js";
import {tokenize} from "../../../loaders/recognize/tokens.js";

const on = (day: string): Anchor => ({start: day, end: day});

/** Every date of a sentence as "words = value", in order. */
const dates = (
  text: string,
  day: string | null,
  previous: Parameters<typeof findDates>[3] = null
): string[] => {
  const tokens = tokenize(text, 0, text.length);
  return findDates(text, tokens, day === null ? null : on(day), previous).map(
    (d) => `${text.slice(tokens[d.from]?.start, tokens[d.to - 1]?.end)} = ${isoForm(d)}`
  );
};

type Case = readonly [text: string, ...found: string[]];
const table = (day: string | null, cases: readonly Case[]): void => {
  test.each(cases.map(([text, ...found]) => ({text, found})))("$text", ({text, found}) => {
    expect(dates(text, day)).toEqual(found);
  });
};

describe("findDates(sentence, published Wednesday 2013-07-10) reads dates that are stated", () => {
  table("2013-07-10", [
    ["In 1998 they planned it for early May.", "1998 = 1998", "early May = 1998-05-01/1998-05-10"],
    ["It came in 2014.", "2014 = 2014"],
    ["Signed on September 20, 2012 there.", "September 20, 2012 = 2012-09-20"],
    ["Signed on 25 May 1993 there.", "25 May 1993 = 1993-05-25"],
    ["Signed on the 8th of May, 2003.", "the 8th of May, 2003 = 2003-05-08"],
    ["Signed May 5th, 2003, it lapsed.", "May 5th, 2003 = 2003-05-05"],
    ["On Friday, October 5, 2012 it was.", "Friday, October 5, 2012 = 2012-10-05"],
    ["It sat on Tue., Oct. 2, 2012.", "Tue., Oct. 2, 2012 = 2012-10-02"],
    ["It met on Nov. 2, 2011, in Osh.", "Nov. 2, 2011 = 2011-11-02"],
    ["A law of May 2012 says so.", "May 2012 = 2012-05"],
    ["A law of June, 2012 says so.", "June, 2012 = 2012-06"],
    ["In December of 2009 they left.", "December of 2009 = 2009-12"],
    ["In May ’98 they left.", "May ’98 = 1998-05"],
    ["DUSHANBE, OCTOBER 2012", "OCTOBER 2012 = 2012-10"],
    ["It was 08.05.2012 then.", "08.05.2012 = 2012-05-08"],
    ["Filed 02/13/98 in court.", "02/13/98 = 1998-02-13"],
    ["Filed 1998-02-13 in court.", "1998-02-13 = 1998-02-13"],
    ["Filed on 10-26-89 at noon.", "10-26-89 = 1989-10-26"],
    ["Filed on 13/02/1998 in court.", "13/02/1998 = 1998-02-13"],
    ["Filed on 9/7/2013 in court.", "9/7/2013 = 2013-07-09"],
    ["The register of 05/2012 lists it.", "05/2012 = 2012-05"],
    ["In early 2012 it began.", "early 2012 = 2012-01/2012-03"],
    ["In mid-2014 it ended.", "mid-2014 = 2014-04/2014-09"],
    ["By mid-2014 it will end.", "mid-2014 = 2013-07-10/2014-09-30"],
    ["Early in 1998 prices fell.", "Early in 1998 = 1998-01/1998-03"],
    ["At the end of 1998 they stopped.", "the end of 1998 = 1998-10/1998-12"],
    ["By year-end 1997 it had closed.", "year-end 1997 = 1997-10/1997-12"],
    ["In the mid 1990s it grew.", "the mid 1990s = 1994/1996"],
    ["In the mid-1980s it shrank.", "the mid-1980s = 1984/1986"],
    ["The late 1990s were lean.", "The late 1990s = 1997/1999"],
    ["Through the 1990s they waited.", "the 1990s = 1990/1999"],
    ["In the 1980's and the nineties alike.", "the 1980's = 1980/1989", "the nineties = 1990/1999"],
    ["Back in the ’90s it was said.", "the ’90s = 1990/1999"],
    ["A fort of the 19th century stands.", "the 19th century = 1800/1899"],
    ["In the fourth quarter of 2013 it starts.", "the fourth quarter of 2013 = 2013-10/2013-12"],
    ["Third-quarter 1998 sales were flat.", "Third-quarter 1998 = 1998-07/1998-09"],
    ["The first half of 1989 was bad.", "The first half of 1989 = 1989-01/1989-06"],
    ["Its 1998 third quarter was better.", "1998 third quarter = 1998-07/1998-09"],
    ["Sales in Q3 2012 rose.", "Q3 2012 = 2012-07/2012-09"],
    ["In H1 2012 it lost money.", "H1 2012 = 2012-01/2012-06"],
    ["For fiscal 1989 it forecasts a loss.", "fiscal 1989 = 1989"],
    ["In fiscal year 2012 it was more.", "fiscal year 2012 = 2012"],
    ["The FY2014 request is larger.", "FY2014 = 2014"],
    ["In the first nine months of 1998 it grew.", "the first nine months of 1998 = 1998-01/1998-09"],
    ["In the last two weeks of May 2012 it fell.", "the last two weeks of May 2012 = 2012-05-18/2012-05-31"],
    ["In the first week of May 2012 they came.", "the first week of May 2012 = 2012-05-01/2012-05-07"],
    ["On the last day of 2011 it ended.", "the last day of 2011 = 2011-12-31"],
    ["In the summer of 1997 they met.", "the summer of 1997 = 1997-06/1997-08"],
    ["They met in spring 1998.", "spring 1998 = 1998-03/1998-05"],
    ["In the winter of 1995 it froze.", "the winter of 1995 = 1995-12/1996-02"],
    ["On Christmas Eve 1979 they came.", "Christmas Eve 1979 = 1979-12-24"],
    ["At Easter 1998 talks ended.", "Easter 1998 = 1998-04-12"],
    ["On Good Friday, 1998, they signed.", "Good Friday, 1998 = 1998-04-10"],
    ["On Thanksgiving 1997 it snowed.", "Thanksgiving 1997 = 1997-11-27"],
    ["On Memorial Day 1998 it rained.", "Memorial Day 1998 = 1998-05-25"],
    ["On Victory Day in 2005 they marched.", "Victory Day in 2005 = 2005-05-09"],
    ["Founded in 1876, it stands.", "1876 = 1876"],
    ["The 1998 elections were close.", "1998 = 1998"],
    ["Its 2009 agreement, and that of 1995, lapsed.", "2009 = 2009", "1995 = 1995"],
    ["It was so in 1994 and 1995.", "1994 = 1994", "1995 = 1995"],
    ["A ship (2011) and a plane (1998).", "2011 = 2011", "1998 = 1998"],
    ["They wait until 2042.", "2042 = 2013-07-10/2042-12-31"],
    ["Through 2042, as of 2006, it holds.", "2042 = 2042", "2006 = 2006"],
    ["It has been so since 1991.", "1991 = 1991"],
    ["Shares of 13/02/1998-16/02/1998 lapsed.", "13/02/1998-16/02/1998 = 1998-02-13/1998-02-16"],
    ["AP-NY-08-15-90 moved it.", "08-15-90 = 1990-08-15"],
    ["Sales of April-June 1998 rose.", "April-June 1998 = 1998-04/1998-06"],
    ["The third month of 2012 was wet.", "The third month of 2012 = 2012-03"],
    ["In 2012 Q3 sales rose.", "2012 Q3 = 2012-07/2012-09"],
    ["The fort of the nineteenth century stands.", "the nineteenth century = 1800/1899"],
    ["The span is 2014 to 2018.", "2014 to 2018 = 2014/2018"],
    ["For the year 2000 they planned.", "the year 2000 = 2000"]
  ]);
});

describe("findDates(sentence, published Wednesday 2013-07-10) reads ranges as one date", () => {
  table("2013-07-10", [
    ["From 2009 to 2011 they flew.", "2009 to 2011 = 2009/2011"],
    ["Between 1992 and 1994 they fought.", "1992 and 1994 = 1992/1994"],
    ["The war of 1992–1997 ended.", "1992–1997 = 1992/1997"],
    ["In 2014-2016 it will.", "2014-2016 = 2014/2016"],
    ["In 2006–07 and 2007/08 they bought.", "2006–07 = 2006/2007", "2007/08 = 2007/2008"],
    [
      "From September 25 – October 2, 2017, they drilled.",
      "September 25 – October 2, 2017 = 2017-09-25/2017-10-02"
    ],
    ["Drills ran from Dec. 28 to Jan. 4, 2012.", "Dec. 28 to Jan. 4, 2012 = 2011-12-28/2012-01-04"],
    ["On Oct 5-7, 2012 they drilled.", "Oct 5-7, 2012 = 2012-10-05/2012-10-07"],
    ["On 5–7 October 2012 they drilled.", "5–7 October 2012 = 2012-10-05/2012-10-07"],
    ["On May 8 and 9, 2012, they marched.", "May 8 and 9, 2012 = 2012-05-08/2012-05-09"],
    ["From April through June 2011 it ran.", "April through June 2011 = 2011-04/2011-06"],
    ["Between April 2 and May 5, 1998, it ran.", "April 2 and May 5, 1998 = 1998-04-02/1998-05-05"],
    ["They sat from Monday to Wednesday.", "Monday to Wednesday = 2013-07-08/2013-07-10"],
    ["The years from the 1970s to the 1990s were calm.", "the 1970s to the 1990s = 1970/1999"],
    ["It ran from November 2011 to March 2012.", "November 2011 to March 2012 = 2011-11/2012-03"]
  ]);
});

describe("findDates(sentence, published Wednesday 2013-07-10) resolves against the day of publication", () => {
  table("2013-07-10", [
    ["It rained today.", "today = 2013-07-10"],
    ["It rained yesterday morning.", "yesterday morning = 2013-07-09"],
    ["It will rain tomorrow.", "tomorrow = 2013-07-11"],
    ["They meet tonight.", "tonight = 2013-07-10"],
    ["They met this morning.", "this morning = 2013-07-10"],
    ["They met last night.", "last night = 2013-07-09"],
    ["They met the day before yesterday.", "the day before yesterday = 2013-07-08"],
    ["On Monday they met.", "Monday = 2013-07-08"],
    ["They met Thursday in Osh.", "Thursday = 2013-07-04"],
    ["They met Wednesday in Osh.", "Wednesday = 2013-07-10"],
    ["They met last Wednesday in Osh.", "last Wednesday = 2013-07-03"],
    ["They will meet Thursday in Osh.", "Thursday = 2013-07-11"],
    ["The minister said Thursday that he will resign.", "Thursday = 2013-07-04"],
    ["The minister will resign, the agency said Thursday.", "Thursday = 2013-07-04"],
    ["Talks are scheduled for Friday.", "Friday = 2013-07-12"],
    ["The results are expected to be released Friday.", "Friday = 2013-07-12"],
    ["He ordered them to leave by Friday.", "Friday = 2013-07-10/2013-07-12"],
    ["He agreed to meet the rebels Friday.", "Friday = 2013-07-12"],
    ["On Saturday, the parliament will vote.", "Saturday = 2013-07-13"],
    ["On Saturday, the parliament voted.", "Saturday = 2013-07-06"],
    ["Next Tuesday it begins.", "Next Tuesday = 2013-07-16"],
    ["This Friday it begins.", "This Friday = 2013-07-12"],
    ["Shots were heard Friday night.", "Friday night = 2013-07-05"],
    ["Early Monday shots were heard.", "Early Monday = 2013-07-08"],
    ["Tuesday of last week was calm.", "Tuesday of last week = 2013-07-02"],
    ["On Monday’s market prices fell.", "Monday’s = 2013-07-08"],
    ["Last week prices fell.", "Last week = 2013-07-01/2013-07-07"],
    ["Late last week prices fell.", "Late last week = 2013-07-01/2013-07-07"],
    ["This week prices fell.", "This week = 2013-07-08/2013-07-14"],
    ["Next week’s talks may fail.", "Next week’s = 2013-07-15/2013-07-21"],
    ["Last weekend it rained.", "Last weekend = 2013-07-06/2013-07-07"],
    ["Last month it rained.", "Last month = 2013-06"],
    ["Later this month it begins.", "Later this month = 2013-07"],
    ["Early next month it begins.", "Early next month = 2013-08-01/2013-08-10"],
    ["Last quarter it lost money.", "Last quarter = 2013-04/2013-06"],
    ["Next year it pays.", "Next year = 2014"],
    ["It happens only this year.", "this year = 2013"],
    ["Earlier this year it paid.", "Earlier this year = 2013"],
    ["The current fiscal year is lean.", "The current fiscal year = 2013"],
    [
      "During the last quarter of the current year.",
      "the last quarter of the current year = 2013-10/2013-12"
    ],
    ["In last year’s third quarter it lost.", "last year’s third quarter = 2012-07/2012-09"],
    ["At the end of last year it was signed.", "the end of last year = 2012-10/2012-12"],
    ["By the end of this year it arrives.", "the end of this year = 2013-07-10/2013-12-31"],
    ["By the end of the year it arrives.", "the end of the year = 2013-07-10/2013-12-31"],
    ["Late last year it was signed.", "Late last year = 2012-10/2012-12"],
    ["By year-end it should be paid.", "year-end = 2013-07-10/2013-12-31"],
    ["At year’s end it is paid.", "year’s end = 2013-10/2013-12"],
    ["Last November it was said.", "Last November = 2012-11"],
    ["Last June they drilled.", "Last June = 2013-06"],
    ["Next March it lapses.", "Next March = 2014-03"],
    ["In November, the paper wrote so.", "November = 2012-11"],
    ["It will open in November.", "November = 2013-11"],
    ["It opened in March.", "March = 2013-03"],
    ["Since May they have waited.", "May = 2013-05"],
    ["The council met on June 12.", "June 12 = 2013-06-12"],
    ["The council meets on July 15.", "July 15 = 2013-07-15"],
    ["The council met on Dec. 20.", "Dec. 20 = 2012-12-20"],
    ["A dividend is payable Aug. 1.", "Aug. 1 = 2013-08-01"],
    ["In May last year it opened.", "May last year = 2012-05"],
    ["In mid-May it opened.", "mid-May = 2013-05-11/2013-05-20"],
    ["This summer they drill.", "This summer = 2013-06/2013-08"],
    ["Last winter was cold.", "Last winter = 2012-12/2013-02"],
    ["Next spring they leave.", "Next spring = 2014-03/2014-05"],
    ["This fall they will vote.", "This fall = 2013-09/2013-11"],
    ["They voted in the fall.", "the fall = 2012-09/2012-11"],
    ["The first quarter was bad.", "The first quarter = 2013-01/2013-03"],
    ["Third-quarter profit fell.", "Third-quarter = 2013-07/2013-09"],
    ["It will report for the third quarter.", "the third quarter = 2013-07/2013-09"],
    ["Last Christmas they stayed.", "Last Christmas = 2012-12-25"],
    ["They will stay until Christmas.", "Christmas = 2013-07-10/2013-12-25"],
    ["On Labor Day it rained.", "Labor Day = 2012-09-03"],
    ["Three years ago it was signed.", "Three years ago = 2010"],
    ["Some 18 months ago it was signed.", "18 months ago = 2012-01"],
    ["Two weeks ago it was signed.", "Two weeks ago = 2013-06-24/2013-06-30"],
    ["It was signed 10 days ago.", "10 days ago = 2013-06-30"],
    ["A year ago it was signed.", "A year ago = 2012"],
    ["Two decades ago it was signed.", "Two decades ago = 1990/1999"],
    ["A year and a half ago it was signed.", "A year and a half ago = 2012-01"],
    ["Prices rose 3% from a year earlier.", "a year earlier = 2012"],
    ["Two years from now it ends.", "Two years from now = 2015"],
    ["Over the past three years it grew.", "the past three years = 2010-07-10/2013-07-10"],
    ["In the last five months it grew.", "the last five months = 2013-02-10/2013-07-10"],
    ["Over the next two weeks it ends.", "the next two weeks = 2013-07-10/2013-07-24"],
    ["Over the past year it grew.", "the past year = 2012-07-10/2013-07-10"],
    ["In the first six months of this year it grew.", "the first six months of this year = 2013-01/2013-06"],
    ["In the first two months of the year it grew.", "the first two months of the year = 2013-01/2013-02"]
  ]);
});

describe("findDates(sentence, published 1989-10-27) looks back unless the clause looks ahead", () => {
  table("1989-10-27", [
    ["The payout is due Nov. 15.", "Nov. 15 = 1989-11-15"],
    ["Holders of record Nov. 2 get it.", "Nov. 2 = 1989-11-02"],
    ["It opened in January.", "January = 1989-01"],
    ["It is to open in January.", "January = 1990-01"],
    ["The quarter ended Sept. 30.", "Sept. 30 = 1989-09-30"],
    ["Profit in the third quarter rose.", "the third quarter = 1989-07/1989-09"],
    ["It expects a loss in the fourth quarter.", "the fourth quarter = 1989-10/1989-12"],
    ["On Dec. 5 it closed.", "Dec. 5 = 1988-12-05"],
    ["It voted to put that to the yearly meeting Dec. 5 in Bonn.", "Dec. 5 = 1989-12-05"],
    [
      "Profit of the second quarter fell from that of the year-earlier quarter.",
      "the second quarter = 1989-04/1989-06",
      "the year-earlier quarter = 1988-04/1988-06"
    ],
    [
      "In August sales fell from the same month last year.",
      "August = 1989-08",
      "the same month last year = 1988-08"
    ]
  ]);
});

describe("findDates(sentence) reads on from the date before", () => {
  table("2014-03-05", [
    [
      "The lower house approved it on April 19, 2013, the upper house on April 27, and Tajik deputies only on October 1.",
      "April 19, 2013 = 2013-04-19",
      "April 27 = 2013-04-27",
      "October 1 = 2013-10-01"
    ],
    ["It opened in June 2009 and shut two years later.", "June 2009 = 2009-06", "two years later = 2011"],
    ["In 2005 it opened; the following year it shut.", "2005 = 2005", "the following year = 2006"],
    ["In May 2005 it opened, and shut the same month.", "May 2005 = 2005-05", "the same month = 2005-05"],
    ["In May 2005 it opened and shut that year.", "May 2005 = 2005-05", "that year = 2005"],
    ["In 2005 it opened, in April of that year.", "2005 = 2005", "April of that year = 2005-04"],
    [
      "In May 2005 it shut, having opened the previous November.",
      "May 2005 = 2005-05",
      "the previous November = 2004-11"
    ],
    [
      "On May 8, 2005 it opened and shut the next day.",
      "May 8, 2005 = 2005-05-08",
      "the next day = 2005-05-09"
    ],
    [
      "On May 8, 2005 it opened and shut a week later.",
      "May 8, 2005 = 2005-05-08",
      "a week later = 2005-05-09/2005-05-15"
    ],
    ["It opened in 2005 and shut a year earlier.", "2005 = 2005", "a year earlier = 2004"],
    ["Founded in 1985, it will close a plant in March.", "1985 = 1985", "March = 2014-03"],
    ["It was founded in 1985 and moved in February.", "1985 = 1985", "February = 2014-02"],
    [
      "On Monday they met and talked the previous day.",
      "Monday = 2014-03-03",
      "the previous day = 2014-03-02"
    ]
  ]);

  test("of the paragraph where it is near", () => {
    const interval = {start: "2009-04-19", end: "2009-04-19", grain: "day"} as const;
    expect(dates("On May 3 it passed.", "2013-07-10", {interval, stated: true, near: true})).toEqual([
      "May 3 = 2009-05-03"
    ]);
    expect(dates("On May 3 it passed.", "2013-07-10", {interval, stated: true, near: false})).toEqual([
      "May 3 = 2013-05-03"
    ]);
    expect(dates("It will pass on May 3.", "2013-07-10", {interval, stated: true, near: true})).toEqual([
      "May 3 = 2014-05-03"
    ]);
  });

  test("whose year is all that is known", () => {
    expect(dates("In April of that year it passed.", "2013-07-10", 2009)).toEqual([
      "April of that year = 2009-04"
    ]);
    expect(dates("On May 3 it passed.", null, 2009)).toEqual(["May 3 = --05-03"]);
  });
});

describe("findDates(sentence of a text whose day is unknown) leaves out what only that day can fix", () => {
  table(null, [
    ["On Monday and last year they met, three days ago."],
    ["They met in May and on June 12.", "May = --05", "June 12 = --06-12"],
    ["From June 28 to July 3 they met.", "June 28 to July 3 = --06-28/--07-03"],
    ["It stood since 2009. They met on June 12.", "2009 = 2009", "June 12 = --06-12"],
    ["In April 9 trucks came.", "April = --04"],
    ["Today and over the past three years it was so, by year-end and in the third quarter."],
    ["In May 2012 they met.", "May 2012 = 2012-05"],
    ["They met on June 12 and on July 3, 2012.", "June 12 = 2012-06-12", "July 3, 2012 = 2012-07-03"],
    ["They met on June 12, 2012 and on July 3.", "June 12, 2012 = 2012-06-12", "July 3 = 2012-07-03"],
    ["From June 12 to July 3, 2012 they met.", "June 12 to July 3, 2012 = 2012-06-12/2012-07-03"],
    ["In 2009 it opened, and shut the following year.", "2009 = 2009", "the following year = 2010"]
  ]);
});

describe("findDates(sentence, published 2013-07-10) finds none in", () => {
  test.each([
    "They may march on.",
    "May you live long, said April Smith to Theresa May.",
    "It has 2014 tanks.",
    "The 1,107 views.",
    "2000 troops came, and in 2000 villages nobody knew.",
    "Nearly 2000 people and over 1950 soldiers came.",
    "It costs $1998 or 2010 rubles or 1999 million.",
    "A 15-year deal for two years holds.",
    "It took 18 months and a half.",
    "They met at 10:30 a.m. sharp.",
    "Now and currently, and recently, it is so.",
    "On Mondays they rest; summers are hot.",
    "The second half of the match was dull.",
    "The Sunday Times wrote so.",
    "The fall of Kabul shook them, and the lands that fall under it.",
    "Workers of Victory Day parades sell Christmas cards.",
    "Two years before the war they left.",
    "The T-72 and the 201st base of the 5th army.",
    "A ratio of 1/2, version 1.2.3, phone 555-1212.",
    "The past few years, the last days of peace.",
    "It weighs 1950 kg and reaches 2000 km."
  ])("%s", (text) => {
    expect(dates(text, "2013-07-10")).toEqual([]);
  });
});

test("findDates(sentence, a month of publication) leaves out what only a day can fix", () => {
  const text = "On Monday, last week and two days ago they met, on Friday, October 5, and last year.";
  const tokens = tokenize(text, 0, text.length);
  const found = findDates(text, tokens, {start: "2012-10-01", end: "2012-10-31"});
  expect(found.map(isoForm)).toEqual(["2012-10-05", "2011"]);
});

describe("findDates(sentence, anchor) says", () => {
  const first = (text: string) => findDates(text, tokenize(text, 0, text.length), on("2013-07-10"))[0];

  test("whether the text or the day of publication fixes a date", () => {
    expect(first("In May 2012.")?.basis).toBe("stated");
    expect(first("In last May.")?.basis).toBe("resolved");
    expect(first("On May 8.")?.basis).toBe("resolved");
  });

  test("the grain of the words", () => {
    const grains = [
      "on Monday",
      "last week",
      "last weekend",
      "in May",
      "in Q1 2012",
      "this summer",
      "in the 1990s"
    ];
    expect(grains.map((words) => first(words)?.grain)).toEqual(
      "day week weekend month quarter season decade".split(" ")
    );
  });

  test("the whole that a part or a deadline is of", () => {
    expect(first("late last year")).toMatchObject({
      start: "2012-10-01",
      grain: "span",
      named: {start: "2012-01-01", end: "2012-12-31", grain: "year"}
    });
    expect(first("by the end of this year")).toMatchObject({
      deadline: true,
      named: {start: "2013-01-01", end: "2013-12-31"}
    });
  });

  test("the two dates of a range", () => {
    expect(first("from May 8 to June 3, 2012")?.bounds?.map(isoForm)).toEqual(["2012-05-08", "2012-06-03"]);
  });
});
