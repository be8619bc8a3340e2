import type {KnownEntity} from "../sources/readKnowledge.js";
import type {Parties} from "./parties.js";
import type {Passage} from "./passage.js";

/** States that ended, the first year without them, and the one that has their bases, debts and treaties. */
const ENDED: ReadonlyMap<string, {readonly year: string; readonly heir: string}> = new Map([
  ["SUN", {year: "1992", heir: "RUS"}]
]);

/**
 * A party that the sentences before name, as of this one: it may be about a time when the state had ended ("The Soviet
 * Union gave Vietnam tanks … In 2009 six submarines were delivered"), or name the heir or one of its people.
 */
export function heirOf<T extends KnownEntity | null>(
  party: T,
  passage: Passage,
  countries: ReadonlyMap<string, KnownEntity>
): T | KnownEntity {
  const ended = party && ENDED.get(party.entity_id);
  const heir = ended && countries.get(ended.heir);
  if (!heir || passage.countries.some(({country}) => country === party)) return party;
  const later = passage.dates.some(({start}) => start >= ended.year);
  return later || passage.countries.some(({country}) => country === heir) ? heir : party;
}

/** The same of both parties. */
export function succeeded(
  parties: Parties,
  passage: Passage,
  countries: ReadonlyMap<string, KnownEntity>
): Parties {
  const giver = heirOf(parties.giver, passage, countries);
  const receiver = heirOf(parties.receiver, passage, countries);
  return giver === parties.giver && receiver === parties.receiver ? parties : {giver, receiver};
}
