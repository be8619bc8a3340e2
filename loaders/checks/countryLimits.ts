import type {Threshold} from "./check.js";

const UNDER_ARMS: Threshold = {
  name: "people under arms to an inhabitant",
  value: 0.12,
  source:
    "North Korea, the most militarized country, has about 5 % of its people under arms (World Bank, 2019)"
};
const AMONG_INHABITANTS: Threshold = {
  name: "people of any kind to an inhabitant",
  value: 1,
  source: "judged: what is counted among the inhabitants cannot be more than these"
};
const ROADS: Threshold = {
  name: "kilometers of road to a square kilometer",
  value: 12,
  source: "Belgium, Bahrain and Singapore have about 5 (World Factbook); only city states have more than 12"
};
const RAILS: Threshold = {
  name: "kilometers of railway or waterway to a square kilometer",
  value: 0.5,
  source:
    "the densest railways (Czechia, Belgium) and waterways (Netherlands) are at 0.1 to 0.2 (World Factbook)"
};
const AIRPORTS: Threshold = {
  name: "airports to a square kilometer",
  value: 0.1,
  source:
    "the Marshall Islands, the densest of all, have one to 12 km²; large countries one to some hundred (World Factbook)"
};
const SPENDING: Threshold = {
  name: "dollars of military expenditure to an inhabitant and year",
  value: 8000,
  source: "Qatar, the United States and Israel spend 2,500 to 5,500 (SIPRI, 2022)"
};
export const LEAST_TO_A_SOLDIER: Threshold = {
  name: "dollars of military expenditure to an active soldier and year, at least",
  value: 100,
  source:
    "the poorest armies (Eritrea, Myanmar) spend some hundreds of dollars on a soldier (SIPRI and World Bank, 2019)"
};
const LARGEST_AREA: Threshold = {
  name: "square kilometers of the largest country",
  value: 17_125_191,
  source: "Russia (UN Demographic Yearbook)"
};
const LARGEST_POPULATION: Threshold = {
  name: "inhabitants of the largest country, with room to grow",
  value: 1_600_000_000,
  source: "India has 1.43 billion (UN, 2023)"
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
    "active_personnel total_personnel ground_force_personnel air_force_personnel navy_personnel paramilitary_personnel border_guard_personnel national_guard_personnel territorial_personnel conscripts contract_personnel officers peacekeepers foreign_troops exercise_troops base_personnel trainees planned_personnel",
    "population",
    "to an inhabitant",
    UNDER_ARMS
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
