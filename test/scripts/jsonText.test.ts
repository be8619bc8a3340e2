import {expect, test} from "vitest";
import {jsonText} from "../../scripts/terminal/jsonText.js";

test("jsonText(value) is the value's JSON, with nothing in it that a terminal acts on", () => {
  const value = {quote: "\u001b]0;taken\u0007 \u009b31m \u202e5 \u2067\u2028\u2029 “é” 🚜"};
  const text = jsonText(value);
  expect(JSON.parse(text)).toEqual(value);
  expect(text).not.toMatch(/[\p{Cc}\u2028-\u202e\u2066-\u2069]/u);
  expect(text).toContain("“é” 🚜");
});
