import fc from "fast-check";
import {describe, expect, test} from "vitest";
import {findEverything} from "../../../loaders/recognize/findEverything.js";
import {Lexicon} from "../../../loaders/recognize/lexicon.js";
import {tokenize} from "../../../loaders/recognize/tokens.js";
import {findAll, type Entry} from "../../../loaders/recognize/vocabulary.js";
import {dossier} from "../root.js";
import {extraction} from "./passage.js";

const words = fc.array(fc.constantFrom("air", "base", "Bases", "defense", "defence", "201st", "-"), {
  minLength: 1,
  maxLength: 3
});
const tokensOf = (text: string) => tokenize(text, 0, text.length);

describe("Lexicon.at(tokens, from)", () => {
  test("gives every phrase that starts there, longest first, as comparing all of them does", () => {
    fc.assert(
      fc.property(fc.array(words, {maxLength: 6}), fc.array(words, {maxLength: 4}), (phrases, parts) => {
        const lexicon = new Lexicon<number>();
        for (const [i, phrase] of phrases.entries()) lexicon.add(phrase.join(" "), i);
        const tokens = tokensOf(parts.flat().join(" "));
        for (const from of tokens.keys()) {
          const expected = phrases
            .map((phrase, entry) => ({norms: tokensOf(phrase.join(" ")).map((t) => t.norm), entry}))
            .filter(({norms}) => norms.every((norm, i) => tokens[from + i]?.norm === norm))
            .map(({norms, entry}) => ({entry, from, to: from + norms.length}))
            .sort((a, b) => b.to - a.to || b.entry - a.entry);
          expect(lexicon.at(tokens, from)).toEqual(expected);
        }
      }),
      {seed: 20130710, numRuns: 500}
    );
  });

  test("knows what was added after it was first asked, and is not asked for another lexicon", () => {
    const [first, second] = [new Lexicon<string>(), new Lexicon<string>()];
    const tokens = tokensOf("air base");
    expect(first.at(tokens, 0)).toEqual([]);
    first.add("air base", "first");
    second.add("air", "second");
    expect(first.at(tokens, 0)).toEqual([{entry: "first", from: 0, to: 2}]);
    expect(second.at(tokens, 0)).toEqual([{entry: "second", from: 0, to: 1}]);
    expect(first.at(tokens, 0)).toEqual([{entry: "first", from: 0, to: 2}]);
  });
});

test("findEverything(lexicon, tokens) finds in each seed what looking for each type alone finds", () => {
  const {lexicon} = extraction;
  const is =
    (type: Entry["type"]) =>
    (hit: {entry: Entry}): boolean =>
      hit.entry.type === type;
  for (const {text} of dossier.seeds) {
    const tokens = tokensOf(text);
    const every = [...tokens.keys()].flatMap((i) => lexicon.at(tokens, i));
    const {entities, items, measures, contexts, cues, units} = findEverything(lexicon, tokens);
    expect({entities, items, measures, contexts, cues, units}).toEqual({
      entities: findAll(lexicon, tokens, "entity"),
      items: findAll(lexicon, tokens, "item"),
      measures: every.filter(is("measure")),
      contexts: new Set(
        every.map(({entry}) => (entry.type === "context" ? entry.measure : null)).filter(Boolean)
      ),
      cues: every.filter(is("cue")),
      units: every.filter(is("unit"))
    });
  }
});

test.each([
  ["US troops told us", ["US"]],
  ["the kant garrison and Kant", ["Kant"]]
])("findEverything(lexicon, %j) takes names as they are spelled", (text, names) => {
  const tokens = tokensOf(text);
  const {entities} = findEverything(extraction.lexicon, tokens);
  expect(entities.map((h) => tokens[h.from]?.text)).toEqual(names);
});
