import fc from "fast-check";
import {expect, it, test} from "vitest";
import {disarm, rearm} from "../../../loaders/sources/formulaCells.js";

it.each(["=1+1", "+cmd", "-cmd", "@SUM(A1)", "\t=1", " =1", "'=1", "''+x", "\n@x"])(
  "disarm(%j) puts an apostrophe before what a spreadsheet might run",
  (text) => {
    expect(disarm(text)).toBe(`'${text}`);
  }
);

it.each(["", "5268", "-5", "+0.5", "“=1”", "'twas", "a=b"])("disarm(%j) leaves it", (text) => {
  expect(disarm(text)).toBe(text);
});

test("rearm(disarm(text)) is the text", () => {
  const text = fc.oneof(fc.string(), fc.stringMatching(/^[='+\-@\s1a]{0,6}$/));
  fc.assert(fc.property(text, (text) => rearm(disarm(text)) === text));
});
