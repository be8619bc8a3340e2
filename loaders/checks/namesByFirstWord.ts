import type {Entity} from "../model.js";

/** Letters and digits in a row. */
export const WORD = /[\p{L}\d]+/gu;

interface Name {
  readonly entity: Entity;
  readonly form: string;
  /** UTF-16 units of the name before its first word */
  readonly skipped: number;
}

/** The names of entities, those of one entity from the longest down, by the word that a text would show first. */
export function namesByFirstWord(entities: readonly Entity[]): ReadonlyMap<string, readonly Name[]> {
  const names = new Map<string, Name[]>();
  for (const entity of entities) {
    const forms = [...new Set([entity.name, ...entity.aliases])].sort((a, b) => b.length - a.length);
    for (const form of forms) {
      const [first] = form.matchAll(WORD);
      if (!first) continue;
      const same = names.get(first[0]) ?? [];
      same.push({entity, form, skipped: first.index});
      names.set(first[0], same);
    }
  }
  return names;
}
