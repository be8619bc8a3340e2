import type {Entity} from "../model.js";
import type {ArticleSentence} from "./articleSentences.js";

/** An entity, called by one of its names in a sentence. */
export interface NameMention {
  readonly form: string;
  readonly sentence: ArticleSentence;
}

const WORD = /[\p{L}\d]+/gu;
const INSIDE_WORD = /[\p{L}\d]/u;

/**
 * Every mention of each entity by one of its names, the longest name at each place, in the order of the sentences. Names are found by their
 * first word, so that the cost hangs on the words of the texts, and not on how many names are known.
 */
export function nameMentions(
  entities: readonly Entity[],
  sentences: readonly ArticleSentence[]
): ReadonlyMap<Entity, readonly NameMention[]> {
  const names = namesByFirstWord(entities);
  const found = new Map<Entity, NameMention[]>();
  for (const sentence of sentences) {
    const {text} = sentence;
    const ends = new Map<Entity, number>();
    for (const {0: word, index} of text.matchAll(WORD))
      for (const {entity, form, skipped} of names.get(word) ?? []) {
        const at = index - skipped;
        if (at < (ends.get(entity) ?? 0) || !standsAlone(text, form, at)) continue;
        ends.set(entity, at + form.length);
        const own = found.get(entity);
        if (own) own.push({form, sentence});
        else found.set(entity, [{form, sentence}]);
      }
  }
  return found;
}

interface Name {
  readonly entity: Entity;
  readonly form: string;
  /** UTF-16 units of the name before its first word */
  readonly skipped: number;
}

function namesByFirstWord(entities: readonly Entity[]): ReadonlyMap<string, readonly Name[]> {
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

function standsAlone(text: string, form: string, at: number): boolean {
  return (
    at >= 0 &&
    text.startsWith(form, at) &&
    !INSIDE_WORD.test(text.slice(Math.max(0, at - 1), at)) &&
    !INSIDE_WORD.test(text.slice(at + form.length, at + form.length + 1))
  );
}
