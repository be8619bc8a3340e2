import type {Threshold} from "./check.js";

const UNDER_ARMS: Threshold = {
  name: "people under arms to an inhabitant",
  value: 0.12,
  source:
    "judged: more than twice what North Korea has in active service, 1.1 to 1.2 million of 25 million people (World Factbook, 2019)"
};
const WITH_RESERVES: Threshold = {
  name: "people under arms to an inhabitant, where reserves or militia may be among them",
  value: 0.4,
  source:
    "judged: above North Korea, where active forces, reserves and militia are over a quarter of all people (Library of Congress, 1993); Finland's reserve alone is 16% (World Factbook, 2024)"
};
const AMONG_INHABITANTS: Threshold = {
  name: "people of any kind to an inhabitant",
  value: 1,
  source: "judged: what is counted among the inhabitants cannot be more than these"
};
const ROADS: Threshold = {
  name: "kilometers of road to a square kilometer",
  value: 12,
  source:
    "the Marshall Islands have 11, Malta 7 and Belgium 4; only city states such as Macau have more (World Factbook, 2020 and 2024)"
};
const RAILS: Threshold = {
  name: "kilometers of railway or waterway to a square kilometer",
  value: 0.5,
  source:
    "judged: far above Czechia and Belgium, which have 0.12 km of railway, and the Netherlands, which have 0.15 km of waterways (World Factbook, 2024)"
};
const AIRPORTS: Threshold = {
  name: "airports to a square kilometer",
  value: 0.3,
  source:
    "judged: above the Marshall Islands, where 33 airports on 181 km² make 0.18; Belgium has 0.002 (World Factbook, 2024)"
};
const SPENDING: Threshold = {
  name: "dollars of military expenditure to an inhabitant and year",
  value: 8000,
  source:
    "judged: above Qatar, which spent 15.4 billion dollars for 2.7 million people in 2022, 5,700 each (SIPRI)"
};
export const LEAST_TO_A_SOLDIER: Threshold = {
  name: "dollars of military expenditure to an active soldier and year, at least",
  value: 100,
  source:
    "judged: far below Eritrea, one of the poorest, which spent 271 million dollars in 1999 (GlobalSecurity.org) on nearly 300,000 soldiers (Library of Congress), 900 each"
};
const LARGEST_AREA: Threshold = {
  name: "square kilometers of the largest country",
  value: 22_402_200,
  source:
    "the Soviet Union (Library of Congress, A Country Study); Russia has 17,098,242 (World Factbook, 2020)"
};
const LARGEST_POPULATION: Threshold = {
  name: "inhabitants of the largest country, with room to grow",
  value: 1_600_000_000,
  source: "India has 1.43 billion (UN World Population Prospects, 2022)"
};

/** What is counted, against what of the same country, and how much of it to one of that no country has. */
interface Limit {
  readonly of: ReadonlySet<string>;
  readonly to: string;
  /** how the ratio is said, behind a number */
  readonly words: string;
  readonly most: Threshold;
}

const limit = (of: string, to: string, words: string, most: Threshold): Limit => ({
  of: new Set(of.split(" ")),
  to,
  words,
  most
});

/** Densities by country that nothing in the world exceeds. */
export const LIMITS: readonly Limit[] = [
  limit(
    "active_personnel ground_force_personnel air_force_personnel navy_personnel border_guard_personnel national_guard_personnel conscripts contract_personnel officers peacekeepers foreign_troops exercise_troops base_personnel trainees planned_personnel",
    "population",
    "to an inhabitant",
    UNDER_ARMS
  ),
  limit(
    "total_personnel paramilitary_personnel territorial_personnel",
    "population",
    "to an inhabitant",
    WITH_RESERVES
  ),
  limit(
    "reserve_personnel irregulars veterans migrant_workers available_manpower fit_for_service labour_force military_age_males",
    "population",
    "to an inhabitant",
    AMONG_INHABITANTS
  ),
  limit("road_length road_length_paved road_length_unpaved", "area_total", "km to a square kilometer", ROADS),
  limit("rail_length waterway_length", "area_total", "km to a square kilometer", RAILS),
  limit("airports_total airports_paved airports_unpaved", "area_total", "to a square kilometer", AIRPORTS),
  limit("military_expenditure", "population", "dollars to an inhabitant", SPENDING)
];

/** What even the largest country has not more of. */
export const LARGEST: ReadonlyMap<string, Threshold> = new Map([
  ["area_total", LARGEST_AREA],
  ["population", LARGEST_POPULATION]
]);

export const COUNTRY_THRESHOLDS: readonly Threshold[] = [
  ...LIMITS.map(({most}) => most),
  LEAST_TO_A_SOLDIER,
  ...LARGEST.values()
];
