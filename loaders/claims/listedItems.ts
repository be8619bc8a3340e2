import type {Hit, Lexicon} from "../recognize/lexicon.js";
import type {Entry, EntryOf} from "../recognize/vocabulary.js";
import {countedItems} from "./countedItems.js";
import {inBrackets, isOne, type Listed} from "./listed.js";
import {modelItem} from "./modelItem.js";
import {cuesOf, type Passage} from "./passage.js";
import {CUE} from "../sources/cueKinds.js";
import {tokensText} from "./tokensText.js";
import {uncounted} from "./uncountedItems.js";

/** The equipment of a sentence in order, each with its number and the words that belong to its name. */
export function itemsIn(passage: Passage, lexicon: Lexicon<Entry>): readonly Listed[] {
  const counted = countedItems(passage, lexicon);
  const inside = (at: number): boolean => counted.some((l) => l.from <= at && at < l.to);
  // "will ship small arms": the verb is no vessel.
  const nouns = passage.items.filter(
    (h) => !cuesOf(passage, CUE.transfer).some((c) => c.from === h.from && c.to === h.to)
  );
  const named = runsOf(nouns)
    .filter((h) => !inside(h.from))
    .flatMap((h) => uncounted(passage, h, lexicon));
  const taken = named.length === 0 ? counted : [...counted, ...named];
  if (passage.designations.length === 0) return inOrder(taken);
  const models = modelsIn(passage, lexicon).filter((m) => !taken.some((l) => l.from < m.to && m.from < l.to));
  return inOrder([...taken, ...models]);
}

const inOrder = (listed: readonly Listed[]): readonly Listed[] =>
  listed.length < 2 ? listed : listed.toSorted((a, b) => a.from - b.from || a.to - b.to);

/** Names of items that touch make one: "Smerch rocket launchers" is the last of them, called so by the words before it. */
function runsOf(hits: readonly Hit<EntryOf<"item">>[]): Hit<EntryOf<"item">>[] {
  const runs: Hit<EntryOf<"item">>[] = [];
  for (const hit of hits) {
    const last = runs.at(-1);
    if (last?.to === hit.from) runs[runs.length - 1] = {entry: hit.entry, from: last.from, to: hit.to};
    else runs.push(hit);
  }
  return runs;
}

/** Models without a number: "AN-24s", "a C-2", "Bayraktar TB2". */
function modelsIn(passage: Passage, lexicon: Lexicon<Entry>): Listed[] {
  return passage.designations
    .filter((d) => d.kind === "model" && !inBrackets(passage, d.from))
    .map(({from: model, to}) => {
      let from = model;
      while (from > 0 && isMake(passage, from - 1)) from--;
      return {
        item: modelItem(lexicon, passage.tokens[model]?.text ?? ""),
        name: tokensText(passage.tokens.slice(from, to)),
        quantity: null,
        one: isOne(passage.tokens, from, to),
        known: true,
        from,
        to
      };
    });
}

/** "Bayraktar TB2", "Mil Mi-8": a capitalized word before a model is its maker, unless it is someone or something else. */
function isMake({tokens, entities, cues, dates}: Passage, at: number): boolean {
  const token = tokens[at];
  const known = (hits: readonly {readonly from: number; readonly to: number}[]): boolean =>
    hits.some((h) => h.from <= at && at < h.to);
  return (
    token?.kind === "word" &&
    /^\p{Lu}/u.test(token.text) &&
    at > 0 &&
    !known(entities) &&
    !known(cues) &&
    !known(dates)
  );
}
