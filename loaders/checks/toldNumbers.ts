import type {CheckInput} from "./check.js";
import {groupBy} from "./groupBy.js";
import {remember} from "./remember.js";
import {numbersOfReferences, numbersOfTexts, type ToldNumber} from "./toldNumber.js";

/** All numbers of a dossier, and how much their words tell: each count is for the place that a number stands in, itself included. */
export interface ToldNumbers {
  readonly all: readonly ToldNumber[];
  readonly at: (place: string) => readonly ToldNumber[];
  /** numbers of its kind, at any place */
  readonly ofKind: (number: ToldNumber) => number;
  /** numbers of its kind that nothing else gives, near a word or of a concept */
  readonly aloneNear: (number: ToldNumber, word: string) => number;
  /** numbers of its unit that nothing else gives */
  readonly aloneInUnit: (number: ToldNumber) => number;
  /** sentences with numbers that hold a word */
  readonly sentencesWith: (number: ToldNumber, word: string) => number;
}

/** The numbers of a dossier's texts, then those of its references. */
export const toldNumbers: (input: CheckInput) => ToldNumbers = remember((input) => {
  const all = [...numbersOfTexts(input), ...numbersOfReferences(input)];
  const byPlace = groupBy(all, ({place}) => place);
  const kinds = groupBy(all, ({kind}) => kind);
  const near = new Map<string, number>();
  const inUnit = new Map<string, number>();
  const sentences = new Map<string, number>();
  const add = (counts: Map<string, number>, key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  const counted = new Set<ReadonlySet<string>>();
  for (const {place, kind, unit, isAlone, near: words, concepts, sentence} of all) {
    if (isAlone) {
      add(inUnit, `${place} ${unit}`);
      for (const word of [...words, ...concepts]) add(near, `${place} ${kind} ${word}`);
    }
    if (counted.has(sentence)) continue;
    counted.add(sentence);
    for (const word of sentence) add(sentences, `${place} ${word}`);
  }
  const itself = ({isAlone}: ToldNumber): number => (isAlone ? 0 : 1);
  return {
    all,
    at: (place) => byPlace.get(place) ?? [],
    ofKind: ({kind}) => kinds.get(kind)?.length ?? 0,
    aloneNear: (number, word) => (near.get(`${number.place} ${number.kind} ${word}`) ?? 0) + itself(number),
    aloneInUnit: (number) => (inUnit.get(`${number.place} ${number.unit}`) ?? 0) + itself(number),
    sentencesWith: ({place}, word) => sentences.get(`${place} ${word}`) ?? 0
  };
});
