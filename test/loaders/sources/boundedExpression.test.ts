import {describe, expect, test} from "vitest";
import {LONGEST_TRIED, refuseUnbounded} from "../../../loaders/sources/boundedExpression.js";

describe("refuseUnbounded(expression) lets pass", () => {
  test.each([
    "runway|runway of",
    String.raw`displac\w*|displacement`,
    String.raw`(?:m|met(?:re|er)s) (?:long|each|in length)`,
    String.raw`\w* \w*`,
    "(?!million)",
    "(?:very )*long",
    String.raw`\d{1,3}(?:,000){0,3} men`
  ])("%s", (expression) => {
    refuseUnbounded(expression);
    // what it lets pass is quick on the text that is worst for it
    const begun = process.cpuUsage().user;
    for (const text of ["a", " ", "0", "very ", "a "])
      new RegExp(`(?<!\\p{L})(?:${expression})#$`, "iu").test(
        text.repeat(LONGEST_TRIED).slice(0, LONGEST_TRIED)
      );
    expect(process.cpuUsage().user - begun).toBeLessThan(2_000_000);
  });
});

describe("refuseUnbounded(expression) refuses", () => {
  test.each([
    ["nested repetition", "(a+)+$", "too many ways"],
    ["… of what may be empty", "(?:a*)*b", "too many ways"],
    ["… with bounds", "(?:a{1,50}){1,50}", "too many ways"],
    ["alternatives that overlap, repeated", "(?:a|a)*b", "too many ways"],
    ["many repetitions in a row", "a*a*a*a*a*b", "too many ways"],
    ["many things that may be left out", `${"a?".repeat(30)}${"a".repeat(30)}`, "too many ways"],
    ["alternatives one behind the other", "(?:a|b|ab)".repeat(15), "too many ways"],
    ["a repeated look ahead", "(?=(?:a+)+b)c", "too many ways"],
    ["references to what was found", String.raw`(\w+) \1`, "too many ways"],
    ["what is no expression", "(a", "no regular expression"],
    ["what is very long", "a".repeat(5000), "at most 2000"]
  ])("%s", (_, expression, message) => {
    expect(() => refuseUnbounded(expression)).toThrow(message);
  });
});
