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
  ["Earlier US reports have revealed nothing.", ["Earlier US reports"]],
  // when it was said is no part of a name
  ["The National Bank on Tuesday said that it had grown.", ["National Bank"]],
  ["In January 2015 a Danish official disclosed an order for 12 jeeps.", ["Danish official"]],
  ["President Nolan today announced 300 million dollars.", ["President Nolan"]],
  // functions with their holders
  ["The deputy head of the staff, Colonel Adil Omarov, said it was true.", ["Colonel Adil Omarov"]],
  ["“It is true,” said the ambassador, Ivo Kranj, in 2023.", ["Ivo Kranj"]],
  ["Severny Vestnik, the paper of the ministry revealed that it had five.", ["Severny Vestnik"]],
  // nouns that speak without a name
  ["The embassy says that it has given $3 million.", ["embassy"]],
  ["Sales jumped to $123 million, exporters’ data show.", ["exporters’ data"]],
  ["A lawyer and two clerks left.", []],
  // counting, putting and passing on
  ["Western analysts counted up to 7,000 men.", ["Western analysts"]],
  ["Mongolia’s own army counts 9,700 men.", []],
  ["Officials in Dushanbe put the strength at 9,500 men.", ["Officials in Dushanbe"]],
  ["Russia put 1,960 soldiers into the valley.", []],
  ["The price was put by Armenian media at $120 million.", ["Armenian media"]],
  ["As noted in the press service, this is the third batch.", ["press service"]],
  ["By NATO’s estimate they were 30,000.", ["NATO"]],
  ["By most counts they were 30,000.", []],
  // a side that announces acts
  ["Moscow announced that it would leave.", []],
  ["The Kremlin announced that Russia would leave.", ["Kremlin"]],
  ["Two presidents added 25 years.", []],
  ["Moscow wrote off $9 billion.", []],
  ["The pact of 1996 and that of 1999 confirmed a close partnership with Russia.", []],
  [
    "The ministry spoke of 5,000 men, Deputy Nadia Orlova of “at least 6,000”.",
    ["ministry", "Deputy Nadia Orlova"]
  ],
  ["According to the Azeri media sources the expenses were $2 billion.", ["Azeri media sources"]],
  ["According to the Ministry of Supply 63,012 men went.", ["Ministry of Supply"]]
])("findSpeakers(%j)", (text, names) => {
  expect(passageOf(text).speakers.map((s) => s.name)).toEqual(names);
});

test("findSpeakers marks whom “he” may mean", () => {
  const kinds = (text: string) => passageOf(text).speakers.map((s) => [s.kind, s.pronoun]);
  expect(kinds("The US Department of Commerce announced that it would.")).toEqual([["body", false]]);
  expect(kinds("On Monday, he said that it would.")).toEqual([["person", true]]);
  expect(kinds("It said that there were two.")).toEqual([["body", true]]);
  expect(kinds("“It will,” said a source within the government of Russia.")).toEqual([["person", false]]);
});
