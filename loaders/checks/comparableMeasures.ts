/**
 * Measures of which one counts a part of what the other counts, the wider one first: lists of military strength count armoured vehicles in
 * some editions and vehicles of every kind in others. Beside each other their orders of magnitude can be compared, not their figures.
 */
const ALIKE: readonly (readonly string[])[] = [["vehicles", "armored_vehicles"]];

/** A measure, and those whose figures can stand beside it. */
export function comparableMeasures(measure: string): readonly string[] {
  return ALIKE.find((group) => group.includes(measure)) ?? [measure];
}

/** Whether one measure counts only a part of what another counts. */
export function isNarrower(measure: string, than: string): boolean {
  return ALIKE.some((group) => group.indexOf(measure) > group.indexOf(than) && group.includes(than));
}

/** Kinds of which lists of military strength count more than one under a wider name. */
const KINDS: Readonly<Record<string, readonly string[]>> = {
  aircraft_total: [
    "combat_aircraft",
    "transport_aircraft",
    "trainer_aircraft",
    "helicopters",
    "attack_helicopters"
  ],
  helicopters: ["attack_helicopters"],
  vehicles: ["armored_vehicles"]
};

/** Whether what one measure counts is all counted by another too. */
export const isKindOf = (measure: string, wider: string): boolean =>
  measure === wider || (KINDS[wider]?.includes(measure) ?? false);
