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

/** A country has so many ministers of defence in twenty years. */
const MINISTERS = 4;
/** Share of quotations that another article had before, and of how many lately said ones. */
const QUOTED_AGAIN = 0.3;
const REMEMBERED = 100;

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
  const ministers = new Map(
    countries.map(({entity_id}) => [
      entity_id,
      people.filter(({country}) => country === entity_id).slice(0, MINISTERS)
    ])
  );
  const said: string[] = [];
  const quotation = (): string => {
    if (said.length > 0 && next() < QUOTED_AGAIN) return oneOf(next, said);
    const fresh = several(9);
    said[Math.floor(next() * REMEMBERED) % (said.length + 1)] = fresh;
    return fresh;
  };
  const number = (most: number): number => 1 + Math.floor(next() * most);
  const forms: readonly (() => string)[] = [
    () => {
      const country = one(countries);
      return `${country?.name ?? ""}’s Defense Minister ${named(ministers.get(country?.entity_id ?? "") ?? [])} ${several(6)}`;
    },
    () =>
      `${named(people)}, head of the ${named(countries)}-${oneOf(next, ["based", "backed", "funded"])} ${several(4)}`,
    () => `${named(outlets)} reported that ${several(8)}`,
    () => `According to ${named(outlets)}, ${several(7)}`,
    () => `“${quotation()},” ${named(people)} said of ${several(3)}`,
    () => `It reportedly ${several(8)}`,
    () =>
      `On ${oneOf(next, ["Monday", "Tuesday", "Friday"])}, July ${number(28)}, ${2003 + number(20)}, ${several(6)}`,
    () => `A naval base in ${named(countries)} ${several(6)}`,
    () =>
      `There are ${number(900)} ${word()}, ${number(900)} ${word()} and ${number(900)} ${word()}, ${number(3000)} ${word()} in all`,
    () => `Details of the agreement with ${named(countries)} have not been disclosed, ${several(4)}`
  ];
  return () => `${capital(oneOf(next, forms)())}.`;
}
