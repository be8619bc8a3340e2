import type {Entity} from "../model.js";
import {remember} from "./remember.js";

/** Letters and digits in a row. */
export const WORD = /[\p{L}\d]+/gu;
const INSIDE_WORD = /[\p{L}\d]/u;

interface Name {
  readonly entity: Entity;
  readonly form: string;
  /** UTF-16 units of the name before its first word */
  readonly skipped: number;
}

/** The names of entities, those of one entity from the longest down, by the word that a text would show first. */
export function namesByFirstWord(entities: readonly Entity[]): ReadonlyMap<string, readonly Name[]> {
  const names = new Map<string, Name[]>();
  for (const entity of entities)
    for (const {first, ...name} of namesOf(entity)) {
      const same = names.get(first);
      if (same) same.push(name);
      else names.set(first, [name]);
    }
  return names;
}

const namesOf: (entity: Entity) => readonly (Name & {readonly first: string})[] = remember((entity) =>
  [...new Set([entity.name, ...entity.aliases])]
    .sort((a, b) => b.length - a.length)
    .flatMap((form) => {
      const [first] = form.matchAll(WORD);
      return first ? [{entity, form, skipped: first.index, first: first[0]}] : [];
    })
);

/** Whether a name stands at a place in a text, and is no part of a longer word. */
export function standsAlone(text: string, form: string, at: number): boolean {
  return (
    at >= 0 &&
    text.startsWith(form, at) &&
    !INSIDE_WORD.test(text.slice(Math.max(0, at - 1), at)) &&
    !INSIDE_WORD.test(text.slice(at + form.length, at + form.length + 1))
  );
}
