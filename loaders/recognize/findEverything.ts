import type {Measure} from "../model.js";
import type {Hit, Lexicon, Listener} from "./lexicon.js";
import type {Token} from "./tokens.js";
import {isSpelled, type Entry, type EntryOf} from "./vocabulary.js";

/** All that is named in the tokens of a sentence, by what it is. Each list is in the order of the text. */
export interface Found {
  /** the longest at each place, and none inside another */
  readonly entities: readonly Hit<EntryOf<"entity">>[];
  readonly items: readonly Hit<EntryOf<"item">>[];
  /** all readings, also of shorter phrases: one phrase may name several measures ("inhabitants"), and a cue be of several kinds */
  readonly measures: readonly Hit<EntryOf<"measure">>[];
  /** measures that a word of their context speaks for */
  readonly contexts: ReadonlySet<Measure>;
  readonly cues: readonly Hit<EntryOf<"cue">>[];
  readonly units: readonly Hit<EntryOf<"unit">>[];
}

/** Finds everything that the lexicon names, in one pass. */
export function findEverything(lexicon: Lexicon<Entry>, tokens: readonly Token[]): Found {
  const found = new Gatherer(tokens);
  for (let i = 0; i < tokens.length; i++) lexicon.tell(tokens, i, found);
  return found;
}

const NO_MEASURES: ReadonlySet<Measure> = new Set();

class Gatherer implements Found, Listener<Entry> {
  readonly entities: Hit<EntryOf<"entity">>[] = [];
  readonly items: Hit<EntryOf<"item">>[] = [];
  readonly measures: Hit<EntryOf<"measure">>[] = [];
  readonly cues: Hit<EntryOf<"cue">>[] = [];
  readonly units: Hit<EntryOf<"unit">>[] = [];
  readonly #tokens: readonly Token[];
  #contexts: Set<Measure> | null = null;
  #entityEnd = 0;
  #itemEnd = 0;

  constructor(tokens: readonly Token[]) {
    this.#tokens = tokens;
  }

  get contexts(): ReadonlySet<Measure> {
    return this.#contexts ?? NO_MEASURES;
  }

  hear(entry: Entry, from: number, to: number): void {
    switch (entry.type) {
      case "cue":
        this.cues.push({entry, from, to});
        break;
      case "measure":
        this.measures.push({entry, from, to});
        break;
      case "context":
        (this.#contexts ??= new Set<Measure>()).add(entry.measure);
        break;
      case "entity": {
        const hit = {entry, from, to};
        if (from < this.#entityEnd || !isSpelled(hit, this.#tokens)) break;
        this.entities.push(hit);
        this.#entityEnd = to;
        break;
      }
      case "unit":
        this.units.push({entry, from, to});
        break;
      case "item":
        if (from < this.#itemEnd) break;
        this.items.push({entry, from, to});
        this.#itemEnd = to;
    }
  }
}
