import {expect, test} from "vitest";
import {claimsWith} from "../../knowledge/claimsWith.js";

const read = claimsWith();

/** The figures of a text with whoever says so, in its order. */
const said = (text: string): string[] =>
  read(text)
    .filter((c) => c.table !== "timeline")
    .map((c) => `${String(c.value ?? c.value_low ?? c.value_high)} ${c.attributed_to ?? "-"}`);

test.each<[string, string[]]>([
  [
    "The IISS counts 3,300 Russian soldiers in Armenia; the base has 74 tanks.",
    ["3300 International Institute for Strategic Studies (IISS)", "74 -"]
  ],
  [
    "Hours after Russia had promised a $2 billion loan, a minister announced in Bishkek that the base would be closed.",
    ["2000000000 -"]
  ],
  [
    "The base holds 400 soldiers, though it could take 900 soldiers, according to a local magazine.",
    ["400 -"]
  ],
  [
    "Uzbek officials say the army has 48,000 soldiers, while analysts speak of 50,000.",
    ["48000 Uzbek officials", "50000 analysts"]
  ],
  [
    "The IISS reported in 2019 that Mongolia had 420 tanks. It said there were 10 helicopters.",
    [
      "420 International Institute for Strategic Studies (IISS)",
      "10 International Institute for Strategic Studies (IISS)"
    ]
  ],
  [
    "According to the ministry’s paper the Tajik army has 9,500 soldiers.\n\nThe Tajik air force operates 4 “borrowed” helicopters.",
    ["9500 ministry’s paper", "4 -"]
  ],
  ["The Tajik army reportedly has 9,500 soldiers.", ["9500 -"]]
])("speakerAt finds who says the figures of %j", (text, expected) => {
  expect(said(text)).toEqual(expect.arrayContaining(expected));
});
