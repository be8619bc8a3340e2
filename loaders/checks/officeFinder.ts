import type {Entity} from "../model.js";
import {entitiesOfKind} from "./entitiesOfKind.js";
import type {CheckInput, Threshold} from "./check.js";
import {contentWords} from "./contentWords.js";
import {entitiesNamedIn} from "./entitiesNamedIn.js";
import {remember} from "./remember.js";
import {sentencesWith} from "./sentencesWith.js";

/** "Defense Minister", "Defence Ministry’s …": the field of a ministry, and whether it is the minister himself. */
const MINISTRY = /(?<field>\p{L}+) minist(?<holder>er|ry)\b/iu;
/** Few sentences name one, and a search for the word alone is quick. */
const ANY_MINISTRY = /minist(?:er|ry)/i;
export const BEFORE_NAME: Threshold = {
  name: "characters before a name in which the office of its holder stands",
  value: 100,
  source: "judged: a title and an institution fit, with nobody else between"
};

/** A ministry of a country, as "RUS defense". */
export interface Offices {
  /** those that the texts give a person, by entity id */
  readonly ministriesOf: (person: string) => ReadonlySet<string>;
  /** the minister whom a role such as "Russia’s defense minister" means, as entity ids; several if the texts name several */
  readonly holdersOf: (role: string) => readonly string[];
}

/** Reads from the texts which ministry people belong to: what stands right before their names. */
export const officeFinder: (input: CheckInput) => Offices = remember((input) => {
  const peopleIn = entitiesNamedIn(entitiesOfKind(input.entities, "person"));
  const countries = entitiesOfKind(input.entities, "country");
  const ministries = new Map<string, Set<string>>();
  const ministers = new Map<string, Set<string>>();
  for (const {text} of sentencesWith(input, MINISTRY)) {
    if (!ANY_MINISTRY.test(text)) continue;
    for (const person of peopleIn(text)) {
      const office = officeBefore(text, person);
      if (!office) continue;
      add(ministries, person.entity_id, office.ministry);
      if (office.holder) add(ministers, office.ministry, person.entity_id);
    }
  }
  return {
    ministriesOf: (person) => ministries.get(person) ?? new Set(),
    holdersOf: (role) => {
      const office = ministerIn(role, countries);
      return office ? [...(ministers.get(ministryKey(office.country, office.field)) ?? [])] : [];
    }
  };
});

/** Of which country and field a role such as "Russia’s defense minister" is the minister. */
export function ministerIn(
  role: string,
  countries: readonly Entity[]
): {readonly country: string; readonly field: string} | null {
  const match = MINISTRY.exec(role)?.groups;
  if (match?.holder !== "er") return null;
  const country = countries.find(({name, aliases}) => [name, ...aliases].some((n) => role.includes(n)));
  return country ? {country: country.entity_id, field: match.field ?? ""} : null;
}

function officeBefore(text: string, {name, aliases, country}: Entity) {
  const at = [name, ...aliases].map((form) => text.indexOf(form)).find((i) => i > 0);
  if (at === undefined || country === null) return null;
  const before = text.slice(Math.max(0, at - BEFORE_NAME.value), at);
  const found = [...before.matchAll(new RegExp(MINISTRY, "giu"))].at(-1);
  // "Minister A and President B": the office is A's.
  if (!found?.groups || /\band\b/.test(before.slice(found.index))) return null;
  return {ministry: ministryKey(country, found.groups.field ?? ""), holder: found.groups.holder === "er"};
}

/** In one spelling: "defence" is "defense". */
const ministryKey = (country: string, field: string): string => `${country} ${contentWords(field).join(" ")}`;

function add(sets: Map<string, Set<string>>, key: string, value: string): void {
  sets.set(key, (sets.get(key) ?? new Set()).add(value));
}
