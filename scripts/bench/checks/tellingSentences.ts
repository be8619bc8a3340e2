import type {Entity} from "../../../loaders/model.js";
import {oneOf} from "../random.js";
import {capital, type Vocabulary} from "./vocabulary.js";

/** Whom sentences may name. */
export interface Cast {
  readonly words: Vocabulary;
  readonly countries: readonly Entity[];
  readonly people: readonly Entity[];
  readonly outlets: readonly Entity[];
}

/**
 * Gives a function that writes sentences which checks stop at, as one in a few of real ones is: an office before a name, a house that
 * somebody depends on, an outlet that is cited, a quotation, a total, hearsay, a weekday, a navy, and names in a second spelling.
 */
export function tellingSentences({words, countries, people, outlets}: Cast): () => string {
  const {next, rank, word} = words;
  const one = (entities: readonly Entity[]): Entity | undefined => entities[rank(entities.length)];
  const named = (entities: readonly Entity[]): string => {
    const entity = one(entities);
    return (next() < 0.8 ? entity?.name : entity?.aliases[0]) ?? "";
  };
  const several = (count: number): string => Array.from({length: count}, word).join(" ");
  const number = (most: number): number => 1 + Math.floor(next() * most);
  const forms: readonly (() => string)[] = [
    () => `${named(countries)}’s Defense Minister ${named(people)} ${several(6)}`,
    () =>
      `${named(people)}, head of the ${named(countries)}-${oneOf(next, ["based", "backed", "funded"])} ${several(4)}`,
    () => `${named(outlets)} reported that ${several(8)}`,
    () => `According to ${named(outlets)}, ${several(7)}`,
    () => `“${several(9)},” ${named(people)} said of ${several(3)}`,
    () => `It reportedly ${several(8)}`,
    () => `On ${oneOf(next, ["Monday", "Tuesday", "Friday"])}, July ${number(28)}, ${2003 + number(20)}, ${several(6)}`,
    () => `A naval base in ${named(countries)} ${several(6)}`,
    () =>
      `There are ${number(900)} ${word()}, ${number(900)} ${word()} and ${number(900)} ${word()}, ${number(3000)} ${word()} in all`,
    () => `Details of the agreement with ${named(countries)} have not been disclosed, ${several(4)}`
  ];
  return () => `${capital(oneOf(next, forms)())}.`;
}
