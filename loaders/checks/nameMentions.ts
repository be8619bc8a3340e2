import type {Entity} from "../model.js";
import {type ArticleSentence, articleSentences} from "./articleSentences.js";
import type {CheckInput} from "./check.js";
import {forEachWord} from "./forEachWord.js";
import {namesByFirstWord, standsAlone} from "./namesByFirstWord.js";
import {remember} from "./remember.js";

/** An entity, called by one of its names in a sentence. */
export interface NameMention {
  readonly form: string;
  readonly sentence: ArticleSentence;
}

/**
 * Every mention of each entity by one of its names, the longest name at each place, in the order of the sentences. Names are found by their
 * first word, so that the cost hangs on the words of the texts, and not on how many names are known.
 */
export const nameMentions: (input: CheckInput) => ReadonlyMap<Entity, readonly NameMention[]> = remember(
  (input) => {
    const {names, begins} = namesOf(input.entities);
    const found = new Map<Entity, NameMention[]>();
    for (const sentence of articleSentences(input)) {
      const {text} = sentence;
      const ends = new Map<Entity, number>();
      forEachWord(text, (start, end) => {
        // few names begin with a small letter, and most words do
        if (begins[text.charCodeAt(start) & 0xff] === 0) return;
        for (const {entity, form, skipped} of names.get(text.slice(start, end)) ?? []) {
          const at = start - skipped;
          if (at < (ends.get(entity) ?? 0) || !standsAlone(text, form, at)) continue;
          ends.set(entity, at + form.length);
          const own = found.get(entity);
          if (own) own.push({form, sentence});
          else found.set(entity, [{form, sentence}]);
        }
      });
    }
    return found;
  }
);

/** Names by their first word, and at which low bytes of first letters there are any. */
const namesOf = remember((entities: readonly Entity[]) => {
  const names = namesByFirstWord(entities);
  const begins = new Uint8Array(256);
  for (const word of names.keys()) begins[word.charCodeAt(0) & 0xff] = 1;
  return {names, begins};
});
