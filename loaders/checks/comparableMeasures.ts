/**
 * Measures that sources name differently but that count much the same: the column that references of Global Firepower 2017 and 2022 call armored
 * vehicles is called vehicles in that of 2023.
 */
const ALIKE: readonly (readonly string[])[] = [["vehicles", "armored_vehicles"]];

/** A measure, and those whose figures can stand beside it. */
export function comparableMeasures(measure: string): readonly string[] {
  return ALIKE.find((group) => group.includes(measure)) ?? [measure];
}
