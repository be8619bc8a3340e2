import {describe, expect, it} from "vitest";
import {wrap} from "../../scripts/terminal/wrap.js";

describe("wrap", () => {
  it("wrap(text) never parts a number from its unit", () => {
    expect(wrap("Uzbeks are 14.8 % of all", {width: 15, indent: ""})).toBe("Uzbeks are\n  14.8 % of all");
    expect(wrap("waterways of 600 km in all", {width: 17, indent: ""})).toBe("waterways of\n  600 km in all");
  });

  it("wrap(text) breaks at any other space", () => {
    expect(wrap("two of 600 kmer", {width: 10, indent: ""})).toBe("two of 600\n  kmer");
  });
});
