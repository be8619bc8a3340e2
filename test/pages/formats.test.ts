import {describe, expect, test} from "vitest";
import {escapeHtml, safeHref} from "../../src/components/escapeHtml.js";
import {formatClaim} from "../../src/components/formatClaim.js";
import {formatDate} from "../../src/components/formatDate.js";
import {formatNumber, formatQuotient, ordinal} from "../../src/components/formatNumber.js";
import {jsonLd} from "../../scripts/site/metadata/jsonLd.js";

describe("formatDate(iso) names", () => {
  test.each([
    ["2013", "2013"],
    ["2013-12", "December 2013"],
    ["2013-07-12", "12 July 2013"],
    ["2013-10-01/2013-12-31", "the last quarter of 2013"],
    ["2013-10/2013-12", "the last quarter of 2013"],
    ["2013-11/2013-12", "November to December 2013"],
    ["2012/2013", "2012–2013"],
    ["2013/2013-06", "January to June 2013"],
    ["2013-01-01/2013-12-31", "2013"],
    ["2012-11-01/2012-11-30", "November 2012"],
    ["2013-07-10/2013-07-11", "10–11 July 2013"],
    ["2013-01-01/2013-06-30", "January to June 2013"],
    ["2012-12-30/2013-01-02", "30 December 2012 to 2 January 2013"],
    ["2012-01-01/2013-12-31", "2012–2013"],
    ["2023-05-08/2023-05-08", "8 May 2023"],
    ["../2013-09-23", "by 23 September 2013"],
    ["2013-09-23/..", "from 23 September 2013"],
    ["next year", "next year"]
  ])("%s as %s", (iso, words) => {
    expect(formatDate(iso)).toBe(words);
  });
});

describe("formatClaim(claim, form) keeps the hedge in every form", () => {
  const none = {value: null, value_low: null, value_high: null, unit: null, hedge: null} as const;
  test.each([
    [{...none, value: 25000, unit: "persons", hedge: "estimated"}, "full", "an estimated 25,000 people"],
    [{...none, value: 25000, unit: "persons", hedge: "estimated"}, "bare", "an estimated 25,000"],
    [{...none, value_low: 1e9, unit: "USD"}, "short", "more than $1bn"],
    [{...none, value: 1.1e9, unit: "USD"}, "full", "$1.1 billion"],
    [{...none, value: 6e6, unit: "persons"}, "full", "6 million people"],
    [{...none, value: 5000268, unit: "count"}, "full", "5,000,268"],
    [{...none, value: 5, unit: "hectares"}, "words", "five hectares"],
    [{...none, value: 39, unit: "rank"}, "full", "39th"],
    [{...none, value: 2.4e6, unit: "persons"}, "full", "2.4 million people"],
    [{...none, value_low: 6, value_high: 12, unit: "months"}, "full", "6–12 months"],
    [{...none, value: "2023-05-08", unit: "date"}, "full", "8 May 2023"],
    [{...none, item: "small arms"}, "full", "small arms"]
  ] as const)("%j, %s → %s", (claim, form, words) => {
    expect(formatClaim(claim, form)).toBe(words);
  });
});

describe("numbers", () => {
  test("formatNumber(value) groups by three", () => {
    expect([0, 999, 1000, 5000268, 0.5, -1234.25].map((n) => formatNumber(n))).toEqual([
      "0",
      "999",
      "1,000",
      "5,000,268",
      "0.5",
      "−1,234.25"
    ]);
  });
  test("ordinal(value) knows the teens", () => {
    expect([1, 2, 3, 4, 11, 12, 13, 21, 39, 107, 111].map(ordinal).join(" ")).toBe(
      "1st 2nd 3rd 4th 11th 12th 13th 21st 39th 107th 111th"
    );
  });
  test("formatQuotient(value) rounds for reading", () => {
    expect([200.0107, 33.333, 0.83338, 8.6].map(formatQuotient)).toEqual(["200", "33.3", "0.83", "8.6"]);
  });
});

describe("escapeHtml(text)", () => {
  test("leaves nothing that could open a tag, an attribute or a template", () => {
    expect(escapeHtml(`<a b="c" d='e'>&\${f}`)).toBe("&lt;a b=&quot;c&quot; d=&#39;e&#39;&gt;&amp;&#36;{f}");
    expect(escapeHtml("\u001b[2J\u202e5\u2069")).toBe("\ufffd[2J\ufffd5\ufffd");
  });
  test("jsonLd(things) is a data block that nothing in it closes", () => {
    const [, text = ""] = /^<script type="application\/ld\+json">(.*)<\/script>$/su.exec(
      jsonLd([{name: "</script><!-- <script>"}])
    ) ?? [""];
    expect(text).not.toContain("<");
    expect(JSON.parse(text)).toMatchObject({name: "</script><!-- <script>"});
  });
  test("safeHref(url) takes web addresses only", () => {
    expect(["javascript:x", "data:text/html,x", "//x", null].map(safeHref)).toEqual([null, null, null, null]);
    expect(safeHref("https://example.org/?a=1&b=2")).toBe("https://example.org/?a=1&amp;b=2");
  });
});
