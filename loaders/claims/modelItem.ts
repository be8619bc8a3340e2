import type {Lexicon} from "../recognize/lexicon.js";
import {tokenize} from "../recognize/tokens.js";
import type {Entry} from "../recognize/vocabulary.js";
import type {Item} from "../sources/readKnowledge.js";

/** What a model is ("T-72B3" is a tank), looked up once for each spelling. */
const known = new WeakMap<Lexicon<Entry>, Map<string, Item | null>>();

/** The stem of a model is its letters and first digits: variants add letters and further digits ("Mi-8MTB-2", "S-300PMU-2"). */
const STEM = /^(\d*\p{Lu}\p{L}*)[-‑ ]?(\d+)/u;

/**
 * The item of the lexicon that a model belongs to: under the spelling of the text, else under its stem with a hyphen, without one, or
 * with a space. Null where no row of `items.csv` has it.
 *
 * @param text the model as printed
 */
export function modelItem(lexicon: Lexicon<Entry>, text: string): Item | null {
  const models = known.get(lexicon) ?? new Map<string, Item | null>();
  known.set(lexicon, models);
  const seen = models.get(text);
  if (seen !== undefined) return seen;
  const [, letters, digits] = STEM.exec(text) ?? [];
  const spellings =
    letters === undefined || digits === undefined
      ? [text]
      : [text, `${letters}-${digits}`, `${letters}${digits}`, `${letters} ${digits}`];
  const item = spellings.map((spelling) => lookUp(lexicon, spelling)).find((i) => i !== null) ?? null;
  models.set(text, item);
  return item;
}

function lookUp(lexicon: Lexicon<Entry>, phrase: string): Item | null {
  const tokens = tokenize(phrase, 0, phrase.length);
  const hit = lexicon.at(tokens, 0).find((h) => h.to === tokens.length && h.entry.type === "item");
  return hit?.entry.type === "item" ? hit.entry.item : null;
}
