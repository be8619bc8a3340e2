import {describe, expect, test} from "vitest";
import {compareEditions} from "../../loaders/editions/compareEditions.js";
import type {Claim, Dossier} from "../../loaders/model.js";
import {continueJournal, readJournal, writeJournal} from "../../src/changes/journal.js";
import {sayTextChange} from "../../src/changes/sayTextChange.js";
import {sayItem} from "../../src/changes/telling.js";
import {tellChanges} from "../../src/changes/tellChanges.js";
import {editionOf, withClaims, withFinding} from "../loaders/editions/editionOf.js";
import {decision, reviewed} from "../pages/reviewedDossier.js";
import {tinyDossier} from "../pages/tinyDossier.js";

const now = editionOf(tinyDossier);

/** The changes from the dossier in miniature to another, a line each under its section's title. */
function told(after: Dossier): Record<string, string[]> {
  const {sections} = tellChanges(compareEditions(now, editionOf(after)));
  return Object.fromEntries(sections.map(({title, items}) => [title, items.map(sayItem)]));
}
const changed = (id: string, more: Partial<Claim>): Dossier =>
  withClaims(tinyDossier.claims.map((claim) => (claim.claim_id === id ? {...claim, ...more} : claim)));

describe("tellChanges", () => {
  test("says nothing where nothing changed", () => {
    expect(told(tinyDossier)).toEqual({});
  });

  test.each<[string, Partial<Claim>, string]>([
    [
      "009-1-tanks",
      {value: 217, quote: "217 tanks"},
      "tanks, The <Daily> Test: 215 → 217 (the text now has “217 tanks”)"
    ],
    [
      "009-1-tanks",
      {unit: "persons"},
      "tanks, The <Daily> Test: 215 → 215 people (the same words, read otherwise)"
    ],
    [
      "009-1-tanks",
      {value: 15, quote: "fifteen or so tanks", original_value: "fifteen"},
      "tanks, The <Daily> Test: 215 → 15; words: “215 tanks” → “fifteen or so tanks”"
    ],
    [
      "009-1-money",
      {value_low: 1e9 + 1},
      "military aid pledged, The <Daily> Test: more_than 1000000000.. USD → more_than 1000000001.. USD (the same words, read otherwise)"
    ],
    [
      "009-1-guns1",
      {attributed_to: "A minister", as_of_start: "2013-01-01", as_of_end: "2013-12-31"},
      "towed guns, The <Daily> Test: time: unknown → 2013; said by: nothing → A minister (the same words, read otherwise)"
    ]
  ])("says what of %s changed: %o", (id, more, words) => {
    expect(told(changed(id, more))["Changed claims"]).toEqual([words]);
  });

  test("says who corrected a figure, and why, and what became of the decision that is taken back", () => {
    const corrected = reviewed(decision("correct", "009-1-guns1", {value: "20"}));
    const words =
      "towed guns, The <Daily> Test: 25 → 20 (corrected by A. <b>Editor</b> on 2024-01-02: by ${phone})";
    expect(told(corrected)["Changed claims"]).toContain(words);
    expect(told(reviewed(decision("confirm", "009-1-guns1")))["Changed claims"]).toContain(
      "towed guns, The <Daily> Test: confirmed by A. <b>Editor</b> on 2024-01-02: by ${phone}"
    );
    expect(told(corrected)["Editors’ decisions"]).toEqual([
      "correct 009-1-guns1 (value 20): new, A. <b>Editor</b> on 2024-01-02: by ${phone}"
    ]);
    const back = tellChanges(compareEditions(editionOf(corrected), now)).sections;
    expect(back.flatMap(({items}) => items.map(sayItem)).join("\n")).toContain(
      "20 → 25 (no longer corrected by A. <b>Editor</b>"
    );
  });

  test("tells claims that came and went by their figure and words, findings by their sentence", () => {
    expect(told(withClaims(tinyDossier.claims.slice(1)))["Claims that are gone"]).toEqual([
      "tanks, The <Daily> Test: 215, “215 tanks”"
    ]);
    expect(told({...tinyDossier, findings: [], findingClaims: []})["Findings closed"]).toEqual([
      "Error, A figure out of all proportion: Too many for the <i>country</i> ${alert(2)}."
    ]);
    expect(told(withFinding({severity: "note"}))["Findings that changed"]).toEqual([
      "Note, A figure out of all proportion: Error → Note"
    ]);
  });
});

test.each([
  [
    "one two three four five six",
    "one two three 4 five six",
    "one two three four five six → one two three 4 five six"
  ],
  [
    "a b c d e f g h i j k l m n o p",
    "a b c d X f g h i j k l Y n o p",
    "… b c d e f g h … → … b c d X f g h …; … j k l m n o p → … j k l Y n o p"
  ],
  ["a b", "b a b", "a b → b a b"],
  ["", "new words", " → new words"]
])("sayTextChange(%o, %o)", (before, after, words) => {
  expect(sayTextChange(before, after)).toBe(words);
});

describe("the journal", () => {
  const begun = continueJournal(null, null, {...now, edition: "e1"});
  const later = {...editionOf(changed("009-1-tanks", {value: 217})), edition: "e2"};

  test("begins with the first edition and knows of nothing before", () => {
    expect(begun).toEqual({begins: {edition: "e1", date: now.date}, editions: []});
    expect(continueJournal(null, now, later).editions).toEqual([]);
  });

  test("gets an entry where the tables say something else, once, and none where they do not", () => {
    const journal = continueJournal(begun, {...now, edition: "e1"}, later);
    expect(journal.editions).toMatchObject([
      {edition: "e2", before: "e1", sections: [{title: "Changed claims", items: [{claim_id: "009-1-tanks"}]}]}
    ]);
    expect(journal.editions[0]?.sections[0]?.items[0]).not.toHaveProperty("notes");
    expect(continueJournal(journal, later, {...later, edition: "e3"})).toBe(journal);
    expect(readJournal(writeJournal(journal))).toEqual(journal);
  });

  test("refuses a file that is none", () => {
    expect(() => readJournal("[]")).toThrow("no history of editions");
    expect(() => readJournal("{")).toThrow();
  });
});
