import {expect, test} from "vitest";
import {hyphenations} from "../../../loaders/recognize/hyphenations.js";

test.each([
  [
    "self-propelled gun",
    ["self-propelled gun", "self propelled gun", "self propelled-gun", "self-propelled-gun"]
  ],
  ["air base", ["air base", "air-base"]],
  ["tank", ["tank"]],
  // a model's number is no word
  ["T-72", ["T-72"]],
  ["Leopard 2", ["Leopard 2"]],
  ["Mi-8 helicopter", ["Mi-8 helicopter"]],
  ["U.S. dollar", ["U.S. dollar"]],
  // six words
  ["a b c d e f", ["a b c d e f"]]
])("hyphenations(%j) are %j", (phrase, forms) => {
  expect(hyphenations(phrase)[0]).toBe(phrase);
  expect([...hyphenations(phrase)].sort()).toEqual([...forms].sort());
});
