import type {Entity, Span} from "../model.js";
import {namesByFirstWord, standsAlone, WORD} from "./namesByFirstWord.js";

/**
 * Finds the names of some entities in a text, in UTF-16 units: from left to right, the longest at each place, none within another; a name that
 * two entities have is the last one's.
 */
export function longestNames(
  entities: readonly Entity[]
): (text: string) => readonly (Span & {readonly entity: Entity})[] {
  const names = namesByFirstWord(entities);
  return (text) => {
    const found: (Span & {readonly entity: Entity})[] = [];
    let passed = 0;
    for (const {0: word, index} of text.matchAll(WORD)) {
      let longest: (Span & {readonly entity: Entity}) | null = null;
      for (const {entity, form, skipped} of names.get(word) ?? []) {
        const start = index - skipped;
        const end = start + form.length;
        if (start < passed || end < (longest?.end ?? 0) || !standsAlone(text, form, start)) continue;
        longest = {entity, start, end};
      }
      if (!longest) continue;
      found.push(longest);
      passed = longest.end;
    }
    return found;
  };
}
