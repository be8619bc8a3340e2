import type {KnownEntity} from "../sources/readKnowledge.js";
import type {Passage} from "./passage.js";

/** The countries that a sentence speaks of without their names: those of its towns, its people and its money. */
export function impliedBy(passage: Passage, countries: ReadonlyMap<string, KnownEntity>): KnownEntity[] {
  const implied: KnownEntity[] = [];
  for (const {entry} of passage.entities) {
    if (entry.entity.kind !== "place" && entry.entity.kind !== "person") continue;
    const country = countries.get(entry.entity.country ?? "");
    if (country) implied.push(country);
  }
  for (const {kind, unit} of passage.quantities) {
    const country = kind === "money" && unit !== null ? homeOf(unit, countries) : null;
    if (country) implied.push(country);
  }
  return implied;
}

/** Paid and owed all over the world, they say nothing of a country. */
const OF_THE_WORLD: ReadonlySet<string> = new Set(["USD", "EUR", "GBP", "JPY", "CHF"]);

const regions = new Intl.DisplayNames("en", {type: "region"});
const homes = new WeakMap<ReadonlyMap<string, KnownEntity>, Map<string, KnownEntity | null>>();

/** The country of a currency: the first two letters of a code of ISO 4217 are the country's of ISO 3166. */
function homeOf(code: string, countries: ReadonlyMap<string, KnownEntity>): KnownEntity | null {
  if (OF_THE_WORLD.has(code) || !/^[A-Z]{3}$/.test(code)) return null;
  let known = homes.get(countries);
  if (!known) homes.set(countries, (known = new Map<string, KnownEntity | null>()));
  let home = known.get(code);
  if (home === undefined) {
    const name = regions.of(code.slice(0, 2));
    home = [...countries.values()].find((c) => c.name === name || c.aliases.includes(name ?? "")) ?? null;
    known.set(code, home);
  }
  return home;
}
