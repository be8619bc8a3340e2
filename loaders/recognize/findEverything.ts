import type {Hit, Lexicon} from "./lexicon.js";
import type {Token} from "./tokens.js";
import {isSpelled, type Entry, type EntryOf} from "./vocabulary.js";

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
      // Entries have six shapes: their type is read once.
      switch (hit.entry.type) {
        case "entity":
          if (i < entityEnd || !isSpelled(hit, tokens)) break;
          entities.push(hit as Hit<EntryOf<"entity">>);
          entityEnd = hit.to;
          break;
        case "item":
          if (i < itemEnd) break;
          items.push(hit as Hit<EntryOf<"item">>);
          itemEnd = hit.to;
          break;
        case "measure":
          measures.push(hit as Hit<EntryOf<"measure">>);
          break;
        case "context":
          contexts.push(hit as Hit<EntryOf<"context">>);
          break;
        case "cue":
          cues.push(hit as Hit<EntryOf<"cue">>);
          break;
        case "unit":
          units.push(hit as Hit<EntryOf<"unit">>);
      }
    }
  }
  return {entities, items, measures, contexts, cues, units};
}
