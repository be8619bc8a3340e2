import {SET_ASIDE, type Dossier, type SetAside} from "../../loaders/model.js";

/** How many numerals the seeds print, how many of them are in claims, and how many are not, by reason. */
export interface Coverage {
  readonly numerals: number;
  readonly in_claims: number;
  readonly set_aside: Readonly<Record<SetAside, number>>;
}

export function coverageOf({numerals}: Pick<Dossier, "numerals">, seed?: string): Coverage {
  const all = seed === undefined ? [...numerals.values()].flat() : (numerals.get(seed) ?? []);
  const count = (reason: SetAside | null): number =>
    all.filter((numeral) => numeral.reason === reason).length;
  return {
    numerals: all.length,
    in_claims: count(null),
    set_aside: Object.fromEntries(SET_ASIDE.map((reason) => [reason, count(reason)])) as Record<
      SetAside,
      number
    >
  };
}
