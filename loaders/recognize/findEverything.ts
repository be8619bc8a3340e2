import type {Hit, Lexicon} from "./lexicon.js";
import type {Token} from "./tokens.js";
import {isSpelled, isType, type Entry, type EntryOf} from "./vocabulary.js";

/** All that is named in the tokens of a sentence, by what it is. Each list is in the order of the text. */
export interface Found {
  /** the longest at each place, and none inside another */
  readonly entities: readonly Hit<EntryOf<"entity">>[];
  readonly items: readonly Hit<EntryOf<"item">>[];
  /** all readings, also of shorter phrases: one phrase may name several measures ("inhabitants"), and a cue be of several kinds */
  readonly measures: readonly Hit<EntryOf<"measure">>[];
  readonly contexts: readonly Hit<EntryOf<"context">>[];
  readonly cues: readonly Hit<EntryOf<"cue">>[];
  readonly units: readonly Hit<EntryOf<"unit">>[];
}

/** Finds everything that the lexicon names, in one pass. */
export function findEverything(lexicon: Lexicon<Entry>, tokens: readonly Token[]): Found {
  const entities: Hit<EntryOf<"entity">>[] = [];
  const items: Hit<EntryOf<"item">>[] = [];
  const measures: Hit<EntryOf<"measure">>[] = [];
  const contexts: Hit<EntryOf<"context">>[] = [];
  const cues: Hit<EntryOf<"cue">>[] = [];
  const units: Hit<EntryOf<"unit">>[] = [];
  let entityEnd = 0;
  let itemEnd = 0;
  for (let i = 0; i < tokens.length; i++) {
    for (const hit of lexicon.at(tokens, i)) {
      if (isType(hit, "entity")) {
        if (i < entityEnd || !isSpelled(hit, tokens)) continue;
        entities.push(hit);
        entityEnd = hit.to;
      } else if (isType(hit, "item")) {
        if (i < itemEnd) continue;
        items.push(hit);
        itemEnd = hit.to;
      } else if (isType(hit, "measure")) measures.push(hit);
      else if (isType(hit, "context")) contexts.push(hit);
      else if (isType(hit, "cue")) cues.push(hit);
      else if (isType(hit, "unit")) units.push(hit);
    }
  }
  return {entities, items, measures, contexts, cues, units};
}
