import {expect, test} from "vitest";
import {passageOf} from "./passage.js";

test.each([
  ["According to observers, it was closed.", ["observers"]],
  ["According to the American site “Global Firepower” it has tanks.", ["Global Firepower"]],
  ["Igor Korotchenko, head of a Moscow centre, previously told that arms would come.", ["Igor Korotchenko"]],
  ["Russia’s Kommersant newspaper wrote that Moscow had pledged arms.", ["Kommersant"]],
  ["Russia’s defense minister has said Moscow would begin.", ["Russia’s defense minister"]],
  ["He also said that it would.", [null]],
  ["According to Article 6, the commander coordinates it.", []],
  ["Moscow has agreed to help.", []],
  ["The foreign policy of the United States changed.", []],
  ["Earlier US reports have revealed nothing.", ["Earlier US reports"]]
])("findSpeakers(%j)", (text, names) => {
  expect(passageOf(text).speakers.map((s) => s.name)).toEqual(names);
});

test("findSpeakers marks whom “he” may mean", () => {
  const kinds = (text: string) => passageOf(text).speakers.map((s) => [s.kind, s.pronoun]);
  expect(kinds("The US Department of Commerce announced that it would.")).toEqual([["body", false]]);
  expect(kinds("On Monday, he said that it would.")).toEqual([["person", true]]);
  expect(kinds("“It will,” said a source within the government of Russia.")).toEqual([["person", false]]);
});
