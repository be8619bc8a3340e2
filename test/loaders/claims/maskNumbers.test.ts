import fc from "fast-check";
import {describe, expect, it} from "vitest";
import {maskNumbers} from "../../../loaders/claims/maskNumbers.js";

/** The rule as three replacements, as ids were first made. */
const byReplacing = (sentence: string): string =>
  sentence
    .replace(/\d[\d.,]*/g, "#")
    .replace(
      /\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|hundred|thousand|million|billion|trillion|dozen)\b/gi,
      "#"
    )
    .replace(/#(?:[\s-]*#)+/g, "#");

describe("maskNumbers(sentence)", () => {
  it.each([
    ["It sent 1,000 rifles and two tanks.", "It sent # rifles and # tanks."],
    ["Twenty-five million dollars", "# dollars"],
    ["the 5 million - six hundred", "the #"],
    ["No. #7 and 8.", "No. # and #"],
    ["Someone often weighs a ton", "Someone often weighs a ton"]
  ])("turns %j into %j", (sentence, masked) => {
    expect(maskNumbers(sentence)).toBe(masked);
  });

  it("does what three replacements would do, whatever the text", () => {
    const part = fc.constantFrom(
      "one",
      "Two",
      "ten",
      "million",
      "5",
      "1,0",
      ".",
      ",",
      "-",
      " ",
      "\u00a0",
      "#",
      "_",
      "é",
      "a"
    );
    fc.assert(
      fc.property(fc.array(fc.oneof(part, fc.string()), {maxLength: 30}), (parts) => {
        expect(maskNumbers(parts.join(""))).toBe(byReplacing(parts.join("")));
      })
    );
  });
});
