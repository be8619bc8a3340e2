import {describe, expect, test} from "vitest";
import {isoForm} from "../../../loaders/recognize/calendar.js";
import {findDates} from "../../../loaders/recognize/dates.js";
import {tokenize} from "../../../loaders/recognize/tokens.js";

/** Every date of a sentence as "words = value grain", in order. */
function datesOf(text: string, day: string): string[] {
  const tokens = tokenize(text, 0, text.length);
  return findDates(text, tokens, {start: day, end: day}).map(
    (d) => `${text.slice(tokens[d.from]?.start, tokens[d.to - 1]?.end)} = ${isoForm(d)} ${d.grain}`
  );
}

describe("findDates(sentence, published Wednesday 1998-03-04) reads news and histories", () => {
  test.each<[text: string, ...found: string[]]>([
    ["The minister resigned last week.", "last week = 1998-02-23/1998-03-01 week"],
    ["Profit fell in the third quarter.", "the third quarter = 1997-07/1997-09 quarter"],
    ["In the early 1990s the army shrank.", "the early 1990s = 1990/1993 span"],
    ["Talks start this month.", "this month = 1998-03 month"],
    ["The 1994-95 season was short.", "1994-95 = 1994/1995 span"],
    ["They met over the weekend.", "the weekend = 1998-02-28/1998-03-01 weekend"],
    ["Revenue for fiscal 1996 was $3 million.", "fiscal 1996 = 1996 year"],
    ["Earnings were $2 million, against $1 million a year earlier.", "a year earlier = 1997 year"],
    ["They meet every week and each Friday."],
    [
      "Yesterday the rebels attacked; today they withdrew.",
      "Yesterday = 1998-03-03 day",
      "today = 1998-03-04 day"
    ],
    ["He arrived Monday night.", "Monday night = 1998-03-02 day"],
    ["She left early Friday morning.", "early Friday morning = 1998-02-27 day"],
    ["In the first half of 1997 exports grew.", "the first half of 1997 = 1997-01/1997-06 half"],
    [
      "In the first nine months of 1997 exports grew.",
      "the first nine months of 1997 = 1997-01/1997-09 span"
    ],
    ["The court will meet Thursday.", "Thursday = 1998-03-05 day"],
    ["Since January it has doubled.", "January = 1998-01 month"],
    ["The ship will sail in April.", "April = 1998-04 month"],
    ["Last spring the river flooded.", "Last spring = 1997-03/1997-05 season"],
    ["The war of the 1980s ended.", "the 1980s = 1980/1989 decade"],
    ["In the '60s it was a village.", "the '60s = 1960/1969 decade"],
    ["Two days later he died."],
    [
      "On Feb. 14 he fell; two days later he died.",
      "Feb. 14 = 1998-02-14 day",
      "two days later = 1998-02-16 day"
    ],
    ["In the last five months nothing moved.", "the last five months = 1997-10-04/1998-03-04 span"],
    ["The next two weeks will tell.", "The next two weeks = 1998-03-04/1998-03-18 span"],
    ["It runs from March 1 to March 10.", "March 1 to March 10 = 1998-03-01/1998-03-10 span"],
    ["Between 1992 and 1995 they fought.", "1992 and 1995 = 1992/1995 span"],
    ["This week stocks rose.", "This week = 1998-03-02/1998-03-08 week"],
    ["Stocks rose this morning.", "this morning = 1998-03-04 day"],
    ["They will vote tomorrow.", "tomorrow = 1998-03-05 day"],
    ["On 11 February 1994 it sank.", "11 February 1994 = 1994-02-11 day"],
    ["The bonds mature in the year 2010.", "the year 2010 = 2010 year"],
    ["The following month it closed again."],
    ["In the current quarter it expects a loss.", "the current quarter = 1998-01/1998-03 quarter"],
    ["For the fourth quarter it had a loss.", "the fourth quarter = 1997-10/1997-12 quarter"],
    ["For the quarter ended Jan. 31, 1998, it lost money.", "Jan. 31, 1998 = 1998-01-31 day"],
    ["Sales rose in the nine months ended September 1997.", "September 1997 = 1997-09 month"],
    ["The 21st century begins in 2001.", "The 21st century = 2000/2099 century", "2001 = 2001 year"],
    ["On Jan. 15-17 they met.", "Jan. 15-17 = 1998-01-15/1998-01-17 span"],
    ["He died on Sunday, March 1.", "Sunday, March 1 = 1998-03-01 day"],
    [
      "The strike, which began Feb. 20, ended Tuesday.",
      "Feb. 20 = 1998-02-20 day",
      "Tuesday = 1998-03-03 day"
    ],
    ["It expired at midnight Friday.", "Friday = 1998-02-27 day"],
    ["At the end of February troops left.", "the end of February = 1998-02-21/1998-02-28 span"],
    ["In late 1998 it will open.", "late 1998 = 1998-10/1998-12 span"],
    ["He had served from 1988 until 1990.", "1988 until 1990 = 1988/1990 span"],
    ["Six months ago it was worth $5.", "Six months ago = 1997-09 month"],
    ["More than 10 days ago he vanished.", "10 days ago = 1998-02-22 day"],
    ["Since mid-1997 it has been calm.", "mid-1997 = 1997-04/1997-09 span"],
    ["In the spring of last year it began.", "the spring of last year = 1997-03/1997-05 season"],
    ["Last Thursday night he sang.", "Last Thursday night = 1998-02-26 day"],
    ["The fiscal year ended June 30.", "June 30 = 1997-06-30 day"],
    ["The second quarter of 1996 was weak.", "The second quarter of 1996 = 1996-04/1996-06 quarter"],
    ["On 1998-02-17 the server failed.", "1998-02-17 = 1998-02-17 day"],
    ["In coming weeks they will decide."],
    ["In the coming months they will decide."],
    ["The two-day meeting ended Friday.", "Friday = 1998-02-27 day"],
    ["From 1941 to 1945 the front moved west.", "1941 to 1945 = 1941/1945 span"],
    ["The battle of 14 October 1066 was short.", "14 October 1066 = 1066-10-14 day"],
    ["By nightfall on 3 July 1863 it was over.", "3 July 1863 = 1863-07-03 day"],
    ["In January–February 1943 they gave up.", "January–February 1943 = 1943-01/1943-02 span"],
    ["The war of 1870–1871 ended.", "1870–1871 = 1870/1871 span"],
    ["In the autumn of 1864 it fell.", "the autumn of 1864 = 1864-09/1864-11 season"]
  ])("%s", (text, ...found) => {
    expect(datesOf(text, "1998-03-04")).toEqual(found);
  });
});
