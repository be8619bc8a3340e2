import type {Measure} from "../model.js";
import {CUE} from "../sources/cueKinds.js";
import type {Cue, Item, Knowledge, KnownEntity, Unit} from "../sources/readKnowledge.js";
import {hyphenations} from "./hyphenations.js";
import {Lexicon, type Hit} from "./lexicon.js";
import type {Token} from "./tokens.js";

export type EntityForm = "name" | "adjective" | "metonym";

/** What a phrase may name. */
export type Entry =
  | {
      readonly type: "entity";
      readonly entity: KnownEntity;
      readonly form: EntityForm;
      readonly capitals: boolean;
      /** the country that acts where the name does: its own, of a country, a force or a body; a base or a town stands in one and is none */
      readonly state: KnownEntity | null;
    }
  | {readonly type: "item"; readonly item: Item; readonly phrase: string; readonly capitals: boolean}
  | {readonly type: "measure"; readonly measure: Measure; readonly strength: "word" | "hint"}
  | {readonly type: "context"; readonly measure: Measure}
  | {readonly type: "unit"; readonly unit: Unit}
  | {
      readonly type: "cue";
      readonly cue: Cue;
      /** the number of its kind, of `CUE` */
      readonly kind: number;
    };

export type EntryOf<K extends Entry["type"]> = Extract<Entry, {type: K}>;

/**
 * The fields of all entries. Each has the empty ones beside its own: objects of one shape, so that reading the type of whatever a word
 * names, which is done for most words of a text, takes one look instead of a search for the shape.
 */
const SHAPE = {
  type: undefined,
  entity: undefined,
  form: undefined,
  capitals: undefined,
  state: undefined,
  item: undefined,
  phrase: undefined,
  measure: undefined,
  strength: undefined,
  unit: undefined,
  cue: undefined,
  kind: undefined
};

const STATES: ReadonlySet<string> = new Set(["country", "force", "body", "person"]);

/** Puts all words of `data/manual/` into one lexicon, so that a text is looked through once. */
export function makeVocabulary(knowledge: Knowledge): Lexicon<Entry> {
  const lexicon = new Lexicon<Entry>();
  const add = (phrase: string, entry: Entry): void => {
    lexicon.add(phrase, {...SHAPE, ...entry});
  };
  const countries = new Map(
    knowledge.entities.filter((e) => e.kind === "country").map((e) => [e.entity_id, e])
  );
  for (const entity of knowledge.entities) {
    const state = STATES.has(entity.kind) ? (countries.get(entity.country ?? "") ?? null) : null;
    const forms: [EntityForm, readonly string[]][] = [
      ["name", [entity.name, ...entity.aliases]],
      ["adjective", entity.adjectives],
      ["metonym", entity.metonyms]
    ];
    for (const [form, phrases] of forms) {
      for (const phrase of spellings(phrases))
        add(phrase, {type: "entity", entity, form, capitals: /^[\p{Lu}.]+$/u.test(phrase), state});
    }
  }
  for (const item of knowledge.items)
    for (const phrase of spellings(item.words))
      add(phrase, {type: "item", item, phrase, capitals: /^\p{Lu}{2,}$/u.test(phrase)});
  for (const measure of knowledge.measures) {
    for (const word of spellings(measure.words)) add(word, {type: "measure", measure, strength: "word"});
    for (const word of spellings(measure.hints)) add(word, {type: "measure", measure, strength: "hint"});
    for (const word of spellings(measure.context)) add(word, {type: "context", measure});
  }
  for (const unit of knowledge.units) for (const word of unit.words) add(word, {type: "unit", unit});
  for (const cue of knowledge.cues)
    for (const word of cue.words) add(word, {type: "cue", cue, kind: CUE[cue.kind]});
  return lexicon;
}

/** Each form once, however many of them a row lists. */
const spellings = (phrases: readonly string[]): ReadonlySet<string> => new Set(phrases.flatMap(hyphenations));

/** All hits of one type in the tokens: the longest at each place, then the next after it. */
export function findAll<K extends Entry["type"]>(
  lexicon: Lexicon<Entry>,
  tokens: readonly Token[],
  type: K,
  accept: (entry: EntryOf<K>) => boolean = () => true
): Hit<EntryOf<K>>[] {
  const found: Hit<EntryOf<K>>[] = [];
  for (let i = 0; i < tokens.length;) {
    let to = i + 1;
    for (const hit of lexicon.at(tokens, i)) {
      if (!isType(hit, type) || !accept(hit.entry) || !isSpelled(hit, tokens)) continue;
      found.push(hit);
      to = hit.to;
      break;
    }
    i = to;
  }
  return found;
}

export const isType = <K extends Entry["type"]>(hit: Hit<Entry>, type: K): hit is Hit<EntryOf<K>> =>
  hit.entry.type === type;

/** Names start with a capital, and names in capitals are in capitals ("US" is not "us"). */
export function isSpelled({entry, from, to}: Hit<Entry>, tokens: readonly Token[]): boolean {
  if (entry.type !== "entity") return true;
  if (!entry.capitals) return tokens[from]?.word.isName === true;
  for (let i = from; i < to; i++) if (tokens[i]?.word.isCapitals !== true) return false;
  return true;
}
