import type {Entity} from "../model.js";
import {remember} from "./remember.js";
import {WORD, namesByFirstWord} from "./namesByFirstWord.js";

/**
 * Finds the entities of a list that a text calls by one of their names, in the order of the list. Names are found by their first word, so that
 * the cost hangs on the words of the text, and not on how many names are known.
 */
export const entitiesNamedIn: (entities: readonly Entity[]) => (text: string) => readonly Entity[] = remember(
  (entities) => {
    const names = namesByFirstWord(entities);
    const places = new Map(entities.map((entity, i) => [entity, i]));
    return (text) => {
      const found = new Set<Entity>();
      for (const {0: word, index} of text.matchAll(WORD))
        for (const {entity, form, skipped} of names.get(word) ?? [])
          if (index >= skipped && text.startsWith(form, index - skipped)) found.add(entity);
      return [...found].sort((a, b) => (places.get(a) ?? 0) - (places.get(b) ?? 0));
    };
  }
);
