import {describe, expect, test} from "vitest";
import {claimsWith} from "./claimsWith.js";
import {examples} from "./readmeRows.js";

const without = claimsWith();

test("the README shows a row for a measure, an item, a party, a unit and a hedge", () => {
  expect(examples.map(({file}) => file)).toEqual([
    "measures.csv",
    "items.csv",
    "entities.csv",
    "units.csv",
    "cues.csv"
  ]);
});

describe.each(examples)("$file with the README’s row", ({file, row, sentence, claim}) => {
  const having = claimsWith({file, row});

  test("makes the README’s claim of its sentence, and without the row there is none such", () => {
    expect(having(sentence)).toContainEqual(expect.objectContaining(claim));
    expect(without(sentence)).not.toContainEqual(expect.objectContaining(claim));
  });
});

/** Other ways to write what the README’s rows name, with what is the same in the claim. */
describe.each([
  {
    file: "measures.csv",
    claim: {table: "country_profile", measure: "civil_defense_shelters", subject: "Tajikistan"},
    texts: [
      "Tajikistan has 1,200 civil defense shelters.",
      "Tajikistan has 1,200 civil defence shelters.",
      "Tajikistan has 1,200 Civil-Defense Shelters.",
      "Tajikistan has 1,200 fallout-shelters.",
      "Tajikistan has one fallout shelter."
    ]
  },
  {
    file: "items.csv",
    claim: {table: "equipment", subject: "Russia", category: "engineering"},
    texts: [
      "In 2014 Russia gave Kyrgyzstan field kitchens.",
      "In 2014 Russia gave Kyrgyzstan a field-kitchen.",
      "In 2014 Russia gave Kyrgyzstan 12 mobile kitchens."
    ]
  },
  {
    file: "entities.csv",
    claim: {table: "equipment", subject: "Turkey", counterparty: "Kyrgyzstan", value: 12},
    texts: [
      "TIKA's gift to Kyrgyzstan was 12 ambulances.",
      "In 2015 TIKA delivered 12 ambulances to Kyrgyzstan."
    ]
  },
  {
    file: "units.csv",
    claim: {table: "treaty_terms", measure: "land_area", value: 50, unit: "hectares"},
    texts: [
      "Under the agreement Russia rents 500 donums of land.",
      "Under the agreement Russia rents a 500-dunam plot of land."
    ]
  },
  {
    file: "cues.csv",
    claim: {table: "equipment", hedge: "nearly", value: 400},
    texts: ["Russia gave Tajikistan verging on 400 trucks."]
  }
])("a row of $file", ({file, claim, texts}) => {
  const row = examples.find((example) => example.file === file)?.row ?? "";
  const having = claimsWith({file, row});

  test.each(texts)("also reads “%s”", (text) => {
    expect(having(text)).toContainEqual(expect.objectContaining(claim));
    expect(without(text)).not.toContainEqual(expect.objectContaining(claim));
  });
});
