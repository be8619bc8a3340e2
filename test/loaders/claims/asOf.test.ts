import {describe, expect, test} from "vitest";
import {readText} from "./readText.js";

/** Each figure of a text, without those of the timeline, and when it holds. */
const dated = (text: string, date: string | null): string[] =>
  readText(text, date)
    .claims.filter((c) => c.table !== "timeline")
    .map((c) => `${String(c.value)} ${c.as_of_start ?? "?"}/${c.as_of_end ?? "?"}`);

describe("asOf(draft, scene, scope) finds when a figure holds", () => {
  test.each<[string, string[]]>([
    // a story told in the past goes on; what holds in the present is of no day of the past
    [
      "In 2015 Georgia bought 12 howitzers. It also received 40 trucks.",
      ["12 2015-01-01/2015-12-31", "40 2015-01-01/2015-12-31"]
    ],
    [
      "In 2015 Georgia bought 12 howitzers. The army has 9,500 soldiers.",
      ["12 2015-01-01/2015-12-31", "9500 ?/?"]
    ],
    [
      "Moldova received 11 Humvees in January 2015. Romania had promised 20 trucks.",
      ["11 2015-01-01/2015-01-31", "20 ?/?"]
    ],
    [
      "In 2014 Uganda sent 6,200 soldiers to Somalia. Kenya then sent 3,600 soldiers.",
      ["6200 2014-01-01/2014-12-31", "3600 2014-01-01/2014-12-31"]
    ],
    // another clause of the sentence
    [
      "Georgia declared a state of emergency in March 2019, and 400 Georgian soldiers serve in Afghanistan.",
      ["400 ?/?"]
    ],
    [
      "In 2010 the Polish army had 120 tanks, and the air force had 30 helicopters.",
      ["120 2010-01-01/2010-12-31", "30 2010-01-01/2010-12-31"]
    ],
    ["The Russian base at Gyumri, opened in 1941, houses 3,000 troops.", ["3000 ?/?"]],
    ["Under a 2005 treaty, 1,200 Russian soldiers serve in Armenia.", ["1200 ?/?"]],
    ["Serbia received 6 MiG-29 fighters, which Russia had promised in 2016.", ["6 ?/?"]],
    // a comparison, brackets, until when
    ["Armenia has 45,000 soldiers, half as many again as in 2010.", ["45000 ?/?"]],
    [
      "Belarus has an area of 207,600 sq km and 9.3 million people (2021).",
      ["207600 ?/?", "9300000 2021-01-01/2021-12-31"]
    ],
    [
      "Armenia spends 1.1% of GDP (2019) on defence, down from 1.3% of GDP (2018).",
      ["1.1 2019-01-01/2019-12-31", "1.3 2018-01-01/2018-12-31"]
    ],
    ["Italy kept 300 soldiers in Kuwait until the end of 2016.", ["300 2016-10-01/2016-12-31"]],
    ["Italy keeps 300 soldiers in Kuwait until the end of 2036.", ["300 ?/?", "2036 ?/?"]],
    // tables, lists, labels
    [
      "| Component | 2010 | 2021 |\n|---|---|---|\n| Land forces of Moldova | 3,231 soldiers | 3,250 soldiers |",
      ["3231 2010-01-01/2010-12-31", "3250 2021-01-01/2021-12-31"]
    ],
    ["As of 2019 the Georgian army had:\n- 120 tanks", ["120 2019-01-01/2019-12-31"]],
    [
      "Noble Partner 2018: 3,000 troops from Georgia and 12 other nations took part.",
      ["3000 2018-01-01/2018-12-31"]
    ]
  ])("%j", (text, expected) => {
    expect(dated(text, null)).toEqual(expected);
  });
});
